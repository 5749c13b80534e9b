// SPDX-License-Identifier: AGPL-3.0-or-later
// Units and people: the names that the assignments write, resolved to one unit and one person each.
#pragma once
#include "plan/model/draft.h"

namespace sauro::extraction {

/// Fills draft.units and draft.people from the assignments of draft.items, and the assignments' ids. A title's person
/// in one place and name in another stay two people unless name and unit agree.
void resolve_organisation(plan::Draft& draft);

}  // namespace sauro::extraction
