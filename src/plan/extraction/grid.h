// SPDX-License-Identifier: AGPL-3.0-or-later
// A table as a grid of cells.
#pragma once
#include <string>
#include <vector>

#include "document/model/document.h"

namespace sauro::extraction {

/// A cell of the grid; null where the row has none. Spans are given once, at their first column.
using GridRow = std::vector<const document::Cell*>;
std::vector<GridRow> grid_of(const document::Table& table);

/// The text of a cell on one line; empty where there is no cell.
std::string text_of(const document::Cell* cell);

}  // namespace sauro::extraction
