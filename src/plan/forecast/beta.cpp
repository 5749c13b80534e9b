// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/forecast/beta.h"

#include <algorithm>
#include <boost/math/special_functions/beta.hpp>
#include <cassert>

namespace sauro::forecast {

double Beta::quantile(double share) const {
  assert(hits > 0 && misses > 0 && share >= 0 && share <= 1);
  // In double all along: long double differs between machines. What does not converge to the last bit is near enough.
  using namespace boost::math::policies;  // NOLINT(google-build-using-namespace)
  using Rules = policy<promote_double<false>, evaluation_error<ignore_error>, overflow_error<ignore_error>>;
  return std::clamp(boost::math::ibeta_inv(hits, misses, share, Rules()), 0.0, 1.0);
}

}  // namespace sauro::forecast
