// SPDX-License-Identifier: AGPL-3.0-or-later
// Days, months and periods of the Gregorian calendar. No clock is read here: "today" always comes in as an argument.
#pragma once
#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace sauro {

/// A calendar day, years 1900 to 2200.
class Day {
 public:
  /// Fails with bad_input: "there is no month 13", "June has 30 days", "2023 is not a leap year", "year 3024 is out of
  /// range".
  static Result<Day> make(int year, int month, int day);
  /// "2024-02-15".
  static Result<Day> parse_iso(std::string_view text);
  explicit Day(std::chrono::sys_days days) : days_(days) {}

  int year() const { return static_cast<int>(ymd().year()); }
  int month() const { return static_cast<int>(static_cast<unsigned>(ymd().month())); }
  int day() const { return static_cast<int>(static_cast<unsigned>(ymd().day())); }
  int weekday() const;  ///< 1 = Monday ... 7 = Sunday
  std::chrono::sys_days days() const { return days_; }
  std::string iso() const;  ///< "2024-02-15"

  Day plus_days(int count) const { return Day(days_ + std::chrono::days(count)); }
  /// Same day of a later (or earlier) month, the last day of that month where there is none.
  Day plus_months(int count) const;
  int days_until(Day other) const { return static_cast<int>((other.days_ - days_).count()); }

  friend auto operator<=>(const Day&, const Day&) = default;

 private:
  std::chrono::year_month_day ymd() const { return std::chrono::year_month_day(days_); }
  std::chrono::sys_days days_;
};

int days_in_month(int year, int month);  ///< month 1..12
bool is_leap_year(int year);

/// A stretch of days, first and last included; never empty.
class Period {
 public:
  /// Fails with bad_input "the range ends before it starts".
  static Result<Period> make(Day first, Day last);
  static Period month(int year, int month);      ///< month 1..12
  static Period quarter(int year, int quarter);  ///< quarter 1..4
  static Period year(int year);

  Day first() const { return first_; }
  Day last() const { return last_; }
  int length() const { return first_.days_until(last_) + 1; }
  bool contains(Day day) const { return first_ <= day && day <= last_; }
  bool overlaps(const Period& other) const { return first_ <= other.last_ && other.first_ <= last_; }
  std::optional<Period> intersection(const Period& other) const;

  friend bool operator==(const Period&, const Period&) = default;

 private:
  Period(Day first, Day last) : first_(first), last_(last) {}
  Day first_, last_;
};

}  // namespace sauro
