// SPDX-License-Identifier: AGPL-3.0-or-later
// Stepping through the calendar from working day to working day.
#include "foundation/calendar/working_days.h"

#include <fmt/format.h>

namespace sauro {

void Holidays::add(const Holidays& other) {
  off_.insert(other.off_.begin(), other.off_.end());
  worked_.insert(other.worked_.begin(), other.worked_.end());
}

bool is_working_day(Day day, const Holidays& holidays) {
  return day.weekday() <= 5 ? !holidays.is_off(day) : holidays.is_worked(day);
}

Day working_day_from(Day day, const Holidays& holidays) {
  while (!is_working_day(day, holidays)) day = day.plus_days(1);
  return day;
}

Day next_working_day(Day day, const Holidays& holidays) { return working_day_from(day.plus_days(1), holidays); }

Result<Day> add_working_days(Day day, int count, const Holidays& holidays) {
  const int step = count < 0 ? -1 : 1;
  for (int left = count; left != 0;) {
    day = day.plus_days(step);
    if (day.year() < 1900 || day.year() > 2200)
      return Error{ErrorCode::bad_input, fmt::format("{} working days lead out of the calendar", count)};
    if (is_working_day(day, holidays)) left -= step;
  }
  return day;
}

int count_working_days(const Period& period, const Holidays& holidays) {
  int count = 0;
  for (Day day = period.first(); day <= period.last(); day = day.plus_days(1)) count += is_working_day(day, holidays);
  return count;
}

}  // namespace sauro
