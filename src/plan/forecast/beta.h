// SPDX-License-Identifier: AGPL-3.0-or-later
// The Beta distribution: what is known of a ratio after so many hits and misses.
#pragma once

namespace sauro::forecast {

/// `hits` and `misses` are over 0 and need not be whole. Values outside are our bug.
struct Beta {
  double hits = 1, misses = 1;

  double mean() const { return hits / (hits + misses); }
  /// Below it lies the given share (0 to 1) of the distribution; 0 to 1.
  double quantile(double share) const;
  friend bool operator==(const Beta&, const Beta&) = default;
};

}  // namespace sauro::forecast
