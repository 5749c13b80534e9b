// SPDX-License-Identifier: AGPL-3.0-or-later
// Work: one thing that is to be done by a day, as forecasts and workloads count it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "foundation/calendar/day.h"

#include "plan/tracking/item_state.h"

namespace sauro::forecast {

/// One deadline of an item, met or not. Of what comes back each turn is a work of its own.
/// Everything here looks at the beginning of a day `as_of`: known is what was done on earlier days; what is done on the
/// day itself, or later, is still open then.
struct Work {
  std::string id;            ///< of the item; several turns share it
  std::string unit, person;  ///< ids of who answers for it; empty where nobody does
  std::string type;          ///< "task", "task/key", "task/approved", "indicator", "step", ...
  Day due;                   ///< as it is now: a deadline that was put off counts as official tables count it
  std::optional<Day> done;   ///< also where it was reported as done and waits for a confirmation; none while it is open
  int weight = 1;            ///< 1 or more: what it counts among risks, as the agency weighs it

  bool is_open(Day as_of) const { return !done || *done >= as_of; }
  bool is_in_time() const { return done && *done <= due; }
  friend bool operator==(const Work&, const Work&) = default;
};

/// The works of an item, in the order of their turns. None of what is no work, was dropped, waits for its event, has no
/// deadline, or is counted by its parts.
std::vector<Work> works_of(const std::string& id, const tracking::ItemState& state);

/// What is told apart when items are compared with past ones: the kind of an item and its class.
std::string type_of(const tracking::ItemState& state);

}  // namespace sauro::forecast
