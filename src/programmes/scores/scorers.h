// SPDX-License-Identifier: AGPL-3.0-or-later
// Scorers: how each rater gives points beside the others.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "programmes/scores/ratings.h"

namespace sauro::scores {

/// Fewer subjects say nothing about a rater: through two points there is always a line.
constexpr std::size_t fewest_subjects = 3;

/// One rater against the mean of the others' points, on the subjects that the rater and at least one other gave points
/// to. It tells how raters differ, not who of them is right.
struct Scorer {
  std::size_t subjects = 0;  ///< how many these are; what follows rests on them, and is none where they are too few

  /// Mean of what the rater gave more than the others, in points: + is lenient, - is severe.
  std::optional<double> severity;
  /// Standard deviation of what is left after `severity` is taken out, in points (divisor: subjects - 1): 0 is a rater
  /// who differs from the others always by the same.
  std::optional<double> spread;
  /// Pearson's correlation with the others' means, -1 to 1. None also where the rater, or the others' means, make no
  /// difference between subjects.
  std::optional<double> consistency;
};

/// Of each rater, in their order.
std::vector<Scorer> scorers(const Ratings& ratings);

}  // namespace sauro::scores
