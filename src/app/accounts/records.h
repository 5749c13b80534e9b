// SPDX-License-Identifier: AGPL-3.0-or-later
// What is kept of accounts, as the store has it. Moments are seconds since 1970 UTC.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "plan/tracking/form.h"

namespace sauro::app {

/// Kind "account", id "AGENCY/USER".
struct Account {
  std::string password;               ///< its hash; empty where nobody can sign in by one
  bool must_change = false;           ///< it was given by somebody else
  std::int64_t password_until{};      ///< one that must be changed holds no longer
  std::string totp, totp_asked;       ///< secrets: that holds, that waits for its first code
  std::int64_t totp_used{};           ///< the last step of which a code was taken
  std::vector<std::string> recovery;  ///< SHA-256 of codes that were not used
  std::vector<std::string> devices;   ///< SHA-256 of marks of browsers that have signed in, the newest last
  static void form(auto& self, auto& f) {
    f("password", self.password), f("must_change", self.must_change), f("password_until", self.password_until);
    f("totp", self.totp), f("totp_asked", self.totp_asked), f("totp_used", self.totp_used);
    f("recovery", self.recovery), f("devices", self.devices);
  }
};

/// Kind "session", id: SHA-256 of what the browser shows.
struct Session {
  std::string agency, user;
  std::int64_t created{}, seen{}, rotated{};
  std::string address, agent;
  std::string number;  ///< by which people name it
  std::string next;    ///< id of the session that follows it: this one holds a minute longer
  static void form(auto& self, auto& f) {
    f("agency", self.agency), f("user", self.user), f("created", self.created), f("seen", self.seen),
        f("rotated", self.rotated);
    f("address", self.address), f("agent", self.agent), f("number", self.number), f("next", self.next);
  }
};

/// Kind "token", id: SHA-256 of what the program shows, or of the secret in a calendar's address.
struct Token {
  std::string agency, user;
  std::string number, name;
  std::vector<std::string> scopes;  ///< "read", "act", or names of single actions and queries
  std::int64_t created{}, until{}, seen{};
  bool calendar = false;  ///< it opens one calendar and nothing else; has no scopes
  std::string unit;       ///< of a calendar: whose work it is; empty for the user's own
  std::string item;       ///< it came in a mail, and opens this item alone, to tell of it once
  static void form(auto& self, auto& f) {
    f("agency", self.agency), f("user", self.user), f("number", self.number), f("name", self.name);
    f("scopes", self.scopes), f("created", self.created), f("until", self.until), f("seen", self.seen);
    f("calendar", self.calendar), f("unit", self.unit), f("item", self.item);
  }
};

}  // namespace sauro::app
