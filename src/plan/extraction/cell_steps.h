// SPDX-License-Identifier: AGPL-3.0-or-later
// Steps written as lines inside a cell: "+ Mở lớp: tháng 5/2026" under "Làm:".
#pragma once
#include <vector>

#include "plan/extraction/branch.h"
#include "plan/extraction/lines.h"

namespace sauro::extraction {

/// The steps that `lines` hold, in their order, with what stands under each. Labelled lines ("Thời gian: ...") go to
/// `owner`.
std::vector<Branch> steps_of_lines(const std::vector<Line>& lines, plan::Part part, plan::Item& owner,
                                   Reading& reading);

}  // namespace sauro::extraction
