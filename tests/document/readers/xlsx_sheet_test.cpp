// SPDX-License-Identifier: AGPL-3.0-or-later
// Sheets of .xlsx become tables with what stands above them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/readers/xlsx_fixture.h"

namespace sauro::readers::test {
namespace {

using testing::ElementsAre;

const std::string head = xrow(1, xc("A1", "TT") + xc("B1", "Nội dung") + xc("C1", "Thời gian"));

std::string row3(int row, const std::string& a, const std::string& b, const std::string& c) {
  const auto number = std::to_string(row);
  return xrow(row, xc("A" + number, a) + xc("B" + number, b) + xc("C" + number, c));
}
std::vector<std::vector<std::string>> table_of(const std::string& xml) {
  const auto document = read_xlsx({{{xml}}});
  return cells_of(*document.blocks.back().table());
}

TEST(Xlsx, IsToldFromItsContent) { EXPECT_EQ(read_xlsx({{{xdata(head)}}}).kind, document::SourceKind::xlsx); }

TEST(Xlsx, ASheetIsATable) {
  EXPECT_THAT(table_of(xdata(head + row3(2, "1", "Tập huấn", "Quý I"))),
              ElementsAre(ElementsAre("0+1:TT", "1+1:Nội dung", "2+1:Thời gian"),
                          ElementsAre("0+1:1", "1+1:Tập huấn", "2+1:Quý I")));
}

TEST(Xlsx, RowsAndCellsWithoutPlaceFollowEachOther) {
  EXPECT_THAT(
      table_of("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>4</v></c></row></sheetData>"),
      ElementsAre(ElementsAre("0+1:1", "1+1:2"), ElementsAre("0+1:", "1+1:4")));
}

TEST(Xlsx, RowsOutOfOrderAreSorted) {
  EXPECT_THAT(table_of(xdata(row3(2, "1", "b", "c") + head)).at(0).at(0), "0+1:TT");
}

TEST(Xlsx, EmptyBordersAreTrimmed) {
  EXPECT_THAT(table_of(xdata(xrow(5, xc("D5", "a") + xc("F5", "b") + "<c r=\"K5\" s=\"1\"/>") +
                             xrow(7, xc("D7", "c") + xc("F7", " ")))),
              ElementsAre(ElementsAre("0+1:a", "1+1:", "2+1:b"), ElementsAre("0+1:c", "1+1:", "2+1:")));
}

TEST(Xlsx, HiddenRowsColumnsAndSheetsAreLeftOut) {
  const std::string columns = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>";
  const Xlsx xlsx{{{columns + xdata(head + xrow(2, xc("A2", "ẩn"), "hidden=\"1\"") + row3(3, "1", "b", "c"))},
                   {xdata(head), "Ẩn", "state=\"hidden\""},
                   {xdata(head), "Ẩn kỹ", "state=\"veryHidden\""}}};
  const auto document = read_xlsx(xlsx);
  ASSERT_EQ(document.blocks.size(), 1u);
  EXPECT_THAT(cells_of(*document.blocks[0].table()),
              ElementsAre(ElementsAre("0+1:TT", "1+1:Thời gian"), ElementsAre("0+1:1", "1+1:c")));
}

TEST(Xlsx, MergedCellsSpanColumnsAndRows) {
  const auto merges = [](const std::string& places) { return "<mergeCells>" + places + "</mergeCells>"; };
  EXPECT_THAT(
      table_of(xdata(head + row3(2, "1", "a", "x") + row3(3, "2", "cũ", "y") + row3(4, "II", "cũ", "cũ")) +
               merges("<mergeCell ref=\"B2:B3\"/><mergeCell ref=\"A4:C4\"/>")),
      ElementsAre(ElementsAre("0+1:TT", "1+1:Nội dung", "2+1:Thời gian"), ElementsAre("0+1:1", "1+1:a", "2+1:x"),
                  ElementsAre("0+1:2", "1+1:^", "2+1:y"), ElementsAre("0+3:II")));
}

TEST(Xlsx, MergedCellsThatBeginHiddenAreSeen) {
  const auto document =
      read_xlsx({{{"<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols>" +
                   xdata(xrow(1, xc("A1", "KẾ HOẠCH")) +
                         xrow(2, xc("A2", "mã") + xc("B2", "TT") + xc("C2", "Việc") + xc("D2", "Hạn"))) +
                   "<mergeCells><mergeCell ref=\"A1:D1\"/></mergeCells>"}}});
  EXPECT_THAT(texts(document), ElementsAre("KẾ HOẠCH", "[table]"));
  EXPECT_EQ(document.blocks[1].table()->columns, 3);
}

TEST(Xlsx, RowsAboveTheHeadAreParagraphs) {
  const auto document =
      read_xlsx({{{xdata(xrow(1, xc("A1", "KẾ HOẠCH")) + xrow(2, xc("A2", "Năm 2026\n(dự thảo)")) +
                         xrow(4, xc("A4", "TT") + xc("B4", "Việc") + xc("C4", "Hạn")) + xrow(5, xc("A5", "I. Nhóm"))) +
                   "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A5:C5\"/></mergeCells>"}}});
  EXPECT_THAT(texts(document), ElementsAre("KẾ HOẠCH", "Năm 2026", "(dự thảo)", "[table]"));
  EXPECT_THAT(cells_of(*document.blocks[3].table()).at(1), ElementsAre("0+3:I. Nhóm"));
}

TEST(Xlsx, ALetterheadIsATableOfTwoCells) {
  const auto document = read_xlsx(
      {{{xdata(xrow(1, xc("A1", "UBND TỈNH") + xc("C1", "QUỐC HIỆU")) + xrow(2, xc("A2", "SỞ") + xc("C2", "Tiêu ngữ")) +
               xrow(3, xc("A3", "KẾ HOẠCH")) + xrow(4, xc("A4", "TT") + xc("B4", "Việc") + xc("C4", "Hạn")))}}});
  EXPECT_THAT(texts(document), ElementsAre("[table]", "KẾ HOẠCH", "[table]"));
  EXPECT_THAT(cells_of(*document.blocks[0].table()),
              ElementsAre(ElementsAre("0+1:UBND TỈNH\nSỞ", "1+1:QUỐC HIỆU\nTiêu ngữ")));
}

TEST(Xlsx, SeveralSheetsHaveTheirNamesAsHeadings) {
  const auto document = read_xlsx({{{xdata(head), "Tháng 1"}, {xdata(""), "Trống"}, {xdata(head), "Tháng 2"}}});
  EXPECT_THAT(texts(document), ElementsAre("Tháng 1", "[table]", "Tháng 2", "[table]"));
  EXPECT_EQ(document.blocks[0].paragraph()->style, "Heading 1");
}

TEST(Xlsx, ASheetOfSingleCellsIsText) {
  const auto document = read_xlsx({{{xdata(xrow(1, xc("A1", "một")) + xrow(3, xc("A3", "hai")))}}});
  EXPECT_THAT(texts(document), ElementsAre("một", "hai"));
}

}  // namespace
}  // namespace sauro::readers::test
