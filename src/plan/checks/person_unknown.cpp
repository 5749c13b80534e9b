// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

using plan::Person;

std::vector<std::string> syllables_of(std::string_view name) {
  std::vector<std::string> syllables;
  std::string one;
  for (const char c : spelling_key(name)) {
    if (c != ' ') {
      one += c;
    } else if (!one.empty()) {
      syllables.push_back(std::move(one));
      one.clear();
    }
  }
  if (!one.empty()) syllables.push_back(std::move(one));
  return syllables;
}

/// Two names that differ in the marks of one syllable, or lack one in the middle: "Phạm Thị Huế", "Phạm Thị Huệ".
bool are_near(const Person& a, const Person& b) {
  const auto one = syllables_of(a.name), other = syllables_of(b.name);
  if (one.size() < 3 || one.size() != other.size() || one == other) return false;
  std::size_t differing = 0;
  for (std::size_t i = 0; i < one.size(); ++i) {
    if (one[i] == other[i]) continue;
    ++differing;
    if (fold(one[i]) != fold(other[i])) return false;
  }
  return differing == 1;
}

/// A name that stands but once, nearly that of somebody whom the plan names elsewhere.
std::vector<Found> find_person_unknown(const Subject& subject) {
  std::vector<Found> found;
  const auto& people = subject.draft().people;
  const auto places_of = [&](const Person& person) {
    std::vector<plan::Place> places;
    for (const plan::Item& item : subject.draft().items)
      for (const plan::Assignment& a : item.assignments)
        if (a.person == person.id && !a.origin.inherited) places.push_back(place_of(item, a.origin, a.text));
    return places;
  };
  for (std::size_t i = 0; i < people.size(); ++i)
    for (std::size_t k = i + 1; k < people.size(); ++k) {
      if (!are_near(people[i], people[k])) continue;
      if (!people[i].unit.empty() && !people[k].unit.empty() && people[i].unit != people[k].unit) continue;
      auto one = places_of(people[i]), other = places_of(people[k]);
      if (one.empty() || other.empty()) continue;
      const bool first_is_rare = one.size() < other.size();
      const Person &rare = people[first_is_rare ? i : k], &usual = people[first_is_rare ? k : i];
      Found it;
      it.message = {"Tên " + quoted(rare.name) + " gần giống " + quoted(usual.name) + ": có phải cùng một người?",
                    "The name " + quoted(rare.name) + " is nearly " + quoted(usual.name) + ": is it one person?"};
      it.places = {first_is_rare ? one.front() : other.front(), first_is_rare ? other.front() : one.front()};
      it.repair = {"Kiểm tra lại tên", "Check the name"};
      found.push_back(std::move(it));
    }
  return found;
}

}  // namespace

const Rule person_unknown{
    "person.unknown",
    plan::Clear::person,
    find_person_unknown,
    {"Một tên người chỉ khác tên người khác trong kế hoạch ở một dấu: có thể gõ nhầm.",
     "A name differs from another of the plan in one mark: it may be mistyped.",
     "Đ/c Phạm Thị Thu Huệ (dòng khác: Đ/c Phạm Thị Thu Huế)", "Kiểm tra lại tên.", "Check the name.", "rõ người"}};

}  // namespace sauro::checks
