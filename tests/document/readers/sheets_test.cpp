// SPDX-License-Identifier: AGPL-3.0-or-later
// Workbooks read cell by cell.
#include "document/readers/sheets.h"

#include <gtest/gtest.h>

#include "document/readers/xlsx_fixture.h"

namespace sauro::readers {
namespace {

using test::xc;
using test::xv;

TEST(ReadSheets, GivesEveryCellItsPlace) {
  const test::Xlsx book{{{"<sheetData><row r=\"2\">" + xc("B2", "một") + "</row><row r=\"40\">" + xc("AA40", "hai") +
                          "</row></sheetData>"}}};
  const auto sheets = read_sheets(book.bytes());
  ASSERT_TRUE(sheets.ok());
  ASSERT_EQ(sheets->size(), 1u);
  const auto& cells = sheets->front().cells;
  ASSERT_EQ(cells.size(), 2u);
  EXPECT_EQ(document::cell_name(cells[0].row, cells[0].column), "B2");
  EXPECT_EQ(document::cell_name(cells[1].row, cells[1].column), "AA40");
  EXPECT_EQ(cells[1].text, "hai");
}

TEST(ReadSheets, KeepsWhatIsHiddenOrFilteredAway) {
  const test::Xlsx book{
      {{"<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\" hidden=\"1\">" + xc("A1", "lọc") +
        xc("B1", "ẩn") + "</row></sheetData>"},
       {"<sheetData><row r=\"1\">" + xc("A1", "x") + "</row></sheetData>", "Kho", "state=\"hidden\""}}};
  const auto sheets = read_sheets(book.bytes());
  ASSERT_TRUE(sheets.ok());
  ASSERT_EQ(sheets->size(), 2u);
  EXPECT_EQ((*sheets)[0].cells.size(), 2u);
  EXPECT_TRUE((*sheets)[1].hidden);
  EXPECT_EQ((*sheets)[1].name, "Kho");
}

TEST(ReadSheets, ShowsDaysSharesAndReckonedValues) {
  test::Xlsx book{{{"<sheetData><row r=\"1\">" + xv("A1", "46142", "s=\"1\"") + xv("B1", "0.5", "s=\"2\"") +
                    "<c r=\"C1\"><f>1+1</f><v>2</v></c></row></sheetData>"}}};
  book.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/></cellXfs>";
  const auto sheets = read_sheets(book.bytes());
  ASSERT_TRUE(sheets.ok());
  const auto& cells = sheets->front().cells;
  ASSERT_EQ(cells.size(), 3u);
  EXPECT_EQ(cells[0].text, "30/04/2026");
  EXPECT_EQ(cells[1].text, "50%");
  EXPECT_EQ(cells[2].text, "2");
}

/// Programs that reckon nothing leave a formula without what it comes to; what comes to an empty text is kept so.
TEST(ReadSheets, TellsFormulasWithoutAValueFromEmptyCells) {
  const test::Xlsx book{
      {{"<sheetData><row r=\"1\"><c r=\"A1\"><f>60+40</f></c><c r=\"B1\"><f>SUM(A1)</f><v></v></c>"
        "<c r=\"C1\" t=\"str\"><f>\"\"</f><v></v></c>" +
        xv("D1", "1200") + xc("E1", "1,200") + "</row></sheetData>"}}};
  const auto sheets = read_sheets(book.bytes());
  ASSERT_TRUE(sheets.ok());
  using document::CellKind;
  const auto& cells = sheets->front().cells;
  ASSERT_EQ(cells.size(), 4u);
  EXPECT_EQ(cells[0].text, "=60+40");
  EXPECT_EQ(cells[0].kind, CellKind::formula);
  EXPECT_EQ(cells[1].kind, CellKind::formula);
  EXPECT_EQ(cells[2].kind, CellKind::number);
  EXPECT_EQ(cells[3].kind, CellKind::text);
}

TEST(ReadSheets, RefusesWhatIsNoWorkbook) {
  EXPECT_EQ(read_sheets("").error().code, ErrorCode::empty_file);
  EXPECT_EQ(read_sheets("một dòng chữ").error().code, ErrorCode::unknown_kind);
  EXPECT_EQ(read_sheets(test::Docx{test::p("chữ")}.bytes()).error().code, ErrorCode::unknown_kind);
  EXPECT_EQ(read_sheets(test::Xlsx{{{"<sheetData/>"}}}.bytes()).error().code, ErrorCode::empty_file);
  Limits small;
  small.blocks = 1;
  const test::Xlsx two{{{"<sheetData><row r=\"1\">" + xc("A1", "a") + xc("B1", "b") + "</row></sheetData>"}}};
  EXPECT_EQ(read_sheets(two.bytes(), small).error().code, ErrorCode::over_limit);
}

TEST(Columns, HaveNames) {
  for (const auto& [column, name] : {std::pair(0, "A"), {25, "Z"}, {26, "AA"}, {701, "ZZ"}, {702, "AAA"}}) {
    EXPECT_EQ(document::column_name(column), name);
    EXPECT_EQ(document::column_of(name), column);
  }
  EXPECT_EQ(document::column_of("h"), 7);
  EXPECT_EQ(document::column_of(""), std::nullopt);
  EXPECT_EQ(document::column_of("H1"), std::nullopt);
  EXPECT_EQ(document::column_of("ZZZZZZ"), std::nullopt);
}

}  // namespace
}  // namespace sauro::readers
