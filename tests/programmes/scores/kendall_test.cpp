// SPDX-License-Identifier: AGPL-3.0-or-later
// Kendall's W: published examples with and without ties, its edges, and what must not matter.
#include <gtest/gtest.h>

#include <cmath>

#include "programmes/scores/agreement.h"
#include "programmes/scores/tables.h"

namespace sauro::scores {
namespace {

double two_digits(double value) { return std::round(value * 100) / 100; }

TEST(KendallW, IsThatOfSiegelWithoutTies) {
  // Siegel (1956), chapter 9: three executives rank six applicants.
  const auto found = **kendall_w(by_raters({{1, 6, 3, 2, 5, 4}, {1, 5, 6, 4, 2, 3}, {6, 3, 2, 5, 4, 1}}));
  EXPECT_EQ(two_digits(found.w), .16);
  EXPECT_NEAR(found.w, 17.0 / 105, exact);
  EXPECT_NEAR(found.chi_squared, 17.0 / 7, exact);
  EXPECT_EQ(found.degrees, 5u);
}

TEST(KendallW, IsThatOfSiegelWithTies) {
  // Siegel (1956), chapter 9, after Kendall: without the correction it would be .796.
  const auto found = **kendall_w(by_raters({{1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10},
                                            {2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5},
                                            {2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10}}));
  EXPECT_EQ(std::round(found.w * 1000) / 1000, .828);
  EXPECT_NEAR(found.w, 197.0 / 238, exact);
  EXPECT_NEAR(found.chi_squared, 5319.0 / 238, exact);
  EXPECT_EQ(found.degrees, 9u);
}

TEST(KendallW, RanksMeasuresAsZarDoes) {
  // Zar (2010), example 20.5: wings, tails and bills of twelve birds, not yet ranked.
  const auto found = **kendall_w(by_raters({{10.4, 10.8, 11.1, 10.2, 10.3, 10.2, 10.7, 10.5, 10.8, 11.2, 10.6, 11.4},
                                            {7.4, 7.6, 7.9, 7.2, 7.4, 7.1, 7.4, 7.2, 7.8, 7.7, 7.8, 8.3},
                                            {17, 17, 20, 14.5, 15.5, 13, 19.5, 16, 21, 20, 18, 22}}));
  EXPECT_NEAR(found.w, 2351.0 / 2544, exact);
  EXPECT_NEAR(found.chi_squared, 25861.0 / 848, exact);
  EXPECT_EQ(found.degrees, 11u);
  EXPECT_NEAR(found.p, 0.00132354591738099, exact);  // friedman.test of R 4.2.2
}

TEST(KendallW, SaysNothingWhereNobodyMakesADifference) {
  EXPECT_FALSE(kendall_w(table({{0.1, 70}, {0.1, 70}, {0.1, 70}}))->has_value());
}

TEST(KendallW, RefusesWhatItCannotBeOf) {
  EXPECT_EQ(kendall_w(Ratings(1, 5)).error().subject, "fewer than 2 subjects");
  EXPECT_EQ(kendall_w(Ratings(5, 1)).error().subject, "fewer than 2 raters");
  EXPECT_EQ(kendall_w(Ratings(2, 2)).error().subject, "not every rater gave points to every subject");
}

TEST(KendallW, OfTwoContraryRatersIsNone) {
  const auto found = **kendall_w(table({{1, 3}, {2, 2}, {3, 1}}));
  EXPECT_EQ(found.w, 0);
  EXPECT_EQ(found.p, 1);
}

RC_GTEST_PROP(KendallW, SeesTheOrderAlone, ()) {
  const Ratings ratings = any_table();
  const auto found = *kendall_w(ratings);
  RC_PRE(found.has_value());
  RC_ASSERT(found->w >= 0 && found->w <= 1 + exact && found->p >= 0 && found->p <= 1);
  RC_ASSERT(is_near(found->w, (*kendall_w(in_any_order(ratings)))->w));
  // Each rater has a scale of their own.
  const Ratings bent =
      changed(ratings, [](auto, std::size_t j, double points) { return std::exp(points / 50) * (j + 1); });
  RC_ASSERT(is_near(found->w, (*kendall_w(bent))->w));
}

RC_GTEST_PROP(KendallW, IsOneWhereAllHaveOneOrder, ()) {
  Ratings ratings = any_table();
  for (std::size_t i = 0; i < ratings.subjects(); ++i)
    for (std::size_t j = 1; j < ratings.raters(); ++j) ratings.set(i, j, *ratings.at(i, 0) / 2 + 7.0 * j);
  const auto found = *kendall_w(ratings);
  RC_PRE(found.has_value());
  RC_ASSERT(is_near(found->w, 1));
}

RC_GTEST_PROP(KendallW, OfTwoWithoutTiesIsSpearmansCorrelationMovedToZeroToOne, ()) {
  const std::size_t n = *rc::gen::inRange<std::size_t>(2, 10);
  const auto first = any_order(n), second = any_order(n);
  Ratings ratings(n, 2);
  double squares = 0;
  for (std::size_t i = 0; i < n; ++i) {
    ratings.set(i, 0, first[i]), ratings.set(i, 1, second[i]);
    squares += std::pow(static_cast<double>(first[i]) - static_cast<double>(second[i]), 2);
  }
  const double size = static_cast<double>(n), spearman = 1 - 6 * squares / (size * (size * size - 1));
  RC_ASSERT(is_near((*kendall_w(ratings))->w, (spearman + 1) / 2));
}

}  // namespace
}  // namespace sauro::scores
