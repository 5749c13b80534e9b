// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/xlsx.h"

#include <utility>

#include "document/readers/xlsx_blocks.h"
#include "document/readers/xlsx_workbook.h"

namespace sauro::readers {
namespace {

struct SheetBlocks {
  std::string name;
  std::vector<document::Block> blocks;
};

}  // namespace

Result<document::Document> read_xlsx(Package& package, const std::string& main_part, const Limits& limits) {
  std::vector<SheetBlocks> read;
  const auto seen = xlsx::each_sheet(package, main_part, limits, false, [&](Walk& walk, xlsx::NamedSheet one) {
    SheetBlocks blocks{std::move(one.name), {}};
    xlsx::put_blocks(walk, one.sheet, blocks.blocks);
    if (!blocks.blocks.empty()) read.push_back(std::move(blocks));
  });
  if (!seen) return seen.error();
  if (read.empty()) return Error{ErrorCode::empty_file, "no text", main_part};
  document::Document document;
  document.kind = document::SourceKind::xlsx;
  for (auto& sheet : read) {
    if (read.size() > 1) {
      document::Paragraph heading;
      heading.text = std::move(sheet.name);
      heading.style = "Heading 1";
      document.blocks.push_back({std::move(heading)});
    }
    for (auto& block : sheet.blocks) document.blocks.push_back(std::move(block));
  }
  return document;
}

}  // namespace sauro::readers
