// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/column_headings.h"
#include "plan/extraction/column_look.h"
#include "plan/extraction/lines.h"
#include "plan/extraction/time.h"

namespace sauro::extraction {
namespace {

bool same_axis(std::string_view a, std::string_view b) {
  const auto group = [](std::string_view role) {
    if (role == "time" || role == "deadline" || role == "start") return 1;
    if (role == "task" || role == "content") return 2;
    if (role == "lead" || role == "performing" || role == "cooperating" || role == "supervising" ||
        role == "monitoring" || role == "approving")
      return 3;
    if (role == "product" || role == "quantity" || role == "quantity_unit") return 4;
    return 0;
  };
  return group(a) == group(b);
}

void uncertain(const Column& column, std::string_view by_content, int table_number, plan::Part part, Reading& reading) {
  plan::Finding finding;
  finding.rule = "reading.uncertain-column";
  finding.severity = plan::Severity::warning;
  finding.message = {"Cột “" + column.heading + "”: tiêu đề và nội dung không khớp nhau",
                     "Column “" + column.heading + "”: its heading and its content disagree (content looks like " +
                         std::string(by_content) + ")"};
  finding.places.push_back({part, std::nullopt, std::nullopt, table_number, 1, column.at + 1, column.heading});
  reading.findings.push_back(std::move(finding));
}

bool has_role(const Columns& found, std::string_view role) {
  return std::any_of(found.columns.begin(), found.columns.end(), [&](const Column& c) { return c.role == role; });
}

bool has_role_before(const Columns& found, std::size_t c, std::string_view role) {
  return std::any_of(found.columns.begin(), found.columns.begin() + static_cast<std::ptrdiff_t>(c),
                     [&](const Column& column) { return column.role == role; });
}

/// Column `c` by its heading and by its look; its role is empty where neither tells.
Column column_at(std::size_t c, const Headings& headings, const Look& look, int table_number, plan::Part part,
                 Reading& reading) {
  Column column;
  column.at = static_cast<int>(c);
  column.heading = headings.text[c];
  column.role = role_of_column_heading(headings.lowest[c]);
  // "Chủ trì" over "Đơn vị": the lower line tells, unless it only says who in general.
  if (column.role.empty() || column.role == "performing") column.role = role_of_column_heading(column.heading);
  std::string by_content = role_of_look(look);
  if (rules::lexicon_value("time_unit_column", heading_key(column.heading))) {
    column.role = by_content = "time";  // "Tháng" over bare numbers
    column.unit = std::string(*rules::lexicon_value("time_unit_column", heading_key(column.heading)));
  }
  const bool marked = look.filled > 0 && look.marks == look.filled;
  if (!column.heading.empty() &&
      (marked || (look.filled == 0 && column.role != "notes" && column.role != "deadline"))) {
    column.unit = time_of_marks(headings.lowest[c], column.heading, reading);
    if (!column.unit.empty()) column.role = by_content = "mark";
  }
  // "Đơn vị" over words of measure is what the figures count; "Đơn vị thực hiện" says who.
  if (column.role == "performing" && word_count(column.heading) <= 2 && look.filled >= 2 &&
      look.share(look.units) < 0.3 && look.share(look.measures) >= 0.5)
    column.role = by_content = "quantity_unit";
  // A column of figures holds no tasks, whatever its heading.
  if ((column.role == "task" || column.role == "content") && look.filled >= 3 && look.average() < 6)
    column.role = "other";
  if (by_content == "time" && is_deadline_heading(column.heading)) by_content = "deadline";
  if (column.role.empty()) {
    column.role = by_content;
  } else if (!by_content.empty() && !same_axis(column.role, by_content) && look.filled >= 4 && column.role != "notes" &&
             column.role != "other" &&
             !((column.role == "product" || column.role == "location") && by_content == "performing") &&
             column.role != "quantity" && by_content != "product" &&
             !((column.role == "task" || column.role == "content") && by_content != "time" && by_content != "number")) {
    column.certain = false;
    uncertain(column, by_content, table_number, part, reading);
    // "Báo cáo quý I" names work in a column of tasks, whatever it looks like.
    const bool work = column.role == "task" || column.role == "content";
    if (column.role != "number" && !work && look.average() < 60 && (by_content == "time" || by_content == "performing"))
      column.role = by_content;
  }
  return column;
}

/// Gives each column without a role one: columns of prose without a known heading are the task, then its content; one
/// column of a table is the task.
void settle_roles(Columns& found, const std::vector<Look>& looks, bool headed) {
  // Columns of prose without a known heading: the first is the task, the next its content.
  for (Column& column : found.columns) {
    if (!column.role.empty() || looks[static_cast<std::size_t>(column.at)].filled == 0) continue;
    const Look& look = looks[static_cast<std::size_t>(column.at)];
    if (headed && !column.heading.empty() && has_role(found, "task")) {
      column.role = "other";
      continue;
    }
    if (!has_role(found, "task") && look.average() >= 12)
      column.role = "task";
    else if (!headed && !has_role(found, "content") && look.average() >= 12 && column.at > 0 &&
             found.columns[static_cast<std::size_t>(column.at) - 1].role == "task")
      column.role = "content";
    else
      column.role = "other";
  }
  for (Column& column : found.columns)
    if (column.role.empty())
      column.role =
          column.heading.empty() && looks[static_cast<std::size_t>(column.at)].filled == 0 ? "empty" : "other";
  // Prose under an unknown heading before the column of tasks: what the tasks are part of.
  for (std::size_t c = 0; c + 1 < found.columns.size(); ++c) {
    if (found.columns[c].role != "other" || !role_of_column_heading(found.columns[c].heading).empty() ||
        looks[c].filled < 2 || looks[c].average() < 8 || looks[c].average() > 400)
      continue;
    if (c > 1 || (c == 1 && found.columns[0].role != "number")) continue;
    if (found.columns[c + 1].role == "task") found.columns[c].role = "task";
  }
  // Two columns of units, the second under a heading that nobody knows: who does it, and who else.
  for (std::size_t c = 1; c < found.columns.size(); ++c)
    if (found.columns[c].role == "performing" && role_of_column_heading(found.columns[c].heading).empty() &&
        (has_role_before(found, c, "performing") || has_role_before(found, c, "lead")))
      found.columns[c].role = "cooperating";
  // Two columns of tasks: the second tells the content of the first.
  bool task_seen = false;
  for (Column& column : found.columns) {
    if (column.role != "task") continue;
    if (task_seen) column.role = "content";
    task_seen = true;
  }
  if (!has_role(found, "task") && has_role(found, "content")) {
    for (Column& column : found.columns)
      if (column.role == "content") {
        column.role = "task";
        break;
      }
  }
  // Where no column tells the work, what is to come of it does.
  if (!has_role(found, "task"))
    for (Column& column : found.columns)
      if (column.role == "product" && looks[static_cast<std::size_t>(column.at)].average() >= 12) {
        column.role = "task";
        break;
      }
}

/// What was told of the table's columns takes the place of what is read out of them; whether anything was.
bool take_told(Columns& found, int table_number, Reading& reading) {
  bool any = false;
  for (const ToldColumn& told : reading.told) {
    if (told.table != table_number) continue;
    for (Column& column : found.columns)
      if (column.at + 1 == told.column) {
        column.role = told.role;
        column.unit.clear();
        column.certain = any = true;
        std::erase_if(reading.findings, [&](const plan::Finding& finding) {
          return finding.rule == "reading.uncertain-column" && finding.places.front().table == table_number &&
                 finding.places.front().column == told.column;
        });
      }
  }
  return any;
}

void trace_columns(const Columns& found, const Headings& headings, const std::vector<Look>& looks, int table_number,
                   Trace& trace) {
  trace.push_back({"columns", 0, fmt::format("table {}: {} rows of headings", table_number, headings.rows)});
  for (const Column& column : found.columns) {
    const Look& look = looks[static_cast<std::size_t>(column.at)];
    const auto or_none = [](const std::string& role) { return role.empty() ? std::string("-") : role; };
    trace.push_back(
        {"columns", 1,
         fmt::format("{} “{}”: {} (heading: {}, content: {}; {} cells of {} letters, times {:.0f} %, units "
                     "{:.0f} %, products {:.0f} %){}",
                     column.at + 1, column.heading, column.role, or_none(role_of_column_heading(column.heading)),
                     or_none(role_of_look(look)), look.filled, look.average(), 100 * look.share(look.times),
                     100 * look.share(look.units), 100 * look.share(look.products),
                     column.certain ? "" : " UNCERTAIN")});
  }
}

}  // namespace

std::optional<Columns> columns_of(const document::Table& table, const std::vector<GridRow>& grid, int table_number,
                                  plan::Part part, Reading& reading) {
  if (table.columns < 2 || grid.size() < 2) return std::nullopt;
  const Headings headings = headings_of(table, grid, reading);
  Columns found;
  found.first_row = headings.rows;
  std::vector<Look> looks;
  for (std::size_t c = 0; c < static_cast<std::size_t>(table.columns); ++c) {
    const std::string role = role_of_column_heading(headings.text[c]);
    looks.push_back(look_of(grid, headings.rows, c, role.empty() ? 20 : 10, role == "performing", reading));
  }
  for (std::size_t c = 0; c < looks.size(); ++c) {
    found.columns.push_back(column_at(c, headings, looks[c], table_number, part, reading));
    if (!found.year) found.year = year_in(found.columns.back().heading);
  }
  const bool headed = headings.rows > 0;
  if (take_told(found, table_number, reading)) {
    settle_roles(found, looks, headed);
    take_told(found, table_number, reading);  // what was told stands, whatever the others became
    if (reading.trace) trace_columns(found, headings, looks, table_number, *reading.trace);
    return has_role(found, "task") ? std::optional(found) : std::nullopt;
  }
  // Headings of which none speaks of work, time, people or products head a table of something else.
  const auto speaks = [](const std::string& heading) {
    const std::string role = role_of_column_heading(heading);
    return !role.empty() && role != "number" && role != "other" && role != "notes";
  };
  if (headed && std::none_of(headings.text.begin(), headings.text.end(), speaks) &&
      std::none_of(headings.lowest.begin(), headings.lowest.end(), speaks) && !has_role(found, "mark"))
    return std::nullopt;
  settle_roles(found, looks, headed);
  if (reading.trace) trace_columns(found, headings, looks, table_number, *reading.trace);
  if (!has_role(found, "task")) return std::nullopt;
  // A table of tasks says when, or who, or what comes of it.
  int telling = 0;
  for (const Column& column : found.columns)
    if (column.role == "time" || column.role == "mark" || column.role == "deadline" || column.role == "lead" ||
        column.role == "performing" || column.role == "product")
      ++telling;
  if (telling == 0) return std::nullopt;
  if (!headed && telling < 2 && !has_role(found, "number")) return std::nullopt;
  return found;
}

}  // namespace sauro::extraction
