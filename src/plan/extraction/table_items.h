// SPDX-License-Identifier: AGPL-3.0-or-later
// Items in tables: rows under rows by their numbers, steps by the lines of a cell.
#pragma once
#include <optional>
#include <vector>

#include "plan/extraction/branch.h"
#include "plan/extraction/lines.h"

namespace sauro::extraction {

/// The items of a table of tasks; absent where its columns tell of no tasks (the head's table, recipients, signatures,
/// forms).
std::optional<std::vector<Branch>> items_of_table(const document::Table& table, int table_number, plan::Part part,
                                                  Reading& reading);

}  // namespace sauro::extraction
