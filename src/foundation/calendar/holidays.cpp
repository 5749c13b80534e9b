// SPDX-License-Identifier: AGPL-3.0-or-later
// From rules to days: named days first, then the days that make up for weekly days of rest.
#include "foundation/calendar/holidays.h"

#include <fmt/format.h>

#include "foundation/calendar/lunar.h"

namespace sauro {
namespace {

Result<Day> named_day(int year, const HolidayRule& rule) {
  return rule.lunar ? from_lunar({year, rule.month, rule.day, false}) : Day::make(year, rule.month, rule.day);
}

const HolidayDecision& decision_of(int year, const HolidayRules& rules) {
  static const HolidayDecision none;
  const auto found = rules.decisions.find(year);
  return found == rules.decisions.end() ? none : found->second;
}

/// The days of each holiday, and what they are called.
Result<std::map<Day, std::string>> named_days(int year, const HolidayRules& rules) {
  const HolidayDecision& decision = decision_of(year, rules);
  std::map<Day, std::string> days;
  for (const HolidayRule& rule : rules.rules) {
    const auto named = named_day(year, rule);
    if (!named.ok()) return named.error();
    if (*named < rule.from || (rule.until && *rule.until < *named)) continue;
    const auto chosen = decision.first.find(rule.id);
    const Day first = chosen != decision.first.end() ? chosen->second : named->plus_days(-rule.before);
    for (int i = 0; i < rule.days; ++i) days.emplace(first.plus_days(i), rule.name);
  }
  return days;
}

}  // namespace

std::map<Day, std::string> holiday_names(int year, const HolidayRules& rules) {
  auto days = named_days(year, rules);
  return days ? *std::move(days) : std::map<Day, std::string>();
}

Result<Holidays> holidays(int year, const HolidayRules& rules) {
  const HolidayDecision& decision = decision_of(year, rules);
  const auto named = named_days(year, rules);
  if (!named.ok()) return named.error();
  std::set<Day> days;
  for (const auto& [day, name] : *named) days.insert(day);
  if (days.empty()) return Error{ErrorCode::not_found, fmt::format("public holidays of {}", year)};

  std::set<Day> off = days;
  for (const Day day : days) {
    if (day.weekday() <= 5) continue;
    off.insert(next_working_day(day, Holidays(off, decision.worked)));
  }
  off.insert(decision.off.begin(), decision.off.end());
  return Holidays(std::move(off), decision.worked);
}

Result<Holidays> holidays(const Period& period, const HolidayRules& rules) {
  Holidays all;
  for (int year = period.first().year(); year <= period.last().year(); ++year) {
    const auto one = holidays(year, rules);
    if (!one.ok()) return one.error();
    all.add(*one);
  }
  return all;
}

bool decided(int year, const HolidayRules& rules) { return rules.decisions.contains(year); }

}  // namespace sauro
