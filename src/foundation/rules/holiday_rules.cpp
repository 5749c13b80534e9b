// SPDX-License-Identifier: AGPL-3.0-or-later
// Reading holidays and the yearly decisions about them.
#include "foundation/rules/holiday_rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "foundation/base/embedded.h"
#include "foundation/rules/toml_reading.h"

namespace sauro::rules {
namespace {

std::optional<Error> read_holiday(Table& table, HolidayData& data) {
  table.expect_only(
      {"id", "what", "lunar", "month", "day", "days", "before", "from", "until", "source", "clause", "confidence"});
  const std::string what = table.text("what");
  HolidayRule rule{table.text("id"),
                   table.flag_or("lunar", false),
                   table.number_or("month", 0, 1, 12),
                   table.number_or("day", 0, 1, 31),
                   table.number_or("days", 1, 1, 10),
                   table.number_or("before", 0, 0, 9),
                   table.day("from"),
                   table.day_if_any("until"),
                   what};
  const LegalSource source = table.source();
  if (rule.month == 0) table.fail("month", "missing");
  if (rule.day == 0) table.fail("day", "missing");
  for (const HolidayRule& other : data.rules.rules)
    if (other.id == rule.id && (!other.until || rule.from <= *other.until) &&
        (!rule.until || other.from <= *rule.until))
      table.fail("from", "overlaps another rule of " + rule.id);
  if (table.error()) return table.error();
  data.confidence = std::max(data.confidence, source.confidence);
  data.rules.rules.push_back(std::move(rule));
  return std::nullopt;
}

std::optional<Error> read_year(Table& table, HolidayData& data) {
  table.expect_only({"year", "first", "off", "worked", "source", "clause", "confidence"});
  const int year = table.number_or("year", 0, 1900, 2200);
  if (year == 0) table.fail("year", "missing");
  HolidayDecision decision;
  if (auto days = table.table_if_any("first")) {
    for (const std::string& name : days->keys()) {
      decision.first.emplace(name, days->day(name));
      const bool known = std::any_of(data.rules.rules.begin(), data.rules.rules.end(),
                                     [&](const auto& rule) { return rule.id == name; });
      if (!known) days->fail(name, "no such holiday");
    }
    if (days->error()) return days->error();
  }
  for (const Day day : table.days("off")) decision.off.insert(day);
  for (const Day day : table.days("worked")) decision.worked.insert(day);
  const LegalSource source = table.source();
  if (!data.rules.decisions.emplace(year, std::move(decision)).second) table.fail("year", "given twice");
  if (table.error()) return table.error();
  data.confidence = std::max(data.confidence, source.confidence);
  return std::nullopt;
}

Result<HolidayData> read_ours() {
  for (const EmbeddedFile& file : rule_files())
    if (file.name == "rules/holidays.toml") return read_holidays(file.text, file.name);
  return Error{ErrorCode::not_found, "rules/holidays.toml"};
}

}  // namespace

Result<HolidayData> read_holidays(std::string_view toml, std::string_view file) {
  auto whole = Table::parse(toml, file);
  if (!whole.ok()) return whole.error();
  whole->expect_only({"holiday", "year"});
  std::vector<Table> holidays = whole->tables("holiday"), years = whole->tables("year");
  if (whole->error()) return *whole->error();
  HolidayData data;
  for (Table& table : holidays)
    if (const auto error = read_holiday(table, data)) return *error;
  for (Table& table : years)
    if (const auto error = read_year(table, data)) return *error;
  return data;
}

const Result<HolidayData>& holiday_rules() {
  static const Result<HolidayData> ours = read_ours();
  return ours;
}

}  // namespace sauro::rules
