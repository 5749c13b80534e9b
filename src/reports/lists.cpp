// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/lists.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace sauro::reports {
namespace {

using tracking::Status;

void flag(JsonWriter& out, const char* name, bool value) {
  out.key(name);
  out.boolean(value);
}

std::string title_of(const ItemLine& line) { return line.number.empty() ? line.title : line.number + " " + line.title; }

/// One sign for each month of the year that is shown: "━" up to the deadline, "◆" in its month, "│" today, "◇" for the
/// original deadline where it was extended.
std::string bar_of(const ItemLine& line, int year, Day as_of) {
  constexpr int months = 12;
  std::string bar;
  const auto is_in = [&](const std::optional<Day>& day, int month) {
    return day && day->year() == year && day->month() == month;
  };
  for (int month = 1; month <= months; ++month) {
    const bool extended = line.first_due && line.due && *line.first_due != *line.due;
    if (is_in(line.done_day, month))
      bar += "✓";
    else if (is_in(line.due, month))
      bar += line.status == Status::open_overdue ? "!" : "◆";
    else if (extended && is_in(line.first_due, month))
      bar += "◇";
    else if (as_of.year() == year && as_of.month() == month)
      bar += "│";
    else
      bar += "·";
  }
  return bar;
}

}  // namespace

Answer items_answer(const char* format, const std::string& title, const std::vector<ItemLine>& lines, Day as_of,
                    const std::string& nothing) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  out.key("format");
  out.string(format);
  out.key("as_of");
  out.string(as_of.iso());
  write_lines(out, "items", lines);
  out.end_object();
  Answer answer{out.take() + "\n"};
  const auto work = std::count_if(lines.begin(), lines.end(), [](const ItemLine& line) {
    return line.kind == plan::ItemKind::task || line.kind == plan::ItemKind::indicator ||
           line.kind == plan::ItemKind::step;
  });
  answer.fields = {{title, fmt::format("{} việc, số liệu đến hết ngày {}", work, document::day_text(as_of))}};
  if (lines.empty())
    answer.nothing = nothing;
  else
    answer.tables.push_back({"", lines_table(lines)});
  return answer;
}

Answer page_answer(const std::string& title, const std::vector<ItemLine>& lines, Day as_of, const std::string& next) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  out.key("format");
  out.string("sauro.page/1");
  out.key("as_of");
  out.string(as_of.iso());
  write_lines(out, "items", lines);
  out.key("next");
  next.empty() ? out.null() : out.string(next);
  out.end_object();
  Answer answer{out.take() + "\n"};
  answer.fields = {{title, fmt::format("{} mục, số liệu đến hết ngày {}", lines.size(), document::day_text(as_of))}};
  if (!next.empty()) answer.fields.push_back({"Trang tiếp", "--cursor " + next});
  if (lines.empty())
    answer.nothing = "Không có mục nào như vậy. / No such items.\n";
  else
    answer.tables.push_back({"", lines_table(lines)});
  return answer;
}

Answer mine_answer(const std::string& name, const std::vector<ItemLine>& lines, const std::vector<ItemLine>& waiting,
                   Day as_of) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  out.key("format");
  out.string("sauro.mine/1");
  out.key("as_of");
  out.string(as_of.iso());
  write_lines(out, "items", lines);
  write_lines(out, "waiting_for_you", waiting);
  out.end_object();
  Answer answer{out.take() + "\n"};
  answer.fields = {{"Việc của " + name,
                    fmt::format("{} việc đang mở, {} việc chờ bạn xác nhận hoặc quyết định; số liệu đến hết ngày {}",
                                lines.size(), waiting.size(), document::day_text(as_of))}};
  if (!waiting.empty()) answer.tables.push_back({"CHỜ BẠN XÁC NHẬN HOẶC QUYẾT ĐỊNH", lines_table(waiting)});
  if (!lines.empty()) answer.tables.push_back({"VIỆC ĐANG MỞ, THEO HẠN", lines_table(lines)});
  if (answer.tables.empty()) answer.nothing = "Không có việc nào đang chờ bạn. / Nothing waits for you.\n";
  return answer;
}

namespace {

void begin_window(JsonWriter& out, const char* format, const Window& window, Day as_of) {
  out.begin_object();
  out.key("format");
  out.string(format);
  out.key("as_of");
  out.string(as_of.iso());
  out.key("plan");
  out.string(window.plan);
  for (const auto& [name, number] : {std::pair("lines", window.lines),
                                     {"matching", window.matching},
                                     {"shown", window.shown},
                                     {"from", window.from}}) {
    out.key(name);
    out.number(number);
  }
  out.key("units");
  out.begin_array();
  for (const std::string& unit : window.units) out.string(unit);
  out.end_array();
  write_lines(out, "items", window.items);
}

void write_place(JsonWriter& out, const ItemLine& line, const TreePlace& place) {
  out.begin_flat_object();
  out.key("depth");
  out.number(std::int64_t{line.depth});
  for (const auto& [name, value] : {std::pair("below", place.below), {"opened", place.opened}, {"above", place.above}})
    flag(out, name, value);
  out.key("parent");
  place.parent ? out.number(*place.parent) : out.null();
  out.key("roll");
  if (!place.roll) {
    out.null();
  } else {
    out.begin_flat_object();
    out.key("of");
    out.string(place.roll->tasks ? "tasks" : "steps");
    for (const auto& [name, number] :
         {std::pair("all", place.roll->all), {"done", place.roll->done}, {"overdue", place.roll->overdue}}) {
      out.key(name);
      out.number(number);
    }
    out.end_object();
  }
  out.end_object();
}

}  // namespace

Answer plan_answer(const std::string& title, const Window& window, Day as_of) {
  JsonWriter out(JsonWriter::Layout::indented);
  begin_window(out, "sauro.plan/1", window, as_of);
  out.key("tree");
  out.begin_array();
  for (std::size_t i = 0; i < window.tree.size(); ++i) write_place(out, window.items[i], window.tree[i]);
  out.end_array();
  out.end_object();
  Answer answer = items_answer("", title, window.items, as_of, "Không có mục nào như vậy. / No such items.\n");
  answer.json = out.take() + "\n";
  return answer;
}

Answer timeline_answer(const std::string& title, const Window& window, Day as_of) {
  const std::vector<ItemLine>& lines = window.items;
  JsonWriter out(JsonWriter::Layout::indented);
  begin_window(out, "sauro.timeline/1", window, as_of);
  out.key("year");
  out.number(std::int64_t{window.year});
  out.end_object();
  Answer answer = items_answer("", title, lines, as_of, "Không có việc nào. / Nothing.\n");
  answer.json = out.take() + "\n";
  if (lines.empty()) return answer;
  int year = as_of.year();
  if (std::none_of(lines.begin(), lines.end(),
                   [&](const ItemLine& line) { return line.due && line.due->year() == year; }))
    for (const ItemLine& line : lines)
      if (line.due) year = line.due->year();
  document::Grid grid;
  grid.columns = {{"Mã", 9, 9, 0},      {"Nội dung", 40, 16, 0, true}, {fmt::format("Tháng 1–12/{}", year), 14, 13, 0},
                  {"Hạn", 10, 10, 0},   {"Hạn đầu", 10, 10, 1},        {"Tình trạng", 16, 12, 0},
                  {"Đơn vị", 20, 10, 2}};
  for (const ItemLine& line : lines) {
    const bool extended = line.first_due && line.due && *line.first_due != *line.due;
    grid.rows.push_back({{line.id, title_of(line), bar_of(line, year, as_of),
                          line.due ? document::GridCell(*line.due) : document::GridCell(line.waits_for),
                          extended ? document::GridCell(*line.first_due) : document::GridCell(std::string()),
                          status_text(line), line.unit},
                         line.depth,
                         false});
  }
  answer.tables = {{"✓ xong   ◆ hạn   ! quá hạn   ◇ hạn đầu   │ hôm nay", std::move(grid)}};
  return answer;
}

void add_list(JsonWriter& out, Answer& answer, const char* name, const std::string& title,
              const std::vector<ListColumn>& columns, const ListRows& rows) {
  out.key(name);
  out.begin_array();
  document::Grid grid;
  for (const ListColumn& column : columns)
    if (column.title != nullptr) grid.columns.push_back({column.title, column.width, 4, 0});
  for (const auto& row : rows) {
    out.begin_flat_object();
    document::GridRow cells;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const ListCell& cell = row.at(i);
      if (columns[i].title != nullptr) cells.cells.emplace_back(cell.text);
      if (columns[i].member == nullptr) continue;
      out.key(columns[i].member);
      out.raw(cell.json);
    }
    out.end_object();
    grid.rows.push_back(std::move(cells));
  }
  out.end_array();
  if (!grid.rows.empty() && !grid.columns.empty()) answer.tables.push_back({title, std::move(grid)});
}

Answer list_answer(const document::Listing& list) {
  return list_answer(list.format, list.title, list.columns, list.rows, list.nothing);
}

Answer list_answer(const char* format, const std::string& title, const std::vector<ListColumn>& columns,
                   const ListRows& rows, const std::string& nothing) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  out.key("format");
  out.string(format);
  Answer answer;
  add_list(out, answer, "list", title, columns, rows);
  out.end_object();
  answer.json = out.take() + "\n";
  if (rows.empty()) answer.nothing = nothing;
  return answer;
}

}  // namespace sauro::reports
