// SPDX-License-Identifier: AGPL-3.0-or-later
// Moments (microseconds since 1970-01-01 00:00 UTC) as days and hours in Vietnam: +07:00 all year.
#pragma once
#include <cstdint>
#include <string>

#include "foundation/calendar/day.h"

namespace sauro {

Day day_in_vietnam(std::int64_t moment);
/// Minutes of that day, 0 to 1439.
int minute_in_vietnam(std::int64_t moment);
/// The moment at which a day ends there, which is no longer of it.
std::int64_t end_of_day(Day day);
/// To the second: "2026-11-29T17:51:23+07:00".
std::string iso_in_vietnam(std::int64_t moment);

}  // namespace sauro
