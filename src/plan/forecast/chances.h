// SPDX-License-Identifier: AGPL-3.0-or-later
// The chance that an open work is done in time, from how works like it ended.
#pragma once
#include <optional>

#include "plan/forecast/beta.h"
#include "plan/forecast/history.h"
#include "plan/forecast/work.h"

namespace sauro::forecast {

/// What the wider group of works weighs beside the narrower one, in cases: a unit with as many of its own counts half.
inline constexpr double wider_weight = 4;
/// The interval holds the true chance in so many of ten cases.
inline constexpr double interval = 0.8;
/// The narrowest group with as many cases tells the median delay.
inline constexpr int few_cases = 5;

struct Chance {
  int n = 0;          ///< cases of its type and unit that were not done, either, so long before (after) their deadline
  int of_type = 0;    ///< such cases of its type, in all units
  int of_all = 0;     ///< such cases of the agency
  double chance = 0;  ///< 0 to 1; 0 of what is overdue
  double low = 0, high = 0;         ///< 80 % of the Beta distribution, widened to the chance where that lies outside
  std::optional<int> median_delay;  ///< days after the deadline by which half of `median_n` were done (negative:
                                    ///< before); none where fewer are, or where there are no cases
  int median_n = 0;
};

/// Beta(1, 1) and the cases of the agency give its ratio; that weighs `wider_weight` cases beside those of the type,
/// and the ratio of the type as much beside those of its type and unit. Only such cases count as were not done, either,
/// when as many days were left. Its mean is the chance. Concerns works that are not overdue.
Beta ratio_of(const Work& work, const History& history);

/// `work` is open at the beginning of `history.as_of()`. None where the history is not enough: `history.closed()` says
/// how much there is.
std::optional<Chance> chance_of(const Work& work, const History& history);

/// `chance` alone, without what it takes to know its interval; 0 of what is overdue.
double expected_in_time(const Work& work, const History& history);

}  // namespace sauro::forecast
