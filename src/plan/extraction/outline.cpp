// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/outline.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/fields.h"
#include "plan/extraction/heading_time.h"
#include "plan/extraction/owner.h"
#include "plan/extraction/responsibility.h"

namespace sauro::extraction {
namespace {

Section section_named(std::string_view value) {
  if (value == "skip") return Section::skip;
  if (value == "targets") return Section::targets;
  if (value == "tasks") return Section::tasks;
  if (value == "assignment") return Section::assignment;
  return Section::unknown;
}

/// A heading without a label: bold, centred or in capitals, short, and of a section's words.
bool is_plain_heading(const Line& line) {
  if (line.label.kind != LabelKind::none || !line.label.word.empty() || word_count(line.text) > 12) return false;
  if (!line.bold && !line.heading && !is_all_caps(line.text)) return false;
  return line.heading || section_of_heading(line.text, true) != Section::unknown;
}

/// The level of lines without a label that stand over what follows them.
constexpr int announced_depth = 9;

/// "Tháng 01/2026", "Văn phòng Sở:": a line without a label that says when or by whom the lines below it are done.
bool heads_what_follows(const Line& line) {
  // "* Tháng 3:" stands beside the other months, however it is marked.
  if (line.label.kind == LabelKind::bullet && line.text.ends_with(":") && is_time_alone(line.rest())) return true;
  if (line.label.kind == LabelKind::none && line.label.word.empty() && states_owners(line.text)) return true;
  if (line.label.kind != LabelKind::none || !line.label.word.empty() || word_count(line.text) > 16 || read_field(line))
    return false;
  if (is_time_alone(line.text)) return true;
  return (line.text.ends_with(":") || line.bold) && !is_all_caps(line.text) &&
         is_unit_name(without_end_mark(line.text));
}

bool is_announced(const Label& style) { return style.kind == LabelKind::part && style.depth == announced_depth; }

constexpr int word_level = 10;

/// How deep the number of a word is: "Nhiệm vụ 1.2" has 2.
int word_depth(const Label& style) { return style.depth / 100; }
bool is_target_word(const Label& style) {
  return style.depth % 100 == word_level + static_cast<int>(plan::ItemKind::target);
}

bool is_word(const Label& style) { return style.kind == LabelKind::part && style.depth >= word_level; }

Label style_of(const Line& line) {
  if (is_plain_heading(line)) {
    Label label;
    label.kind = LabelKind::part;
    label.depth = 0;
    return label;
  }
  if (line.label.kind == LabelKind::none && !line.label.word.empty()) {
    // "Nhiệm vụ 2: ..." without a number before it: a level of its own per kind of word.
    Label label;
    label.kind = LabelKind::part;
    label.depth = word_level + static_cast<int>(*line.label.word_kind) + 100 * line.label.word_depth;
    return label;
  }
  if (heads_what_follows(line)) {
    Label label;
    label.kind = LabelKind::part;
    label.depth = announced_depth;
    return label;
  }
  return line.label;
}

/// How deep a bullet is by custom: "-" above "+" above the rest.
int bullet_rank(char32_t mark) { return mark == '-' ? 0 : mark == '+' ? 2 : mark == '*' ? 3 : 1; }

bool is_capital(const Label& label) { return label.kind == LabelKind::letter && label.depth == 0; }

struct Level {
  Label style;
  std::vector<OutlineNode>* siblings;
  bool heading = false;
};

bool same_level(const Label& a, const Label& b) {
  if (a.kind == LabelKind::bullet && b.kind == LabelKind::bullet) return a.mark == b.mark;
  return a.same_style(b);
}

/// A few words without an end mark.
bool is_short_heading(const Line& line) {
  const std::string_view text = line.rest();
  return word_count(text) <= 8 && !text.empty() && std::string_view(".;:,").find(text.back()) == std::string_view::npos;
}

}  // namespace

std::vector<OutlineNode> outline_of(const Element* begin, const Element* end) {
  std::vector<OutlineNode> roots;
  std::vector<Level> open;  // open levels, outermost first; the last node of each is the parent of the next
  const auto children_of_last = [&]() -> std::vector<OutlineNode>* {
    return open.empty() ? &roots : &open.back().siblings->back().children;
  };
  const Line* before = nullptr;
  for (const Element* element = begin; element != end; ++element) {
    if (element->table) {
      while (!open.empty() && open.back().style.kind == LabelKind::bullet) open.pop_back();
      children_of_last()->push_back({element, {}});
      before = nullptr;
      continue;
    }
    const Line& line = element->line;
    const Label style = style_of(line);
    if (style.kind == LabelKind::none) {
      // A paragraph without a label belongs to the innermost numbered line, not to a bullet before it.
      auto level = open.size();
      while (level > 0 && open[level - 1].style.kind == LabelKind::bullet) --level;
      // A list under a line that announces it ends with the next paragraph.
      if (level > 0 && is_announced(open[level - 1].style)) {
        const auto& listed = open[level - 1].siblings->back().children;
        if (!listed.empty() && !listed.back().is_table() && listed.back().line().label.kind != LabelKind::none) --level;
      }
      auto* siblings = level == 0 ? &roots : &open[level - 1].siblings->back().children;
      open.resize(level);
      siblings->push_back({element, {}});
      before = &line;
      continue;
    }
    std::size_t level = open.size();
    for (std::size_t i = 0; i < open.size(); ++i) {
      // A list that starts anew under a heading of the same style of number stands below it.
      // Without formatting: "1." right after a short "1." that ends in no mark.
      const bool plain = !open[i].heading && i + 1 == open.size() && before == &open[i].siblings->back().line() &&
                         open[i].style.ordinal >= 1 && is_short_heading(*before);
      const bool list =
          style.kind == LabelKind::decimal && style.ordinal == 1 && ((open[i].heading && !line.heading) || plain);
      if (!same_level(open[i].style, style) || list) continue;
      level = i;
      if (style.kind != LabelKind::decimal) continue;
      if (open[i].heading && line.heading) break;
      // "2." after a list that ended with "3." goes on with the headings above the list.
      const bool list_below = i + 1 < open.size() && same_level(open[i + 1].style, style);
      const int step = style.ordinal - open[i].style.ordinal;  // 0 where a number was written twice
      if (list_below && (step == 0 || step == 1) && open[i + 1].style.ordinal + 1 != style.ordinal &&
          is_short_heading(line))
        break;
    }
    if (level == open.size() && style.kind == LabelKind::part && style.depth == 0) level = 0;
    if (level == open.size() && is_word(style)) {
      // "Chỉ tiêu 1:" stands beside "Nhiệm vụ 1:"; both stand under "Mục tiêu 1:".
      for (std::size_t i = 0; i < open.size(); ++i) {
        const Label& other = open[i].style;
        if (!is_word(other)) continue;
        // "Nhiệm vụ 1.1" stands under "Nhiệm vụ 1", whatever their words.
        const bool above = word_depth(other) < word_depth(style) || (is_target_word(other) && !is_target_word(style));
        level = above ? i + 1 : i;
        if (!above) break;
      }
      // Nor does it stand under a bullet.
      for (std::size_t i = 0; i < open.size() && level == open.size(); ++i)
        if (open[i].style.kind == LabelKind::bullet) level = i;
    }
    if (level == open.size() && style.kind == LabelKind::roman) {
      // A Roman number opens the first level, under a "Phần" or an "A." at most.
      level = 0;
      while (level < open.size() && ((open[level].style.kind == LabelKind::part && open[level].style.depth <= 2) ||
                                     is_capital(open[level].style)))
        ++level;
    }
    if (level == open.size() && is_capital(style)) {
      // "A." stands above numbers, small letters and bullets.
      level = 0;
      while (level < open.size() && open[level].style.kind <= LabelKind::roman) ++level;
    }
    if (level == open.size() && style.kind == LabelKind::decimal) {
      // "1.2." never stands under "1.1.1", nor under bullets or letters.
      for (std::size_t i = 0; i < open.size(); ++i) {
        const Label& other = open[i].style;
        if (other.kind == LabelKind::decimal && other.depth > style.depth) {
          level = i;
          break;
        }
        if (style.depth > 1 && (other.kind == LabelKind::bullet || other.kind == LabelKind::letter)) {
          level = i;
          break;
        }
      }
    }
    if (level == open.size() && (style.kind == LabelKind::decimal || style.kind == LabelKind::letter) &&
        !(before && before->text.ends_with(":"))) {
      // A number or letter stands under a bullet only where that announces a list.
      for (std::size_t i = open.size(); i-- > 0 && open[i].style.kind == LabelKind::bullet;) level = i;
    }
    if (level == open.size() && style.kind == LabelKind::bullet && !open.empty() &&
        open.back().style.kind == LabelKind::bullet) {
      // Another bullet goes deeper when the line before announces a list, or by custom; else it is a slip for the same
      // level.
      const bool announced = before && before->text.ends_with(":");
      const bool deeper = bullet_rank(style.mark) > bullet_rank(open.back().style.mark) && bullet_rank(style.mark) >= 2;
      if (!announced && !deeper) {
        level = open.size() - 1;
        while (level > 0 && open[level - 1].style.kind == LabelKind::bullet &&
               bullet_rank(open[level].style.mark) > bullet_rank(style.mark))
          --level;
      }
    }
    if (level < open.size()) {
      const Label kept = open[level].style;
      auto* siblings = open[level].siblings;
      open.resize(level);
      siblings->push_back({element, {}});
      open.push_back({kept.kind == LabelKind::bullet ? kept : style, siblings, line.heading});
    } else {
      auto* siblings = children_of_last();
      siblings->push_back({element, {}});
      open.push_back({style, siblings, line.heading});
    }
    before = &line;
  }
  return roots;
}

Section section_of_heading(std::string_view heading, bool whole) {
  std::string key = spelling_key(collapse_blanks(heading));
  while (!key.empty() && (key.back() == ':' || key.back() == '.' || key.back() == ' ')) key.pop_back();
  std::string_view text = key;
  for (const std::string_view opening : {"các ", "một số ", "những ", "về "})
    if (text.starts_with(opening)) text.remove_prefix(opening.size());
  if (whole) {
    const auto value = rules::lexicon_value("section", text);
    if (value) return section_named(*value);
    // What begins with a verb of work ("Lập dự toán") is work, whatever it ends with.
    if (word_count(text) <= 6 && !begins_with_work(text))
      for (const rules::Term& t : rules::lexicon("section"))
        if (t.value == "skip" && text.ends_with(t.term)) return Section::skip;
    const rules::Term* term = rules::longest_prefix("section", text);
    if (term && word_count(text) <= word_count(term->term) + 2) return section_named(term->value);
    return Section::unknown;
  }
  // The earliest words tell; among those that begin there, the longest. Words of what is no work ("đối tượng") tell
  // only where the heading begins or ends with them, or where they are many.
  for (std::size_t at = 0; at < text.size();) {
    if (const rules::Term* term = rules::longest_prefix("section", text.substr(at))) {
      const Section section = section_named(term->value);
      const bool whole_end = at + term->term.size() == text.size();
      if (section != Section::skip || at == 0 || whole_end || word_count(term->term) >= 3) return section;
    }
    at = text.find(' ', at);
    if (at == std::string_view::npos) break;
    ++at;
  }
  return Section::unknown;
}

}  // namespace sauro::extraction
