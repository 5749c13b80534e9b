// SPDX-License-Identifier: AGPL-3.0-or-later
// apply_edits(): a repair that a finding proposes, made in the document.
#pragma once
#include "document/model/document.h"
#include "plan/model/draft.h"

namespace sauro::checks {

/// The paragraph that a place names; null where there is none.
document::Paragraph* paragraph_at(document::Document& document, const plan::Place& place);

/// Changes the paragraph at the edit's place; runs are moved along. False, and nothing is changed, where there is no
/// such paragraph or the stretch lies outside it.
bool apply_edit(document::Document& document, const plan::Edit& edit);

/// All changes of a repair, or, where one cannot be made, none and false.
bool apply_edits(document::Document& document, const std::vector<plan::Edit>& edits);

}  // namespace sauro::checks
