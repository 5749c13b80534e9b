// SPDX-License-Identifier: AGPL-3.0-or-later
// What actions on whole plans ask first: the stage, the document that was read, whether the lines are clear.
#pragma once
#include <optional>
#include <vector>

#include "app/actions/action.h"
#include "app/actions/plan_facts.h"
#include "app/reading/import.h"

namespace sauro::app {

/// Refused: plan.stage-*, plan.already-issued.
Result<bool> must_be(const Kept<tracking::PlanState>& plan, tracking::PlanStage stage);

/// A document that was read, and what the agency knows of its units and people.
struct ReadPlan {
  Imported imported;
  Organisation known;
};

/// Refused: plan.empty where the document has no line; fails as check_plan().
Result<ReadPlan> read_plan(Work& work, const Upload& file, std::optional<int> year);

/// Refused: plan.unclear, with lines that lack one of the six and are no exception, at most five named.
Result<bool> is_clear(const Kept<tracking::PlanState>& plan, const std::vector<KeptItem>& items);

}  // namespace sauro::app
