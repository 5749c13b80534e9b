// SPDX-License-Identifier: AGPL-3.0-or-later
// Tables that a word processor wrote into text: cells begin with a tab, and blank lines may mean anything.
#include <gmock/gmock.h>

#include "document/readers/text_reading.h"

namespace sauro::readers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(TabTable, HasOneCellForEachTabLineAndARowToEachBlankLine) {
  const auto document =
      must_read("Lịch tuần:\n\n\tTT\n\tViệc\n\tNgày\n\n\t1\n\tHọp giao ban\n\t02/5\n\n\n\nGhi chú thêm\n");
  EXPECT_THAT(tables_of(document), ElementsAre(TextTable{{"TT", "Việc", "Ngày"}, {"1", "Họp giao ban", "02/5"}}));
  EXPECT_THAT(paragraphs_of(document), ElementsAre("Lịch tuần:", "Ghi chú thêm"));
}

TEST(TabTable, TakesFollowingLinesAndBlankLinesIntoTheCell) {
  const auto document = must_read(
      "\t1\n\tChuẩn bị:\n\n+ Lập danh sách\n+ Gửi giấy mời\n\n\nTổ chức\n\tTháng 5\n\n\t2\n\tTổng kết\n\tTháng 6\n");
  EXPECT_THAT(tables_of(document),
              ElementsAre(TextTable{{"1", "Chuẩn bị:\n+ Lập danh sách\n+ Gửi giấy mời\nTổ chức", "Tháng 5"},
                                    {"2", "Tổng kết", "Tháng 6"}}));
}

TEST(TabTable, EndsWithTheHeadOfAnOfficialDocument) {
  const auto document = must_read(
      "\tSỞ NỘI VỤ\nSố: 12/KH-SNV\n\tĐộc lập - Tự do - Hạnh phúc\nLam Sơn, ngày 05 tháng 02 năm 2026\n\n"
      "KẾ HOẠCH\nCông tác năm 2026\n\n1. Mở lớp\n\n\tNơi nhận:\n- UBND tỉnh;\n\tGIÁM ĐỐC\nLò Văn Mơ\n");
  EXPECT_THAT(paragraphs_of(document), ElementsAre("KẾ HOẠCH", "Công tác năm 2026", "1. Mở lớp"));
  EXPECT_THAT(paragraphs_of(must_read("\tNơi nhận:\n- UBND tỉnh;\n\tGIÁM ĐỐC\nLò Văn Mơ\n\nPHỤ LỤC\nDanh mục nhiệm "
                                      "vụ\n\n\tTT\n\tViệc\n\n\t1\n\tMở lớp\n")),
              ElementsAre("PHỤ LỤC", "Danh mục nhiệm vụ"));
  // The mark of a draft still belongs to the head.
  EXPECT_THAT(paragraphs_of(must_read("\tSỞ NỘI VỤ\n\tLam Sơn, ngày 05 tháng 02 năm 2026\n\nDỰ THẢO\n\n\nKẾ HOẠCH\n")),
              ElementsAre("KẾ HOẠCH"));
}

TEST(TabTable, JoinsPiecesOfARowThatBlankLinesPart) {
  const auto document = must_read(
      "\tTT\n\tViệc\n\tNgày\n\tAi\n\n"
      "\t1\n\tKiểm kê kho\n\n\tTháng 5\n\tTổ A\n\n"
      "\t2\n\n\n\tSửa mái\n\n\tTháng 6\n\tTổ B\n\n"
      "\t3\n\tSơn cửa\n\tTháng 7\n\n\tTổ C\n\n"
      "\t\n\t\n\tTháng 8\n\tTổ D\n\n");
  EXPECT_THAT(tables_of(document), ElementsAre(TextTable{{"TT", "Việc", "Ngày", "Ai"},
                                                         {"1", "Kiểm kê kho", "Tháng 5", "Tổ A"},
                                                         {"2", "Sửa mái", "Tháng 6", "Tổ B"},
                                                         {"3", "Sơn cửa", "Tháng 7", "Tổ C"},
                                                         {"", "", "Tháng 8", "Tổ D"}}));
}

TEST(TabTable, FindsTheWidthEvenWhenBlankLinesPartEveryRow) {
  std::string text;
  for (int i = 1; i <= 40; ++i) {
    const auto number = std::to_string(i);
    text += "\t" + number + "\n\tViệc thứ " + number + "\n\n\tTháng 5\n\t\n\tTổ A\n\n\tghi chú\n\n";
  }
  const auto tables = tables_of(must_read(text));
  ASSERT_EQ(tables.size(), 1u);
  ASSERT_EQ(tables[0].size(), 40u);
  EXPECT_EQ(tables[0][39], (TextRow{"40", "Việc thứ 40", "Tháng 5", "", "Tổ A", "ghi chú"}));
}

TEST(TabTable, RatherEndsARowAfterAnEmptyCell) {
  const std::string head = "\tViệc\n\tNơi\n\tNgày\n\tAi\n\n\tHọp\n\tTầng 1\n\t02/5\n\tTổ A\n\n";
  EXPECT_THAT(tables_of(must_read(head + "\tMùa xuân\n\t\n\n\tQuét sân\n\tSân sau\n\n\t03/5\n\tTổ B\n")).at(0).back(),
              ElementsAre("Quét sân", "Sân sau", "03/5", "Tổ B"));
  EXPECT_THAT(tables_of(must_read(head + "\tQuét sân\n\tSân sau\n\n\t03/5\n\t\n\n\tMùa xuân\n\t\n")).at(0).back(),
              ElementsAre("Mùa xuân", "", "", ""));
}

TEST(TabTable, EndsBeforeTextThatFollowsAnEmptyLastCell) {
  const auto document = must_read("\t1\n\tHọp\n\t\n\n\t2\n\tBáo cáo\n\t\n\nBản nháp\n");
  EXPECT_THAT(tables_of(document), ElementsAre(TextTable{{"1", "Họp", ""}, {"2", "Báo cáo", ""}}));
  EXPECT_THAT(paragraphs_of(document), ElementsAre("Bản nháp"));
}

TEST(TabTable, EndsBeforeAChapterAfterACompleteRow) {
  const auto document = must_read("\tViệc\n\tAi\n\n\tHọp\n\tTổ A\n\nIV. KINH PHÍ\nTự túc\n");
  EXPECT_THAT(tables_of(document), ElementsAre(TextTable{{"Việc", "Ai"}, {"Họp", "Tổ A"}}));
  EXPECT_THAT(paragraphs_of(document), ElementsAre("IV. KINH PHÍ", "Tự túc"));
}

TEST(TabTable, GoesOnAfterTwoBlankLinesWhileItsRowIsNotComplete) {
  const auto document = must_read("\tViệc\n\tNơi\n\tAi\n\n\tHọp\n\tTầng 1\n\n\nhoặc tầng 2\n\n\tTổ A\n\n\n\nHết\n");
  EXPECT_THAT(tables_of(document),
              ElementsAre(TextTable{{"Việc", "Nơi", "Ai"}, {"Họp", "Tầng 1\nhoặc tầng 2", "Tổ A"}}));
  EXPECT_THAT(paragraphs_of(document), ElementsAre("Hết"));
}

TEST(TabTable, KeepsPlaceAndDateInTheHeadOfALetter) {
  const auto document = must_read(
      " \tHUYỆN SÔNG XANH\n\nPHÒNG CẦU ĐƯỜNG\n\n\nSố:    /KH-CĐ\n\n\n\tQUỐC HIỆU\nTiêu ngữ\n\n\n"
      "Sông Xanh, ngày 05 tháng 3 năm 2031\n\n\nKẾ HOẠCH\n\nSửa cầu\n");
  EXPECT_THAT(tables_of(document),
              ElementsAre(TextTable{{"HUYỆN SÔNG XANH\nPHÒNG CẦU ĐƯỜNG\nSố:    /KH-CĐ",
                                     "QUỐC HIỆU\nTiêu ngữ\nSông Xanh, ngày 05 tháng 3 năm 2031"}}));
  EXPECT_THAT(paragraphs_of(document), ElementsAre("KẾ HOẠCH", "Sửa cầu"));
}

TEST(TabTable, BeginsAnewAtWhiteSpaceBeforeTheTab) {
  const auto document = must_read("\tNơi nhận:\n- Tổ A;\n- Lưu.\n \tTT\n\tViệc\n\n\t1\n\tHọp\n\n\t2\n\tBáo cáo\n");
  EXPECT_THAT(tables_of(document), ElementsAre(TextTable{{"Nơi nhận:\n- Tổ A;\n- Lưu."}},
                                               TextTable{{"TT", "Việc"}, {"1", "Họp"}, {"2", "Báo cáo"}}));
}

TEST(TabTable, PartsTheSignaturesFromTheTableAbove) {
  const auto document = must_read(
      "\tTT\n\tViệc\n\tNgày\n\n\t1\n\tHọp\n\t02/5\n\n\t2\n\tTổng kết\n\t03/5\n\n\n\t\n\tTRƯỞNG PHÒNG\nKý tên\n");
  EXPECT_THAT(tables_of(document),
              ElementsAre(TextTable{{"TT", "Việc", "Ngày"}, {"1", "Họp", "02/5"}, {"2", "Tổng kết", "03/5"}},
                          TextTable{{"", "TRƯỞNG PHÒNG\nKý tên"}}));
}

TEST(TabTable, MovesABandThatLostItsNumberUnderTheTitles) {
  const auto document = must_read(
      " \tNHÓM VIỆC MÙA XUÂN\n\n\t\n\t\n\n\t1\n\tTrồng cây\n\tTháng 2\n\tTổ A\n\n\t2\n\tNạo vét mương\n\tTháng 3\n\tTổ "
      "B\n\n"
      "\tII\n\tNHÓM VIỆC MÙA HẠ\n\n\n\t\n\n\t1\n\tPhòng chống bão\n\tTháng 5\n\tTổ A\n");
  EXPECT_THAT(tables_of(document), ElementsAre(TextTable{{"", "NHÓM VIỆC MÙA XUÂN", "", ""},
                                                         {"1", "Trồng cây", "Tháng 2", "Tổ A"},
                                                         {"2", "Nạo vét mương", "Tháng 3", "Tổ B"},
                                                         {"II", "NHÓM VIỆC MÙA HẠ", "", ""},
                                                         {"1", "Phòng chống bão", "Tháng 5", "Tổ A"}}));
}

TEST(TabTable, PutsACellOfAShortRowWhereItsKindStands) {
  const auto document = must_read(
      "\t1\n\tTrồng cây\n\t\n\tTháng 2\n\tPhụ trách: tổ A\n\n\t2\n\tNạo vét\n\t\n\tTháng 3\n\tPhụ trách: tổ B\n\n"
      "\t3\n\tSửa kè\n\t\n\tPhụ trách: tổ C\n\n\t\n\tĐắp đất\n\t5 khối\n\tTháng 4\n\t\n");
  EXPECT_THAT(tables_of(document).at(0).at(2), ElementsAre("3", "Sửa kè", "", "", "Phụ trách: tổ C"));
}

TEST(TabTable, SpreadsTheLastCellOfAShortRowToTheEdge) {
  const auto document = must_read("\tBuổi\n\tNhóm dự\n\n\t\n\tSáng\n\tChiều\n\n\tThứ Hai\n\tTổ A\n\tTổ B\n");
  ASSERT_EQ(document.blocks.size(), 1u);
  const auto& table = *document.blocks[0].table();
  EXPECT_EQ(table.columns, 3);
  ASSERT_EQ(table.rows.at(0).cells.size(), 2u);
  EXPECT_EQ(table.rows[0].cells[1].column, 1);
  EXPECT_EQ(table.rows[0].cells[1].column_span, 2);
}

TEST(TabTable, IsNotMadeOfParagraphsThatATabIndents) {
  const auto document = must_read(
      "KẾ HOẠCH\n\n\tPhòng tổ chức đợt trồng cây trên toàn bộ các tuyến đường nội bộ trong tháng 2 năm 2031 như sau:\n"
      "\t1. Mục đích\n\t- Có bóng mát cho người đi bộ.\nthêm một dòng\n\n\tPhân công như dưới đây:\n");
  EXPECT_THAT(tables_of(document), IsEmpty());
  EXPECT_EQ(document.blocks.size(), 6u);
}

TEST(TabTable, KeepsTextBetweenTwoTables) {
  const auto document = must_read(
      "\tTT\n\tViệc\n\n\t1\n\tHọp\n\n\nBảng thứ hai:\n\n\tTT\n\tNgười\n\tTổ\n\n\t1\n\tMinh\n\tA\n\n\t2\n\tHoa\n\tB\n");
  EXPECT_THAT(tables_of(document),
              ElementsAre(TextTable{{"TT", "Việc"}, {"1", "Họp"}},
                          TextTable{{"TT", "Người", "Tổ"}, {"1", "Minh", "A"}, {"2", "Hoa", "B"}}));
  EXPECT_THAT(paragraphs_of(document), ElementsAre("Bảng thứ hai:"));
}

}  // namespace
}  // namespace sauro::readers
