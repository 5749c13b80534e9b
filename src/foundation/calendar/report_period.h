// SPDX-License-Identifier: AGPL-3.0-or-later
// The stretch of days whose data a periodic report covers; the days of cutting off come in as arguments.
#pragma once
#include "foundation/calendar/day.h"

namespace sauro {

/// The data of the report on `months` (whole months: a month, quarter, half, nine months, year): from `first_day` of
/// the month before it to `last_day` of its last month (15 and 14: quarter II is 15 March to 14 June). With `first_day`
/// 1 it starts with the month itself; days past the end of a month are its last day. Fails with bad_input where
/// `months` are no whole months, or a day is outside 1..31.
Result<Period> report_period(const Period& months, int first_day, int last_day);

}  // namespace sauro
