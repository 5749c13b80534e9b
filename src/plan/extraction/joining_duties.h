// SPDX-License-Identifier: AGPL-3.0-or-later
// Duties of the assignment section joined to the tasks that they give to units.
#pragma once
#include <vector>

#include "plan/extraction/branch.h"
#include "plan/extraction/joining_spots.h"
#include "plan/extraction/likeness.h"
#include "plan/extraction/reading.h"

namespace sauro::extraction {

/// Takes from `duties` those that add nothing to a task of `plan`, which takes them in. `index` holds the words of
/// `plan` by their places in it; `unit`: who does the duties, as the headings say that they stand under.
void join_duties(std::vector<Branch>& duties, std::vector<Spot>& plan, const WordIndex& index,
                 const std::vector<plan::Assignment>& unit, Reading& reading);

}  // namespace sauro::extraction
