// SPDX-License-Identifier: AGPL-3.0-or-later
// Far-off ballots: by hand, at the edges of the rule, and that nothing is ever dropped.
#include "programmes/scores/far_off.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "programmes/scores/tables.h"

namespace sauro::scores {
namespace {

using Flags = std::vector<bool>;

TEST(FarOff, IsAsByHand) {
  const auto found = far_off({72, 75, none, 70, 71, 40, 74}, {3, 20}).value();
  // Sorted 40 70 71 72 74 75: median 71.5; distances 0.5 0.5 1.5 2.5 3.5 31.5: MAD 2; 3 * 1.4826 * 2 = 8.8956
  EXPECT_EQ(found.median, 71.5);
  EXPECT_EQ(found.deviation, 2);
  EXPECT_EQ(found.flagged, (Flags{false, false, false, false, false, true, false}));
  EXPECT_EQ(found.ballots, 6u);
  EXPECT_EQ(found.flagged_ballots, 1u);
  EXPECT_NEAR(found.mean, 67, exact);
  EXPECT_NEAR(*found.mean_without, 72.4, exact);
  EXPECT_EQ(found.lowest, 40);
  EXPECT_EQ(found.highest, 75);
}

TEST(FarOff, NeedsBothItsLimits) {
  const std::vector<Points> cells = {70, 72, 74, 76, 90};  // median 74, MAD 2: 3 times scaled are 8.8956
  EXPECT_EQ(far_off(cells, {3, 16})->flagged_ballots, 1u);
  EXPECT_EQ(far_off(cells, {3, 16.1})->flagged_ballots, 0u);
  EXPECT_EQ(far_off(cells, {5.395, 10})->flagged_ballots, 1u);                     // 15.997
  EXPECT_EQ(far_off(cells, {5.397, 10})->flagged_ballots, 0u);                     // 16.003
  EXPECT_EQ(far_off({70, 72, 74, 76, 78}, {2 / 1.4826, 0})->flagged_ballots, 0u);  // as far as that is not farther
}

TEST(FarOff, LetsLeastAloneDecideWhereMoreThanHalfAreTheSame) {
  EXPECT_EQ(far_off({70, 70, 70, 90, 89}, {100, 20})->flagged, (Flags{false, false, false, true, false}));
  EXPECT_EQ(far_off({70, 70, 70, 90, 89}, {100, 0})->flagged, (Flags{false, false, false, true, true}));
}

TEST(FarOff, CountsInDecimals) {
  ASSERT_LT(64.1 - 44.1, 20);  // in binary
  EXPECT_EQ(far_off({44.1, 44.1, 64.1}, {3, 20})->flagged, (Flags{false, false, true}));
  EXPECT_EQ(far_off({44.1, 44.1, 64}, {3, 20})->flagged_ballots, 0u);
}

TEST(FarOff, SaysNothingOfNothing) {
  EXPECT_FALSE(far_off({}, {3, 20}));
  EXPECT_FALSE(far_off({none, none}, {3, 20}));
}

TEST(FarOff, CannotTellWhichOfTwoIsFarOff) {
  EXPECT_EQ(far_off({0, 100}, {3, 20})->flagged_ballots, 0u);
  EXPECT_EQ(far_off({none, 100}, {3, 20})->flagged_ballots, 0u);
}

TEST(FarOff, HasNoMeanWithoutThemWhereAllAre) {
  const auto found = far_off({0, 100}, {0.5, 20}).value();  // 50 is farther than half of 1.4826 * 50
  EXPECT_EQ(found.flagged_ballots, 2u);
  EXPECT_FALSE(found.mean_without);
  EXPECT_EQ(found.mean, 50);
}

FarOffRule any_rule() { return {*rc::gen::inRange(0, 60) / 10.0, *rc::gen::inRange(0, 400) / 10.0}; }

RC_GTEST_PROP(FarOff, DropsNothing, ()) {
  const std::vector<Points> cells = any_table_with_gaps().of(0);
  const auto found = far_off(cells, any_rule());
  const auto given = std::count_if(cells.begin(), cells.end(), [](const Points& points) { return points.has_value(); });
  RC_ASSERT(found.has_value() == (given > 0));
  if (!found) return;
  RC_ASSERT(found->flagged.size() == cells.size() && found->ballots == static_cast<std::size_t>(given));
  double all = 0, flagged = 0;
  std::size_t flags = 0;
  for (std::size_t j = 0; j < cells.size(); ++j) {
    RC_ASSERT(cells[j] || !found->flagged[j]);
    if (!cells[j]) continue;
    RC_ASSERT(found->lowest <= *cells[j] && *cells[j] <= found->highest);
    all += *cells[j];
    if (found->flagged[j]) flagged += *cells[j], ++flags;
  }
  RC_ASSERT(flags == found->flagged_ballots);
  RC_ASSERT(is_near(found->mean * found->ballots, all));
  // The mean of all is put together again from the flagged and the mean without them.
  if (found->mean_without) RC_ASSERT(is_near(*found->mean_without * (found->ballots - flags) + flagged, all));
  RC_ASSERT(found->mean_without.has_value() == (flags < found->ballots));
}

RC_GTEST_PROP(FarOff, FlagsALoneFarPointAndNoOther, ()) {
  // The others lie within 5 points of one another, and it 25 to 50 from all of them: that is over 3 * 1.4826 * 5.
  const double low = *rc::gen::inRange(300, 500) / 10.0;
  std::vector<Points> cells(*rc::gen::inRange<std::size_t>(3, 9));
  for (Points& points : cells) points = low + *rc::gen::inRange(0, 51) / 10.0;
  const std::size_t lone = *rc::gen::inRange<std::size_t>(0, cells.size());
  const double far = *rc::gen::inRange(250, 300) / 10.0;
  cells[lone] = *rc::gen::arbitrary<bool>() ? low + 5 + far : low - far;
  const auto found = far_off(cells, {3, 20}).value();
  for (std::size_t j = 0; j < cells.size(); ++j) RC_ASSERT(found.flagged[j] == (j == lone));
}

RC_GTEST_PROP(FarOff, DoesNotDependOnOrderAndFlagsLessByAStricterRule, ()) {
  const Ratings ratings = any_table_with_gaps();
  const auto order = any_order(ratings.raters());
  const std::vector<Points> cells = ratings.of(0), otherwise = reordered(ratings, {0}, order).of(0);
  const FarOffRule rule = any_rule(), stricter{rule.times + 0.5, rule.least + 1};
  const auto found = far_off(cells, rule), again = far_off(otherwise, rule), fewer = far_off(cells, stricter);
  if (!found) return;
  for (std::size_t j = 0; j < order.size(); ++j) {
    RC_ASSERT(again->flagged[j] == found->flagged[order[j]]);
    RC_ASSERT(found->flagged[j] || !fewer->flagged[j]);
  }
}

}  // namespace
}  // namespace sauro::scores
