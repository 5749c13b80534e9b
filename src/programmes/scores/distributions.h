// SPDX-License-Identifier: AGPL-3.0-or-later
// Distributions of test statistics: Fisher's F and chi-squared.
#pragma once

namespace sauro::scores {

/// Degrees of freedom are over 0 and need not be whole. Values outside the ranges are our bug.
struct FDistribution {
  double between = 1, within = 1;  ///< degrees of freedom of the numerator and the denominator

  /// Below it lies the given share (over 0, under 1) of the distribution.
  double quantile(double share) const;
  /// The share that lies above `f`, 0 or more and finite: the p-value.
  double above(double f) const;
};

/// The share of chi-squared above `value`, 0 or more and finite: the p-value.
double chi_squared_above(double value, double degrees);

}  // namespace sauro::scores
