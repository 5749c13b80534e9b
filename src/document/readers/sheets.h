// SPDX-License-Identifier: AGPL-3.0-or-later
// read_sheets(): the bytes of a workbook -> its sheets, every cell in its place. Whoever reads a plan calls read().
#pragma once
#include <string_view>
#include <vector>

#include "document/model/sheet.h"
#include "document/readers/limits.h"
#include "document/readers/watch.h"
#include "foundation/base/result.h"

namespace sauro::readers {

/// The sheets of an .xlsx (also .xlsm), in order, those without cells left out; of an .ods or .xls by way of
/// LibreOffice, which takes seconds. Numbers and days are as shown, formulas as last reckoned, or as they are written.
/// Fails as read() does, and with unknown_kind where it is no workbook.
Result<std::vector<document::Sheet>> read_sheets(std::string_view bytes, const Limits& limits = {},
                                                 const Watch& watch = {});

}  // namespace sauro::readers
