// SPDX-License-Identifier: AGPL-3.0-or-later
// Items in running text: the sections of tasks, targets and duties, by their outline.
#pragma once
#include "plan/extraction/body_items.h"
#include "plan/extraction/lines.h"
#include "plan/extraction/reading.h"

namespace sauro::extraction {

/// The items of elements [begin, end). Tables among the elements are read as tables of `part`.
BodyItems items_of_text(const Element* begin, const Element* end, plan::Part part, Expect expect, Reading& reading);

}  // namespace sauro::extraction
