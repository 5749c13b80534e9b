// SPDX-License-Identifier: AGPL-3.0-or-later
// parse_lines(): the grammars of time, products and responsibility tried on lines of JSON.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace sauro::app {

enum class Grammar : std::uint8_t { time, quantity, responsibility };

/// Each line of `lines` is a JSON object with "text", and with "plan" {"year", "date"} and "column" where they matter
/// (null or absent: no heading, which for time reads as "Thời gian" and for responsibility as a column of performing
/// units). Gives every line again, its other members as they were, with "schedule", "deliverables" or "assignments" as
/// the grammar reads "text". Where it names a time that does not exist "schedule" is null and "error" says why;
/// otherwise there is no "error". A line of time without plan.year takes `year`, and where that is absent too its
/// "error" says that no year is given. Empty lines are left out. Fails with bad_input (where: "line 3") at the first
/// line that is not such an object.
Result<std::string> parse_lines(std::string_view lines, Grammar grammar, std::optional<int> year);

}  // namespace sauro::app
