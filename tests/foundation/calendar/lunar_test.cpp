// SPDX-License-Identifier: AGPL-3.0-or-later
// The lunar calendar against days everybody in Vietnam has lived through, and those where China's calendar differs.
#include "foundation/calendar/lunar.h"
#include "days.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sauro {
namespace {

TEST(Tet, FallsOnTheKnownDays) {
  for (const char* iso :
       {"1969-02-16", "1984-02-02", "1985-01-21", "1990-01-27", "1991-02-15", "1992-02-04", "1993-01-23", "1994-02-10",
        "1995-01-31", "1996-02-19", "1997-02-07", "1998-01-28", "1999-02-16", "2000-02-05", "2001-01-24", "2002-02-12",
        "2003-02-01", "2004-01-22", "2005-02-09", "2006-01-29", "2007-02-17", "2008-02-07", "2009-01-26", "2010-02-14",
        "2011-02-03", "2012-01-23", "2013-02-10", "2014-01-31", "2015-02-19", "2016-02-08", "2017-01-28", "2018-02-16",
        "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17",
        "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02", "2031-01-23", "2032-02-11", "2033-01-31", "2034-02-19",
        "2035-02-08", "2036-01-28", "2037-02-15", "2038-02-04", "2039-01-24", "2040-02-12", "2053-02-18"})
    EXPECT_EQ(tet(day(iso).year())->iso(), iso);
}

TEST(Tet, DiffersFromChinaWhereTheNewMoonIsNearMidnight) {
  // China: 1985-02-20, 2007-02-18, 2030-02-03, 2053-02-19.
  EXPECT_EQ(to_lunar(day("1985-02-20")).value(), (LunarDay{1985, 2, 1, false}));
  EXPECT_EQ(to_lunar(day("2007-02-18")).value(), (LunarDay{2007, 1, 2, false}));
  EXPECT_EQ(to_lunar(day("2030-02-03")).value(), (LunarDay{2030, 1, 2, false}));
  EXPECT_EQ(to_lunar(day("2053-02-19")).value(), (LunarDay{2053, 1, 2, false}));
}

TEST(Lunar, KnowsTheLeapMonths) {
  const std::vector<std::pair<int, int>> leap = {{1985, 2}, {2004, 2}, {2006, 7}, {2009, 5}, {2012, 4}, {2014, 9},
                                                 {2017, 6}, {2020, 4}, {2023, 2}, {2025, 6}, {2028, 5}, {2033, 11}};
  for (const auto& [year, month] : leap)
    for (int m = 1; m <= 12; ++m) EXPECT_EQ(from_lunar({year, m, 1, true}).ok(), m == month) << year << " " << m;
  for (const int year : {2019, 2021, 2022, 2024, 2026, 2027})
    for (int m = 1; m <= 12; ++m) EXPECT_FALSE(from_lunar({year, m, 1, true}).ok()) << year << " " << m;
}

TEST(Lunar, KnowsTheDayOfTheHungKings) {
  for (const char* iso :
       {"2020-04-02", "2021-04-21", "2022-04-10", "2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26"})
    EXPECT_EQ(to_lunar(day(iso)).value(), (LunarDay{day(iso).year(), 3, 10, false})) << iso;
}

TEST(ToLunar, GivesTheEndOfTheOldYear) {
  EXPECT_EQ(to_lunar(day("2024-02-09")).value(), (LunarDay{2023, 12, 30, false}));
  EXPECT_EQ(to_lunar(day("2025-01-28")).value(), (LunarDay{2024, 12, 29, false}));
}

TEST(FromLunar, RefusesDaysThatAreNot) {
  EXPECT_EQ(from_lunar({2024, 12, 30, false}).error().subject, "lunar month 12 of 2024 has 29 days");
  EXPECT_EQ(from_lunar({2024, 2, 1, true}).error().subject, "lunar month 2 of 2024 is not doubled");
  EXPECT_FALSE(from_lunar({2024, 13, 1, false}).ok());
  EXPECT_FALSE(from_lunar({2024, 0, 1, false}).ok());
  EXPECT_FALSE(from_lunar({2024, 1, 0, false}).ok());
  EXPECT_FALSE(from_lunar({1900, 1, 1, false}).ok());
  EXPECT_FALSE(to_lunar(day("1967-12-31")).ok());
  EXPECT_FALSE(to_lunar(day("2200-01-01")).ok());
}

RC_GTEST_PROP(Lunar, ComesBackToTheSameDay, ()) {
  const Day start = day("1990-01-01").plus_days(*rc::gen::inRange(0, 40542));
  const auto lunar = to_lunar(start);
  RC_ASSERT(lunar.ok());
  RC_ASSERT(lunar->day >= 1 && lunar->day <= 30);
  RC_ASSERT(from_lunar(*lunar).value() == start);
}

RC_GTEST_PROP(Lunar, TheNextDayIsTheNextOrTheFirstOfAMonth, ()) {
  const Day start = day("1990-01-01").plus_days(*rc::gen::inRange(0, 40542));
  const auto today = to_lunar(start).value(), tomorrow = to_lunar(start.plus_days(1)).value();
  if (tomorrow.day == 1)
    RC_ASSERT(today.day >= 29);
  else
    RC_ASSERT((LunarDay{today.year, today.month, today.day + 1, today.leap}) == tomorrow);
}

TEST(Lunar, EveryYearHasTwelveOrThirteenMonthsOf29Or30Days) {
  for (int year = 1990; year < 2100; ++year) {
    const int length = tet(year)->days_until(tet(year + 1).value());
    EXPECT_TRUE((length >= 353 && length <= 355) || (length >= 383 && length <= 385)) << year << " " << length;
    EXPECT_TRUE(tet(year).value() >= Day::make(year, 1, 20).value() &&
                tet(year).value() <= Day::make(year, 2, 21).value());
  }
}

}  // namespace
}  // namespace sauro
