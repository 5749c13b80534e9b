// SPDX-License-Identifier: AGPL-3.0-or-later
// Counting in working days over weekends, holidays and worked Saturdays.
#include "foundation/calendar/working_days.h"
#include "days.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sauro {
namespace {

/// Thursday 2 and Friday 3 off, Saturday 11 worked (May 2030).
const Holidays may({day("2030-05-02"), day("2030-05-03")}, {day("2030-05-11")});

TEST(IsWorkingDay, FollowsTheWeekAndItsExceptions) {
  EXPECT_TRUE(is_working_day(day("2030-05-01"), may));
  EXPECT_FALSE(is_working_day(day("2030-05-02"), may));
  EXPECT_FALSE(is_working_day(day("2030-05-04"), may));
  EXPECT_TRUE(is_working_day(day("2030-05-11"), may));
  EXPECT_FALSE(is_working_day(day("2030-05-12"), may));
  EXPECT_FALSE(is_working_day(day("2030-05-11"), Holidays({day("2030-05-11")}, {day("2030-05-11")})));
}

TEST(AddWorkingDays, DoesNotCountTheFirstDay) {
  EXPECT_EQ(add_working_days(day("2030-05-06"), 1, may)->iso(), "2030-05-07");
  EXPECT_EQ(add_working_days(day("2030-05-01"), 1, may)->iso(), "2030-05-06");
  EXPECT_EQ(add_working_days(day("2030-05-01"), 6, may)->iso(), "2030-05-11");
  EXPECT_EQ(add_working_days(day("2030-05-06"), -1, may)->iso(), "2030-05-01");
  EXPECT_EQ(add_working_days(day("2030-05-04"), 0, may)->iso(), "2030-05-04");
}

TEST(AddWorkingDays, RefusesToLeaveTheCalendar) {
  EXPECT_FALSE(add_working_days(day("2030-05-06"), 2'000'000'000, may).ok());
  EXPECT_FALSE(add_working_days(day("2030-05-06"), -2'000'000'000, may).ok());
}

TEST(NextWorkingDay, IsNeverTheDayItself) {
  EXPECT_EQ(next_working_day(day("2030-05-06"), may).iso(), "2030-05-07");
  EXPECT_EQ(working_day_from(day("2030-05-06"), may).iso(), "2030-05-06");
  EXPECT_EQ(working_day_from(day("2030-05-02"), may).iso(), "2030-05-06");
}

TEST(CountWorkingDays, CountsBothEnds) {
  EXPECT_EQ(count_working_days(Period::month(2030, 5), may), 23 - 2 + 1);
  EXPECT_EQ(count_working_days(Period::make(day("2030-05-04"), day("2030-05-05")).value(), may), 0);
}

rc::Gen<Day> day_of_may() {
  return rc::gen::map(rc::gen::inRange(-60, 60), [](int n) { return day("2030-05-06").plus_days(n); });
}

RC_GTEST_PROP(AddWorkingDays, LandsOnAWorkingDaySoManyFurther, ()) {
  const Day start = *day_of_may();
  const int count = *rc::gen::inRange(1, 60);
  const Day end = add_working_days(start, count, may).value();
  RC_ASSERT(is_working_day(end, may));
  RC_ASSERT(count_working_days(Period::make(start.plus_days(1), end).value(), may) == count);
}

RC_GTEST_PROP(AddWorkingDays, GoesBackTheSameWay, ()) {
  const Day start = working_day_from(*day_of_may(), may);
  const int count = *rc::gen::inRange(-60, 60);
  RC_ASSERT(add_working_days(add_working_days(start, count, may).value(), -count, may).value() == start);
}

}  // namespace
}  // namespace sauro
