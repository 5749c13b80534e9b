// SPDX-License-Identifier: AGPL-3.0-or-later
// Invented works for the tests of forecasts: by hand, and an agency whose units differ.
#pragma once
#include <random>
#include <string>
#include <vector>

#include "days.h"
#include "plan/forecast/work.h"

namespace sauro::forecast {

/// Of the unit "u1"; `late` days after its deadline it was done, or it is open.
inline Work work(std::string_view due, std::optional<int> late = {}, std::string unit = "u1") {
  Work made{"i", std::move(unit), {}, "task", day(due), {}};
  if (late) made.done = made.due.plus_days(*late);
  return made;
}

/// `count` works due on successive days from 2030-01-01, of which every one is done so many days late.
inline std::vector<Work> works(int count, int late, const std::string& unit = "u1") {
  std::vector<Work> all;
  for (int i = 0; i < count; ++i) {
    all.push_back(work("2030-01-01", late, unit));
    all.back().due = all.back().due.plus_days(i), all.back().done = all.back().done->plus_days(i);
  }
  return all;
}

inline std::vector<Work> operator+(std::vector<Work> all, const std::vector<Work>& more) {
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

/// Two years of an agency, 2030 and 2031, as it is known at the end: of each hundred works of the unit "u0" 40 are in
/// time, of "u1" 60, of "u2" 80, of "u3" 100.
inline std::vector<Work> agency_of_unlike_units(std::uint64_t seed, int count = 2'000) {
  std::mt19937_64 engine(seed);
  const auto below = [&](int most) { return static_cast<int>(engine() % static_cast<std::uint64_t>(most)); };
  std::vector<Work> all;
  for (int i = 0; i < count; ++i) {
    const int unit = below(4);
    const bool in_time = below(100) < 40 + 20 * unit;
    Work made = work("2030-01-01", in_time ? -below(15) : 1 + below(40), "u" + std::to_string(unit));
    made.id = "i" + std::to_string(i);
    const int shift = below(730);
    made.due = made.due.plus_days(shift), made.done = made.done->plus_days(shift);
    all.push_back(made);
  }
  return all;
}

}  // namespace sauro::forecast
