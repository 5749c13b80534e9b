// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <string_view>

#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

/// "thầy Hà, Phó Hiệu trưởng": whether some line tells the office behind the name.
bool has_office(const Subject& subject, const plan::Person& person) {
  return std::any_of(subject.lines().begin(), subject.lines().end(), [&](const TextLine& line) {
    const std::string_view text = line.text();
    const auto at = text.find(person.name);
    if (at == std::string_view::npos) return false;
    const std::string_view behind = text.substr(at + person.name.size());
    return behind.starts_with(", ") && rules::opening("position", behind.substr(2)) != nullptr;
  });
}

/// A person whose unit nobody tells, where the plan tells it of others.
std::vector<Found> find_person_no_unit(const Subject& subject) {
  const auto& people = subject.draft().people;
  const auto placed = [](const plan::Person& person) { return !person.unit.empty() || person.position; };
  if (std::none_of(people.begin(), people.end(), placed)) return {};
  std::vector<Found> found;
  for (const plan::Person& person : people) {
    if (placed(person) || has_office(subject, person)) continue;
    Found one;
    one.message = {"Không rõ " + person.name + " thuộc phòng, đơn vị nào",
                   "It is not told which unit " + person.name + " belongs to"};
    for (const plan::Item& item : subject.draft().items)
      for (const plan::Assignment& assignment : item.assignments)
        if (assignment.person == person.id && !assignment.origin.inherited) {
          one.items.push_back(&item);
          one.places.push_back(place_of(item, assignment.origin, assignment.text));
        }
    if (one.places.empty()) continue;
    one.repair = {"Ghi thêm chức vụ, đơn vị sau tên", "Add position and unit behind the name"};
    found.push_back(std::move(one));
  }
  return found;
}

}  // namespace

const Rule person_no_unit{"person.no-unit",
                          plan::Clear::person,
                          find_person_no_unit,
                          {"Người được giao không ghi chức vụ, đơn vị, trong khi người khác có ghi.",
                           "A person is named without position and unit, where others have theirs.",
                           "Đ/c Nguyễn Thị Na (dòng khác: Đ/c Lò Văn Bo - Phòng Nội vụ)",
                           "Ghi thêm chức vụ, đơn vị sau tên.", "Add position and unit behind the name.", "rõ người"}};

}  // namespace sauro::checks
