// SPDX-License-Identifier: AGPL-3.0-or-later
// Tables as Word writes them into text: a cell begins with a tab, a row ends with a blank line, a table has no end
// mark.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "document/model/document.h"
#include "document/readers/limits.h"
#include "document/readers/text_lines.h"
#include "foundation/base/result.h"

namespace sauro::readers {

/// What stands in lines [begin, end) where `begin` starts a cell: tables, and paragraphs that were only indented by a
/// tab.
struct TabTables {
  std::size_t end = 0;
  std::vector<document::Block> blocks;
};

/// Reads the tables at `begin` up to the first line that is no part of them. Fails with over_limit.
Result<TabTables> read_tab_tables(std::span<const Line> lines, std::size_t begin, const Limits& limits);

}  // namespace sauro::readers
