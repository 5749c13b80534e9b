// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/access/standing.h"

#include <algorithm>

#include "foundation/base/text.h"

namespace sauro::app {

using tracking::Grant;
using tracking::UserRole;

namespace {

template <class T>
const Kept<T>* by_id(const std::vector<Kept<T>>& list, std::string_view id) {
  const auto at = std::find_if(list.begin(), list.end(), [&](const Kept<T>& one) { return one.id == id; });
  return at == list.end() ? nullptr : &*at;
}

Standings of_role(UserRole role) {
  switch (role) {
    case UserRole::office: return office;
    case UserRole::director: return director;
    case UserRole::superior: return superior;
    case UserRole::auditor: return auditor;
    case UserRole::administrator: return administrator;
    case UserRole::council_member: return council_member;
    case UserRole::inspector: return inspector;
    case UserRole::specialist:
    case UserRole::head: return staff;  // more than that in a unit only
  }
  return 0;
}

bool does(const tracking::Doer& doer) { return doer.role == plan::Role::lead || doer.role == plan::Role::performing; }

}  // namespace

Result<People> People::read(const AgencyView& view) {
  People people(view.today());
  auto users = view.all<tracking::User>("user");
  if (!users) return users.error();
  auto units = view.all<tracking::Unit>("unit");
  if (!units) return units.error();
  auto persons = view.all<tracking::Person>("person");
  if (!persons) return persons.error();
  people.persons_ = *std::move(persons);
  people.users_ = *std::move(users);
  people.units_ = *std::move(units);
  return people;
}

const Kept<tracking::User>* People::user(std::string_view id) const { return by_id(users_, id); }
const Kept<tracking::Unit>* People::unit(std::string_view id) const { return by_id(units_, id); }

const Kept<tracking::Unit>* People::unit_named(std::string_view named) const {
  const auto key_of = [](std::string_view name) { return fold(collapse_blanks(name)); };
  const std::string key = key_of(named);
  const Kept<tracking::Unit>* ended = nullptr;  // a name that has passed to another unit means that one
  for (const auto& one : units_) {
    const auto& aliases = one.value.aliases;
    if (one.id == named) return &one;
    if (key_of(one.value.name) != key &&
        std::none_of(aliases.begin(), aliases.end(), [&](const std::string& alias) { return key_of(alias) == key; }))
      continue;
    if (one.value.successor.empty()) return &one;
    if (ended == nullptr) ended = &one;
  }
  return ended;
}

const Kept<tracking::Person>* People::person(std::string_view id) const { return by_id(persons_, id); }

std::string_view People::unit_of(const tracking::Doer& doer) const {
  if (!doer.unit.empty()) return doer.unit;
  const auto* one = person(doer.person);
  return one == nullptr ? std::string_view() : std::string_view(one->value.unit);
}

bool People::has_head(const tracking::ItemState& item) const {
  return std::any_of(item.set.doers.begin(), item.set.doers.end(), [&](const tracking::Doer& doer) {
    const auto unit = unit_of(doer);
    return does(doer) && !unit.empty() && std::any_of(users_.begin(), users_.end(), [&](const auto& user) {
             return !user.value.disabled && is(user.value, UserRole::head, unit);
           });
  });
}

std::string_view People::answering(std::string_view id) const {
  constexpr int most = 20;  // a circle of successors ends somewhere
  for (int step = 0; step < most; ++step) {
    const auto* one = unit(id);
    const bool ended = one != nullptr && one->value.until && *one->value.until < today_;
    if (!ended || one->value.successor.empty()) break;
    id = one->value.successor;
  }
  return id;
}

std::vector<const Kept<tracking::User>*> People::faces(const Actor& actor) const {
  const auto* own = user(actor.user);
  if (own == nullptr || own->value.disabled) return {};
  std::vector<const Kept<tracking::User>*> faces{own};
  for (const auto& other : users_) {
    const tracking::User& away = other.value;
    const bool is_away = away.away_from && tracking::holds_on(away.away_from, away.away_until, today_);
    if (is_away && away.deputy == actor.user && !away.disabled) faces.push_back(&other);
  }
  return faces;
}

bool People::is(const tracking::User& user, UserRole role, std::string_view unit) const {
  return std::any_of(user.roles.begin(), user.roles.end(), [&](const Grant& grant) {
    if (grant.role != role || !tracking::holds_on(grant.from, grant.until, today_)) return false;
    // Whoever worked in a unit that has ended works in its successor; they do not head it for that.
    return grant.unit == unit || grant.unit == answering(unit) ||
           (role == UserRole::specialist && answering(grant.unit) == answering(unit));
  });
}

Standings People::of_face(const tracking::User& face) const {
  Standings all = Standing::user;
  for (const Grant& grant : face.roles)
    if (tracking::holds_on(grant.from, grant.until, today_)) all |= of_role(grant.role);
  return all;
}

Standings People::of_face(const tracking::User& face, const tracking::ItemState& item) const {
  Standings all = of_face(face);
  for (const tracking::Doer& doer : item.set.doers) {
    if (!does(doer)) continue;
    const auto unit = unit_of(doer);
    const bool heads = !unit.empty() && is(face, UserRole::head, unit);
    const bool works = !unit.empty() && doer.person.empty() && is(face, UserRole::specialist, unit);
    const bool named = !doer.person.empty() && doer.person == face.person;
    if (heads) all |= head;
    if (heads || works || named) all |= performer;
  }
  return all;
}

Standings People::standings(const Actor& actor) const {
  if (actor.user.empty()) return administrator | keeper;
  Standings all = 0;
  for (const auto* face : faces(actor)) all |= of_face(face->value);
  return all;
}

Standings People::standings(const Actor& actor, const tracking::ItemState& item) const {
  Standings all = standings(actor);
  for (const auto* face : faces(actor)) all |= of_face(face->value, item);
  return all;
}

std::string People::on_behalf(const Actor& actor, Standings needed, const tracking::ItemState* item) const {
  const auto all = faces(actor);
  for (const auto* face : all)
    if (((item != nullptr ? of_face(face->value, *item) : of_face(face->value)) & needed) != 0)
      return face == all.front() ? std::string() : face->id;
  return {};
}

bool People::works_in(const Actor& actor, std::string_view unit) const {
  const auto all = faces(actor);
  return std::any_of(all.begin(), all.end(), [&](const auto* face) {
    return is(face->value, UserRole::head, unit) || is(face->value, UserRole::specialist, unit);
  });
}

bool People::is_concerned(const Actor& actor, const tracking::ItemState& item) const {
  const auto all = faces(actor);
  return std::any_of(item.set.doers.begin(), item.set.doers.end(), [&](const tracking::Doer& doer) {
    const auto unit = unit_of(doer);
    return (!unit.empty() && works_in(actor, unit)) ||
           (!doer.person.empty() &&
            std::any_of(all.begin(), all.end(), [&](const auto* face) { return face->value.person == doer.person; }));
  });
}

Standings People::standings_in(const Actor& actor, std::string_view unit) const {
  Standings all = standings(actor);
  for (const auto* face : faces(actor))
    if (is(face->value, UserRole::head, unit)) all |= head;
  return all;
}

}  // namespace sauro::app
