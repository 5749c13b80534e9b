// SPDX-License-Identifier: AGPL-3.0-or-later
// Days by std::chrono, with the reasons why a day does not exist.
#include "foundation/calendar/day.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace sauro {
namespace {
constexpr std::array month_names = {"January", "February", "March",     "April",   "May",      "June",
                                    "July",    "August",   "September", "October", "November", "December"};
}  // namespace

bool is_leap_year(int year) { return std::chrono::year(year).is_leap(); }

int days_in_month(int year, int month) {
  using namespace std::chrono;
  return static_cast<int>(static_cast<unsigned>(
      year_month_day_last(std::chrono::year(year), month_day_last(std::chrono::month(static_cast<unsigned>(month))))
          .day()));
}

Result<Day> Day::make(int year, int month, int day) {
  if (year < 1900 || year > 2200) return Error{ErrorCode::bad_input, fmt::format("year {} is out of range", year)};
  if (month < 1 || month > 12) return Error{ErrorCode::bad_input, fmt::format("there is no month {}", month)};
  if (day < 1) return Error{ErrorCode::bad_input, fmt::format("there is no day {}", day)};
  const int last = days_in_month(year, month);
  if (day > last) {
    if (month == 2 && day == 29) return Error{ErrorCode::bad_input, fmt::format("{} is not a leap year", year)};
    if (month == 2) return Error{ErrorCode::bad_input, fmt::format("February {} has {} days", year, last)};
    return Error{ErrorCode::bad_input,
                 fmt::format("{} has {} days", month_names[static_cast<std::size_t>(month - 1)], last)};
  }
  using namespace std::chrono;
  return Day(sys_days(year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))));
}

Result<Day> Day::parse_iso(std::string_view text) {
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = -1;
    const auto* end = text.data() + at + length;
    const auto read = std::from_chars(text.data() + at, end, value);
    return read.ec == std::errc() && read.ptr == end ? value : -1;
  };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-')
    return Error{ErrorCode::bad_input, "a day is written YYYY-MM-DD"};
  const int y = number(0, 4), m = number(5, 2), d = number(8, 2);
  if (y < 0 || m < 0 || d < 0) return Error{ErrorCode::bad_input, "a day is written YYYY-MM-DD"};
  return make(y, m, d);
}

int Day::weekday() const { return static_cast<int>(std::chrono::weekday(days_).iso_encoding()); }

std::string Day::iso() const { return fmt::format("{:04}-{:02}-{:02}", year(), month(), day()); }

Day Day::plus_months(int count) const {
  const int months = year() * 12 + month() - 1 + count;
  const int y = months / 12, m = months % 12 + 1;
  using namespace std::chrono;
  return Day(sys_days(year_month_day(std::chrono::year(y), std::chrono::month(static_cast<unsigned>(m)),
                                     std::chrono::day(static_cast<unsigned>(std::min(day(), days_in_month(y, m)))))));
}

Result<Period> Period::make(Day first, Day last) {
  if (last < first) return Error{ErrorCode::bad_input, "the range ends before it starts"};
  return Period(first, last);
}

Period Period::month(int year, int month) {
  return {Day::make(year, month, 1).value(), Day::make(year, month, days_in_month(year, month)).value()};
}
Period Period::quarter(int year, int quarter) {
  return {month(year, quarter * 3 - 2).first(), month(year, quarter * 3).last()};
}
Period Period::year(int year) { return {month(year, 1).first(), month(year, 12).last()}; }

std::optional<Period> Period::intersection(const Period& other) const {
  if (!overlaps(other)) return std::nullopt;
  return Period(std::max(first_, other.first_), std::min(last_, other.last_));
}

}  // namespace sauro
