// SPDX-License-Identifier: AGPL-3.0-or-later
// Items as entries of people's calendars.
#pragma once
#include <string>
#include <vector>

#include "document/model/calendar.h"
#include "foundation/calendar/working_days.h"
#include "plan/tracking/urging.h"
#include "reports/item_lines.h"

namespace sauro::reports {

/// The days before an item's deadline, as an entry has them, on which the ladder of urging reaches its rungs; none that
/// lie before `today`, and none where there is nothing to urge any more.
std::vector<int> alarms_of(const tracking::ItemState& state, const std::vector<tracking::Rung>& rungs,
                           const Holidays& holidays, Day today);

/// What is known from the item alone: alarms, address and revision are the caller's affair. `line`: of the same item,
/// with its names.
document::CalendarEntry calendar_entry(const std::string& agency, const tracking::ItemState& state,
                                       const ItemLine& line);

}  // namespace sauro::reports
