// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of an .xlsx brought together.
#include "document/readers/xlsx.h"

#include <pugixml.hpp>

#include "document/readers/part.h"
#include "document/readers/walk.h"
#include "document/readers/xlsx_blocks.h"
#include "document/readers/xlsx_cells.h"
#include "document/readers/xlsx_formats.h"
#include "document/readers/xml.h"
#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

constexpr std::size_t max_sheet_name = 200;
constexpr std::size_t max_sheets = 1000;

struct SheetBlocks {
  std::string name;
  std::vector<document::Block> blocks;
};

}  // namespace

Result<document::Document> read_xlsx(Package& package, const std::string& main_part, const Limits& limits) {
  if (!package.has(main_part)) return Error{ErrorCode::damaged, "main part is missing", main_part};
  const auto relations = package.relationships(main_part);
  if (!relations) return relations.error();
  const auto related = [&](std::string_view type) {
    for (const auto& relation : *relations)
      if (relation.type == type) return relation.target;
    return std::string();
  };
  Part main(main_part);
  Part strings_part(related("sharedStrings"));
  Part styles_part(related("styles"));
  for (Part* part : {&main, &strings_part, &styles_part})
    if (auto error = part->load(package)) return *error;
  const auto sheets = child(main.root(), "sheets");
  if (local_name(main.root()) != "workbook" || !sheets) return Error{ErrorCode::damaged, "no sheets", main_part};

  const auto strings = xlsx::read_strings(strings_part.root());
  const xlsx::Formats formats(styles_part.root());
  const auto system1904 = attribute(child(main.root(), "workbookPr"), "date1904");
  const xlsx::Workbook workbook{strings, formats, system1904 == "1" || system1904 == "true"};
  Walk walk{limits, main_part};
  std::size_t text_left = limits.expanded_bytes / 4;
  std::vector<SheetBlocks> read;
  std::size_t visible = 0;
  for (const auto& sheet : sheets.children()) {
    const auto state = attribute(sheet, "state");
    const auto id = attribute(sheet, "id");
    if (local_name(sheet) != "sheet" || state == "hidden" || state == "veryHidden") continue;
    if (++visible > max_sheets)
      return Error{ErrorCode::over_limit, "more than " + std::to_string(max_sheets) + " sheets", main_part};
    for (const auto& relation : *relations) {
      if (relation.id != id || relation.type != "worksheet") continue;
      Part part(relation.target);
      if (!package.has(part.name)) return Error{ErrorCode::damaged, "sheet is missing", part.name};
      if (auto error = part.load(package)) return *error;
      walk.part = part.name;
      SheetBlocks blocks{to_nfc(cut(attribute(sheet, "name"), max_sheet_name)), {}};
      xlsx::put_blocks(walk, xlsx::read_sheet(walk, part.root(), workbook, text_left), blocks.blocks);
      if (walk.error) return *walk.error;
      if (!blocks.blocks.empty()) read.push_back(std::move(blocks));
      break;
    }
  }
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
