// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/scores/distributions.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <cassert>

namespace sauro::scores {
namespace {

// In double all along: long double differs between machines. What does not converge to the last bit is near enough.
using namespace boost::math::policies;  // NOLINT(google-build-using-namespace)
using Rules = policy<promote_double<false>, evaluation_error<ignore_error>, overflow_error<ignore_error>>;
using Fisher = boost::math::fisher_f_distribution<double, Rules>;
using ChiSquared = boost::math::chi_squared_distribution<double, Rules>;

}  // namespace

double FDistribution::quantile(double share) const {
  assert(share > 0 && share < 1);
  return boost::math::quantile(Fisher(between, within), share);
}

double FDistribution::above(double f) const {
  return boost::math::cdf(boost::math::complement(Fisher(between, within), f));
}

double chi_squared_above(double value, double degrees) {
  return boost::math::cdf(boost::math::complement(ChiSquared(degrees), value));
}

}  // namespace sauro::scores
