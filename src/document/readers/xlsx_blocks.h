// SPDX-License-Identifier: AGPL-3.0-or-later
// A sheet of .xlsx as a person reads it: what stands above the table, then the table.
#pragma once
#include <vector>

#include "document/model/document.h"
#include "document/readers/xlsx_cells.h"

namespace sauro::readers::xlsx {

/// Paragraphs for the rows of one cell above the head of the table, a table for those of two (the letterhead), and the
/// table itself. Rows and border columns that show nothing are left out. Stops at an error, which is then in `walk`.
void put_blocks(Walk& walk, const Sheet& sheet, std::vector<document::Block>& out);

}  // namespace sauro::readers::xlsx
