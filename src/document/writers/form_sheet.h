// SPDX-License-Identifier: AGPL-3.0-or-later
// A sheet that people fill in, as an .xlsx workbook.
#pragma once
#include <string>
#include <string_view>

#include "document/model/sheet.h"
#include "foundation/base/result.h"

namespace sauro::writers {

/// Title and guide stand above the head row, which stays in view and has filters. What is to be filled in is yellow;
/// the other cells are marked as locked, but the sheet is not protected: sorting, filtering and inserting go on. Cells
/// of days, numbers, shares and choices warn of what is none. The same form gives the same bytes. Fails as xlsx() does.
Result<std::string> form_sheet(const document::FormSheet& form, std::string_view sheet_name);

}  // namespace sauro::writers
