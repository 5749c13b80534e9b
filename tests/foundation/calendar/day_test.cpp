// SPDX-License-Identifier: AGPL-3.0-or-later
// Days and periods: what there is, moving by days and months, ISO text.
#include "foundation/calendar/day.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sauro {

TEST(DayMake, SaysWhyThereIsNoSuchDay) {
  EXPECT_EQ(Day::make(2024, 13, 1).error().subject, "there is no month 13");
  EXPECT_EQ(Day::make(2024, 6, 31).error().subject, "June has 30 days");
  EXPECT_EQ(Day::make(2023, 2, 29).error().subject, "2023 is not a leap year");
  EXPECT_EQ(Day::make(2024, 2, 30).error().subject, "February 2024 has 29 days");
}

TEST(DayPlusMonths, StaysInsideTheMonth) { EXPECT_EQ(Day::make(2024, 1, 31)->plus_months(1).iso(), "2024-02-29"); }

TEST(DayParseIso, RefusesOtherSpellings) {
  for (const char* text :
       {"", "2024-2-15", "2024/02/15", "15-02-2024", "2024-02-15 ", "-024-02-15", "2024-+2-15", "2024-02-1a"})
    EXPECT_FALSE(Day::parse_iso(text).ok()) << text;
}

TEST(DayWeekday, CountsFromMonday) {
  EXPECT_EQ(Day::make(2024, 2, 12)->weekday(), 1);
  EXPECT_EQ(Day::make(2024, 2, 18)->weekday(), 7);
}

TEST(PeriodMake, RefusesTheEndBeforeTheStart) {
  const Day day = Day::make(2024, 5, 2).value();
  EXPECT_EQ(Period::make(day, day.plus_days(-1)).error().subject, "the range ends before it starts");
  EXPECT_EQ(Period::make(day, day)->length(), 1);
}

TEST(Period, KnowsMonthsQuartersAndYears) {
  EXPECT_EQ(Period::month(2023, 2).last().iso(), "2023-02-28");
  EXPECT_EQ(Period::quarter(2024, 4).first().iso(), "2024-10-01");
  EXPECT_EQ(Period::year(2024).length(), 366);
}

rc::Gen<Day> any_day() {
  return rc::gen::map(rc::gen::inRange(0, 109'000), [](int n) { return Day::make(1900, 1, 1)->plus_days(n); });
}

RC_GTEST_PROP(Day, ReadsBackWhatItPrints, ()) {
  const Day day = *any_day();
  RC_ASSERT(Day::parse_iso(day.iso()).value() == day);
  RC_ASSERT(Day::make(day.year(), day.month(), day.day()).value() == day);
}

RC_GTEST_PROP(DayParseIso, TakesAnyBytes, (std::string text)) {
  const auto day = Day::parse_iso(text);
  if (day.ok()) RC_ASSERT(day->iso() == text);
}

RC_GTEST_PROP(DayPlusDays, IsUndoneByGoingBack, ()) {
  const Day day = *any_day();
  const int count = *rc::gen::inRange(-10'000, 10'000);
  RC_ASSERT(day.plus_days(count).plus_days(-count) == day);
  RC_ASSERT(day.days_until(day.plus_days(count)) == count);
  RC_ASSERT((day.plus_days(count).weekday() - day.weekday() - count) % 7 == 0);
}

RC_GTEST_PROP(DayPlusMonths, KeepsTheDayOrTakesTheMonthsLast, ()) {
  const Day day = *any_day();
  const int count = *rc::gen::inRange(-600, 600);
  const Day moved = day.plus_months(count);
  RC_ASSERT(moved.year() * 12 + moved.month() == day.year() * 12 + day.month() + count);
  RC_ASSERT(moved.day() == std::min(day.day(), days_in_month(moved.year(), moved.month())));
}

RC_GTEST_PROP(PeriodIntersection, HoldsTheDaysThatAreInBoth, ()) {
  const Day a = *any_day(), b = a.plus_days(*rc::gen::inRange(-50, 50));
  const Period first = Period::make(a, a.plus_days(*rc::gen::inRange(0, 40))).value();
  const Period second = Period::make(b, b.plus_days(*rc::gen::inRange(0, 40))).value();
  const auto both = first.intersection(second);
  RC_ASSERT(both.has_value() == first.overlaps(second));
  for (Day day = first.first(); day <= first.last(); day = day.plus_days(1))
    RC_ASSERT(second.contains(day) == (both && both->contains(day)));
}

}  // namespace sauro
