// SPDX-License-Identifier: AGPL-3.0-or-later
// Which column each cell of a short row stands in, told by what the complete rows hold in each column.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/readers/text_lines.h"

namespace sauro::readers {

/// What the columns of a table hold. The lines must live as long as the profile.
class ColumnProfile {
 public:
  using Cell = std::span<const Line>;
  using Row = std::vector<Cell>;

  /// Looks at the rows that have `width` cells.
  ColumnProfile(std::span<const Row> rows, std::size_t width);

  /// The column of each cell, ascending, below the width. Cells stay on the left unless what a cell holds plainly
  /// belongs further right: no text in a column of labels only, a cell that opens like all others of a later column.
  std::vector<std::size_t> place(const Row& row) const;

 private:
  struct Column {
    int filled = 0;
    int labels = 0;
    std::unordered_map<std::string_view, int> first_words;
  };
  double fitness(const Line& line, const Column& column) const;

  std::size_t width_;
  std::vector<Column> columns_;  ///< empty when there is too little to compare with
};

}  // namespace sauro::readers
