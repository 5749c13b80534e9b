// SPDX-License-Identifier: AGPL-3.0-or-later
// Totals that a sentence states, against what it or the lines and tables beside it count.
#pragma once
#include <vector>

#include "plan/checks/rule.h"

namespace sauro::checks {

/// "12 giải: 01 giải Nhất, 02 giải Nhì", "06 chuyên mục, gồm: A, B, C", "24 buổi, mỗi tháng 03 buổi, từ tháng 7 đến
/// tháng 12", "Tổng kinh phí 90 triệu đồng, gồm:" over lines with amounts, "45 cơ sở tại Phụ lục II".
void find_stated_totals(const Subject& subject, std::vector<Found>& found);

}  // namespace sauro::checks
