// SPDX-License-Identifier: AGPL-3.0-or-later
#include "foundation/calendar/day.h"

#include <gtest/gtest.h>

namespace sauro {

TEST(DayMake, SaysWhyThereIsNoSuchDay) {
  EXPECT_EQ(Day::make(2024, 13, 1).error().subject, "there is no month 13");
  EXPECT_EQ(Day::make(2024, 6, 31).error().subject, "June has 30 days");
  EXPECT_EQ(Day::make(2023, 2, 29).error().subject, "2023 is not a leap year");
  EXPECT_EQ(Day::make(2024, 2, 30).error().subject, "February 2024 has 29 days");
}

TEST(DayPlusMonths, StaysInsideTheMonth) { EXPECT_EQ(Day::make(2024, 1, 31)->plus_months(1).iso(), "2024-02-29"); }

}  // namespace sauro
