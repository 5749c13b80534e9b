// SPDX-License-Identifier: AGPL-3.0-or-later
// The tables that rulings draw on a page: edges of columns and rows, and which cells are one.
#pragma once
#include <vector>

#include "document/readers/page.h"

namespace sauro::readers {

/// A cell of the grid: columns [column, column + columns) and rows [row, row + rows), from 0.
struct RuledCell {
  int column = 0, row = 0;
  int columns = 1, rows = 1;

  friend bool operator==(const RuledCell&, const RuledCell&) = default;
};

struct RuledTable {
  std::vector<double> x, y;      ///< edges of the grid's columns and rows, ascending: one more than there are
  std::vector<RuledCell> cells;  ///< by rows, then columns; every place of the grid is in one

  Box box() const { return {x.front(), y.front(), x.back(), y.back()}; }
  Box box_of(const RuledCell& cell) const;
};

/// Tables of at least two cells, from top to bottom. Rulings that enclose nothing are none.
std::vector<RuledTable> tables_of(const Page& page);

/// The places of edges, ascending; those that are nearly the same are one, at the first of them.
std::vector<double> distinct_edges(std::vector<double> edges);

/// The table with its columns parted further, so that its edges are `x`: distinct_edges() of its own and of others.
RuledTable with_columns(const RuledTable& table, const std::vector<double>& x);

}  // namespace sauro::readers
