// SPDX-License-Identifier: AGPL-3.0-or-later
// Letters about accounts: whoever's password, second factor, browser, token or address changed is told by mail, each
// change at most once.
#pragma once
#include <string>
#include <vector>

#include "app/accounts/accounts.h"
#include "app/mail/outbox.h"

namespace sauro::app {

/// What is said of the changes to a user of that id, and what to do where it was somebody else.
struct AccountLetter {
  std::string subject, text;
};
AccountLetter account_letter(const std::string& agency, const std::string& user, const std::string& name,
                             const std::vector<AccountEvent>& events, const std::string& site);

/// Tells what nobody has been told of yet. What is older than three days, or is of who has no address, is not told any
/// more: the account's page has it. Fails as the ledger and the accounts do.
Result<MailsSent> send_account_letters(Accounts& accounts, const ledger::Ledger& ledger, const std::string& agency,
                                       MailDoor& door, const MailOptions& options);

}  // namespace sauro::app
