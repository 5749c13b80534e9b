// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/xlsx_workbook.h"

#include <pugixml.hpp>
#include <utility>

#include "document/readers/part.h"
#include "document/readers/xlsx_formats.h"
#include "document/readers/xml.h"
#include "foundation/base/text.h"

namespace sauro::readers::xlsx {
namespace {

constexpr std::size_t max_sheet_name = 200;
constexpr std::size_t max_sheets = 1000;

}  // namespace

Result<bool> each_sheet(Package& package, const std::string& main_part, const Limits& limits, bool all,
                        const std::function<void(Walk&, NamedSheet)>& see) {
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

  const auto strings = read_strings(strings_part.root());
  const Formats formats(styles_part.root());
  const auto system1904 = attribute(child(main.root(), "workbookPr"), "date1904");
  const Workbook workbook{strings, formats, system1904 == "1" || system1904 == "true"};
  Walk walk{limits, main_part};
  std::size_t text_left = limits.expanded_bytes / 4;
  std::size_t seen = 0;
  for (const auto& sheet : sheets.children()) {
    const auto state = attribute(sheet, "state");
    const auto id = attribute(sheet, "id");
    const bool hidden = state == "hidden" || state == "veryHidden";
    if (local_name(sheet) != "sheet" || (hidden && !all)) continue;
    if (++seen > max_sheets)
      return Error{ErrorCode::over_limit, "more than " + std::to_string(max_sheets) + " sheets", main_part};
    for (const auto& relation : *relations) {
      if (relation.id != id || relation.type != "worksheet") continue;
      Part part(relation.target);
      if (!package.has(part.name)) return Error{ErrorCode::damaged, "sheet is missing", part.name};
      if (auto error = part.load(package)) return *error;
      walk.part = part.name;
      NamedSheet named{to_nfc(cut(attribute(sheet, "name"), max_sheet_name)), hidden, {}};
      named.sheet = read_sheet(walk, part.root(), workbook, text_left);
      if (!all) std::erase_if(named.sheet.cells, [](const SheetCell& cell) { return cell.kind == CellKind::formula; });
      if (!walk.error) see(walk, std::move(named));
      if (walk.error) return *walk.error;
      break;
    }
  }
  return true;
}

}  // namespace sauro::readers::xlsx
