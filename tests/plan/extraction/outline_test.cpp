// SPDX-License-Identifier: AGPL-3.0-or-later
// The outline of running text, and what sections are about.
#include "plan/extraction/outline.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plan/extraction/fixture.h"

namespace sauro::extraction {
namespace {

using fixture::Pages;

std::string written(const std::vector<OutlineNode>& nodes, std::size_t depth = 0) {
  std::string text;
  for (const OutlineNode& node : nodes) {
    text += std::string(depth * 2, ' ') + (node.is_table() ? "<table>" : node.line().text) + "\n";
    text += written(node.children, depth + 1);
  }
  return text;
}

std::string outline(const Pages& pages) {
  const auto elements = elements_of(pages);
  return written(outline_of(elements.data(), elements.data() + elements.size()));
}

std::string outline(std::string_view text) { return outline(Pages().text(text)); }

TEST(OutlineOf, PutsNumbersUnderRomanAndLettersUnderNumbers) {
  EXPECT_EQ(outline("I. MỤC TIÊU\n1. Chung\n2. Cụ thể\na) Về rừng\nb) Về nước\nII. NHIỆM VỤ\n1. Trồng rừng"),
            R"(I. MỤC TIÊU
  1. Chung
  2. Cụ thể
    a) Về rừng
    b) Về nước
II. NHIỆM VỤ
  1. Trồng rừng
)");
}

TEST(OutlineOf, PutsLongerNumbersUnderShorterOnes) {
  EXPECT_EQ(outline("1. Nước\n1.1. Giếng\n1.1.1. Khoan\n1.1.2. Lắp bơm\n1.2. Bể\n2. Điện"), R"(1. Nước
  1.1. Giếng
    1.1.1. Khoan
    1.1.2. Lắp bơm
  1.2. Bể
2. Điện
)");
}

TEST(OutlineOf, ToleratesNumbersThatAreMissingRepeatedOrOutOfOrder) {
  EXPECT_EQ(outline("I. A A\n1. B B\n3. C C\n3. D D\n2. E E\nIII. F F\nII. G G"), R"(I. A A
  1. B B
  3. C C
  3. D D
  2. E E
III. F F
II. G G
)");
  EXPECT_EQ(outline("1. Nước\n1.1.1. Khoan giếng\n1.2. Bể\n2. Điện"), R"(1. Nước
  1.1.1. Khoan giếng
  1.2. Bể
2. Điện
)");
}

TEST(OutlineOf, PutsPlusUnderDashAndDashUnderLetters) {
  EXPECT_EQ(outline("a) Rừng:\n- Trồng mới:\n+ Keo;\n+ Quế.\n- Chăm sóc.\nb) Nước:\n- Giếng."), R"(a) Rừng:
  - Trồng mới:
    + Keo;
    + Quế.
  - Chăm sóc.
b) Nước:
  - Giếng.
)");
}

TEST(OutlineOf, KeepsMixedBulletsOnOneLevelWhereNoLineAnnouncesAList) {
  EXPECT_EQ(outline("1. Rừng\n- Trồng keo.\n• Trồng quế.\n- Tỉa cành."), R"(1. Rừng
  - Trồng keo.
  • Trồng quế.
  - Tỉa cành.
)");
  EXPECT_EQ(outline("1. Rừng\n+ Trồng keo.\n+ Trồng quế.\n2. Nước\n* Đào giếng."), R"(1. Rừng
  + Trồng keo.
  + Trồng quế.
2. Nước
  * Đào giếng.
)");
}

TEST(OutlineOf, PutsNumbersUnderABulletOnlyWhereItAnnouncesThem) {
  EXPECT_EQ(outline("I. A A\n- Bón phân.\n1. Trồng keo.\n2. Trồng quế."), R"(I. A A
  - Bón phân.
  1. Trồng keo.
  2. Trồng quế.
)");
  EXPECT_EQ(outline("I. A A\n- Trồng:\n1. Keo.\n2. Quế.\n- Bón phân."), R"(I. A A
  - Trồng:
    1. Keo.
    2. Quế.
  - Bón phân.
)");
}

TEST(OutlineOf, PutsIndicatorsBesideTasksAndBothUnderAims) {
  EXPECT_EQ(outline("Mục tiêu 1: Rừng\nNhiệm vụ 1: Trồng keo\na) Gieo hạt\nChỉ tiêu 1: 10 ha\nMục tiêu 2: Nước\nNhiệm "
                    "vụ 2: Đào giếng"),
            R"(Mục tiêu 1: Rừng
  Nhiệm vụ 1: Trồng keo
    a) Gieo hạt
  Chỉ tiêu 1: 10 ha
Mục tiêu 2: Nước
  Nhiệm vụ 2: Đào giếng
)");
}

TEST(OutlineOf, TakesArticlesAsSections) {
  EXPECT_EQ(
      outline("Điều 1. Ban hành kế hoạch.\nĐiều 2. Phân công:\n1. Xã Tả Phìn.\n2. Xã Bản Khoang.\nĐiều 3. Hiệu lực."),
      R"(Điều 1. Ban hành kế hoạch.
Điều 2. Phân công:
  1. Xã Tả Phìn.
  2. Xã Bản Khoang.
Điều 3. Hiệu lực.
)");
}

TEST(OutlineOf, PutsRomanNumbersUnderLettersInCapitalsThatStandAbove) {
  EXPECT_EQ(outline("A. KẾT QUẢ\nI. Rừng\n1. Keo\nB. KẾ HOẠCH\nI. Nước\n1. Giếng"), R"(A. KẾT QUẢ
  I. Rừng
    1. Keo
B. KẾ HOẠCH
  I. Nước
    1. Giếng
)");
}

TEST(OutlineOf, TakesPlainHeadingsOfASectionsWords) {
  EXPECT_EQ(
      outline(Pages().bold("Mục đích, yêu cầu").text("Giữ rừng.").bold("Nhiệm vụ").text("1. Trồng keo.\n2. Tỉa cành.")),
      R"(Mục đích, yêu cầu
  Giữ rừng.
Nhiệm vụ
  1. Trồng keo.
  2. Tỉa cành.
)");
}

TEST(OutlineOf, PutsAPlainLineUnderTheNumberedLineNotTheBullet) {
  EXPECT_EQ(outline("1. Rừng\n- Trồng keo.\nKinh phí lấy từ quỹ tỉnh.\n2. Nước"), R"(1. Rừng
  - Trồng keo.
  Kinh phí lấy từ quỹ tỉnh.
2. Nước
)");
}

TEST(OutlineOf, PutsATableUnderTheLineItFollows) {
  EXPECT_EQ(outline(Pages().text("I. NHIỆM VỤ\n1. Theo biểu:").table({{"Việc", "Xã"}}).text("2. Khác")), R"(I. NHIỆM VỤ
  1. Theo biểu:
    <table>
  2. Khác
)");
}

TEST(OutlineOf, PutsLinesUnderTheTaskThatAWordNames) {
  EXPECT_EQ(outline("II. NHIỆM VỤ\nNhiệm vụ 1: Trồng rừng\na) Trồng keo\nNhiệm vụ 2: Đào giếng\na) Khoan"),
            R"(II. NHIỆM VỤ
  Nhiệm vụ 1: Trồng rừng
    a) Trồng keo
  Nhiệm vụ 2: Đào giếng
    a) Khoan
)");
}

TEST(SectionOfHeading, TellsSectionsByTheirWords) {
  struct Case {
    std::string heading;
    Section section;
  };
  for (const Case& c : std::vector<Case>{{"MỤC ĐÍCH, YÊU CẦU", Section::skip},
                                         {"Quan điểm chỉ đạo", Section::skip},
                                         {"KINH PHÍ THỰC HIỆN", Section::skip},
                                         {"CƠ SỞ PHÁP LÝ", Section::skip},
                                         {"Mục tiêu cụ thể", Section::targets},
                                         {"CÁC CHỈ TIÊU CHỦ YẾU", Section::targets},
                                         {"NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU", Section::tasks},
                                         {"Một số nhiệm vụ trọng tâm", Section::tasks},
                                         {"NỘI DUNG THỰC HIỆN", Section::tasks},
                                         {"TỔ CHỨC THỰC HIỆN", Section::assignment},
                                         {"Phân công nhiệm vụ", Section::assignment},
                                         {"TRÁCH NHIỆM CỦA CÁC ĐƠN VỊ", Section::assignment},
                                         {"Trồng cây phân tán", Section::unknown}}) {
    EXPECT_EQ(section_of_heading(c.heading, false), c.section) << c.heading;
  }
}

TEST(SectionOfHeading, LeavesWorkThatOnlyEndsOrBeginsLikeAHeading) {
  for (const std::string work :
       {"Trồng rừng theo chương trình mục tiêu quốc gia năm 2025", "Ban hành quy chế làm việc mới",
        "Chỉ tiêu tuyển quân của xã Mường Hum năm 2026 giao cho thôn"})
    EXPECT_EQ(section_of_heading(work, true), Section::unknown) << work;
}

RC_GTEST_PROP(OutlineOf, HoldsEveryElementOnceInOrder, ()) {
  const auto labels = *rc::gen::container<std::vector<std::string>>(
      rc::gen::elementOf(std::vector<std::string>{"I.", "III.", "1.", "2.", "1.1.", "1.2.1.", "a)", "b)", "a.", "A.",
                                                  "-", "+", "*", "•", "", "Điều 2.", "Nhiệm vụ 1:"}));
  std::string text, expected;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::string line = labels[i] + (labels[i].empty() ? "" : " ") + "Việc thứ " + std::to_string(i) + ".";
    text += line + "\n";
    expected += line + "\n";
  }
  const std::string written = outline(text);
  std::string got;
  for (const auto line : split_lines(written))
    if (!trim(line).empty()) got += std::string(trim(line)) + "\n";
  RC_ASSERT(got == expected);
}

}  // namespace
}  // namespace sauro::extraction
