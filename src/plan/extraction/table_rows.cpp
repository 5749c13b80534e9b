// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/table_rows.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/time.h"

namespace sauro::extraction {
namespace {

/// "(1) (2) (3)" or "A B 1 2" under the headings.
bool is_numbering(const RowCells& row) {
  int labels = 0, filled = 0;
  for (const auto& cell : row.cells) {
    if (cell.empty()) continue;
    ++filled;
    std::string_view text = cell.front().text;
    if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
    if (cell.size() == 1 && code_points(text) <= 3 && (whole_label(text) || is_digit(text.front()))) ++labels;
  }
  return filled >= 3 && labels == filled;
}

/// "-nt-", "Như trên": the cell says what the one above it says.
bool is_ditto(const std::vector<Line>& cell) {
  if (cell.size() != 1 || cell.front().text.size() > 24) return false;
  const std::string key = spelling_key(cell.front().text);
  std::string letters;
  for (const char c : key)
    if (std::string_view(".-/()").find(c) == std::string_view::npos) letters += c;
  return rules::lexicon_value("ditto", trim(letters)).has_value();
}

/// "HỌC KỲ I", "II. Công tác đào tạo", also where only the number's column tells that it is a band.
bool heads_band(const std::vector<Line>& cell, std::string_view number) {
  if (cell.size() != 1) return false;
  const Line& line = cell.front();
  const auto label = whole_label(number);
  const auto is_band = [](const Label& one) {
    return one.kind == LabelKind::roman || one.kind == LabelKind::part ||
           (one.kind == LabelKind::letter && one.depth == 0);
  };
  if (!(label && is_band(*label)) && !is_band(line.label) && !is_all_caps(line.text) && !line.bold) return false;
  const auto time = parse_time(line.text, {2000, std::nullopt, false});
  return time && !time->start;
}

}  // namespace

TaskTable::TaskTable(const document::Table& table, int table_number, plan::Part stands_in, Columns found,
                     std::vector<GridRow> cells)
    : number(table_number), part(stands_in), columns(std::move(found)), grid(std::move(cells)), width(table.columns) {
  for (const Column& column : columns.columns) {
    if (column.role == "number" && number_at < 0) number_at = column.at;
    if (column.role == "task" && task_at < 0) {
      task_at = column.at;
      of_targets = rules::lexicon_value("target_column", spelling_key(collapse_blanks(column.heading))).has_value();
    }
    if (column.role == "content" && content_at < 0) content_at = column.at;
    if (column.role == "lead" || column.role == "performing") has_doers = true;
  }
}

std::vector<RowCells> TaskTable::rows() const {
  std::vector<RowCells> found;
  std::vector<std::vector<Line>> above(static_cast<std::size_t>(width));
  for (std::size_t r = columns.first_row; r < grid.size(); ++r) {
    RowCells row = cells_of(r);
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (static_cast<int>(c) == task_at || static_cast<int>(c) == number_at || row.cells[c].empty()) continue;
      if (is_ditto(row.cells[c]) && !above[c].empty())
        row.cells[c] = above[c];
      else
        above[c] = row.cells[c];
    }
    if (!is_numbering(row) && !is_repeated_heading(row)) found.push_back(std::move(row));
  }
  return found;
}

bool TaskTable::continues(const RowCells& row) const {
  return row.number.empty() && row.empty_at(task_at) && row.filled > 0;
}

bool TaskTable::is_time_band(const RowCells& row) const {
  if (!continues(row) || row.filled != 1) return false;
  return std::any_of(columns.columns.begin(), columns.columns.end(), [&](const Column& column) {
    return (column.role == "time" || column.role == "deadline") && column.at < task_at && !row.empty_at(column.at);
  });
}

RowCells TaskTable::cells_of(std::size_t r) const {
  RowCells row;
  row.row = static_cast<int>(r) + 1;
  row.cells.resize(static_cast<std::size_t>(width));
  for (const document::Cell* cell : grid[r]) {
    if (!cell || cell->merged_up) continue;
    auto lines = lines_of_cell(*cell, number, row.row);
    if (lines.empty()) continue;
    if (cell->column == number_at) {
      row.number = lines.front().text;
      // A number column may hold the band's text where its cell was merged across the table.
      if (cell->column_span > 1 || (lines.size() == 1 && !whole_label(row.number) && word_count(row.number) > 3)) {
        row.number.clear();
        const std::size_t to = static_cast<std::size_t>(task_at);
        if (row.cells[to].empty()) row.cells[to] = std::move(lines);
        row.spanning = true;
        ++row.filled;
        continue;
      }
      row.cells[static_cast<std::size_t>(cell->column)] = std::move(lines);
      continue;
    }
    if (cell->column_span * 2 >= width) row.spanning = true;
    ++row.filled;
    row.cells[static_cast<std::size_t>(cell->column)] = std::move(lines);
  }
  if (row.filled != 1) row.spanning = false;
  // A band stands in the first cell with room for it, wherever the column of tasks is.
  if (row.filled == 1 && row.empty_at(task_at))
    for (int c = 0; c < task_at; ++c) {
      auto& cell = row.cells[static_cast<std::size_t>(c)];
      if (c == number_at || cell.empty() || !heads_band(cell, row.number)) continue;
      row.cells[static_cast<std::size_t>(task_at)] = std::move(cell);
      cell.clear();
      row.spanning = true;
    }
  return row;
}

bool TaskTable::is_repeated_heading(const RowCells& row) const {
  if (columns.first_row == 0) return false;
  int same = 0, filled = 0;
  for (const Column& column : columns.columns) {
    const auto& cell = row.cells[static_cast<std::size_t>(column.at)];
    if (cell.empty()) continue;
    ++filled;
    if (!column.heading.empty() &&
        spelling_key(cell.front().text) == spelling_key(column.heading.substr(0, cell.front().text.size())))
      ++same;
  }
  return filled >= 2 && same == filled;
}

bool is_total(const RowCells& row) {
  for (const auto& cell : row.cells) {
    if (cell.empty()) continue;
    const std::string key = spelling_key(cell.front().text.substr(0, 60));
    const rules::Term* term = rules::longest_prefix("total_row", key);
    // "Tổng số: 09 nhiệm vụ" over the whole width.
    if (term && row.filled == 1 && trim(std::string_view(key).substr(term->term.size())).starts_with(":")) return true;
    return term &&
           (term->value == "whole" ||
            trim(std::string_view(key).substr(term->term.size())).find_first_not_of(":.") == std::string_view::npos);
  }
  return false;
}

}  // namespace sauro::extraction
