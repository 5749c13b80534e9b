// SPDX-License-Identifier: AGPL-3.0-or-later
// Who does the work of an item: told by the words of a line, or by the heading that it stands under.
#pragma once
#include <string_view>
#include <vector>

#include "plan/extraction/passage.h"
#include "plan/extraction/reading.h"
#include "plan/extraction/wording.h"

namespace sauro::extraction {

/// Whether one of them leads or performs.
bool has_doer(const std::vector<plan::Assignment>& assignments);

/// Who does the work of a line: by words of role in the whole or in a clause of it, or the unit that a clause begins
/// with. `words` are those of `passage`. Nothing where the item has a doer.
void read_doers(plan::Item& item, const Wording& words, const Passage& passage);

/// The units or persons that a heading names ("Phòng A, Phòng B:"), whatever the grammar knows of their names.
void give_owner(plan::Item& item, plan::Role role, const Passage& name, Reading& reading);

}  // namespace sauro::extraction
