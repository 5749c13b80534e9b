// SPDX-License-Identifier: AGPL-3.0-or-later
// The due days of what comes back: every week, month, quarter.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "foundation/calendar/day.h"

namespace sauro {

enum class Cycle : std::uint8_t { day, week, month, quarter, half_year, year };

/// One due day in each turn of `count` cycles: the day named, or the turn's last day where none is named.
struct RecurrenceRule {
  Cycle every = Cycle::year;
  int count = 1;                    ///< 1 to 1200
  std::optional<int> weekday = {};  ///< 1 = Monday ... 7: the last such day of the turn
  std::optional<int> month = {};    ///< 1..12, with `every` year: the month of the due day; else the turn's last month
  std::optional<int> day = {};      ///< 1..31 of that month, its last day where it is shorter
};

/// The due days inside `period`, ascending. Turns of months begin with January of the period's first year, turns of
/// weeks with the Monday of its first week, turns of days with its first day. Fails with bad_input on numbers out of
/// range.
Result<std::vector<Day>> due_days(const RecurrenceRule& rule, const Period& period);

}  // namespace sauro
