// SPDX-License-Identifier: AGPL-3.0-or-later
// Footnotes in a text file, and headings above two columns.
#include <gmock/gmock.h>

#include "document/readers/text_reading.h"

namespace sauro::readers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(TextNotes, MovesNumberedLinesAtTheEndAndTakesOutTheirMarks) {
  const auto document =
      must_read("Theo **Quyết định[1] số** 5\n\tViệc\n\tNgày\n\n\tHọp[2]\n\t02/5\n\n\n\n[1] Của Sở.\n[2] Tại kho.\n");
  EXPECT_THAT(paragraphs_of(document), ElementsAre("Theo Quyết định số 5"));
  EXPECT_THAT(tables_of(document), ElementsAre(TextTable{{"Việc", "Ngày"}, {"Họp", "02/5"}}));
  ASSERT_EQ(document.notes.size(), 2u);
  EXPECT_EQ(document.notes[0].text, "Của Sở.");
  EXPECT_EQ(document.notes[1].text, "Tại kho.");
  const auto& runs = document.blocks[0].paragraph()->runs;
  ASSERT_EQ(runs.size(), 1u);
  EXPECT_EQ(runs[0].start, 5u);
  EXPECT_EQ(runs[0].length, 13u);
  EXPECT_TRUE(is_sound(document));
}

TEST(TextNotes, LeavesListsOfReferencesAlone) {
  for (const char* text :
       {"Theo báo cáo [1] và [1]\n[1] Báo cáo năm\n", "Theo báo cáo\n[1] Báo cáo năm\n",
        "Theo báo cáo[2]\n[2] Báo cáo năm\n", "Xem[1], lại xem[1]\n[1] Báo cáo năm\n", "[1] Báo cáo năm\n"}) {
    const auto document = must_read(text);
    EXPECT_THAT(document.notes, IsEmpty()) << text;
    EXPECT_NE(paragraphs_of(document).back().find("["), std::string::npos) << text;
  }
}

TEST(TabTable, SpreadsAHeadingOverTheColumnsThatTheSecondRowNames) {
  const auto document = must_read(
      "\tTT\n\tViệc\n\tAi làm\n\tNgày\n\n\t\n\t\n\tChính\n\tGiúp\n\t\n\n\t1\n\tSơn cửa\n\tTổ A\n\tTổ B\n\t02/5\n\n");
  const auto& table = *document.blocks.at(0).table();
  ASSERT_EQ(table.rows.size(), 3u);
  ASSERT_EQ(table.rows[0].cells.size(), 4u);
  EXPECT_EQ(table.rows[0].cells[2].column_span, 2);
  EXPECT_EQ(table.rows[0].cells[3].column, 4);
  EXPECT_TRUE(table.rows[1].cells[0].merged_up);
  EXPECT_FALSE(table.rows[1].cells[2].merged_up);
  EXPECT_EQ(document::cell_text(table.rows[1].cells[3]), "Giúp");
  EXPECT_EQ(rows_of(table)[2], (TextRow{"1", "Sơn cửa", "Tổ A", "Tổ B", "02/5"}));
}

TEST(TabTable, SpreadsNoHeadingOverAFilledRow) {
  const auto document = must_read("\tI\n\tPhần một\n\n\t1\n\tSơn cửa\n\t\n\n\t2\n\tSơn tường\n\tTổ B\n\n");
  const auto& table = *document.blocks.at(0).table();
  EXPECT_EQ(table.rows[0].cells[0].column_span, 1);
}

}  // namespace
}  // namespace sauro::readers
