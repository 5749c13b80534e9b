// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/sheets.h"

#include <string>
#include <utility>

#include "document/readers/detect.h"
#include "document/readers/office.h"
#include "document/readers/package.h"
#include "document/readers/xlsx_workbook.h"

namespace sauro::readers {
namespace {

using Sheets = Result<std::vector<document::Sheet>>;
constexpr const char* calc = "libreoffice-calc-nogui";  // Debian's package

Sheets sheets_of(Package& package, const std::string& main_part, const Limits& limits) {
  std::vector<document::Sheet> all;
  const auto seen = xlsx::each_sheet(package, main_part, limits, true, [&](Walk& walk, xlsx::NamedSheet one) {
    if (one.sheet.cells.size() > limits.blocks)
      return walk.fail(ErrorCode::over_limit, "more than " + std::to_string(limits.blocks) + " cells in a sheet");
    if (!one.sheet.cells.empty()) all.push_back({std::move(one.name), one.hidden, std::move(one.sheet.cells)});
  });
  if (!seen) return seen.error();
  if (all.empty()) return Error{ErrorCode::empty_file, "no text", main_part};
  return all;
}

Sheets read_package(std::string_view bytes, const Limits& limits, const std::stop_token& stop);

Sheets read_foreign(std::string_view bytes, const char* name, const Limits& limits, const std::stop_token& stop) {
  const auto made = office_convert(bytes, {name, {}}, {"sheet.xlsx", "xlsx:Calc MS Excel 2007 XML"}, limits, stop);
  // Calc is another package than Writer.
  if (!made && made.error().code == ErrorCode::missing_program) return Error{ErrorCode::missing_program, calc};
  if (!made) return made.error();
  return read_package(*made, limits, stop);
}

Sheets read_package(std::string_view bytes, const Limits& limits, const std::stop_token& stop) {
  auto package = Package::open(bytes, limits);
  if (!package) return package.error();
  const auto main = package->main();
  if (!main) return main.error();
  if (main->kind == "xlsx") return sheets_of(*package, main->part, limits);
  if (main->kind == "ods") return read_foreign(bytes, "sheet.ods", limits, stop);
  return Error{ErrorCode::unknown_kind, main->kind};
}

}  // namespace

Result<std::vector<document::Sheet>> read_sheets(std::string_view bytes, const Limits& limits, const Watch& watch) {
  if (bytes.empty()) return Error{ErrorCode::empty_file, "no bytes"};
  if (bytes.size() > limits.file_bytes)
    return Error{ErrorCode::over_limit, "file larger than " + std::to_string(limits.file_bytes) + " bytes"};
  const auto detected = detect(bytes);
  if (detected.kind == FileKind::zip) return read_package(bytes, limits, watch.stop);
  if (detected.kind == FileKind::ole_encrypted) return Error{ErrorCode::encrypted, "protected by a password"};
  if (detected.name == "xls") return read_foreign(bytes, "sheet.xls", limits, watch.stop);
  return Error{ErrorCode::unknown_kind, std::string(detected.name)};
}

}  // namespace sauro::readers
