// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/accounts/pace.h"

#include <gtest/gtest.h>

namespace sauro::app {
namespace {

constexpr std::int64_t first_moment = 1'780'000'000'000'000, second = 1'000'000;

TEST(Pace, IsAMinutesWorthThatFillsAsTimeGoes) {
  Pace pace(60);
  for (int i = 0; i < 60; ++i) EXPECT_EQ(pace.take("an", first_moment), 0) << i;
  EXPECT_EQ(pace.take("an", first_moment), 1);
  EXPECT_EQ(pace.take("binh", first_moment), 0);  // each their own
  EXPECT_EQ(pace.take("an", first_moment + second), 0);
  EXPECT_EQ(pace.take("an", first_moment + second), 1);
  EXPECT_EQ(pace.take("an", first_moment), 1);  // a clock that goes back gives nothing
  for (int i = 0; i < 60; ++i) EXPECT_EQ(pace.take("an", first_moment + 3600 * second), 0) << i;
  EXPECT_GT(pace.take("an", first_moment + 3600 * second), 0);
}

TEST(Pace, SaysHowLongToWait) {
  Pace slow(2);
  slow.take("an", first_moment), slow.take("an", first_moment);
  EXPECT_EQ(slow.take("an", first_moment), 30);
  EXPECT_EQ(slow.take("an", first_moment + 29 * second), 1);
  EXPECT_EQ(slow.take("an", first_moment + 30 * second), 0);
}

TEST(Pace, OfNothingIsNoLimit) {
  Pace any(0);
  for (int i = 0; i < 10'000; ++i) ASSERT_EQ(any.take("an", first_moment), 0);
}

}  // namespace
}  // namespace sauro::app
