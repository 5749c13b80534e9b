// SPDX-License-Identifier: AGPL-3.0-or-later
// Limits: how much a file may hold. Apart from read(), so that each reader knows its bounds and not its siblings.
#pragma once
#include <cstddef>

namespace sauro::readers {

/// Bounds beyond which a file is refused (over_limit). The defaults hold every real plan many times over.
struct Limits {
  std::size_t file_bytes = 64u << 20;
  std::size_t expanded_bytes = 256u << 20;  ///< of one packed part, and of all parts that are read
  std::size_t blocks = 2'000'000;           ///< paragraphs and cells
  int nesting = 32;                         ///< tables within tables
  int table_columns = 512;
};

}  // namespace sauro::readers
