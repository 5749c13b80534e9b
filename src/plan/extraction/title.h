// SPDX-License-Identifier: AGPL-3.0-or-later
// The title of an item, parted from the time that its words state.
#pragma once
#include <cstddef>

#include "plan/extraction/lines.h"
#include "plan/extraction/reading.h"

namespace sauro::extraction {

/// Title of `item` from `text`, which begins at byte `at` of `line`: the statement of time that it ends with goes to
/// the schedule.
void set_title(plan::Item& item, const Line& line, std::size_t at, plan::Part part, Reading& reading);

}  // namespace sauro::extraction
