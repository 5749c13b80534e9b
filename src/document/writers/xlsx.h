// SPDX-License-Identifier: AGPL-3.0-or-later
// A grid as an .xlsx workbook of one sheet.
#pragma once
#include <string>
#include <string_view>

#include "document/model/grid.h"
#include "foundation/base/result.h"

namespace sauro::writers {

/// The bytes of the workbook; the same for the same grid. Text, never formulas; days are dates, numbers are numbers
/// (with their sign as number format; of more than 15 digits, which a spreadsheet cannot hold, text). The head row
/// stays in view, filters and repeats on every page; landscape A4, as wide as the page. A text longer than a cell holds
/// (32,767) is cut and ends with "…". Fails with io (no temporary file) or over_limit (more rows than a sheet holds).
Result<std::string> xlsx(const document::Grid& grid, std::string_view sheet_name);

}  // namespace sauro::writers
