// SPDX-License-Identifier: AGPL-3.0-or-later
// Reading: what is known of the plan while its items are read, and what is noticed on the way.
#pragma once
#include <optional>
#include <vector>

#include "plan/extraction/time.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

struct Reading {
  int year = 0;
  std::optional<Day> date;
  std::vector<plan::Finding> findings;

  TimeContext time_context(bool deadline) const { return {year, date, deadline}; }
};

/// Says that the text at `places` stands in no item (reading.unplaced-text).
void leave(std::vector<plan::Place> places, Reading& reading);

}  // namespace sauro::extraction
