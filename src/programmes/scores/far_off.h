// SPDX-License-Identifier: AGPL-3.0-or-later
// Far-off ballots: points of one subject that lie far from what the council as a whole thinks.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "programmes/scores/ratings.h"

namespace sauro::scores {

/// When points are far off: farther from the median than `times` scaled median absolute deviations (1.4826 MAD, which
/// is the standard deviation of what is normally distributed), and at least `least` points from it. Both are met, or it
/// is not far off. Where more than half of the ballots are the same, the MAD is 0 and `least` alone decides, of all
/// that are not the median itself.
struct FarOffRule {
  double times = 0;  ///< 0 or more
  double least = 0;  ///< points, 0 or more
};

/// All ballots count in `mean`, `median`, `lowest`, `highest`. What is without the flagged stands beside them; which of
/// them holds, people decide.
struct FarOff {
  std::vector<bool> flagged;           ///< for each cell that was given; an empty one is not
  std::size_t ballots = 0;             ///< cells with points
  std::size_t flagged_ballots = 0;     ///< of these the far-off ones
  double mean = 0, median = 0;         ///< points; of an even number of ballots the median lies midway
  double lowest = 0, highest = 0;      ///< points
  double deviation = 0;                ///< the MAD, in points, as it is: not scaled
  std::optional<double> mean_without;  ///< of the ballots not flagged; none where all are
};

/// The cells of one subject, in the order of the raters. None where all are empty.
std::optional<FarOff> far_off(const std::vector<Points>& cells, FarOffRule rule);

}  // namespace sauro::scores
