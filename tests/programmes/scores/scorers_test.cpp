// SPDX-License-Identifier: AGPL-3.0-or-later
// Each rater beside the others: by hand, with few subjects, and what must not matter.
#include "programmes/scores/scorers.h"

#include <gtest/gtest.h>

#include <cmath>

#include "programmes/scores/tables.h"

namespace sauro::scores {
namespace {

TEST(Scorers, AreAsByHand) {
  const auto found = scorers(table({{80, 70, 72}, {60, 50, 58}, {90, 85, 75}, {70, 65, 55}}));
  ASSERT_EQ(found.size(), 3u);
  // The first: others' means 71, 54, 80, 60; so 9, 6, 10, 10 more, 8.75 on average, and squares about it of 10.75.
  EXPECT_EQ(found[0].subjects, 4u);
  EXPECT_NEAR(*found[0].severity, 35.0 / 4, exact);
  EXPECT_NEAR(*found[0].spread, std::sqrt(43.0 / 12), exact);
  // Deviations of own (5, -15, 15, -5; squares 500) and others (4.75, -12.25, 13.75, -6.25; 400.75), products 445.
  EXPECT_NEAR(*found[0].consistency, 445 / std::sqrt(500 * 400.75), exact);
  EXPECT_NEAR(*found[1].severity, -2.5, exact);
  EXPECT_NEAR(*found[2].severity, -6.25, exact);
}

TEST(Scorers, CountOnlySubjectsThatAnotherGavePointsToAsWell) {
  const auto found = scorers(table({{80, 70}, {60, none}, {none, 85}, {70, 60}, {50, 40}, {none, none}}));
  EXPECT_EQ(found[0].subjects, 3u);
  EXPECT_NEAR(*found[0].severity, 10, exact);
  EXPECT_EQ(found[0].spread, 0);
  EXPECT_NEAR(*found[0].consistency, 1, exact);
}

TEST(Scorers, SayNothingFromFewerThanThreeSubjects) {
  const auto found = scorers(table({{80, 70}, {60, 55}, {70, none}}));
  EXPECT_EQ(found[0].subjects, 2u);
  EXPECT_FALSE(found[0].severity || found[0].spread || found[0].consistency);
  EXPECT_EQ(scorers(table({{80}, {60}, {70}}))[0].subjects, 0u);
  EXPECT_TRUE(scorers(Ratings(0, 0)).empty());
}

TEST(Scorers, SayNothingOfTheConsistencyOfWhoMakesNoDifference) {
  const auto found = scorers(table({{70, 0.1, 0.3}, {70, 0.2, 0.2}, {70, 0.3, 0.1}}));
  EXPECT_FALSE(found[0].consistency);
  EXPECT_EQ(found[0].spread, 0);  // the others' mean is 0.2 each time, if not in binary
  EXPECT_NEAR(*found[0].severity, 69.8, exact);
  EXPECT_TRUE(found[1].consistency);
}

TEST(Scorers, KnowWhoRanksAgainstTheOthers) {
  EXPECT_NEAR(*scorers(table({{10, 50, 40}, {20, 40, 30}, {30, 30, 20}}))[0].consistency, -1, exact);
}

RC_GTEST_PROP(Scorers, TogetherAreNeitherLenientNorSevere, ()) {
  double sum = 0;
  for (const Scorer& scorer : scorers(any_table(fewest_subjects))) sum += *scorer.severity;
  RC_ASSERT(std::abs(sum) < 1e-9);
}

RC_GTEST_PROP(Scorers, ShowLeniencyAndNothingElseOfWhoGivesMoreToAll, ()) {
  const Ratings ratings = any_table(fewest_subjects);
  const std::size_t lenient = *rc::gen::inRange<std::size_t>(0, ratings.raters());
  const double more = *rc::gen::inRange(-300, 300) / 10.0;
  const auto before = scorers(ratings);
  const auto after = scorers(
      changed(ratings, [&](auto, std::size_t j, double points) { return j == lenient ? points + more : points; }));
  const double others = static_cast<double>(ratings.raters() - 1);
  for (std::size_t j = 0; j < before.size(); ++j) {
    RC_ASSERT(is_near(after[j].severity, *before[j].severity + (j == lenient ? more : -more / others)));
    RC_ASSERT(std::abs(*after[j].spread - *before[j].spread) < 1e-6);  // of the order of the root of rounding
    if (before[j].consistency && after[j].consistency)
      RC_ASSERT(std::abs(*after[j].consistency - *before[j].consistency) < 1e-6);
  }
}

RC_GTEST_PROP(Scorers, DoNotDependOnOrderNorOnAnEmptyRater, ()) {
  const Ratings ratings = any_table_with_gaps();
  const auto raters = any_order(ratings.raters());
  const auto before = scorers(ratings), after = scorers(reordered(ratings, any_order(ratings.subjects()), raters));
  Ratings wider(ratings.subjects(), ratings.raters() + 1);
  for (std::size_t i = 0; i < ratings.subjects(); ++i)
    for (std::size_t j = 0; j < ratings.raters(); ++j) wider.set(i, j, ratings.at(i, j));
  const auto beside_an_empty_one = scorers(wider);
  RC_ASSERT(beside_an_empty_one.back().subjects == 0u);
  for (std::size_t j = 0; j < after.size(); ++j) {
    RC_ASSERT(after[j].subjects == before[raters[j]].subjects);
    RC_ASSERT(is_near(after[j].severity, before[raters[j]].severity));
    RC_ASSERT(is_near(after[j].spread, before[raters[j]].spread));
    RC_ASSERT(is_near(after[j].consistency, before[raters[j]].consistency));
    RC_ASSERT(beside_an_empty_one[j].severity == before[j].severity);
    RC_ASSERT(beside_an_empty_one[j].consistency == before[j].consistency);
  }
}

}  // namespace
}  // namespace sauro::scores
