// SPDX-License-Identifier: AGPL-3.0-or-later
// The Vietnamese lunisolar calendar, computed from the positions of Sun and Moon for UTC+7 (official since 1968).
#pragma once
#include <compare>

#include "foundation/calendar/day.h"

namespace sauro {

/// "mùng 10 tháng 3": year is the Gregorian year in which the lunar year begins; month 1..12; day 1..30.
struct LunarDay {
  int year = 0, month = 0, day = 0;
  bool leap = false;  ///< the second month of its number

  friend auto operator<=>(const LunarDay&, const LunarDay&) = default;
};

/// The moon is computed to within about half a minute. Months that begin that close to midnight (in 2054, 2072, 2077
/// and 2085, none before) may come out a day off, for the Earth's rotation then is not known yet. Fails with bad_input
/// outside 1968 to 2199.
Result<LunarDay> to_lunar(Day day);
/// Fails with bad_input where there is no such day: month 13, the 30th of a short month, a leap month in a year without
/// it.
Result<Day> from_lunar(const LunarDay& day);
/// The first day of the lunar year; fails with bad_input outside 1969 to 2199.
Result<Day> tet(int year);

}  // namespace sauro
