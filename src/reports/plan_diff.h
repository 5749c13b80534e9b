// SPDX-License-Identifier: AGPL-3.0-or-later
// What an issued version of a plan says otherwise than another, in words.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "plan/tracking/item_state.h"
#include "reports/answer.h"
#include "reports/document_tables.h"
#include "reports/history.h"

namespace sauro::reports {

struct VersionedItem {
  std::string id;
  tracking::ItemState state;
  std::optional<plan::Item> item;  ///< as it is worded; none where it was redacted
};

/// A line of the difference: "thời hạn: từ “tháng 6/2026” thành “tháng 9/2026”".
struct Difference {
  std::string item, title;
  std::string what;  ///< "added", "dropped", or the field that changed
  std::string before, after;
};

std::vector<Difference> differences(const std::vector<VersionedItem>& before, const std::vector<VersionedItem>& after,
                                    const Names& names);

/// A row for each: the item, what is otherwise, before and after.
document::OfficialTable differences_table(const std::vector<Difference>& differences);
/// "Điều chỉnh 03 nhiệm vụ, bổ sung 01 nhiệm vụ."; empty where there is no difference.
std::string differences_sentence(const std::vector<Difference>& differences);

/// A line of the plan as its table has it.
PlannedLine planned_line(const VersionedItem& item, const Names& names);

Answer diff_answer(const std::string& title, const std::vector<Difference>& differences);

}  // namespace sauro::reports
