// SPDX-License-Identifier: AGPL-3.0-or-later
// The headings of a table: which rows they are, and what their words say of a column.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/model/document.h"
#include "plan/extraction/grid.h"
#include "plan/extraction/reading.h"

namespace sauro::extraction {

/// Heading words in one spelling: lower case, "/" and "-" between words as ",", nothing in brackets.
std::string heading_key(std::string_view heading);

/// Role of a heading's words (Column::role), empty where none is known.
std::string role_of_column_heading(std::string_view heading);

/// The time that a heading of crosses names ("Tháng 3", "T3", "03/2026", "3" under "Tháng"); empty where it names none.
/// `lowest` is the lowest cell of the heading, which tells before what stands over it.
std::string time_of_marks(std::string_view lowest, std::string_view heading, const Reading& reading);

/// "(Năm 2026)" in a heading.
std::optional<int> year_in(std::string_view heading);

/// The headings of a table.
struct Headings {
  std::size_t rows = 0;
  std::vector<std::string> text;    ///< per grid column
  std::vector<std::string> lowest;  ///< the lowest cell of it
};

Headings headings_of(const document::Table& table, const std::vector<GridRow>& grid, const Reading& reading);

}  // namespace sauro::extraction
