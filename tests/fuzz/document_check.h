// SPDX-License-Identifier: AGPL-3.0-or-later
// What holds of every Document, whatever bytes it was read from: checked by the fuzzers of readers.
#pragma once
#include <cstdlib>
#include <vector>

#include "document/model/document.h"
#include "foundation/base/text.h"

namespace sauro::fuzz {

inline void require(bool condition) {
  if (!condition) std::abort();
}

inline void check(const document::Paragraph& paragraph) {
  require(is_utf8(paragraph.text));
  require(to_nfc(paragraph.text) == paragraph.text);
  const auto length = code_points(paragraph.text);
  require(paragraph.number_length <= length);
  std::size_t at = paragraph.number_length;
  for (const auto& run : paragraph.runs) {
    require(run.start >= at && run.length > 0);
    at = std::size_t{run.start} + run.length;
  }
  require(at <= length);
}

inline void check(const std::vector<document::Block>& blocks) {
  for (const auto& block : blocks) {
    if (const auto* paragraph = block.paragraph()) check(*paragraph);
    if (const auto* table = block.table())
      for (const auto& row : table->rows) {
        int column = 0;
        for (const auto& cell : row.cells) {
          require(cell.column >= column && cell.column_span > 0);
          // An empty cell of a text file has no paragraph; in a .docx it has one.
          require(!cell.merged_up || cell.blocks.empty());
          column = cell.column + cell.column_span;
          check(cell.blocks);
        }
        require(column <= table->columns);
      }
  }
}

inline void check(const document::Document& document) {
  check(document.blocks);
  for (const auto& note : document.notes) check(note);
}

}  // namespace sauro::fuzz
