// SPDX-License-Identifier: AGPL-3.0-or-later
// The agency's units, people and users with the days on which they hold, as facts say them and records keep them.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/tracking/form.h"

namespace sauro::tracking {

/// unit.set, subject "unit/ID": all of the unit, as it is from now on. Also the body of the record.
struct Unit {
  std::optional<Day> from, until;  ///< first and last day; none: always
  std::string parent;              ///< id of the unit it belongs to
  std::string successor;           ///< id of the unit that takes its work over
  std::string name;
  std::vector<std::string> aliases;
  static void form(auto& self, auto& f) {
    f("from", self.from), f("until", self.until), f("parent", self.parent), f("successor", self.successor);
    f.words("name", self.name), f.words("aliases", self.aliases);
  }
  friend bool operator==(const Unit&, const Unit&) = default;
};

/// person.set, subject "person/ID".
struct Person {
  std::string unit;
  std::optional<Day> from, until;
  std::string name, position;
  static void form(auto& self, auto& f) {
    f("unit", self.unit), f("from", self.from), f("until", self.until);
    f.words("name", self.name), f.words("position", self.position);
  }
  friend bool operator==(const Person&, const Person&) = default;
};

/// What a user is, in a unit: a head heads it, a specialist works in it. The others are so in the whole agency.
enum class UserRole : std::uint8_t {
  specialist,
  head,
  office,
  director,
  superior,
  auditor,
  administrator,
  council_member,
  inspector
};
std::string_view name_of(UserRole role);
template <>
struct Enumerators<UserRole> {
  static constexpr int count = 9;
};

struct Grant {
  UserRole role = UserRole::specialist;
  std::string unit;                ///< for specialists and heads
  std::optional<Day> from, until;  ///< first and last day
  static void form(auto& self, auto& f) {
    f("role", self.role), f("unit", self.unit), f("from", self.from), f("until", self.until);
  }
  friend bool operator==(const Grant&, const Grant&) = default;
};

/// user.set, subject "user/ID": who signs in. Also what user.away adds to.
struct User {
  std::string person;
  std::vector<Grant> roles;
  bool disabled = false;
  std::string name;
  std::optional<Day> away_from, away_until;  ///< on leave, first and last day
  std::string deputy;                        ///< id of the user who may act for this one meanwhile
  std::string mail;                          ///< where mail reaches them
  static void form(auto& self, auto& f) {
    f("person", self.person), f("roles", self.roles), f("disabled", self.disabled);
    f("away_from", self.away_from), f("away_until", self.away_until), f("deputy", self.deputy);
    f.words("name", self.name), f.words("mail", self.mail);
  }
  friend bool operator==(const User&, const User&) = default;
};

/// agency.set, subject "agency/own": what the agency is called, as its documents have it.
struct AgencySet {
  std::string name, superior;
  std::string place;                  ///< "Hà Nội": where its documents are signed
  std::string symbol;                 ///< "SNNMT": what it is called in the symbols of documents
  std::string short_name;             ///< "Sở": what its documents call it further on
  std::string head;                   ///< "Giám đốc": the title of whoever heads it
  std::string signer;                 ///< who signs where nobody else is named
  std::string office, office_symbol;  ///< "Văn phòng Sở", "VP": the unit that drafts and files
  static void form(auto& self, auto& f) {
    f.words("name", self.name), f.words("superior", self.superior), f.words("place", self.place);
    f.words("symbol", self.symbol), f.words("short_name", self.short_name), f.words("head", self.head);
    f.words("signer", self.signer), f.words("office", self.office), f.words("office_symbol", self.office_symbol);
  }
  friend bool operator==(const AgencySet&, const AgencySet&) = default;
};

/// agency.days, subject "agency/own": the days of a year on which work is otherwise than the public holidays say. Takes
/// the place of what was said of that year before.
struct AgencyDays {
  int year = 0;
  std::vector<Day> off, worked;
  std::string document;
  static void form(auto& self, auto& f) {
    f("year", self.year), f("off", self.off), f("worked", self.worked), f.words("document", self.document);
  }
  friend bool operator==(const AgencyDays&, const AgencyDays&) = default;
};

/// The record of the agency itself.
struct AgencyState {
  AgencySet set;
  std::vector<AgencyDays> years;
  static void form(auto& self, auto& f) { AgencySet::form(self.set, f), f("years", self.years); }
};
/// Its kind and id.
inline constexpr std::string_view agency_kind = "agency", agency_id = "own";

/// Whether something that holds from `from` to `until` holds on `day`.
inline bool holds_on(const std::optional<Day>& from, const std::optional<Day>& until, Day day) {
  return (!from || *from <= day) && (!until || day <= *until);
}

}  // namespace sauro::tracking
