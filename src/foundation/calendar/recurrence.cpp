// SPDX-License-Identifier: AGPL-3.0-or-later
// Turns of days, weeks and months, and the day that is due in each.
#include "foundation/calendar/recurrence.h"

#include <algorithm>

namespace sauro {
namespace {

bool within(const std::optional<int>& value, int least, int most) {
  return !value || (*value >= least && *value <= most);
}

int months_in(Cycle cycle) {
  switch (cycle) {
    case Cycle::month: return 1;
    case Cycle::quarter: return 3;
    case Cycle::half_year: return 6;
    case Cycle::year: return 12;
    case Cycle::day:
    case Cycle::week: break;
  }
  return 0;
}

Day last_of_month(Day day) { return day.plus_days(days_in_month(day.year(), day.month()) - day.day()); }

/// The due day of the turn from `first` to `last`.
Day due_in(const RecurrenceRule& rule, Day first, Day last) {
  if (rule.weekday) {
    const Day due = last.plus_days(-((last.weekday() - *rule.weekday + 7) % 7));
    return due < first ? last : due;
  }
  if (months_in(rule.every) == 0) return last;
  const int month = rule.every == Cycle::year && rule.month ? *rule.month : last.month();
  const Day end = Period::month(last.year(), month).last();
  return rule.day ? end.plus_days(std::min(*rule.day, end.day()) - end.day()) : end;
}

}  // namespace

Result<std::vector<Day>> due_days(const RecurrenceRule& rule, const Period& period) {
  if (rule.count < 1 || rule.count > 1200)
    return Error{ErrorCode::bad_input, "the count of a recurrence is out of range"};
  if (!within(rule.weekday, 1, 7) || !within(rule.month, 1, 12) || !within(rule.day, 1, 31))
    return Error{ErrorCode::bad_input, "the day of a recurrence is out of range"};
  std::vector<Day> days;
  const int months = months_in(rule.every) * rule.count;
  const int length = rule.every == Cycle::week ? 7 * rule.count : rule.count;
  Day first = period.first();
  if (rule.every == Cycle::week) first = first.plus_days(1 - first.weekday());
  if (months > 0) first = Period::year(first.year()).first();
  while (first <= period.last()) {
    const Day last = months > 0 ? last_of_month(first.plus_months(months - 1)) : first.plus_days(length - 1);
    const Day due = due_in(rule, first, last);
    if (period.contains(due)) days.push_back(due);
    first = last.plus_days(1);
  }
  return days;
}

}  // namespace sauro
