// SPDX-License-Identifier: AGPL-3.0-or-later
// Where a table of tab cells ends: text below a table looks like another paragraph of its last cell.
#pragma once
#include <cstddef>
#include <span>

#include "document/readers/text_lines.h"

namespace sauro::readers {

/// The line after the last one of the table that starts at `begin`.
std::size_t tab_table_end(std::span<const Line> lines, std::size_t begin, std::size_t most_columns);

}  // namespace sauro::readers
