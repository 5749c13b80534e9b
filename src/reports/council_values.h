// SPDX-License-Identifier: AGPL-3.0-or-later
// What the forms of a council's documents are filled with: invitation, minutes, record of the count, result.
// forms/README.md lists the names.
#pragma once
#include "document/forms/form.h"
#include "reports/councils.h"

namespace sauro::reports {

/// `names` tells users by id, with their degrees. No member's ballot is told: documents carry what the council found.
void add_council(forms::Values& values, const CouncilPage& page, const Names& names);

}  // namespace sauro::reports
