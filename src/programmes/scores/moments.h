// SPDX-License-Identifier: AGPL-3.0-or-later
// Means and sums of squares about them, of which rounding is taken out.
#pragma once
#include <vector>

namespace sauro::scores {

/// Of at least one value.
inline double mean_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

/// A sum of `n` squared deviations of values up to `largest` in size; 0 where it is no more than rounding leaves
/// behind. Without this, ratios of variances would come out of nothing: the mean of 0.1, 0.1, 0.1 is not 0.1 in binary.
inline double without_rounding(double squares, double n, double largest) {
  const double noise = 1e-12 * largest;
  return squares <= n * noise * noise ? 0 : squares;
}

/// Of at least one value; `largest` is the size of the points that they came of.
inline double squares_about_mean(const std::vector<double>& values, double largest) {
  const double mean = mean_of(values);
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return without_rounding(squares, static_cast<double>(values.size()), largest);
}

}  // namespace sauro::scores
