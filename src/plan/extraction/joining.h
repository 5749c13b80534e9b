// SPDX-License-Identifier: AGPL-3.0-or-later
// Joining: the same task in the body, in the appendix and in the assignment section becomes one item with several
// sources.
#pragma once
#include <vector>

#include "plan/extraction/branch.h"
#include "plan/extraction/reading.h"

namespace sauro::extraction {

/// The plan's tree from its three places. The appendix wins where they disagree (a finding); what it leaves empty comes
/// from the body; a duty that adds nothing to a task is joined to it.
std::vector<Branch> join_parts(std::vector<Branch> body, std::vector<Branch> appendix, std::vector<Branch> duties,
                               Reading& reading);

}  // namespace sauro::extraction
