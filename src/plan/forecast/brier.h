// SPDX-License-Identifier: AGPL-3.0-or-later
// How good an agency's forecasts were: what would have been forecast at past month ends, and the Brier score of that.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plan/forecast/work.h"

namespace sauro::forecast {

struct PastForecast {
  Day made;  ///< at the beginning of this day
  std::string id;
  Day due;
  double chance = 0;       ///< 0 to 1, that it would be in time
  bool came_true = false;  ///< it was
  friend bool operator==(const PastForecast&, const PastForecast&) = default;
};

/// What would have been forecast at the end of each month before `as_of` for the works that were open and not overdue
/// then and were due in the same year as the next day (plans are for a year: the works of later ones did not stand in
/// one yet). A chance is reckoned from what was known by then alone; whether it came true is read afterwards. Left out:
/// what is not decided by the beginning of `as_of`, and months with too few cases. In the order of months, then of
/// `works`.
std::vector<PastForecast> past_forecasts(const std::vector<Work>& works, Day as_of);

struct Score {
  int n = 0;
  double brier = 0;         ///< mean square of (chance - 1 where it came true, else 0): 0 is perfect, 1 the worst
  double base_rate = 0;     ///< the share that came true
  double of_base_rate = 0;  ///< the Brier score of whoever always says `base_rate`, and knows it beforehand
  bool is_better() const { return brier < of_base_rate; }
};

/// None of nothing.
std::optional<Score> score_of(const std::vector<PastForecast>& forecasts);
/// By the year in which they were made.
std::map<int, Score> yearly_scores(const std::vector<PastForecast>& forecasts);

}  // namespace sauro::forecast
