// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <string>

#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

using plan::Item;

bool doer_below(const Subject& subject, const Item& item) {
  for (const Item* child : subject.children(item))
    if (has_doer(*child) || doer_below(subject, *child)) return true;
  return false;
}

/// Who comes is named where nobody is said to do it: a schedule.
bool names_somebody(const Item& item) { return has_doer(item) || has_role(item, plan::Role::cooperating); }

/// Whether a row of a table names nobody where the rows around it, parts of the same task, name somebody.
bool lacks_doer_of_its_row(const Subject& subject, const Item& item) {
  const plan::Place& own = place_of(item);
  const Item* task = subject.parent(item);
  if (!own.table || task == nullptr || !is_work(*task) || names_somebody(item) || doer_below(subject, item))
    return false;
  std::size_t with = 0, without = 0;
  for (const Item* row : subject.children(*task)) {
    const plan::Place& place = place_of(*row);
    if (place.table != own.table) continue;
    if (row != &item && place.row == own.row) return false;  // lines of one cell
    ++(names_somebody(*row) ? with : without);
  }
  return with >= 2 && with >= 2 * without;
}

/// Whether a table gives the plan's work to somebody; what the text tells besides it is then no task without a doer.
bool tables_name_doers(const Subject& subject) {
  return std::any_of(subject.draft().items.begin(), subject.draft().items.end(),
                     [](const Item& item) { return is_task(item) && is_tabled(item) && has_doer(item); });
}

/// A step without a doer is its task's affair, unless the task has none either: then the task is told. A plan that
/// names nobody for most of its tasks is told so once.
std::vector<Found> find_person_missing(const Subject& subject) {
  const bool tabled = tables_name_doers(subject) && !text_mostly(subject, [&](const Item& item) {
                        return subject.task_of(item) == &item
                                   ? std::optional(names_somebody(item) || doer_below(subject, item))
                                   : std::nullopt;
                      });
  std::vector<const Item*> without, rows;
  std::size_t with = 0;
  for (const Item& item : subject.draft().items) {
    if (!is_work(item)) continue;
    if (lacks_doer_of_its_row(subject, item)) rows.push_back(&item);
    if (subject.task_of(item) != &item || (tabled && !is_tabled(item))) continue;
    if (names_somebody(item) || doer_below(subject, item))
      ++with;
    else
      without.push_back(&item);
  }
  const plan::Words repair{"Ghi đơn vị hoặc người chủ trì", "Name the unit or the person in the lead"};
  std::vector<Found> found;
  if (without.size() > with && without.size() > 1) {
    const std::string count = std::to_string(without.size()), all = std::to_string(without.size() + with);
    Found one;
    one.items = without;
    one.places.reserve(without.size());
    one.message = {count + " trong " + all + " nhiệm vụ chưa ghi ai làm", count + " of " + all + " tasks name nobody"};
    for (const Item* item : without) one.places.push_back(place_of(*item));
    one.repair = repair;
    return {one};
  }
  without.insert(without.end(), rows.begin(), rows.end());
  found.reserve(without.size());
  for (const Item* item : without)
    found.push_back({{"Chưa ghi ai làm: " + quoted(item->title), "Nobody is named for it: " + quoted(item->title)},
                     {item},
                     {place_of(*item)},
                     repair,
                     {},
                     {}});
  return found;
}

}  // namespace

const Rule person_missing{
    "person.missing",
    plan::Clear::person,
    find_person_missing,
    {"Nhiệm vụ không ghi đơn vị hay người nào thực hiện.", "A task names neither a unit nor a person who does it.",
     "5. Tổ chức hội nghị tổng kết: tháng 12/2026.", "Ghi đơn vị hoặc người chủ trì.",
     "Name the unit or the person in the lead.", "rõ người"}};

}  // namespace sauro::checks
