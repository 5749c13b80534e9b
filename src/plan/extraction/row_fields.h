// SPDX-License-Identifier: AGPL-3.0-or-later
// What the cells of a row tell about its item: times, units, products, quantities, marks.
#pragma once
#include <vector>

#include "plan/extraction/passage.h"
#include "plan/extraction/reading.h"
#include "plan/extraction/table_rows.h"

namespace sauro::extraction {

/// Which fields of a row an item takes, where a task and its step share the row.
enum class Which { all, leads, others };

class RowFields {
 public:
  /// `table` and `reading` must outlive it.
  RowFields(const TaskTable& table, Reading& reading);

  /// Gives `item` what the cells of the row tell, and what the row takes from cells merged over it.
  void apply_cells(const RowCells& row, plan::Item& item, Which which);

 private:
  /// Rows above a cell, from 0; -1 where there is none.
  struct Above {
    int merged = -1;  ///< of the cell that a merged cell continues
    int filled = -1;  ///< of the last cell with text
  };

  /// What the row takes from cells merged over it: times, units and products; and a time that leads the rows of a
  /// calendar, written once for several.
  void take_merged(const RowCells& row, plan::Item& item);
  void apply_time_cell(plan::Item& item, const Column& column, const Passage& value, std::size_t r);
  void tell_outside_month(const plan::Schedule& time, const plan::Schedule& month);
  void apply_time(plan::Item& item, const Column& column, const Passage& value);
  /// The month with its year that a column of times before `column` tells for row `r`.
  std::optional<plan::Schedule> month_beside(std::size_t r, const Column& column) const;
  /// Marks under headings of months: the work lasts from the first marked month to the last.
  void apply_marks(const RowCells& row, plan::Item& item);
  /// Remarks, and lines among them that say what they tell ("Chủ trì: ..."), with the lines that go on with these.
  void apply_notes(plan::Item& item, const std::vector<Line>& lines);
  void apply_start(plan::Item& item, const Column& column, const Passage& value);

  const TaskTable& table_;
  Reading& reading_;
  std::vector<std::vector<Above>> above_;  ///< by row and column
};

}  // namespace sauro::extraction
