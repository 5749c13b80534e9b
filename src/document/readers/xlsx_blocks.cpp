// SPDX-License-Identifier: AGPL-3.0-or-later
// The visible rows and columns of a sheet become a grid; merged cells are marked in it, each place once, so that time
// grows with the grid and the number of merged cells only.
#include "document/readers/xlsx_blocks.h"

#include <algorithm>

#include "foundation/base/text.h"

namespace sauro::readers::xlsx {
namespace {

using document::Cell;
using document::Row;
using document::Table;

/// Rows that may stand above the head of a table.
constexpr std::size_t max_title_rows = 30;
/// Rows that tell how many columns are commonly filled.
constexpr std::size_t looked_at = 500;

class SheetLayout {
 public:
  SheetLayout(Walk& walk, const Sheet& sheet) : walk_(walk), sheet_(sheet) {}

  void put(std::vector<document::Block>& out) {
    find_hidden();
    find_seen();
    find_rows_and_columns();
    if (rows_.empty() || walk_.error) return;
    texts_.assign(rows_.size() * columns_.size(), nullptr);
    for (const auto& cell : seen_) place(cell);
    mark_merges();
    const std::size_t head = head_row();
    for (std::size_t row = 0; row < head; ++row) put_title(row, out);
    if (head < rows_.size()) put_table(head, out);
  }

 private:
  /// A cell as it is seen.
  struct Seen {
    int row, column;
    const std::string* text;
  };

  int next_row(int row) const {
    const auto& hidden = sheet_.hidden_rows;
    const auto at = std::lower_bound(hidden.begin(), hidden.end(), row);
    return at == hidden.end() || *at != row ? row : after_hidden_[static_cast<std::size_t>(at - hidden.begin())];
  }
  int next_column(int column) const {
    const auto at = static_cast<std::size_t>(column);
    return at < after_hidden_columns_.size() ? after_hidden_columns_[at] : column;
  }

  /// For each hidden row and column, the next one that is seen.
  void find_hidden() {
    const auto& rows = sheet_.hidden_rows;
    after_hidden_.resize(rows.size());
    for (std::size_t i = rows.size(); i-- > 0;)
      after_hidden_[i] = i + 1 < rows.size() && rows[i + 1] == rows[i] + 1 ? after_hidden_[i + 1] : rows[i] + 1;
    const auto& columns = sheet_.hidden_columns;
    after_hidden_columns_.resize(columns.size());
    for (std::size_t i = columns.size(); i-- > 0;) {
      const int next = i + 1 < columns.size() ? after_hidden_columns_[i + 1] : static_cast<int>(i) + 1;
      after_hidden_columns_[i] = columns[i] ? next : static_cast<int>(i);
    }
  }

  /// A merged cell that begins in a hidden row or column is seen in what is left of it, and its text there.
  void find_seen() {
    const auto before = [](const auto& a, const auto& b) {
      return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    };
    for (const auto& merge : sheet_.merges) {
      const Seen to{next_row(merge.first_row), next_column(merge.first_column), nullptr};
      if (to.row == merge.first_row && to.column == merge.first_column) continue;
      if (to.row > merge.last_row || to.column > merge.last_column) continue;
      const SheetCell begin{merge.first_row, merge.first_column, {}};
      const auto found = std::lower_bound(sheet_.cells.begin(), sheet_.cells.end(), begin, before);
      if (found != sheet_.cells.end() && !before(begin, *found)) seen_.push_back({to.row, to.column, &found->text});
    }
    for (const auto& cell : sheet_.cells)
      if (next_row(cell.row) == cell.row && next_column(cell.column) == cell.column)
        seen_.push_back({cell.row, cell.column, &cell.text});
    std::stable_sort(seen_.begin(), seen_.end(), before);
  }

  void find_rows_and_columns() {
    std::vector<bool> used(max_columns);
    for (const auto& cell : seen_) {
      used[static_cast<std::size_t>(cell.column)] = true;
      if (rows_.empty() || rows_.back() != cell.row) rows_.push_back(cell.row);
    }
    const auto first = std::find(used.begin(), used.end(), true) - used.begin();
    const auto last = used.rend() - std::find(used.rbegin(), used.rend(), true);
    for (int column = static_cast<int>(first); column < last; ++column)
      if (next_column(column) == column) columns_.push_back(column);
    const auto limit = static_cast<std::size_t>(walk_.limits.table_columns);
    if (columns_.size() > limit)
      std::erase_if(columns_, [&](int column) { return !used[static_cast<std::size_t>(column)]; });
    if (columns_.size() > limit)
      return walk_.fail(ErrorCode::over_limit, "more than " + std::to_string(limit) + " table columns");
    if (!columns_.empty() && rows_.size() > walk_.limits.blocks / columns_.size())
      walk_.fail(ErrorCode::over_limit, "more than " + std::to_string(walk_.limits.blocks) + " cells in a sheet");
  }

  const std::string*& text(std::size_t row, std::size_t column) { return texts_[row * columns_.size() + column]; }

  void place(const Seen& cell) {
    const auto row = std::lower_bound(rows_.begin(), rows_.end(), cell.row) - rows_.begin();
    const auto column = std::lower_bound(columns_.begin(), columns_.end(), cell.column) - columns_.begin();
    auto& there = text(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
    if (there == nullptr) there = cell.text;
  }

  void mark_merges() {
    marks_.assign(texts_.size(), 0);
    const auto index = [](const std::vector<int>& all, int value) {
      return static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), value) - all.begin());
    };
    std::uint32_t id = 0;
    for (const auto& merge : sheet_.merges) {
      ++id;
      const auto top = index(rows_, merge.first_row), bottom = index(rows_, merge.last_row + 1);
      const auto left = index(columns_, merge.first_column), right = index(columns_, merge.last_column + 1);
      if (top >= bottom || left >= right) continue;
      mark(id, top, bottom, left, right);
    }
  }

  /// Merged cells never overlap in a sound file; where they do, marking ends, so that no place is visited often.
  void mark(std::uint32_t id, std::size_t top, std::size_t bottom, std::size_t left, std::size_t right) {
    for (std::size_t row = top; row < bottom; ++row)
      for (std::size_t column = left; column < right; ++column) {
        auto& there = marks_[row * columns_.size() + column];
        if (there != 0) return;
        there = id;
        // What stands below a merged cell is not seen.
        if (row != top || column != left) text(row, column) = nullptr;
      }
  }

  std::size_t filled(std::size_t row) {
    std::size_t count = 0;
    for (std::size_t column = 0; column < columns_.size(); ++column) count += text(row, column) != nullptr ? 1 : 0;
    return count;
  }

  /// The head of the table is the first row with three cells that hold something (two, in a table that has no more);
  /// all rows are titles where none has more than one.
  std::size_t head_row() {
    std::size_t most = 0;
    for (std::size_t row = 0; row < std::min(rows_.size(), looked_at); ++row) most = std::max(most, filled(row));
    if (most < 2) return rows_.size();
    for (std::size_t row = 0; row < std::min(rows_.size(), max_title_rows); ++row)
      if (filled(row) >= std::min<std::size_t>(most, 3)) return row;
    return 0;
  }

  void put_lines(const std::string& text, std::vector<document::Block>& out) {
    for (const auto line : split_lines(text)) {
      walk_.count_block();
      document::Paragraph paragraph;
      paragraph.text = line;
      out.push_back({std::move(paragraph)});
    }
  }

  void put_title(std::size_t row, std::vector<document::Block>& out) {
    std::vector<const std::string*> shown;
    for (std::size_t column = 0; column < columns_.size(); ++column)
      if (text(row, column) != nullptr) shown.push_back(text(row, column));
    if (shown.size() != 2) {
      in_letterhead_ = false;
      for (const auto* one : shown) put_lines(*one, out);
      return;
    }
    // The two halves of a letterhead go on from row to row.
    if (!in_letterhead_) {
      Table letterhead;
      letterhead.columns = 2;
      letterhead.rows.emplace_back();
      letterhead.rows[0].cells = {Cell{0, 1, false, {}}, Cell{1, 1, false, {}}};
      out.push_back({std::move(letterhead)});
    }
    in_letterhead_ = true;
    auto& cells = std::get<Table>(out.back().content).rows[0].cells;
    for (std::size_t half = 0; half < 2; ++half) put_lines(*shown[half], cells[half].blocks);
  }

  void put_table(std::size_t head, std::vector<document::Block>& out) {
    Table table;
    table.columns = static_cast<int>(columns_.size());
    for (std::size_t row = head; row < rows_.size() && !walk_.error; ++row) {
      Row line;
      for (std::size_t column = 0; column < columns_.size();) {
        walk_.count_block();
        const auto id = marks_[row * columns_.size() + column];
        Cell cell;
        cell.column = static_cast<int>(column);
        cell.column_span = static_cast<int>(run(row, column));
        cell.merged_up =
            id != 0 && row > head && begins(row - 1, column, id) && run(row - 1, column) == run(row, column);
        if (const auto* shown = text(row, column); shown != nullptr && !cell.merged_up) put_lines(*shown, cell.blocks);
        column += static_cast<std::size_t>(cell.column_span);
        line.cells.push_back(std::move(cell));
      }
      table.rows.push_back(std::move(line));
    }
    out.push_back({std::move(table)});
  }

  /// How many grid columns of the row the merged cell at `column` takes.
  std::size_t run(std::size_t row, std::size_t column) const {
    const auto* line = &marks_[row * columns_.size()];
    const auto id = line[column];
    std::size_t end = column + 1;
    while (id != 0 && end < columns_.size() && line[end] == id) ++end;
    return end - column;
  }
  bool begins(std::size_t row, std::size_t column, std::uint32_t id) const {
    const auto* line = &marks_[row * columns_.size()];
    return line[column] == id && (column == 0 || line[column - 1] != id);
  }

  Walk& walk_;
  const Sheet& sheet_;
  std::vector<int> after_hidden_, after_hidden_columns_;
  std::vector<Seen> seen_;
  std::vector<int> rows_, columns_;        ///< of the sheet, that are seen
  std::vector<const std::string*> texts_;  ///< by row and column of the grid
  std::vector<std::uint32_t> marks_;       ///< which merged cell takes the place; 0 for none
  bool in_letterhead_ = false;
};

}  // namespace

void put_blocks(Walk& walk, const Sheet& sheet, std::vector<document::Block>& out) {
  SheetLayout(walk, sheet).put(out);
}

}  // namespace sauro::readers::xlsx
