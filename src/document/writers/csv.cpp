// SPDX-License-Identifier: AGPL-3.0-or-later
// A grid as comma-separated values: quoting, and the guard against formulas.
#include "document/writers/csv.h"

#include <algorithm>

#include "foundation/base/text.h"

namespace sauro::writers {
namespace {

using document::Grid;
using document::GridCell;
using document::GridNumber;
using document::GridRow;

bool is_sign(char32_t c) {
  return c == '=' || c == '+' || c == '-' || c == '@' || c == U'＝' || c == U'＋' || c == U'－' || c == U'＠';
}

bool could_be_formula(std::string_view text) {
  if (text.starts_with('\t') || text.starts_with('\r')) return true;
  const std::string_view words = trim(text);
  std::size_t at = 0;
  if (words.empty() || !is_sign(next_code_point(words, at))) return false;
  while (at < words.size()) {
    const char32_t c = next_code_point(words, at);
    if (!is_sign(c) && !is_blank(c)) return true;
  }
  return false;
}

void append_quoted(std::string& out, std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_cell(std::string& out, const GridCell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) {
    append_quoted(out, could_be_formula(*text) ? "'" + *text : *text);
  } else if (const auto* number = std::get_if<GridNumber>(&cell)) {
    append_quoted(out, number->sign + number->value.str());
  } else {
    out += document::day_text(std::get<Day>(cell));
  }
}

}  // namespace

std::string csv(const Grid& grid) {
  std::string out = "\xEF\xBB\xBF";
  for (const auto& column : grid.columns) {
    if (&column != &grid.columns.front()) out += ',';
    append_quoted(out, column.title);
  }
  out += "\r\n";
  for (const GridRow& row : grid.rows) {
    for (const GridCell& cell : row.cells) {
      if (&cell != &row.cells.front()) out += ',';
      append_cell(out, cell);
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace sauro::writers
