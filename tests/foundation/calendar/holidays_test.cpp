// SPDX-License-Identifier: AGPL-3.0-or-later
// Holidays from rules: lengths, lunar days, days in lieu, exchanged days. The rules here are made up; rules_test reads
// ours.
#include "foundation/calendar/holidays.h"
#include "days.h"

#include <gtest/gtest.h>

namespace sauro {
namespace {

HolidayRules rules() {
  HolidayRules rules;
  rules.rules = {{"new_year", false, 1, 1, 1, 0, day("1995-01-01"), {}},
                 {"tet", true, 1, 1, 5, 1, day("2013-05-01"), {}},
                 {"national_day", false, 9, 2, 1, 0, day("1995-01-01"), day("2020-12-31")},
                 {"national_day", false, 9, 2, 2, 1, day("2021-01-01"), {}}};
  rules.decisions[2024] = {
      {{"tet", day("2024-02-08")}, {"national_day", day("2024-09-02")}}, {day("2024-04-29")}, {day("2024-05-04")}};
  return rules;
}

TEST(Holidays, GiveADayInLieuOfEachWeeklyDayOfRest) {
  const auto year = holidays(2024, rules()).value();
  for (const char* iso : {"2024-02-08", "2024-02-09", "2024-02-12", "2024-02-13", "2024-02-14"})
    EXPECT_FALSE(is_working_day(day(iso), year)) << iso;
  EXPECT_TRUE(is_working_day(day("2024-02-15"), year));
  EXPECT_TRUE(is_working_day(day("2024-02-07"), year));
}

TEST(Holidays, TakeTheDaysThatWereDecidedAndExchanged) {
  const auto year = holidays(2024, rules()).value();
  EXPECT_FALSE(is_working_day(day("2024-09-03"), year));
  EXPECT_TRUE(is_working_day(day("2024-09-04"), year));
  EXPECT_FALSE(is_working_day(day("2024-04-29"), year));
  EXPECT_TRUE(is_working_day(day("2024-05-04"), year));
  EXPECT_TRUE(decided(2024, rules()));
}

TEST(Holidays, StandOnTheRulesOwnChoiceWhereNothingIsDecided) {
  const auto year = holidays(2026, rules()).value();
  EXPECT_FALSE(decided(2026, rules()));
  EXPECT_TRUE(year.is_off(day("2026-02-16")));
  EXPECT_TRUE(year.is_off(day("2026-09-01")));
}

TEST(Holidays, AreThoseOfTheTextThenInForce) {
  const auto year = holidays(2020, rules()).value();
  EXPECT_TRUE(year.is_off(day("2020-09-02")));
  EXPECT_FALSE(year.is_off(day("2020-09-01")));
  EXPECT_FALSE(holidays(2012, rules()).value().is_off(day("2012-01-24")));
  EXPECT_EQ(holidays(1994, rules()).error().code, ErrorCode::not_found);
}

TEST(Holidays, OfAPeriodAreThoseOfItsYears) {
  const auto both = holidays(Period::make(day("2023-12-01"), day("2024-01-31")).value(), rules()).value();
  EXPECT_TRUE(both.is_off(day("2024-01-01")));
  EXPECT_TRUE(both.is_off(day("2023-09-01")));
  EXPECT_FALSE(holidays(Period::make(day("1990-01-01"), day("2024-01-31")).value(), rules()).ok());
}

}  // namespace
}  // namespace sauro
