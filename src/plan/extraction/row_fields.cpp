// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/row_fields.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "foundation/base/text.h"
#include "plan/extraction/column_headings.h"
#include "plan/extraction/fields.h"
#include "plan/extraction/quantity.h"
#include "plan/extraction/time.h"

namespace sauro::extraction {
namespace {

/// False where the cells tell no quantity, or the item has its own.
bool apply_quantity(plan::Item& item, const std::string& quantity, const std::optional<std::string>& unit) {
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

Day last_of_month(Day day) { return *Day::make(day.year(), day.month(), days_in_month(day.year(), day.month())); }

/// Whether of a column's many cells one is empty: it was forgotten. Where more are, they say what stands above; so does
/// the one of a calendar, whose cells are single days or months.
bool has_one_gap(const TaskTable& table, std::size_t column, const Reading& reading) {
  constexpr int many = 6;
  int filled = 0, empty = 0;
  bool tells_deadlines = false;
  for (std::size_t r = table.columns.first_row; r < table.grid.size(); ++r) {
    const document::Cell* cell = table.grid[r][column];
    if (cell == nullptr || cell->merged_up) continue;
    const std::string text(trim(document::cell_text(*cell)));
    ++(text.empty() ? empty : filled);
    if (tells_deadlines || text.empty()) continue;
    const auto time = parse_time(text, reading.time_context(false));
    tells_deadlines = time && time->end && !time->start;
  }
  return tells_deadlines && filled >= many && empty == 1;
}

}  // namespace

RowFields::RowFields(const TaskTable& table, Reading& reading) : table_(table), reading_(reading) {
  above_.assign(table_.grid.size(), std::vector<Above>(static_cast<std::size_t>(table_.width)));
  for (std::size_t c = 0; c < static_cast<std::size_t>(table_.width); ++c) {
    const bool gap = has_one_gap(table_, c, reading_);
    Above last;
    for (std::size_t r = table_.columns.first_row; r < table_.grid.size(); ++r) {
      above_[r][c] = last;
      const document::Cell* cell = table_.grid[r][c];
      if (!cell) last.merged = -1;
      if (!cell || cell->merged_up) continue;
      last.merged = static_cast<int>(r);
      if (!gap && !trim(document::cell_text(*cell)).empty()) last.filled = static_cast<int>(r);
    }
  }
}

void RowFields::apply_cells(const RowCells& row, plan::Item& item, Which which) {
  std::optional<std::string> quantity, unit;
  for (const Column& column : table_.columns.columns) {
    const auto& lines = row.at(column.at);
    if (lines.empty() || column.at == table_.number_at || column.at == table_.task_at || column.at == table_.content_at)
      continue;
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
    const Passage value = passage_of(lines, table_.part);
    if (role == "quantity") {
      quantity = collapse_blanks(value.text);
      // "Số lượng học viên": the heading says what is counted.
      const std::string counted = heading_key(column.heading);
      if (!unit && counted.starts_with("số lượng ")) unit = counted.substr(std::string_view("số lượng ").size());
    } else if (role == "quantity_unit")
      unit = collapse_blanks(value.text);
    else if (role == "start")
      apply_start(item, column, value);
    else if (role == "time" || role == "deadline")
      apply_time_cell(item, column, value, static_cast<std::size_t>(row.row) - 1);
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
    for (const Column& column : table_.columns.columns) {
      if (column.role == "quantity" && quantity) item.other.push_back({column.heading, *quantity});
      if (column.role == "quantity_unit" && unit) item.other.push_back({column.heading, *unit});
    }
  if (which != Which::leads) take_merged(row, item);
}

void RowFields::take_merged(const RowCells& row, plan::Item& item) {
  const std::size_t r = static_cast<std::size_t>(row.row) - 1;
  for (const Column& column : table_.columns.columns) {
    if (!row.empty_at(column.at) || column.at == table_.number_at || column.at == table_.task_at ||
        column.at == table_.content_at)
      continue;
    const bool time = column.role == "time" || column.role == "deadline";
    const document::Cell* cell = table_.grid[r][static_cast<std::size_t>(column.at)];
    const Above& above = above_[r][static_cast<std::size_t>(column.at)];
    const int origin = cell && cell->merged_up ? above.merged : time && column.at < table_.task_at ? above.filled : -1;
    if (origin < 0) continue;
    const auto from_row = static_cast<std::size_t>(origin);
    const document::Cell* from = table_.grid[from_row][static_cast<std::size_t>(column.at)];
    if (time && item.schedule.kind != plan::ScheduleKind::none && !is_clock_alone(item.schedule)) continue;
    // The item began where the merged cell stands or above it: it has been told.
    if (!item.sources.empty() && item.sources.front().row &&
        *item.sources.front().row <= static_cast<int>(from_row) + 1)
      continue;
    const std::size_t products = item.deliverables.size(), people = item.assignments.size();
    const Passage value = passage_of(lines_of_cell(*from, table_.number, static_cast<int>(from_row) + 1), table_.part);
    if (time)
      apply_time_cell(item, column, value, r);
    else if (column.role != "notes" && column.role != "other" && column.role != "empty" && column.role != "mark" &&
             column.role != "budget")
      apply_field(item, column.role, value, reading_);
    if (time) item.schedule.origin.inherited = true;
    for (std::size_t i = products; i < item.deliverables.size(); ++i) item.deliverables[i].origin.inherited = true;
    for (std::size_t i = people; i < item.assignments.size(); ++i) item.assignments[i].origin.inherited = true;
  }
}

std::optional<plan::Schedule> RowFields::month_beside(std::size_t r, const Column& column) const {
  for (const Column& other : table_.columns.columns) {
    if (other.at >= column.at || (other.role != "time" && other.role != "deadline")) continue;
    const document::Cell* cell = table_.grid[r][static_cast<std::size_t>(other.at)];
    if (cell == nullptr) continue;
    const int from = cell->merged_up ? above_[r][static_cast<std::size_t>(other.at)].merged : static_cast<int>(r);
    if (from < 0) continue;
    const std::string text =
        document::cell_text(*table_.grid[static_cast<std::size_t>(from)][static_cast<std::size_t>(other.at)]);
    const auto time = parse_time(other.unit.empty() ? text : other.unit + " " + text, reading_.time_context(false));
    if (time && time->start && time->end && *time->end == last_of_month(*time->start) && time->start->day() == 1 &&
        text.find(std::to_string(time->start->year())) != std::string::npos)
      return *time;
  }
  return std::nullopt;
}

void RowFields::apply_time_cell(plan::Item& item, const Column& column, const Passage& value, std::size_t r) {
  // "01/2026 | 12 - 16": the days of a calendar's month have its year, and stand for it.
  const auto month = month_beside(r, column);
  const int year = reading_.year;
  if (month) {
    reading_.year = month->start->year();
    if (item.schedule.start == month->start && item.schedule.end == month->end) item.schedule = {};
  }
  apply_time(item, column, value);
  reading_.year = year;
  if (!month) return;
  const plan::Schedule& time = item.schedule;
  if (time.kind == plan::ScheduleKind::none)
    item.schedule = *month;
  else if (time.kind == plan::ScheduleKind::period && time.end &&
           (*time.end < *month->start || time.start.value_or(*time.end) > *month->end))
    tell_outside_month(time, *month);
}

/// "11/2025 | 18/10": a day that is not of its row's month.
void RowFields::tell_outside_month(const plan::Schedule& time, const plan::Schedule& month) {
  plan::Finding finding;
  finding.rule = "time.impossible";
  finding.severity = plan::Severity::error;
  finding.clear = plan::Clear::time;
  finding.message = {"“" + time.text + "” không thuộc “" + month.text + "”, tháng của dòng này",
                     "“" + time.text + "” is not of “" + month.text + "”, the month of its row"};
  finding.places.push_back({time.origin.part, time.origin.page, time.origin.paragraph, time.origin.table,
                            time.origin.row, time.origin.column, time.text});
  reading_.findings.push_back(std::move(finding));
}

void RowFields::apply_time(plan::Item& item, const Column& column, const Passage& value) {
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

void RowFields::apply_marks(const RowCells& row, plan::Item& item) {
  if (item.schedule.kind != plan::ScheduleKind::none && !is_clock_alone(item.schedule)) return;
  // Marks side by side are one stretch of time.
  std::vector<std::pair<const Column*, const Column*>> stretches;
  bool goes_on = false;
  for (const Column& column : table_.columns.columns) {
    if (column.role != "mark") continue;
    const bool marked = !row.empty_at(column.at);
    if (marked && goes_on)
      stretches.back().second = &column;
    else if (marked)
      stretches.emplace_back(&column, &column);
    goes_on = marked;
  }
  if (stretches.empty()) return;
  plan::Schedule& time = item.schedule;
  for (const auto& [first, last] : stretches) {
    const auto begin = parse_time(first->unit, reading_.time_context(false)),
               end = parse_time(last->unit, reading_.time_context(false));
    if (!begin || !end || !begin->start || !end->end || *end->end < *begin->start) return;
    const std::string text = first == last ? first->unit : first->unit + " - " + last->unit;
    if (stretches.size() > 1) time.milestones.push_back({text, std::nullopt, begin->start, end->end, std::nullopt});
    time.kind = plan::ScheduleKind::period;
    if (!time.start) time.start = begin->start;
    time.end = end->end;
    time.text += (time.text.empty() ? "" : ", ") + text;
  }
  const Line& mark = row.at(stretches.front().first->at).front();
  time.origin = origin_of(mark, table_.part, 0, mark.text.size());
}

void RowFields::apply_notes(plan::Item& item, const std::vector<Line>& lines) {
  for (std::size_t i = 0; i < lines.size();) {
    const auto field = read_field(lines[i]);
    std::vector<Line> group =
        field ? passage_of_rest(lines[i], field->value, table_.part).lines : std::vector<Line>{lines[i]};
    for (++i; field && i < lines.size() && !read_field(lines[i]) &&
              (trim(group.back().text).empty() || group.back().text.ends_with(","));
         ++i)
      group.push_back(lines[i]);
    apply_field(item, field ? field->field : "notes", passage_of(std::move(group), table_.part), reading_);
  }
}

void RowFields::apply_start(plan::Item& item, const Column& column, const Passage& value) {
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

}  // namespace sauro::extraction
