// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/text_tabs.h"

#include <algorithm>

#include "document/readers/text_columns.h"
#include "document/readers/text_limits.h"
#include "document/readers/text_rows.h"
#include "document/readers/text_table_end.h"
#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

constexpr std::size_t long_line = 60;  ///< code points of a line that is running text rather than a cell
constexpr std::size_t sentence = 20;   ///< the same, where the line ends as a sentence does
constexpr int most_splits = 8;

using Lines = std::span<const Line>;

std::vector<Fragment> fragments_of(Lines lines) {
  std::vector<Fragment> fragments;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].starts_cell()) continue;
    if (fragments.empty() || lines[i].blanks > 0)
      fragments.push_back({0, lines[i].blanks, i > 0 && lines[i - 1].text.empty(), is_label(lines[i].text)});
    ++fragments.back().cells;
  }
  return fragments;
}

bool is_running_text(std::string_view line) {
  const std::size_t length = code_points(line);
  const bool ended = line.ends_with('.') || line.ends_with(';') || line.ends_with(':');
  return opens_point(line) || length >= long_line || (ended && length >= sentence);
}

/// Paragraphs whose first line is indented by a tab look like cells, but all of them are running text: a table has
/// short or empty cells too, or at least rows of the same length.
bool is_indented_text(Lines lines, std::span<const Fragment> fragments) {
  if (lines.size() == 1) return true;
  const auto rows_alike = [&](const Fragment& f) { return f.cells > 1 && f.cells == fragments[0].cells; };
  if (fragments.size() > 1 && std::all_of(fragments.begin(), fragments.end(), rows_alike)) return false;
  return std::all_of(lines.begin(), lines.end(),
                     [](const Line& line) { return !line.starts_cell() || is_running_text(line.text); });
}

document::Cell cell_of(Lines lines) {
  document::Cell cell;
  for (const Line& line : lines)
    if (!line.text.empty()) cell.blocks.push_back({text_paragraph(line.text)});
  return cell;
}

bool is_empty(Lines cell) {
  return std::all_of(cell.begin(), cell.end(), [](const Line& line) { return line.text.empty(); });
}

/// How many columns each cell of a short first row spans, told by a second row that has words only under spanning
/// headings ("Phân công" above "Chủ trì" and "Phối hợp"). Empty where the rows do not tell.
std::vector<int> heading_spans(const std::vector<Lines>& first, const std::vector<Lines>& second, std::size_t width) {
  if (first.size() >= width || second.size() != width || !is_empty(second[0])) return {};
  std::vector<int> spans;
  for (std::size_t column = 0; column < width; column += static_cast<std::size_t>(spans.back())) {
    std::size_t end = column;
    while (end < width && !is_empty(second[end])) ++end;
    if (end == column + 1) return {};  // a single word is under no spanning heading
    spans.push_back(std::max(1, static_cast<int>(end - column)));
  }
  return spans.size() == first.size() ? spans : std::vector<int>{};
}

/// Rows 0 and 1 of `table` as `heading_spans` found them.
void add_headings(const std::vector<Lines>& first, const std::vector<Lines>& second, std::span<const int> spans,
                  document::Table& table) {
  table.rows.resize(2);
  document::Row& above = table.rows[0];
  document::Row& below = table.rows[1];
  int column = 0;
  for (std::size_t i = 0; i < first.size(); ++i) {
    auto& heading = above.cells.emplace_back(cell_of(first[i]));
    heading.column = column;
    heading.column_span = spans[i];
    for (int end = column + spans[i]; column < end; ++column) {
      auto& cell = below.cells.emplace_back(cell_of(second[static_cast<std::size_t>(column)]));
      cell.column = column;
      cell.merged_up = spans[i] == 1;
    }
  }
}

/// The first row after the last complete one that more than one blank line parts from it: there another table begins,
/// such as the signatures below a table. rows.size() where there is none.
std::size_t next_table_row(std::span<const RowFit> rows, std::span<const Fragment> fragments, std::size_t width) {
  std::size_t found = rows.size(), fragment = fragments.size();
  for (std::size_t row = rows.size(); row-- > 1 && rows[row].cells < width;) {
    fragment -= rows[row].fragments;
    if (fragments[fragment].blanks >= 2) found = row;
  }
  return found;
}

/// One table of `lines`; returns the lines it took.
Result<std::size_t> read_table(Lines lines, const Limits& limits, bool splits, std::vector<document::Block>& blocks) {
  const auto fragments = fragments_of(lines);
  if (is_indented_text(lines, fragments)) {
    for (const Line& line : lines)
      if (!line.text.empty()) blocks.push_back({text_paragraph(line.text)});
    return lines.size();
  }
  const std::size_t width = fit_width(fragments, static_cast<std::size_t>(limits.table_columns));
  auto fits = fit_rows(fragments, width);
  if (splits) fits.resize(next_table_row(fits, fragments, width));
  if (const auto error = grid_over_limit(fits.size(), width, limits)) return *error;

  document::Table table;
  table.columns = static_cast<int>(width);
  std::size_t at = 0;
  std::vector<std::vector<Lines>> rows;
  for (const RowFit& fit : fits) {
    auto& row = rows.emplace_back();
    for (std::size_t i = 0; i < fit.cells; ++i) {
      std::size_t end = at + 1;
      while (end < lines.size() && !lines[end].starts_cell()) ++end;
      row.push_back(lines.subspan(at, end - at));
      at = end;
    }
  }
  const auto spans = rows.size() > 2 ? heading_spans(rows[0], rows[1], width) : std::vector<int>{};
  if (!spans.empty()) add_headings(rows[0], rows[1], spans, table);
  const ColumnProfile profile(rows, width);
  for (const auto& row : std::span(rows).subspan(table.rows.size())) {
    const auto columns = profile.place(row);
    document::Row out;
    std::size_t column = 0;
    const auto add = [&](document::Cell cell) {
      cell.column = static_cast<int>(column++);
      out.cells.push_back(std::move(cell));
    };
    for (std::size_t i = 0; i < row.size(); ++i) {
      while (column < columns[i]) add({});
      add(cell_of(row[i]));
    }
    // A short row that ends with text has that cell merged across; one that ends with an empty cell has more of them.
    if (!out.cells.back().blocks.empty())
      out.cells.back().column_span += static_cast<int>(width - column);
    else
      while (column < width) add({});
    table.rows.push_back(std::move(out));
  }
  blocks.push_back({std::move(table)});
  return at;
}

}  // namespace

Result<TabTables> read_tab_tables(Lines lines, std::size_t begin, const Limits& limits) {
  TabTables tables;
  tables.end = tab_table_end(lines, begin, static_cast<std::size_t>(limits.table_columns));
  auto rest = lines.subspan(begin, tables.end - begin);
  for (int split = 0; !rest.empty(); ++split) {
    const auto taken = read_table(rest, limits, split < most_splits, tables.blocks);
    if (!taken.ok()) return taken.error();
    rest = rest.subspan(*taken);
  }
  return tables;
}

}  // namespace sauro::readers
