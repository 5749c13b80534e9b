// SPDX-License-Identifier: AGPL-3.0-or-later
// Items in running text: the sections of tasks, targets and duties, by their outline.
#pragma once
#include <vector>

#include "plan/extraction/branch.h"
#include "plan/extraction/outline.h"

namespace sauro::extraction {

struct BodyItems {
  std::vector<Branch> plan;    ///< groups, tasks, indicators, steps, targets
  std::vector<Branch> duties;  ///< units of the assignment section, their duties under them
};

/// The items of elements [begin, end). `tasks_expected`: whether a document of this type holds tasks in its text (a plan does,
/// a decision does not). Tables among the elements are read as tables of `part`.
BodyItems items_of_text(const Element* begin, const Element* end, plan::Part part, bool tasks_expected, Reading& reading);

}  // namespace sauro::extraction
