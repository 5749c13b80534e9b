// SPDX-License-Identifier: AGPL-3.0-or-later
// By when the procedures of a research task want what comes next, by dated rules. Source: domain rule R4.12.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "foundation/calendar/working_days.h"
#include "programmes/research/task.h"
#include "programmes/shared/dated_rules.h"

namespace sauro::programmes::research {

enum class Step : std::uint8_t {
  apply,     ///< the call closes
  submit,    ///< its results are handed in
  council,   ///< the council on them is appointed
  registry,  ///< its results are registered
};

std::string_view name_of(Step step);

struct Deadline {
  Step step;
  Day due;
  std::optional<Day> done;
  bool is_late(Day today) const { return done ? due < *done : due < today; }
};

/// By when its results are to be handed in; nothing before there is a contract. Source: TT 40/2014/TT-BKHCN [S].
Result<std::optional<Day>> submission_due(const Task& task, const DatedRules& rules);
/// Those of what has begun, in the order of the procedures. Fails as the rules do.
Result<std::vector<Deadline>> deadlines_of(const Task& task, const DatedRules& rules, const Holidays& holidays);

/// The first that is not kept yet; none of a task that is over.
std::optional<Deadline> next_deadline(const Task& task, const std::vector<Deadline>& deadlines);

}  // namespace sauro::programmes::research
