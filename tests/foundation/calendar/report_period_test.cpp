// SPDX-License-Identifier: AGPL-3.0-or-later
// Which days a periodic report covers.
#include "foundation/calendar/report_period.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sauro {
namespace {

std::string days(const Period& months, int first, int last) {
  const auto period = report_period(months, first, last);
  return period.ok() ? period->first().iso() + " " + period->last().iso() : period.error().subject;
}

TEST(ReportPeriod, BeginsInTheMonthBefore) {
  EXPECT_EQ(days(Period::quarter(2024, 2), 15, 14), "2024-03-15 2024-06-14");
  EXPECT_EQ(days(Period::month(2024, 1), 15, 14), "2023-12-15 2024-01-14");
  EXPECT_EQ(days(Period::year(2024), 15, 14), "2023-12-15 2024-12-14");
}

TEST(ReportPeriod, IsTheCalendarsWhereDataAreCutOffAtItsEnd) {
  EXPECT_EQ(days(Period::year(2024), 1, 31), "2024-01-01 2024-12-31");
  EXPECT_EQ(days(Period::month(2023, 2), 1, 31), "2023-02-01 2023-02-28");
}

TEST(ReportPeriod, RefusesPartsOfMonths) {
  const Day first = Day::make(2024, 1, 1).value();
  EXPECT_EQ(days(Period::make(first, first.plus_days(29)).value(), 15, 14), "a report covers whole months");
  EXPECT_EQ(days(Period::make(first.plus_days(1), first.plus_days(30)).value(), 15, 14),
            "a report covers whole months");
  EXPECT_EQ(days(Period::year(2024), 0, 14), "there is no such day of the month");
  EXPECT_EQ(days(Period::year(2024), 15, 32), "there is no such day of the month");
}

RC_GTEST_PROP(ReportPeriod, LeavesNoGapAndNoOverlapBetweenMonths, ()) {
  const int year = *rc::gen::inRange(1901, 2199), month = *rc::gen::inRange(1, 12), cut = *rc::gen::inRange(1, 28);
  const auto one = report_period(Period::month(year, month), cut + 1, cut).value();
  const auto next = report_period(Period::month(year, month + 1), cut + 1, cut).value();
  RC_ASSERT(one.last().plus_days(1) == next.first());
}

}  // namespace
}  // namespace sauro
