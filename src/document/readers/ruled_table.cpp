// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/ruled_table.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

constexpr double same_edge = 5;  ///< points within which edges on two pages are one
constexpr double padding = 4;    ///< between a cell's edge and its text; Word has 5.4

/// A cell of a row on its page.
struct Piece {
  int column = 0, columns = 1;
  bool merged_up = false;
  bool spans = false;  ///< goes on in the row below, or comes from the one above
  Box box;
  std::vector<PageLine> lines;
  std::vector<document::Paragraph> paragraphs;
};

using PieceRow = std::vector<Piece>;

std::string text_of(const Piece& piece) {
  std::string text;
  for (const PageLine& line : piece.lines) text += (text.empty() ? "" : " ") + text_of(line);
  return text;
}

/// Whether a list goes on: lines of it begin with the same mark in both halves.
bool goes_on_as_list(std::string_view upper, std::string_view lower) {
  for (const std::string_view mark : {"+", "-", "–"})
    if (lower.starts_with(mark)) return upper.find(mark) != std::string_view::npos;
  return false;
}

/// The piece in whose columns `column` stands, or null.
const Piece* at_column(const PieceRow& row, int column) {
  for (const Piece& piece : row)
    if (piece.column <= column && column < piece.column + piece.columns) return &piece;
  return nullptr;
}

/// Whether what stands in `piece` goes on with what stands in `above`. `surely`: it begins in mid-sentence.
bool goes_on(const Piece& above, const Piece& piece, bool& surely) {
  if (above.lines.empty()) return false;
  const std::string before = text_of(above), after = text_of(piece);
  surely = starts_lower(after);
  if (surely || goes_on_as_list(before, after)) return true;
  const bool ended = before.ends_with('.') || before.ends_with(';') || before.ends_with(':');
  return !ended && above.lines.size() > 1 &&
         runs_on(above.lines.back(), piece.lines.front(), above.box.left + padding, above.box.right - padding);
}

/// Whether `lower`, which begins a page, is the rest of `upper`, which ended the one before: one of its cells begins in
/// mid-sentence, or none begins anew. Cells of several rows do not tell.
bool is_rest_of(const PieceRow& upper, const PieceRow& lower) {
  bool any = false, sure = false, anew = false;
  for (const Piece& piece : lower) {
    if (piece.lines.empty()) continue;
    const Piece* above = at_column(upper, piece.column);
    if (piece.spans || (above != nullptr && above->spans)) continue;
    bool surely = false;
    const bool on = above != nullptr && goes_on(*above, piece, surely);
    any = true;
    anew = anew || !on;
    sure = sure || (on && surely);
  }
  return any && (sure || !anew);
}

/// Puts the text of `piece` behind that of `above`.
void add_rest(Piece& above, Piece& piece) {
  std::size_t from = 0;
  if (!above.lines.empty() && !above.paragraphs.empty() && !piece.paragraphs.empty() &&
      (starts_lower(text_of(piece)) ||
       runs_on(above.lines.back(), piece.lines.front(), above.box.left + padding, above.box.right - padding))) {
    append(above.paragraphs.back(), std::move(piece.paragraphs.front()));
    from = 1;
  }
  for (; from < piece.paragraphs.size(); ++from) above.paragraphs.push_back(std::move(piece.paragraphs[from]));
  above.lines.insert(above.lines.end(), piece.lines.begin(), piece.lines.end());
  piece.paragraphs.clear();
  piece.lines.clear();
}

/// The cell that the last row of `rows` shows in this column: it may have begun in a row above.
Piece* open_cell(std::vector<PieceRow>& rows, int column) {
  for (std::size_t r = rows.size(); r-- > 0;)
    for (Piece& piece : rows[r])
      if (piece.column <= column && column < piece.column + piece.columns) {
        if (!piece.merged_up) return &piece;
        break;
      }
  return nullptr;
}

bool same_text(const PieceRow& a, const PieceRow& b) {
  if (a.size() != b.size()) return false;
  int filled = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (spelling_key(text_of(a[i])) != spelling_key(text_of(b[i]))) return false;
    filled += a[i].lines.empty() ? 0 : 1;
  }
  return filled >= 2;
}

/// Joins the rows of the next page to those so far: drops its repeated head, and gives the cells above what is the rest
/// of them.
void join_over_page(std::vector<PieceRow>& rows, std::vector<PieceRow>& next) {
  std::size_t headings = 0;
  while (headings < std::min(next.size(), rows.size()) && same_text(next[headings], rows[headings])) ++headings;
  next.erase(next.begin(), next.begin() + static_cast<std::ptrdiff_t>(headings));
  if (next.empty()) return;
  PieceRow& first = next.front();
  // A number of its own begins a row: nothing in it is the rest of anything.
  if (const Piece* number = at_column(first, 0); number != nullptr && !number->lines.empty()) return;
  const bool rest = is_rest_of(rows.back(), first);
  for (Piece& piece : first) {
    Piece* above = open_cell(rows, piece.column);
    const Piece* last = at_column(rows.back(), piece.column);
    if (above == nullptr || last == nullptr || above->columns != piece.columns) continue;
    bool surely = false;
    const bool merged = piece.spans || last->spans;
    if (!piece.lines.empty() && (rest || (merged && goes_on(*above, piece, surely)))) add_rest(*above, piece);
    // A cell merged over the end of the page: nothing of its own stands in its lower part.
    if (piece.lines.empty() && merged) piece.merged_up = true;
  }
  if (rest) next.erase(next.begin());
}

document::Cell cell_of(Piece& piece) {
  document::Cell cell;
  cell.column = piece.column;
  cell.column_span = piece.columns;
  cell.merged_up = piece.merged_up;
  for (auto& paragraph : piece.paragraphs) cell.blocks.push_back({std::move(paragraph)});
  return cell;
}

}  // namespace

TableOfPages::Part TableOfPages::part_of(const RuledTable& ruled, const std::vector<const PageWord*>& words, int page) {
  Part part{ruled, std::vector<std::vector<PageLine>>(ruled.cells.size()), page};
  std::vector<std::vector<const PageWord*>> own(ruled.cells.size());
  for (const PageWord* word : words) {
    const double x = (word->box.left + word->box.right) / 2, y = (word->box.top + word->box.bottom) / 2;
    for (std::size_t i = 0; i < ruled.cells.size(); ++i) {
      const Box box = ruled.box_of(ruled.cells[i]);
      if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
      own[i].push_back(word);
      break;
    }
  }
  for (std::size_t i = 0; i < own.size(); ++i) part.lines[i] = lines_of(own[i]);
  return part;
}

TableOfPages::TableOfPages(const RuledTable& ruled, const std::vector<const PageWord*>& words, int page)
    : parts_{part_of(ruled, words, page)} {}

bool TableOfPages::continues(const RuledTable& ruled) const {
  const RuledTable& last = parts_.back().ruled;
  return std::abs(last.x.front() - ruled.x.front()) <= same_edge &&
         std::abs(last.x.back() - ruled.x.back()) <= same_edge;
}

void TableOfPages::add(const RuledTable& ruled, const std::vector<const PageWord*>& words, int page) {
  parts_.push_back(part_of(ruled, words, page));
}

document::Table TableOfPages::table() const {
  // The edges of all parts: a page on which a column is parted shows that it is.
  std::vector<double> all;
  for (const Part& part : parts_) all.insert(all.end(), part.ruled.x.begin(), part.ruled.x.end());
  const std::vector<double> edges = distinct_edges(std::move(all));

  std::vector<PieceRow> rows;
  for (const Part& part : parts_) {
    const RuledTable ruled = with_columns(part.ruled, edges);
    std::vector<PieceRow> own(part.ruled.y.size() - 1);
    for (std::size_t i = 0; i < ruled.cells.size(); ++i) {
      const RuledCell& cell = ruled.cells[i];
      const Box box = ruled.box_of(cell);
      for (int row = cell.row; row < cell.row + cell.rows; ++row) {
        Piece piece{cell.column, cell.columns, row > cell.row, cell.rows > 1, box, {}, {}};
        if (row == cell.row) {
          piece.lines = part.lines[i];
          piece.paragraphs = paragraphs_of(piece.lines, box.left + padding, box.right - padding, part.page);
        }
        own[static_cast<std::size_t>(row)].push_back(std::move(piece));
      }
    }
    for (PieceRow& row : own)
      std::sort(row.begin(), row.end(), [](const Piece& a, const Piece& b) { return a.column < b.column; });
    if (!rows.empty()) join_over_page(rows, own);
    for (PieceRow& row : own) rows.push_back(std::move(row));
  }

  document::Table table;
  table.columns = static_cast<int>(edges.size()) - 1;
  table.page = parts_.front().page;
  for (PieceRow& row : rows) {
    document::Row made;
    for (Piece& piece : row) made.cells.push_back(cell_of(piece));
    table.rows.push_back(std::move(made));
  }
  return table;
}

}  // namespace sauro::readers
