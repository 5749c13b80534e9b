// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/page_document.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "document/readers/page_frame.h"
#include "document/readers/page_lines.h"
#include "document/readers/page_tables.h"
#include "document/readers/ruled_table.h"
#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

bool inside(const PageWord& word, const Box& box) {
  const double x = (word.box.left + word.box.right) / 2, y = (word.box.top + word.box.bottom) / 2;
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/// Joins pages into blocks.
class Assembler {
 public:
  explicit Assembler(document::Document& document) : document_(document) {}

  void add_page(const Page& page, const std::set<const PageWord*>& left_out, int number) {
    std::vector<const PageWord*> words;
    for (const PageWord& word : page.words)
      if (!left_out.contains(&word)) words.push_back(&word);
    const std::vector<RuledTable> tables = tables_of(page);
    std::vector<std::vector<const PageWord*>> in_tables(tables.size());
    std::vector<const PageWord*> outside;
    for (const PageWord* word : words) {
      std::size_t t = 0;
      while (t < tables.size() && !inside(*word, tables[t].box())) ++t;
      (t < tables.size() ? in_tables[t] : outside).push_back(word);
    }
    // Text runs between the same edges on all pages of one width: the last one may hold but a short line.
    Edges& edges = edges_.try_emplace(std::lround(page.width), Edges{page.width, 0}).first->second;
    for (const PageWord* word : outside) {
      edges.left = std::min(edges.left, word->box.left);
      edges.right = std::max(edges.right, word->box.right);
    }
    left_ = edges.left;
    right_ = edges.right;
    std::vector<PageLine> lines = lines_of(outside);
    lines.resize(lines.size() - notes_at_foot(lines));
    if (number == 1) take_head(lines, number);
    std::size_t at = 0;
    for (std::size_t t = 0; t < tables.size(); ++t) {
      const std::size_t begin = at;
      while (at < lines.size() && lines[at].box.top < tables[t].box().top) ++at;
      add_lines(lines, begin, at, number);
      add_table(tables[t], in_tables[t], number);
    }
    const EndParts parts = end_parts(lines);
    if (parts.begin == parts.end || parts.begin < at) {
      add_lines(lines, at, lines.size(), number);
      return;
    }
    add_lines(lines, at, parts.begin, number);
    flush_table();
    add_sides(lines, parts.begin, parts.end, parts.between, number);
  }

  void finish() { flush_table(); }

 private:
  /// The two parts of an official head ("UBND TỈNH ..." beside "CỘNG HÒA ..."): a table of two cells, as Word has it.
  void take_head(std::vector<PageLine>& lines, int page) {
    const HeadParts parts = head_parts(lines, left_, right_);
    if (parts.lines == 0) return;
    add_sides(lines, 0, parts.lines, parts.between, page);
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(parts.lines));
  }

  /// The lines [begin, end) as two cells beside each other, parted at `between`.
  void add_sides(const std::vector<PageLine>& lines, std::size_t begin, std::size_t end, double between, int page) {
    std::vector<const PageWord*> sides[2];
    for (std::size_t i = begin; i < end; ++i)
      for (const PageWord* word : lines[i].words)
        sides[(word->box.left + word->box.right) / 2 < between ? 0 : 1].push_back(word);
    document::Table table;
    table.columns = 2;
    table.page = page;
    table.rows.emplace_back();
    for (int side = 0; side < 2; ++side) {
      document::Cell cell;
      cell.column = side;
      for (const PageLine& line : lines_of(sides[side])) {
        auto paragraph = std::move(paragraphs_of({line}, line.box.left, line.box.right, page).front());
        paragraph.align = document::Align::center;
        auto* above = cell.blocks.empty() ? nullptr : std::get_if<document::Paragraph>(&cell.blocks.back().content);
        // "Lam Sơn, ngày 05 tháng 02 năm | 2026": the year had no room.
        if (above != nullptr && above->text.ends_with(" năm") && is_digit(paragraph.text.front()))
          append(*above, std::move(paragraph));
        else
          cell.blocks.push_back({std::move(paragraph)});
      }
      table.rows.back().cells.push_back(std::move(cell));
    }
    document_.blocks.push_back({std::move(table)});
  }

  void add_lines(const std::vector<PageLine>& lines, std::size_t begin, std::size_t end, int page) {
    if (begin == end) return;
    flush_table();
    const std::vector<PageLine> own(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                                    lines.begin() + static_cast<std::ptrdiff_t>(end));
    auto paragraphs = paragraphs_of(own, left_, right_, page);
    std::size_t first = 0;
    // What ends a page in mid-sentence goes on at the top of the next one.
    if (last_line_ && !document_.blocks.empty() && last_page_ + 1 == page && begin == 0)
      if (auto* before = std::get_if<document::Paragraph>(&document_.blocks.back().content);
          before != nullptr && before->align != document::Align::center &&
          runs_on(*last_line_, own.front(), left_, right_)) {
        append(*before, std::move(paragraphs.front()));
        first = 1;
      }
    for (std::size_t i = first; i < paragraphs.size(); ++i) document_.blocks.push_back({std::move(paragraphs[i])});
    last_line_ = own.back();
    last_page_ = page;
  }

  void add_table(const RuledTable& ruled, const std::vector<const PageWord*>& words, int page) {
    last_line_.reset();
    if (open_ && open_page_ + 1 >= page && open_->continues(ruled)) {
      open_->add(ruled, words, page);
    } else {
      flush_table();
      open_.emplace(ruled, words, page);
    }
    open_page_ = page;
  }

  void flush_table() {
    if (open_) document_.blocks.push_back({open_->table()});
    open_.reset();
  }

  struct Edges {
    double left = 0, right = 0;
  };

  document::Document& document_;
  std::map<long, Edges> edges_;        ///< of the text on the pages so far, by their width
  double left_ = 0, right_ = 0;        ///< on this page
  std::optional<PageLine> last_line_;  ///< of the page before
  int last_page_ = 0;
  std::optional<TableOfPages> open_;  ///< a table that may go on on the next page
  int open_page_ = 0;
};

}  // namespace

document::Document document_of(const std::vector<Page>& pages, document::SourceKind kind) {
  document::Document document;
  document.kind = kind;
  document.pages = static_cast<int>(pages.size());
  const std::set<const PageWord*> furniture = furniture_of(pages);
  Assembler assembler(document);
  for (std::size_t i = 0; i < pages.size(); ++i) assembler.add_page(pages[i], furniture, static_cast<int>(i) + 1);
  assembler.finish();
  return document;
}

}  // namespace sauro::readers
