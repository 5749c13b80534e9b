// SPDX-License-Identifier: AGPL-3.0-or-later
// Names of units that are nearly those of others: what stands once beside a name that stands often.
#pragma once
#include <vector>

#include "plan/checks/rule.h"

namespace sauro::checks {

/// "Trung tâm Quan trắc Tài nguyên và Môi trường", once, where the plan says "Trung tâm Quan trắc và Kỹ thuật môi
/// trường": both begin and end alike.
void find_near_names(const Subject& subject, std::vector<Found>& found);

}  // namespace sauro::checks
