// SPDX-License-Identifier: AGPL-3.0-or-later
// The shape of tables and sections of a .docx.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/readers/docx_fixture.h"

namespace sauro::readers::test {
namespace {

using ::testing::ElementsAre;

std::string tc(std::string_view text, std::string_view properties = "") {
  return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + p(text) + "</w:tc>";
}
std::string tr(std::string_view cells, std::string_view properties = "") {
  return "<w:tr><w:trPr>" + std::string(properties) + "</w:trPr>" + std::string(cells) + "</w:tr>";
}
std::string tbl(std::string_view rows, int grid = 0) {
  std::string columns;
  for (int i = 0; i < grid; ++i) columns += "<w:gridCol w:w=\"100\"/>";
  return "<w:tbl><w:tblGrid>" + columns + "</w:tblGrid>" + std::string(rows) + "</w:tbl>";
}
document::Table table_of(const std::string& xml) { return *read_docx({xml}).blocks.at(0).table(); }

/// "column+span" of each cell, "^" where merged up, its text.
std::vector<std::string> cells(const document::Row& row) {
  std::vector<std::string> cells;
  for (const auto& cell : row.cells)
    cells.push_back(std::to_string(cell.column) + "+" + std::to_string(cell.column_span) + (cell.merged_up ? "^" : "") +
                    " " + document::cell_text(cell));
  return cells;
}

TEST(DocxTable, PlacesCellsOnTheGrid) {
  const auto table =
      table_of(tbl(tr(tc("a", "<w:gridSpan w:val=\"2\"/>") + tc("b")) + tr(tc("c") + tc("d") + tc("e")), 3));
  EXPECT_EQ(table.columns, 3);
  EXPECT_THAT(cells(table.rows.at(0)), ElementsAre("0+2 a", "2+1 b"));
  EXPECT_THAT(cells(table.rows.at(1)), ElementsAre("0+1 c", "1+1 d", "2+1 e"));
}

TEST(DocxTable, SkipsGridColumnsBeforeARow) {
  const auto table = table_of(tbl(tr(tc("a"), "<w:gridBefore w:val=\"2\"/><w:gridAfter w:val=\"1\"/>"), 4));
  EXPECT_EQ(table.columns, 4);
  EXPECT_THAT(cells(table.rows.at(0)), ElementsAre("2+1 a"));
}

TEST(DocxTable, WidensTheGridToItsCells) { EXPECT_EQ(table_of(tbl(tr(tc("a") + tc("b")))).columns, 2); }

TEST(DocxTable, MarksCellsThatContinueTheOneAbove) {
  const auto table =
      table_of(tbl(tr(tc("a", "<w:vMerge w:val=\"restart\"/>") + tc("b")) + tr(tc("hidden", "<w:vMerge/>") + tc("c")) +
                   tr(tc("", "<w:vMerge w:val=\"continue\"/>") + tc("d"))));
  EXPECT_THAT(cells(table.rows.at(1)), ElementsAre("0+1^ ", "1+1 c"));
  EXPECT_THAT(cells(table.rows.at(2)), ElementsAre("0+1^ ", "1+1 d"));
  EXPECT_TRUE(table.rows[1].cells[0].blocks.empty());
}

TEST(DocxTable, TakesAContinuationWithoutACellAboveForACell) {
  const auto table = table_of(tbl(tr(tc("a", "<w:vMerge/>"))));
  EXPECT_THAT(cells(table.rows.at(0)), ElementsAre("0+1 a"));
}

TEST(DocxTable, JoinsCellsMergedAcross) {
  const auto table = table_of(tbl(tr(tc("a", "<w:hMerge w:val=\"restart\"/>") + tc("", "<w:hMerge/>") + tc("b"))));
  EXPECT_THAT(cells(table.rows.at(0)), ElementsAre("0+2 a", "2+1 b"));
}

TEST(DocxTable, GivesEveryCellThatIsNotMergedABlock) {
  EXPECT_EQ(table_of(tbl(tr("<w:tc/>" + tc("x")))).rows.at(0).cells.at(0).blocks.size(), 1u);
}

TEST(DocxTable, ReadsRowsAndCellsInsideWrappers) {
  const auto table =
      table_of(tbl("<w:sdt><w:sdtContent>" + tr("<w:sdt><w:sdtContent>" + tc("a") + "</w:sdtContent></w:sdt>") +
                   "</w:sdtContent></w:sdt><w:ins>" + tr(tc("b")) + "</w:ins>"));
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_THAT(cells(table.rows[0]), ElementsAre("0+1 a"));
  EXPECT_THAT(cells(table.rows[1]), ElementsAre("0+1 b"));
}

TEST(DocxTable, KeepsNestedTablesInTheirCell) {
  const auto table = table_of(tbl(tr("<w:tc>" + tbl(tr(tc("inner"))) + p("after") + "</w:tc>")));
  const auto& blocks = table.rows.at(0).cells.at(0).blocks;
  ASSERT_EQ(blocks.size(), 2u);
  ASSERT_NE(blocks[0].table(), nullptr);
  EXPECT_THAT(cells(blocks[0].table()->rows.at(0)), ElementsAre("0+1 inner"));
}

TEST(DocxTable, LeavesHiddenRowsOut) {
  EXPECT_EQ(table_of(tbl(tr(tc("a"), "<w:hidden/>") + tr(tc("b")))).rows.size(), 1u);
}

TEST(DocxTable, ReadsAMergeOfThreeThousandCells) {
  std::string rows = tr(tc("a", "<w:vMerge w:val=\"restart\"/>"));
  for (int i = 1; i < 3000; ++i) rows += tr(tc("", "<w:vMerge/>"));
  const auto table = table_of(tbl(rows));
  ASSERT_EQ(table.rows.size(), 3000u);
  EXPECT_TRUE(table.rows.back().cells.at(0).merged_up);
}

TEST(DocxSections, GivesSizesAndMarginsInMillimetres) {
  const auto document = read_docx(
      {"<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/></w:sectPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
       "<w:sectPr><w:pgSz w:w=\"21cm\" w:h=\"297mm\"/><w:pgMar w:top=\"1440\" w:bottom=\"1in\" w:left=\"72pt\" "
       "w:end=\"720\"/></w:sectPr>"});
  ASSERT_EQ(document.sections.size(), 2u);
  EXPECT_DOUBLE_EQ(document.sections[0].page_width, 215.9);
  EXPECT_DOUBLE_EQ(document.sections[1].page_width, 210);
  EXPECT_DOUBLE_EQ(document.sections[1].page_height, 297);
  EXPECT_DOUBLE_EQ(document.sections[1].margin_top, 25.4);
  EXPECT_DOUBLE_EQ(document.sections[1].margin_bottom, 25.4);
  EXPECT_DOUBLE_EQ(document.sections[1].margin_left, 25.4);
  EXPECT_DOUBLE_EQ(document.sections[1].margin_right, 12.7);
}

TEST(DocxSections, GivesZeroForWhatIsNotTold) {
  const auto document = read_docx({p("a") + "<w:sectPr><w:pgSz w:w=\"x\" w:h=\"1e400\"/></w:sectPr>"});
  EXPECT_EQ(document.sections.at(0), document::Section{});
}

}  // namespace
}  // namespace sauro::readers::test
