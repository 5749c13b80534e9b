// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/scores/far_off.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "programmes/scores/moments.h"

namespace sauro::scores {
namespace {

/// Of at least one value.
double median_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

}  // namespace

std::optional<FarOff> far_off(const std::vector<Points>& cells, FarOffRule rule) {
  assert(rule.times >= 0 && rule.least >= 0);
  std::vector<double> ballots, distances, kept;
  for (const Points& points : cells)
    if (points) ballots.push_back(*points);
  if (ballots.empty()) return std::nullopt;
  FarOff found;
  found.ballots = ballots.size();
  found.mean = mean_of(ballots);
  found.median = median_of(ballots);
  found.lowest = *std::min_element(ballots.begin(), ballots.end());
  found.highest = *std::max_element(ballots.begin(), ballots.end());
  for (const double points : ballots) distances.push_back(std::abs(points - found.median));
  found.deviation = median_of(distances);
  constexpr double scale = 1.4826, equal = 1e-9;  // 64.1 - 44.1 is less than 20 in binary
  for (const Points& points : cells) {
    const double distance = points ? std::abs(*points - found.median) : 0;
    const bool is_far = distance > rule.times * scale * found.deviation && distance >= rule.least - equal;
    found.flagged.push_back(is_far);
    if (points && !is_far) kept.push_back(*points);
  }
  found.flagged_ballots = ballots.size() - kept.size();
  if (!kept.empty()) found.mean_without = mean_of(kept);
  return found;
}

}  // namespace sauro::scores
