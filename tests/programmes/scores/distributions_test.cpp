// SPDX-License-Identifier: AGPL-3.0-or-later
// F and chi-squared where they can be written down.
#include "programmes/scores/distributions.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace sauro::scores {
namespace {

TEST(FDistribution, OfTwoDegreesIsAPower) {
  // Above f lies (1 + 2 f / d)^(-d / 2).
  for (const double within : {1.0, 2.0, 5.0, 18.0})
    for (const double f : {0.0, 0.3, 1.0, 4.0, 11.0}) {
      const double above = std::pow(1 + 2 * f / within, -within / 2);
      EXPECT_NEAR((FDistribution{2, within}.above(f)), above, 1e-12) << within << " " << f;
      if (f > 0) {
        EXPECT_NEAR((FDistribution{2, within}.quantile(1 - above)), f, 1e-9) << within << " " << f;
      }
    }
}

TEST(ChiSquared, OfEvenDegreesIsASumOfPowers) {
  for (const double x : {0.0, 0.5, 3.0, 12.0}) {
    EXPECT_NEAR(chi_squared_above(x, 2), std::exp(-x / 2), 1e-12);
    EXPECT_NEAR(chi_squared_above(x, 4), std::exp(-x / 2) * (1 + x / 2), 1e-12);
  }
}

RC_GTEST_PROP(FDistribution, TurnedAroundHasTheInverseQuantiles, ()) {
  const double a = *rc::gen::inRange(10, 3'000) / 10.0, b = *rc::gen::inRange(10, 3'000) / 10.0;
  const double share = *rc::gen::inRange(10, 991) / 1'000.0;
  const double at = FDistribution{a, b}.quantile(share);
  RC_ASSERT(std::abs(at * FDistribution{b, a}.quantile(1 - share) - 1) < 1e-9);
  RC_ASSERT(std::abs(FDistribution{a, b}.above(at) - (1 - share)) < 1e-9);
}

}  // namespace
}  // namespace sauro::scores
