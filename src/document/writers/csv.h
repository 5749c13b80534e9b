// SPDX-License-Identifier: AGPL-3.0-or-later
// A grid as comma-separated values for spreadsheets.
#pragma once
#include <string>

#include "document/model/grid.h"

namespace sauro::writers {

/// RFC 4180 with CRLF, in UTF-8 with a byte order mark (Excel shows Vietnamese letters only with one). The first line
/// holds the titles; days are dd/mm/yyyy, numbers plain ("1234.5", "≥ 98").
///
/// No text becomes a formula: a text that begins with = + - @, their full-width forms, a tab or a carriage return,
/// blanks before it or not, gets an apostrophe in front. Text that holds nothing but signs and blanks (the bullets "-"
/// and "+") cannot be a formula and stays as it is.
std::string csv(const document::Grid& grid);

}  // namespace sauro::writers
