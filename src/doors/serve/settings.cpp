// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/serve/settings.h"

#include <toml++/toml.h>
#include <algorithm>
#include <cassert>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "app/actions/refusal.h"

namespace sauro::serve {
namespace {

const Setting* setting_named(std::string_view name) {
  const auto& all = settings();
  const auto at = std::find_if(all.begin(), all.end(), [&](const Setting& one) { return one.name == name; });
  return at == all.end() ? nullptr : &*at;
}

Error wrong(const std::string& where, const std::string& vi, const std::string& en) {
  return {ErrorCode::bad_input, app::both(vi, en), where};
}

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  return failed == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// Why a setting cannot have the value; nothing where it can.
std::optional<Error> fault(const Setting& setting, const std::string& value, const std::string& where) {
  const std::string choices = setting.choices;
  if (choices.empty()) return std::nullopt;
  if (choices.starts_with("number ")) {
    std::istringstream bounds(choices.substr(7));
    int least = 0, most = 0;
    bounds >> least >> most;
    const auto number = whole(value);
    if (number && *number >= least && *number <= most) return std::nullopt;
    const std::string range = std::to_string(least) + "–" + std::to_string(most);
    return wrong(where, "phải là số nguyên " + range, "a whole number is needed, " + range);
  }
  std::istringstream words(choices);
  std::string known;
  for (std::string word; std::getline(words, word, '|');) {
    if (word == value) return std::nullopt;
    known += (known.empty() ? "" : ", ") + word;
  }
  return wrong(where, "chỉ có " + known, "known are " + known);
}

}  // namespace

const std::vector<Setting>& settings() {
  static const std::vector<Setting> all = {
      {"config", "", "", "tệp cấu hình (TOML), mỗi dòng: tên = \"giá trị\"", "a file of settings (TOML), a line each"},
      {"data", "", "", "thư mục dữ liệu", "the data folder"},
      {"listen", "127.0.0.1", "", "địa chỉ nhận kết nối; 0.0.0.0 để máy khác vào được",
       "the address to listen on; 0.0.0.0 for other machines"},
      {"port", "8080", "number 0 65535", "cổng; 0: cổng trống bất kỳ", "the port; 0: any that is free"},
      {"tls", "off", "off|auto|files",
       "off: HTTP; auto: tự lập chứng chỉ cho mạng nội bộ; files: chứng chỉ của cơ quan",
       "off: HTTP; auto: an authority of one's own for office networks; files: certificates you have"},
      {"tls-cert", "", "", "tệp chứng chỉ (PEM), khi tls = files", "the certificate (PEM), where tls = files"},
      {"tls-key", "", "", "tệp khóa riêng (PEM), khi tls = files", "its private key (PEM), where tls = files"},
      {"tls-names", "", "", "tên máy, địa chỉ khác trong chứng chỉ tự lập, cách nhau bằng dấu phẩy",
       "further names and addresses in the certificate of tls = auto, parted by commas"},
      {"proxy", "off", "on|off", "đứng sau nginx hoặc Caddy: tin X-Forwarded-For, X-Forwarded-Proto",
       "behind nginx or Caddy: believe X-Forwarded-For, X-Forwarded-Proto"},
      {"open-network", "off", "on|off", "on: cho máy khác vào bằng HTTP không mã hóa",
       "on: other machines may come by HTTP, which is not encrypted"},
      {"threads", "8", "number 1 256", "số luồng trả lời", "threads that answer"},
      {"connections", "4000", "number 10 100000", "số kết nối cùng lúc nhiều nhất", "connections at once, at most"},
      {"session-idle", "12", "number 1 720", "phiên không dùng thì hết hạn sau, giờ",
       "hours after which a session that is not used ends"},
      {"session-longest", "12", "number 1 8760", "phiên kéo dài nhiều nhất, giờ", "hours that a session lasts at most"},
      {"second-factor", "administrators", "none|administrators|all",
       "ai phải bật xác thực hai bước mới được làm việc: không ai, quản trị, mọi người",
       "who must turn the second factor on before anything else: nobody, administrators, everybody"},
      {"asks-a-minute", "6000", "number 0 1000000", "một người hỏi mỗi phút nhiều nhất; 0: không giới hạn",
       "what one user may ask for in a minute; 0: no limit"},
      {"acts-a-minute", "600", "number 0 1000000", "một người ghi mỗi phút nhiều nhất; 0: không giới hạn",
       "what one user may record in a minute; 0: no limit"},
      {"virus-scanner", "", "", "clamd quét tệp gửi lên: /run/clamav/clamd.ctl hoặc máy:cổng; bỏ trống: không quét",
       "the clamd that looks at files that come: /run/clamav/clamd.ctl or host:port; empty: nobody does"},
      {"demo", "off", "on|off", "bản dùng thử: ai mở trang cũng đăng nhập được bằng người dùng mẫu",
       "a sample to look around in: whoever opens the page may sign in as a sample user"},
      {"metrics", "local", "off|local|on", "/metrics: không, chỉ từ máy này, hoặc từ mọi nơi",
       "/metrics: for nobody, from this machine, from everywhere"},
      {"site", "", "", "địa chỉ mà mọi người mở, ghi trong thư đôn đốc: https://sauro.so.example.vn",
       "the address that people open, for what mail says: https://sauro.so.example.vn"},
      {"urge-hour", "7", "number 0 24", "nhắc việc hằng ngày từ giờ này, giờ Việt Nam; 24: không tự nhắc",
       "urge every day from this hour on, Vietnamese time; 24: not by itself"},
      {"mail-server", "", "", "máy chủ thư: smtp://may:587 (STARTTLS) hoặc smtps://may:465; bỏ trống: không gửi thư",
       "the mail server: smtp://host:587 (STARTTLS) or smtps://host:465; empty: no mail is sent"},
      {"mail-from", "", "", "địa chỉ gửi thư; thư không đến được sẽ trả về đây",
       "the address that mail is sent from, and where it comes back"},
      {"mail-name", "", "", "tên người gửi; mặc định là tên cơ quan", "name of the sender; by default the agency's"},
      {"mail-user", "", "", "tên đăng nhập máy chủ thư", "user at the mail server"},
      {"mail-password-file", "", "", "tệp giữ mật khẩu máy chủ thư, chỉ chủ tệp đọc được",
       "file with the password at the mail server, for its owner's eyes only"},
      {"mail-tls", "required", "required|off", "off: không mã hóa đường tới máy chủ thư (chỉ khi nó ở cùng máy này)",
       "off: the line to the mail server is not encrypted (only where it is on this machine)"},
      {"mail-authority", "", "", "tệp chứng chỉ gốc (PEM) của máy chủ thư; mặc định của hệ thống",
       "authorities (PEM) for the mail server's certificate; by default the system's"},
      {"log", "requests", "requests|errors|off", "nhật ký JSON ra đầu ra lỗi: mọi yêu cầu, chỉ lỗi, không",
       "a log in JSON on standard error: all requests, errors, none"},
      {"stop-patience", "30", "number 1 600", "khi dừng, chờ việc đang làm nhiều nhất, giây",
       "seconds that what is under way is waited for when stopping"},
  };
  return all;
}

std::optional<std::string> environment(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

std::string variable_of(std::string_view name) {
  std::string variable = "SAURO_";
  for (const char c : name) variable += c == '-' ? '_' : static_cast<char>(c - 'a' + 'A');
  return variable;
}

Result<Settings> Settings::read(const std::vector<std::string>& words,
                                std::optional<std::string> (*environment)(const std::string& name)) {
  std::map<std::string, std::string, std::less<>> told;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    std::string value;
    if (!word.starts_with("--")) return wrong(word, "không hiểu", "not understood");
    const auto equals = word.find('=');
    const std::string name = word.substr(2, equals == std::string::npos ? equals : equals - 2);
    if (setting_named(name) == nullptr) return wrong("--" + name, "không có tham số này", "there is no such setting");
    if (equals != std::string::npos)
      value = word.substr(equals + 1);
    else if (i + 1 < words.size())
      value = words[++i];
    else
      return wrong("--" + name, "thiếu giá trị", "its value is missing");
    if (auto bad = fault(*setting_named(name), value, "--" + name)) return *bad;
    told[name] = value;
  }
  Settings read;
  for (const Setting& one : settings()) read.values_[one.name] = one.fallback;
  std::string file = told.contains("config") ? told["config"] : environment("SAURO_CONFIG").value_or("");
  if (!file.empty()) {
    if (!std::ifstream(file)) return Error{ErrorCode::io, app::both("không mở được tệp", "cannot be opened"), file};
    try {
      const toml::table table = toml::parse_file(file);
      for (const auto& [key, node] : table) {
        const std::string name(key.str());
        std::string where = file;
        where.append(": ").append(name);
        const Setting* setting = setting_named(name);
        if (setting == nullptr || name == "config")
          return wrong(where, "không có tham số này", "there is no such setting");
        std::string value;
        if (const auto text = node.value<std::string>(); node.is_string() && text)
          value = *text;
        else if (const auto number = node.value<std::int64_t>(); node.is_integer() && number)
          value = std::to_string(*number);
        else
          return wrong(where, "phải là chữ hoặc số nguyên", "a text or a whole number is needed");
        if (auto bad = fault(*setting, value, where)) return *bad;
        read.values_[name] = value;
      }
    } catch (const toml::parse_error& error) {
      return wrong(file + ":" + std::to_string(error.source().begin.line), "không phải TOML", "not TOML");
    }
  }
  for (const Setting& one : settings()) {
    const auto value = environment(variable_of(one.name));
    if (!value) continue;
    if (auto bad = fault(one, *value, variable_of(one.name))) return *bad;
    read.values_[one.name] = *value;
  }
  for (auto& [name, value] : told) read.values_[name] = value;
  return read;
}

const std::string& Settings::text(std::string_view name) const {
  const auto at = values_.find(name);
  assert(at != values_.end());
  return at->second;
}

int Settings::number(std::string_view name) const { return whole(text(name)).value_or(0); }

std::string settings_text() {
  std::string text;
  for (const Setting& one : settings()) {
    text += std::string("  --") + one.name + "  " + variable_of(one.name);
    if (const std::string choices = one.choices; choices.starts_with("number ")) {
      const auto middle = choices.rfind(' ');
      text += "  (" + choices.substr(7, middle - 7) + "–" + choices.substr(middle + 1) + ")";
    } else if (!choices.empty()) {
      text += "  (" + choices + ")";
    }
    if (*one.fallback != 0) text += std::string("  = ") + one.fallback;
    text += std::string("\n      ") + one.vi + "\n      " + one.en + "\n";
  }
  return text;
}

}  // namespace sauro::serve
