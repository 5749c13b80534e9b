// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"
#include "plan/extraction/label.h"

namespace sauro::checks {
namespace {

using plan::Item;
using plan::Part;

/// Tasks that no unit is told to answer for, where the section of assignments goes through the others.
/// Whether a line of the section of assignments names the unit, by whatever name.
bool is_named_in_section(const Subject& subject, const plan::Unit& unit) {
  const auto names = [&](const std::string& key) {
    const auto in_key = [&](std::string_view name) { return key.find(spelling_key(name)) != std::string::npos; };
    return in_key(unit.name) || std::any_of(unit.aliases.begin(), unit.aliases.end(), in_key);
  };
  return std::any_of(subject.lines().begin(), subject.lines().end(), [&](const TextLine& line) {
    return line.place.part == Part::assignment && !line.place.table && names(line.key);
  });
}

/// Whether the section, or what closes the text behind it, turns to all at once: "các phòng, đơn vị", "Yêu cầu các cơ
/// quan, đơn vị", "Trưởng các khoa, phòng".
bool addresses_all(const Subject& subject) {
  bool within = false;
  const auto& lines = subject.lines();
  return std::any_of(lines.begin(), lines.end(), [&](const TextLine& line) {
    if (line.place.table) return false;
    within = (within || line.place.part == Part::assignment) && !line.key.starts_with("nơi nhận");
    if (!within) return false;
    if (line.key.find("các phòng, đơn vị") != std::string::npos) return true;
    const std::string_view rest =
        std::string_view(line.key).substr(std::min(extraction::read_label(line.key).rest, line.key.size()));
    const rules::Term* opening = rules::longest_prefix("all_opening", rest);
    return opening != nullptr && rules::longest_prefix("all_units", trim(rest.substr(opening->term.size())));
  });
}

/// Units that lead work and of which the section of assignments, which goes through the others, says
/// nothing.
void find_units_left_out(const Subject& subject, std::vector<Found>& found) {
  std::vector<std::pair<const plan::Unit*, const Item*>> left_out;
  std::size_t named = 0;
  const bool collective = addresses_all(subject);
  for (const plan::Unit& unit : subject.draft().units) {
    const Item* led = nullptr;
    for (const Item& item : subject.draft().items)
      for (const plan::Assignment& a : item.assignments)
        if (a.unit == unit.id && a.role == plan::Role::lead && is_task(item) && led == nullptr) led = &item;
    if (led == nullptr || rules::opening("collective", unit.name) != nullptr) continue;
    // A name that leaves words out is told as such.
    const bool shortened =
        std::any_of(subject.draft().units.begin(), subject.draft().units.end(), [&](const plan::Unit& other) {
          return leaves_words_out(unit.name, other.name) && is_named_in_section(subject, other);
        });
    if (shortened || is_named_in_section(subject, unit))
      ++named;
    else
      left_out.emplace_back(&unit, led);
  }
  if (named < 2 || left_out.size() * 2 > named || collective) return;
  for (const auto& [unit, led] : left_out)
    found.push_back(
        {{"Phần tổ chức thực hiện không nói đến " + quoted(unit->name) + ", nơi chủ trì " + quoted(led->title),
          "The section of assignments says nothing of " + quoted(unit->name) + ", which leads " + quoted(led->title)},
         {led},
         {place_of(*led)},
         plan::Words{"Bổ sung vào phần tổ chức thực hiện", "Add it to the section of assignments"},
         {},
         {}});
}

std::vector<Found> find_responsibility_not_in_assignment_section(const Subject& subject) {
  std::vector<const Item*> without;
  std::size_t with = 0;
  for (const Item& item : subject.draft().items) {
    if (!is_task(item)) continue;
    const auto& below = subject.children(item);
    if (std::any_of(below.begin(), below.end(), [](const Item* child) { return is_task(*child); })) continue;
    const auto told = [&](const auto& self, const Item& one) -> bool {
      if (stands_in(one, Part::assignment)) return true;
      const auto& steps = subject.children(one);
      return std::any_of(steps.begin(), steps.end(), [&](const Item* step) { return self(self, *step); });
    };
    if (told(told, item))
      ++with;
    else
      without.push_back(&item);
  }
  std::vector<Found> found;
  find_units_left_out(subject, found);
  if (with < 2 || without.size() > with) return found;
  for (const Item* item : without)
    found.push_back({{"Phần tổ chức thực hiện không giao nhiệm vụ này cho đơn vị nào: " + quoted(item->title),
                      "The section of assignments gives this task to no unit: " + quoted(item->title)},
                     {item},
                     {place_of(*item)},
                     plan::Words{"Bổ sung vào phần tổ chức thực hiện", "Add it to the section of assignments"},
                     {},
                     {}});
  return found;
}

}  // namespace

const Rule responsibility_not_in_assignment_section{
    "responsibility.not-in-assignment-section",
    plan::Clear::responsibility,
    find_responsibility_not_in_assignment_section,
    {"Phần tổ chức thực hiện giao từng nhiệm vụ cho đơn vị nhưng bỏ sót nhiệm vụ này.",
     "The section of assignments goes through the tasks and leaves this one out.",
     "Mục IV giao các nhiệm vụ 1, 2, 4; nhiệm vụ 3 không đơn vị nào nhận", "Bổ sung vào phần tổ chức thực hiện.",
     "Add it to the section of assignments.", "rõ trách nhiệm"}};

}  // namespace sauro::checks
