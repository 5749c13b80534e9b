// SPDX-License-Identifier: AGPL-3.0-or-later
#include "foundation/calendar/vietnam_time.h"

#include <gtest/gtest.h>

namespace sauro {
namespace {

constexpr std::int64_t hour = 3'600'000'000;

TEST(VietnamTime, IsSevenHoursAhead) {
  EXPECT_EQ(day_in_vietnam(0), *Day::make(1970, 1, 1));
  EXPECT_EQ(minute_in_vietnam(0), 7 * 60);
  EXPECT_EQ(day_in_vietnam(17 * hour - 1), *Day::make(1970, 1, 1));
  EXPECT_EQ(minute_in_vietnam(17 * hour - 1), 24 * 60 - 1);
  EXPECT_EQ(day_in_vietnam(17 * hour), *Day::make(1970, 1, 2));
  EXPECT_EQ(day_in_vietnam(-8 * hour), *Day::make(1969, 12, 31));
  EXPECT_EQ(minute_in_vietnam(-8 * hour), 23 * 60);
}

TEST(VietnamTime, ADayEndsWhereTheNextBegins) {
  const Day day = *Day::make(2026, 6, 30);
  EXPECT_EQ(day_in_vietnam(end_of_day(day) - 1), day);
  EXPECT_EQ(day_in_vietnam(end_of_day(day)), day.plus_days(1));
}

}  // namespace
}  // namespace sauro
