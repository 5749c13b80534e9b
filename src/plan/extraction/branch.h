// SPDX-License-Identifier: AGPL-3.0-or-later
// Branch: an item with what stands under it, while the plan's tree is still growing; and what headings hand down.
#pragma once
#include <string_view>
#include <vector>

#include "plan/extraction/likeness.h"
#include "plan/extraction/reading.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

struct Branch {
  plan::Item item;
  std::vector<Branch> children;
  Words words;  ///< of the title, once it was compared with others
};

/// "nhiệm vụ trọng tâm" / "nhiệm vụ chấp thuận" in a heading.
plan::TaskClass class_of_heading(std::string_view heading);

/// A heading that is a time ("Tháng 3/2024", "Quý I") dates what stands under it.
void share_heading_time(Branch& group, const Reading& reading);

/// Gives `branch` and what is under it the class of its heading and the leads and performers of what it stands under.
void hand_down(Branch& branch);

}  // namespace sauro::extraction
