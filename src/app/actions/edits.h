// SPDX-License-Identifier: AGPL-3.0-or-later
// Changing fields of an item as people word them: time and products are read by the grammars that read documents.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "app/actions/action.h"
#include "app/actions/plan_facts.h"
#include "plan/model/draft.h"

namespace sauro::app {

/// A field and what it is to be: {"time", "Tháng 9/2026"}. Several of one field are its parts.
using Edit = std::pair<std::string, std::string>;

/// The fields of the item that an action may change, as inputs.
std::vector<Field> edit_fields();
/// Those that were given.
std::vector<Edit> edits_of(const Input& input);

/// Changes the item; returns the names of the fields that are not what they were. Refused: unknown.unit,
/// unknown.person, plan.day-outside where a deadline is not within `period` (an amendment may put one off until
/// later: `amends`), input.time where the time is not understood.
Result<std::vector<std::string>> apply(Work& work, plan::Item& item, const std::vector<Edit>& edits,
                                       const std::optional<Period>& period, bool amends = false);

/// Puts a line that is new under another of its plan: a step where that is work. Refused: unknown.item, item.closed,
/// item.dropped.
Result<bool> put_under(Work& work, const Kept<tracking::PlanState>& plan, const std::string& parent, plan::Item& item,
                       ItemPlace& place);

/// Words a line that is new. Refused: input.missing without a title, and as apply().
Result<bool> word_new(Work& work, plan::Item& item, const std::vector<Edit>& edits,
                      const std::optional<Period>& period);

/// Whether one of the changed fields says who does it.
bool changes_doers(const std::vector<std::string>& changed);

/// Doers as given by inputs lead, performing, cooperating (units or people).
Result<std::vector<plan::Assignment>> assignments_of(Work& work, const std::vector<Edit>& edits);

}  // namespace sauro::app
