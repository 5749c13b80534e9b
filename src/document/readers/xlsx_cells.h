// SPDX-License-Identifier: AGPL-3.0-or-later
// The cells of one sheet of .xlsx that hold something, and what the sheet says of rows, columns and merged cells.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/model/sheet.h"
#include "document/readers/walk.h"
#include "document/readers/xlsx_formats.h"

namespace sauro::readers::xlsx {

constexpr int max_rows = 1'048'576, max_columns = 16'384;

/// Texts that cells share, in NFC, by index.
std::vector<std::string> read_strings(const pugi::xml_node& root);

using document::CellKind, document::SheetCell;

struct Merge {
  int first_row = 0, first_column = 0, last_row = 0, last_column = 0;
};

struct Sheet {
  std::vector<SheetCell> cells;  ///< by row and column, each once; those of hidden rows and columns too
  std::vector<Merge> merges;
  std::vector<int> hidden_rows;      ///< in order
  std::vector<bool> hidden_columns;  ///< by column; as long as it must be
};

struct Workbook {
  const std::vector<std::string>& strings;
  const Formats& formats;
  bool system1904 = false;
};

/// Stops at an error, which is then in `walk`. `text_left`: bytes of text that cells may still hold.
Sheet read_sheet(Walk& walk, const pugi::xml_node& root, const Workbook& workbook, std::size_t& text_left);

}  // namespace sauro::readers::xlsx
