// SPDX-License-Identifier: AGPL-3.0-or-later
// The rows of a table of tasks, their cells by column, and which of them are no work.
#pragma once
#include <string>
#include <vector>

#include "plan/extraction/columns.h"
#include "plan/extraction/lines.h"

namespace sauro::extraction {

/// A row, its cells by role.
struct RowCells {
  int row = 0;                           ///< from 1
  std::vector<std::vector<Line>> cells;  ///< by column
  bool spanning = false;                 ///< one cell stands across the table
  int filled = 0;                        ///< cells with text, the number's not counted
  std::string number;

  bool empty_at(int column) const { return column < 0 || cells[static_cast<std::size_t>(column)].empty(); }
  const std::vector<Line>& at(int column) const { return cells[static_cast<std::size_t>(column)]; }
};

/// A table of tasks: its cells, and the columns that tell a row from another.
struct TaskTable {
  TaskTable(const document::Table& table, int table_number, plan::Part stands_in, Columns found,
            std::vector<GridRow> cells);

  /// The rows below the headings, without those that number the columns or say the headings again.
  std::vector<RowCells> rows() const;
  /// Whether a row adds to the task above: neither number nor task of its own.
  bool continues(const RowCells& row) const;
  /// "Thứ Hai (16/3)" alone in a column of times before the tasks: it dates the rows below, which look up to it.
  bool is_time_band(const RowCells& row) const;

  int number;  ///< of the table in the document, from 1
  plan::Part part;
  Columns columns;
  std::vector<GridRow> grid;
  int width;                                          ///< columns of the grid
  int number_at = -1, task_at = -1, content_at = -1;  ///< columns; -1 where there is none
  bool has_doers = false;                             ///< a column says who does the work
  bool of_targets = false;                            ///< the rows are aims ("Chỉ tiêu"), not work

 private:
  RowCells cells_of(std::size_t r) const;
  bool is_repeated_heading(const RowCells& row) const;
};

/// "Tổng cộng": a sum of the rows, no work.
bool is_total(const RowCells& row);

}  // namespace sauro::extraction
