// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/board.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace sauro::reports {
namespace {

using tracking::Counts;
using tracking::Status;

std::string number_text(std::int64_t number) { return Decimal::of(number).str(NumberFormat::vietnamese); }

std::string class_text(plan::TaskClass task_class) {
  switch (task_class) {
    case plan::TaskClass::key: return "Trọng tâm";
    case plan::TaskClass::approved: return "Chấp thuận";
    case plan::TaskClass::none: break;
  }
  return "Không phân loại";
}

std::string month_text(const std::string& month) { return month.substr(5) + "/" + month.substr(0, 4); }

document::Grid counts_table(const std::string& first, const std::vector<NamedCounts>& rows, const Counts& all) {
  document::Grid grid;
  grid.columns = {{first, 30, 14, 0},       {"Tổng", 6, 5, 0},           {"Xong đúng hạn", 8, 5, 0},
                  {"Xong muộn", 7, 5, 0},   {"Trong hạn", 7, 5, 0},      {"Quá hạn", 7, 5, 0},
                  {"Chờ sự kiện", 8, 5, 1}, {"Không thời hạn", 8, 5, 1}, {"Chưa cập nhật", 8, 5, 0}};
  const auto add = [&](const std::string& name, const Counts& counts, bool band) {
    const auto cell = [](std::int64_t number) {
      return document::GridCell(document::GridNumber{Decimal::of(number), ""});
    };
    grid.rows.push_back(
        {{name, cell(counts.all()), cell(counts.of(Status::done_on_time)), cell(counts.of(Status::done_late)),
          cell(counts.of(Status::open_in_time)), cell(counts.of(Status::open_overdue)),
          cell(counts.of(Status::waiting)), cell(counts.of(Status::no_deadline)), cell(counts.never_updated)},
         0,
         band});
  };
  for (const NamedCounts& row : rows) add(row.name.empty() ? "(chưa rõ đơn vị)" : row.name, row.counts, false);
  add("Cộng", all, false);
  return grid;
}

/// Unit by month: due in the month, and in brackets how many of them are late or were done late.
document::Grid heat_table(const Totals& totals) {
  document::Grid grid;
  grid.columns = {{"Đơn vị \\ tháng đến hạn", 28, 14, 0}};
  for (const NamedCounts& month : totals.by_month) grid.columns.push_back({month_text(month.id), 8, 6, 0});
  const auto text = [](const Counts& counts) -> std::string {
    const std::int64_t late = counts.of(Status::open_overdue) + counts.of(Status::done_late);
    if (counts.all() == 0) return "";
    return late == 0 ? number_text(counts.all()) : fmt::format("{} ({})", number_text(counts.all()), number_text(late));
  };
  for (const NamedCounts& unit : totals.by_unit) {
    document::GridRow row{{unit.name.empty() ? "(chưa rõ đơn vị)" : unit.name}};
    bool any = false;
    for (const NamedCounts& month : totals.by_month) {
      const auto at = std::find_if(totals.months.begin(), totals.months.end(), [&](const MonthCounts& one) {
        return one.unit == unit.id && one.month == month.id;
      });
      row.cells.emplace_back(at == totals.months.end() ? std::string() : text(at->counts));
      any = any || at != totals.months.end();
    }
    if (any) grid.rows.push_back(std::move(row));
  }
  return grid;
}

std::vector<document::Field> head_fields(const Board& board) {
  const Counts& tasks = board.totals.tasks;
  std::vector<document::Field> fields{{"Số liệu đến hết ngày", document::day_text(board.as_of)}};
  for (const PlanLine& plan : board.plans)
    fields.push_back({"Kế hoạch " + plan.id,
                      fmt::format("{}{}{}{}", plan.title, plan.number.empty() ? "" : ", số " + plan.number,
                                  plan.day ? " ngày " + document::day_text(*plan.day) : "",
                                  plan.version > 1 ? fmt::format(", bản điều chỉnh lần {}", plan.version - 1) : "")});
  fields.push_back({"Nhiệm vụ, chỉ tiêu", number_text(tasks.all())});
  fields.push_back({"Đã hoàn thành", fmt::format("{}: đúng hạn {}, quá hạn {}", number_text(tasks.done()),
                                                 number_text(tasks.of(Status::done_on_time)),
                                                 number_text(tasks.of(Status::done_late)))});
  fields.push_back(
      {"Chưa hoàn thành",
       fmt::format("{}: trong hạn {} (trong đó chờ sự kiện {}, không thời hạn {}), quá hạn {}",
                   number_text(tasks.open()), number_text(tasks.in_time()), number_text(tasks.of(Status::waiting)),
                   number_text(tasks.of(Status::no_deadline)), number_text(tasks.of(Status::open_overdue)))});
  fields.push_back({"Tỷ lệ hoàn thành", ratio_text(tasks.done(), tasks.all())});
  fields.push_back({"Quá hạn trong số đã hoàn thành", ratio_text(tasks.of(Status::done_late), tasks.done())});
  fields.push_back({"Quá hạn trong số chưa hoàn thành", ratio_text(tasks.of(Status::open_overdue), tasks.open())});
  fields.push_back({"Chưa cập nhật lần nào", ratio_text(tasks.never_updated, tasks.open())});
  if (board.totals.steps.all() > 0)
    fields.push_back({"Bước công việc", fmt::format("{}: xong {}, quá hạn {}", number_text(board.totals.steps.all()),
                                                    number_text(board.totals.steps.done()),
                                                    number_text(board.totals.steps.of(Status::open_overdue)))});
  return fields;
}

void write_named(JsonWriter& out, const char* name, const std::vector<NamedCounts>& rows) {
  out.key(name);
  out.begin_array();
  for (const NamedCounts& row : rows) {
    out.begin_flat_object();
    out.key("id");
    out.string(row.id);
    out.key("name");
    out.string(row.name);
    out.key("counts");
    write_counts(out, row.counts);
    out.end_object();
  }
  out.end_array();
}

void write_head(JsonWriter& out, const Board& board, const char* format) {
  out.key("format");
  out.string(format);
  out.key("as_of");
  out.string(board.as_of.iso());
  out.key("plans");
  out.begin_array();
  for (const PlanLine& plan : board.plans) {
    out.begin_flat_object();
    out.key("id");
    out.string(plan.id);
    out.key("title");
    out.string(plan.title);
    out.key("number");
    out.string(plan.number);
    out.key("day");
    plan.day ? out.string(plan.day->iso()) : out.null();
    out.key("version");
    out.number(std::int64_t{plan.version});
    out.end_object();
  }
  out.end_array();
  out.key("tasks");
  write_counts(out, board.totals.tasks);
  out.key("steps");
  write_counts(out, board.totals.steps);
  write_named(out, "units", board.totals.by_unit);
  write_named(out, "classes", board.totals.by_class);
  write_named(out, "months", board.totals.by_month);
}

void add_lines(Answer& answer, const char* title, const std::vector<ItemLine>& lines) {
  constexpr std::size_t page = 20;
  const std::string first =
      lines.size() >= page ? fmt::format(" ({} việc đầu, theo hạn)", lines.size()) : std::string();
  if (!lines.empty()) answer.tables.push_back({title + first, lines_table(lines)});
}

constexpr const char* no_plan =
    "Chưa có kế hoạch nào đang thực hiện. Nhập văn bản: sauro plan import --file KE-HOACH.docx --data THƯ_MỤC\n"
    "No plan is run yet. Import its document: sauro plan import --file PLAN.docx --data FOLDER\n";

}  // namespace

std::string ratio_text(std::int64_t part, std::int64_t whole) {
  constexpr int percent = 100;
  const auto ratio = Decimal::of(part * percent).divided_by(Decimal::of(whole), 2, Rounding::half_up);
  if (!ratio) return "–";
  return fmt::format("{} % ({}/{})", ratio->str(NumberFormat::vietnamese), number_text(part), number_text(whole));
}

void write_counts(JsonWriter& out, const Counts& counts) {
  out.begin_flat_object();
  out.key("all");
  out.number(counts.all());
  for (std::size_t i = 0; i < tracking::statuses; ++i) {
    out.key(name_of(static_cast<Status>(i)));
    out.number(counts.by.at(i));
  }
  out.key("never_updated");
  out.number(counts.never_updated);
  out.end_object();
}

Totals add_up(const std::vector<plan::Tally>& tallies, Day as_of) {
  Totals totals;
  std::map<std::string, Counts> units, months;
  std::map<plan::TaskClass, Counts> classes;
  std::map<std::pair<std::string, std::string>, Counts> both;
  for (const plan::Tally& tally : tallies) {
    const auto group = tracking::read_tally(tally, as_of);
    if (group.step) {
      totals.steps += group.counts;
      continue;
    }
    totals.tasks += group.counts;
    units[group.who] += group.counts;
    classes[group.task_class] += group.counts;
    if (group.month.empty()) continue;
    months[group.month] += group.counts;
    both[{group.who, group.month}] += group.counts;
  }
  for (const auto& [id, counts] : units) totals.by_unit.push_back({id, {}, counts});
  std::stable_sort(totals.by_unit.begin(), totals.by_unit.end(), [](const NamedCounts& a, const NamedCounts& b) {
    return a.counts.of(Status::open_overdue) > b.counts.of(Status::open_overdue);
  });
  for (const auto task_class : {plan::TaskClass::key, plan::TaskClass::approved, plan::TaskClass::none})
    if (const auto at = classes.find(task_class); at != classes.end())
      totals.by_class.push_back({std::string(name_of(task_class)), class_text(task_class), at->second});
  for (const auto& [month, counts] : months) totals.by_month.push_back({month, month_text(month), counts});
  for (const auto& [key, counts] : both) totals.months.push_back({key.first, key.second, counts});
  return totals;
}

Answer board_answer(const Board& board) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  write_head(out, board, "sauro.board/1");
  out.key("unit_months");
  out.begin_array();
  for (const MonthCounts& one : board.totals.months) {
    out.begin_flat_object();
    out.key("unit");
    out.string(one.unit);
    out.key("month");
    out.string(one.month);
    out.key("counts");
    write_counts(out, one.counts);
    out.end_object();
  }
  out.end_array();
  write_lines(out, "late", board.late);
  write_lines(out, "never_updated", board.never);
  write_lines(out, "blocked", board.blocked);
  write_lines(out, "waiting_for_decision", board.decision);
  out.end_object();
  Answer answer{out.take() + "\n"};
  if (board.plans.empty()) {
    answer.nothing = no_plan;
    return answer;
  }
  answer.fields = head_fields(board);
  answer.tables.push_back({"THEO ĐƠN VỊ", counts_table("Đơn vị", board.totals.by_unit, board.totals.tasks)});
  answer.tables.push_back({"ĐẾN HẠN THEO THÁNG (trong ngoặc: quá hạn)", heat_table(board.totals)});
  add_lines(answer, "QUÁ HẠN", board.late);
  add_lines(answer, "CHỜ LÃNH ĐẠO QUYẾT ĐỊNH", board.decision);
  add_lines(answer, "CHƯA CẬP NHẬT LẦN NÀO", board.never);
  return answer;
}

Answer status_answer(const Board& board, const std::vector<NamedCounts>& people) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  write_head(out, board, "sauro.status/1");
  write_named(out, "people", people);
  out.end_object();
  Answer answer{out.take() + "\n"};
  if (board.plans.empty()) {
    answer.nothing = no_plan;
    return answer;
  }
  const Totals& totals = board.totals;
  answer.fields = head_fields(board);
  answer.tables.push_back({"THEO LOẠI", counts_table("Loại", totals.by_class, totals.tasks)});
  answer.tables.push_back({"THEO ĐƠN VỊ", counts_table("Đơn vị", totals.by_unit, totals.tasks)});
  if (!people.empty()) {
    Counts all;
    for (const NamedCounts& one : people) all += one.counts;
    answer.tables.push_back({"THEO NGƯỜI", counts_table("Người", people, all)});
  }
  Counts due;
  for (const NamedCounts& one : totals.by_month) due += one.counts;
  answer.tables.push_back({"THEO THÁNG ĐẾN HẠN", counts_table("Tháng", totals.by_month, due)});
  return answer;
}

}  // namespace sauro::reports
