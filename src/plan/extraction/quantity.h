// SPDX-License-Identifier: AGPL-3.0-or-later
// The grammar of products: "01 Quyết định; 03 hội nghị", "Tối thiểu 98% hồ sơ", "Xếp hạng 12/63".
#pragma once
#include <string_view>
#include <vector>

#include "plan/extraction/wording.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

/// The deliverables named in a product cell. Empty for "", "-", "Không". Origins hold start and length within `text`.
std::vector<plan::Deliverable> parse_deliverables(std::string_view text);

/// Quantities promised in running text ("Tặng 04 lớp học bộ sách ..." -> "04 lớp học", "kiểm tra tiến độ
/// 100% nhiệm vụ"). Numbers of documents, days, years, codes ("5S", "nhóm 2", "Nghị quyết 57"), labels ("Nhiệm vụ 1")
/// are none.
std::vector<plan::Deliverable> find_quantities(std::string_view text);
std::vector<plan::Deliverable> find_quantities(const Wording& text);

}  // namespace sauro::extraction
