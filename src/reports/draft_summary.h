// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands above and below the table of a draft: the document's head, its totals, and the findings.
#pragma once
#include <cstddef>
#include <vector>

#include "document/model/grid.h"
#include "plan/model/draft.h"
#include "plan/model/draft_json.h"

namespace sauro::reports {

/// Agency, number and symbol, date, subject, year, file, and how many items of each kind there are, of which with a
/// deadline (a last day). Fields that the document does not fill are left out, but for a blank number.
std::vector<document::Field> head_fields(const plan::Draft& draft, const plan::SourceInfo& source);

/// Of each of the six clears, for how many of the items of work no finding says that it is unclear ("41/46"); and how
/// many findings there are by severity, and were left alone. Nothing where the draft has no work.
std::vector<document::Field> clear_fields(const plan::Draft& draft, std::size_t silenced);

/// The findings by severity, errors first; within a severity by rule, in the order in which the rules first occur.
/// Vietnamese first, then English, then the repair.
std::vector<document::NoteGroup> finding_notes(const plan::Draft& draft);

}  // namespace sauro::reports
