// SPDX-License-Identifier: AGPL-3.0-or-later
// The grammar of responsibility: "Phòng A chủ trì, phối hợp với Phòng B", "Đ/c A - TP KHTC".
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "plan/extraction/wording.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

/// The role a column heading or label stands for ("Chủ trì" -> lead, "Đơn vị thực hiện" -> performing); absent for
/// others.
std::optional<plan::Role> role_of_heading(std::string_view heading);

/// The assignments in a cell of responsibility, or in a line of one ("Chủ trì: ...; phối hợp: ..."). `role` is what its
/// column stands for: it holds where the words name none. Origins hold start and length within `text`.
std::vector<plan::Assignment> parse_assignments(std::string_view text, plan::Role role);

/// The assignments that running text states ("Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ ..."); empty where it
/// states none. A sentence that only begins with its unit ("Phòng A chủ trì, phối hợp ... xây dựng kế hoạch") gives
/// that unit; `work` is where the work itself begins, in bytes, or 0.
struct AssignmentsInText {
  std::vector<plan::Assignment> assignments;
  std::size_t work = 0;
};
AssignmentsInText find_assignments(std::string_view sentence);
AssignmentsInText find_assignments(Wording sentence);

/// Whether the text is the name of a unit, a position or a collective ("Văn phòng Sở", "UBND các huyện", "Trưởng
/// phòng").
bool is_unit_name(std::string_view text);

}  // namespace sauro::extraction
