// SPDX-License-Identifier: AGPL-3.0-or-later
// Works at random, for what must hold of all.
#pragma once
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "plan/forecast/works.h"

namespace sauro::forecast {

/// Works of three units and two types in 2030 and 2031, some of them open.
inline std::vector<Work> any_works() {
  std::vector<Work> all;
  for (const std::uint32_t number : *rc::gen::arbitrary<std::vector<std::uint32_t>>()) {
    std::mt19937_64 engine(number);
    const auto below = [&](int most) { return static_cast<int>(engine() % static_cast<std::uint64_t>(most)); };
    Work made = work("2030-01-01", {}, "u" + std::to_string(below(3)));
    made.id = "i" + std::to_string(all.size());
    made.type = below(2) == 0 ? "task" : "step";
    made.due = made.due.plus_days(below(700));
    if (below(4) > 0) made.done = made.due.plus_days(below(90) - 60);
    all.push_back(made);
  }
  return all;
}

}  // namespace sauro::forecast
