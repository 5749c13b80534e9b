// SPDX-License-Identifier: AGPL-3.0-or-later
// What an item's updates say about whether and when it is done.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "plan/tracking/item_state.h"

namespace sauro::tracking {

/// The day on which what is reported as done was done: of the last such update of this turn, up to a fact, that waits
/// for a verdict.
std::optional<Day> reported_day(const ItemState& state, std::int64_t upto);
/// The fact of the last update with that verdict; 0 where none has it.
std::int64_t last_with(const ItemState& state, UpdateVerdict verdict);
/// The ids of parts that are not done: "2026.4, 2026.5".
std::string open_parts(const ItemState& state);
/// What is promised and was not reached, in Vietnamese figures: "2/5 hội nghị; 0/1 báo cáo".
std::string shortfall(const ItemState& state);

}  // namespace sauro::tracking
