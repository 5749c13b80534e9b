// SPDX-License-Identifier: AGPL-3.0-or-later
// parse_time against tables of lines with the schedule that must come out.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "plan/extraction/time.h"

namespace sauro::extraction {
namespace {

using nlohmann::json;

json of(const std::optional<Day>& day) { return day ? json(day->iso()) : json(); }
json of(const std::optional<std::string>& text) { return text ? json(*text) : json(); }

json of(const std::optional<plan::Recurrence>& r) {
  if (!r) return nullptr;
  constexpr const char* every[] = {"day", "week", "month", "quarter", "half_year", "year"};
  json on;
  if (r->weekday) on["weekday"] = *r->weekday;
  if (r->month) on["month"] = *r->month;
  if (r->day) on["day"] = *r->day;
  return {{"every", every[static_cast<int>(r->every)]},
          {"count", r->count},
          {"times", r->times ? json(*r->times) : json()},
          {"on", on},
          {"text", r->text}};
}

/// A schedule in the form of the tables: members without a value are left out.
json of(const plan::Schedule& s) {
  constexpr const char* kinds[] = {"none", "period", "event", "recurrence", "continuous", "reference", "open"};
  constexpr const char* units[] = {"day", "working_day", "week", "month"};
  json out = {{"kind", kinds[static_cast<int>(s.kind)]}};
  const auto set = [&](const char* name, json value) {
    if (!value.is_null()) out[name] = std::move(value);
  };
  set("start", of(s.start));
  set("end", of(s.end));
  set("clock", of(s.clock));
  set("event", of(s.event));
  set("reference", of(s.reference));
  set("recurrence", of(s.recurrence));
  if (s.offset)
    out["offset"] = {{"count", s.offset->count},
                     {"unit", units[static_cast<int>(s.offset->unit)]},
                     {"direction", s.offset->direction == plan::OffsetDirection::after ? "after" : "before"}};
  for (const auto& m : s.milestones)
    out["milestones"].push_back({{"text", m.text},
                                 {"what", of(m.what)},
                                 {"start", of(m.start)},
                                 {"end", of(m.end)},
                                 {"recurrence", of(m.recurrence)}});
  return out;
}

/// What parse_time makes of a line of a table, in the form of the line.
json read_line(const json& line) {
  TimeContext context;
  const json& plan = line.at("plan");
  context.year = plan.value("year", 0);
  if (plan.contains("date") && plan["date"].is_string())
    context.date = Day::parse_iso(plan["date"].get<std::string>()).value();
  if (line.contains("column") && line["column"].is_string())
    context.deadline = is_deadline_heading(line["column"].get<std::string>());
  const auto schedule = parse_time(line.at("text").get<std::string>(), context);
  json out;
  out["schedule"] = schedule ? of(*schedule) : json();
  if (!schedule) out["error"] = schedule.error().subject;
  return out;
}

std::vector<std::filesystem::path> tables() {
  const std::filesystem::path source = SAURO_SOURCE_DIR;
  std::vector<std::filesystem::path> found = {source / "tests/plan/extraction/time_lines.jsonl"};
  const auto shared = source / "../shared/domain/time-expressions.jsonl";
  if (std::filesystem::exists(shared)) found.push_back(shared);
  return found;
}

class TimeTable : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(TimeTable, ComesOutAsItStands) {
  std::ifstream file(GetParam());
  ASSERT_TRUE(file.is_open()) << GetParam();
  int lines = 0, exact = 0;
  std::string differences;
  for (std::string text; std::getline(file, text);) {
    if (text.empty()) continue;
    ++lines;
    const json line = json::parse(text);
    json expected;
    expected["schedule"] = line.at("schedule");
    if (line.contains("error")) expected["error"] = line["error"];
    const json got = read_line(line);
    if (got == expected)
      ++exact;
    else
      differences += fmt::format("line {}: {}\n  expected {}\n  got      {}\n", lines, line["text"].dump(),
                                 expected.dump(), got.dump());
  }
  ASSERT_GT(lines, 0);
  // Our own table must be exact; the shared one may hold a line that is disputed.
  EXPECT_GE(exact, GetParam() == tables().front() ? lines : lines * 0.99) << differences;
  if (!differences.empty())
    fmt::print("{} of {} lines of {} exact\n{}", exact, lines, GetParam().filename().string(), differences);
}

INSTANTIATE_TEST_SUITE_P(Tables, TimeTable, testing::ValuesIn(tables()),
                         [](const auto& info) { return fmt::format("Table{}", info.index); });

}  // namespace
}  // namespace sauro::extraction
