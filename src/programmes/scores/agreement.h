// SPDX-License-Identifier: AGPL-3.0-or-later
// Agreement of raters: the intraclass correlation, Krippendorff's alpha, Kendall's W.
#pragma once
#include <cstddef>
#include <optional>

#include "foundation/base/result.h"
#include "programmes/scores/ratings.h"

namespace sauro::scores {

// All three say nothing (an empty optional, never NaN or an infinity) where they would divide nothing by nothing: of
// points that are all the same nobody can say whether the raters agree or do not look.

/// One form of the intraclass correlation with its 95 % confidence interval; low <= value <= high <= 1.
struct Coefficient {
  double value = 0;           ///< 1: they agree perfectly; 0 or less: no more than by chance
  std::optional<double> low;  ///< none where nothing bounds it from below; only (2,k), of very few or contrary ratings
  double high = 0;
};

/// Whether subjects differ beyond what raters differ.
struct FTest {
  double f = 0;
  std::size_t between = 0, within = 0;  ///< degrees of freedom of subjects and of what is left
  double p = 0;                         ///< chance of such an f or a greater one if subjects did not differ
};

/// The six forms of Shrout & Fleiss (1979).
///   (1,.): each subject has raters of its own
///   (2,.): these raters stand for many others, and their severity counts as disagreement
///   (3,.): no others are meant, and their severity does not count
///   (.,1): of one rater's points; (.,k): of the mean of all k raters
/// None where the denominator is not over 0. Deviations under a millionth of a millionth of the largest of the points
/// are taken for rounding, and are 0.
struct Intraclass {
  double subjects = 0;           ///< mean squares, in points squared: between subjects (BMS),
  double within = 0;             ///< within subjects (WMS),
  double raters = 0;             ///< between raters (JMS),
  double residual = 0;           ///< what neither explains (EMS)
  std::optional<FTest> one_way;  ///< subjects against within; none where within is 0
  std::optional<FTest> two_way;  ///< subjects against residual; none where residual is 0
  std::optional<Coefficient> icc_1_1, icc_2_1, icc_3_1, icc_1_k, icc_2_k, icc_3_k;
};

/// bad_input where there are fewer than 2 subjects or 2 raters, or a cell is empty.
Result<Intraclass> intraclass(const Ratings& ratings);

/// What the differences of points mean: whether they are the same at all; their order; their differences; their ratios.
enum class Level { nominal, ordinal, interval, ratio };

struct Alpha {
  double value = 0;        ///< 1: they agree perfectly; 0: as by chance; below: less than that
  std::size_t units = 0;   ///< subjects with two or more values
  std::size_t values = 0;  ///< values of these; the others are left out
};

/// Krippendorff's alpha (2011); cells may be empty. None where all values that can be paired are the same, or there are
/// none. At the ratio level points are 0 or more; others are our bug.
std::optional<Alpha> krippendorff_alpha(const Ratings& ratings, Level level);

/// Kendall's W, corrected for ties. From about 8 subjects on the chi-squared distribution is near enough for its test;
/// with fewer it is too timid (Siegel 1956; Legendre 2005).
struct Concordance {
  double w = 0;             ///< 0: no common order; 1: all raters have the same order
  double chi_squared = 0;   ///< raters * degrees * w
  std::size_t degrees = 0;  ///< degrees of freedom: subjects - 1
  double p = 0;             ///< chance of such a w or a greater one if each rater's order were random
};

/// None where no rater makes a difference between subjects. bad_input as of `intraclass`.
Result<std::optional<Concordance>> kendall_w(const Ratings& ratings);

}  // namespace sauro::scores
