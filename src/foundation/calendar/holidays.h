// SPDX-License-Identifier: AGPL-3.0-or-later
// The public holidays of a year, worked out from dated rules and the yearly decisions on Tết and exchanged days.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "foundation/calendar/working_days.h"

namespace sauro {

/// A holiday as a labour code gives it, for as long as that text holds.
struct HolidayRule {
  std::string id;          ///< "tet"; the rules of one holiday at different times share it
  bool lunar = false;      ///< month and day are those of the lunar calendar
  int month = 1, day = 1;  ///< the day it is named after
  int days = 1;            ///< length, 1..10
  int before = 0;          ///< how many of them come before that day, where the year has no decision
  Day from;                ///< first day on which this rule holds
  std::optional<Day> until;
  std::string name = {};  ///< "Tết Âm lịch (5 ngày)"
};

/// What the government decided for one year.
struct HolidayDecision {
  std::map<std::string, Day> first;  ///< the first day of a holiday, by id
  std::set<Day> off;                 ///< working days given free in exchange
  std::set<Day> worked;              ///< Saturdays or Sundays worked instead
};

struct HolidayRules {
  std::vector<HolidayRule> rules;
  std::map<int, HolidayDecision> decisions;  ///< by year
};

/// Holidays of `year`: each holiday's days, a free day on the next working day for each of them that falls on a
/// Saturday or Sunday, and the exchanged days. Fails with not_found where no rule holds in that year. Where the year
/// has no decision the rules' own choice of days stands: see decided().
Result<Holidays> holidays(int year, const HolidayRules& rules);
/// Holidays of all years that `period` touches.
Result<Holidays> holidays(const Period& period, const HolidayRules& rules);
/// The holidays' own days in `year` by name, without the free days that make up for weekends, or were exchanged.
std::map<Day, std::string> holiday_names(int year, const HolidayRules& rules);
/// Whether the yearly decision for `year` is known.
bool decided(int year, const HolidayRules& rules);

}  // namespace sauro
