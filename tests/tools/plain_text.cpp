// SPDX-License-Identifier: AGPL-3.0-or-later
// plain_text FILE: prints the text of a document, each paragraph on a line, as the readers see it. For
// tools/check_shared.py.
#include <fstream>
#include <iostream>
#include <iterator>

#include "document/readers/read.h"

namespace {

void print(const std::vector<sauro::document::Block>& blocks) {
  for (const auto& block : blocks) {
    if (const auto* paragraph = block.paragraph())
      std::cout << paragraph->text << '\n';
    else
      for (const auto& row : block.table()->rows)
        for (const auto& cell : row.cells) print(cell.blocks);
  }
}

}  // namespace

int main(int count, char** words) {
  std::ifstream file(count == 2 ? words[1] : "", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto document = sauro::readers::read(bytes);
  if (!document.ok()) {
    std::cerr << document.error().subject << ' ' << document.error().where << '\n';
    return 1;
  }
  print(document->blocks);
}
