// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/serve/mail_settings.h"

#include <fstream>

#include "app/actions/refusal.h"
#include "app/data/open_data.h"
#include "doors/outside/smtp.h"
#include "plan/urging/mail.h"

namespace sauro::serve {
namespace {

Error wrong(const char* setting, const char* vi, const char* en) {
  return {ErrorCode::bad_input, app::both(vi, en), setting};
}

}  // namespace

Result<std::unique_ptr<app::MailDoor>> mail_door(const Settings& told) {
  const std::string& site = told.text("site");
  if (!site.empty() && !site.starts_with("https://") && !site.starts_with("http://"))
    return wrong("--site", "phải bắt đầu bằng https:// hoặc http://", "begins with https:// or http://");
  outside::SmtpOptions options;
  options.server = told.text("mail-server");
  if (options.server.empty()) return std::unique_ptr<app::MailDoor>();
  const bool encrypted = options.server.starts_with("smtps://");
  if (!encrypted && !options.server.starts_with("smtp://"))
    return wrong("--mail-server", "phải bắt đầu bằng smtp:// hoặc smtps://", "begins with smtp:// or smtps://");
  options.from = told.text("mail-from");
  if (!urging::is_mail_address(options.from))
    return wrong("--mail-from", "thiếu, hoặc không phải địa chỉ thư điện tử", "missing, or no mail address");
  options.from_name = told.text("mail-name");
  options.user = told.text("mail-user");
  options.authority = told.text("mail-authority");
  options.starttls = !encrypted && told.text("mail-tls") != "off";
  if (!options.user.empty() && !encrypted && !options.starttls)
    return wrong("--mail-tls", "mật khẩu không đi trên đường không mã hóa", "no password goes over an open line");
  if (const std::string& file = told.text("mail-password-file"); !file.empty()) {
    std::ifstream in(file);
    if (!std::getline(in, options.password) || options.password.empty())
      return Error{ErrorCode::io, app::both("không đọc được mật khẩu ở dòng đầu", "no password in its first line"),
                   file};
  }
  return outside::make_smtp(std::move(options));
}

app::MailOptions mail_options(const Settings& told) {
  app::MailOptions options;
  const std::string& from = told.text("mail-from");
  options.domain = from.substr(from.find('@') + 1);
  options.site = told.text("site");
  while (options.site.ends_with('/')) options.site.pop_back();
  options.now = app::clock_now;
  return options;
}

}  // namespace sauro::serve
