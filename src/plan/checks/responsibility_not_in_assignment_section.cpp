// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

using plan::Item;
using plan::Part;

/// Tasks that no unit is told to answer for, where the section of assignments goes through the others.
std::vector<Found> find(const Subject& subject) {
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
  if (with < 2 || without.size() > with) return {};
  std::vector<Found> found;
  found.reserve(without.size());
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
    find,
    {"Phần tổ chức thực hiện giao từng nhiệm vụ cho đơn vị nhưng bỏ sót nhiệm vụ này.",
     "The section of assignments goes through the tasks and leaves this one out.",
     "Mục IV giao các nhiệm vụ 1, 2, 4; nhiệm vụ 3 không đơn vị nào nhận", "Bổ sung vào phần tổ chức thực hiện.",
     "Add it to the section of assignments.", "rõ trách nhiệm"}};

}  // namespace sauro::checks
