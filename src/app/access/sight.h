// SPDX-License-Identifier: AGPL-3.0-or-later
// What of an agency's content somebody may see: of the plans that are run, whoever reads; of what is not issued, those
// who prepare it and those whose work it is to be; what was written about an item, those whom it concerns.
#pragma once
#include "app/access/standing.h"

namespace sauro::app {

bool is_public(const tracking::PlanState& plan);  ///< within the agency: issued, or closed since

/// Whether somebody sees all of the plan.
bool sees_plan(const People& people, const Actor& actor, const tracking::PlanState& plan);

/// Whether somebody sees an item of the plan.
bool sees_item(const People& people, const Actor& actor, const tracking::PlanState& plan,
               const tracking::ItemState& item);

/// Whether somebody sees what was written about the item, and its evidence: who sees all plans, and the units and
/// people that have any part in it.
bool sees_history(const People& people, const Actor& actor, const tracking::ItemState& item);

}  // namespace sauro::app
