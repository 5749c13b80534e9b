// SPDX-License-Identifier: AGPL-3.0-or-later
// Working days: Monday to Friday without holidays, and the Saturdays that are worked in exchange.
#pragma once
#include <set>

#include "foundation/calendar/day.h"

namespace sauro {

/// The days that differ from the week's pattern, as data; it knows no law.
class Holidays {
 public:
  Holidays() = default;
  /// `off`: days without work; `worked`: Saturdays or Sundays that are worked. A day in both is off.
  Holidays(std::set<Day> off, std::set<Day> worked) : off_(std::move(off)), worked_(std::move(worked)) {}

  bool is_off(Day day) const { return off_.contains(day); }
  bool is_worked(Day day) const { return worked_.contains(day) && !is_off(day); }
  const std::set<Day>& off() const { return off_; }
  const std::set<Day>& worked() const { return worked_; }
  void add(const Holidays& other);

  friend bool operator==(const Holidays&, const Holidays&) = default;

 private:
  std::set<Day> off_, worked_;
};

bool is_working_day(Day day, const Holidays& holidays);
/// `day` where it is a working day, else the next one.
Day working_day_from(Day day, const Holidays& holidays);
/// The first working day after `day`.
Day next_working_day(Day day, const Holidays& holidays);
/// The `count`-th working day after `day` (before it where `count` is negative); `day` is not counted, and is the
/// answer for 0. Fails with bad_input where the answer lies outside the years 1900 to 2200.
Result<Day> add_working_days(Day day, int count, const Holidays& holidays);
/// Working days in `period`, first and last day included.
int count_working_days(const Period& period, const Holidays& holidays);

}  // namespace sauro
