// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/columns.h"

#include <algorithm>
#include <array>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/lines.h"
#include "plan/extraction/quantity.h"
#include "plan/extraction/responsibility.h"

namespace sauro::extraction {
namespace {

/// Heading words in one spelling: lower case, "/" and "-" between words as ",", nothing in brackets.
std::string heading_key(std::string_view heading) {
  std::string plain;
  int depth = 0;
  for (const char c : heading) {
    if (c == '(') ++depth;
    if (depth == 0) plain += c == '/' || c == ';' || c == '\n' ? (c == '\n' ? ' ' : ',') : c;
    if (c == ')' && depth > 0) --depth;
  }
  std::string key = spelling_key(collapse_blanks(plain));
  std::string out;
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (key[i] == ' ' && i + 1 < key.size() && key[i + 1] == ',') continue;
    out += key[i];
    if (key[i] == ',' && i + 1 < key.size() && key[i + 1] != ' ') out += ' ';
  }
  while (!out.empty() &&
         (out.back() == ':' || out.back() == '.' || out.back() == ',' || out.back() == ' ' || out.back() == '*'))
    out.pop_back();
  return out;
}

std::string text_of(const document::Cell* cell) {
  return cell ? collapse_blanks(document::cell_text(*cell)) : std::string();
}

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

/// What the cells of a column look like.
struct Look {
  int filled = 0;
  int labels = 0, times = 0, units = 0, leads = 0, products = 0, marks = 0, measures = 0;
  std::size_t length = 0;  ///< code points in all

  double share(int count) const { return filled == 0 ? 0.0 : static_cast<double>(count) / filled; }
  std::size_t average() const { return filled == 0 ? 0 : length / static_cast<std::size_t>(filled); }
};

bool looks_like_product(std::string_view text) {
  if (code_points(text) > 120) return false;
  const auto found = parse_deliverables(text);
  return std::any_of(found.begin(), found.end(), [](const plan::Deliverable& d) {
    return d.quantity.has_value() || d.type == plan::DeliverableType::document;
  });
}

bool looks_like_unit(std::string_view text) {
  if (code_points(text) > 200) return false;
  if (is_unit_name(text)) return true;
  const auto found = parse_assignments(text, plan::Role::performing);
  return !found.empty() && (found.front().person_name || found.front().position ||
                            (found.front().unit_name && is_unit_name(*found.front().unit_name)));
}

/// "%", "hội nghị", "người/vạn dân": what things are counted in.
bool is_measure(std::string_view text) {
  if (text.starts_with("%")) return true;
  if (word_count(text) > 5) return false;
  const auto found = find_quantities("05 " + std::string(text));
  return found.size() == 1 && found.front().unit && !is_unit_name(text);
}

/// The time that a heading of crosses names ("Tháng 3", "T3", "03/2026", "3" under "Tháng"); empty where it names none.
std::string time_of_marks(std::string_view heading, const Reading& reading) {
  std::string words = collapse_blanks(heading);
  if (words.size() < 2 || word_count(words) > 6) return "";
  if ((words[0] == 'T' || words[0] == 't') && is_digit(words[1])) words = "Tháng " + words.substr(1);
  // A heading over several ("Thời gian Tháng 3"): its last words.
  for (std::string_view rest = words;;) {
    const auto time = parse_time(rest, reading.time_context(false));
    if (time && time->kind == plan::ScheduleKind::period && time->start && time->end) return std::string(rest);
    const auto blank = rest.find(' ');
    if (blank == std::string_view::npos) return "";
    rest = rest.substr(blank + 1);
  }
}

/// Looks at the first `most` cells with text.
Look look_of(const std::vector<GridRow>& grid, std::size_t first, std::size_t column, int most,
             const Reading& reading) {
  Look look;
  for (std::size_t r = first; r < grid.size() && look.filled < most; ++r) {
    const std::string text = text_of(grid[r][column]);
    if (text.empty()) continue;
    ++look.filled;
    const std::size_t length = code_points(text);
    look.length += length;
    if (length <= 2 && !is_digit(text.front())) ++look.marks;
    if (is_measure(text)) ++look.measures;
    if (whole_label(text)) {
      ++look.labels;
      continue;
    }
    const std::string key = spelling_key(text.substr(0, std::min<std::size_t>(text.size(), 60)));
    if (const auto* term = rules::longest_prefix("field_label", key);
        term && term->value == "lead" && text.find(':') != std::string::npos) {
      ++look.leads;
      continue;
    }
    if (length <= 120) {
      const auto time = parse_time(text, reading.time_context(false));
      if (!time || time->kind != plan::ScheduleKind::none) {
        ++look.times;
        continue;
      }
    }
    if (looks_like_unit(text))
      ++look.units;
    else if (looks_like_product(text))
      ++look.products;
  }
  return look;
}

/// Role of a column by its content alone, empty where it does not tell. Long prose is left for the caller.
std::string role_of_look(const Look& look) {
  if (look.filled == 0) return "";
  if (look.share(look.labels) >= 0.8) return "number";
  if (look.share(look.leads) >= 0.5) return "lead";
  if (look.share(look.times) >= 0.6) return "time";
  if (look.share(look.units) >= 0.6) return "performing";
  if (look.share(look.products) >= 0.6 && look.average() < 80) return "product";
  return "";
}

std::optional<int> year_in(std::string_view heading) {
  const std::string key = spelling_key(heading);
  const auto at = key.find("năm 20");
  if (at == std::string::npos) return std::nullopt;
  const std::string_view digits = std::string_view(key).substr(at + std::string_view("năm ").size(), 4);
  if (digits.size() < 4 || !is_digit(digits[2]) || !is_digit(digits[3])) return std::nullopt;
  return 2000 + (digits[2] - '0') * 10 + (digits[3] - '0');
}

struct Headings {
  std::size_t rows = 0;
  std::vector<std::string> text;    ///< per grid column
  std::vector<std::string> lowest;  ///< the lowest cell of it
};

/// Where a row of headings has fewer cells than the row below it has columns: how many columns each of its cells stands
/// over. The row below names only the columns under spanning headings and is empty elsewhere. Empty where this is not
/// so.
std::vector<int> spans_of_short_headings(const std::vector<GridRow>& grid, std::size_t r, std::size_t width) {
  if (r + 1 >= grid.size()) return {};
  std::size_t filled = 0;
  while (filled < width && grid[r][filled] && !text_of(grid[r][filled]).empty()) {
    const int span = grid[r][filled]->column_span;
    ++filled;
    if (span > 1 && filled - 1 + static_cast<std::size_t>(span) == width)
      break;  // the last cell of a short row reaches the edge
    if (span > 1) return {};
  }
  for (std::size_t c = filled; c < width; ++c)
    if (grid[r][c] && !text_of(grid[r][c]).empty()) return {};
  if (filled == width || filled == 0) return {};
  std::vector<int> spans;
  bool any = false;
  for (std::size_t c = 0; c < width;) {
    std::size_t end = c;
    while (end < width && !text_of(grid[r + 1][end]).empty()) ++end;
    if (end > c) any = true;
    spans.push_back(static_cast<int>(std::max<std::size_t>(1, end - c)));
    c = std::max(end, c + 1);
  }
  if (!any || spans.size() != filled) return {};
  spans.resize(width, 0);
  return spans;
}

/// Whether the second and third rows hold longer text than the first in most of their columns.
bool heads_longer_rows(const std::vector<GridRow>& grid) {
  if (grid.size() < 3) return false;
  std::size_t longer = 0, filled = 0;
  for (std::size_t c = 0; c < grid[0].size(); ++c) {
    const std::size_t own = code_points(text_of(grid[0][c])),
                      below = code_points(text_of(grid[1][c])) + code_points(text_of(grid[2][c]));
    if (below == 0) continue;
    ++filled;
    if (below > own * 3) ++longer;
  }
  return filled >= 2 && longer * 2 >= filled;
}

Headings headings_of(const document::Table& table, const std::vector<GridRow>& grid, const Reading& reading) {
  Headings headings;
  const std::size_t width = static_cast<std::size_t>(table.columns);
  headings.text.resize(width);
  headings.lowest.resize(width);
  for (std::size_t r = 0; r < std::min<std::size_t>(grid.size(), 4); ++r) {
    int known = 0, months = 0, filled = 0, longest = 0;
    bool numbered = false;  // "1 | Việc đào giếng | ...": a row of work
    for (const document::Cell* cell : grid[r]) {
      const std::string text = text_of(cell);
      if (text.empty()) continue;
      ++filled;
      longest = std::max(longest, static_cast<int>(word_count(text)));
      if (whole_label(text)) numbered = true;
      // "Thứ Hai (16/3)" below the headings is a row's time.
      const auto day = r > 0 ? parse_time(text, {2000, std::nullopt, false}) : Result<plan::Schedule>(plan::Schedule{});
      if (!role_of_column_heading(text).empty() && !(day && day->start))
        ++known;
      else if (width > 4 && !time_of_marks(text, reading).empty())
        ++months;
    }
    if (filled == 0) continue;
    if (months >= 3) {  // a timetable of crosses
      known += months;
      numbered = false;
    }
    // The first row may know one heading only, where all its cells are short and there is more below.
    const bool first = r == 0 && !numbered && known >= 1 && filled == static_cast<int>(width) && longest <= 6 &&
                       heads_longer_rows(grid);
    // A second line of headings stands under a spanning one, or beside one merged down.
    bool spanned = false, merged = false;
    for (std::size_t c = 0; headings.rows > 0 && c < width; ++c) {
      if (grid[r][c] && grid[r - 1][c] && grid[r - 1][c]->column_span > 1) spanned = true;
      if (grid[r][c] && grid[r][c]->merged_up) merged = true;
    }
    const bool short_above = headings.rows > 0 && !spans_of_short_headings(grid, r - 1, width).empty();
    const bool may_stand = headings.rows == 0 || spanned || merged || short_above;
    const bool heading = first || (may_stand && !numbered && longest <= 14 && known >= (headings.rows == 0 ? 2 : 1) &&
                                   known * 2 >= filled);
    const bool below = !heading && headings.rows > 0 && headings.rows == r && longest <= 8 &&
                       (short_above || (spanned && (!grid[r][0] || grid[r][0]->merged_up)));
    if (!heading && !below) {
      if (headings.rows > 0 || r > 1 || numbered) break;
      continue;  // a title row above the headings
    }
    const std::vector<int> spans = spans_of_short_headings(grid, r, width);
    for (std::size_t c = 0, at = 0; c < width; ++c) {
      const document::Cell* cell = grid[r][c];
      if (!cell) continue;
      const std::string text = text_of(cell);
      if (!spans.empty()) {
        // The cells of a short row stand over the grid as the row below tells.
        for (int k = 0; k < spans[c] && at < width; ++k, ++at) {
          headings.text[at] += (headings.text[at].empty() ? "" : " ") + text;
          headings.lowest[at] = text;
        }
        continue;
      }
      if (text.empty()) continue;
      const int span = std::max(1, cell->column_span);
      for (std::size_t k = c; k < std::min(width, c + static_cast<std::size_t>(span)); ++k) {
        if (!headings.text[k].empty()) headings.text[k] += ' ';
        headings.text[k] += text;
        headings.lowest[k] = text;
      }
    }
    headings.rows = r + 1;
  }
  return headings;
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

}  // namespace

std::string role_of_column_heading(std::string_view heading) {
  const std::string key = heading_key(heading);
  if (key.empty() || word_count(key) > 14) return "";
  if (key.find(": ") != std::string::npos) return "";  // "Chủ trì: Phòng Nội vụ" is a statement
  if (const auto value = rules::lexicon_value("column", key)) return std::string(*value);
  const rules::Term* prefix = rules::longest_prefix("column", key);
  if (prefix &&
      (word_count(prefix->term) * 2 >= word_count(key) || (word_count(prefix->term) >= 2 && word_count(key) <= 8)))
    return std::string(prefix->value);
  if (const auto role = role_of_heading(key); role && word_count(key) <= 8) {
    constexpr std::array names = {"lead", "performing", "cooperating", "supervising", "monitoring", "approving"};
    return names[static_cast<std::size_t>(*role)];
  }
  // Words of a heading inside others ("Dự kiến thời gian hoàn thành"): the longest, then the last.
  const rules::Term* best = nullptr;
  for (std::size_t at = 0; at < key.size();) {
    const rules::Term* term = rules::longest_prefix("column", std::string_view(key).substr(at));
    if (term && word_count(term->term) >= 2 && (!best || term->term.size() >= best->term.size())) best = term;
    at = key.find(' ', at);
    if (at == std::string::npos) break;
    ++at;
  }
  if (best && word_count(key) <= 10) return std::string(best->value);
  if (prefix && word_count(key) <= 5) return std::string(prefix->value);
  return "";
}

std::vector<GridRow> grid_of(const document::Table& table) {
  std::vector<GridRow> grid(table.rows.size(), GridRow(static_cast<std::size_t>(std::max(table.columns, 1)), nullptr));
  for (std::size_t r = 0; r < table.rows.size(); ++r)
    for (const document::Cell& cell : table.rows[r].cells)
      if (cell.column >= 0 && static_cast<std::size_t>(cell.column) < grid[r].size())
        grid[r][static_cast<std::size_t>(cell.column)] = &cell;
  return grid;
}

std::optional<Columns> columns_of(const document::Table& table, const std::vector<GridRow>& grid, int table_number,
                                  plan::Part part, Reading& reading) {
  if (table.columns < 2 || grid.size() < 2) return std::nullopt;
  const Headings headings = headings_of(table, grid, reading);
  Columns found;
  found.first_row = headings.rows;
  std::vector<Look> looks;
  for (std::size_t c = 0; c < static_cast<std::size_t>(table.columns); ++c)
    looks.push_back(
        look_of(grid, headings.rows, c, role_of_column_heading(headings.text[c]).empty() ? 20 : 10, reading));
  for (std::size_t c = 0; c < looks.size(); ++c) {
    Column column;
    column.at = static_cast<int>(c);
    column.heading = headings.text[c];
    column.role = role_of_column_heading(headings.lowest[c]);
    // "Chủ trì" over "Đơn vị": the lower line tells, unless it only says who in general.
    if (column.role.empty() || column.role == "performing") column.role = role_of_column_heading(column.heading);
    if (!found.year) found.year = year_in(column.heading);
    std::string by_content = role_of_look(looks[c]);
    if (rules::lexicon_value("time_unit_column", heading_key(column.heading))) {
      column.role = by_content = "time";  // "Tháng" over bare numbers
      column.unit = std::string(*rules::lexicon_value("time_unit_column", heading_key(column.heading)));
    }
    if (looks[c].filled > 0 && looks[c].marks == looks[c].filled && !column.heading.empty()) {
      column.unit = time_of_marks(column.heading, reading);
      if (!column.unit.empty()) column.role = by_content = "mark";
    } else if (looks[c].filled == 0 && !column.heading.empty() && column.role != "notes" &&
               !time_of_marks(column.heading, reading).empty() && column.role != "deadline") {
      column.unit = time_of_marks(column.heading, reading);
      column.role = by_content = "mark";
    }
    // "Đơn vị" over words of measure is what the figures count.
    if (column.role == "performing" && looks[c].filled >= 2 && looks[c].share(looks[c].units) < 0.3 &&
        looks[c].share(looks[c].measures) >= 0.5)
      column.role = by_content = "quantity_unit";
    // A column of figures holds no tasks, whatever its heading.
    if ((column.role == "task" || column.role == "content") && looks[c].filled >= 3 && looks[c].average() < 6)
      column.role = "other";
    if (by_content == "time" && is_deadline_heading(column.heading)) by_content = "deadline";
    if (column.role.empty()) {
      column.role = by_content;
    } else if (!by_content.empty() && !same_axis(column.role, by_content) && looks[c].filled >= 4 &&
               column.role != "notes" && !(column.role == "product" && by_content == "performing") &&
               column.role != "quantity" && by_content != "product" &&
               !((column.role == "task" || column.role == "content") && by_content != "time" &&
                 by_content != "number")) {
      column.certain = false;
      uncertain(column, by_content, table_number, part, reading);
      // "Báo cáo quý I" names work in a column of tasks, whatever it looks like.
      const bool work = column.role == "task" || column.role == "content";
      if (column.role != "number" && !work && looks[c].average() < 60 &&
          (by_content == "time" || by_content == "performing"))
        column.role = by_content;
    }
    found.columns.push_back(std::move(column));
  }
  // Columns of prose without a known heading: the first is the task, the next its content.
  const auto has = [&](std::string_view role) {
    return std::any_of(found.columns.begin(), found.columns.end(), [&](const Column& c) { return c.role == role; });
  };
  const bool headed = headings.rows > 0;
  for (Column& column : found.columns) {
    if (!column.role.empty() || looks[static_cast<std::size_t>(column.at)].filled == 0) continue;
    const Look& look = looks[static_cast<std::size_t>(column.at)];
    if (headed && !column.heading.empty() && has("task")) {
      column.role = "other";
      continue;
    }
    if (!has("task") && look.average() >= 12)
      column.role = "task";
    else if (!headed && !has("content") && look.average() >= 12 && column.at > 0 &&
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
    if (found.columns[c].role != "other" || looks[c].filled < 2 || looks[c].average() < 8 || looks[c].average() > 400)
      continue;
    if (c > 1 || (c == 1 && found.columns[0].role != "number")) continue;
    if (found.columns[c + 1].role == "task") found.columns[c].role = "task";
  }
  // Two columns of tasks: the second tells the content of the first.
  bool task_seen = false;
  for (Column& column : found.columns) {
    if (column.role != "task") continue;
    if (task_seen) column.role = "content";
    task_seen = true;
  }
  if (!has("task") && has("content")) {
    for (Column& column : found.columns)
      if (column.role == "content") {
        column.role = "task";
        break;
      }
  }
  // Where no column tells the work, what is to come of it does.
  if (!has("task"))
    for (Column& column : found.columns)
      if (column.role == "product" && looks[static_cast<std::size_t>(column.at)].average() >= 12) {
        column.role = "task";
        break;
      }
  if (!has("task")) return std::nullopt;
  // A table of tasks says when, or who, or what comes of it.
  int telling = 0;
  for (const Column& column : found.columns)
    if (column.role == "time" || column.role == "mark" || column.role == "deadline" || column.role == "lead" ||
        column.role == "performing" || column.role == "product")
      ++telling;
  if (telling == 0) return std::nullopt;
  if (!headed && telling < 2 && !has("number")) return std::nullopt;
  return found;
}

}  // namespace sauro::extraction
