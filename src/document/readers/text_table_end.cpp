// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/text_table_end.h"

#include <algorithm>

#include "document/readers/text_rows.h"
#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

constexpr std::size_t window = 32;          ///< fragments that tell whether the last row is complete
constexpr std::size_t short_insertion = 3;  ///< lines of a cell that may follow two blank lines in a first row
constexpr std::size_t longest_insertion = 10;

/// What stands between a plain line and the next cell.
struct Ahead {
  std::size_t lines = 0;  ///< plain lines
  std::size_t cells = 0;  ///< of the fragment that follows; 0 where none follows
  bool tight = false;     ///< no blank line before that fragment
};

Ahead look_ahead(std::span<const Line> lines, std::size_t at, std::size_t most_cells) {
  Ahead ahead;
  const std::size_t begin = at;
  while (at < lines.size() && !lines[at].starts_cell() && at - begin <= longest_insertion) ++at;
  ahead.lines = at - begin;
  if (at == lines.size() || lines[at].kind != LineKind::cell) return ahead;
  ahead.tight = lines[at].blanks == 0;
  for (bool first = true; at < lines.size() && ahead.cells <= most_cells; ++at, first = false) {
    if (lines[at].kind == LineKind::new_table_cell || (!first && lines[at].starts_cell() && lines[at].blanks > 0))
      break;
    if (lines[at].starts_cell())
      ++ahead.cells;
    else if (ahead.cells > 0 && at - begin > 64 + most_cells)
      break;
  }
  return ahead;
}

/// "…, ngày … tháng … năm …": the last line of the right-hand cell of an official document's head.
bool is_place_and_date(std::string_view line) {
  if (line.size() > 200) return false;
  const std::string key = spelling_key(line);
  const auto day = key.find("ngày"), month = key.find("tháng", day == std::string::npos ? day : day + 1);
  return day != std::string::npos && day > 0 && month != std::string::npos &&
         key.find("năm", month) != std::string::npos;
}

/// Right below the place and day that end a document's head its type stands in capitals, mark of a draft aside; below
/// recipients and signature an annex.
bool opens_part(std::span<const Line> lines, std::size_t at) {
  const std::string_view text = lines[at].text;
  // An annex opens a page of its own.
  if (text.size() < 24 && spelling_key(text).starts_with("phụ lục")) return true;
  bool letters = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (is_letter(c) && !is_upper(c)) return false;
    letters = letters || is_letter(c);
  }
  return letters && is_place_and_date(lines[at - 1].text) && !spelling_key(text).starts_with("dự thảo");
}

/// The rows of the table so far, as far as they tell whether its last row is complete.
class RowsSoFar {
 public:
  explicit RowsSoFar(std::size_t most_columns) : most_columns_(most_columns) {}

  void add(const Line& line, bool after_empty) {
    if (fragments_.empty() || line.blanks > 0) fragments_.push_back({0, line.blanks, after_empty, is_label(line.text)});
    ++fragments_.back().cells;
    fitted_ = false;
  }

  /// More cells in a row than any table has: a list, or lines that are only indented.
  bool is_too_wide() const { return fragments_.back().cells > most_columns_; }

  struct Last {
    std::size_t rows, cells, width;
  };
  Last last() {
    if (fitted_) return last_;
    if (fragments_.size() <= window || fragments_.back().cells > width_) {
      width_ = fit_width(std::span(fragments_).first(std::min(fragments_.size(), window)), most_columns_);
      width_ = std::max<std::size_t>(width_, fragments_.back().cells);
    }
    const auto rows = fit_rows(std::span(fragments_).last(std::min(fragments_.size(), window)), width_);
    last_ = {rows.size(), rows.back().cells, width_};
    fitted_ = true;
    return last_;
  }

 private:
  std::size_t most_columns_;
  std::vector<Fragment> fragments_;
  std::size_t width_ = 0;
  bool fitted_ = false;
  Last last_{};
};

/// Whether the plain line at `at`, which may stand below the table, does stand below it.
bool stands_below(std::span<const Line> lines, std::size_t at, RowsSoFar& so_far) {
  if (so_far.is_too_wide()) return true;
  const auto [rows, cells, width] = so_far.last();
  if (rows == 1 && cells == 2 && is_place_and_date(lines[at].text)) return false;
  if (rows > 1 && cells == width) return true;
  const Ahead ahead = look_ahead(lines, at, width);
  if (ahead.cells == 0 || ahead.lines > longest_insertion) return true;
  // The first row alone does not tell the width: what follows tells whether the row goes on.
  if (rows == 1) return !(ahead.lines <= short_insertion && ahead.tight) && !(cells == 1 && ahead.cells == 1);
  return cells + ahead.cells > width;
}

}  // namespace

std::size_t tab_table_end(std::span<const Line> lines, std::size_t begin, std::size_t most_columns) {
  RowsSoFar so_far(most_columns);
  for (std::size_t at = begin; at < lines.size(); ++at) {
    const Line& line = lines[at];
    if (line.starts_cell()) {
      if (at > begin && line.kind == LineKind::new_table_cell) return at;
      so_far.add(line, at > begin && lines[at - 1].text.empty());
      continue;
    }
    // One blank line is a paragraph break in a cell, unless the cell is empty or a chapter opens.
    const bool after_empty = lines[at - 1].text.empty();
    if (line.blanks == 1 && opens_part(lines, at) && so_far.last().rows == 1 && so_far.last().cells == 2) return at;
    const bool chapter = line.blanks == 1 && opens_chapter(line.text) && so_far.last().cells == so_far.last().width;
    if ((line.blanks >= 2 || (line.blanks == 1 && after_empty) || chapter) && stands_below(lines, at, so_far))
      return at;
  }
  return lines.size();
}

}  // namespace sauro::readers
