// SPDX-License-Identifier: AGPL-3.0-or-later
// TextReader: which section each line stands in, and the free text between sections.
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
#include "plan/extraction/table_items.h"
#include "plan/extraction/text_lines.h"

namespace sauro::extraction {
namespace {

using plan::ItemKind;

constexpr int longest_event = 31;  ///< days

bool gives_work(std::string_view text) {
  const std::string key = spelling_key(text);
  for (std::size_t at = 0; at < key.size();
       at = key.find(' ', at) == std::string::npos ? key.size() : key.find(' ', at) + 1)
    if (rules::longest_prefix("task_article", std::string_view(key).substr(at))) return true;
  return false;
}

/// "Ban Tổ chức đề nghị các đội:": whom a line asks for what the lines below it say.
std::vector<plan::Assignment> asked_by(const Line& line, plan::Part part) {
  const std::string_view text = without_colon(line.text);
  const std::string key = spelling_key(text);
  if (key.size() != text.size()) return {};
  for (std::size_t at = key.rfind(' '); at != std::string::npos && at > 0; at = key.rfind(' ', at - 1)) {
    const auto* charge = rules::longest_prefix("charge_opening", std::string_view(key).substr(at + 1));
    if (!charge) continue;
    const std::size_t begin = std::min(text.size(), at + 1 + charge->term.size());
    const std::string_view names = trim(text.substr(begin));
    if (names.empty() || word_count(names) > 12 || begins_with_work(names)) return {};
    auto found = parse_assignments(names, plan::Role::performing);
    const Passage passage = passage_of_rest(line, static_cast<std::size_t>(names.data() - text.data()), part);
    for (plan::Assignment& a : found) {
      a.origin = passage.origin(a.origin.start, a.origin.length);
      a.origin.inherited = true;
    }
    return found;
  }
  return {};
}

}  // namespace

void move_into(std::vector<Branch>& from, std::vector<Branch>& to) {
  for (Branch& b : from) to.push_back(std::move(b));
  from.clear();
}

void clear_for_group(plan::Item& item) {
  item.deliverables.clear();
  item.kind = ItemKind::group;
}

void TextReader::sections(const std::vector<OutlineNode>& nodes, Section around, BodyItems& into) {
  std::vector<plan::Assignment> asked;  // whom the line above asks for what the next lines say
  for (const OutlineNode& node : nodes) {
    if (node.is_table()) {
      table(node, into.plan);
      continue;
    }
    const Line& line = node.line();
    const bool heading = may_head_section(line);
    const Section section = section_at(node);
    if (expect_ == Expect::later && around == Section::unknown && section != Section::tasks &&
        section != Section::assignment) {
      leave(line);
      continue;
    }
    if (section != Section::unknown && line.label.word.empty()) {
      if (section != Section::skip) enter(node, section, into);
      continue;
    }
    if (is_closing(line) || is_bracketed(line.text) || ends_document(line)) continue;
    if (around == Section::unknown && line.label.kind == LabelKind::none && node.children.empty()) {
      // Free text before or between sections: work only where it says when or who.
      loose(line, asked, into.plan);
      continue;
    }
    asked.clear();
    if (heading && line.label.kind != LabelKind::none && !node.children.empty() && line.label.word.empty() &&
        !is_dated_work(line)) {
      Branch group{item_of_line(line, part_, ItemKind::group, reading_), {}};
      clear_for_group(group.item);
      BodyItems inside;
      walk(node.children, Section::tasks, &group, group.children, inside, false);
      move_into(inside.duties, into.duties);
      share_heading_time(group, reading_);
      // What lines below told of the heading itself makes it an item.
      const bool told = group.item.sources.size() > 1 || group.item.notes;
      if (group.children.empty() && told) group.item.kind = ItemKind::task;
      if (!group.children.empty() || told)
        into.plan.push_back(std::move(group));
      else
        leave(line);
      continue;
    }
    std::vector<OutlineNode> one{node};
    walk(one, around == Section::unknown ? Section::tasks : around, nullptr, into.plan, into, false);
  }
}

bool TextReader::is_dated_work(const Line& line) {
  const plan::Item item = item_of_line(line, part_, ItemKind::task, reading_);
  return has_doer(item.assignments) && item.schedule.kind != plan::ScheduleKind::none;
}

void TextReader::articles(const std::vector<OutlineNode>& nodes, BodyItems& into) {
  for (const OutlineNode& node : nodes) {
    if (node.is_table()) continue;
    const Line& line = node.line();
    const bool gives = line.label.kind == LabelKind::part && introduces(line.text) && !node.children.empty() &&
                       gives_work(line.rest());
    if (!gives) {
      articles(node.children, into);
      continue;
    }
    BodyItems inside;
    duties(node.children, nullptr, true, inside.duties, inside);
    const auto timed = [](const auto& self, const Branch& b) -> bool {
      return b.item.schedule.end || b.item.schedule.recurrence ||
             std::any_of(b.children.begin(), b.children.end(), [&](const Branch& c) { return self(self, c); });
    };
    if (std::any_of(inside.duties.begin(), inside.duties.end(), [&](const Branch& b) { return timed(timed, b); }))
      move_into(inside.duties, into.duties);
  }
}

void TextReader::enter(const OutlineNode& node, Section section, BodyItems& into) {
  if (section == Section::assignment || section == Section::tasks) into.planned = true;
  if (section == Section::assignment) {
    duties(node.children, nullptr, false, into.duties, into);
    return;
  }
  if (section == Section::targets) {
    targets(node.children, into);
    return;
  }
  const std::size_t first = into.plan.size();
  walk(node.children, section, nullptr, into.plan, into, false);
  const auto task_class = class_of_heading(node.line().rest());
  for (std::size_t i = first; i < into.plan.size(); ++i)
    if (into.plan[i].item.task_class == plan::TaskClass::none) into.plan[i].item.task_class = task_class;
}

void TextReader::loose(const Line& line, std::vector<plan::Assignment>& asked, std::vector<Branch>& into) {
  if (is_closing(line)) return;
  if (introduces(line.text)) {
    asked = asked_by(line, part_);
    if (auto item = announced(line))
      into.push_back({std::move(*item), {}});
    else
      leave(line);
    return;
  }
  if (read_field(line)) {
    leave(line);  // a field here tells of the whole document
    return;
  }
  if (const auto* term = rules::opening("base_opening", line.text); term && term->value == "base") {
    leave(line);
    return;
  }
  Branch branch{item_of_line(line, part_, ItemKind::task, reading_), {}};
  const bool timed = branch.item.schedule.kind != plan::ScheduleKind::none;
  const bool led = std::any_of(branch.item.assignments.begin(), branch.item.assignments.end(),
                               [](const auto& a) { return a.role == plan::Role::lead; });
  const bool does = begins_with_work(line.text) || has_doer(branch.item.assignments) ||
                    std::any_of(asked.begin(), asked.end(), [&](const auto& a) {
                      return spelling_key(line.text).starts_with(spelling_key(a.text) + " ");
                    });
  if (asked.empty() || !does) {
    asked.clear();
    if (timed || led)
      into.push_back(std::move(branch));
    else
      leave(line);
    return;
  }
  if (!has_doer(branch.item.assignments))
    branch.item.assignments.insert(branch.item.assignments.end(), asked.begin(), asked.end());
  into.push_back(std::move(branch));
}

std::optional<plan::Item> TextReader::announced(const Line& line) {
  Line sentence = line;
  std::string_view text = without_colon(line.text);
  const std::string key = spelling_key(text);
  for (const rules::Term& tail : rules::lexicon("announcing_tail"))
    if (key.size() == text.size() && key.ends_with(" " + std::string(tail.term))) {
      text = without_tail(text.substr(0, text.size() - tail.term.size() - 1));
      break;
    }
  const auto place = text.rfind(" tại ");
  const std::string_view where = place == std::string_view::npos
                                     ? std::string_view()
                                     : trim(text.substr(place + std::string_view(" tại ").size()));
  if (!where.empty()) text = trim(text.substr(0, place));
  sentence.text = std::string(text);
  sentence.length = std::min(line.length, static_cast<int>(code_points(text)));
  plan::Item item = item_of_line(sentence, part_, ItemKind::task, reading_);
  const auto& time = item.schedule;
  if (!time.start || !time.end || time.kind != plan::ScheduleKind::period || !has_doer(item.assignments) ||
      time.start->days_until(*time.end) > longest_event)
    return std::nullopt;
  if (!where.empty()) {
    const auto at = line.text.find(where);
    apply_field(item, "location", piece_of(line, at, at + where.size(), part_), reading_);
  }
  return item;
}

void TextReader::table(const OutlineNode& node, std::vector<Branch>& into) {
  if (auto items = items_of_table(*node.element->table, node.element->table_number, part_, reading_)) {
    move_into(*items, into);
    return;
  }
  extraction::leave(places_of(*node.element->table, node.element->table_number, part_), reading_);
}

void TextReader::add_tables(const std::vector<OutlineNode>& nodes, std::vector<Branch>& into) {
  for (const OutlineNode& node : nodes) {
    if (node.is_table()) table(node, into);
    add_tables(node.children, into);
  }
}

Passage TextReader::heading_passage(const Line& line) const {
  Passage passage = passage_of_rest(line, line.label.rest, part_);
  passage.text = std::string(without_colon(passage.text));
  passage.lines.front().text = passage.text;
  return passage;
}

void TextReader::leave(const Line& line) { extraction::leave({place_of(line, part_)}, reading_); }

}  // namespace sauro::extraction
