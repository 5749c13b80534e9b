// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/scores/scorers.h"

#include <algorithm>
#include <cmath>

#include "programmes/scores/moments.h"

namespace sauro::scores {
namespace {

std::optional<double> correlation(const std::vector<double>& a, const std::vector<double>& b, double largest) {
  const double squares = squares_about_mean(a, largest), squares_b = squares_about_mean(b, largest);
  if (squares == 0 || squares_b == 0) return std::nullopt;
  const double mean = mean_of(a), mean_b = mean_of(b);
  double products = 0;
  for (std::size_t i = 0; i < a.size(); ++i) products += (a[i] - mean) * (b[i] - mean_b);
  return std::clamp(products / std::sqrt(squares) / std::sqrt(squares_b), -1.0, 1.0);
}

Scorer scorer(const Ratings& ratings, std::size_t rater) {
  std::vector<double> own, others, more;
  double largest = 0;
  for (std::size_t i = 0; i < ratings.subjects(); ++i) {
    const Points given = ratings.at(i, rater);
    std::vector<double> beside;
    for (std::size_t j = 0; j < ratings.raters(); ++j)
      if (const Points points = ratings.at(i, j); points && j != rater) beside.push_back(*points);
    if (!given || beside.empty()) continue;
    own.push_back(*given);
    others.push_back(mean_of(beside));
    more.push_back(own.back() - others.back());
    largest = std::max({largest, std::abs(own.back()), std::abs(others.back())});
  }
  Scorer found{own.size(), {}, {}, {}};
  if (found.subjects < fewest_subjects) return found;
  found.severity = mean_of(more);
  found.spread = std::sqrt(squares_about_mean(more, largest) / static_cast<double>(found.subjects - 1));
  found.consistency = correlation(own, others, largest);
  return found;
}

}  // namespace

std::vector<Scorer> scorers(const Ratings& ratings) {
  std::vector<Scorer> found;
  for (std::size_t j = 0; j < ratings.raters(); ++j) found.push_back(scorer(ratings, j));
  return found;
}

}  // namespace sauro::scores
