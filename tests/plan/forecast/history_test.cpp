// SPDX-License-Identifier: AGPL-3.0-or-later
// Which works are cases on a day, and how they are told apart.
#include "plan/forecast/history.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plan/forecast/any_works.h"
#include "plan/forecast/works.h"

namespace sauro::forecast {
namespace {

TEST(History, HoldsWhatWasDueBefore) {
  const std::vector<Work> all = {work("2030-03-01", 5), work("2030-03-10", -20), work("2030-03-11", -20),
                                 work("2030-03-05")};
  const History history(all, day("2030-03-11"));
  EXPECT_EQ(history.all().endings(), (std::vector<Ending>{{-20}, {5}, {6, true}}));
  EXPECT_EQ(history.closed(), 2);
}

TEST(History, KnowsADayLaterWhatIsDoneOnADay) {
  const std::vector<Work> all = {work("2030-03-01", 5)};
  EXPECT_EQ(History(all, day("2030-03-06")).all().endings(), (std::vector<Ending>{{5, true}}));
  EXPECT_EQ(History(all, day("2030-03-07")).all().endings(), (std::vector<Ending>{{5}}));
  EXPECT_EQ(History(all, day("2030-03-01")).all().count(), 0);
}

TEST(History, IsEnoughWithTwentyClosed) {
  const Day later = day("2031-01-01");
  EXPECT_FALSE(History(works(19, 3) + std::vector<Work>(5, work("2030-05-01")), later).is_enough());
  EXPECT_TRUE(History(works(20, 3), later).is_enough());
}

TEST(History, TellsTypesAndUnitsApart) {
  auto all = works(2, 1) + works(3, 2, "u2");
  all[0].type = "step";
  const History history(all, day("2031-01-01"));
  EXPECT_EQ(history.of("task").count(), 4);
  EXPECT_EQ(history.of("task", "u1").count(), 1);
  EXPECT_EQ(history.of("task", "u2").count(), 3);
  EXPECT_EQ(history.of("step", "u2").count(), 0);
  EXPECT_EQ(history.of("target").count(), 0);
}

TEST(Cases, ThoseNotDoneSoLongBeforeTheirDeadline) {
  const History history({work("2030-03-01", -30), work("2030-03-01", -2), work("2030-03-01", 0), work("2030-03-01", 1),
                         work("2030-03-01")},
                        day("2030-04-01"));
  const Cases& all = history.all();
  EXPECT_EQ(all.first_not_done(-31), 0u);
  EXPECT_EQ(all.in_time(0), 3);
  EXPECT_EQ(all.first_not_done(-30), 0u);
  EXPECT_EQ(all.first_not_done(-29), 1u);
  EXPECT_EQ(all.first_not_done(0), 2u);
  EXPECT_EQ(all.in_time(2), 1);
  EXPECT_EQ(all.first_not_done(1), 3u);
  EXPECT_EQ(all.in_time(3), 0);
  EXPECT_EQ(all.in_time(4), 0);
}

RC_GTEST_PROP(History, IsBlindToWhatIsDoneLater, ()) {
  const auto all = any_works();
  const Day as_of = day("2030-01-01").plus_days(*rc::gen::inRange(0, 800));
  auto later = all;
  for (Work& work : later)
    if (work.is_open(as_of)) work.done.reset();
  RC_ASSERT(History(all, as_of).all().endings() == History(later, as_of).all().endings());
}

}  // namespace
}  // namespace sauro::forecast
