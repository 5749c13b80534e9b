// SPDX-License-Identifier: AGPL-3.0-or-later
// Labels that lines and rows begin with, and what only looks like one.
#include "plan/extraction/label.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "foundation/base/text.h"

namespace sauro::extraction {
namespace {

std::string rest_of(std::string_view text) { return std::string(text.substr(read_label(text).rest)); }

TEST(ReadLabel, TellsTheKindDepthAndNumberOfALabel) {
  struct Case {
    std::string text;
    LabelKind kind;
    int depth, ordinal;
    std::string label;
  };
  for (const Case& c : std::vector<Case>{{"I. Mục đích", LabelKind::roman, 1, 1, "I."},
                                         {"IV/ Kinh phí", LabelKind::roman, 1, 4, "IV/"},
                                         {"IX) Nội dung khác", LabelKind::roman, 1, 9, "IX)"},
                                         {"XIV. Phụ lục", LabelKind::roman, 1, 14, "XIV."},
                                         {"II.Giải pháp", LabelKind::roman, 1, 2, "II."},
                                         {"1. Trồng rừng", LabelKind::decimal, 1, 1, "1."},
                                         {"12) Trồng rừng", LabelKind::decimal, 1, 12, "12)"},
                                         {"3/ Trồng rừng", LabelKind::decimal, 1, 3, "3/"},
                                         {"2.1. Trồng rừng", LabelKind::decimal, 2, 1, "2.1."},
                                         {"2.1 Trồng rừng", LabelKind::decimal, 2, 1, "2.1"},
                                         {"1.2.13. Trồng rừng", LabelKind::decimal, 3, 13, "1.2.13."},
                                         {"1.Trồng rừng", LabelKind::decimal, 1, 1, "1."},
                                         {"a) Trồng rừng", LabelKind::letter, 1, 1, "a)"},
                                         {"b. Trồng rừng", LabelKind::letter, 1, 2, "b."},
                                         {"đ) Trồng rừng", LabelKind::letter, 1, 5, "đ)"},
                                         {"e/ Trồng rừng", LabelKind::letter, 1, 6, "e/"},
                                         {"A. NHIỆM VỤ", LabelKind::letter, 0, 1, "A."},
                                         {"Đ. NHIỆM VỤ", LabelKind::letter, 0, 5, "Đ."},
                                         {"a1) Trồng rừng", LabelKind::letter, 2, 1, "a1)"},
                                         {"Điều 1. Giao nhiệm vụ", LabelKind::part, 2, 1, "Điều 1"},
                                         {"Chương II: Quy định", LabelKind::part, 1, 2, "Chương II"},
                                         {"Phần thứ 3. Dự toán", LabelKind::part, 1, 3, "Phần thứ 3"}}) {
    const Label label = read_label(c.text);
    EXPECT_EQ(label.kind, c.kind) << c.text;
    EXPECT_EQ(label.depth, c.depth) << c.text;
    EXPECT_EQ(label.ordinal, c.ordinal) << c.text;
    EXPECT_EQ(label.text, c.label) << c.text;
    EXPECT_TRUE(label.word.empty()) << c.text;
  }
}

TEST(ReadLabel, TakesBulletsWithAndWithoutBlank) {
  for (const std::string mark : {"-", "–", "—", "+", "*", "•", "▪", "❖", "\uF0B7"})
    for (const std::string blank : {" ", "", "\t"}) {
      const std::string text = mark + blank + "Kiểm kê đất đai";
      EXPECT_EQ(read_label(text).kind, LabelKind::bullet) << text;
      EXPECT_EQ(rest_of(text), "Kiểm kê đất đai") << text;
    }
  EXPECT_EQ(read_label("– Kiểm kê").mark, U'-') << "all dashes are one bullet";
  EXPECT_EQ(read_label("- 05 lớp tập huấn").kind, LabelKind::bullet);
}

TEST(ReadLabel, LeavesNumbersDaysAndNamesAlone) {
  for (const std::string text : {"30/6 nộp báo cáo",
                                 "30/6",
                                 "2.000 hộ được cấp nước",
                                 "1.250",
                                 "1.250.000 đồng",
                                 "P.ĐT",
                                 "I-ốt",
                                 "2024",
                                 "2025. ",
                                 "5S tại cơ quan",
                                 "-5 độ",
                                 "-5",
                                 "05 hội nghị",
                                 "100% trạm y tế",
                                 "7:30 họp giao ban",
                                 "15h00 khai mạc",
                                 "12/2025",
                                 "3,5 triệu đồng",
                                 "----------",
                                 "-----",
                                 "***",
                                 "===",
                                 "",
                                 "   ",
                                 "Tổ chức hội nghị",
                                 "VIII",
                                 "X quang",
                                 "Mục tiêu chung",
                                 "Phần mềm kế toán",
                                 "Điều tra dân số",
                                 "Chương trình 135",
                                 "LX Hùng",
                                 "Nhiệm vụ trọng tâm",
                                 "Chỉ tiêu tuyển sinh",
                                 "a ha",
                                 "ICT 2025"}) {
    const Label label = read_label(text);
    EXPECT_EQ(label.kind, LabelKind::none) << text << " -> " << label.text;
    EXPECT_EQ(label.word, "") << text;
    EXPECT_EQ(label.rest, 0u) << text;
  }
}

TEST(ReadLabel, LeavesAbbreviationsWithAStrokeAlone) {
  for (const std::string text : {"Đ/c Lò Thị Mai", "V/v lập dự toán", "đ/c Trưởng phòng", "B/c UBND xã", "C/v số 12"})
    EXPECT_EQ(read_label(text).kind, LabelKind::none) << text;
  EXPECT_EQ(read_label("a/Lập dự toán").kind, LabelKind::letter) << "a letter glued to its line is a label";
  EXPECT_EQ(read_label("V/ LẬP DỰ TOÁN").kind, LabelKind::roman);
}

TEST(ReadLabel, LeavesInitialsOfNamesAlone) {
  for (const std::string text : {"C. Mác và Ph. Ăng-ghen", "V.I. Lênin toàn tập", "V. I. Lê-nin"})
    EXPECT_EQ(read_label(text).kind, LabelKind::none) << text;
}

TEST(ReadLabel, ReadsTheWordThatNamesTheLine) {
  struct Case {
    std::string text, word, rest;
    plan::ItemKind kind;
  };
  for (const Case& c :
       std::vector<Case>{{"Nhiệm vụ 2: Nạo vét kênh", "Nhiệm vụ 2", "Nạo vét kênh", plan::ItemKind::task},
                         {"NHIỆM VỤ 2: Nạo vét kênh", "NHIỆM VỤ 2", "Nạo vét kênh", plan::ItemKind::task},
                         {"Nhiệm vụ 2. Nạo vét kênh", "Nhiệm vụ 2", "Nạo vét kênh", plan::ItemKind::task},
                         {"Nhiệm vụ 2.3: Nạo vét", "Nhiệm vụ 2.3", "Nạo vét", plan::ItemKind::task},
                         {"Nhiệm vụ IV: Nạo vét", "Nhiệm vụ IV", "Nạo vét", plan::ItemKind::task},
                         {"Chỉ tiêu 1 - Số lớp", "Chỉ tiêu 1", "Số lớp", plan::ItemKind::indicator},
                         {"Chỉ tiêu 07 – Số lớp", "Chỉ tiêu 07", "Số lớp", plan::ItemKind::indicator},
                         {"Mục tiêu 3. Giảm nghèo", "Mục tiêu 3", "Giảm nghèo", plan::ItemKind::target},
                         {"Công việc 5) Sửa đê", "Công việc 5", "Sửa đê", plan::ItemKind::task},
                         {"Nhiệm vụ 4", "Nhiệm vụ 4", "", plan::ItemKind::task}}) {
    const Label label = read_label(c.text);
    EXPECT_EQ(label.word, c.word) << c.text;
    EXPECT_EQ(rest_of(c.text), c.rest) << c.text;
    ASSERT_TRUE(label.word_kind.has_value()) << c.text;
    EXPECT_EQ(*label.word_kind, c.kind) << c.text;
    EXPECT_EQ(label.written(), c.word) << c.text;
  }
}

TEST(ReadLabel, ReadsAWordAfterANumber) {
  const Label label = read_label("1.1. Nhiệm vụ 1: Nạo vét kênh");
  EXPECT_EQ(label.kind, LabelKind::decimal);
  EXPECT_EQ(label.written(), "1.1. Nhiệm vụ 1");
  EXPECT_EQ(rest_of("- Chỉ tiêu 2: Số lớp"), "Số lớp");
}

TEST(ReadLabel, TakesNoNumberInASentenceForALabelWord) {
  for (const std::string text : {"Nhiệm vụ 5 năm 2026 - 2030", "Chỉ tiêu 30 hộ thoát nghèo", "Nhiệm vụ năm 2025:"})
    EXPECT_EQ(read_label(text).word, "") << text;
}

TEST(WholeLabel, TakesWhatAColumnOfNumbersHolds) {
  for (const std::string text :
       {"1", "01", "12.", "2.1", "2.1.3.", "3)", "IV", "IV.", "a", "a)", "đ", "B", "-", "+", "•", "Nhiệm vụ 3"})
    EXPECT_TRUE(whole_label(text).has_value()) << text;
  EXPECT_EQ(whole_label(" 2.1 ")->depth, 2);
  EXPECT_EQ(whole_label("2.1")->text, "2.1");
}

TEST(WholeLabel, TakesNoWordsYearsOrAmounts) {
  for (const std::string text :
       {"", "2025", "Quý I", "Nhiệm vụ", "5 lớp", "tháng 3", "30/6", "Xã", "Phòng Nội vụ", "98%"})
    EXPECT_FALSE(whole_label(text).has_value()) << text;
}

TEST(RowLabel, CountsBeyondAThousandWhereAYearCouldStand) {
  for (const int row : {1, 999, 1000, 2025, 10'000}) {
    const auto label = row_label(std::to_string(row));
    ASSERT_TRUE(label.has_value()) << row;
    EXPECT_EQ(label->kind, LabelKind::decimal);
    EXPECT_EQ(label->ordinal, row);
  }
  EXPECT_EQ(row_label("1.2")->depth, 2);
  EXPECT_FALSE(row_label("Quý I").has_value());
}

/// A label of any kind before a line of work.
rc::Gen<std::string> any_label() {
  return rc::gen::elementOf(std::vector<std::string>{"I.", "VII.", "1.", "12.", "3)", "1.1.", "2.3.4.", "a)", "đ.",
                                                     "B.", "-", "+", "•",
                                                     "Nhiệm vụ 3:", "1. Nhiệm vụ 2:", "Chỉ tiêu 1 -"});
}

RC_GTEST_PROP(ReadLabel, KeepsEveryWordBehindTheLabel, ()) {
  const std::string work = *rc::gen::elementOf(std::vector<std::string>{"Sửa chữa cầu treo", "rà soát hộ nghèo", "Đ",
                                                                        "Ủy ban họp", "xây 05 phòng học", "2 lớp"});
  const std::string text = *any_label() + " " + work;
  RC_ASSERT(rest_of(text) == work);
}

RC_GTEST_PROP(ReadLabel, StaysInsideAnyBytes, (const std::string& text)) {
  const Label label = read_label(text);
  RC_ASSERT(label.rest <= text.size());
  RC_ASSERT(label.kind != LabelKind::none || !label.word.empty() || label.rest == 0);
  static_cast<void>(whole_label(text));
}

}  // namespace
}  // namespace sauro::extraction
