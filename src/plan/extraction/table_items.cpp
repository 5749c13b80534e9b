// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/table_items.h"

#include <algorithm>
#include <utility>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/cell_steps.h"
#include "plan/extraction/columns.h"
#include "plan/extraction/fields.h"
#include "plan/extraction/quantity.h"
#include "plan/extraction/title.h"

namespace sauro::extraction {
namespace {

using plan::ItemKind;

/// A row, its cells by role.
struct RowCells {
  int row = 0;                           ///< from 1
  std::vector<std::vector<Line>> cells;  ///< by column
  bool spanning = false;                 ///< one cell stands across the table
  int filled = 0;                        ///< cells with text, the number's not counted
  std::string number;

  bool empty_at(int column) const { return column < 0 || cells[static_cast<std::size_t>(column)].empty(); }
  const std::vector<Line>& at(int column) const { return cells[static_cast<std::size_t>(column)]; }
};

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

class TableReader {
 public:
  TableReader(const document::Table& table, int number, plan::Part part, Columns columns, std::vector<GridRow> grid,
              Reading& reading)
      : table_(table),
        number_(number),
        part_(part),
        columns_(std::move(columns)),
        grid_(std::move(grid)),
        reading_(reading) {
    for (const Column& column : columns_.columns) {
      if (column.role == "number" && number_at_ < 0) number_at_ = column.at;
      if (column.role == "task" && task_at_ < 0) {
        task_at_ = column.at;
        of_targets_ = rules::lexicon_value("target_column", spelling_key(collapse_blanks(column.heading))).has_value();
      }
      if (column.role == "content" && content_at_ < 0) content_at_ = column.at;
      if (column.role == "lead" || column.role == "performing") has_doers_ = true;
    }
  }

  std::vector<Branch> read() {
    look_above();
    const int year = reading_.year;
    if (columns_.year) reading_.year = *columns_.year;
    std::vector<RowCells> rows;
    for (std::size_t r = columns_.first_row; r < grid_.size(); ++r) {
      RowCells row = cells_of(r);
      if (!is_numbering(row) && !is_repeated_heading(row)) rows.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool followed = i + 1 < rows.size() && continues(rows[i + 1]);
      if (is_total(rows[i]))
        leave(rows[i]);
      else if (!is_time_band(rows[i]))
        read_row(rows[i], followed);
    }
    for (Branch& branch : roots_) share_times(branch);
    reading_.year = year;
    return std::move(roots_);
  }

 private:
  /// Rows above a cell, from 0; -1 where there is none.
  struct Above {
    int merged = -1;  ///< of the cell that a merged cell continues
    int filled = -1;  ///< of the last cell with text
  };

  void look_above() {
    above_.assign(grid_.size(), std::vector<Above>(static_cast<std::size_t>(table_.columns)));
    for (std::size_t c = 0; c < static_cast<std::size_t>(table_.columns); ++c) {
      Above last;
      for (std::size_t r = columns_.first_row; r < grid_.size(); ++r) {
        above_[r][c] = last;
        const document::Cell* cell = grid_[r][c];
        if (!cell) last.merged = -1;
        if (!cell || cell->merged_up) continue;
        last.merged = static_cast<int>(r);
        if (!trim(document::cell_text(*cell)).empty()) last.filled = static_cast<int>(r);
      }
    }
  }

  /// What the row takes from cells merged over it: times, units and products; and a time that leads the rows of a
  /// calendar, written once for several.
  void take_merged(const RowCells& row, plan::Item& item) {
    const std::size_t r = static_cast<std::size_t>(row.row) - 1;
    for (const Column& column : columns_.columns) {
      if (!row.empty_at(column.at) || column.at == number_at_ || column.at == task_at_ || column.at == content_at_)
        continue;
      const bool time = column.role == "time" || column.role == "deadline";
      const document::Cell* cell = grid_[r][static_cast<std::size_t>(column.at)];
      const Above& above = above_[r][static_cast<std::size_t>(column.at)];
      const int origin = cell && cell->merged_up ? above.merged : time && column.at < task_at_ ? above.filled : -1;
      if (origin < 0) continue;
      const auto from_row = static_cast<std::size_t>(origin);
      const document::Cell* from = grid_[from_row][static_cast<std::size_t>(column.at)];
      if (time && item.schedule.kind != plan::ScheduleKind::none && !is_clock_alone(item.schedule)) continue;
      // The item began where the merged cell stands or above it: it has been told.
      if (!item.sources.empty() && item.sources.front().row &&
          *item.sources.front().row <= static_cast<int>(from_row) + 1)
        continue;
      const std::size_t products = item.deliverables.size(), people = item.assignments.size();
      const Passage value = passage_of(lines_of_cell(*from, number_, static_cast<int>(from_row) + 1), part_);
      if (time)
        apply_time_cell(item, column, value);
      else if (column.role != "notes" && column.role != "other" && column.role != "empty" && column.role != "mark" &&
               column.role != "budget")
        apply_field(item, column.role, value, reading_);
      if (time) item.schedule.origin.inherited = true;
      for (std::size_t i = products; i < item.deliverables.size(); ++i) item.deliverables[i].origin.inherited = true;
      for (std::size_t i = people; i < item.assignments.size(); ++i) item.assignments[i].origin.inherited = true;
    }
  }

  void apply_time_cell(plan::Item& item, const Column& column, const Passage& value) {
    std::size_t at = 0;
    const char32_t first = value.text.empty() ? U' ' : next_code_point(value.text, at);
    if (column.unit.empty() || !(is_digit(first) || first == U'I' || first == U'V')) {
      apply_field(item, column.role, value, reading_);
      return;
    }
    // The heading's word belongs before the cell's number.
    Passage whole = value;
    whole.text = column.unit + " " + value.text;
    apply_field(item, column.role, whole, reading_);
    item.schedule.text = collapse_blanks(value.text);
    item.schedule.origin = value.origin(0, static_cast<int>(code_points(value.text)));
  }

  RowCells cells_of(std::size_t r) const {
    RowCells row;
    row.row = static_cast<int>(r) + 1;
    row.cells.resize(static_cast<std::size_t>(table_.columns));
    for (const document::Cell* cell : grid_[r]) {
      if (!cell || cell->merged_up) continue;
      auto lines = lines_of_cell(*cell, number_, row.row);
      if (lines.empty()) continue;
      if (cell->column == number_at_) {
        row.number = lines.front().text;
        // A number column may hold the band's text where its cell was merged across the table.
        if (cell->column_span > 1 || (lines.size() == 1 && !whole_label(row.number) && word_count(row.number) > 3)) {
          row.number.clear();
          const std::size_t to = static_cast<std::size_t>(task_at_);
          if (row.cells[to].empty()) row.cells[to] = std::move(lines);
          row.spanning = true;
          ++row.filled;
          continue;
        }
        row.cells[static_cast<std::size_t>(cell->column)] = std::move(lines);
        continue;
      }
      if (cell->column_span * 2 >= table_.columns) row.spanning = true;
      ++row.filled;
      row.cells[static_cast<std::size_t>(cell->column)] = std::move(lines);
    }
    if (row.filled != 1) row.spanning = false;
    return row;
  }

  /// "(1) (2) (3)" or "A B 1 2" under the headings.
  bool is_numbering(const RowCells& row) const {
    int labels = 0, filled = 0;
    for (const auto& cell : row.cells) {
      if (cell.empty()) continue;
      ++filled;
      std::string_view text = cell.front().text;
      if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
      if (cell.size() == 1 && code_points(text) <= 3 && (whole_label(text) || is_digit(text.front()))) ++labels;
    }
    return filled >= 3 && labels == filled;
  }

  bool is_repeated_heading(const RowCells& row) const {
    if (columns_.first_row == 0) return false;
    int same = 0, filled = 0;
    for (const Column& column : columns_.columns) {
      const auto& cell = row.cells[static_cast<std::size_t>(column.at)];
      if (cell.empty()) continue;
      ++filled;
      if (!column.heading.empty() &&
          spelling_key(cell.front().text) == spelling_key(column.heading.substr(0, cell.front().text.size())))
        ++same;
    }
    return filled >= 2 && same == filled;
  }

  /// "Thứ Hai (16/3)" alone in a column of times before the tasks: it dates the rows below, which look up to it.
  bool is_time_band(const RowCells& row) const {
    if (!continues(row) || row.filled != 1) return false;
    return std::any_of(columns_.columns.begin(), columns_.columns.end(), [&](const Column& column) {
      return (column.role == "time" || column.role == "deadline") && column.at < task_at_ && !row.empty_at(column.at);
    });
  }

  /// "Tổng cộng": a sum of the rows, no work.
  bool is_total(const RowCells& row) const {
    for (const auto& cell : row.cells) {
      if (cell.empty()) continue;
      const std::string key = spelling_key(cell.front().text.substr(0, 60));
      const rules::Term* term = rules::longest_prefix("total_row", key);
      return term &&
             (term->value == "whole" ||
              trim(std::string_view(key).substr(term->term.size())).find_first_not_of(":.") == std::string_view::npos);
    }
    return false;
  }

  void leave(const RowCells& row) {
    for (const auto& cell : row.cells)
      for (const Line& line : cell) {
        plan::Finding finding;
        finding.rule = "reading.unplaced-text";
        finding.severity = plan::Severity::info;
        finding.message = {"Chưa xếp được vào mục nào của kế hoạch", "Not placed in any item of the plan"};
        finding.places.push_back(place_of(line, part_));
        reading_.findings.push_back(std::move(finding));
        return;
      }
  }

  void share_times(Branch& branch) {
    if (branch.item.kind == ItemKind::group) share_heading_time(branch, reading_);
    for (Branch& child : branch.children) share_times(child);
  }

  /// Whether a row adds to the task above: neither number nor task of its own.
  bool continues(const RowCells& row) const { return row.number.empty() && row.empty_at(task_at_) && row.filled > 0; }

  Branch* last_item() const { return open_.empty() ? nullptr : open_.back().second; }

  /// Puts a branch where its label belongs; returns it in its place.
  Branch* place(Branch branch, const Label& label) {
    while (!open_.empty()) {
      const Label& other = open_.back().first;
      const bool same = label.kind == LabelKind::none ? other.kind == LabelKind::none
                                                      : label.same_style(other) && label.kind != LabelKind::none;
      // Without a column of numbers a row that bears none stands beside those whose titles do.
      const bool beside = number_at_ < 0 && label.kind == LabelKind::none && other.kind == LabelKind::decimal;
      if (same || beside || rank_of(other) >= rank_of(label))
        open_.pop_back();
      else
        break;
    }
    auto& siblings = open_.empty() ? roots_ : open_.back().second->children;
    const bool under_task = std::any_of(open_.begin(), open_.end(), [](const auto& o) {
      return o.second->item.kind == ItemKind::task || o.second->item.kind == ItemKind::indicator;
    });
    if (branch.item.kind == ItemKind::task && under_task) branch.item.kind = ItemKind::step;
    if (branch.item.kind == ItemKind::step && !under_task)
      branch.item.kind = ItemKind::task;  // a bullet that no task stands over
    siblings.push_back(std::move(branch));
    open_.emplace_back(label, &siblings.back());
    return &siblings.back();
  }

  void read_row(const RowCells& row, bool followed) {
    if (row.filled == 0 && row.number.empty()) return;
    if (continues(row)) {
      add_to_last(row);
      return;
    }
    if (row.empty_at(task_at_)) {
      // A number without a task: its content is the work.
      if (row.filled == 0) return;
      if (content_at_ >= 0 && !row.empty_at(content_at_)) {
        add_steps(row, last_item(), followed);
        return;
      }
      add_to_last(row);
      return;
    }
    const std::vector<Line>& title = row.at(task_at_);
    Label label;
    if (const auto own = whole_label(row.number)) label = *own;
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
        above->item.sources.push_back(place_of(line, part_));
      }
      fill_title_lines(row, above);
      if (content_at_ >= 0 && !row.empty_at(content_at_))
        add_steps(row, above, true);
      else
        apply_cells(row, above->item, Which::all);
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
    Branch* placed = place(std::move(branch), label);
    if (band || heading_only) return;
    fill(row, placed, followed);
  }

  static bool is_leftover(std::string_view text) {
    std::size_t at = 0;
    const char32_t c = next_code_point(text, at);
    return is_letter(c) && !is_upper(c);
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
    if (of_targets_ && item.kind == ItemKind::task) item.kind = ItemKind::target;
    if (whole.label.word_kind && !band) item.kind = *whole.label.word_kind;
    item.number = !row.number.empty() ? collapse_blanks(row.number) : whole.label.written();
    set_title(item, whole, whole.label.rest, part_, reading_);
    if (item.title.empty()) {
      // Only "Nhiệm vụ 2": a heading for the rows below it.
      item.title = whole.label.word.empty() ? collapse_blanks(whole.text) : whole.label.word;
      item.title_origin = origin_of(whole, part_, 0, whole.text.size());
      if (row.filled == 1) item.kind = ItemKind::group;
    }
    item.sources.push_back(place_of(title.front(), part_));
    return item;
  }

  /// Fields of a row; where the cell of content holds the work itself, they are the step's.
  void fill(const RowCells& row, Branch* branch, bool followed) {
    fill_title_lines(row, branch);
    if (content_at_ >= 0 && !row.empty_at(content_at_)) {
      add_steps(row, branch, followed);
      return;
    }
    const plan::Schedule stated = std::exchange(branch->item.schedule, {});
    apply_cells(row, branch->item, Which::all);
    keep_stated(branch->item, stated);
    if (branch->item.deliverables.empty()) add_title_quantities(*branch);
  }

  /// Lists inside the title's cell are steps of the row.
  void fill_title_lines(const RowCells& row, Branch* branch) {
    const std::vector<Line>& title = row.at(task_at_);
    std::size_t at = 1;
    while (at < title.size() && title[at].label.kind == LabelKind::none && title[at].label.word.empty() &&
           !read_field(title[at]))
      ++at;
    if (at >= title.size()) return;
    std::vector<Line> lines(title.begin() + static_cast<std::ptrdiff_t>(at), title.end());
    for (Branch& step : steps_of_lines(lines, part_, branch->item, reading_))
      branch->children.push_back(std::move(step));
  }

  void add_title_quantities(Branch& branch) {
    for (plan::Deliverable& d : find_quantities(branch.item.title)) {
      d.origin = branch.item.title_origin;
      d.text.clear();  // its words are the title's
      branch.item.deliverables.push_back(std::move(d));
    }
  }

  enum class Which { all, leads, others };

  void apply_cells(const RowCells& row, plan::Item& item, Which which) {
    std::optional<std::string> quantity, unit;
    for (const Column& column : columns_.columns) {
      const auto& lines = row.at(column.at);
      if (lines.empty() || column.at == number_at_ || column.at == task_at_ || column.at == content_at_) continue;
      std::string_view role = column.role;
      // "Chủ trì thực hiện: ..." in a column of notes or units says its role itself.
      const auto field = read_field(lines.front());
      if (role == "notes" && which != Which::leads &&
          std::any_of(lines.begin(), lines.end(), [](const Line& line) { return read_field(line).has_value(); })) {
        apply_notes(item, lines);
        continue;
      }
      if (field && (role == "other" || role == "performing") && field->field != "content") role = field->field;
      const bool leads = role == "lead";
      if ((which == Which::leads && !leads) || (which == Which::others && leads)) continue;
      const Passage value = passage_of(lines, part_);
      if (role == "quantity")
        quantity = collapse_blanks(value.text);
      else if (role == "quantity_unit")
        unit = collapse_blanks(value.text);
      else if (role == "start")
        apply_start(item, column, value);
      else if (role == "time" || role == "deadline")
        apply_time_cell(item, column, value);
      else if (role == "mark")
        continue;
      else if (role == "content" || role == "task" || role == "other" || role == "empty")
        item.other.push_back({column.heading, collapse_blanks(value.text)});
      else
        apply_field(item, role, value, reading_);
    }
    if (which != Which::leads) apply_marks(row, item);
    bool told = false;
    if (quantity)
      told = apply_quantity(item, *quantity, unit);
    else if (unit && item.deliverables.size() == 1)
      told = apply_quantity(item, std::string(item.deliverables.front().text), unit) ||
             item.deliverables.front().unit == unit;
    if (!told && (quantity || unit))
      for (const Column& column : columns_.columns) {
        if (column.role == "quantity" && quantity) item.other.push_back({column.heading, *quantity});
        if (column.role == "quantity_unit" && unit) item.other.push_back({column.heading, *unit});
      }
    if (which != Which::leads) take_merged(row, item);
  }

  /// Marks under headings of months: the work lasts from the first marked month to the last.
  void apply_marks(const RowCells& row, plan::Item& item) {
    if (item.schedule.kind != plan::ScheduleKind::none && !is_clock_alone(item.schedule)) return;
    const Column* first = nullptr;
    const Column* last = nullptr;
    for (const Column& column : columns_.columns) {
      if (column.role != "mark" || row.empty_at(column.at)) continue;
      if (!first) first = &column;
      last = &column;
    }
    if (!first) return;
    const auto begin = parse_time(first->unit, reading_.time_context(false)),
               end = parse_time(last->unit, reading_.time_context(false));
    if (!begin || !end || !begin->start || !end->end || *end->end < *begin->start) return;
    item.schedule.kind = plan::ScheduleKind::period;
    item.schedule.start = begin->start;
    item.schedule.end = end->end;
    item.schedule.text = first == last ? first->unit : first->unit + " - " + last->unit;
    item.schedule.origin = origin_of(row.at(first->at).front(), part_, 0, row.at(first->at).front().text.size());
  }

  /// Remarks, and lines among them that say what they tell ("Chủ trì: ..."), with the lines that go on with these.
  void apply_notes(plan::Item& item, const std::vector<Line>& lines) {
    for (std::size_t i = 0; i < lines.size();) {
      const auto field = read_field(lines[i]);
      std::vector<Line> group =
          field ? passage_of_rest(lines[i], field->value, part_).lines : std::vector<Line>{lines[i]};
      for (++i; field && i < lines.size() && !read_field(lines[i]) &&
                (trim(group.back().text).empty() || group.back().text.ends_with(","));
           ++i)
        group.push_back(lines[i]);
      apply_field(item, field ? field->field : "notes", passage_of(std::move(group), part_), reading_);
    }
  }

  void apply_start(plan::Item& item, const Column& column, const Passage& value) {
    auto read = parse_time(value.text, reading_.time_context(false));
    if (!read || !read->start) {
      item.other.push_back({column.heading, collapse_blanks(value.text)});
      return;
    }
    if (item.schedule.kind == plan::ScheduleKind::none) {
      item.schedule = std::move(*read);
      item.schedule.end.reset();
      item.schedule.kind = plan::ScheduleKind::open;
    } else {
      item.schedule.start = read->start;
      item.schedule.text = read->text + " - " + item.schedule.text;
    }
  }

  /// False where the cells tell no quantity, or the item has its own.
  static bool apply_quantity(plan::Item& item, const std::string& quantity, const std::optional<std::string>& unit) {
    auto read = parse_deliverables(quantity + (unit ? " " + *unit : ""));
    if (read.size() != 1 || !read.front().quantity) return false;
    if (item.deliverables.size() == 1 && !item.deliverables.front().quantity) {
      item.deliverables.front().quantity = read.front().quantity;
      item.deliverables.front().unit = unit ? unit : read.front().unit;
      item.deliverables.front().comparator = read.front().comparator;
      return quantity.find_first_not_of("0123456789., ") == std::string::npos;
    }
    if (item.deliverables.size() == 1 && unit && !item.deliverables.front().unit) {
      item.deliverables.front().unit = unit;
      return item.deliverables.front().quantity == read.front().quantity;
    }
    if (!item.deliverables.empty()) return false;
    item.deliverables.push_back(read.front());
    return true;
  }

  /// Steps from the cell of content. The row's fields go to the step when it holds one, or when the rows below add more
  /// steps to the same task; else they are the task's.
  void add_steps(const RowCells& row, Branch* owner, bool followed) {
    Branch nowhere;
    Branch* task = owner ? owner : &nowhere;
    std::vector<Branch> steps = steps_of_lines(row.at(content_at_), part_, task->item, reading_);
    if (has_doers_)
      for (Branch& step : steps) leave_doers_to_columns(step);
    if (!row.number.empty() && row.empty_at(task_at_) && steps.size() == 1)
      steps.front().item.number = collapse_blanks(row.number);
    const bool added = continues(row);
    const auto timed = [](const auto& self, const Branch& b) -> bool {
      return b.item.schedule.kind != plan::ScheduleKind::none ||
             std::any_of(b.children.begin(), b.children.end(), [&](const Branch& c) { return self(self, c); });
    };
    const bool own_times = std::any_of(steps.begin(), steps.end(), [&](const Branch& b) { return timed(timed, b); });
    if (steps.size() == 1 && steps.front().children.empty()) {
      apply_step_fields(row, steps.front(), *task, added);
    } else if ((added || followed) && !own_times) {
      for (Branch& step : steps) apply_step_fields(row, step, *task, true);
      if (!added) apply_cells(row, task->item, Which::leads);
    } else {
      const plan::Schedule stated = std::exchange(task->item.schedule, {});
      apply_cells(row, task->item, Which::all);
      keep_stated(task->item, stated);
    }
    if (!owner) {
      for (Branch& step : steps) place(std::move(step), {});
      return;
    }
    for (Branch& step : steps) owner->children.push_back(std::move(step));
  }

  /// The column of time stands before what the title says; an event in the title goes with it.
  static void keep_stated(plan::Item& item, const plan::Schedule& stated) {
    if (item.schedule.kind == plan::ScheduleKind::none && stated.kind != plan::ScheduleKind::none) {
      // Words of the column that tell no time are remarks.
      if (const std::string words = item.schedule.text; !words.empty())
        item.notes = item.notes ? *item.notes + "\n" + words : words;
      item.schedule = stated;
    } else if (stated.event && !item.schedule.event)
      item.schedule.event = stated.event;
  }

  /// Where columns say who does the work, the words of the content name at most who takes part.
  static void leave_doers_to_columns(Branch& step) {
    std::erase_if(step.item.assignments, [](const plan::Assignment& a) { return a.role != plan::Role::cooperating; });
    for (Branch& child : step.children) leave_doers_to_columns(child);
  }

  void apply_step_fields(const RowCells& row, Branch& step, Branch& task, bool lead_is_steps) {
    const plan::Schedule stated = std::exchange(step.item.schedule, {});
    apply_cells(row, step.item, lead_is_steps ? Which::all : Which::others);
    if (!lead_is_steps) apply_cells(row, task.item, Which::leads);
    keep_stated(step.item, stated);
    // What the product's column says stands before what the title counts.
    const bool product_told = std::any_of(columns_.columns.begin(), columns_.columns.end(), [&](const Column& c) {
      return (c.role == "product" || c.role == "quantity") && !row.at(c.at).empty();
    });
    if (product_told)
      std::erase_if(step.item.deliverables,
                    [&](const plan::Deliverable& d) { return d.origin.column == content_at_ + 1; });
  }

  /// A row without number and task: another step of the task above, or more of its fields.
  void add_to_last(const RowCells& row) {
    Branch* above = last_item();
    if (content_at_ >= 0 && !row.empty_at(content_at_)) {
      add_steps(row, above, true);
      return;
    }
    if (!above) {
      std::vector<plan::Place> places;
      for (const auto& cell : row.cells)
        for (const Line& line : cell) places.push_back(place_of(line, part_));
      extraction::leave(std::move(places), reading_);
      return;
    }
    Branch* target = content_at_ >= 0 && !above->children.empty() ? &above->children.back() : above;
    apply_cells(row, target->item, Which::all);
    for (const auto& cell : row.cells)
      if (!cell.empty()) {
        target->item.sources.push_back(place_of(cell.front(), part_));
        break;
      }
  }

  const document::Table& table_;
  int number_;
  plan::Part part_;
  Columns columns_;
  std::vector<GridRow> grid_;
  std::vector<std::vector<Above>> above_;  ///< by row and column
  Reading& reading_;
  int number_at_ = -1, task_at_ = -1, content_at_ = -1;
  bool has_doers_ = false;   ///< a column says who does the work
  bool of_targets_ = false;  ///< the rows are aims ("Chỉ tiêu"), not work
  std::vector<Branch> roots_;
  std::vector<std::pair<Label, Branch*>> open_;  ///< the last row on each level
};

}  // namespace

std::optional<std::vector<Branch>> items_of_table(const document::Table& table, int table_number, plan::Part part,
                                                  Reading& reading) {
  std::vector<GridRow> grid = grid_of(table);
  auto columns = columns_of(table, grid, table_number, part, reading);
  if (!columns) return std::nullopt;
  return TableReader(table, table_number, part, std::move(*columns), std::move(grid), reading).read();
}

}  // namespace sauro::extraction
