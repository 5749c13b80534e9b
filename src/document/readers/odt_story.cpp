// SPDX-License-Identifier: AGPL-3.0-or-later
// Blocks of .odt. Lists are told by nesting; the first paragraph of an item bears its number.
#include "document/readers/odt_story.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "document/readers/odt_paragraph.h"
#include "document/readers/odt_table.h"
#include "document/readers/runs.h"
#include "document/readers/xml.h"

namespace sauro::readers::odt {
namespace {

using document::Block;
using document::Table;

/// Elements among blocks whose paragraphs are not part of the text.
bool is_skipped(std::string_view name) {
  constexpr std::array<std::string_view, 4> skipped = {"tracked-changes", "annotation", "forms", "desc"};
  return std::find(skipped.begin(), skipped.end(), name) != skipped.end() || name.ends_with("-source") ||
         name.ends_with("-decls");
}

std::size_t from_zero(std::string_view level) {
  return static_cast<std::size_t>(std::max(1, whole_number(level).value_or(1)) - 1);
}

class BlockReader {
 public:
  BlockReader(Context& context, std::vector<Block>& out, int tables) : context_(context), out_(out), tables_(tables) {}

  void read(const pugi::xml_node& container) {
    const Nested nested(context_);
    for (auto at = container.first_child(); at && !context_.error; at = at.next_sibling()) {
      if (at.type() != pugi::node_element) continue;
      context_.spend();
      const auto name = local_name(at);
      if (name == "p")
        read_paragraph(at, nullptr);
      else if (name == "h")
        read_heading(at);
      else if (name == "list")
        read_top_list(at);
      else if (name == "numbered-paragraph")
        read_numbered(at);
      else if (name == "table")
        add_table(at);
      else if (is_drawing(name))
        read_drawing(at);
      else if (!is_skipped(name) && attribute(at, "display") != "none")
        read(at);  // sections, indexes and their bodies
    }
  }

 private:
  /// Where a paragraph stands in a list.
  struct Place {
    std::size_t list;
    std::string_view style;  ///< empty where the list tells none
    std::size_t level;
    std::optional<int> start;
  };

  void read_paragraph(const pugi::xml_node& node, const Place* place) {
    context_.count_block();
    ParagraphText text(context_, node);
    if (tables_ == 0) context_.begin_page(text.style().master);
    document::Paragraph paragraph = text.finish();
    if (place != nullptr) {
      const auto style = place->style.empty() ? text.style().list.value_or(std::string_view()) : place->style;
      if (!style.empty()) set_number(paragraph, context_.lists.next(place->list, style, place->level, place->start));
    }
    put(std::move(paragraph), text);
  }

  /// A heading in no list is numbered by the outline, unless its style says that it is in no list either.
  void read_heading(const pugi::xml_node& node) {
    context_.count_block();
    ParagraphText text(context_, node);
    if (tables_ == 0) context_.begin_page(text.style().master);
    document::Paragraph paragraph = text.finish();
    const bool none = text.style().list && text.style().list->empty();
    if (!none && attribute(node, "is-list-header") != "true") {
      std::optional<int> start;
      if (attribute(node, "restart-numbering") == "true") start = whole_number(attribute(node, "start-value"));
      set_number(paragraph,
                 context_.lists.next(Lists::headings, {}, from_zero(attribute(node, "outline-level")), start));
    }
    put(std::move(paragraph), text);
  }

  void set_number(document::Paragraph& paragraph, const std::optional<Lists::Number>& number) {
    if (number) put_number(paragraph, number->text, number->blank_after);
  }

  void put(document::Paragraph paragraph, const ParagraphText& text) {
    out_.push_back({std::move(paragraph)});
    for (const auto& box : text.boxes()) read_blocks(context_, box, out_, tables_);
    for (const auto& note : text.notes()) {
      std::vector<Block> blocks;
      read_blocks(context_, child(note, "note-body"), blocks, tables_);
      take_paragraphs(blocks, attribute(note, "note-class") == "endnote" ? context_.endnotes : context_.footnotes);
    }
  }

  void read_top_list(const pugi::xml_node& node) {
    const auto style = attribute(node, "style-name");
    const auto list = context_.lists.begin(style, attribute(node, "id"), attribute(node, "continue-list"),
                                           attribute(node, "continue-numbering") == "true");
    read_list(node, Place{list, style, 0, {}});
  }

  void read_list(const pugi::xml_node& node, const Place& place) {
    const Nested nested(context_);
    for (auto item = node.first_child(); item && !context_.error; item = item.next_sibling()) {
      const auto name = local_name(item);
      if (name != "list-item" && name != "list-header") continue;
      context_.spend();
      Place here = place;
      here.start = whole_number(attribute(item, "start-value"));
      if (const auto style = attribute(item, "style-override"); !style.empty()) here.style = style;
      read_item(item, here, name == "list-item");
    }
  }

  void read_item(const pugi::xml_node& item, const Place& place, bool numbered) {
    for (auto at = item.first_child(); at && !context_.error; at = at.next_sibling()) {
      context_.spend();
      const auto name = local_name(at);
      if (name == "p" || name == "h") {
        read_paragraph(at, numbered ? &place : nullptr);
        numbered = false;
      } else if (name == "list") {
        Place below{place.list, place.style, place.level + 1, {}};
        if (const auto style = attribute(at, "style-name"); !style.empty()) below.style = style;
        read_list(at, below);
      } else if (name == "table") {
        add_table(at);
      } else if (is_drawing(name)) {
        read_drawing(at);
      }
    }
  }

  void read_numbered(const pugi::xml_node& node) {
    const auto style = attribute(node, "style-name");
    const auto id = attribute(node, "list-id");
    const Place place{context_.lists.begin(style, id, id, attribute(node, "continue-numbering") == "true"), style,
                      from_zero(attribute(node, "level")), whole_number(attribute(node, "start-value"))};
    read_item(node, place, true);
  }

  void read_drawing(const pugi::xml_node& node) {
    std::vector<pugi::xml_node> boxes;
    collect_boxes(context_, node, boxes);
    for (const auto& box : boxes) read_blocks(context_, box, out_, tables_);
  }

  void add_table(const pugi::xml_node& node) {
    if (tables_ >= context_.limits.nesting)
      return context_.fail(ErrorCode::over_limit,
                           "tables nested deeper than " + std::to_string(context_.limits.nesting));
    if (tables_ == 0) context_.begin_page(context_.styles.get("table", attribute(node, "style-name")).master);
    Table table = read_table(context_, node, [&](const pugi::xml_node& cell, std::vector<Block>& out) {
      read_blocks(context_, cell, out, tables_ + 1);
    });
    if (!table.rows.empty()) out_.push_back({std::move(table)});
  }

  Context& context_;
  std::vector<Block>& out_;
  int tables_;
};

}  // namespace

void read_blocks(Context& context, const pugi::xml_node& container, std::vector<Block>& out, int tables) {
  BlockReader(context, out, tables).read(container);
}

}  // namespace sauro::readers::odt
