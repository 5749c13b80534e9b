// SPDX-License-Identifier: AGPL-3.0-or-later
// Builds small .xlsx files in memory for tests.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "document/readers/docx_fixture.h"

namespace sauro::readers::test {

struct XlsxSheet {
  std::string xml;  ///< what stands inside <worksheet>
  std::string name = "Bảng", attributes = {};
};

/// What stands inside the root element of each part; a part that is empty is left out.
struct Xlsx {
  std::vector<XlsxSheet> sheets;
  std::string strings = {}, styles = {}, workbook = {};

  Parts parts() const {
    std::string list, relations;
    Parts parts = {{"[Content_Types].xml",
                    "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                    "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"},
                   {"_rels/.rels",
                    "<Relationships><Relationship Id=\"r1\" Type=\"x/officeDocument\" "
                    "Target=\"xl/workbook.xml\"/></Relationships>"}};
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      const auto number = std::to_string(i + 1);
      list += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + number + "\" r:id=\"s" + number + "\" " +
              sheets[i].attributes + "/>";
      relations += "<Relationship Id=\"s" + number + "\" Type=\"x/worksheet\" Target=\"sheet" + number + ".xml\"/>";
      parts.emplace_back("xl/sheet" + number + ".xml", "<worksheet>" + sheets[i].xml + "</worksheet>");
    }
    const auto add = [&](const char* type, const char* root, const std::string& inside) {
      if (inside.empty()) return;
      const std::string name(type);
      relations += "<Relationship Id=\"" + name + "\" Type=\"x/" + name + "\" Target=\"" + name + ".xml\"/>";
      parts.emplace_back("xl/" + name + ".xml",
                         "<" + std::string(root) + ">" + inside + "</" + std::string(root) + ">");
    };
    add("sharedStrings", "sst", strings);
    add("styles", "styleSheet", styles);
    parts.emplace_back("xl/workbook.xml",
                       "<workbook xmlns:r=\"r\">" + workbook + "<sheets>" + list + "</sheets></workbook>");
    parts.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    return parts;
  }
  std::string bytes(bool deflate = false) const { return zip_of(parts(), deflate); }
};

/// <c> with an inline string.
inline std::string xc(std::string_view place, std::string_view text) {
  return "<c r=\"" + std::string(place) + "\" t=\"inlineStr\"><is><t>" + std::string(text) + "</t></is></c>";
}
/// <c> with a value.
inline std::string xv(std::string_view place, std::string_view value, std::string_view attributes = "") {
  return "<c r=\"" + std::string(place) + "\" " + std::string(attributes) + "><v>" + std::string(value) + "</v></c>";
}
inline std::string xrow(int number, std::string_view cells, std::string_view attributes = "") {
  return "<row r=\"" + std::to_string(number) + "\" " + std::string(attributes) + ">" + std::string(cells) + "</row>";
}
inline std::string xdata(std::string_view rows) { return "<sheetData>" + std::string(rows) + "</sheetData>"; }

inline document::Document read_xlsx(const Xlsx& xlsx) {
  auto document = read(xlsx.bytes());
  assert(document.ok());
  return std::move(document).value();
}

/// "column+span:text" of each cell; "^" where it goes on with the one above.
inline std::vector<std::vector<std::string>> cells_of(const document::Table& table) {
  std::vector<std::vector<std::string>> out;
  for (const auto& row : table.rows) {
    auto& texts = out.emplace_back();
    for (const auto& cell : row.cells)
      texts.push_back(std::to_string(cell.column) + "+" + std::to_string(cell.column_span) + ":" +
                      (cell.merged_up ? "^" : cell_text(cell)));
  }
  return out;
}

}  // namespace sauro::readers::test
