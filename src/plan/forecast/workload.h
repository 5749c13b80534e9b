// SPDX-License-Identifier: AGPL-3.0-or-later
// Workload: how many works each unit or person has by month, beside the most that it ever finished in one.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "plan/forecast/work.h"

namespace sauro::forecast {

/// By whom works are counted.
enum class Bearer { unit, person };

struct MonthLoad {
  Day month;          ///< its first day
  int works = 0;      ///< open ones that are due in it; in the present month what is overdue as well
  bool over = false;  ///< more than were ever done in a month
  friend bool operator==(const MonthLoad&, const MonthLoad&) = default;
};

/// Nothing is moved by it: whether a month that is over is too much, people judge.
struct Workload {
  std::string who;                ///< id
  std::vector<MonthLoad> months;  ///< from the present month to the last with a work, without gaps
  std::optional<int> past_most;   ///< most works done in one whole month before the present one; none where it has no
                                  ///< past: then nothing is flagged
  std::optional<Day> past_month;  ///< the first day of the (latest) month of that
  friend bool operator==(const Workload&, const Workload&) = default;
};

/// At the beginning of `as_of`, of all who have an open work, in the order of their ids. Works that nobody answers for
/// are left out.
std::vector<Workload> workloads(const std::vector<Work>& works, Bearer bearer, Day as_of);

}  // namespace sauro::forecast
