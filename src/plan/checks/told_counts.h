// SPDX-License-Identifier: AGPL-3.0-or-later
// What is counted in one place against what another place counts: parts in brackets, so many each, the cells of a row.
#pragma once
#include <vector>

#include "plan/checks/rule.h"

namespace sauro::checks {

/// "09 thành viên (01 Trưởng ban, 02 Phó Trưởng ban và 07 ủy viên)"; "hai đợt, mỗi đợt 40 mẫu" and "60 mẫu" elsewhere;
/// "20" and "21 hộp" in a row whose table tells one number twice; "Kế hoạch gồm 16 nhiệm vụ" over 14 rows.
void find_told_counts(const Subject& subject, std::vector<Found>& found);

}  // namespace sauro::checks
