// SPDX-License-Identifier: AGPL-3.0-or-later
// amend(): the next version of an issued plan, by a document.
#pragma once
#include <vector>

#include "app/actions/action.h"

namespace sauro::app {

/// Input: plan, number, day, reason?; and what changes: `edit` and `drop`, or `file`, the whole amended plan. An edit
/// is "ITEM field=value"; "+NAME field=value" words a new line, which `parent` puts under another.
Result<std::vector<plan::NewFact>> amend(Work& work, const Input& input);

}  // namespace sauro::app
