// SPDX-License-Identifier: AGPL-3.0-or-later
// How many open works of a plan will be done by the end of each month, by drawing what past works did many times over.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plan/forecast/history.h"
#include "plan/forecast/work.h"

namespace sauro::forecast {

inline constexpr int usual_runs = 1'000;
inline constexpr std::size_t named_risks = 3;

/// Of the works that are open now, cumulated since then; what was done before comes on top.
struct MonthForecast {
  Day end;      ///< the last day of the month
  int due = 0;  ///< whose deadline is over by then, or was before
  int p50 = 0;  ///< as many or more are done by then in 50 % of the runs
  int p80 = 0;  ///< the same in 80 %; never over `p50`
  friend bool operator==(const MonthForecast&, const MonthForecast&) = default;
};

/// An item that may be late: the chance that it will be, times its weight. What is overdue is late already, and no risk
/// any more.
struct Risk {
  std::string id;
  Day due;
  double chance = 0;  ///< to be in time
  double loss = 0;    ///< (1 - chance) * weight
  friend bool operator==(const Risk&, const Risk&) = default;
};

struct PlanForecast {
  int open = 0;
  std::vector<MonthForecast> months;  ///< those of the year that are not over, in their order
  std::vector<Risk> risks;            ///< the greatest first, at most three; each item once, by its worst turn
  friend bool operator==(const PlanForecast&, const PlanForecast&) = default;
};

/// `works` are those of the plan: those open at the beginning of `history.as_of()` count, in any order. In each run the
/// cases themselves are drawn anew (so few cases give a wide span), then for each work the delay of one that was not
/// done, either, when as many days were left: of its type and unit, its type or the agency, by the weights of
/// chances.h. A drawn case that is itself still open ends as one that was later did, or not within the year where there
/// is none. The same seed gives the same figures on every machine. `runs` at least 1. None where the history is not
/// enough.
std::optional<PlanForecast> forecast_plan(const std::vector<Work>& works, const History& history, int year,
                                          std::uint64_t seed, int runs = usual_runs);

}  // namespace sauro::forecast
