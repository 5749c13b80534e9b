// SPDX-License-Identifier: AGPL-3.0-or-later
// Tables drawn with "|": one row a line, as Markdown and many copied tables have them.
#pragma once
#include <cstddef>
#include <optional>
#include <span>

#include "document/model/document.h"
#include "document/readers/text_lines.h"

namespace sauro::readers {

struct PipeTable {
  std::size_t end = 0;  ///< the line after the last one of the table
  document::Table table;
};

/// The table whose first row is the line at `begin`: two rows or more with the same number of cells, two or more each.
/// A line without "|" between two rows goes on with the last cell above it. Nothing where no table begins.
std::optional<PipeTable> read_pipe_table(std::span<const Line> lines, std::size_t begin);

}  // namespace sauro::readers
