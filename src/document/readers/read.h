// SPDX-License-Identifier: AGPL-3.0-or-later
// read(): the bytes of a file -> Document. The one public function of the readers.
#pragma once
#include <cstddef>
#include <string_view>

#include "document/model/document.h"
#include "foundation/base/result.h"

namespace sauro::readers {

/// Bounds beyond which a file is refused (over_limit). The defaults hold every real plan many times over.
struct Limits {
  std::size_t file_bytes = 64u << 20;
  std::size_t expanded_bytes = 256u << 20;  ///< of one packed part, and of all parts that are read
  std::size_t blocks = 2'000'000;           ///< paragraphs and cells
  int nesting = 32;                         ///< tables within tables
  int table_columns = 512;
};

/// The document in `bytes`. The kind of file is told from its content, never from a name.
/// Fails with empty_file, unknown_kind, damaged, encrypted, over_limit, not_text; never throws, never reads other files.
Result<document::Document> read(std::string_view bytes, const Limits& limits = {});

}  // namespace sauro::readers
