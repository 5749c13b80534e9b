// SPDX-License-Identifier: AGPL-3.0-or-later
// What programmes achieve moves the items of plans whose promises are bound to it.
#pragma once
#include <string>
#include <vector>

#include "app/actions/action.h"
#include "programmes/shared/programme.h"

namespace sauro::app {

/// The facts of an outcome, and those by which what it achieves (or takes back) is kept and moves the items bound to
/// it. What was achieved before is not achieved again.
Result<std::vector<plan::NewFact>> with_achievements(Work& work, programmes::Outcome outcome);

/// Refused (binding.counts) where the item's promise is counted by a programme and no exception is told.
Result<bool> may_type(Work& work, const std::string& item, int deliverable, const std::string& exception);

}  // namespace sauro::app
