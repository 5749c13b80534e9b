// SPDX-License-Identifier: AGPL-3.0-or-later
// Smtp: mail goes out to a mail server, by libcurl.
#pragma once
#include <memory>
#include <string>

#include "app/mail/mail_door.h"

namespace sauro::outside {

struct SmtpOptions {
  std::string server;          ///< "smtp://mail.so.example.vn:587"; smtps:// speaks TLS from the beginning
  std::string user, password;  ///< empty: it asks for none
  std::string from;            ///< "vanphong@so.example.vn": where answers and what comes back go
  std::string from_name;       ///< "Văn phòng Sở"; empty: the letter's sender
  bool starttls = true;        ///< nothing is said before the line is encrypted; for smtp://
  std::string authority;       ///< file of those whose certificates are believed (PEM); empty: the system's
  std::string own_name;        ///< what this machine calls itself; empty: the domain of `from`
  long patience = 60;          ///< seconds for a mail
};

/// A line to the server is kept open between mails. One thread at a time.
std::unique_ptr<app::MailDoor> make_smtp(SmtpOptions options);

/// A header's value in ASCII, as RFC 2047 has it: words of at most 75 characters, folded by "\r\n ". What is ASCII
/// stays as it is.
std::string header_text(const std::string& text);

/// "Mon, 29 Jun 2026 07:00:00 +0700", of microseconds since 1970 UTC.
std::string mail_date(std::int64_t moment);

}  // namespace sauro::outside
