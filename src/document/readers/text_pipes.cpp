// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/text_pipes.h"

#include <map>

#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

constexpr std::size_t most_continuations = 3;

using Cells = std::vector<std::string_view>;

/// A separator stands between blanks or at an end of the line; in a line that begins with one, every "|" separates.
bool separates(std::string_view line, std::size_t at) {
  if (line[at] != '|' || (at > 0 && line[at - 1] == '\\')) return false;
  const bool open = at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t';
  const bool closed = at + 1 == line.size() || line[at + 1] == ' ' || line[at + 1] == '\t';
  return line[0] == '|' || (open && closed);
}

bool is_row(std::string_view line) {
  for (auto at = line.find('|'); at != std::string_view::npos; at = line.find('|', at + 1))
    if (separates(line, at)) return true;
  return false;
}

/// The cells of a line; the "|" at its very ends are a frame when the line begins with one.
Cells cells_of(std::string_view line) {
  const bool framed = line[0] == '|';
  Cells cells;
  std::size_t begin = framed ? 1 : 0;
  for (auto at = line.find('|', begin); at != std::string_view::npos; at = line.find('|', at + 1)) {
    if (!separates(line, at)) continue;
    cells.push_back(trim(line.substr(begin, at - begin)));
    begin = at + 1;
  }
  if (!framed || begin < line.size() || cells.empty()) cells.push_back(trim(line.substr(begin)));
  return cells;
}

/// "|---|:---:|", "+----+----+"
bool is_rule(std::string_view line) {
  const bool drawn = line.find("--") != std::string_view::npos || line.find("==") != std::string_view::npos;
  return drawn && line.find_first_not_of("|+-:= \t") == std::string_view::npos;
}

document::Cell cell_of(std::string_view text, std::size_t column) {
  document::Cell cell;
  cell.column = static_cast<int>(column);
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (!text.substr(i).starts_with("\\|")) plain += text[i];
  if (!plain.empty()) cell.blocks.push_back({text_paragraph(plain)});
  return cell;
}

}  // namespace

PipeExtent find_pipe_table(std::span<const Line> lines, std::size_t begin) {
  PipeExtent extent;
  extent.end = begin + 1;
  const auto first = lines[begin].text;
  if (!is_row(first) && !(is_rule(first) && first[0] == '+')) return extent;
  std::map<std::size_t, std::size_t> widths;  // cells of a row -> rows
  std::size_t last_width = 0;
  for (std::size_t at = begin; at < lines.size(); ++at) {
    const Line& line = lines[at];
    if (line.starts_cell()) break;
    if (is_rule(line.text) && (line.blanks == 0 || at == begin)) {
      extent.end = at + 1;
      continue;
    }
    if (!is_row(line.text)) {
      // Only a line or two between rows goes on with a row; text below the table does not.
      if (extent.rows.empty() || line.blanks > 0 || at - extent.end >= most_continuations) break;
      continue;
    }
    const std::size_t width = cells_of(line.text).size();
    if (line.blanks > 0 && at > begin && width != last_width) break;
    last_width = width;
    ++widths[width];
    extent.rows.push_back(at);
    extent.end = at + 1;
  }
  for (const auto& [width, count] : widths)
    if (count >= 2 && width >= 2 && (extent.columns == 0 || count >= widths[extent.columns])) extent.columns = width;
  return extent;
}

document::Table read_pipe_table(std::span<const Line> lines, const PipeExtent& extent) {
  document::Table table;
  table.columns = static_cast<int>(extent.columns);
  for (std::size_t i = 0; i < extent.rows.size(); ++i) {
    const std::string_view line = lines[extent.rows[i]].text;
    Cells cells = cells_of(line);
    // What is over the width belongs to the last cell.
    if (cells.size() > extent.columns) {
      const auto last = cells[extent.columns - 1];
      const bool filled = !cells.back().empty() || cells.size() > extent.columns + 1;
      if (filled) cells[extent.columns - 1] = trim(line.substr(static_cast<std::size_t>(last.data() - line.data())));
      cells.resize(extent.columns);
    }
    document::Row row;
    for (const auto& cell : cells) row.cells.push_back(cell_of(cell, row.cells.size()));
    const std::size_t next = i + 1 < extent.rows.size() ? extent.rows[i + 1] : extent.end;
    for (std::size_t at = extent.rows[i] + 1; at < next; ++at)
      if (!is_rule(lines[at].text)) row.cells.back().blocks.push_back({text_paragraph(lines[at].text)});
    while (row.cells.size() < extent.columns) row.cells.push_back(cell_of({}, row.cells.size()));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace sauro::readers
