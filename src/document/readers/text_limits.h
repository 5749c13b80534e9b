// SPDX-License-Identifier: AGPL-3.0-or-later
// What the text reader says about a file that is over its limits.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "document/readers/limits.h"
#include "foundation/base/result.h"

namespace sauro::readers {

inline Error over_limit(std::string_view what, std::size_t most) {
  return {ErrorCode::over_limit, "more than " + std::to_string(most) + " " + std::string(what)};
}

/// Asked before short rows are filled up: a wide row and many short ones would make a huge grid of a small file.
inline std::optional<Error> grid_over_limit(std::size_t rows, std::size_t columns, const Limits& limits) {
  const auto most_columns = static_cast<std::size_t>(limits.table_columns);
  if (columns > most_columns) return over_limit("columns", most_columns);
  if (columns > 0 && rows > limits.blocks / columns) return over_limit("paragraphs and cells", limits.blocks);
  return std::nullopt;
}

}  // namespace sauro::readers
