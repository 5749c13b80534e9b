// SPDX-License-Identifier: AGPL-3.0-or-later
// Lines of a document: what hard wraps parted is joined, and nothing else.
#include "plan/extraction/lines.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plan/extraction/fixture.h"

namespace sauro::extraction {
namespace {

using fixture::Pages;

std::vector<std::string> texts_of(const std::vector<Element>& elements) {
  std::vector<std::string> texts;
  for (const Element& element : elements) texts.push_back(element.table ? "<table>" : element.line.text);
  return texts;
}

std::vector<std::string> lines_of(std::string_view text) { return texts_of(elements_of(Pages().text(text))); }

using Texts = std::vector<std::string>;

TEST(ElementsOf, JoinsALineThatGoesOnInSmallLetters) {
  EXPECT_EQ(lines_of("1. Duy tu tuyến đường liên xã Ea Kly\nđi Vụ Bổn dài 4 km"),
            (Texts{"1. Duy tu tuyến đường liên xã Ea Kly đi Vụ Bổn dài 4 km"}));
  EXPECT_EQ(lines_of("- Mời đại diện các xã,\nHội Nông dân huyện dự họp"),
            (Texts{"- Mời đại diện các xã, Hội Nông dân huyện dự họp"}));
}

TEST(ElementsOf, JoinsNoLineToAFinishedSentenceALabelOrCapitals) {
  for (const Texts& kept : std::vector<Texts>{{"Họp giao ban đầu tuần.", "rà soát lại lịch trực"},
                                              {"Phân công như sau:", "tổ một trực ngày lẻ"},
                                              {"Tổ một trực ngày lẻ;", "tổ hai trực ngày chẵn"},
                                              {"- Tổ một trực ngày lẻ", "- tổ hai trực ngày chẵn"},
                                              {"1. Tổ một trực ngày lẻ", "a) tổ hai trực ngày chẵn"},
                                              {"KẾ HOẠCH", "Phòng cháy rừng mùa khô"},
                                              {"Phòng cháy rừng", "Chữa cháy rừng"},
                                              {"Phòng cháy rừng", "Nhiệm vụ 2: chữa cháy rừng"}})
    EXPECT_EQ(lines_of(kept[0] + "\n" + kept[1]), kept);
}

TEST(ElementsOf, JoinsNothingAcrossATable) {
  Pages pages;
  pages.text("Danh sách các chợ").table({{"Chợ", "Xã"}, {"Chợ Đồn", "Bình Trung"}}).text("được nâng cấp trong năm");
  EXPECT_EQ(texts_of(elements_of(pages)), (Texts{"Danh sách các chợ", "<table>", "được nâng cấp trong năm"}));
}

/// Twenty paragraphs of a page wrapped by hand at about 60 letters, each sentence on two lines.
std::string wrapped_page() {
  std::string text;
  for (int i = 1; i <= 12; ++i)
    text += std::to_string(i) +
            ". Kiểm tra hệ thống cấp nước tập trung của các xã vùng cao\nThạnh An và các xã lân cận trước mùa khô.\n";
  return text;
}

TEST(ElementsOf, JoinsCapitalsOnlyToAFullLineOfAPageWrappedByHand) {
  const auto lines = lines_of(wrapped_page());
  ASSERT_EQ(lines.size(), 12u);
  EXPECT_EQ(lines[0],
            "1. Kiểm tra hệ thống cấp nước tập trung của các xã vùng cao Thạnh An và các xã lân cận trước mùa khô.");
  EXPECT_EQ(lines_of("Kiểm tra hệ thống cấp nước tập trung của các xã vùng cao\nThạnh An và các xã lân cận").size(), 2u)
      << "two lines alone tell of no width";
}

TEST(ElementsOf, DropsPageNumbersThatGoUpAndNoOtherFigures) {
  EXPECT_EQ(lines_of("Đo đạc đất rừng.\n2\nCắm mốc ranh giới.\n3\nCấp giấy chứng nhận.\n4"),
            (Texts{"Đo đạc đất rừng.", "Cắm mốc ranh giới.", "Cấp giấy chứng nhận."}));
  EXPECT_EQ(lines_of("Số thôn:\n7\nSố hộ:\n5"), (Texts{"Số thôn:", "7", "Số hộ:", "5"}));
  EXPECT_EQ(lines_of("Đo đạc đất rừng.\n- 2 -\nCắm mốc.\n- 3 -"), (Texts{"Đo đạc đất rừng.", "Cắm mốc."}));
}

TEST(ElementsOf, PartsAHeadingGluedBehindASentence) {
  EXPECT_EQ(lines_of("Các xã báo cáo đúng hạn. III. TỔ CHỨC THỰC HIỆN"),
            (Texts{"Các xã báo cáo đúng hạn.", "III. TỔ CHỨC THỰC HIỆN"}));
  EXPECT_EQ(lines_of("Gửi về Chi cục Kiểm lâm. Hết quý II. UBND").size(), 1u);
}

TEST(ElementsOf, PartsAParagraphAtTheAuthorsLineBreaks) {
  Pages pages;
  document::Document document = pages.text("KẾ HOẠCH");
  document.blocks.push_back(fixture::paragraph_of("a) Tỉa cành;\n\n  b) Quét vôi gốc cây."));
  const auto elements = elements_of(document);
  ASSERT_EQ(texts_of(elements), (Texts{"KẾ HOẠCH", "a) Tỉa cành;", "b) Quét vôi gốc cây."}));
  EXPECT_EQ(elements[2].line.paragraph, 2);
  EXPECT_EQ(elements[2].line.start, 16) << "code points before it in its paragraph";
  EXPECT_EQ(elements[2].line.length, 20);
}

TEST(ElementsOf, CountsParagraphsOutsideTablesAndTables) {
  Pages pages;
  pages.text("Một.\nHai.").table({{"Ba", "Bốn"}}).text("Năm.").table({{"Sáu", "Bảy"}});
  const auto elements = elements_of(pages);
  ASSERT_EQ(elements.size(), 5u);
  EXPECT_EQ(elements[1].line.paragraph, 2);
  EXPECT_EQ(elements[2].table_number, 1);
  EXPECT_EQ(elements[3].line.paragraph, 3);
  EXPECT_EQ(elements[4].table_number, 2);
}

TEST(LinesOfCell, GivesNestedTablesTooAndWhereTheyStand) {
  document::Table outer = fixture::table_of({{"Việc", "- Cày ải\n- Bón lót"}});
  outer.rows[0].cells[1].blocks.push_back({fixture::table_of({{"Giống", "10 tấn"}})});
  const auto lines = lines_of_cell(outer.rows[0].cells[1], 3, 7);
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_EQ(lines[1].text, "- Bón lót");
  EXPECT_EQ(lines[3].text, "10 tấn");
  const plan::Place place = place_of(lines[1], plan::Part::appendix);
  EXPECT_EQ(place.table, 3);
  EXPECT_EQ(place.row, 7);
  EXPECT_EQ(place.column, 2);
  EXPECT_EQ(lines[1].paragraph, 2) << "within its cell";
  EXPECT_EQ(place.text, "- Bón lót");
}

TEST(OriginOf, PointsIntoTheParagraphInCodePoints) {
  const auto elements = elements_of(Pages().text("a) Đắp đê bao"));
  const Line& line = elements[0].line;
  const auto at = line.text.find("đê");
  const plan::Origin origin = origin_of(line, plan::Part::body, at, std::string_view("đê bao").size());
  EXPECT_EQ(origin.start, 7);
  EXPECT_EQ(origin.length, 6);
  EXPECT_EQ(origin.paragraph, 1);
}

TEST(IsAllCaps, AsksForTwoLettersAndNoSmallOne) {
  EXPECT_TRUE(is_all_caps("ỦY BAN NHÂN DÂN XÃ ĐĂK RƠ WA"));
  EXPECT_TRUE(is_all_caps("II. 2025: KẾ HOẠCH"));
  EXPECT_FALSE(is_all_caps("UBND xã"));
  EXPECT_FALSE(is_all_caps("A."));
  EXPECT_FALSE(is_all_caps("2025"));
}

RC_GTEST_PROP(ElementsOf, LosesNoWordButPageNumbers, ()) {
  const auto parts = *rc::gen::container<std::vector<std::string>>(
      rc::gen::elementOf(std::vector<std::string>{"I. MỞ ĐẦU", "1. Trồng cây", "- bón phân,", "tưới nước", "Thu hoạch.",
                                                  "a) Phơi khô;", "XUẤT KHO", "trước ngày 30/6", "Chi cục", "của xã"}));
  std::string text, words;
  for (const auto& part : parts) text += part + "\n", words += part + " ";
  std::string kept;
  for (const auto& line : lines_of(text)) kept += line + " ";
  RC_ASSERT(kept == words);
}

}  // namespace
}  // namespace sauro::extraction
