// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

using plan::Item;
using plan::Role;

/// Whether the item or something below it names who leads; in a table without such a column, who does it.
bool is_led(const Subject& subject, const Item& item, bool by_doers) {
  const auto& steps = subject.children(item);
  return has_role(item, Role::lead) || (by_doers && has_role(item, Role::performing)) ||
         std::any_of(steps.begin(), steps.end(), [&](const Item* step) { return is_led(subject, *step, by_doers); });
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

/// The tables that name leads at all; the others name those who do the work.
std::set<int> tables_of_leads(const Subject& subject) {
  std::set<int> tables;
  for (const Item& item : subject.draft().items)
    if (has_role(item, Role::lead)) tables.insert(table_of(item));
  return tables;
}

std::vector<Found> find_responsibility_no_lead(const Subject& subject) {
  const std::set<int> of_leads = tables_of_leads(subject);
  std::map<int, int> with, without;
  std::vector<const Item*> asked;
  for (const Item& item : subject.draft().items) {
    if (!answers(subject, item)) continue;
    const int table = table_of(item);
    const bool led = is_led(subject, item, table > 0 && !of_leads.contains(table));
    ++(led ? with : without)[table];
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
    find_responsibility_no_lead,
    {"Nhiệm vụ không có ai chủ trì, trong khi các nhiệm vụ khác có.",
     "A task has nobody in the lead, where the others have.", "Cột chủ trì để trống ở nhiệm vụ 4",
     "Ghi một đơn vị hoặc một người chủ trì.", "Name one unit or one person to lead.", "rõ trách nhiệm"}};

}  // namespace sauro::checks
