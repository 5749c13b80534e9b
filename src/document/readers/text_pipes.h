// SPDX-License-Identifier: AGPL-3.0-or-later
// Tables drawn with "|": one row a line, as Markdown and many copied tables have them.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "document/model/document.h"
#include "document/readers/text_lines.h"

namespace sauro::readers {

/// The lines of a table, or lines that only look like one.
struct PipeExtent {
  std::size_t end = 0;            ///< the line after the last one
  std::size_t columns = 0;        ///< the number of cells that most rows have; 0 where there is no table
  std::vector<std::size_t> rows;  ///< the lines that are rows; those between are rules or go on with the row above
};

/// The table whose first row is the line at `begin`: two rows or more with the same number of cells, two or more each.
/// A line without "|" between two rows goes on with the last cell above it. Where no table begins: the lines up to
/// `end` that are in none.
PipeExtent find_pipe_table(std::span<const Line> lines, std::size_t begin);

document::Table read_pipe_table(std::span<const Line> lines, const PipeExtent& extent);

}  // namespace sauro::readers
