// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/writers/document_json.h"

#include <gtest/gtest.h>

#include "foundation/base/json.h"

namespace sauro::writers {
namespace {

using document::Block;
using document::Cell;
using document::Paragraph;
using document::Row;
using document::Table;

Block paragraph(const char* text) {
  Paragraph one;
  one.text = text;
  return {one};
}

Cell cell(int column, std::vector<Block> blocks, int span = 1, bool merged_up = false) {
  return {column, span, merged_up, std::move(blocks)};
}

Json written(const document::Document& document) { return *parse_json(document_json(document)); }

TEST(DocumentJson, ParagraphsAndTablesAreNumberedAsPlacesAre) {
  document::Document document;
  document.kind = document::SourceKind::docx;
  document.blocks = {paragraph("KẾ HOẠCH"), Block{Table{2, {}, {Row{{cell(0, {paragraph("STT"), paragraph("(1)")})}}}}},
                     paragraph("Nơi nhận:"), Block{Table{1, {}, {Row{{cell(0, {})}}}}}};
  const Json all = written(document);
  EXPECT_EQ(all.at("format"), "sauro.document/1");
  EXPECT_EQ(all.at("pages"), nullptr);
  const Json& blocks = all.at("blocks");
  EXPECT_EQ(blocks.at(0).at("paragraph"), 1);
  EXPECT_EQ(blocks.at(1).at("table"), 1);
  EXPECT_EQ(blocks.at(2).at("paragraph"), 2);
  EXPECT_EQ(blocks.at(3).at("table"), 2);
  const Json& inside = blocks.at(1).at("rows").at(0).at(0).at("blocks");
  EXPECT_EQ(inside.at(0).at("paragraph"), 1);
  EXPECT_EQ(inside.at(1).at("paragraph"), 2);
}

TEST(DocumentJson, ACellTellsWhatItTakes) {
  Table table{3, {}, {}};
  table.rows = {Row{{cell(0, {paragraph("Đơn vị")}), cell(1, {paragraph("Cả hai cột")}, 2)}},
                Row{{cell(0, {}, 1, true), cell(1, {paragraph("a")}), cell(2, {paragraph("b")})}},
                Row{{cell(0, {paragraph("khác")})}}};
  document::Document document;
  document.blocks = {Block{table}};
  const Json rows = written(document).at("blocks").at(0).at("rows");
  EXPECT_EQ(rows.at(0).at(0).at("rows"), 2);
  EXPECT_EQ(rows.at(0).at(1).at("columns"), 2);
  ASSERT_EQ(rows.at(1).size(), 2u);  // the merged cell stands above
  EXPECT_EQ(rows.at(1).at(0).at("column"), 2);
  EXPECT_EQ(rows.at(2).at(0).at("rows"), 1);
}

TEST(DocumentJson, NestedTablesCountOnInTheirCell) {
  const Table inner{1, {}, {Row{{cell(0, {paragraph("trong")})}}}};
  document::Document document;
  document.blocks = {Block{Table{1, {}, {Row{{cell(0, {paragraph("trước"), Block{inner}, paragraph("sau")})}}}}}};
  const Json blocks = written(document).at("blocks").at(0).at("rows").at(0).at(0).at("blocks");
  EXPECT_EQ(blocks.at(1).at("table"), nullptr);
  EXPECT_EQ(blocks.at(1).at("rows").at(0).at(0).at("blocks").at(0).at("paragraph"), 2);
  EXPECT_EQ(blocks.at(2).at("paragraph"), 3);
}

TEST(DocumentJson, OnlyWhatIsFormattedOrInDoubtIsTold) {
  Paragraph one;
  one.text = "Thường đậm mờ";
  one.align = document::Align::center;
  one.page = 2;
  one.runs.resize(3);
  one.runs[0].length = 7;
  one.runs[1].start = 7, one.runs[1].length = 4, one.runs[1].bold = true;
  one.runs[2].start = 11, one.runs[2].length = 2, one.runs[2].confidence = 60;
  document::Document document;
  document.blocks = {{one}};
  const Json block = written(document).at("blocks").at(0);
  EXPECT_EQ(block.at("align"), "center");
  EXPECT_EQ(block.at("page"), 2);
  EXPECT_EQ(block.at("runs"), *parse_json(R"([{"start": 7, "length": 4, "bold": true},
                                              {"start": 11, "length": 2, "confidence": 60}])"));
}

}  // namespace
}  // namespace sauro::writers
