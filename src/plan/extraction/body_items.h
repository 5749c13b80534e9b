// SPDX-License-Identifier: AGPL-3.0-or-later
// What running text holds: the items of its sections.
#pragma once
#include <cstdint>
#include <vector>

#include "plan/extraction/branch.h"

namespace sauro::extraction {

struct BodyItems {
  std::vector<Branch> plan;    ///< groups, tasks, indicators, steps, targets
  std::vector<Branch> duties;  ///< units of the assignment section, their duties under them
  bool planned = false;        ///< a heading says that tasks or duties stand under it
};

/// Where a document of its type holds tasks: a plan in all its text, a report under the headings of what is to be done,
/// a decision in tables only.
enum class Expect : std::uint8_t { text, later, tables };

}  // namespace sauro::extraction
