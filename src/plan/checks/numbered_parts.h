// SPDX-License-Identifier: AGPL-3.0-or-later
// Parts that are told by their numbers ("đợt 1", "đợt 2"), and the scale of what is planned, against what is counted.
#pragma once
#include <vector>

#include "plan/checks/rule.h"

namespace sauro::checks {

/// "Tổ chức 03 đợt" over "Đợt 1 ...; đợt 2 ..."; "Quy mô: 30 phòng học" and "quạt cho 35 phòng học".
void find_numbered_parts(const Subject& subject, std::vector<Found>& found);

}  // namespace sauro::checks
