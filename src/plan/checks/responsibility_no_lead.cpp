// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <map>

#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

using plan::Item;
using plan::Role;

bool lead_below(const Subject& subject, const Item& item) {
  const auto& steps = subject.children(item);
  return std::any_of(steps.begin(), steps.end(),
                     [&](const Item* step) { return has_role(*step, Role::lead) || lead_below(subject, *step); });
}

/// An item that answers for itself: a task without indicators under it, or an indicator.
bool answers(const Subject& subject, const Item& item) {
  if (!is_task(item)) return false;
  const auto& below = subject.children(item);
  return std::none_of(below.begin(), below.end(), [](const Item* child) { return is_task(*child); });
}

/// The table in which the item stands, 0 for the text.
int table_of(const Item& item) {
  for (const plan::Place& source : item.sources)
    if (source.table) return *source.table;
  return 0;
}

/// Of a table, where it names who leads the other tasks. In the text who does the work leads it, unless several do.
bool lacks_lead(const Item& item, int with_lead) {
  if (table_of(item) > 0) return with_lead > 0;
  // Of tasks that nearly all name their lead one names only who helps.
  if (with_lead >= 3 && !has_doer(item) && has_role(item, Role::cooperating)) return true;
  const auto performing = std::count_if(item.assignments.begin(), item.assignments.end(), [](const auto& a) {
    return a.role == Role::performing && !a.origin.inherited && a.person.empty();
  });
  return performing >= 2;
}

std::vector<Found> find(const Subject& subject) {
  std::map<int, int> with, without;
  std::vector<const Item*> asked;
  for (const Item& item : subject.draft().items) {
    if (!answers(subject, item)) continue;
    const bool led = has_role(item, Role::lead) || lead_below(subject, item);
    ++(led ? with : without)[table_of(item)];
    if (!led) asked.push_back(&item);
  }
  std::vector<Found> found;
  for (const Item* item : asked) {
    const int table = table_of(*item);
    if (!lacks_lead(*item, with[table]) || (table > 0 && without[table] > with[table])) continue;
    const auto& steps = subject.children(*item);
    if (!has_doer(*item) && !has_role(*item, Role::cooperating) &&
        std::none_of(steps.begin(), steps.end(), [](const Item* step) { return has_doer(*step); }))
      continue;  // nobody at all is told elsewhere
    found.push_back({{"Chưa ghi ai chủ trì: " + quoted(item->title), "Nobody is named to lead: " + quoted(item->title)},
                     {item},
                     {place_of(*item)},
                     plan::Words{"Ghi một đơn vị hoặc một người chủ trì", "Name one unit or one person to lead"},
                     {},
                     {}});
  }
  return found;
}

}  // namespace

const Rule responsibility_no_lead{
    "responsibility.no-lead",
    plan::Clear::responsibility,
    find,
    {"Nhiệm vụ không có ai chủ trì, trong khi các nhiệm vụ khác có.",
     "A task has nobody in the lead, where the others have.", "Cột chủ trì để trống ở nhiệm vụ 4",
     "Ghi một đơn vị hoặc một người chủ trì.", "Name one unit or one person to lead.", "rõ trách nhiệm"}};

}  // namespace sauro::checks
