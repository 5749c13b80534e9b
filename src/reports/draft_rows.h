// SPDX-License-Identifier: AGPL-3.0-or-later
// A draft as tables: the sheet that `csv` and `xlsx` hold, and the narrower table for a screen.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "document/model/grid.h"
#include "plan/model/draft.h"

namespace sauro::reports {

/// One row per item with the columns STT, Nhiệm vụ, Nội dung, Bắt đầu, Kết thúc, Sản phẩm, Số lượng, Đơn vị tính, Chủ
/// trì, Thực hiện, Phối hợp, Nguồn. Steps and duties stand under Nội dung, all else under Nhiệm vụ; groups are bands. A
/// schedule without the day stands as its wording. Several products are joined by "; ", their numbers and units in the
/// same order, "–" for none. Supervising, monitoring and approving units stand under Phối hợp with their role in
/// brackets.
document::Grid draft_sheet(const plan::Draft& draft);

/// The same items with the columns STT, work, time, products, responsibility and place; "″" stands for the same
/// responsibility as in the row above.
document::Grid draft_table(const plan::Draft& draft);

/// "PL bảng 3, hàng 4", "Thân, đoạn 25": where something stands, for a person with the document in hand.
std::string place_text(const plan::Place& place);

/// All places, those that differ in the last number only as one: "PL bảng 3, hàng 4; Thân, đoạn 12, 18".
std::string places_text(const std::vector<plan::Place>& places, std::string_view separator);

}  // namespace sauro::reports
