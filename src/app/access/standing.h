// SPDX-License-Identifier: AGPL-3.0-or-later
// Who somebody is towards something, by the people of an agency on a day.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/access/agency_view.h"
#include "plan/model/standing.h"

namespace sauro::app {

using plan::administrator;
using plan::auditor;
using plan::council_member;
using plan::director;
using plan::head;
using plan::inspector;
using plan::keeper;
using plan::office;
using plan::overseers;
using plan::performer;
using plan::readers;
using plan::self;
using plan::staff;
using plan::Standing;
using plan::Standings;
using plan::superior;
using plan::user;

/// Whoever acts: a user, or the folder's administrator (empty id).
struct Actor {
  std::string user;     ///< id
  std::string account;  ///< of the operating system, or the like; for the record
};
/// Under what id the administrator's facts stand.
inline constexpr std::string_view administrator_id = "admin";

class People {
 public:
  /// Reads all users, units and persons as of the view.
  static Result<People> read(const AgencyView& view);

  const Kept<tracking::User>* user(std::string_view id) const;
  const Kept<tracking::Unit>* unit(std::string_view id) const;
  /// The unit of that id, name or alias; marks, case and blanks apart.
  const Kept<tracking::Unit>* unit_named(std::string_view named) const;
  const std::vector<Kept<tracking::User>>& users() const { return users_; }
  const std::vector<Kept<tracking::Unit>>& units() const { return units_; }
  const Kept<tracking::Person>* person(std::string_view id) const;
  const std::vector<Kept<tracking::Person>>& persons() const { return persons_; }
  /// The unit of whoever does it: the told one, else that of the person.
  std::string_view unit_of(const tracking::Doer& doer) const;
  /// Whether somebody heads a unit that leads or performs the item.
  bool has_head(const tracking::ItemState& item) const;
  /// The unit that answers today for what was given to `unit`: its last successor.
  std::string_view answering(std::string_view unit) const;

  /// What a user is on the day, apart from any item. Nothing of one that is not there or disabled.
  Standings standings(const Actor& actor) const;
  /// And towards an item, or as a deputy of who is away.
  Standings standings(const Actor& actor, const tracking::ItemState& item) const;
  /// And towards a unit: whether they head it.
  Standings standings_in(const Actor& actor, std::string_view unit) const;
  /// For whom a deputy acts who may do what one of `needed` may (towards the item, if any) only by standing in; empty
  /// for who may so anyway.
  std::string on_behalf(const Actor& actor, Standings needed, const tracking::ItemState* item) const;
  /// Whether the item is given to them, or to a unit that they head or work in, in whatever part.
  bool is_concerned(const Actor& actor, const tracking::ItemState& item) const;
  /// Whether they head it or work in it.
  bool works_in(const Actor& actor, std::string_view unit) const;

 private:
  explicit People(Day today) : today_(today) {}
  /// The user, then those whom they stand in for today.
  std::vector<const Kept<tracking::User>*> faces(const Actor& actor) const;
  Standings of_face(const tracking::User& face) const;
  Standings of_face(const tracking::User& face, const tracking::ItemState& item) const;
  bool is(const tracking::User& user, tracking::UserRole role, std::string_view unit) const;

  Day today_;
  std::vector<Kept<tracking::User>> users_;
  std::vector<Kept<tracking::Unit>> units_;
  std::vector<Kept<tracking::Person>> persons_;
};

}  // namespace sauro::app
