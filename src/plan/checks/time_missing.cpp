// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

using plan::Item;
using plan::ScheduleKind;

bool is_timed(const Item& item) { return item.schedule.kind != ScheduleKind::none || item.schedule.event; }

bool timed_below(const Subject& subject, const Item& item) {
  for (const Item* child : subject.children(item))
    if (is_timed(*child) || !child->schedule.text.empty() || timed_below(subject, *child)) return true;
  return false;
}

bool names_impossible_day(const Subject& subject, const Item& item) {
  return std::any_of(item.sources.begin(), item.sources.end(), [&](const plan::Place& source) {
    return !impossible_days_in(source.text, subject.on().year()).empty();
  });
}

/// The rows of a table that are parts of one task.
struct Rows {
  std::size_t with = 0, without = 0;  ///< a time of their own
  std::map<int, int> items_of_row;
};
using RowsOf = std::map<std::pair<const Item*, int>, Rows>;

const Rows& rows_of(const Subject& subject, const Item& task, int table, RowsOf& known) {
  const auto [place, is_new] = known.try_emplace({&task, table});
  Rows& rows = place->second;
  if (!is_new) return rows;
  for (const Item* row : subject.children(task)) {
    const plan::Place& at = place_of(*row);
    if (at.table != table) continue;
    ++rows.items_of_row[at.row.value_or(0)];
    ++(is_timed(*row) && row->schedule.origin.table == table ? rows.with : rows.without);
  }
  return rows;
}

/// Whether a row of a table tells no time where the rows around it, parts of the same task, tell theirs. What the task
/// says outside the table is no answer then.
bool lacks_time_of_its_row(const Subject& subject, const Item& item, RowsOf& known) {
  const plan::Place& own = place_of(item);
  const bool elsewhere = item.schedule.origin.inherited && !item.schedule.origin.table;
  if (!own.table || (!item.schedule.text.empty() && !elsewhere)) return false;
  const Item* task = subject.parent(item);
  if (task == nullptr || !is_work(*task) || timed_below(subject, item)) return false;
  const Rows& rows = rows_of(subject, *task, *own.table, known);
  if (rows.items_of_row.at(own.row.value_or(0)) > 1) return false;  // lines of one cell
  return rows.with >= 2 && rows.with >= 2 * rows.without;
}

/// Whether a step of the text is the only one of its task's that tells no time of its own.
bool lacks_time_of_its_steps(const Subject& subject, const Item& item) {
  constexpr std::size_t many = 2;
  const Item* task = subject.parent(item);
  const auto times_itself = [](const Item& step) { return is_timed(step) && !step.schedule.origin.inherited; };
  if (task == nullptr || is_tabled(item) || times_itself(item) || !item.schedule.text.empty() ||
      timed_below(subject, item))
    return false;
  std::size_t with = 0, without = 0;
  for (const Item* step : subject.children(*task)) {
    if (is_tabled(*step)) return false;  // the table tells the steps
    if (is_work(*step)) ++(times_itself(*step) ? with : without);
  }
  return with >= many && without == 1 && text_mostly(subject, [&](const Item& step) {
           return subject.children(step).empty() && is_work(step) ? std::optional(is_timed(step)) : std::nullopt;
         });
}

/// Words that stand where a time should, and tell none, are vague, not missing. Where tables tell when work is due,
/// what the text tells besides them needs no time of its own.
std::vector<Found> find_time_missing(const Subject& subject) {
  std::vector<Found> found;
  RowsOf known;
  const bool tabled = std::any_of(subject.draft().items.begin(), subject.draft().items.end(),
                                  [](const Item& item) { return is_task(item) && is_tabled(item) && is_timed(item); });
  const bool text_tells = text_mostly(subject, [&](const Item& item) {
    return subject.task_of(item) == &item ? std::optional(is_timed(item) || timed_below(subject, item)) : std::nullopt;
  });
  for (const Item& item : subject.draft().items) {
    if (!is_work(item)) continue;
    const bool untold = !is_timed(item) && item.schedule.text.empty() && !timed_below(subject, item) &&
                        subject.task_of(item) == &item &&  // the task it is part of answers for it
                        (!tabled || text_tells || is_tabled(item));
    if (!untold && !lacks_time_of_its_steps(subject, item) && !lacks_time_of_its_row(subject, item, known)) continue;
    if (names_impossible_day(subject, item) || !vague_time_in(item).empty()) continue;  // told as such
    found.push_back({{"Chưa có thời gian hoàn thành: " + quoted(item.title), "No time is given: " + quoted(item.title)},
                     {&item},
                     {place_of(item)},
                     plan::Words{"Ghi ngày hoặc tháng phải xong", "Write the day or month by which it must be done"},
                     {},
                     {}});
  }
  return found;
}

}  // namespace

const Rule time_missing{
    "time.missing",
    plan::Clear::time,
    find_time_missing,
    {"Nhiệm vụ không ghi thời gian, các bước bên dưới cũng không.",
     "A task has no time of its own, nor has any step under it.", "3. Kiện toàn tổ công nghệ số cộng đồng.",
     "Ghi ngày hoặc tháng phải xong.", "Write the day or month by which it must be done.", "rõ thời gian"}};

}  // namespace sauro::checks
