// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/report_periods.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "document/model/official.h"
#include "foundation/calendar/report_period.h"
#include "foundation/rules/dated.h"

namespace sauro::reports {
namespace {

/// Months of a year, in words; the part behind them likewise.
struct Named {
  std::string words;
  int year = 0, first = 1, last = 12;

  Period months() const { return *Period::make(Period::month(year, first).first(), Period::month(year, last).last()); }
};

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

Named month(int year, int month) { return {fmt::format("tháng {} năm {}", month, year), year, month, month}; }
Named quarter(int year, int quarter) {
  return {fmt::format("quý {} năm {}", document::roman(quarter), year), year, 3 * quarter - 2, 3 * quarter};
}
Named half(int year, int half) {
  return {fmt::format("6 tháng {} năm {}", half == 1 ? "đầu" : "cuối", year), year, 6 * half - 5, 6 * half};
}
Named whole(int year) { return {fmt::format("năm {}", year), year, 1, 12}; }

/// The period, and the one behind it.
std::optional<std::pair<Named, Named>> read(std::string_view id) {
  const auto year = number(id.substr(0, 4));
  constexpr int first_year = 1901, last_year = 2199;
  if (!year || *year < first_year || *year > last_year) return std::nullopt;
  if (id.size() == 4) return std::pair(whole(*year), whole(*year + 1));
  if (id[4] != '-') return std::nullopt;
  const std::string_view part = id.substr(5);
  if (part == "9M") return std::pair(Named{fmt::format("9 tháng đầu năm {}", *year), *year, 1, 9}, quarter(*year, 4));
  if (part == "H1") return std::pair(half(*year, 1), half(*year, 2));
  if (part == "H2") return std::pair(half(*year, 2), half(*year + 1, 1));
  if (part.size() != 2) return std::nullopt;
  if (part[0] == 'Q') {
    const auto n = number(part.substr(1));
    if (!n || *n < 1 || *n > 4) return std::nullopt;
    return std::pair(quarter(*year, *n), *n < 4 ? quarter(*year, *n + 1) : quarter(*year + 1, 1));
  }
  const auto n = number(part);
  if (!n || *n < 1 || *n > 12) return std::nullopt;
  return std::pair(month(*year, *n), *n < 12 ? month(*year, *n + 1) : month(*year + 1, 1));
}

}  // namespace

Result<ReportPeriod> report_period(std::string_view id, const tracking::Receiver& practice, const Holidays& holidays) {
  const auto named = read(id);
  if (!named) return Error{ErrorCode::bad_input, std::string(id), "period"};
  const auto& [one, next] = *named;
  const Day end = one.months().last();
  const auto figure = [&](const char* name, int own) -> Result<int> {
    if (own > 0) return own;
    const auto value = rules::value_on(name, end);
    if (!value) return value.error();
    return number(value->text).value_or(0);
  };
  const auto first = figure("report.first_day", practice.first_day),
             last = figure("report.last_day", practice.last_day),
             days = figure("report.least_days_to_send", practice.days_to_send);
  for (const auto* part : {&first, &last, &days})
    if (!*part) return part->error();
  const auto data = sauro::report_period(one.months(), *first, *last);
  if (!data) return data.error();
  const auto behind = sauro::report_period(next.months(), *first, *last);
  if (!behind) return behind.error();
  const auto due = add_working_days(data->last(), *days, holidays);
  if (!due) return due.error();
  return ReportPeriod{std::string(id), one.words, *data, *due, next.words, *behind};
}

std::vector<std::string> complete_periods(Day day, const tracking::Receiver& practice) {
  constexpr int year = 12, quarter = 3, half = 6, nine = 9;
  const auto by_rule = rules::value_on("report.last_day", day);
  const int last_day = practice.last_day > 0 ? practice.last_day : by_rule ? number(by_rule->text).value_or(0) : 0;
  const int months = day.year() * year + day.month() - (day.day() > last_day ? 0 : 1);  // cut off, since year 0
  const auto ended = [&](int length) { return (months / length) * length - 1; };        // the last month of the newest
  const auto year_of = [](int month) { return month / year; };
  std::vector<std::string> list{fmt::format("{}-{:02}", year_of(months - 1), (months - 1) % year + 1)};
  list.push_back(fmt::format("{}-Q{}", year_of(ended(quarter)), ended(quarter) % year / quarter + 1));
  list.push_back(fmt::format("{}-H{}", year_of(ended(half)), ended(half) % year / half + 1));
  list.push_back(fmt::format("{}-9M", months % year >= nine ? months / year : months / year - 1));
  list.push_back(std::to_string(year_of(ended(year))));
  return list;
}

}  // namespace sauro::reports
