// SPDX-License-Identifier: AGPL-3.0-or-later
// What the grammar of quantity promises beyond the files of lines: running text, origins, hostile input.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "foundation/base/text.h"
#include "plan/extraction/quantity.h"

namespace sauro::extraction {
namespace {

std::vector<std::string> texts(const std::vector<plan::Deliverable>& deliverables) {
  std::vector<std::string> all;
  for (const auto& one : deliverables) all.push_back(one.text);
  return all;
}

/// The part of `text` that an origin names.
std::string part(const std::string& text, const plan::Origin& origin) {
  std::string out;
  int index = 0;
  for (std::size_t at = 0; at < text.size(); ++index) {
    const std::size_t before = at;
    next_code_point(text, at);
    if (index >= origin.start && index < origin.start + origin.length) out += text.substr(before, at - before);
  }
  return out;
}

TEST(FindQuantities, TakesWhatIsPromisedWithItsComparison) {
  const auto found =
      find_quantities("Phấn đấu ít nhất 80% hộ dân dùng nước sạch, hỗ trợ 12 hợp tác xã và mở 03 lớp tập huấn");
  EXPECT_EQ(texts(found), (std::vector<std::string>{"ít nhất 80% hộ dân", "12 hợp tác xã", "03 lớp tập huấn"}));
  EXPECT_EQ(found[0].type, plan::DeliverableType::ratio);
  EXPECT_EQ(found[0].comparator, plan::Comparator::at_least);
  EXPECT_EQ(found[1].unit, "hợp tác xã");
}

TEST(FindQuantities, LeavesOutDocumentsDaysCodesLabelsTimeAndMoney) {
  for (const char* text :
       {"Thực hiện Quyết định số 318/QĐ-UBND ngày 12/02/2025", "áp dụng công cụ 5S", "khảo sát nhóm 2", "Nhiệm vụ 1",
        "theo Điều 5", "thực hiện Nghị quyết 57", "theo TCVN 9001", "danh mục công trình 2025", "tháng 3-6", "năm 2024",
        "giai đoạn 2021-2025", "trong 10 ngày làm việc", "kinh phí 500 triệu đồng", "6 tháng đầu năm",
        "thửa (Giống 305)", "Đề án 06 xã"}) {
    EXPECT_EQ(texts(find_quantities(text)), std::vector<std::string>{}) << text;
  }
}

TEST(FindQuantities, TakesPromisedFiguresWhoseNounNoListKnows) {
  const std::vector<std::pair<const char*, std::vector<std::string>>> cases = {
      {"Phục chế 05 nghê đá", {"05 nghê đá"}},
      {"Thay mới 3.200 ngói âm dương", {"3.200 ngói âm dương"}},
      {"Lắp thêm 18 vòng bi", {"18 vòng bi"}},
      {"Nâng cấp 12 km đường và 32 mương nước", {"12 km", "32 mương nước"}},
      {"Cấp 30 tủ sách cho các xóm", {"30 tủ sách"}},
      {"Hỗ trợ các thôn 20 thùng rác", {"20 thùng rác"}},
      {"Thu ngân sách 25 tỷ đồng", {"25 tỷ đồng"}},
      {"Giảm thất thoát từ 21% xuống còn 18%", {"18%"}},
      {"Mở lớp (40 học viên)", {"40 học viên"}},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(texts(find_quantities(text)), expected) << text;
}

TEST(FindQuantities, LeavesOutNumbersThatOnlyNameOrLabel) {
  for (const char* text : {"Sửa nhà cấp 4", "Nâng cấp quốc lộ 1A", "Chào mừng lớp 9", "Thôn 12 tuyên truyền",
                           "Bàn giao trạm số 3", "Chiếu phim “Học 24 giờ”", "Thi chạy (chặng 12 km)",
                           "Cuộc vận động 5 không, 3 sạch", "Người từ 18 tuổi", "Trực 24/7", "đường dây nóng 1900"}) {
    EXPECT_EQ(texts(find_quantities(text)), std::vector<std::string>{}) << text;
  }
}

TEST(FindQuantities, TakesRanksAndScores) {
  const auto found = find_quantities("Xếp hạng 12/34 tỉnh, thành phố, đạt tối thiểu 70 điểm");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].unit, "hạng");
  EXPECT_EQ(found[1].text, "tối thiểu 70 điểm");
}

TEST(ParseDeliverables, ComparesRanksTowardsTheTop) {
  EXPECT_EQ(parse_deliverables("Thứ hạng 20 trở lên").at(0).comparator, plan::Comparator::at_most);
  EXPECT_EQ(parse_deliverables("Đạt 20 điểm trở lên").at(0).comparator, plan::Comparator::at_least);
}

TEST(ParseDeliverables, OriginCountsCodePoints) {
  const std::string text = "Kế hoạch; 02 báo cáo\n- Hội nghị";
  for (const auto& one : parse_deliverables(text)) EXPECT_EQ(part(text, one.origin), one.text);
}

TEST(ParseDeliverables, KeepsParenthesesWhole) {
  EXPECT_EQ(texts(parse_deliverables("01 kế hoạch (gồm 2 phụ lục; 3 biểu); 01 báo cáo")),
            (std::vector<std::string>{"01 kế hoạch (gồm 2 phụ lục; 3 biểu)", "01 báo cáo"}));
}

TEST(ParseDeliverables, GivesNoQuantityToNumbersTooLongToHold) {
  EXPECT_FALSE(parse_deliverables("1234567890123456789012 hồ sơ").at(0).quantity);
}

TEST(ParseDeliverables, EndsOnHostileInput) {
  for (const std::string piece : {"01, ", "(", "(01) ", "triệu ", "lắp 12 ", "\"", "12km ", "+ 1", "từ 2 đến ", "trên ",
                                  "báo cáo, ", "1/", "một ", ";", "12 và "}) {
    std::string text;
    while (text.size() < 10'000) text += piece;
    parse_deliverables(text);
    find_quantities(text);
  }
}

RC_GTEST_PROP(ParseDeliverablesProperty, OriginsLieInsideTheText, ()) {
  static const std::vector<std::string> words = {"01",      "báo cáo",  ",",    "và", ";",        "tối thiểu", "98%",
                                                 "12/34",   "xếp hạng", "(",    ")",  "hội nghị", "từ",        "đến",
                                                 "trở lên", "\n",       "2024", "+",  "hai",      "5S"};
  const auto picks = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, words.size()));
  std::string text;
  for (const auto pick : picks) text += words[pick] + " ";
  for (const auto& one : parse_deliverables(text)) RC_ASSERT(part(text, one.origin) == one.text);
  for (const auto& one : find_quantities(text))
    RC_ASSERT(part(text, one.origin) == one.text && one.quantity.has_value());
}

}  // namespace
}  // namespace sauro::extraction
