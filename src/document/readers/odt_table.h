// SPDX-License-Identifier: AGPL-3.0-or-later
// Tables of .odt.
#pragma once
#include <functional>
#include <vector>

#include "document/readers/odt_context.h"

namespace sauro::readers::odt {

/// Appends the blocks in a cell.
using ReadCell = std::function<void(const pugi::xml_node& cell, std::vector<document::Block>& out)>;

/// The table in <table:table>. Rows without cells are left out.
document::Table read_table(Context& context, const pugi::xml_node& node, const ReadCell& read_cell);

}  // namespace sauro::readers::odt
