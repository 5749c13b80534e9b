// SPDX-License-Identifier: AGPL-3.0-or-later
// What is kept of accounts, as the store has it. Moments are seconds since 1970 UTC.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/tracking/form.h"

namespace sauro::app {

/// What was done to an account. "browser": somebody signed in where nobody had before; "given": a password by somebody
/// else; "recovery": a recovery code was used; "mail": the address of whose it is became another.
enum class AccountChange : std::uint8_t {
  password,
  given,
  second_on,
  second_off,
  recovery,
  browser,
  token,
  calendar,
  mail
};
std::string_view name_of(AccountChange change);

/// One of them, as its owner is told of it.
struct AccountEvent {
  AccountChange what{};
  std::int64_t at{};
  std::string address, agent;  ///< from where; empty where it was not done over the network
  std::string by;              ///< the user who did it, where that is somebody else; empty for the command line as well
  std::string device;          ///< SHA-256 of the mark of the browser by which it was done: who did it there knows it
  std::string to;              ///< of "mail": the address that it was until then, which is told
  bool told = false;           ///< no letter is to go out any more
  static void form(auto& self, auto& f) {
    f("what", self.what), f("at", self.at), f("address", self.address), f("agent", self.agent), f("by", self.by);
    f("device", self.device), f("to", self.to), f("told", self.told);
  }
};

/// Kind "account", id "AGENCY/USER".
struct Account {
  std::string password;               ///< its hash; empty where nobody can sign in by one
  bool must_change = false;           ///< it was given by somebody else
  std::int64_t password_until{};      ///< one that must be changed holds no longer
  std::string totp, totp_asked;       ///< secrets: that holds, that waits for its first code
  std::int64_t totp_used{};           ///< the last step of which a code was taken
  std::vector<std::string> recovery;  ///< SHA-256 of codes that were not used
  std::vector<std::string> devices;   ///< SHA-256 of marks of browsers that have signed in, the newest last
  std::vector<AccountEvent> events;   ///< the newest last
  std::int64_t events_seen{};         ///< the moment up to which their owner has looked at them
  std::string mail;                   ///< the address to which letters went last
  static void form(auto& self, auto& f) {
    f("password", self.password), f("must_change", self.must_change), f("password_until", self.password_until);
    f("totp", self.totp), f("totp_asked", self.totp_asked), f("totp_used", self.totp_used);
    f("recovery", self.recovery), f("devices", self.devices);
    f("events", self.events), f("events_seen", self.events_seen), f("mail", self.mail);
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

template <>
struct sauro::tracking::Enumerators<sauro::app::AccountChange> {
  static constexpr int count = 9;
};
