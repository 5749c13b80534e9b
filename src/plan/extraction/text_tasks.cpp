// SPDX-License-Identifier: AGPL-3.0-or-later
// TextReader: lines of work under a heading or a task, with the fields and remarks that belong to them.
#include "plan/extraction/text_reader.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "foundation/base/text.h"
#include "plan/extraction/column_headings.h"
#include "plan/extraction/doers.h"
#include "plan/extraction/heading_time.h"
#include "plan/extraction/line_item.h"
#include "plan/extraction/owner.h"
#include "plan/extraction/text_lines.h"

namespace sauro::extraction {
namespace {

using plan::ItemKind;

bool names_role(std::string_view field) {
  constexpr std::string_view roles[] = {"lead", "performing", "cooperating", "supervising", "monitoring", "approving"};
  return std::find(std::begin(roles), std::end(roles), field) != std::end(roles);
}

void add_lines(const std::vector<OutlineNode>& nodes, std::vector<Line>& lines) {
  for (const OutlineNode& node : nodes) {
    if (!node.is_table()) lines.push_back(node.line());
    add_lines(node.children, lines);
  }
}

/// "Thời gian như nêu tại ..." after the last of several leaf items speaks of all of them.
void share_reference(std::vector<Branch>& out, std::size_t first) {
  if (out.size() < first + 2 || out.back().item.schedule.kind != plan::ScheduleKind::reference) return;
  for (std::size_t i = first; i + 1 < out.size(); ++i)
    if (!out[i].children.empty() || out[i].item.schedule.kind != plan::ScheduleKind::none) return;
  for (std::size_t i = first; i + 1 < out.size(); ++i) {
    out[i].item.schedule = out.back().item.schedule;
    out[i].item.schedule.origin.inherited = true;
  }
}

/// A line that is a time, or names who does what stands under it, and something does.
bool heads(const OutlineNode& node) {
  return !node.children.empty() &&
         (is_time_alone(node.line().rest()) || names_owners(node.line().rest()) || states_owners(node.line().rest()));
}

/// A short heading over whole sentences of work, each with its own time or doer, is no task of its own.
bool heads_sentences(const OutlineNode& node, const Branch& branch) {
  const plan::Item& item = branch.item;
  if (item.kind != ItemKind::task || !node.line().label.word.empty() || branch.children.empty() ||
      word_count(item.title) > 16)
    return false;
  // What the heading counts ("Xử lý 07 điểm đen") is no product apart.
  const bool product = std::any_of(item.deliverables.begin(), item.deliverables.end(),
                                   [](const plan::Deliverable& d) { return !d.text.empty(); });
  if (item.schedule.kind != plan::ScheduleKind::none || !item.assignments.empty() || product || item.notes)
    return false;
  return std::all_of(branch.children.begin(), branch.children.end(), [](const Branch& child) {
    return child.item.number.empty() &&
           (child.item.schedule.kind != plan::ScheduleKind::none || !child.item.assignments.empty());
  });
}

}  // namespace

void TextReader::walk(const std::vector<OutlineNode>& nodes, Section section, Branch* owner, std::vector<Branch>& out,
                      BodyItems& all, bool inside_task) {
  const std::size_t first = out.size();
  for (const OutlineNode& node : nodes) {
    if (node.is_table()) {
      if (!owner || !describe(*owner, node)) table(node, out);
      continue;
    }
    const Line& line = node.line();
    if (const auto field = read_field(line); field && (owner || field->field == "time" || field->field == "deadline")) {
      labelled(node, *field, section, owner, out, first, all, inside_task);
      continue;
    }
    if (!inside_task && line.label.word.empty()) {
      const Section sub = section_opened_by(node);
      const bool turns = sub != Section::unknown && sub != section && sub != Section::tasks;
      if (turns && (!node.children.empty() || sub == Section::skip)) {
        if (sub != Section::skip) enter(node, sub, all);
        continue;
      }
      if (sub == Section::tasks && section == Section::tasks && !owner && line.label.kind != LabelKind::none &&
          has_numbered_children(node) == false && node.children.empty())
        continue;
    }
    if (line.label.kind == LabelKind::none && line.label.word.empty() && !heads(node)) {
      unlabelled(line, owner, out, inside_task);
      walk(node.children, section, owner, out, all, inside_task);
      continue;
    }
    item(node, section, out, all, inside_task);
  }
  share_reference(out, first);
}

void TextReader::labelled(const OutlineNode& node, const Field& field, Section section, Branch* owner,
                          std::vector<Branch>& out, std::size_t first, BodyItems& all, bool inside_task) {
  const Line& line = node.line();
  if (field.field == "content") {
    if (field.value < line.text.size() && owner)
      apply_field(owner->item, "content", passage_of_rest(line, field.value, part_), reading_);
    walk(node.children, section, owner, owner ? owner->children : out, all, inside_task || owner != nullptr);
    return;
  }
  // Who does it stands on the line itself; what is under such a line is work.
  const bool named = owner && names_role(field.field) && field.value < line.text.size() && !introduces(line.text);
  if (owner && (node.children.empty() || named)) {
    apply_line_fields(owner->item, line, field, part_, reading_);
    owner->item.sources.push_back(place_of(line, part_));
    walk(node.children, section, owner, owner->children, all, inside_task || owner->item.kind != ItemKind::group);
    return;
  }
  std::vector<Line> lines;
  if (field.value < line.text.size()) lines.push_back(passage_of_rest(line, field.value, part_).lines.front());
  add_lines(node.children, lines);
  const Passage value = passage_of(std::move(lines), part_);
  if (owner) {
    apply_field(owner->item, field.field, value, reading_);
    owner->item.sources.push_back(place_of(line, part_));
    add_tables(node.children, owner->children);
    return;
  }
  // A time for a whole section: every item of it without one of its own takes it.
  bool used = false;
  for (std::size_t i = first; i < out.size(); ++i) {
    if (out[i].item.schedule.kind != plan::ScheduleKind::none) continue;
    apply_field(out[i].item, field.field, value, reading_);
    out[i].item.schedule.origin.inherited = true;
    used = true;
  }
  if (!used) {
    std::vector<plan::Place> places = {place_of(line, part_)};
    for (const Line& told : value.lines)
      if (told.paragraph != line.paragraph) places.push_back(place_of(told, part_));
    extraction::leave(std::move(places), reading_);
  }
  add_tables(node.children, out);
}

bool TextReader::owns(const Line& line, Branch& owner) {
  const auto colon = line.text.find(':');
  const std::string_view names = std::string_view(line.text).substr(0, colon == std::string::npos ? 0 : colon + 1);
  if (names.empty() || !states_owners(names)) return false;
  const std::string_view rest = trim(std::string_view(line.text).substr(colon + 1));
  const auto time = parse_time(rest, reading_.time_context(true));
  if (rest.empty() || word_count(rest) > 14 || !time || time->kind == plan::ScheduleKind::none) return false;
  const auto at = [&](std::string_view words) { return static_cast<std::size_t>(words.data() - line.text.data()); };
  apply_field(owner.item, "performing", piece_of(line, 0, colon, part_), reading_);
  apply_field(owner.item, "deadline", piece_of(line, at(rest), line.text.size(), part_), reading_);
  owner.item.sources.push_back(place_of(line, part_));
  return true;
}

void TextReader::unlabelled(const Line& line, Branch* owner, std::vector<Branch>& out, bool inside_task) {
  if (is_closing(line) || is_bracketed(line.text) || ends_document(line)) return;
  if (owner != nullptr && owns(line, *owner)) return;
  if (!introduces(line.text)) {
    Branch branch = branch_of_line(line, part_, inside_task ? ItemKind::step : ItemKind::task, reading_);
    const bool timed = branch.item.schedule.kind != plan::ScheduleKind::none;
    const bool done = std::any_of(branch.item.assignments.begin(), branch.item.assignments.end(), [](const auto& a) {
      return a.role == plan::Role::lead || a.role == plan::Role::performing;
    });
    if (timed || done) {
      out.push_back(std::move(branch));
      return;
    }
    if (!owner) {
      leave(line);
      return;
    }
  }
  if (!owner) {
    leave(line);
    return;
  }
  owner->item.notes = owner->item.notes ? *owner->item.notes + "\n" + line.text : line.text;
  owner->item.sources.push_back(place_of(line, part_));
}

void TextReader::item(const OutlineNode& node, Section section, std::vector<Branch>& out, BodyItems& all,
                      bool inside_task) {
  const Line& line = node.line();
  const bool only_label = !line.label.word.empty() && trim(without_colon(line.rest())).empty();
  const bool unit_heading = !inside_task && !node.children.empty() && names_owners(line.rest());
  const bool owners = !inside_task && !node.children.empty() && states_owners(line.rest());
  const bool groups =
      !inside_task && line.label.word.empty() &&
      ((has_numbered_children(node) && !is_dated_work(line)) || (!node.children.empty() && is_time_alone(line.rest())));
  ItemKind kind = inside_task                                      ? ItemKind::step
                  : groups || owners || unit_heading || only_label ? ItemKind::group
                                                                   : ItemKind::task;
  Branch branch = branch_of_line(line, part_, kind, reading_);
  if (branch.item.kind == ItemKind::step && !inside_task) branch.item.kind = ItemKind::task;  // "Bước 1" of no task
  if (kind == ItemKind::group) {
    if (only_label) branch.item.number = line.label.text;
    clear_for_group(branch.item);
    if (unit_heading) {
      branch.item.assignments.clear();
      give_owner(branch.item, plan::Role::performing, heading_passage(line), reading_);
    }
  }
  walk(node.children, section, &branch, branch.children, all, inside_task || branch.item.kind != ItemKind::group);
  if (branch.item.kind == ItemKind::group && branch.children.empty() && !only_label) branch.item.kind = ItemKind::task;
  // A heading over nothing but a table of tasks is no task.
  if (branch.item.kind == ItemKind::task && !branch.children.empty() &&
      branch.item.schedule.kind == plan::ScheduleKind::none && branch.item.assignments.empty() &&
      std::all_of(node.children.begin(), node.children.end(),
                  [](const OutlineNode& child) { return child.is_table(); }))
    branch.item.kind = ItemKind::group;
  if (heads_sentences(node, branch)) {
    clear_for_group(branch.item);
    for (Branch& child : branch.children)
      if (child.item.kind == ItemKind::step) child.item.kind = ItemKind::task;
  }
  if (branch.item.kind == ItemKind::group) share_heading_time(branch, reading_);
  out.push_back(std::move(branch));
}

bool TextReader::describe(Branch& owner, const OutlineNode& node) {
  const document::Table& table = *node.element->table;
  if (table.columns != 2 || table.rows.size() < 3) return false;
  std::vector<std::pair<std::string, const document::Cell*>> fields;
  std::size_t known = 0;
  for (const document::Row& row : table.rows) {
    if (row.cells.size() != 2) return false;
    fields.emplace_back(role_of_column_heading(document::cell_text(row.cells.front())), &row.cells.back());
    if (!fields.back().first.empty()) ++known;
  }
  if (known < 3 || known * 2 < table.rows.size()) return false;
  for (std::size_t r = 0; r < fields.size(); ++r) {
    auto lines = lines_of_cell(*fields[r].second, node.element->table_number, static_cast<int>(r) + 1);
    if (lines.empty() || (r == 0 && !role_of_column_heading(lines.front().text).empty() && lines.size() == 1 &&
                          word_count(lines.front().text) <= 3))
      continue;
    const std::string role = fields[r].first == "task" || fields[r].first == "content" ? "content"
                             : fields[r].first == "start"                              ? "time"
                                                                                       : fields[r].first;
    const std::string name = collapse_blanks(document::cell_text(table.rows[r].cells.front()));
    owner.item.sources.push_back(place_of(lines.front(), part_));
    const Passage value = passage_of(std::move(lines), part_);
    if (role.empty() || role == "other" || role == "number")
      owner.item.other.push_back({name, collapse_blanks(value.text)});
    else
      apply_field(owner.item, role, value, reading_);
  }
  return true;
}

}  // namespace sauro::extraction
