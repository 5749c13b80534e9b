// SPDX-License-Identifier: AGPL-3.0-or-later
// What an action about accounts is given, and what it gives.
#pragma once
#include <optional>
#include <string>

#include "app/accounts/accounts.h"
#include "app/actions/action.h"

namespace sauro::app {

/// Who must have a second factor before they may do anything else.
enum class SecondFactor { none, administrators, all };
bool needs_second(SecondFactor asked, Standings standings);

/// Who asks whom, when, and from where.
struct AccountScene {
  Accounts& accounts;
  const ledger::Ledger& ledger;
  Identity who;
  Caller caller;
  std::int64_t now = 0;              ///< microseconds since 1970 UTC
  std::string sample_password = {};  ///< of everybody, where the agency is a sample to look around in; else empty
  SecondFactor second = SecondFactor::none;

  std::int64_t seconds() const { return now / 1'000'000; }
};

struct AccountAnswer {
  std::string json;
  std::optional<Opened> opened = {};  ///< a session that goes on from here
  bool closed = false;                ///< the session has ended
};

}  // namespace sauro::app
