// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/outside/smtp.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "foundation/calendar/vietnam_time.h"

namespace sauro::outside {
namespace {

using app::Handing;
using Outcome = app::Handing::Outcome;

struct Closer {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
  void operator()(curl_mime* mime) const { curl_mime_free(mime); }
};
using Handle = std::unique_ptr<CURL, Closer>;
using Mime = std::unique_ptr<curl_mime, Closer>;

class Lines {
 public:
  void add(const std::string& line) {
    curl_slist* longer = curl_slist_append(list_.get(), line.c_str());
    if (longer == nullptr) return;
    static_cast<void>(list_.release());
    list_.reset(longer);
  }
  curl_slist* get() const { return list_.get(); }

 private:
  std::unique_ptr<curl_slist, Closer> list_;
};

/// What the server says, line by line; the last one stays.
std::size_t hear(char* data, std::size_t size, std::size_t count, void* whom) {
  std::string said(data, size * count);
  said.erase(std::find_if(said.begin(), said.end(), [](char c) { return c == '\r' || c == '\n'; }), said.end());
  std::replace_if(
      said.begin(), said.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7E; }, '?');
  constexpr std::size_t most = 300;
  if (said.size() > most) said.resize(most);
  // 221 answers that we go; what was said before is what counts.
  if (!said.empty() && !said.starts_with("221")) *static_cast<std::string*>(whom) = std::move(said);
  return size * count;
}

/// What went wrong on the way to the server: libcurl speaks English alone.
std::string in_vietnamese(CURLcode code, const std::string& why) {
  constexpr auto words = std::to_array<std::pair<CURLcode, const char*>>(
      {{CURLE_COULDNT_RESOLVE_HOST, "không tìm thấy máy chủ thư theo tên đã ghi"},
       {CURLE_COULDNT_CONNECT, "không kết nối được máy chủ thư"},
       {CURLE_OPERATION_TIMEDOUT, "máy chủ thư không trả lời kịp"},
       {CURLE_PEER_FAILED_VERIFICATION, "chứng thư của máy chủ thư không đáng tin cậy"},
       {CURLE_SSL_CONNECT_ERROR, "không mã hóa được đường tới máy chủ thư"},
       {CURLE_USE_SSL_FAILED, "máy chủ thư không nhận mã hóa"},
       {CURLE_LOGIN_DENIED, "máy chủ thư không nhận tên hoặc mật khẩu"},
       {CURLE_WEIRD_SERVER_REPLY, "máy chủ trả lời không phải máy chủ thư"}});
  const auto at = std::find_if(words.begin(), words.end(), [&](const auto& one) { return one.first == code; });
  return at == words.end() ? why : fmt::format("{} ({})", at->second, why);
}

class Smtp : public app::MailDoor {
 public:
  explicit Smtp(SmtpOptions options) : options_(std::move(options)) {
    static const CURLcode begun = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (begun == CURLE_OK) handle_.reset(curl_easy_init());
    const std::string domain = options_.from.substr(options_.from.find('@') + 1);
    address_ = options_.server + "/" + (options_.own_name.empty() ? domain : options_.own_name);
  }

  Handing hand_over(const app::Letter& letter) override {
    if (handle_ == nullptr) return {Outcome::closed, "libcurl"};
    curl_easy_reset(handle_.get());  // lines to the server stay open
    said_.clear();
    Lines headers, to;
    to.add("<" + letter.to + ">");
    fill(headers, letter);
    const Mime body(curl_mime_init(handle_.get()));
    curl_mimepart* part = curl_mime_addpart(body.get());
    curl_mime_data(part, letter.text.data(), letter.text.size());
    curl_mime_type(part, "text/plain; charset=utf-8");
    curl_mime_encoder(part, "base64");
    set_line();
    set(CURLOPT_MAIL_FROM, ("<" + options_.from + ">").c_str());
    set(CURLOPT_MAIL_RCPT, to.get());
    set(CURLOPT_HTTPHEADER, headers.get());
    set(CURLOPT_MIMEPOST, body.get());
    std::array<char, CURL_ERROR_SIZE> fault{};
    set(CURLOPT_ERRORBUFFER, fault.data());
    const CURLcode code = curl_easy_perform(handle_.get());
    long answer = 0;
    curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &answer);
    const std::string why = fault[0] != '\0' ? fault.data() : curl_easy_strerror(code);
    return judge(code, answer, why);
  }

 private:
  template <class T>
  void set(CURLoption option, T value) {
    curl_easy_setopt(handle_.get(), option, value);
  }

  void set_line() {
    set(CURLOPT_URL, address_.c_str());
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(CURLOPT_USE_SSL, options_.starttls ? long{CURLUSESSL_ALL} : long{CURLUSESSL_NONE});
    set(CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
    if (!options_.authority.empty()) set(CURLOPT_CAINFO, options_.authority.c_str());
    if (!options_.user.empty()) {
      set(CURLOPT_USERNAME, options_.user.c_str());
      set(CURLOPT_PASSWORD, options_.password.c_str());
    }
    set(CURLOPT_TIMEOUT, options_.patience);
    set(CURLOPT_CONNECTTIMEOUT, std::min(options_.patience, 20L));
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, options_.patience);  // also of the farewell, which is waited for
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_UPLOAD, 1L);
    set(CURLOPT_HEADERFUNCTION, &hear);
    set(CURLOPT_HEADERDATA, &said_);
  }

  void fill(Lines& headers, const app::Letter& letter) const {
    headers.add("Date: " + mail_date(letter.at));
    const std::string& sender = options_.from_name.empty() ? letter.sender : options_.from_name;
    headers.add("From: " + header_text(sender) + " <" + options_.from + ">");
    headers.add("To: " + header_text(letter.name) + " <" + letter.to + ">");
    headers.add("Subject: " + header_text(letter.subject));
    headers.add("Message-ID: <" + letter.id + ">");
    headers.add("Auto-Submitted: auto-generated");  // RFC 3834: no answer of a program to this
  }

  /// The last answer tells how far it came: 354 is "go on" before the mail itself, which may be there or not then.
  Handing judge(CURLcode code, long answer, const std::string& why) const {
    constexpr long go_on = 354, refused_from = 500, later_from = 400, closing = 421;
    if (code == CURLE_OK) return {Outcome::accepted, said_};
    const std::string said = said_.empty() || answer < later_from ? in_vietnamese(code, why) : said_;
    if (answer == go_on) return {Outcome::unknown, said};
    // What the server says of signing in or of the sender is not about this mail.
    const bool of_us = code == CURLE_LOGIN_DENIED || code == CURLE_USE_SSL_FAILED ||
                       code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_COULDNT_CONNECT ||
                       code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_WEIRD_SERVER_REPLY ||
                       code == CURLE_SSL_CONNECT_ERROR || code == CURLE_OPERATION_TIMEDOUT;
    if (of_us || answer < later_from || answer == closing) return {Outcome::closed, said};
    return {answer >= refused_from ? Outcome::refused : Outcome::later, said};
  }

  SmtpOptions options_;
  std::string address_, said_;
  Handle handle_;
};

}  // namespace

std::unique_ptr<app::MailDoor> make_smtp(SmtpOptions options) { return std::make_unique<Smtp>(std::move(options)); }

std::string header_text(const std::string& text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return c >= ' ' && c <= '~' && std::string_view("\"(),:;<>@[\\]").find(c) == std::string_view::npos;
  });
  if (plain) return text;
  // 20 bytes become at most 60 characters, and with what stands around them less than 75.
  constexpr std::size_t most = 20;
  const auto goes_on = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  std::string encoded;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(at + most, text.size());
    while (end < text.size() && end > at + 1 && goes_on(text[end])) --end;
    encoded += encoded.empty() ? "=?utf-8?Q?" : "\r\n =?utf-8?Q?";
    for (const char c : text.substr(at, end - at)) {
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      encoded += letter ? std::string(1, c) : c == ' ' ? "_" : fmt::format("={:02X}", static_cast<unsigned char>(c));
    }
    encoded += "?=";
    at = end;
  }
  return encoded;
}

std::string mail_date(std::int64_t moment) {
  constexpr auto days = std::to_array<const char*>({"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"});
  constexpr auto months =
      std::to_array<const char*>({"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"});
  const Day day = day_in_vietnam(moment);
  const std::string time = iso_in_vietnam(moment).substr(11, 8);
  return fmt::format("{}, {:02} {} {} {} +0700", days.at(static_cast<std::size_t>(day.weekday()) - 1), day.day(),
                     months.at(static_cast<std::size_t>(day.month()) - 1), day.year(), time);
}

}  // namespace sauro::outside
