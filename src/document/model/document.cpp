// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/model/document.h"

namespace sauro::document {

std::string cell_text(const Cell& cell) {
  std::string text;
  const auto add = [&](const std::string& piece) {
    if (!text.empty()) text += '\n';
    text += piece;
  };
  for (const Block& block : cell.blocks) {
    if (const auto* paragraph = block.paragraph()) add(paragraph->text);
    if (const auto* table = block.table())
      for (const Row& row : table->rows)
        for (const Cell& inner : row.cells) add(cell_text(inner));
  }
  return text;
}

}  // namespace sauro::document
