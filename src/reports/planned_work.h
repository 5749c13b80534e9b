// SPDX-License-Identifier: AGPL-3.0-or-later
// What a plan says, as an official plan lays it out: rows of its annex, and what units are charged with beside them.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "reports/plan_diff.h"

namespace sauro::reports {

/// What stands in the text, not in the table: a heading, or a line below one.
struct Charge {
  std::string heading, text;  ///< one of them
};

struct PlannedWork {
  std::vector<PlannedLine> all, own;  ///< rows of the annex; those that the unit answers for, with numbers of their own
  std::vector<Charge> charges;
  std::int64_t led = 0;  ///< tasks and indicators that the unit answers for
};

/// `items` in the plan's order. Rows keep the numbers of the plan where all its tasks have one, of one kind; else they
/// are numbered anew: groups I, II (A, I where groups stand in groups), tasks 1, 2, what belongs to them 1.1, 1.2. Work
/// that stands in no group, behind a group, comes under a heading of its own.
PlannedWork planned_work(const std::vector<VersionedItem>& items, const std::string& unit, const Names& names);

}  // namespace sauro::reports
