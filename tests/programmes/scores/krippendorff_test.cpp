// SPDX-License-Identifier: AGPL-3.0-or-later
// Krippendorff's alpha: the example of his paper at four levels, its edges, and what must not matter.
#include <gtest/gtest.h>

#include <cmath>

#include "programmes/scores/agreement.h"
#include "programmes/scores/tables.h"

namespace sauro::scores {
namespace {

constexpr Level levels[] = {Level::nominal, Level::ordinal, Level::interval, Level::ratio};

/// 4 observers, 12 units: "Computing Krippendorff's Alpha-Reliability" (2011), C.
Ratings krippendorff_2011() {
  return by_raters({{1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none},
                    {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3},
                    {none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none},
                    {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none}});
}

std::optional<double> alpha(const Ratings& ratings, Level level) {
  const auto found = krippendorff_alpha(ratings, level);
  return found ? std::optional(found->value) : std::nullopt;
}

TEST(KrippendorffAlpha, IsThatOfHisPaper) {
  // Fractions from the matrix of coincidences, in exact arithmetic; then what he prints.
  const double expected[] = {113.0 / 152, 108577.0 / 133160, 951.0 / 1120, 18222619.0 / 22852465};
  const double printed[] = {.743, .815, .849, .797};
  for (std::size_t i = 0; i < 4; ++i) {
    const double found = alpha(krippendorff_2011(), levels[i]).value();
    EXPECT_NEAR(found, expected[i], exact) << i;
    EXPECT_EQ(std::round(found * 1000) / 1000, printed[i]) << i;
  }
}

TEST(KrippendorffAlpha, LeavesOutUnitsWithFewerThanTwoValues) {
  const auto found = krippendorff_alpha(krippendorff_2011(), Level::nominal);
  EXPECT_EQ(found->units, 11u);   // the last has one value
  EXPECT_EQ(found->values, 40u);  // of 41
}

TEST(KrippendorffAlpha, SaysNothingWhereNothingVariesOrPairs) {
  for (const Level level : levels) {
    EXPECT_FALSE(krippendorff_alpha(Ratings(0, 0), level));
    EXPECT_FALSE(krippendorff_alpha(table({{1, none}, {none, 2}}), level));
    EXPECT_FALSE(krippendorff_alpha(table({{0.1, 0.1}, {0.1, 0.1}, {0.7, none}}), level));
    EXPECT_FALSE(krippendorff_alpha(table({{0, 0}, {0, 0}}), level));
  }
}

TEST(KrippendorffAlpha, OfZeroAgainstMoreIsAFullDifferenceOfRatio) {
  // Both differences are 1, as large as any: by hand, 1 - 3 * (1 + 1) * 2 / (2 * 2 * 2).
  EXPECT_NEAR(alpha(table({{0, 5}, {5, 0}}), Level::ratio).value(), -0.5, exact);
}

RC_GTEST_PROP(KrippendorffAlpha, IsOneWhereAllAgree, ()) {
  Ratings ratings = any_table_with_gaps();
  for (std::size_t i = 0; i < ratings.subjects(); ++i) {
    const double points = any_points() / 100 + 20.0 * static_cast<double>(i);
    for (std::size_t j = 0; j < ratings.raters(); ++j)
      if (ratings.at(i, j)) ratings.set(i, j, points);
  }
  RC_PRE(alpha(ratings, Level::nominal).has_value());
  for (const Level level : levels) RC_ASSERT(alpha(ratings, level) == 1.0);
}

RC_GTEST_PROP(KrippendorffAlpha, DependsNeitherOnOrderNorOnScale, ()) {
  const Ratings ratings = any_table_with_gaps(), otherwise = in_any_order(ratings);
  const double by = *rc::gen::inRange(1, 100) / 8.0, from = *rc::gen::inRange(0, 64);
  const Ratings scaled = changed(ratings, [&](auto, auto, double points) { return by * points; });
  const Ratings moved = changed(ratings, [&](auto, auto, double points) { return -by * points + from; });
  const Ratings bent = changed(ratings, [&](auto, auto, double points) { return std::exp(points / 50); });
  for (const Level level : levels) {
    RC_ASSERT(is_near(alpha(ratings, level), alpha(otherwise, level)));
    RC_ASSERT(is_near(alpha(ratings, level), alpha(scaled, level)));
    if (level != Level::ratio) RC_ASSERT(is_near(alpha(ratings, level), alpha(moved, level)));
    if (level == Level::nominal || level == Level::ordinal)
      RC_ASSERT(is_near(alpha(ratings, level), alpha(bent, level)));
  }
}

RC_GTEST_PROP(KrippendorffAlpha, DoesNotSeeAnEmptyRater, ()) {
  const Ratings ratings = any_table_with_gaps();
  Ratings wider(ratings.subjects(), ratings.raters() + 1);
  const std::size_t empty = *rc::gen::inRange<std::size_t>(0, wider.raters());
  for (std::size_t i = 0; i < ratings.subjects(); ++i)
    for (std::size_t j = 0; j < ratings.raters(); ++j) wider.set(i, j < empty ? j : j + 1, ratings.at(i, j));
  for (const Level level : levels) RC_ASSERT(alpha(ratings, level) == alpha(wider, level));
}

RC_GTEST_PROP(KrippendorffAlpha, OfIntervalsIsNearTheOneWayIntraclassCorrelation, ()) {
  // Of complete tables both are the same but for the size of the sample: 1 - alpha = (1 - 1/N) * WMS over total
  // variance.
  const Ratings ratings = any_table();
  const auto found = alpha(ratings, Level::interval);
  RC_PRE(found.has_value());
  const Intraclass squares = intraclass(ratings).value();
  const double n = static_cast<double>(ratings.subjects()), k = static_cast<double>(ratings.raters());
  const double total = (n - 1) * squares.subjects + n * (k - 1) * squares.within;
  RC_ASSERT(is_near(1 - *found, squares.within * (n * k - 1) / total));
}

}  // namespace
}  // namespace sauro::scores
