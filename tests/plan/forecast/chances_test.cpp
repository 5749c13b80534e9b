// SPDX-License-Identifier: AGPL-3.0-or-later
// Chances to be in time: what they rest on, how wide they are, and that they are right on the whole.
#include "plan/forecast/chances.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plan/forecast/any_works.h"
#include "plan/forecast/works.h"

namespace sauro::forecast {
namespace {

const Day later = day("2031-01-01");
const Work open = work("2031-12-31");

TEST(ChanceOf, SaysNothingUnderTwentyClosedCases) {
  EXPECT_FALSE(chance_of(open, History(works(19, 0), later)));
  EXPECT_TRUE(chance_of(open, History(works(20, 0), later)));
}

TEST(ChanceOf, IsTheRatioByHand) {
  // 30 of 40 in time in the agency, which weighs as 4 cases beside those of the type, and so on.
  const auto all = works(24, 0) + works(6, 3) + works(6, -1, "u2") + works(4, 9, "u2");
  const auto chance = chance_of(open, History(all, later));
  const double agency = 31.0 / 42, type = (30 + 4 * agency) / 44, unit = (24 + 4 * type) / 34;
  EXPECT_NEAR(chance->chance, unit, 1e-12);
  EXPECT_EQ(chance->n, 30);
  EXPECT_EQ(chance->of_type, 40);
  EXPECT_EQ(chance->of_all, 40);
  EXPECT_EQ(chance->median_delay, 0);
  EXPECT_EQ(chance->median_n, 30);
}

TEST(ChanceOf, ThreeCasesGiveAWideBandAndManyANarrowOne) {
  const auto other = works(60, 0, "u2") + works(30, 2, "u2");
  const auto three = chance_of(open, History(other + works(2, 0) + works(1, 2), later));
  const auto many = chance_of(open, History(other + works(200, 0) + works(100, 2), later));
  EXPECT_NEAR(three->chance, many->chance, 0.02);
  EXPECT_GT(three->high - three->low, 0.35);
  EXPECT_LT(many->high - many->low, 0.08);
}

TEST(ChanceOf, AUnitWithoutCasesIsTakenForTheTypeAndAnUnknownTypeForTheAgency) {
  const History history(works(60, 0) + works(20, 2), later);
  Work foreign = open;
  foreign.unit = "u9";
  EXPECT_NEAR(chance_of(foreign, history)->chance, 0.75, 0.01);
  foreign.type = "indicator";
  EXPECT_NEAR(chance_of(foreign, history)->chance, 0.75, 0.01);
  EXPECT_EQ(chance_of(foreign, history)->n, 0);
  // Nothing of its own: the median is that of all.
  EXPECT_EQ(chance_of(foreign, history)->median_n, 80);
}

TEST(ChanceOf, ComparesWithWhatWasNotDoneEitherWhenAsManyDaysWereLeft) {
  // Half are done a month ahead, a quarter on the day, a quarter late.
  const History history(works(40, -30) + works(20, 0) + works(20, 10), later);
  const auto far = chance_of(work("2031-06-01"), history), near = chance_of(work("2031-01-15"), history);
  EXPECT_EQ(far->n, 80);
  EXPECT_NEAR(far->chance, 0.75, 0.02);
  EXPECT_EQ(near->n, 40);
  EXPECT_NEAR(near->chance, 0.5, 0.02);
}

TEST(ChanceOf, DueTodayMayStillBeInTimeAndOverdueNot) {
  const History history(works(20, 0) + works(20, 10), later);
  const auto today = chance_of(work("2031-01-01"), history);
  EXPECT_EQ(today->n, 40);
  EXPECT_NEAR(today->chance, 0.5, 0.02);
  const auto yesterday = chance_of(work("2030-12-31"), history);
  EXPECT_EQ(yesterday->chance, 0);
  EXPECT_EQ(yesterday->high, 0);
  EXPECT_EQ(yesterday->n, 20);
  EXPECT_EQ(yesterday->median_delay, 10);
  EXPECT_EQ(expected_in_time(work("2030-12-31"), history), 0);
}

TEST(ChanceOf, OverdueAndOpenIsACaseThatWasNotInTime) {
  std::vector<Work> overdue(20, work("2030-06-01"));
  const auto chance = chance_of(open, History(works(20, 0) + overdue, later));
  EXPECT_NEAR(chance->chance, 0.5, 0.02);
  // The half that is done was so on the day; of a majority that is open nobody knows when it will be.
  EXPECT_EQ(chance->median_delay, 0);
  overdue.push_back(overdue.back());
  EXPECT_EQ(chance_of(open, History(works(20, 0) + overdue, later))->median_delay, std::nullopt);
}

RC_GTEST_PROP(ChanceOf, IsARatioWithinItsInterval, ()) {
  const auto all = any_works();
  const Day as_of = day("2030-01-01").plus_days(*rc::gen::inRange(0, 800));
  const History history(all, as_of);
  for (const Work& work : all) {
    const auto chance = chance_of(work, history);
    RC_ASSERT(chance.has_value() == history.is_enough());
    if (!chance) return;
    RC_ASSERT(0 <= chance->low && chance->low <= chance->chance);
    RC_ASSERT(chance->chance <= chance->high && chance->high <= 1);
    RC_ASSERT(chance->n <= chance->of_type && chance->of_type <= chance->of_all);
    RC_ASSERT(chance->chance == expected_in_time(work, history));
    RC_ASSERT((chance->chance == 0) == (work.due < as_of));
  }
}

RC_GTEST_PROP(ChanceOf, OneMoreInTimeNeverLowersIt, ()) {
  auto all = works(20, -3) + any_works();
  const Work good = work("2030-06-01", 0);
  const double before = expected_in_time(open, History(all, later));
  all.push_back(good);
  RC_ASSERT(expected_in_time(open, History(all, later)) > before);
}

TEST(ChanceOf, ItsIntervalHoldsTheTruthInAboutEightOfTenAgencies) {
  // The true ratio of "u1" is 0.6; 12 of its cases are known.
  int held = 0;
  constexpr int agencies = 500;
  std::mt19937_64 engine(7);
  for (int i = 0; i < agencies; ++i) {
    std::vector<Work> all = works(36, 0, "u2") + works(24, 5, "u2");
    for (int k = 0; k < 12; ++k) all.push_back(work("2030-03-01", engine() % 10 < 6 ? 0 : 5));
    const auto chance = chance_of(open, History(all, later));
    held += chance->low <= 0.6 && 0.6 <= chance->high ? 1 : 0;
  }
  EXPECT_GT(held, agencies * 3 / 4);
}

}  // namespace
}  // namespace sauro::forecast
