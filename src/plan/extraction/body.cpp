// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/body.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/columns.h"
#include "plan/extraction/doers.h"
#include "plan/extraction/fields.h"
#include "plan/extraction/heading_time.h"
#include "plan/extraction/line_item.h"
#include "plan/extraction/owner.h"
#include "plan/extraction/quantity.h"
#include "plan/extraction/responsibility.h"
#include "plan/extraction/table_items.h"

namespace sauro::extraction {
namespace {

using plan::ItemKind;

/// Closing words. What a list asks of others ("- Đề nghị các xã gửi số liệu") is none.
bool is_closing(const Line& line) {
  const std::string_view text = line.rest();
  const auto* term =
      rules::longest_prefix("closing", spelling_key(text.substr(0, std::min<std::size_t>(text.size(), 80))));
  return term && (term->value != "paragraph" || line.label.kind == LabelKind::none);
}

/// "./." ends an official text: a paragraph without a label that bears it takes leave of the reader, unless it tells a
/// unit what to do.
bool ends_document(const Line& line) {
  if (!line.text.ends_with("./.") || line.label.kind != LabelKind::none) return false;
  const auto unit = leading_unit(line.text);
  if (!unit) return true;
  const std::string key = spelling_key(trim(std::string_view(line.text).substr(unit->start + unit->length)));
  return rules::longest_prefix("farewell", key) != nullptr;
}

bool is_bracketed(std::string_view text) {
  return text.starts_with("(") && (text.ends_with(")") || text.ends_with(")."));
}

bool introduces(std::string_view text) { return text.ends_with(":"); }

bool has_numbered_children(const OutlineNode& node) {
  return std::any_of(node.children.begin(), node.children.end(), [](const OutlineNode& child) {
    if (child.is_table()) return false;
    const Label& label = child.line().label;
    const bool numbered =
        label.kind == LabelKind::decimal || label.kind == LabelKind::letter || label.kind == LabelKind::roman;
    return (numbered || !label.word.empty()) && !read_field(child.line());
  });
}

std::string_view without_colon(std::string_view text) {
  text = trim(text);
  while (!text.empty() && (text.back() == ':' || text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
  return text;
}

bool names_role(std::string_view field) {
  constexpr std::string_view roles[] = {"lead", "performing", "cooperating", "supervising", "monitoring", "approving"};
  return std::find(std::begin(roles), std::end(roles), field) != std::end(roles);
}

/// What the section is about that `node` opens. Without anything under it, only the very words of a section are a
/// heading: "Kinh phí", but not "Lập hồ sơ kinh phí".
Section section_opened_by(const OutlineNode& node) {
  const std::string_view words = without_colon(node.line().rest());
  if (node.children.empty() && !rules::lexicon_value("section", spelling_key(collapse_blanks(words))))
    return Section::unknown;
  return section_of_heading(words, true);
}

class TextReader {
 public:
  TextReader(plan::Part part, Expect expect, Reading& reading) : part_(part), expect_(expect), reading_(reading) {}

  void sections(const std::vector<OutlineNode>& nodes, Section around, BodyItems& into) {
    for (const OutlineNode& node : nodes) {
      if (node.is_table()) {
        table(node, into.plan);
        continue;
      }
      const Line& line = node.line();
      const bool heading = line.label.kind == LabelKind::roman || line.label.kind == LabelKind::part ||
                           (line.label.kind == LabelKind::letter && line.label.depth == 0) ||
                           line.label.kind == LabelKind::none;
      Section section = Section::unknown;
      if (!node.children.empty() || heading)
        section = section_of_heading(without_colon(line.rest()),
                                     !heading || line.label.kind == LabelKind::none || line.text.size() > 160);
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
        loose(line, into.plan);
        continue;
      }
      if (heading && line.label.kind != LabelKind::none && !node.children.empty() && line.label.word.empty()) {
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

  /// "Điều 2. Phân công nhiệm vụ như sau: 1. ...": an article that gives work with its days.
  void articles(const std::vector<OutlineNode>& nodes, BodyItems& into) {
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

 private:
  static bool gives_work(std::string_view text) {
    const std::string key = spelling_key(text);
    for (std::size_t at = 0; at < key.size();
         at = key.find(' ', at) == std::string::npos ? key.size() : key.find(' ', at) + 1)
      if (rules::longest_prefix("task_article", std::string_view(key).substr(at))) return true;
    return false;
  }
  static void move_into(std::vector<Branch>& from, std::vector<Branch>& to) {
    for (Branch& b : from) to.push_back(std::move(b));
    from.clear();
  }
  static void clear_for_group(plan::Item& item) {
    item.deliverables.clear();
    item.kind = ItemKind::group;
  }

  void leave(const Line& line) { extraction::leave({place_of(line, part_)}, reading_); }

  void table(const OutlineNode& node, std::vector<Branch>& into) {
    if (auto items = items_of_table(*node.element->table, node.element->table_number, part_, reading_)) {
      move_into(*items, into);
      return;
    }
    extraction::leave(places_of(*node.element->table, node.element->table_number, part_), reading_);
  }

  /// A table of two columns whose first names fields ("Thời gian", "Đơn vị phụ trách") describes the task it stands
  /// under.
  bool describe(Branch& owner, const OutlineNode& node) {
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
      if (lines.empty() || (r == 0 && role_of_column_heading(lines.front().text) != "" && lines.size() == 1 &&
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

  void enter(const OutlineNode& node, Section section, BodyItems& into) {
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

  /// Free text: an item where it tells a deadline or a leader.
  void loose(const Line& line, std::vector<Branch>& into) {
    if (is_closing(line)) return;
    if (introduces(line.text) || read_field(line)) {
      leave(line);  // a field here tells of the whole document
      return;
    }
    const std::string key = spelling_key(line.text.substr(0, std::min<std::size_t>(line.text.size(), 60)));
    if (const auto* term = rules::longest_prefix("base_opening", key); term && term->value == "base") {
      leave(line);
      return;
    }
    Branch branch{item_of_line(line, part_, ItemKind::task, reading_), {}};
    const bool timed = branch.item.schedule.kind != plan::ScheduleKind::none;
    const bool led = std::any_of(branch.item.assignments.begin(), branch.item.assignments.end(),
                                 [](const auto& a) { return a.role == plan::Role::lead; });
    if (timed || led)
      into.push_back(std::move(branch));
    else
      leave(line);
  }

  /// Lines under a heading or an item of the plan. `owner` is the item they stand under, if any.
  void walk(const std::vector<OutlineNode>& nodes, Section section, Branch* owner, std::vector<Branch>& out,
            BodyItems& all, bool inside_task) {
    const std::size_t first = out.size();
    for (const OutlineNode& node : nodes) {
      if (node.is_table()) {
        if (!owner || !describe(*owner, node)) table(node, out);
        continue;
      }
      const Line& line = node.line();
      if (const auto field = read_field(line);
          field && (owner || field->field == "time" || field->field == "deadline")) {
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

  void labelled(const OutlineNode& node, const Field& field, Section section, Branch* owner, std::vector<Branch>& out,
                std::size_t first, BodyItems& all, bool inside_task) {
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

  static void add_lines(const std::vector<OutlineNode>& nodes, std::vector<Line>& lines) {
    for (const OutlineNode& node : nodes) {
      if (!node.is_table()) lines.push_back(node.line());
      add_lines(node.children, lines);
    }
  }

  void add_tables(const std::vector<OutlineNode>& nodes, std::vector<Branch>& into) {
    for (const OutlineNode& node : nodes) {
      if (node.is_table()) table(node, into);
      add_tables(node.children, into);
    }
  }

  /// "Thời gian theo tiến độ nêu tại ..." after the last of several leaf items speaks of all of them.
  static void share_reference(std::vector<Branch>& out, std::size_t first) {
    if (out.size() < first + 2 || out.back().item.schedule.kind != plan::ScheduleKind::reference) return;
    for (std::size_t i = first; i + 1 < out.size(); ++i)
      if (!out[i].children.empty() || out[i].item.schedule.kind != plan::ScheduleKind::none) return;
    for (std::size_t i = first; i + 1 < out.size(); ++i) {
      out[i].item.schedule = out.back().item.schedule;
      out[i].item.schedule.origin.inherited = true;
    }
  }

  void unlabelled(const Line& line, Branch* owner, std::vector<Branch>& out, bool inside_task) {
    if (is_closing(line) || is_bracketed(line.text) || ends_document(line)) return;
    if (!introduces(line.text)) {
      Branch branch{item_of_line(line, part_, inside_task ? ItemKind::step : ItemKind::task, reading_), {}};
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

  /// A line that is a time, or names who does what stands under it, and something does.
  static bool heads(const OutlineNode& node) {
    return !node.children.empty() && (is_time_alone(node.line().rest()) || names_owners(node.line().rest()));
  }

  /// The words of a heading, without the colon that ends it.
  Passage heading_passage(const Line& line) const {
    Passage passage = passage_of_rest(line, line.label.rest, part_);
    passage.text = std::string(without_colon(passage.text));
    passage.lines.front().text = passage.text;
    return passage;
  }

  void item(const OutlineNode& node, Section section, std::vector<Branch>& out, BodyItems& all, bool inside_task) {
    const Line& line = node.line();
    const bool only_label = !line.label.word.empty() && trim(without_colon(line.rest())).empty();
    const bool unit_heading = !inside_task && !node.children.empty() && names_owners(line.rest());
    const bool groups = !inside_task && line.label.word.empty() &&
                        (has_numbered_children(node) || (!node.children.empty() && is_time_alone(line.rest())));
    ItemKind kind = inside_task                            ? ItemKind::step
                    : groups || unit_heading || only_label ? ItemKind::group
                                                           : ItemKind::task;
    Branch branch{item_of_line(line, part_, kind, reading_), {}};
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
    if (branch.item.kind == ItemKind::group && branch.children.empty() && !only_label)
      branch.item.kind = ItemKind::task;
    // A heading over nothing but a table of tasks is no task.
    if (branch.item.kind == ItemKind::task && !branch.children.empty() &&
        branch.item.schedule.kind == plan::ScheduleKind::none && branch.item.assignments.empty() &&
        std::all_of(node.children.begin(), node.children.end(),
                    [](const OutlineNode& child) { return child.is_table(); }))
      branch.item.kind = ItemKind::group;
    if (heads_sentences(node, branch)) {
      branch.item.kind = ItemKind::group;
      for (Branch& child : branch.children)
        if (child.item.kind == ItemKind::step) child.item.kind = ItemKind::task;
    }
    if (branch.item.kind == ItemKind::group) share_heading_time(branch, reading_);
    out.push_back(std::move(branch));
  }

  /// A short heading over whole sentences of work, each with its own time or doer, is no task of its own.
  static bool heads_sentences(const OutlineNode& node, const Branch& branch) {
    const plan::Item& item = branch.item;
    if (item.kind != ItemKind::task || !node.line().label.word.empty() || branch.children.empty() ||
        word_count(item.title) > 16)
      return false;
    if (item.schedule.kind != plan::ScheduleKind::none || !item.assignments.empty() || !item.deliverables.empty() ||
        item.notes)
      return false;
    return std::all_of(branch.children.begin(), branch.children.end(), [](const Branch& child) {
      return child.item.number.empty() &&
             (child.item.schedule.kind != plan::ScheduleKind::none || !child.item.assignments.empty());
    });
  }

  void targets(const std::vector<OutlineNode>& nodes, BodyItems& all) {
    for (const OutlineNode& node : nodes) {
      if (node.is_table()) {
        table(node, all.plan);
        continue;
      }
      const Line& line = node.line();
      if (line.label.word.empty()) {
        const Section sub = section_opened_by(node);
        if (sub == Section::skip) continue;
        if (sub != Section::unknown && sub != Section::targets && !node.children.empty()) {
          enter(node, sub, all);
          continue;
        }
      }
      if (is_closing(line) || section_opened_by(node) == Section::targets) {
        targets(node.children, all);
        continue;
      }
      // A heading over aims is one itself only where it counts something ("Che phủ rừng đạt 45%, trong đó:").
      const bool leaf = node.children.empty() && !introduces(line.text);
      Branch branch{item_of_line(line, part_, ItemKind::target, reading_), {}};
      branch.item.kind = ItemKind::target;
      const bool counted =
          !branch.item.deliverables.empty() || line.rest().find_first_of("0123456789%") != std::string::npos;
      if (counted || (leaf && line.label.kind != LabelKind::none))
        all.plan.push_back(std::move(branch));
      else
        leave(line);
      targets(node.children, all);
    }
  }

  /// Lines of the assignment section. `unit`: the unit they stand under; `headed`: whether they stand under a heading
  /// at all.
  void duties(const std::vector<OutlineNode>& nodes, Branch* unit, bool headed, std::vector<Branch>& out,
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
        parts_of(line, out);
        continue;
      }
      out.push_back({item_of_line(line, part_, ItemKind::duty, reading_), {}});
    }
  }

  /// A short heading of the assignment section that begins with no work, over lines that do: it names who does them,
  /// whatever the field's words know of its name.
  static bool is_unknown_owner(const OutlineNode& node) {
    const std::string_view rest = without_colon(node.line().rest());
    if (node.children.empty() || node.line().label.kind == LabelKind::none || rest.empty() || word_count(rest) > 22 ||
        begins_with_work(rest))
      return false;
    if (rules::longest_prefix("topic_opening", spelling_key(rest))) return false;
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
  static plan::Role role_of_first_words(const OutlineNode& node) {
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

  static bool begins_with_unit(std::string_view text) {
    std::size_t at = 0;
    for (int words = 0; words < 6 && at < text.size(); ++words) {
      const auto blank = text.find(' ', at);
      at = blank == std::string_view::npos ? text.size() : blank + 1;
      if (words > 0 && is_unit_name(trim(text.substr(0, at)))) return true;
    }
    return false;
  }

  /// A unit's duties written in one paragraph, set off by semicolons: each part is a duty.
  void parts_of(const Line& line, std::vector<Branch>& out) {
    std::size_t begin = line.label.rest;
    while (begin < line.text.size()) {
      std::size_t end = line.text.find(';', begin);
      if (end == std::string::npos) end = line.text.size();
      Line piece = passage_of_rest(line, begin, part_).lines.front();
      piece.text = std::string(trim(piece.text.substr(0, end - begin)));
      piece.label = read_label(piece.text);
      piece.length = std::min(piece.length, static_cast<int>(code_points(piece.text)));
      if (!piece.text.empty()) out.push_back({item_of_line(piece, part_, ItemKind::duty, reading_), {}});
      begin = end + 1;
      while (begin < line.text.size() && line.text[begin] == ' ') ++begin;
    }
  }

  plan::Part part_;
  Expect expect_;
  Reading& reading_;
};

}  // namespace

BodyItems items_of_text(const Element* begin, const Element* end, plan::Part part, Expect expect, Reading& reading) {
  BodyItems items;
  TextReader reader(part, expect, reading);
  if (expect != Expect::tables) {
    reader.sections(outline_of(begin, end), Section::unknown, items);
  } else {
    // Only tables, and articles that give work, hold tasks in a decision or a directive.
    reader.articles(outline_of(begin, end), items);
    for (const Element* element = begin; element != end; ++element)
      if (element->table)
        if (auto rows = items_of_table(*element->table, element->table_number, part, reading))
          for (Branch& b : *rows) items.plan.push_back(std::move(b));
  }
  const auto mark = [](const auto& self, Branch& branch) -> void {
    for (auto& source : branch.item.sources) source.part = plan::Part::assignment;
    branch.item.title_origin.part = branch.item.schedule.origin.part = plan::Part::assignment;
    for (Branch& child : branch.children) self(self, child);
  };
  for (Branch& duty : items.duties) mark(mark, duty);
  return items;
}

}  // namespace sauro::extraction
