// SPDX-License-Identifier: AGPL-3.0-or-later
// Reading: what is known of the plan while its items are read, and what is noticed on the way.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/extraction/time.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

/// A line of what a stage saw.
struct TraceLine {
  std::string_view stage;  ///< "document", "head", "outline", "columns", "joins"
  int depth = 0;
  std::string text;
};

using Trace = std::vector<TraceLine>;

/// What a person says of a column of a table, against its heading.
struct ToldColumn {
  int table = 0, column = 0;  ///< from 1, as places have them
  std::string role;           ///< Column::role
};

struct Reading {
  int year = 0;
  std::optional<Day> date;
  std::vector<plan::Finding> findings;
  std::vector<ToldColumn> told;  ///< these are not doubted
  Trace* trace = nullptr;        ///< gathers what the stages saw; mostly nobody asks

  TimeContext time_context(bool deadline) const { return {year, date, deadline}; }
};

/// Says that the text at `places` stands in no item (reading.unplaced-text).
void leave(std::vector<plan::Place> places, Reading& reading);

}  // namespace sauro::extraction
