// SPDX-License-Identifier: AGPL-3.0-or-later
// AccountAction: what people do and ask about accounts, named once, like the actions and queries of plans. It appends
// no facts: what it changes is no part of the agency's record.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/accounts/account_scene.h"

namespace sauro::app {

struct AccountAction {
  const char* name;  ///< "account.password"
  const char* vi;
  const char* en;
  bool is_query;
  Standings may;  ///< any of these; 0: who has not signed in
  bool by_token;  ///< whether a program may do it with a token
  std::vector<Field> fields;
  Result<AccountAnswer> (*run)(const AccountScene& scene, const Input& input);
  const char* schema;                  ///< of the answer's JSON: the file of that name in schemas/
  bool before_change = false;          ///< also while a password that was given must first be changed
  bool before_second = before_change;  ///< also while a second factor must first be turned on
};

/// Calendars are fetched at /calendar/SECRET.ics, without a session.
inline const std::string calendar_root = "/calendar/";

const std::vector<AccountAction>& account_actions();
const AccountAction* account_action_named(std::string_view name);

/// Checks the fields and who may, then does it. Refused: input.*, who.*, and as the action says.
Result<AccountAnswer> perform_account(const AccountAction& action, const AccountScene& scene, const Input& input);

/// Of each role one user of the agency's, with their names: whom a sample lets people be.
struct SampleUser {
  std::string id, name, role, unit;
};
Result<std::vector<SampleUser>> sample_users(const ledger::Ledger& ledger, const std::string& agency, Day today);

/// Whether the agency has the user, not disabled. Refused: who.unknown, who.disabled.
Result<bool> check_user(const ledger::Ledger& ledger, const std::string& agency, const std::string& id, Day today);

}  // namespace sauro::app
