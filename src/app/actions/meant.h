// SPDX-License-Identifier: AGPL-3.0-or-later
// What actions and queries both need of an agency: names for ids, the plan that is meant, the line of an item.
#pragma once
#include <functional>
#include <string>

#include "app/access/agency_view.h"
#include "app/access/standing.h"
#include "reports/item_lines.h"

namespace sauro::app {

/// The name of a "unit", "person" or "user"; the id where nothing is known of it.
std::string name_of(const People& people, std::string_view kind, const std::string& id);

/// What a list says of an item on a day.
reports::ItemLine line_of(const People& people, const KeptItem& item, Day as_of);

/// The told plan; where none is told the newest that is run, else the newest that `sees` lets through. Refused:
/// unknown.plan.
Result<Kept<tracking::PlanState>> plan_meant(
    const AgencyView& view, const std::string& id,
    const std::function<bool(const tracking::PlanState&)>& sees = [](const tracking::PlanState&) { return true; });

}  // namespace sauro::app
