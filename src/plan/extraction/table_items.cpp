// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/table_items.h"

#include <algorithm>
#include <utility>

#include "foundation/base/text.h"
#include "plan/extraction/cell_steps.h"
#include "plan/extraction/columns.h"
#include "plan/extraction/doers.h"
#include "plan/extraction/fields.h"
#include "plan/extraction/quantity.h"
#include "plan/extraction/row_fields.h"
#include "plan/extraction/table_rows.h"
#include "plan/extraction/table_schedule.h"
#include "plan/extraction/title.h"

namespace sauro::extraction {
namespace {

using plan::ItemKind;

/// How deep a row's number is: bands above numbers above letters above bullets.
int rank_of(const Label& label) {
  switch (label.kind) {
    case LabelKind::part: return 0;
    case LabelKind::roman: return 1;
    case LabelKind::letter: return label.depth == 0 ? 1 : 20 + label.depth;
    case LabelKind::decimal: return 1 + label.depth;
    case LabelKind::bullet: return 30;
    case LabelKind::none: return 15;
  }
  return 15;
}

bool is_leftover(std::string_view text) {
  std::size_t at = 0;
  const char32_t c = next_code_point(text, at);
  return is_letter(c) && !is_upper(c);
}

/// The column of time stands before what the title says; an event in the title goes with it.
void keep_stated(plan::Item& item, const plan::Schedule& stated) {
  if (item.schedule.kind == plan::ScheduleKind::none && stated.kind != plan::ScheduleKind::none) {
    // Words of the column that tell no time are remarks.
    if (const std::string words = item.schedule.text; !words.empty())
      item.notes = item.notes ? *item.notes + "\n" + words : words;
    item.schedule = stated;
  } else if (stated.event && !item.schedule.event)
    item.schedule.event = stated.event;
}

/// Where columns say who does the work, the words of the content name at most who takes part and who approves.
void leave_doers_to_columns(Branch& step) {
  std::erase_if(step.item.assignments, [](const plan::Assignment& a) {
    return a.role != plan::Role::cooperating && a.role != plan::Role::approving;
  });
  for (Branch& child : step.children) leave_doers_to_columns(child);
}

class TableReader {
 public:
  TableReader(const TaskTable& table, Reading& reading) : table_(table), reading_(reading), fields_(table, reading) {}

  std::vector<Branch> read() {
    const int year = reading_.year;
    if (table_.columns.year) reading_.year = *table_.columns.year;
    const std::vector<RowCells> rows = table_.rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool followed = i + 1 < rows.size() && table_.continues(rows[i + 1]);
      if (is_total(rows[i]))
        leave(rows[i]);
      else if (!table_.is_time_band(rows[i]))
        read_row(rows[i], followed);
    }
    for (Branch& branch : roots_) share_times(branch);
    reading_.year = year;
    return std::move(roots_);
  }

 private:
  void leave(const RowCells& row) {
    for (const auto& cell : row.cells)
      if (!cell.empty()) return extraction::leave({place_of(cell.front(), table_.part)}, reading_);
  }

  void share_times(Branch& branch) {
    if (branch.item.kind == ItemKind::group) share_heading_time(branch, reading_);
    for (Branch& child : branch.children) share_times(child);
  }

  Branch* last_item() const { return open_.empty() ? nullptr : open_.back().second; }

  /// Puts a branch where its label belongs; returns it in its place. `named`: its words say what it is, whatever stands
  /// over it.
  Branch* place(Branch branch, const Label& label, bool named = false) {
    while (!open_.empty()) {
      const Label& other = open_.back().first;
      const bool same = label.kind == LabelKind::none ? other.kind == LabelKind::none
                                                      : label.same_style(other) && label.kind != LabelKind::none;
      // Without a column of numbers a row that bears none stands beside those whose titles do.
      const bool beside = table_.number_at < 0 && label.kind == LabelKind::none && other.kind == LabelKind::decimal;
      if (same || beside || rank_of(other) >= rank_of(label))
        open_.pop_back();
      else
        break;
    }
    auto& siblings = open_.empty() ? roots_ : open_.back().second->children;
    const bool under_task = std::any_of(open_.begin(), open_.end(), [](const auto& o) {
      return o.second->item.kind == ItemKind::task || o.second->item.kind == ItemKind::indicator;
    });
    if (branch.item.kind == ItemKind::task && under_task && !named) branch.item.kind = ItemKind::step;
    if (branch.item.kind == ItemKind::step && !under_task)
      branch.item.kind = ItemKind::task;  // a bullet that no task stands over
    siblings.push_back(std::move(branch));
    open_.emplace_back(label, &siblings.back());
    return &siblings.back();
  }

  void read_row(const RowCells& row, bool followed) {
    if (row.filled == 0 && row.number.empty()) return;
    if (table_.continues(row)) {
      add_to_last(row);
      return;
    }
    if (row.empty_at(table_.task_at)) {
      // A number without a task: its content is the work.
      if (row.filled == 0) return;
      if (table_.content_at >= 0 && !row.empty_at(table_.content_at)) {
        add_steps(row, last_item(), followed);
        return;
      }
      add_to_last(row);
      return;
    }
    const std::vector<Line>& title = row.at(table_.task_at);
    Label label;
    if (const auto own = row_label(row.number)) label = *own;
    const bool only_title = row.filled == 1;
    const Label in_title = title.front().label;
    if (label.kind == LabelKind::none && in_title.kind != LabelKind::none && in_title.kind != LabelKind::part)
      label = in_title;
    // What a page break left of the row above.
    if (row.number.empty() && last_item() && label.kind == LabelKind::none && is_leftover(title.front().text) &&
        row.filled <= 2) {
      Branch* above = last_item();
      for (const Line& line : title) {
        if (line.label.kind != LabelKind::none || !line.label.word.empty() || read_field(line)) break;
        above->item.title += " " + collapse_blanks(line.text);
        above->item.sources.push_back(place_of(line, table_.part));
      }
      fill_title_lines(row, above);
      if (table_.content_at >= 0 && !row.empty_at(table_.content_at))
        add_steps(row, above, true);
      else
        fields_.apply_cells(row, above->item, Which::all);
      return;
    }
    const bool band =
        only_title &&
        (label.kind == LabelKind::roman || label.kind == LabelKind::part ||
         (label.kind == LabelKind::letter && label.depth == 0) ||
         (label.kind == LabelKind::none && (row.spanning || is_all_caps(title.front().text) || title.front().bold)));
    if (band && label.kind == LabelKind::none) {
      // A band without a number stands beside the numbered bands, or right under one that has nothing yet.
      label.kind = LabelKind::roman;
      if (last_item() && open_.back().first.kind == LabelKind::roman && !open_.back().first.text.empty() &&
          last_item()->children.empty() && row.spanning)
        label.kind = LabelKind::decimal, label.depth = 0;
    }
    Branch branch{item_of_row(row, title, label, band), {}};
    const bool heading_only = only_title && !band && branch.item.kind == ItemKind::group;
    Branch* placed = place(std::move(branch), label, title.front().label.word_kind.has_value());
    if (band || heading_only) return;
    fill(row, placed, followed);
  }

  plan::Item item_of_row(const RowCells& row, const std::vector<Line>& title, const Label& label, bool band) {
    plan::Item item;
    item.kind = band ? ItemKind::group : ItemKind::task;
    if (label.kind == LabelKind::bullet || (label.kind == LabelKind::letter && label.depth == 2))
      item.kind = ItemKind::step;
    // Lines of the title cell that are no list of their own make one title.
    Line whole = title.front();
    std::size_t used = 1;
    while (used < title.size() && title[used].label.kind == LabelKind::none && title[used].label.word.empty() &&
           !read_field(title[used])) {
      whole.text += ' ';
      whole.text += title[used].text;
      ++used;
    }
    if (table_.of_targets && item.kind == ItemKind::task) item.kind = ItemKind::target;
    if (whole.label.word_kind && !band) item.kind = *whole.label.word_kind;
    item.number = !row.number.empty() ? collapse_blanks(row.number) : whole.label.written();
    // "Giai đoạn 3 - ..." in a row that has its number is what the work is called.
    const bool own_words = !row.number.empty() && whole.label.kind == LabelKind::part;
    set_title(item, whole, own_words ? 0 : whole.label.rest, table_.part, reading_);
    if (item.title.empty()) {
      // Only "Nhiệm vụ 2": a heading for the rows below it.
      item.title = whole.label.word.empty() ? collapse_blanks(whole.text) : whole.label.word;
      item.title_origin = origin_of(whole, table_.part, 0, whole.text.size());
      if (row.filled == 1) item.kind = ItemKind::group;
    }
    item.sources.push_back(place_of(title.front(), table_.part));
    return item;
  }

  /// Fields of a row; where the cell of content holds the work itself, they are the step's.
  void fill(const RowCells& row, Branch* branch, bool followed) {
    fill_title_lines(row, branch);
    if (table_.content_at >= 0 && !row.empty_at(table_.content_at)) {
      add_steps(row, branch, followed);
      return;
    }
    const plan::Schedule stated = std::exchange(branch->item.schedule, {});
    fields_.apply_cells(row, branch->item, Which::all);
    keep_stated(branch->item, stated);
    if (branch->item.deliverables.empty()) add_title_quantities(*branch);
    if (!table_.has_doers && branch->item.kind != ItemKind::group) {
      // No column says who does the work: the title may ("Tổ nhận đơn").
      const Line& title = row.at(table_.task_at).front();
      const std::string_view text = trim(std::string_view(title.text).substr(title.label.rest));
      read_doers(branch->item, words_of(text),
                 passage_of_rest(title, static_cast<std::size_t>(text.data() - title.text.data()), table_.part));
    }
  }

  /// Lists inside the title's cell are steps of the row.
  void fill_title_lines(const RowCells& row, Branch* branch) {
    const std::vector<Line>& title = row.at(table_.task_at);
    std::size_t at = 1;
    while (at < title.size() && title[at].label.kind == LabelKind::none && title[at].label.word.empty() &&
           !read_field(title[at]))
      ++at;
    if (at >= title.size()) return;
    std::vector<Line> lines(title.begin() + static_cast<std::ptrdiff_t>(at), title.end());
    for (Branch& step : steps_of_lines(lines, table_.part, branch->item, reading_))
      branch->children.push_back(std::move(step));
  }

  void add_title_quantities(Branch& branch) {
    for (plan::Deliverable& d : find_quantities(branch.item.title)) {
      d.origin = branch.item.title_origin;
      d.text.clear();  // its words are the title's
      branch.item.deliverables.push_back(std::move(d));
    }
  }

  /// Steps from the cell of content. The row's fields go to the step when it holds one, or when the rows below add more
  /// steps to the same task; else they are the task's.
  void add_steps(const RowCells& row, Branch* owner, bool followed) {
    Branch nowhere;
    Branch* task = owner ? owner : &nowhere;
    std::vector<Branch> steps = steps_of_lines(row.at(table_.content_at), table_.part, task->item, reading_);
    if (table_.has_doers)
      for (Branch& step : steps) leave_doers_to_columns(step);
    if (!row.number.empty() && row.empty_at(table_.task_at) && steps.size() == 1)
      steps.front().item.number = collapse_blanks(row.number);
    const bool added = table_.continues(row);
    const auto timed = [](const auto& self, const Branch& b) -> bool {
      return b.item.schedule.kind != plan::ScheduleKind::none ||
             std::any_of(b.children.begin(), b.children.end(), [&](const Branch& c) { return self(self, c); });
    };
    const bool own_times = std::any_of(steps.begin(), steps.end(), [&](const Branch& b) { return timed(timed, b); });
    if (steps.size() == 1 && steps.front().children.empty()) {
      apply_step_fields(row, steps.front(), *task, added);
    } else if ((added || followed) && !own_times) {
      for (Branch& step : steps) apply_step_fields(row, step, *task, true);
      if (!added) fields_.apply_cells(row, task->item, Which::leads);
    } else {
      const plan::Schedule stated = std::exchange(task->item.schedule, {});
      fields_.apply_cells(row, task->item, Which::all);
      keep_stated(task->item, stated);
    }
    if (!owner) {
      for (Branch& step : steps) place(std::move(step), {});
      return;
    }
    for (Branch& step : steps) owner->children.push_back(std::move(step));
  }

  void apply_step_fields(const RowCells& row, Branch& step, Branch& task, bool lead_is_steps) {
    const plan::Schedule stated = std::exchange(step.item.schedule, {});
    fields_.apply_cells(row, step.item, lead_is_steps ? Which::all : Which::others);
    if (!lead_is_steps) fields_.apply_cells(row, task.item, Which::leads);
    keep_stated(step.item, stated);
    // What the product's column says stands before what the title counts.
    const bool product_told = std::any_of(
        table_.columns.columns.begin(), table_.columns.columns.end(),
        [&](const Column& c) { return (c.role == "product" || c.role == "quantity") && !row.at(c.at).empty(); });
    if (product_told)
      std::erase_if(step.item.deliverables,
                    [&](const plan::Deliverable& d) { return d.origin.column == table_.content_at + 1; });
  }

  /// A row without number and task: another step of the task above, or more of its fields.
  void add_to_last(const RowCells& row) {
    Branch* above = last_item();
    if (table_.content_at >= 0 && !row.empty_at(table_.content_at)) {
      add_steps(row, above, true);
      return;
    }
    if (!above) {
      std::vector<plan::Place> places;
      for (const auto& cell : row.cells)
        for (const Line& line : cell) places.push_back(place_of(line, table_.part));
      extraction::leave(std::move(places), reading_);
      return;
    }
    Branch* target = table_.content_at >= 0 && !above->children.empty() ? &above->children.back() : above;
    fields_.apply_cells(row, target->item, Which::all);
    for (const auto& cell : row.cells)
      if (!cell.empty()) {
        target->item.sources.push_back(place_of(cell.front(), table_.part));
        break;
      }
  }

  const TaskTable& table_;
  Reading& reading_;
  RowFields fields_;
  std::vector<Branch> roots_;
  std::vector<std::pair<Label, Branch*>> open_;  ///< the last row on each level
};

}  // namespace

std::optional<std::vector<Branch>> items_of_table(const document::Table& table, int table_number, plan::Part part,
                                                  Reading& reading) {
  std::vector<GridRow> grid = grid_of(table);
  // Where a person says what a column is, the table is one of columns.
  const bool told = std::any_of(reading.told.begin(), reading.told.end(),
                                [&](const ToldColumn& one) { return one.table == table_number; });
  if (!told)
    if (auto schedule = items_of_schedule(table, grid, table_number, part, reading)) return schedule;
  auto columns = columns_of(table, grid, table_number, part, reading);
  if (!columns) return std::nullopt;
  const TaskTable tasks(table, table_number, part, std::move(*columns), std::move(grid));
  return TableReader(tasks, reading).read();
}

}  // namespace sauro::extraction
