// SPDX-License-Identifier: AGPL-3.0-or-later
// Rows and cells of .odt: what is repeated is written out, what is covered goes to the cell that covers it.
#include "document/readers/odt_table.h"

#include <algorithm>
#include <pugixml.hpp>

#include "document/readers/xml.h"

namespace sauro::readers::odt {
namespace {

using document::Cell;
using document::Row;
using document::Table;

int at_least_one(std::string_view number) { return std::max(1, whole_number(number).value_or(1)); }

class TableReader {
 public:
  TableReader(Context& context, const ReadCell& read_cell) : context_(context), read_blocks_(read_cell) {}

  Table read(const pugi::xml_node& node) {
    read_rows(node);
    table_.columns = std::max(table_.columns, grid_);
    return std::move(table_);
  }

 private:
  /// A cell of a row above that reaches down over this grid column.
  struct Cover {
    long long from = 0, to = 0;  ///< rows that it covers, below its own; `to` is not one of them
    int column = 0, span = 1;
  };

  bool fits(int columns) {
    if (columns <= context_.limits.table_columns) return true;
    context_.fail(ErrorCode::over_limit,
                  "more than " + std::to_string(context_.limits.table_columns) + " table columns");
    return false;
  }

  void read_rows(const pugi::xml_node& node) {
    const Nested nested(context_);
    for (auto at = node.first_child(); at && !context_.error; at = at.next_sibling()) {
      context_.spend();
      const auto name = local_name(at);
      if (name == "table-column") {
        const int count = at_least_one(attribute(at, "number-columns-repeated"));
        if (fits(count) && fits(grid_ + count)) grid_ += count;
      } else if (name == "table-row") {
        const auto visibility = attribute(at, "visibility");
        if (visibility == "collapse" || visibility == "filter") continue;
        for (int i = at_least_one(attribute(at, "number-rows-repeated")); i > 0 && !context_.error; --i) read_row(at);
      } else if (name.starts_with("table-header-") || name == "table-rows" || name == "table-columns" ||
                 name == "table-row-group" || name == "table-column-group") {
        read_rows(at);
      }
    }
  }

  void read_row(const pugi::xml_node& node) {
    context_.spend();
    row_ = {};
    column_ = covered_to_ = 0;
    for (auto at = node.first_child(); at && !context_.error; at = at.next_sibling()) {
      const auto name = local_name(at);
      if (name != "table-cell" && name != "covered-table-cell") continue;
      for (int i = at_least_one(attribute(at, "number-columns-repeated")); i > 0 && !context_.error; --i) {
        context_.spend();
        if (!fits(column_ + 1)) return;
        if (name == "table-cell")
          read_cell(at);
        else
          read_covered();
        ++column_;
        table_.columns = std::max(table_.columns, column_);
      }
    }
    ++rows_;
    if (!row_.cells.empty()) table_.rows.push_back(std::move(row_));
  }

  void read_cell(const pugi::xml_node& node) {
    // A cell where another one reaches: the file contradicts itself, and the wider one has come first.
    if (column_ < covered_to_) column_ = covered_to_;
    Cell cell;
    cell.column = column_;
    cell.column_span = at_least_one(attribute(node, "number-columns-spanned"));
    if (!fits(cell.column_span) || !fits(cell.column + cell.column_span)) return;
    context_.count_block();
    covered_to_ = cell.column + cell.column_span;
    table_.columns = std::max(table_.columns, covered_to_);
    if (const int down = at_least_one(attribute(node, "number-rows-spanned")); down > 1) {
      covers_.resize(std::max(covers_.size(), static_cast<std::size_t>(covered_to_)));
      std::fill(covers_.begin() + cell.column, covers_.begin() + covered_to_,
                Cover{rows_ + 1, rows_ + down, cell.column, cell.column_span});
    }
    read_blocks_(node, cell.blocks);
    if (cell.blocks.empty()) cell.blocks.push_back({document::Paragraph{}});
    row_.cells.push_back(std::move(cell));
  }

  /// Covered from the left it is part of that cell; from above, it goes on with that one.
  void read_covered() {
    const auto at = static_cast<std::size_t>(column_);
    if (column_ < covered_to_ || at >= covers_.size()) return;
    const Cover& cover = covers_[at];
    if (rows_ < cover.from || rows_ >= cover.to || cover.column != column_) return;
    context_.count_block();
    Cell cell;
    cell.column = column_;
    cell.column_span = cover.span;
    cell.merged_up = true;
    covered_to_ = column_ + cover.span;
    row_.cells.push_back(std::move(cell));
  }

  Context& context_;
  const ReadCell& read_blocks_;
  Table table_;
  Row row_;
  int grid_ = 0;
  int column_ = 0;
  int covered_to_ = 0;  ///< end of the last cell of the row
  long long rows_ = 0;
  std::vector<Cover> covers_;  ///< by grid column
};

}  // namespace

document::Table read_table(Context& context, const pugi::xml_node& node, const ReadCell& read_cell) {
  return TableReader(context, read_cell).read(node);
}

}  // namespace sauro::readers::odt
