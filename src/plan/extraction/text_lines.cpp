// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/text_lines.h"

#include <algorithm>
#include <string>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/fields.h"
#include "plan/extraction/owner.h"

namespace sauro::extraction {

bool is_closing(const Line& line) {
  const std::string_view text = line.rest();
  const auto* term = rules::opening("closing", text);
  return term && (term->value != "paragraph" || line.label.kind == LabelKind::none);
}

bool ends_document(const Line& line) {
  if (!line.text.ends_with("./.") || line.label.kind != LabelKind::none) return false;
  const auto unit = leading_unit(line.text);
  if (!unit) return true;
  return rules::opening("farewell", trim(std::string_view(line.text).substr(unit->start + unit->length))) != nullptr;
}

bool is_bracketed(std::string_view text) {
  return text.starts_with("(") && (text.ends_with(")") || text.ends_with(")."));
}

bool introduces(std::string_view text) { return text.ends_with(":"); }

std::string_view without_colon(std::string_view text) {
  text = trim(text);
  while (!text.empty() && (text.back() == ':' || text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
  return text;
}

bool has_numbered_children(const OutlineNode& node) {
  return std::any_of(node.children.begin(), node.children.end(), [](const OutlineNode& child) {
    if (child.is_table()) return false;
    const Label& label = child.line().label;
    const bool numbered =
        label.kind == LabelKind::decimal || label.kind == LabelKind::letter || label.kind == LabelKind::roman;
    const bool owners = !child.children.empty() && states_owners(child.line().text);
    return owners || ((numbered || !label.word.empty()) && !read_field(child.line()));
  });
}

bool may_head_section(const Line& line) {
  return line.label.kind == LabelKind::roman || line.label.kind == LabelKind::part ||
         (line.label.kind == LabelKind::letter && line.label.depth == 0) || line.label.kind == LabelKind::none;
}

Section section_at(const OutlineNode& node) {
  const Line& line = node.line();
  const bool heading = may_head_section(line);
  if (node.children.empty() && !heading) return Section::unknown;
  return section_of_heading(without_colon(line.rest()),
                            !heading || line.label.kind == LabelKind::none || line.text.size() > 160);
}

Section section_opened_by(const OutlineNode& node) {
  const std::string_view words = without_colon(node.line().rest());
  if (node.children.empty() && !rules::lexicon_value("section", spelling_key(collapse_blanks(words))))
    return Section::unknown;
  return section_of_heading(words, true);
}

}  // namespace sauro::extraction
