// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as a text file: an error, or a document whose rows stay in their grid and whose text is clean.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "document/readers/text.h"
#include "foundation/base/text.h"

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

void check(const sauro::document::Paragraph& paragraph) {
  must(sauro::is_utf8(paragraph.text) && sauro::to_nfc(paragraph.text) == paragraph.text);
  must(paragraph.text.find('\n') == std::string::npos);
  for (const auto& run : paragraph.runs) must(run.start + run.length <= sauro::code_points(paragraph.text));
}

void check(const sauro::document::Table& table) {
  for (const auto& row : table.rows) {
    int next = 0;
    for (const auto& cell : row.cells) {
      must(cell.column >= next && cell.column_span >= 1);
      next = cell.column + cell.column_span;
      for (const auto& block : cell.blocks) check(*block.paragraph());
    }
    must(next <= table.columns);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sauro::readers::Limits limits;
  limits.table_columns = 12;
  const auto document = sauro::readers::read_text({reinterpret_cast<const char*>(data), size}, limits);
  if (!document.ok()) return 0;
  must(!document->blocks.empty());
  for (const auto& block : document->blocks) {
    if (const auto* paragraph = block.paragraph()) check(*paragraph);
    if (const auto* table = block.table()) {
      must(table->columns <= limits.table_columns);
      check(*table);
    }
  }
  return 0;
}
