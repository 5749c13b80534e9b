// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/item_lines.h"

#include <fmt/format.h>

#include <algorithm>

#include "foundation/calendar/vietnam_time.h"
#include "reports/members.h"

namespace sauro::reports {
namespace {

using tracking::Status;

std::string counted(const tracking::ItemState& state) {
  std::string text;
  int number = 0;
  for (const tracking::Promise& promise : state.set.promises) {
    ++number;
    if (!promise.quantity) continue;
    text += fmt::format("{}{}/{} {}", text.empty() ? "" : "; ",
                        tracking::achieved(state, number, false).str(NumberFormat::vietnamese),
                        promise.quantity->str(NumberFormat::vietnamese), promise.unit);
  }
  return text;
}

}  // namespace

ItemLine line_of(const std::string& id, const tracking::ItemState& state, Day as_of) {
  ItemLine line;
  line.id = id;
  line.number = state.set.label;
  line.title = state.set.title;
  line.parent = state.set.parent;
  if (tracking::is_waiting(state)) line.waits_for = state.set.waits_for;
  line.kind = state.set.kind;
  line.task_class = state.set.task_class;
  line.status = tracking::status_of(state, as_of);
  line.stage = state.stage;
  line.never_updated = tracking::is_never_updated(state);
  line.due = tracking::deadline_of(state);
  line.first_due = state.set.turns.empty() ? state.first_due : line.due;  // a turn is no extension
  line.done_day = state.done_day;
  if (state.touched > 0) line.updated = day_in_vietnam(state.touched);
  line.percent = tracking::percent_done(state);
  if (line.due) line.days_late = std::max(0, line.due->days_until(line.done_day.value_or(as_of)));
  line.counted = counted(state);
  line.blocked = std::any_of(state.obstacles.begin(), state.obstacles.end(), [](const auto& o) { return !o.decided; });
  line.asked = std::any_of(state.extensions.begin(), state.extensions.end(), [](const auto& e) { return !e.decided; });
  line.extended =
      std::any_of(state.extensions.begin(), state.extensions.end(), [](const auto& e) { return e.granted; });
  line.partial = state.partial;
  line.outside = state.set.outside;
  // What was made good since is returned no longer.
  if (!state.updates.empty() && state.updates.back().verdict == tracking::UpdateVerdict::returned)
    line.returned = state.returned;
  return line;
}

std::string status_text(const ItemLine& line) {
  if (line.draft) return "dự thảo";
  switch (line.status) {
    case Status::done_on_time: return line.partial ? "xong một phần" : "xong đúng hạn";
    case Status::done_late:
      return line.partial ? fmt::format("xong một phần, muộn {} ngày", line.days_late)
                          : fmt::format("xong muộn {} ngày", line.days_late);
    case Status::open_overdue: return fmt::format("quá hạn {} ngày", line.days_late);
    case Status::waiting: return "chờ sự kiện";
    case Status::no_deadline: return "không thời hạn";
    case Status::open_in_time: return "trong hạn";
  }
  return {};
}

namespace {

/// What else is to be known about it, shortest first.
std::string remarks(const ItemLine& line) {
  if (line.draft) return {};
  std::string text;
  const auto add = [&](bool holds, std::string_view words) {
    if (holds) text.append(text.empty() ? "" : "; ").append(words);
  };
  add(line.blocked, "có vướng mắc");
  add(line.asked, "đề nghị gia hạn");
  add(line.stage == tracking::Stage::reported, "chờ trưởng đơn vị");
  add(line.stage == tracking::Stage::confirmed, "chờ văn phòng");
  add(line.extended, "đã gia hạn");
  add(line.returned > 0 && !tracking::is_done(line.status), "bị trả lại");
  add(line.never_updated, "chưa cập nhật lần nào");
  add(line.outside, "phát sinh");
  return text;
}

}  // namespace

document::Grid lines_table(const std::vector<ItemLine>& lines) {
  document::Grid grid;
  grid.columns = {{"Mã", 9, 9, 0},       {"Nội dung", 44, 20, 0, true}, {"Đơn vị, người", 22, 12, 1},
                  {"Hạn", 10, 10, 0},    {"Tình trạng", 16, 10, 0},     {"Đã làm", 14, 8, 2},
                  {"Ghi chú", 20, 10, 1}};
  for (const ItemLine& line : lines) {
    const bool band =
        line.kind == plan::ItemKind::group || line.kind == plan::ItemKind::target || line.kind == plan::ItemKind::duty;
    const std::string title = line.number.empty() ? line.title : line.number + " " + line.title;
    if (band) {
      grid.rows.push_back({{line.id, title, "", "", "", "", ""}, line.depth, true});
      continue;
    }
    std::string who = line.unit;
    if (!line.person.empty()) who += (who.empty() ? "" : "\n") + line.person;
    document::GridCell due = line.due ? document::GridCell(*line.due) : document::GridCell(line.waits_for);
    std::string done = line.counted;
    if (done.empty() && line.percent) done = fmt::format("{} %", *line.percent);
    grid.rows.push_back({{line.id, title, who, due, status_text(line), done, remarks(line)}, line.depth, false});
  }
  return grid;
}

void write_line(JsonWriter& out, const ItemLine& line) {
  out.begin_flat_object();
  member_or_null(out, "id", line.id);
  out.key("kind");
  out.string(name_of(line.kind));
  member_or_null(out, "class", std::string(name_of(line.task_class)));
  member_or_null(out, "number", line.number);
  member_or_null(out, "title", line.title);
  member_or_null(out, "parent", line.parent);
  member_or_null(out, "unit", line.unit);
  member_or_null(out, "unit_id", line.unit_id);
  member_or_null(out, "person", line.person);
  member_or_null(out, "person_id", line.person_id);
  out.key("status");
  out.string(name_of(line.status));
  out.key("stage");
  out.string(name_of(line.stage));
  member(out, "never_updated", line.never_updated);
  member(out, "due", line.due);
  member(out, "first_due", line.first_due);
  member(out, "done", line.done_day);
  member(out, "updated", line.updated);
  out.key("percent");
  line.percent ? out.number(std::int64_t{*line.percent}) : out.null();
  out.key("days_late");
  out.number(std::int64_t{line.days_late});
  member_or_null(out, "counted", line.counted);
  member_or_null(out, "waits_for", line.waits_for);
  member(out, "blocked", line.blocked);
  member(out, "extension_asked", line.asked);
  member(out, "partial", line.partial);
  member(out, "outside", line.outside);
  member(out, "extended", line.extended);
  member(out, "draft", line.draft);
  out.key("returned");
  out.number(std::int64_t{line.returned});
  out.end_object();
}

void write_lines(JsonWriter& out, const char* name, const std::vector<ItemLine>& lines) {
  out.key(name);
  out.begin_array();
  for (const ItemLine& line : lines) write_line(out, line);
  out.end_array();
}

}  // namespace sauro::reports
