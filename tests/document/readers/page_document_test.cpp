// SPDX-License-Identifier: AGPL-3.0-or-later
// Pages of words and rulings become a document: the smallest pages that show each rule. A letter is 6 points wide here
// and 10 high, the text of a page runs from 80 to 520.
#include "document/readers/page_document.h"

#include <gtest/gtest.h>

#include "document/readers/page_lines.h"
#include "document/readers/page_tables.h"
#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

Page page() { return {600, 800, {}, {}}; }

/// Puts the words of `text` on the page, the first at (left, top).
void write(Page& page, double left, double top, std::string_view text, bool bold = false) {
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find(' ', begin);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view word = text.substr(begin, end - begin);
    const double width = 6.0 * static_cast<double>(code_points(word));
    page.words.push_back({{left, top, left + width, top + 10}, 12, bold, false, 100, "Times", std::string(word)});
    left += width + 6;
    begin = end + 1;
  }
}

/// Draws a table with these edges, and its text cell by cell; "^" is merged with the cell above, "<" with that before
/// it.
void draw(Page& page, const std::vector<double>& x, const std::vector<double>& y,
          const std::vector<std::vector<std::string>>& rows) {
  const auto line = [&](double left, double top, double right, double bottom) {
    page.rulings.push_back({{left, top, right, bottom}});
  };
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      const std::string& text = rows[r][c];
      if (text != "^") line(x[c], y[r], x[c + 1], y[r] + 0.5);
      if (text != "<") line(x[c], y[r], x[c] + 0.5, y[r + 1]);
      double top = y[r] + 4;
      std::size_t begin = 0;
      while (text != "^" && text != "<" && begin <= text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        write(page, x[c] + 5, top, text.substr(begin, end - begin));
        top += 14;
        begin = end + 1;
      }
    }
  line(x.front(), y.back(), x.back(), y.back() + 0.5);
  line(x.back(), y.front(), x.back() + 0.5, y.back());
}

document::Document read(const std::vector<Page>& pages) { return document_of(pages, document::SourceKind::pdf); }

std::vector<std::string> paragraphs(const document::Document& document) {
  std::vector<std::string> texts;
  for (const auto& block : document.blocks)
    if (const auto* paragraph = block.paragraph()) texts.push_back(paragraph->text);
  return texts;
}

/// "1+2: text" is a cell at column 1 over two columns, "1^" one that goes on from above.
std::vector<std::string> rows(const document::Table& table) {
  std::vector<std::string> texts;
  for (const auto& row : table.rows) {
    std::string text;
    for (const auto& cell : row.cells) {
      text += (text.empty() ? "" : " | ") + std::to_string(cell.column);
      if (cell.column_span > 1) text += "+" + std::to_string(cell.column_span);
      text += cell.merged_up ? "^" : ": " + document::cell_text(cell);
    }
    texts.push_back(text);
  }
  return texts;
}

using Texts = std::vector<std::string>;

const std::string full_line =
    "Phòng Kỹ thuật kiểm tra toàn bộ các trạm biến áp trên địa bàn huyện mới";  // 71 letters: to 506

TEST(PageText, BreaksWhereTheNextWordWouldHaveHadRoom) {
  Page one = page();
  write(one, 110, 100, "Thực hiện kế hoạch của tỉnh về bảo đảm cung cấp điện cho mùa khô");
  write(one, 80, 114, full_line);
  write(one, 80, 128, "và báo cáo.");
  write(one, 80, 142, "Hoàn thành trong tháng 3.");
  EXPECT_EQ(paragraphs(read({one})),
            (Texts{"Thực hiện kế hoạch của tỉnh về bảo đảm cung cấp điện cho mùa khô " + full_line + " và báo cáo.",
                   "Hoàn thành trong tháng 3."}));
}

TEST(PageText, BeginsAParagraphAtALabelAndWhereBoldEnds) {
  Page one = page();
  write(one, 80, 100, full_line);
  write(one, 80, 114, "+ " + full_line);
  write(one, 80, 128, "- Xã hội hóa, cùng các trạm của huyện bên.");
  write(one, 80, 200, full_line, true);
  write(one, 80, 214, full_line);
  EXPECT_EQ(paragraphs(read({one})).size(), 4u);
}

TEST(PageText, JoinsWhatAHyphenHoldsTogether) {
  Page one = page();
  write(one, 80, 100, "Thực hiện Kế hoạch bảo đảm điện của tỉnh Gò Mơ mang số 12/2026/KH-");
  write(one, 80, 114, "UBND.");
  write(one, 80, 140, "Thực hiện Kế hoạch bảo đảm điện của tỉnh Gò Mơ trong các tháng 3-");
  write(one, 80, 154, "6/2026.");
  const auto texts = paragraphs(read({one}));
  ASSERT_EQ(texts.size(), 2u);
  EXPECT_TRUE(texts[0].ends_with("12/2026/KH-UBND.")) << texts[0];
  EXPECT_TRUE(texts[1].ends_with("tháng 3-6/2026.")) << texts[1];
}

TEST(PageText, PutsABlankBehindAHyphenWhereThePageDrawsOne) {
  Page one = page();
  write(one, 80, 100, "Người theo dõi công việc này trong cả năm là đồng chí Lò Thị Mơ-");
  write(one, 80, 114, "Trưởng phòng.");
  write(one, 80, 140, "Người theo dõi công việc này trong cả năm là đồng chí Lò Thị Mơ-");
  one.words.back().text += ' ';
  write(one, 80, 154, "Trưởng phòng.");
  const auto texts = paragraphs(read({one}));
  ASSERT_EQ(texts.size(), 2u);
  EXPECT_TRUE(texts[0].ends_with("Mơ-Trưởng phòng.")) << texts[0];
  EXPECT_TRUE(texts[1].ends_with("Mơ- Trưởng phòng.")) << texts[1];
}

TEST(PageText, NoLineEndsBehindAnOpenBracket) {
  Page one = page();
  write(one, 80, 100, "Mỗi trạm biến áp được kiểm tra một lần trong năm theo đúng quy chế");
  write(one, 80, 114, "( Thí điểm)");
  EXPECT_EQ(paragraphs(read({one})).size(), 1u);
}

TEST(PageText, SmallLettersGoOn) {
  Page one = page();
  write(one, 80, 60, full_line);
  write(one, 80, 100, "Trong vòng hai mươi bốn giờ kể từ khi nhận được");
  write(one, 80, 114, "tin.");
  write(one, 80, 128, "không viết hoa.");
  EXPECT_EQ(paragraphs(read({one})).size(), 3u);
}

TEST(PageText, ANumberedLineStandsInNoMiddle) {
  Page one = page();
  write(one, 80, 60, full_line);
  write(one, 216, 100, "b) Sơn lại cột điện mới");
  EXPECT_EQ(read({one}).blocks[1].paragraph()->align, document::Align::unknown);
}

TEST(PageText, MakesAWordWholeThatIsTooLongForItsCell) {
  Page one = page();
  draw(one, {80, 110, 190, 250}, {100, 150}, {{"1", "Sơn cột", "Phòng\nQLKTVHTBĐ\nTT&AT"}});
  const auto document = read({one});
  EXPECT_EQ(rows(*document.blocks[0].table()), (Texts{"0: 1 | 1: Sơn cột | 2: Phòng QLKTVHTBĐTT&AT"}));
}

TEST(PageText, KnowsWhatStandsInTheMiddle) {
  Page one = page();
  write(one, 80, 60, full_line);
  write(one, 276, 100, "KẾ HOẠCH");
  write(one, 80, 130, full_line);
  const auto document = read({one});
  EXPECT_EQ(document.blocks[1].paragraph()->align, document::Align::center);
  EXPECT_EQ(document.blocks[0].paragraph()->align, document::Align::unknown);
}

TEST(PageText, KeepsFontsAndDoubts) {
  Page one = page();
  write(one, 80, 100, "Thời gian:", true);
  write(one, 146, 100, "tháng 3");
  one.words.back().confidence = 40;
  const auto runs = read({one}).blocks[0].paragraph()->runs;
  ASSERT_EQ(runs.size(), 3u);
  EXPECT_TRUE(runs[0].bold);
  EXPECT_EQ(runs[0].half_points, 24);
  EXPECT_EQ(runs[1].confidence, 100);
  EXPECT_EQ(runs[2].confidence, 40);
}

TEST(Pages, RunOnOverTheEnd) {
  Page one = page(), two = page();
  write(one, 80, 700, full_line);
  write(one, 290, 770, "1");
  write(two, 80, 100, "và lập biên bản.");
  write(two, 80, 114, "Báo cáo trong tháng.");
  write(two, 290, 770, "2");
  const auto document = read({one, two});
  EXPECT_EQ(paragraphs(document), (Texts{full_line + " và lập biên bản.", "Báo cáo trong tháng."}));
  EXPECT_EQ(document.pages, 2);
  EXPECT_EQ(document.blocks[1].paragraph()->page, 2);
}

TEST(Pages, LeaveOutLinesThatRepeat) {
  std::vector<Page> pages(4, page());
  write(pages[0], 80, 200, full_line + " cũ");
  write(pages[0], 80, 214, "và mới.");
  for (std::size_t i = 0; i < pages.size(); ++i) {
    write(pages[i], 80, 30, "Kế hoạch cung cấp điện, trang " + std::to_string(i + 1));
    write(pages[i], 80, 300, "Việc thứ " + std::to_string(i + 1) + ".");
  }
  EXPECT_EQ(paragraphs(read(pages)),
            (Texts{full_line + " cũ và mới.", "Việc thứ 1.", "Việc thứ 2.", "Việc thứ 3.", "Việc thứ 4."}));
}

TEST(Pages, PartTheHead) {
  Page one = page();
  write(one, 100, 50, "UBND TỈNH GÒ MƠ");
  write(one, 290, 50, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  write(one, 100, 64, "SỞ ĐIỆN LỰC");
  write(one, 330, 66, "Độc lập - Tự do - Hạnh phúc");
  write(one, 110, 90, "Số: 12/KH-SĐL");
  write(one, 330, 92, "Gò Mơ, ngày 05 tháng 01 năm 2026");
  write(one, 276, 120, "KẾ HOẠCH", true);
  write(one, 80, 150, full_line);
  const auto document = read({one});
  ASSERT_NE(document.blocks[0].table(), nullptr);
  EXPECT_EQ(
      rows(*document.blocks[0].table()),
      (Texts{"0: UBND TỈNH GÒ MƠ\nSỞ ĐIỆN LỰC\nSố: 12/KH-SĐL | 1: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do "
             "- Hạnh phúc\nGò Mơ, ngày 05 tháng 01 năm 2026"}));
  EXPECT_EQ(paragraphs(document), (Texts{"KẾ HOẠCH", full_line}));
}

TEST(Pages, TheYearOfTheHeadMayStandOnALineOfItsOwn) {
  Page one = page();
  write(one, 100, 50, "UBND XÃ GÒ MƠ");
  write(one, 290, 50, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  write(one, 290, 64, "Gò Mơ Thượng, ngày 05 tháng 01 năm");
  write(one, 390, 78, "2026");
  write(one, 276, 120, "KẾ HOẠCH", true);
  write(one, 80, 150, full_line);
  const auto document = read({one});
  ASSERT_NE(document.blocks[0].table(), nullptr);
  EXPECT_TRUE(rows(*document.blocks[0].table()).front().ends_with("tháng 01 năm 2026"));
}

TEST(Pages, PartWhoReceivesFromWhoSigns) {
  Page one = page();
  write(one, 80, 60, full_line);
  write(one, 360, 100, "KT. GIÁM ĐỐC");
  write(one, 80, 114, "Nơi nhận:");
  write(one, 350, 114, "PHÓ GIÁM ĐỐC");
  write(one, 80, 128, "- UBND tỉnh;");
  write(one, 80, 142, "- Lưu: VT.");
  write(one, 360, 170, "Lò Thị Mơ");
  const auto document = read({one});
  ASSERT_EQ(document.blocks.size(), 2u);
  EXPECT_EQ(rows(*document.blocks[1].table()),
            (Texts{"0: Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT. | 1: KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLò Thị Mơ"}));
}

TEST(Pages, LeaveOutNotesAtTheFootAndTheirNumbers) {
  Page one = page();
  write(one, 80, 60, full_line);
  write(one, 80, 74, "của các xã");
  one.words.push_back({{140, 72, 144, 79}, 7, false, false, 100, "Times", "1"});
  write(one, 150, 74, "ven biển.");
  const std::size_t text = one.words.size();
  write(one, 80, 740, "1 Sau đây gọi tắt là huyện.");
  for (std::size_t i = text; i < one.words.size(); ++i) one.words[i].size = 10;
  // What reads a file makes its words whole first.
  one.words = whole_words(one.words);
  EXPECT_EQ(paragraphs(read({one})), (Texts{full_line + " của các xã ven biển."}));
}

TEST(Pages, KeepRecipientsInSmallLetters) {
  Page one = page();
  write(one, 80, 60, full_line);
  const std::size_t text = one.words.size();
  write(one, 80, 100, "Nơi nhận:");
  write(one, 80, 114, "1. UBND tỉnh;");
  for (std::size_t i = text; i < one.words.size(); ++i) one.words[i].size = 10;
  EXPECT_EQ(paragraphs(read({one})).back(), "1. UBND tỉnh;");
}

const std::vector<double> columns = {80, 110, 300, 400, 520};

TEST(RuledTables, HaveSpansWhereRulingsAreMissing) {
  Page one = page();
  draw(one, columns, {100, 130, 160, 190},
       {{"STT", "Việc", "Thời gian", "Đơn vị"},
        {"1", "Đo cột", "Tháng 3", "Tổ Một"},
        {"^", "Sơn lại", "Tháng 4 đến", "<"}});
  const auto document = read({one});
  ASSERT_EQ(document.blocks.size(), 1u);
  EXPECT_EQ(rows(*document.blocks[0].table()),
            (Texts{"0: STT | 1: Việc | 2: Thời gian | 3: Đơn vị", "0: 1 | 1: Đo cột | 2: Tháng 3 | 3: Tổ Một",
                   "0^ | 1: Sơn lại | 2+2: Tháng 4 đến"}));
}

TEST(RuledTables, StandBetweenTheText) {
  Page one = page();
  write(one, 80, 60, "Trước bảng.");
  draw(one, columns, {100, 130}, {{"1", "Đo cột", "Tháng 3", "Tổ Một"}});
  write(one, 80, 160, "Sau bảng.");
  const auto document = read({one});
  ASSERT_EQ(document.blocks.size(), 3u);
  EXPECT_NE(document.blocks[1].table(), nullptr);
}

TEST(RuledTables, DropEveryRepeatedRowOfHeadings) {
  Page one = page(), two = page();
  const std::vector<std::vector<std::string>> head = {{"STT", "Việc", "Đơn vị", "<"},
                                                      {"^", "^", "Chủ trì", "Phối hợp"}};
  draw(one, columns, {670, 700, 730, 760}, {head[0], head[1], {"1", "Đo cột", "Tổ Một", "Tổ Hai"}});
  draw(two, columns, {60, 90, 120, 150}, {head[0], head[1], {"2", "Sơn lại", "Tổ Hai", "Tổ Một"}});
  EXPECT_EQ(read({one, two}).blocks[0].table()->rows.size(), 4u);
}

TEST(RuledTables, GoOnOnTheNextPageWithoutTheirHeadings) {
  Page one = page(), two = page();
  draw(one, columns, {700, 730, 760}, {{"STT", "Việc", "Thời gian", "Đơn vị"}, {"1", "Đo cột", "Tháng 3", "Tổ Một"}});
  draw(two, columns, {60, 90, 120}, {{"STT", "Việc", "Thời gian", "Đơn vị"}, {"2", "Sơn lại", "Tháng 4", "Tổ Hai"}});
  const auto document = read({one, two});
  ASSERT_EQ(document.blocks.size(), 1u);
  EXPECT_EQ(rows(*document.blocks[0].table()),
            (Texts{"0: STT | 1: Việc | 2: Thời gian | 3: Đơn vị", "0: 1 | 1: Đo cột | 2: Tháng 3 | 3: Tổ Một",
                   "0: 2 | 1: Sơn lại | 2: Tháng 4 | 3: Tổ Hai"}));
}

TEST(RuledTables, MakeARowWholeThatThePageCutInTwo) {
  Page one = page(), two = page();
  draw(one, columns, {700, 740},
       {{"1", "Đo lại toàn bộ các cột sóng ở\nba huyện ven sông và lập ngay", "Từ tháng 3", "Tổ Một"}});
  draw(two, columns, {60, 90, 120}, {{"", "biên bản.", "đến tháng 5", ""}, {"2", "Sơn lại", "Tháng 4", "Tổ Hai"}});
  const auto document = read({one, two});
  EXPECT_EQ(
      rows(*document.blocks[0].table()),
      (Texts{
          "0: 1 | 1: Đo lại toàn bộ các cột sóng ở ba huyện ven sông và lập ngay biên bản. | 2: Từ tháng 3 đến tháng 5 "
          "| 3: Tổ Một",
          "0: 2 | 1: Sơn lại | 2: Tháng 4 | 3: Tổ Hai"}));
}

TEST(RuledTables, KeepRowsApartThatBeginAnew) {
  Page one = page(), two = page();
  draw(one, columns, {700, 730, 760}, {{"1", "Đo cột", "Tháng 3", "Tổ Một"}, {"^", "Sơn cột", "Tháng 4", "Tổ Một"}});
  draw(two, columns, {60, 90}, {{"", "Kiểm tra", "Tháng 5", "Tổ Hai"}});
  const auto document = read({one, two});
  EXPECT_EQ(rows(*document.blocks[0].table()),
            (Texts{"0: 1 | 1: Đo cột | 2: Tháng 3 | 3: Tổ Một", "0^ | 1: Sơn cột | 2: Tháng 4 | 3: Tổ Một",
                   "0^ | 1: Kiểm tra | 2: Tháng 5 | 3: Tổ Hai"}));
}

// The number and the task of a cell of several rows end the page: what is numbered on the next one is no rest of them.
TEST(RuledTables, KeepANumberedRowApartFromACellOfSeveralRows) {
  Page one = page(), two = page();
  draw(one, columns, {700, 730, 760},
       {{"1", "Đo lại toàn bộ các cột sóng ở\nba huyện ven sông và trên", "Tháng 3", "Tổ Một"},
        {"^", "^", "Tháng 4", "Tổ Hai"}});
  draw(two, columns, {60, 90, 120}, {{"2", "các đảo", "Tháng 5", "Tổ Ba"}, {"^", "^", "Tháng 6", "Tổ Ba"}});
  const auto document = read({one, two});
  EXPECT_EQ(rows(*document.blocks[0].table()),
            (Texts{"0: 1 | 1: Đo lại toàn bộ các cột sóng ở ba huyện ven sông và trên | 2: Tháng 3 | 3: Tổ Một",
                   "0^ | 1^ | 2: Tháng 4 | 3: Tổ Hai", "0: 2 | 1: các đảo | 2: Tháng 5 | 3: Tổ Ba",
                   "0^ | 1^ | 2: Tháng 6 | 3: Tổ Ba"}));
}

TEST(RuledTables, AreNoneWhereLinesEncloseNothing) {
  Page one = page();
  one.rulings.push_back({{200, 80, 300, 80.5}});  // under the motto
  write(one, 80, 100, "Một câu.");
  EXPECT_EQ(paragraphs(read({one})), Texts{"Một câu."});
  for (int i = 0; i < 5000; ++i) one.rulings.push_back({{1.0 * i, 1.0 * i, 1.0 * i + 9, 1.0 * i}});
  EXPECT_TRUE(tables_of(one).empty());
}

}  // namespace
}  // namespace sauro::readers
