// SPDX-License-Identifier: AGPL-3.0-or-later
// Schedules: tables with days on one side and parts of the day on the other, and in each cell what happens then.
#pragma once
#include <optional>
#include <vector>

#include "document/model/document.h"
#include "plan/extraction/branch.h"
#include "plan/extraction/grid.h"
#include "plan/extraction/reading.h"

namespace sauro::extraction {

/// The items in the cells of a schedule, with its days and hours; absent where `table` is none.
std::optional<std::vector<Branch>> items_of_schedule(const document::Table& table, const std::vector<GridRow>& grid,
                                                     int table_number, plan::Part part, Reading& reading);

}  // namespace sauro::extraction
