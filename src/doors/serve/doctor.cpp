// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/serve/doctor.h"

#include <arpa/inet.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "app/access/standing.h"
#include "app/actions/refusal.h"
#include "app/data/open_data.h"
#include "app/reading/failure.h"
#include "document/readers/child.h"
#include "document/readers/program.h"
#include "doors/outside/clamd.h"
#include "doors/serve/certificates.h"
#include "doors/serve/mail_settings.h"
#include "doors/serve/verbs.h"
#include "foundation/calendar/vietnam_time.h"
#include "ledger/account_store.h"
#include "reports/history.h"

namespace sauro::serve {
namespace {

namespace fs = std::filesystem;
constexpr std::int64_t micro = 1'000'000, a_day = 86400;

struct Text {
  std::string vi, en;
};

Examined made(Health health, const Text& about, const Text& found, const Text& remedy = {}) {
  return {health, about.vi, about.en, found.vi, found.en, remedy.vi, remedy.en};
}

Text text_of(const Error& error) {
  const plan::Words words = app::words_of_failure(error);
  return {words.vi, words.en};
}

std::string mebibytes(std::uintmax_t bytes) { return std::to_string(bytes >> 20) + " MiB"; }

/// What it holds, and whether nobody else reads along.
void examine_folder(const std::string& folder, std::int64_t now, std::vector<Examined>& all) {
  const Text about{"thư mục dữ liệu " + folder, "data folder " + folder};
  const auto ledger = app::open_data(folder, false);
  if (!ledger) {
    all.push_back(made(Health::bad, about, text_of(ledger.error()),
                       {"kiểm tra đường dẫn, và người chạy máy chủ có được đọc, ghi ở đó không",
                        "check the path, and whether who runs the server may read and write there"}));
    return;
  }
  const auto agencies = (*ledger)->agencies();
  std::int64_t facts = 0, last = 0;
  for (const std::string& agency : agencies ? *agencies : std::vector<std::string>()) {
    const auto head = (*ledger)->head(agency);
    if (!head) continue;
    facts += head->count;
    [[maybe_unused]] const auto seen = (*ledger)->each(agency, head->count - 1, [&](const plan::Fact& fact) {
      last = std::max(last, fact.recorded);
      return true;
    });
  }
  const std::size_t count = agencies ? agencies->size() : 0;
  all.push_back(made(count > 0 ? Health::good : Health::bad, about,
                     {std::to_string(count) + " cơ quan, " + std::to_string(facts) + " dữ kiện",
                      std::to_string(count) + " agencies, " + std::to_string(facts) + " facts"},
                     {"lập người dùng đầu tiên: sauro user set", "make the first user: sauro user set"}));
  struct stat of_folder {};
  const bool open = stat(folder.c_str(), &of_folder) == 0 && (of_folder.st_mode & (S_IRWXG | S_IRWXO)) != 0;
  all.push_back(made(open ? Health::lacking : Health::good, {"quyền của thư mục", "permissions of the folder"},
                     open ? Text{"người khác trên máy này đọc được", "others on this machine can read it"}
                          : Text{"chỉ chủ thư mục đọc được", "for its owner alone"},
                     {"chmod 700 " + folder, "chmod 700 " + folder}));
  if (last > now)
    all.push_back(made(Health::bad, {"đồng hồ", "clock"},
                       {"chậm hơn dữ kiện cuối cùng, ghi lúc " + reports::moment_text(last),
                        "behind the last fact, recorded on " + reports::moment_text(last)},
                       {"đặt lại giờ máy, bật đồng bộ giờ", "set the clock, and let it be kept right"}));
  else
    all.push_back(made(Health::good, {"đồng hồ", "clock"}, {reports::moment_text(now), reports::moment_text(now)}));
}

void examine_disk(const std::string& folder, std::vector<Examined>& all) {
  constexpr std::uintmax_t least = std::uintmax_t{256} << 20, enough = std::uintmax_t{2} << 30;
  std::error_code failed;
  const auto space = fs::space(folder, failed);
  if (failed) return;  // the folder was complained of
  const Health health = space.available < least    ? Health::bad
                        : space.available < enough ? Health::lacking
                                                   : Health::good;
  all.push_back(made(health, {"đĩa", "disk"},
                     {"còn trống " + mebibytes(space.available), mebibytes(space.available) + " free"},
                     {"dọn đĩa hoặc chuyển dữ liệu sang đĩa lớn hơn", "make room, or move the data to a larger disk"}));
}

void examine_accounts(const std::string& folder, std::vector<Examined>& all) {
  const Text about{"tài khoản", "accounts"};
  const auto store = ledger::open_accounts(folder);
  const auto entries = store ? (*store)->all("account") : store.error();
  if (!entries) return all.push_back(made(Health::bad, about, text_of(entries.error())));
  const std::string count = std::to_string(entries->size());
  all.push_back(made(entries->empty() ? Health::lacking : Health::good, about,
                     {count + " người có mật khẩu", count + " with a password"},
                     {"chưa ai đăng nhập được; cấp mật khẩu: sauro account reset NGƯỜI_DÙNG",
                      "nobody can sign in yet; give a password: sauro account reset USER"}));
}

/// Whether the address can be taken; nothing is sent.
bool is_free(const std::string& address, int port) {
  sockaddr_in where{};
  where.sin_family = AF_INET;
  where.sin_port = htons(static_cast<std::uint16_t>(port));
  if (inet_pton(AF_INET, address == "localhost" ? "127.0.0.1" : address.c_str(), &where.sin_addr) != 1) return true;
  const int socket_number = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const int on = 1;
  setsockopt(socket_number, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  const bool free = bind(socket_number, reinterpret_cast<const sockaddr*>(&where), sizeof where) == 0;
  close(socket_number);
  return free;
}

void examine_address(const Settings& told, std::vector<Examined>& all) {
  const std::string& address = told.text("listen");
  const int port = told.number("port");
  const Text about{"địa chỉ " + address + ":" + std::to_string(port),
                   "address " + address + ":" + std::to_string(port)};
  if (port != 0 && !is_free(address, port))
    all.push_back(
        made(Health::lacking, about,
             {"đang có chương trình dùng, có thể là chính máy chủ này", "in use, perhaps by this very server"},
             {"nếu không phải: dừng chương trình ấy, hoặc chọn cổng khác bằng --port",
              "if not: stop that program, or choose another port by --port"}));
  else
    all.push_back(made(Health::good, about, {"dùng được", "free"}));
  const bool local = address.starts_with("127.") || address == "localhost" || address == "::1";
  if (!local && told.text("tls") == "off" && !told.on("proxy"))
    all.push_back(made(
        Health::bad, {"mã hóa", "encryption"},
        {"máy khác vào được, mà mật khẩu đi qua mạng không mã hóa",
         "open to other machines, and passwords go over the network as they are"},
        {"dùng --tls auto, hoặc đặt sau nginx với --proxy on", "take --tls auto, or nginx before it with --proxy on"}));
}

void examine_certificates(const Settings& told, std::int64_t now, std::vector<Examined>& all) {
  const std::string& how = told.text("tls");
  if (how == "off") return;
  const std::string file = how == "files" ? told.text("tls-cert") : told.text("data") + "/tls/server.crt";
  const Text about{"chứng thư " + file, "certificate " + file};
  if (how == "auto" && !fs::exists(file))
    return all.push_back(made(Health::good, about, {"sẽ được tạo khi máy chủ chạy", "is made when the server starts"}));
  const auto end = end_of_certificate(file);
  if (!end)
    return all.push_back(made(Health::bad, about, {"không đọc được", "cannot be read"},
                              {"kiểm tra --tls-cert và --tls-key", "check --tls-cert and --tls-key"}));
  constexpr std::int64_t soon = 14;
  const std::int64_t days = (*end - now / micro) / a_day;
  const Health health = *end * micro <= now ? Health::bad : days < soon ? Health::lacking : Health::good;
  all.push_back(made(health, about, {"còn " + std::to_string(days) + " ngày", std::to_string(days) + " days left"},
                     {"thay chứng thư mới, rồi khởi động lại", "put a new one in its place, then start again"}));
}

/// How many users there are who can sign in, and how many of them mail reaches.
std::pair<std::size_t, std::size_t> reached_by_mail(const std::string& folder, std::int64_t now) {
  std::pair<std::size_t, std::size_t> users;
  const auto ledger = app::open_data(folder, false);
  const auto agencies = ledger ? (*ledger)->agencies() : ledger.error();
  if (!agencies) return users;  // the folder was complained of
  for (const std::string& agency : *agencies) {
    const auto people = app::People::read(app::AgencyView(**ledger, agency, day_in_vietnam(now)));
    if (!people) continue;
    for (const auto& user : people->users())
      if (!user.value.disabled) ++users.first, users.second += user.value.mail.empty() ? 0U : 1U;
  }
  return users;
}

/// By what mail goes out, and whom it reaches; the mail server is not spoken with.
void examine_mail(const Settings& told, std::int64_t now, std::vector<Examined>& all) {
  const Text about{"thư đôn đốc", "mail that urges"};
  const auto door = mail_door(told);
  if (!door) {
    const plan::Words why = app::words_of_both(door.error().subject);
    return all.push_back(made(Health::bad, {about.vi + " " + door.error().where, about.en + " " + door.error().where},
                              {why.vi, why.en}, {"sửa tham số ấy", "mend that setting"}));
  }
  if (*door == nullptr)
    return all.push_back(made(Health::good, about,
                              {"không gửi; nhắc việc chỉ bằng thông báo trong phần mềm (muốn gửi: --mail-server)",
                               "none is sent; people are told by notices in the program alone (else: --mail-server)"}));
  const auto [users, reached] = reached_by_mail(told.text("data"), now);
  const std::string of = std::to_string(reached) + "/" + std::to_string(users);
  const std::string& server = told.text("mail-server");
  all.push_back(made(
      reached < users ? Health::lacking : Health::good, about,
      {"qua " + server + "; " + of + " người dùng có địa chỉ thư",
       "by " + server + "; " + of + " users have an address"},
      {"ghi địa chỉ: sauro user mail NGƯỜI_DÙNG --mail ĐỊA_CHỈ", "say where: sauro user mail USER --mail ADDRESS"}));
  if (told.text("site").empty())
    all.push_back(
        made(Health::lacking, {"đường dẫn trong thư", "links in mail"},
             {"không có: chưa biết địa chỉ mà mọi người mở", "none: the address that people open is not told"},
             {"--site https://…", "--site https://…"}));
}

/// Whether somebody looks at files that come, and answers.
void examine_scanner(const Settings& told, std::vector<Examined>& all) {
  const Text about{"quét mã độc", "virus scanner"};
  const std::string& place = told.text("virus-scanner");
  if (place.empty())
    return all.push_back(made(Health::lacking, about,
                              {"không có: tệp gửi lên không được quét", "none: nobody looks at files that come"},
                              {"apt install clamav-daemon; --virus-scanner /run/clamav/clamd.ctl",
                               "apt install clamav-daemon; --virus-scanner /run/clamav/clamd.ctl"}));
  const auto answer = outside::scan({place, 10}, "sauro doctor");
  all.push_back(answer ? made(Health::good, about, {place + " trả lời", place + " answers"})
                       : made(Health::bad, about,
                              {place + " không trả lời (" + answer.error().subject + "): không tệp nào được nhận",
                               place + " does not answer (" + answer.error().subject + "): no file is taken"},
                              {"bật clamd, hoặc sửa tham số", "start clamd, or mend the setting"}));
}

void examine_limits(const Settings& told, std::vector<Examined>& all) {
  constexpr rlim_t others = 100;  // files of its own
  rlimit files{};
  getrlimit(RLIMIT_NOFILE, &files);
  const auto needed = static_cast<rlim_t>(told.number("connections")) + others;
  all.push_back(made(files.rlim_cur < needed ? Health::lacking : Health::good, {"số tệp được mở", "open files"},
                     {std::to_string(files.rlim_cur) + ", cần " + std::to_string(needed),
                      std::to_string(files.rlim_cur) + ", needed " + std::to_string(needed)},
                     {"ulimit -n, hoặc LimitNOFILE trong tệp dịch vụ", "ulimit -n, or LimitNOFILE in the unit"}));
}

void examine_programs(std::vector<Examined>& all) {
  struct Program {
    const char *name, *vi, *en, *package;
  };
  constexpr Program programs[] = {
      {"sauro-pdf", "đọc .pdf", "reads .pdf", ""},
      {"sauro-scan", "đọc bản quét", "reads scans", ""},
      {"soffice", "đọc .doc, .rtf, .html", "reads .doc, .rtf, .html", "libreoffice-writer-nogui"},
      {"antiword", "đọc .doc khi không có LibreOffice", "reads .doc without LibreOffice", "antiword"}};
  for (const Program& program : programs) {
    const std::string package = program.package;
    const bool own = package.empty();
    const bool there = !readers::find_program(own ? readers::own_program(program.name) : program.name).empty();
    const std::string remedy = own ? "" : "apt install " + package;
    all.push_back(
        made(there ? Health::good
             : own ? Health::bad
                   : Health::lacking,
             {std::string(program.name) + " (" + program.vi + ")", std::string(program.name) + " (" + program.en + ")"},
             there ? Text{"có", "there"} : Text{"không có", "missing"},
             own ? Text{"cài lại Sáu Rõ", "install Sáu Rõ again"} : Text{remedy, remedy}));
  }
}

}  // namespace

std::vector<Examined> examine(const Settings& told, std::int64_t now) {
  std::vector<Examined> all;
  const std::string& folder = told.text("data");
  if (folder.empty()) {
    all.push_back(made(Health::bad, {"thư mục dữ liệu", "data folder"}, {"chưa cho biết", "not told"},
                       {"thêm --data THƯ_MỤC", "add --data FOLDER"}));
  } else {
    examine_folder(folder, now, all);
    if (fs::exists(fs::path(folder) / ledger::accounts_file)) examine_accounts(folder, all);
    examine_disk(folder, all);
  }
  examine_address(told, all);
  examine_certificates(told, now, all);
  examine_mail(told, now, all);
  examine_scanner(told, all);
  examine_limits(told, all);
  examine_programs(all);
  return all;
}

std::string render(const std::vector<Examined>& all) {
  std::string text;
  for (const Examined& one : all) {
    const char* mark = one.health == Health::good ? "✓ " : one.health == Health::lacking ? "! " : "✗ ";
    text += mark + one.about_vi + ": " + one.found_vi + " / " + one.about_en + ": " + one.found_en + "\n";
    if (one.health != Health::good && !one.remedy_vi.empty())
      text += "    → " + one.remedy_vi + (one.remedy_en == one.remedy_vi ? "" : " / " + one.remedy_en) + "\n";
  }
  return text;
}

int doctor(const Words& words) {
  if (!words.empty() && (words[0] == "--help" || words[0] == "-h")) {
    std::fputs(("sauro doctor --data DIR [như sauro serve / as for sauro serve]\n" + settings_text()).c_str(), stdout);
    return 0;
  }
  const auto told = Settings::read(words, environment);
  if (!told) return complain("doctor", told.error());
  const auto all = examine(*told, app::clock_now());
  std::fputs(render(all).c_str(), stdout);
  return std::any_of(all.begin(), all.end(), [](const Examined& one) { return one.health == Health::bad; }) ? 1 : 0;
}

}  // namespace sauro::serve
