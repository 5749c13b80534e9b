// SPDX-License-Identifier: AGPL-3.0-or-later
// What the columns of a table hold: told by headings, by content, and by both.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "document/model/document.h"
#include "plan/extraction/grid.h"
#include "plan/extraction/reading.h"

namespace sauro::extraction {

/// Roles: "number", "task", "content", "time", "deadline", "start", "product", "quantity", "quantity_unit", "lead",
/// "performing", "cooperating", "supervising", "monitoring", "approving", "location", "budget", "notes", "mark"
/// (crosses under a time), "other".
struct Column {
  int at = 0;  ///< grid column, from 0
  std::string role;
  std::string heading;  ///< as written; empty where the table has none
  /// "tháng", "quý" where the heading says what the cells' numbers count; the time that marks stand for.
  std::string unit;
  bool certain = true;  ///< heading and content agree
};

struct Columns {
  std::size_t first_row = 0;  ///< first row below the headings
  std::vector<Column> columns;
  std::optional<int> year;  ///< "(Năm 2026)" in a heading, for all rows
};

/// Columns of a table of tasks; absent where they tell of no tasks.
std::optional<Columns> columns_of(const document::Table& table, const std::vector<GridRow>& grid, int table_number,
                                  plan::Part part, Reading& reading);

}  // namespace sauro::extraction
