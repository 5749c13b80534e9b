// SPDX-License-Identifier: AGPL-3.0-or-later
// TextReader: the assignment section, units with their duties under them.
#include "plan/extraction/text_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/doers.h"
#include "plan/extraction/line_item.h"
#include "plan/extraction/owner.h"
#include "plan/extraction/responsibility.h"
#include "plan/extraction/text_lines.h"

namespace sauro::extraction {
namespace {

using plan::ItemKind;

/// A short heading of the assignment section that begins with no work, over lines that do: it names who does them,
/// whatever the field's words know of its name.
bool is_unknown_owner(const OutlineNode& node) {
  const std::string_view rest = without_colon(node.line().rest());
  if (node.children.empty() || node.line().label.kind == LabelKind::none || rest.empty() || word_count(rest) > 22 ||
      begins_with_work(rest))
    return false;
  if (rules::opening("topic_opening", rest)) return false;
  if (section_of_heading(rest, true) != Section::unknown || rest.find_first_of(":;.") != std::string_view::npos ||
      leading_unit(rest))
    return false;
  std::size_t lines = 0, work = 0;
  for (const OutlineNode& child : node.children) {
    if (child.is_table()) return false;
    ++lines;
    if (begins_with_work(child.line().rest())) ++work;
  }
  return work * 2 > lines;
}

/// What a unit does, by the first words under its heading: "Chủ trì ..." leads, "Phối hợp ..." cooperates.
plan::Role role_of_first_words(const OutlineNode& node) {
  for (const OutlineNode& child : node.children) {
    if (child.is_table()) continue;
    const std::string key = spelling_key(child.line().rest());
    const rules::Term* term = rules::longest_prefix("field_label", key);
    if (term && term->value == "lead") return plan::Role::lead;
    if (term && term->value == "cooperating" && introduces(child.line().text)) return plan::Role::cooperating;
    return plan::Role::performing;
  }
  return plan::Role::performing;
}

bool begins_with_unit(std::string_view text) {
  std::size_t at = 0;
  for (int words = 0; words < 6 && at < text.size(); ++words) {
    const auto blank = text.find(' ', at);
    at = blank == std::string_view::npos ? text.size() : blank + 1;
    if (words > 0 && is_unit_name(trim(text.substr(0, at)))) return true;
  }
  return false;
}

/// Whether the full stop at byte `at` ends a duty: the next sentence begins with work too.
bool ends_duty(std::string_view text, std::size_t at) {
  if (text[at] != '.' || at + 2 >= text.size() || text[at + 1] != ' ') return false;
  const std::string_view next = trim(text.substr(at + 1));
  return !next.empty() && !starts_lower(next) && begins_with_work(next);
}

}  // namespace

void TextReader::duties(const std::vector<OutlineNode>& nodes, Branch* unit, bool headed, std::vector<Branch>& out,
                        BodyItems& all) {
  std::size_t paragraphs = 0;
  for (const OutlineNode& node : nodes)
    if (!node.is_table() && !introduces(node.line().text) && !is_closing(node.line())) ++paragraphs;
  for (const OutlineNode& node : nodes) {
    if (node.is_table()) {
      table(node, all.plan);
      continue;
    }
    const Line& line = node.line();
    const std::string_view rest = line.rest();
    if (is_closing(line) || ends_document(line)) continue;
    if (!unit && section_opened_by(node) == Section::skip) continue;
    if ((!unit || !node.children.empty()) && (names_owners(rest) || is_unknown_owner(node))) {
      Branch group{item_of_line(line, part_, ItemKind::group, reading_), {}};
      clear_for_group(group.item);
      group.item.assignments.clear();
      give_owner(group.item, role_of_first_words(node), heading_passage(line), reading_);
      duties(node.children, &group, true, group.children, all);
      out.push_back(std::move(group));
      continue;
    }
    const auto stated = find_assignments(rest);
    // A table under a line holds tasks of its own; the line is no heading for it.
    const bool heads = std::any_of(node.children.begin(), node.children.end(),
                                   [](const OutlineNode& child) { return !child.is_table(); });
    if (!heads) add_tables(node.children, all.plan);
    if (heads || (introduces(line.text) && !unit)) {
      Branch group{item_of_line(line, part_, ItemKind::group, reading_), {}};
      clear_for_group(group.item);
      if (!unit && group.item.assignments.empty() && line.label.kind != LabelKind::none && word_count(rest) <= 12 &&
          begins_with_unit(rest))
        apply_field(group.item, role_of_first_words(node) == plan::Role::lead ? "lead" : "performing",
                    heading_passage(line), reading_);
      if (heads)
        duties(node.children,
               unit                             ? unit
               : group.item.assignments.empty() ? nullptr
                                                : &group,
               true, group.children, all);
      if (!heads) {
        leave(line);
        continue;
      }
      if (unit || group.children.empty()) group.item.kind = ItemKind::duty;
      out.push_back(std::move(group));
      continue;
    }
    if (introduces(line.text)) {
      // "Phối hợp với Phòng B thực hiện các nhiệm vụ sau:" names more of who takes part.
      for (const auto& a : item_of_line(line, part_, ItemKind::group, reading_).assignments)
        if (a.role == plan::Role::cooperating) unit->item.assignments.push_back(a);
      unit->item.notes = unit->item.notes ? *unit->item.notes + "\n" + line.text : line.text;
      unit->item.sources.push_back(place_of(line, part_));
      continue;
    }
    if (!headed && stated.assignments.empty() && line.label.kind == LabelKind::none && !begins_with_unit(rest)) {
      leave(line);
      continue;
    }
    if (unit && paragraphs == 1 && line.label.kind == LabelKind::none) {
      parts_of(line, ";", out);
      continue;
    }
    if (unit && line.label.kind == LabelKind::none) {
      parts_of(line, "", out);
      continue;
    }
    out.push_back({item_of_line(line, part_, ItemKind::duty, reading_), {}});
  }
}

void TextReader::parts_of(const Line& line, std::string_view marks, std::vector<Branch>& out) {
  for (std::size_t begin = line.label.rest; begin < line.text.size();) {
    std::size_t end = begin;
    while (end < line.text.size() && marks.find(line.text[end]) == std::string_view::npos && !ends_duty(line.text, end))
      ++end;
    Line piece = passage_of_rest(line, begin, part_).lines.front();
    piece.text = std::string(trim(piece.text.substr(0, end - begin)));
    piece.label = read_label(piece.text);
    piece.length = std::min(piece.length, static_cast<int>(code_points(piece.text)));
    if (!piece.text.empty()) out.push_back({item_of_line(piece, part_, ItemKind::duty, reading_), {}});
    begin = end + 1;
    while (begin < line.text.size() && line.text[begin] == ' ') ++begin;
  }
}

}  // namespace sauro::extraction
