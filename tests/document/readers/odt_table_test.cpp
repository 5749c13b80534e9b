// SPDX-License-Identifier: AGPL-3.0-or-later
// Tables of .odt: spans, what is covered, what is repeated.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/readers/odt_fixture.h"

namespace sauro::readers::test {
namespace {

using testing::ElementsAre;

std::string cell(const std::string& text, const std::string& attributes = "") {
  return "<table:table-cell " + attributes + ">" + (text.empty() ? text : tp(text)) + "</table:table-cell>";
}
std::string row(const std::string& cells, const std::string& attributes = "") {
  return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}
std::string table(const std::string& rows) { return "<table:table>" + rows + "</table:table>"; }
const std::string covered = "<table:covered-table-cell/>";

/// "column+span:text" of each cell; "^" where it goes on with the one above.
std::vector<std::vector<std::string>> cells_of(const std::string& rows) {
  const auto document = read_odt({table(rows) + tp("x")});
  std::vector<std::vector<std::string>> out;
  for (const auto& line : document.blocks.at(0).table()->rows) {
    auto& texts = out.emplace_back();
    for (const auto& one : line.cells)
      texts.push_back(std::to_string(one.column) + "+" + std::to_string(one.column_span) + ":" +
                      (one.merged_up ? "^" : cell_text(one)));
  }
  return out;
}

TEST(OdtTables, HeaderRowsAreRowsLikeOthers) {
  EXPECT_THAT(cells_of("<table:table-column table:number-columns-repeated=\"2\"/><table:table-header-rows>" +
                       row(cell("TT") + cell("Việc")) + "</table:table-header-rows>" + row(cell("1") + cell("a"))),
              ElementsAre(ElementsAre("0+1:TT", "1+1:Việc"), ElementsAre("0+1:1", "1+1:a")));
}

TEST(OdtTables, CellsSpanColumns) {
  EXPECT_THAT(cells_of(row(cell("a", "table:number-columns-spanned=\"2\"") + covered + cell("b"))),
              ElementsAre(ElementsAre("0+2:a", "2+1:b")));
}

TEST(OdtTables, CellsReachDownOverRows) {
  EXPECT_THAT(cells_of(row(cell("a", "table:number-rows-spanned=\"2\" table:number-columns-spanned=\"2\"") + covered +
                           cell("b")) +
                       row("<table:covered-table-cell table:number-columns-repeated=\"2\"/>" + cell("c")) +
                       row(cell("d") + cell("e") + cell("f"))),
              ElementsAre(ElementsAre("0+2:a", "2+1:b"), ElementsAre("0+2:^", "2+1:c"),
                          ElementsAre("0+1:d", "1+1:e", "2+1:f")));
}

TEST(OdtTables, RepeatedRowsAndCellsAreWrittenOut) {
  EXPECT_THAT(cells_of(row(cell("a", "table:number-columns-repeated=\"2\""), "table:number-rows-repeated=\"2\"")),
              ElementsAre(ElementsAre("0+1:a", "1+1:a"), ElementsAre("0+1:a", "1+1:a")));
}

TEST(OdtTables, EmptyCellsHaveAParagraph) {
  const auto document = read_odt({table(row(cell("") + cell("a")))});
  EXPECT_EQ(document.blocks.at(0).table()->rows.at(0).cells.at(0).blocks.size(), 1u);
}

TEST(OdtTables, TablesStandWithinTablesAndLists) {
  const auto document =
      read_odt({table(row("<table:table-cell>" + tp("ngoài") + table(row(cell("trong"))) + "</table:table-cell>")) +
                "<text:list><text:list-item>" + table(row(cell("b"))) + "</text:list-item></text:list>"});
  ASSERT_EQ(document.blocks.size(), 2u);
  EXPECT_EQ(cell_text(document.blocks[0].table()->rows.at(0).cells.at(0)), "ngoài\ntrong");
}

TEST(OdtTables, HiddenRowsAreLeftOut) {
  EXPECT_THAT(cells_of(row(cell("a"), "table:visibility=\"collapse\"") + row(cell("b"))),
              ElementsAre(ElementsAre("0+1:b")));
}

TEST(OdtTables, CoveredCellsThatNothingCoversAreNotThere) {
  EXPECT_THAT(cells_of(row(covered + cell("a"))), ElementsAre(ElementsAre("1+1:a")));
}

}  // namespace
}  // namespace sauro::readers::test
