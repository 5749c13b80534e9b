// SPDX-License-Identifier: AGPL-3.0-or-later
// The outbox: notices that go out by mail, each at most once. That a mail is being handed over is on the disk before it
// is, and what came of it after; whoever is killed between leaves a mail of which nobody knows, and that is said so.
#pragma once
#include <cstdint>
#include <functional>
#include <string>

#include "app/mail/mail_door.h"
#include "foundation/base/result.h"
#include "ledger/ledger.h"

namespace sauro::app {

struct MailOptions {
  std::string domain;                 ///< in the ids of mails: "so.example.vn"
  std::string site;                   ///< "https://sauro.so.example.vn"; empty where it is not known
  std::function<std::int64_t()> now;  ///< microseconds since 1970 UTC
  std::function<bool()> goes_on = [] { return true; };
  /// A link by which the user tells of the item once, until the end of the day; none: there are no links.
  std::function<Result<std::string>(const std::string& agency, const std::string& user, const std::string& item,
                                    Day until)>
      link = {};
};

struct MailsSent {
  int sent = 0, failed = 0, later = 0, unknown = 0;
};

/// Hands over what is to go out by now. Two at once do no harm. Fails as the ledger does.
Result<MailsSent> send_mails(ledger::Ledger& ledger, const std::string& agency, MailDoor& door,
                             const MailOptions& options);

}  // namespace sauro::app
