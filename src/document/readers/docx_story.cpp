// SPDX-License-Identifier: AGPL-3.0-or-later
// Blocks of .docx. Everything is visited once, so that time grows with the size of the file only.
#include "document/readers/docx_story.h"

#include <algorithm>
#include <charconv>
#include <pugixml.hpp>

#include "document/readers/docx_paragraph.h"
#include "document/readers/xml.h"

namespace sauro::readers::docx {
namespace {

using document::Block;
using document::Cell;
using document::Row;
using document::Table;

/// Visits the children of `parent` as if content controls, insertions and other wrappers were not there, without what
/// was deleted.
template <class Visit>
void visit_children(Context& context, const pugi::xml_node& parent, const Visit& visit) {
  const Nested nested(context);
  for (auto at = parent.first_child(); at && !context.error; at = at.next_sibling()) {
    if (at.type() != pugi::node_element) continue;
    const auto name = local_name(at);
    if (name == "del" || name == "moveFrom") continue;
    if (name == "sdt")
      visit_children(context, child(at, "sdtContent"), visit);
    else if (name == "ins" || name == "moveTo" || name == "customXml" || name == "smartTag")
      visit_children(context, at, visit);
    else if (name == "AlternateContent")
      visit_children(context, chosen_branch(at), visit);
    else
      visit(at, name);
  }
}

/// A length in twentieths of a point, or with its unit ("21cm"); in millimetres.
double millimetres(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  if (error != std::errc() || number < -1e6 || number > 1e6) return 0;
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (unit == "mm") return number;
  if (unit == "cm") return number * 10;
  if (unit == "in") return number * 25.4;
  if (unit == "pt") return number * 25.4 / 72;
  if (unit == "pc" || unit == "pi") return number * 25.4 / 6;
  return unit.empty() ? number * 25.4 / 1440 : 0;
}

document::Section read_section(const pugi::xml_node& properties) {
  document::Section section;
  const auto size = child(properties, "pgSz");
  const auto margins = child(properties, "pgMar");
  section.page_width = millimetres(attribute(size, "w"));
  section.page_height = millimetres(attribute(size, "h"));
  section.margin_top = millimetres(attribute(margins, "top"));
  section.margin_bottom = millimetres(attribute(margins, "bottom"));
  const auto either = [&](std::string_view one, std::string_view other) {
    const auto value = attribute(margins, one);
    return millimetres(value.empty() ? attribute(margins, other) : value);
  };
  section.margin_left = either("left", "start");
  section.margin_right = either("right", "end");
  return section;
}

bool is_on(const pugi::xml_node& node) {
  const auto value = attribute(node, "val");
  return node && value != "0" && value != "false" && value != "off";
}

int at_least(int least, std::string_view number) { return std::max(least, whole_number(number).value_or(least)); }

class TableReader {
 public:
  TableReader(Context& context, int tables) : context_(context), tables_(tables) {}

  Table read(const pugi::xml_node& node) {
    for (const auto& column : child(node, "tblGrid").children())
      if (local_name(column) == "gridCol") widen(++grid_);
    visit_children(context_, node, [&](const pugi::xml_node& row, std::string_view name) {
      if (name == "tr") read_row(row);
    });
    return std::move(table_);
  }

 private:
  void widen(int columns) {
    table_.columns = std::max(table_.columns, columns);
    if (columns > context_.limits.table_columns)
      context_.fail(ErrorCode::over_limit,
                    "more than " + std::to_string(context_.limits.table_columns) + " table columns");
  }

  void read_row(const pugi::xml_node& node) {
    const auto properties = child(node, "trPr");
    if (child(properties, "del") || is_on(child(properties, "hidden"))) return;
    column_ = at_least(0, child_val(properties, "gridBefore"));
    row_ = {};
    begins_.assign(begins_.size(), false);
    visit_children(context_, node, [&](const pugi::xml_node& cell, std::string_view name) {
      if (name == "tc") read_cell(cell);
    });
    begins_.swap(above_);
    if (!row_.cells.empty()) table_.rows.push_back(std::move(row_));
  }

  void read_cell(const pugi::xml_node& node) {
    const auto properties = child(node, "tcPr");
    Cell cell;
    cell.column = column_;
    cell.column_span = at_least(1, child_val(properties, "gridSpan"));
    if (cell.column > context_.limits.table_columns || cell.column_span > context_.limits.table_columns)
      return widen(context_.limits.table_columns + 1);
    column_ += cell.column_span;
    widen(column_);
    context_.count_block();
    if (context_.error || child(properties, "cellDel")) return;

    const auto across = child(properties, "hMerge");
    if (across && attribute(across, "val") != "restart" && !row_.cells.empty()) {
      row_.cells.back().column_span += cell.column_span;
      return;
    }
    const auto begin = static_cast<std::size_t>(cell.column);
    if (begins_.size() <= begin) begins_.resize(begin + 1);
    begins_[begin] = true;
    cell.merged_up = continues(properties) && begin < above_.size() && above_[begin];
    if (!cell.merged_up) {
      read_blocks(context_, node, cell.blocks, tables_);
      if (cell.blocks.empty()) cell.blocks.push_back({document::Paragraph{}});
    }
    row_.cells.push_back(std::move(cell));
  }

  /// Does the cell say that it goes on with the one above?
  static bool continues(const pugi::xml_node& properties) {
    if (const auto tracked = child(properties, "cellMerge")) return attribute(tracked, "vMerge") == "cont";
    const auto merge = child(properties, "vMerge");
    return merge && attribute(merge, "val") != "restart";
  }

  Context& context_;
  int tables_;
  int grid_ = 0;
  Table table_;
  Row row_;
  int column_ = 0;
  std::vector<bool> begins_, above_;  ///< grid columns at which a cell of this row, of the row above, begins
};

class BlockReader {
 public:
  BlockReader(Context& context, std::vector<Block>& out, int tables) : context_(context), out_(out), tables_(tables) {}

  void read(const pugi::xml_node& container) {
    visit_children(context_, container, [&](const pugi::xml_node& node, std::string_view name) {
      if (name == "p")
        read_paragraph(node);
      else if (name == "tbl")
        read_table(node);
      else if (name == "sectPr")
        context_.sections.push_back(read_section(node));
    });
    end_paragraph();
  }

 private:
  void read_paragraph(const pugi::xml_node& node) {
    context_.count_block();
    if (!open_) open_.emplace(context_);
    const bool goes_on = open_->read(node);
    if (!goes_on) {
      ParagraphText text = std::move(*open_);
      open_.reset();
      put(text);
    }
    if (const auto section = child(child(node, "pPr"), "sectPr")) context_.sections.push_back(read_section(section));
  }

  /// A paragraph whose mark is deleted or hidden, with nothing to go on in.
  void end_paragraph() {
    if (!open_) return;
    ParagraphText text = std::move(*open_);
    open_.reset();
    if (text.empty())
      read_boxes(text);
    else
      put(text);
  }

  void put(ParagraphText& text) {
    out_.push_back({text.finish()});
    read_boxes(text);
  }

  void read_boxes(const ParagraphText& text) {
    for (const auto& box : text.boxes()) read_blocks(context_, box, out_, tables_);
  }

  void read_table(const pugi::xml_node& node) {
    end_paragraph();
    if (tables_ >= context_.limits.nesting)
      return context_.fail(ErrorCode::over_limit,
                           "tables nested deeper than " + std::to_string(context_.limits.nesting));
    Table table = TableReader(context_, tables_ + 1).read(node);
    if (!table.rows.empty()) out_.push_back({std::move(table)});
  }

  Context& context_;
  std::vector<Block>& out_;
  int tables_;
  std::optional<ParagraphText> open_;  ///< its mark was deleted or hidden: the next paragraph goes on with it
};

}  // namespace

void read_blocks(Context& context, const pugi::xml_node& container, std::vector<Block>& out, int tables) {
  BlockReader(context, out, tables).read(container);
}

}  // namespace sauro::readers::docx
