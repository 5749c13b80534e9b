// SPDX-License-Identifier: AGPL-3.0-or-later
// Totals that a sentence states, against what it or the lines and tables beside it count.
#pragma once
#include <vector>

#include "plan/checks/rule.h"

namespace sauro::checks {

/// "09 cờ: 02 cờ xã, 03 cờ thôn", "04 câu lạc bộ, gồm: A, B, C", "20 buổi, mỗi tháng 04 buổi, từ tháng 2 đến
/// tháng 9", "Tổng kinh phí 90 triệu đồng, gồm:" over lines with amounts, "45 hộ ở Phụ lục II".
void find_stated_totals(const Subject& subject, std::vector<Found>& found);

}  // namespace sauro::checks
