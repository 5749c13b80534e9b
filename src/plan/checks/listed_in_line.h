// SPDX-License-Identifier: AGPL-3.0-or-later
// A number and what the same line lists behind a colon: the number of things, or counts that add up to it.
#pragma once
#include <vector>

#include "plan/checks/rule.h"
#include "plan/checks/text_line.h"

namespace sauro::checks {

/// Adds what of the line disagrees. The line's key must be as long as its text.
void find_listed_in_line(const TextLine& line, std::vector<Found>& found);

}  // namespace sauro::checks
