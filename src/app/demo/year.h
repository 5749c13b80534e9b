// SPDX-License-Identifier: AGPL-3.0-or-later
// A year of work on a plan, thought out beforehand: who does what on which day.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "app/actions/action.h"

namespace sauro::app {

/// Numbers that look random and are the same on every machine (splitmix64).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  /// From `low` to `high`, both included.
  int roll(int low, int high) { return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1)); }
  template <class T>
  void shuffle(std::vector<T>& list) {
    for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[next() % i]);
  }

 private:
  std::uint64_t state_;
};

struct Act {
  Day day;
  std::string user, action;
  Input input;
};

/// Who acts for an item.
struct Hands {
  std::string performer, head;
};

struct YearPlan {
  std::vector<KeptItem> items;         ///< of the plan, in order
  std::map<std::string, Hands> hands;  ///< by item
  std::string office, director;
  std::string ends, successor;  ///< the unit that is abolished, and the one that takes over
  std::string event;            ///< one that occurs; empty where none is waited for
  Day issued, until;
};

/// All acts up to `until`, in the order of days: 20 % of the work late, 10 % never updated, 3 updates returned, 2
/// deadlines extended, 1 unit abolished, 1 item closed below its quantity, 2 obstacles, 1 amendment.
std::vector<Act> year_of_work(const YearPlan& plan, Dice& dice);

}  // namespace sauro::app
