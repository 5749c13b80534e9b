// SPDX-License-Identifier: AGPL-3.0-or-later
// What everything that writes workbooks needs: the file that libxlsxwriter writes into, and text that fits into cells.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "foundation/base/result.h"

struct lxw_workbook;

namespace sauro::writers {

constexpr double line_height = 15.75, max_row_height = 409;  // points, of 12-point letters

/// The bytes of the workbook that `fill` fills; it returns false where memory is short. Workbooks name the moment they
/// were made; ours is always the same one, so that the same content gives the same bytes. Fails with io.
Result<std::string> workbook(const std::function<bool(lxw_workbook*)>& fill);

/// UTF-8 that fits into a cell; what is longer (32,767) is cut and ends with "…".
std::string cell_string(std::string_view text);

}  // namespace sauro::writers
