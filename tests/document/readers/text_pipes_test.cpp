// SPDX-License-Identifier: AGPL-3.0-or-later
// Tables drawn with "|".
#include <gmock/gmock.h>

#include "document/readers/text_reading.h"

namespace sauro::readers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(PipeTable, HasOneRowALine) {
  const auto document = must_read("Phân công\nTT | Việc | Ai\n1 | Quét sân | Tổ A\n2 | Tưới cây | \nHết\n");
  EXPECT_THAT(tables_of(document),
              ElementsAre(TextTable{{"TT", "Việc", "Ai"}, {"1", "Quét sân", "Tổ A"}, {"2", "Tưới cây", ""}}));
  EXPECT_THAT(paragraphs_of(document), ElementsAre("Phân công", "Hết"));
}

TEST(PipeTable, DropsTheFrameAndTheRuleOfMarkdown) {
  const auto document = must_read("|TT|**Việc**|\n|---|:---:|\n|1|Quét sân, \\| tưới|\n");
  EXPECT_THAT(tables_of(document), ElementsAre(TextTable{{"TT", "Việc"}, {"1", "Quét sân, | tưới"}}));
  const auto& bold = *document.blocks.at(0).table()->rows.at(0).cells.at(1).blocks.at(0).paragraph();
  ASSERT_EQ(bold.runs.size(), 1u);
  EXPECT_TRUE(bold.runs[0].bold);
}

TEST(PipeTable, DropsRulesDrawnAroundIt) {
  const auto document = must_read("+----+------+\n| TT | Việc |\n+====+======+\n| 1 | Họp |\n+----+------+\nHết\n");
  EXPECT_THAT(tables_of(document), ElementsAre(TextTable{{"TT", "Việc"}, {"1", "Họp"}}));
  EXPECT_EQ(document.blocks.size(), 2u);
}

TEST(PipeTable, PadsShortRowsAndKeepsWhatIsOver) {
  const auto document = must_read("TT | Việc | Ai\nI | Mùa xuân\n1 | Trồng cây | Tổ A | Tổ B\n2 | Tưới | Tổ C\n");
  EXPECT_THAT(
      tables_of(document),
      ElementsAre(TextTable{
          {"TT", "Việc", "Ai"}, {"I", "Mùa xuân", ""}, {"1", "Trồng cây", "Tổ A | Tổ B"}, {"2", "Tưới", "Tổ C"}}));
}

TEST(PipeTable, TakesALineBetweenRowsAsMoreOfTheLastCell) {
  const auto document = must_read("1 | Quét sân | Tổ A\nvà tổ B\n2 | Tưới cây | Tổ C\nXong.\n");
  EXPECT_THAT(tables_of(document),
              ElementsAre(TextTable{{"1", "Quét sân", "Tổ A\nvà tổ B"}, {"2", "Tưới cây", "Tổ C"}}));
  EXPECT_THAT(paragraphs_of(document), ElementsAre("Xong."));
}

TEST(PipeTable, TakesALoneBarForAnEmptyRow) {
  EXPECT_THAT(tables_of(must_read("| a | b |\n|\n| c | d |\n")),
              ElementsAre(TextTable{{"a", "b"}, {"", ""}, {"c", "d"}}));
}

TEST(PipeTable, NeedsTwoRowsOfTheSameWidth) {
  EXPECT_THAT(tables_of(must_read("Điện thoại: 12 | Thư: a\nHết\n")), IsEmpty());
  EXPECT_THAT(tables_of(must_read("a | b\nc | d | e\n")), IsEmpty());
  EXPECT_THAT(tables_of(must_read("x|y\nz|t\n")), IsEmpty());
}

}  // namespace
}  // namespace sauro::readers
