// SPDX-License-Identifier: AGPL-3.0-or-later
// The due days of recurrences.
#include "foundation/calendar/recurrence.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sauro {
namespace {

std::vector<std::string> due(const RecurrenceRule& rule, const char* first, const char* last) {
  const auto period = Period::make(Day::parse_iso(first).value(), Day::parse_iso(last).value());
  const auto found = due_days(rule, period.value());
  std::vector<std::string> days;
  for (const Day day : found.value()) days.push_back(day.iso());
  return days;
}
using Days = std::vector<std::string>;

TEST(DueDays, TakesTheNamedDayOfEachMonth) {
  EXPECT_EQ(due({.every = Cycle::month, .day = 15}, "2024-01-16", "2024-04-15"),
            (Days{"2024-02-15", "2024-03-15", "2024-04-15"}));
}

TEST(DueDays, ReadsThe31stAsTheMonthsLast) {
  EXPECT_EQ(due({.every = Cycle::month, .day = 31}, "2024-01-01", "2024-04-30"),
            (Days{"2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"}));
  EXPECT_EQ(due({.every = Cycle::month}, "2023-02-01", "2023-02-28"), (Days{"2023-02-28"}));
}

TEST(DueDays, TakesTheWeekday) {
  EXPECT_EQ(due({.every = Cycle::week, .weekday = 5}, "2024-03-01", "2024-03-15"),
            (Days{"2024-03-01", "2024-03-08", "2024-03-15"}));
  EXPECT_EQ(due({.every = Cycle::week, .count = 2, .weekday = 1}, "2024-03-06", "2024-04-06"),
            (Days{"2024-03-11", "2024-03-25"}));
  EXPECT_EQ(due({.every = Cycle::month, .weekday = 5}, "2024-03-01", "2024-04-30"), (Days{"2024-03-29", "2024-04-26"}));
}

TEST(DueDays, CountsQuartersHalvesAndYearsFromJanuary) {
  EXPECT_EQ(due({.every = Cycle::quarter}, "2024-02-01", "2024-12-31"),
            (Days{"2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"}));
  EXPECT_EQ(due({.every = Cycle::quarter, .day = 20}, "2024-01-01", "2024-06-30"), (Days{"2024-03-20", "2024-06-20"}));
  EXPECT_EQ(due({.every = Cycle::half_year}, "2024-02-01", "2024-12-31"), (Days{"2024-06-30", "2024-12-31"}));
  EXPECT_EQ(due({.every = Cycle::month, .count = 2}, "2024-01-01", "2024-06-30"),
            (Days{"2024-02-29", "2024-04-30", "2024-06-30"}));
  EXPECT_EQ(due({.every = Cycle::year, .month = 2, .day = 30}, "2023-01-01", "2024-12-31"),
            (Days{"2023-02-28", "2024-02-29"}));
  EXPECT_EQ(due({.every = Cycle::year, .count = 3}, "2021-05-01", "2028-12-31"), (Days{"2023-12-31", "2026-12-31"}));
}

TEST(DueDays, TakesEveryDay) {
  EXPECT_EQ(due({.every = Cycle::day}, "2024-02-28", "2024-03-01"), (Days{"2024-02-28", "2024-02-29", "2024-03-01"}));
  EXPECT_EQ(due({.every = Cycle::day, .count = 3}, "2024-01-01", "2024-01-08"), (Days{"2024-01-03", "2024-01-06"}));
}

TEST(DueDays, RefusesNumbersOutOfRange) {
  const Period year = Period::year(2024);
  EXPECT_FALSE(due_days({.every = Cycle::day, .count = 0}, year).ok());
  EXPECT_FALSE(due_days({.every = Cycle::year, .count = 2'000'000'000}, year).ok());
  EXPECT_FALSE(due_days({.every = Cycle::week, .weekday = 8}, year).ok());
  EXPECT_FALSE(due_days({.every = Cycle::year, .month = 13}, year).ok());
  EXPECT_FALSE(due_days({.every = Cycle::month, .day = 0}, year).ok());
}

RC_GTEST_PROP(DueDays, ComeInOrderInsideThePeriodOncePerTurn, ()) {
  RecurrenceRule rule;
  rule.every = *rc::gen::element(Cycle::day, Cycle::week, Cycle::month, Cycle::quarter, Cycle::half_year, Cycle::year);
  rule.count = *rc::gen::inRange(1, 8);
  if (rule.every == Cycle::week) rule.weekday = *rc::gen::inRange(1, 8);
  if (rule.every > Cycle::week) rule.day = *rc::gen::inRange(1, 32);
  const Day first = Day::make(1990, 1, 1)->plus_days(*rc::gen::inRange(0, 40000));
  const Period period = Period::make(first, first.plus_days(*rc::gen::inRange(0, 3000))).value();
  const auto days = due_days(rule, period).value();
  for (std::size_t i = 0; i < days.size(); ++i) {
    RC_ASSERT(period.contains(days[i]));
    if (i > 0) RC_ASSERT(days[i - 1] < days[i]);
    if (rule.weekday) RC_ASSERT(days[i].weekday() == *rule.weekday);
    if (rule.day) RC_ASSERT(days[i].day() == std::min(*rule.day, days_in_month(days[i].year(), days[i].month())));
  }
}

}  // namespace
}  // namespace sauro
