// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/grid.h"

#include <algorithm>
#include <cstddef>

#include "foundation/base/text.h"

namespace sauro::extraction {

std::vector<GridRow> grid_of(const document::Table& table) {
  std::vector<GridRow> grid(table.rows.size(), GridRow(static_cast<std::size_t>(std::max(table.columns, 1)), nullptr));
  for (std::size_t r = 0; r < table.rows.size(); ++r)
    for (const document::Cell& cell : table.rows[r].cells)
      if (cell.column >= 0 && static_cast<std::size_t>(cell.column) < grid[r].size())
        grid[r][static_cast<std::size_t>(cell.column)] = &cell;
  return grid;
}

std::string text_of(const document::Cell* cell) {
  return cell ? collapse_blanks(document::cell_text(*cell)) : std::string();
}

}  // namespace sauro::extraction
