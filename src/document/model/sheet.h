// SPDX-License-Identifier: AGPL-3.0-or-later
// Sheets of workbooks, where each cell's place matters: as they come back from whoever filled them in, and as they are
// made to be filled in.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/model/grid.h"

namespace sauro::document {

/// What stands in a cell: words as they were typed; a number or a day, shown by its format; a formula of which the file
/// does not keep what it comes to.
enum class CellKind : std::uint8_t { text, number, formula };

/// Rows and columns from 0.
struct SheetCell {
  int row = 0, column = 0;
  std::string text;  ///< in NFC, as shown; never empty; '\n' where the author broke the line; of a formula "=A1+B1"
  CellKind kind = CellKind::text;
};

/// A sheet as it stands in the file: what is hidden or filtered away is there too.
struct Sheet {
  std::string name;
  bool hidden = false;
  std::vector<SheetCell> cells;  ///< by row and column, each once
};

/// "A", "B" … "AA" of a column from 0, and back; nothing where it names none.
std::string column_name(int column);
std::optional<int> column_of(std::string_view name);
/// "C12" of a row and a column from 0.
std::string cell_name(int row, int column);

/// What is expected in the cells of a column; whatever else is typed is warned of and taken.
enum class Entry : std::uint8_t { none, text, number, share, day, choice };

struct FormColumn {
  std::string title;
  int width = 10;  ///< in characters
  Entry entry = Entry::none;
  bool hidden = false;
  std::vector<std::string> choices = {};  ///< of Entry::choice
};

struct FormRow {
  std::vector<GridCell> cells;  ///< one for each column
  std::vector<bool> open;       ///< which of them are to be filled in; as long
};

/// A sheet that people fill in.
struct FormSheet {
  std::string title;
  std::vector<std::string> guide;  ///< lines below the title: how it is filled in
  std::vector<FormColumn> columns;
  std::vector<FormRow> rows;
};

}  // namespace sauro::document
