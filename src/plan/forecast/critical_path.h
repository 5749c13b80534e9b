// SPDX-License-Identifier: AGPL-3.0-or-later
// The critical path in months: by how much an item may slip before one that waits for it, or its deadline, slips too.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/result.h"
#include "foundation/calendar/day.h"

namespace sauro::forecast {

inline constexpr int longest_duration = 120;  ///< months

struct Activity {
  std::string id;
  std::vector<std::string> predecessors;  ///< ids; those that are not among the activities (done) hold nothing back
  int duration = 1;        ///< whole months it still takes, 0 to 120; 0: it is done when what it waits for is
  std::optional<Day> due;  ///< none: whenever those that wait for it need it
};

/// In months from the beginning of `as_of`, as they run from that day of the month: done a month later is 1. Deadlines
/// are taken to the nearest month, what lies ahead for one at least; 0 or less is over.
struct Timing {
  std::string id;
  int earliest_start = 0, earliest_end = 0;
  int latest_start = 0, latest_end = 0;
  int followers = 0;  ///< how many activities wait for it, directly or by others
  /// Months by which it may end later than it could; negative: by so many its deadline, or one behind it, is missed.
  int slack() const { return latest_end - earliest_end; }
  bool is_critical() const { return slack() <= 0; }
  friend bool operator==(const Timing&, const Timing&) = default;
};

/// In the order of `activities`. What nothing bounds has until the end of the last. Fails with refused "circle" where
/// some wait for one another (`where`: their ids, "a, b, c", each waiting for the next and the last for the first);
/// with bad_input where an id stands twice ("the id stands twice", where: the id) or a duration is out of range.
Result<std::vector<Timing>> critical_path(const std::vector<Activity>& activities, Day as_of);

}  // namespace sauro::forecast
