// SPDX-License-Identifier: AGPL-3.0-or-later
// Quantiles of the Beta distribution where they can be written down.
#include "plan/forecast/beta.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace sauro::forecast {
namespace {

constexpr double exact = 1e-9;

TEST(Beta, OfNothingIsUniform) {
  for (const double share : {0.0, 0.1, 0.5, 0.9, 1.0}) EXPECT_NEAR((Beta{1, 1}.quantile(share)), share, exact);
  EXPECT_EQ((Beta{1, 1}.mean()), 0.5);
}

TEST(Beta, OfMissesAloneIsAPower) {
  // F(x) = 1 - (1 - x)^n
  for (const int n : {2, 5, 20})
    for (const double share : {0.1, 0.5, 0.9})
      EXPECT_NEAR((Beta{1, static_cast<double>(n)}.quantile(share)), 1 - std::pow(1 - share, 1.0 / n), exact);
}

TEST(Beta, OfTwoAndThreeIsAPolynomial) {
  // F(x) = 6 x^2 - 8 x^3 + 3 x^4
  for (const double share : {0.05, 0.1, 0.5, 0.9, 0.95}) {
    const double x = Beta{2, 3}.quantile(share);
    EXPECT_NEAR(6 * x * x - 8 * x * x * x + 3 * x * x * x * x, share, exact);
  }
  EXPECT_NEAR((Beta{2, 3}.quantile(0.5)), 0.3857276, 1e-7);
  EXPECT_DOUBLE_EQ((Beta{2, 3}.mean()), 0.4);
}

RC_GTEST_PROP(Beta, QuantilesRiseWithin0And1, ()) {
  // From next to nothing to a million, as hits or misses of a large agency may be.
  const auto size = [] { return std::pow(10.0, *rc::gen::inRange(-40, 61) / 10.0); };
  const Beta beta{size(), size()};
  double before = 0;
  for (const double share : {0.0, 0.1, 0.5, 0.9, 1.0}) {
    const double at = beta.quantile(share);
    RC_ASSERT(at >= before && at <= 1);
    before = at;
  }
}

}  // namespace
}  // namespace sauro::forecast
