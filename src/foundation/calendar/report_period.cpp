// SPDX-License-Identifier: AGPL-3.0-or-later
// Moving a stretch of months to the days on which data are cut off.
#include "foundation/calendar/report_period.h"

#include <algorithm>

namespace sauro {
namespace {

Day day_in_month_of(Day month, int day) {
  return Period::month(month.year(), month.month())
      .first()
      .plus_days(std::min(day, days_in_month(month.year(), month.month())) - 1);
}

}  // namespace

Result<Period> report_period(const Period& months, int first_day, int last_day) {
  if (first_day < 1 || first_day > 31 || last_day < 1 || last_day > 31)
    return Error{ErrorCode::bad_input, "there is no such day of the month"};
  const Day first = months.first(), last = months.last();
  if (first.day() != 1 || last.day() != days_in_month(last.year(), last.month()))
    return Error{ErrorCode::bad_input, "a report covers whole months"};
  return Period::make(first_day == 1 ? first : day_in_month_of(first.plus_months(-1), first_day),
                      day_in_month_of(last, last_day));
}

}  // namespace sauro
