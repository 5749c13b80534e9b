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
  bool planned = false;        ///< a heading says that tasks or duties stand under it
};

/// Where a document of its type holds tasks: a plan in all its text, a report under the headings of what is to be done,
/// a decision in tables only.
enum class Expect : std::uint8_t { text, later, tables };

/// The items of elements [begin, end). Tables among the elements are read as tables of `part`.
BodyItems items_of_text(const Element* begin, const Element* end, plan::Part part, Expect expect, Reading& reading);

}  // namespace sauro::extraction
