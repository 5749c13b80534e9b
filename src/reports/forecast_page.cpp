// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/forecast_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "reports/members.h"

namespace sauro::reports {
namespace {

document::GridNumber whole(std::int64_t value) { return {Decimal::of(value), {}}; }

std::string percent(double share) { return fmt::format("{} %", std::lround(share * 100)); }

std::string score_text(double score) {
  std::string text = fmt::format("{:.3f}", score);
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

std::string month_text(Day day) { return fmt::format("{}/{}", static_cast<int>(day.month()), day.year()); }

/// Three decimals say all that so few cases can.
void number(JsonWriter& out, const char* name, double value) {
  constexpr double fine = 1000;
  out.key(name);
  out.number(std::round(value * fine) / fine);
}

void number(JsonWriter& out, const char* name, std::int64_t value) {
  out.key(name);
  out.number(value);
}

void number(JsonWriter& out, const char* name, const std::optional<int>& value) {
  out.key(name);
  value ? out.number(std::int64_t{*value}) : out.null();
}

std::string delay_text(const forecast::Chance& chance) {
  if (!chance.median_delay) return {};
  const int days = *chance.median_delay;
  if (days == 0) return "đúng hạn";
  return fmt::format("{} {} ngày", days < 0 ? "sớm" : "chậm", std::abs(days));
}

void write_months(JsonWriter& out, const ForecastPage& page, Answer& answer) {
  document::Grid grid;
  grid.columns = {{"Đến hết tháng", 13, 10, 0}, {"Đến hạn", 9, 7, 0}, {"P50", 7, 5, 0}, {"P80", 7, 5, 0}};
  out.key("months");
  out.begin_array();
  for (const forecast::MonthForecast& month : page.plan_forecast->months) {
    const auto done = static_cast<std::int64_t>(page.done.size());
    const auto due = month.due + (std::upper_bound(page.done.begin(), page.done.end(), month.end) - page.done.begin());
    out.begin_flat_object();
    member(out, "end", month.end.iso());
    number(out, "due", due);
    number(out, "p50", done + month.p50);
    number(out, "p80", done + month.p80);
    out.end_object();
    grid.rows.push_back({{month_text(month.end), whole(due), whole(done + month.p50), whole(done + month.p80)}});
  }
  out.end_array();
  answer.tables.push_back(
      {"SỐ VIỆC XONG ĐẾN HẾT THÁNG (P50, P80: ÍT NHẤT BẰNG ẤY TRONG 50 %, 80 % LẦN THỬ)", std::move(grid)});
}

void write_risks(JsonWriter& out, const ForecastPage& page, Answer& answer) {
  document::NoteGroup group{"RỦI RO LỚN NHẤT", {}};
  out.key("risks");
  out.begin_array();
  for (const forecast::Risk& risk : page.plan_forecast->risks) {
    const auto title = page.titles.find(risk.id);
    const std::string words = title == page.titles.end() ? risk.id : title->second;
    out.begin_flat_object();
    member(out, "id", risk.id);
    member(out, "title", words);
    member(out, "due", std::optional(risk.due));
    number(out, "chance", risk.chance);
    number(out, "loss", risk.loss);
    out.end_object();
    group.notes.push_back(
        {fmt::format("{} – hạn {}, khả năng đúng hạn {}", words, document::short_date(risk.due), percent(risk.chance)),
         {}});
  }
  out.end_array();
  if (!group.notes.empty()) answer.notes.push_back(std::move(group));
}

void write_items(JsonWriter& out, const ForecastPage& page, Answer& answer) {
  document::Grid grid;
  grid.columns = {{"Mục", 9, 6, 0},        {"Nội dung", 50, 16, 0},    {"Đơn vị", 24, 10, 0}, {"Hạn", 11, 10, 0},
                  {"Khả năng", 11, 10, 0}, {"Khoảng 80 %", 14, 11, 0}, {"Số việc", 8, 6, 0},  {"Thường", 14, 8, 0}};
  out.key("items");
  out.begin_array();
  for (const auto& [line, chance] : page.items) {
    out.begin_flat_object();
    member(out, "id", line.id);
    member(out, "title", line.title);
    member(out, "unit", line.unit);
    member(out, "unit_id", line.unit_id);
    member(out, "due", line.due);
    number(out, "chance", chance.chance);
    number(out, "low", chance.low);
    number(out, "high", chance.high);
    number(out, "n", std::int64_t{chance.n});
    number(out, "of_type", std::int64_t{chance.of_type});
    number(out, "of_all", std::int64_t{chance.of_all});
    number(out, "median_delay", chance.median_delay);
    number(out, "median_n", std::int64_t{chance.median_n});
    out.end_object();
    const bool late = chance.chance == 0;  // of what is overdue, and of nothing else
    grid.rows.push_back(
        {{line.id, line.title, line.unit, line.due ? document::GridCell(*line.due) : document::GridCell(std::string()),
          late ? std::string("đã quá hạn") : percent(chance.chance),
          late ? std::string() : percent(chance.low) + " – " + percent(chance.high), whole(chance.n),
          delay_text(chance)}});
  }
  out.end_array();
  if (!grid.rows.empty())
    answer.tables.push_back(
        {"KHẢ NĂNG XONG ĐÚNG HẠN, THẤP TRƯỚC (SỐ VIỆC: VIỆC ĐÃ QUA CÙNG LOẠI, CÙNG ĐƠN VỊ)", std::move(grid)});
}

std::string float_text(int months) {
  if (months == 0) return "không còn";
  return (months < 0 ? "thiếu " : "") + std::to_string(std::abs(months)) + " tháng";
}

void write_scores(JsonWriter& out, const ForecastPage& page, Answer& answer) {
  document::NoteGroup group{"DỰ BÁO TRƯỚC ĐÂY ĐÚNG ĐẾN ĐÂU (ĐIỂM BRIER: 0 LÀ ĐÚNG HOÀN TOÀN)", {}};
  out.key("scores");
  out.begin_array();
  for (const auto& [year, score] : page.scores) {
    out.begin_flat_object();
    number(out, "year", std::int64_t{year});
    number(out, "n", std::int64_t{score.n});
    number(out, "brier", score.brier);
    number(out, "base_rate", score.base_rate);
    number(out, "of_base_rate", score.of_base_rate);
    out.end_object();
    group.notes.push_back(
        {fmt::format("Năm {}: {} trên {} lần dự báo; luôn đoán tỷ lệ chung {} thì được {}", year,
                     score_text(score.brier), score.n, percent(score.base_rate), score_text(score.of_base_rate)),
         {}});
  }
  out.end_array();
  if (!group.notes.empty()) answer.notes.push_back(std::move(group));
}

void write_loads(JsonWriter& out, const char* name, const std::string& title,
                 const std::vector<forecast::Workload>& loads, const std::map<std::string, std::string>& names,
                 Answer& answer) {
  document::Grid grid;
  grid.columns = {{"Tên", 40, 14, 0},
                  {"Nhiều nhất từng xong trong tháng", 14, 10, 0},
                  {"Việc đến hạn theo tháng (quá hạn tính vào tháng này)", 60, 20, 0}};
  out.key(name);
  out.begin_array();
  for (const forecast::Workload& load : loads) {
    const auto known = names.find(load.who);
    const std::string who = known == names.end() ? load.who : known->second;
    out.begin_flat_object();
    member(out, "id", load.who);
    member(out, "name", who);
    number(out, "past_most", load.past_most);
    member(out, "past_month", load.past_month);
    out.key("months");
    out.begin_flat_array();
    std::string text;
    for (const forecast::MonthLoad& month : load.months) {
      out.begin_flat_object();
      member(out, "month", month.month.iso());
      number(out, "works", std::int64_t{month.works});
      member(out, "over", month.over);
      out.end_object();
      if (month.works > 0)
        text += fmt::format("{}{}: {}{}", text.empty() ? "" : ", ", month_text(month.month), month.works,
                            month.over ? " (quá mức)" : "");
    }
    out.end_array();
    out.end_object();
    grid.rows.push_back({{who, load.past_most ? std::to_string(*load.past_most) : std::string("chưa có"), text}});
  }
  out.end_array();
  if (!grid.rows.empty()) answer.tables.push_back({title, std::move(grid)});
}

}  // namespace

Answer forecast_answer(const ForecastPage& page) {
  JsonWriter out(JsonWriter::Layout::indented);
  Answer answer;
  out.begin_object();
  member(out, "format", "sauro.forecast/1");
  member(out, "as_of", page.as_of.iso());
  member(out, "plan", page.plan);
  member(out, "title", page.title);
  out.key("history");
  out.begin_flat_object();
  number(out, "closed", std::int64_t{page.closed});
  number(out, "enough", std::int64_t{forecast::enough_cases});
  member(out, "is_enough", page.plan_forecast.has_value());
  out.end_object();
  number(out, "seed", static_cast<std::int64_t>(page.seed));
  number(out, "runs", std::int64_t{forecast::usual_runs});
  number(out, "done", static_cast<std::int64_t>(page.done.size()));
  number(out, "open", std::int64_t{page.plan_forecast ? page.plan_forecast->open : 0});
  answer.fields = {{"Kế hoạch", page.title}, {"Số việc đã xong làm căn cứ", std::to_string(page.closed)}};
  if (page.plan_forecast) {
    write_months(out, page, answer);
    write_risks(out, page, answer);
  } else {
    for (const char* none : {"months", "risks"}) {
      out.key(none);
      out.begin_flat_array();
      out.end_array();
    }
    answer.nothing = fmt::format(
        "Chưa đủ số liệu để dự báo: mới có {} việc đã xong, cần ít nhất {}.\n"
        "Not enough history for a forecast: {} items are done, at least {} are needed.\n",
        page.closed, forecast::enough_cases, page.closed, forecast::enough_cases);
  }
  write_items(out, page, answer);
  write_scores(out, page, answer);
  out.end_object();
  answer.json = out.take() + "\n";
  return answer;
}

Answer path_answer(const PathPage& page) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", "sauro.critical-path/1");
  member(out, "plan", page.plan);
  member(out, "as_of", page.as_of.iso());
  document::Grid grid;
  grid.columns = {{"Mục", 9, 6, 0},     {"Nội dung", 46, 16, 0},       {"Đơn vị", 24, 10, 0},
                  {"Hạn", 11, 10, 0},   {"Phải xong trước", 16, 9, 0}, {"Làm trong", 9, 8, 0},
                  {"Còn dư", 16, 8, 0}, {"Việc chờ", 8, 6, 0}};
  out.key("list");
  out.begin_array();
  for (const PathItem& one : page.items) {
    out.begin_flat_object();
    member(out, "item", one.line.id);
    member(out, "title", one.line.title);
    member(out, "unit", one.line.unit);
    member(out, "due", one.line.due);
    member(out, "after", one.after);
    number(out, "months", std::int64_t{one.months});
    number(out, "float", std::int64_t{one.timing.slack()});
    member(out, "critical", one.timing.is_critical());
    number(out, "followers", std::int64_t{one.timing.followers});
    out.end_object();
    std::string after;
    for (const std::string& id : one.after) after.append(after.empty() ? "" : ", ").append(id);
    grid.rows.push_back({{one.line.id, one.line.title, one.line.unit,
                          one.line.due ? document::GridCell(*one.line.due) : document::GridCell(std::string()), after,
                          std::to_string(one.months) + " tháng", float_text(one.timing.slack()),
                          std::to_string(one.timing.followers)}});
  }
  out.end_array();
  out.end_object();
  Answer answer{out.take() + "\n"};
  answer.fields = {{"Đến hết ngày", document::day_text(page.as_of)}};
  if (!grid.rows.empty()) answer.tables.push_back({"VIỆC PHẢI CHỜ VIỆC KHÁC, ÍT DƯ NHẤT TRƯỚC", std::move(grid)});
  answer.nothing =
      "Chưa việc nào được ghi là phải chờ việc khác. Ghi: sauro item follow MỤC --after MỤC --data THƯ_MỤC\n"
      "No item waits for another yet. Say so: sauro item follow ITEM --after ITEM --data FOLDER\n";
  return answer;
}

Answer workload_answer(const WorkloadPage& page) {
  JsonWriter out(JsonWriter::Layout::indented);
  Answer answer;
  out.begin_object();
  member(out, "format", "sauro.workload/1");
  member(out, "as_of", page.as_of.iso());
  write_loads(out, "units", "KHỐI LƯỢNG THEO ĐƠN VỊ", page.units, page.unit_names, answer);
  write_loads(out, "persons", "KHỐI LƯỢNG THEO NGƯỜI", page.persons, page.person_names, answer);
  out.end_object();
  answer.json = out.take() + "\n";
  if (answer.tables.empty()) answer.nothing = "Không còn việc nào chưa xong. / No open work.\n";
  return answer;
}

}  // namespace sauro::reports
