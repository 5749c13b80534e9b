// SPDX-License-Identifier: AGPL-3.0-or-later
// What the grammar of responsibility promises beyond the files of lines: headings, sentences, unit names, origins,
// hostile input.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "foundation/base/text.h"
#include "plan/extraction/responsibility.h"

namespace sauro::extraction {
namespace {

using plan::Role;

struct Case {
  const char* text;
  std::vector<std::pair<Role, std::string>> assignments;
  const char* work;  ///< what the work begins with; empty where there is none
};

std::string told_part(const std::string& text, const plan::Origin& origin) {
  std::string out;
  int index = 0;
  for (std::size_t at = 0; at < text.size(); ++index) {
    const std::size_t before = at;
    next_code_point(text, at);
    if (index >= origin.start && index < origin.start + origin.length) out += text.substr(before, at - before);
  }
  return out;
}

TEST(FindAssignments, TakesUnitsWithTheirRolesAndSaysWhereTheWorkBegins) {
  const std::vector<Case> cases = {
      {"Phòng Nghiệp vụ chủ trì, phối hợp với Văn phòng Sở và các đơn vị liên quan xây dựng kế hoạch",
       {{Role::lead, "Phòng Nghiệp vụ"},
        {Role::cooperating, "Văn phòng Sở"},
        {Role::cooperating, "các đơn vị liên quan"}},
       "xây dựng"},
      {"Giao Sở Công Thương chủ trì, phối hợp với Sở Tư pháp, UBND các xã, phường tham mưu UBND tỉnh",
       {{Role::lead, "Sở Công Thương"}, {Role::cooperating, "Sở Tư pháp"}, {Role::cooperating, "UBND các xã, phường"}},
       "tham mưu"},
      {"Phòng Kế hoạch tổng hợp chủ trì, phối hợp với Phòng Kế toán.",
       {{Role::lead, "Phòng Kế hoạch tổng hợp"}, {Role::cooperating, "Phòng Kế toán"}},
       ""},
      {"Phòng Kế toán chủ trì, phối hợp với 12 xã, phường",
       {{Role::lead, "Phòng Kế toán"}, {Role::cooperating, "12 xã, phường"}},
       ""},
      {"Phòng Kế toán chủ trì, phối hợp với Phòng Kế hoạch tổng hợp",
       {{Role::lead, "Phòng Kế toán"}, {Role::cooperating, "Phòng Kế hoạch tổng hợp"}},
       ""},
      {"Phòng Kế toán chủ trì, phối hợp với Phòng Kế hoạch tổng hợp số liệu",
       {{Role::lead, "Phòng Kế toán"}, {Role::cooperating, "Phòng Kế hoạch"}},
       "tổng hợp"},
      {"Chủ trì, phối hợp với các phòng, trung tâm kiểm tra, đôn đốc tiến độ",
       {{Role::cooperating, "các phòng, trung tâm"}},
       "kiểm tra"},
      {"Phối hợp với Viện Chăn nuôi - Bộ Công Thương tổ chức hội nghị",
       {{Role::cooperating, "Viện Chăn nuôi - Bộ Công Thương"}},
       "tổ chức"},
      {"Đơn vị chủ trì: Phòng Kế toán; đơn vị phối hợp: các phòng liên quan.",
       {{Role::lead, "Phòng Kế toán"}, {Role::cooperating, "các phòng liên quan"}},
       ""},
      {"Trưởng phòng Kế toán chịu trách nhiệm triển khai nội dung này",
       {{Role::lead, "Trưởng phòng Kế toán"}},
       "triển khai"},
      {"Văn phòng Sở có trách nhiệm theo dõi, đôn đốc việc thực hiện",
       {{Role::monitoring, "Văn phòng Sở"}},
       "có trách nhiệm"},
      {"1. Phòng Tài chính - Kế hoạch: chủ trì, phối hợp với Phòng Kế toán tham mưu bố trí vốn",
       {{Role::lead, "Phòng Tài chính - Kế hoạch"}, {Role::cooperating, "Phòng Kế toán"}},
       "tham mưu"},
      {"Xây dựng kịch bản, phối hợp với Thanh tra Sở tổ chức diễn tập", {{Role::cooperating, "Thanh tra Sở"}}, ""},
      {"Tổ chức hội nghị do Phòng Nghiệp vụ chủ trì", {{Role::lead, "Phòng Nghiệp vụ"}}, ""},
      {"Tổ kiểm tra lưu động do Phòng Kế toán chủ trì, có sự tham gia của Công an xã",
       {{Role::lead, "Phòng Kế toán"}, {Role::cooperating, "Công an xã"}},
       ""},
      {"Trạm Y tế phun thuốc dưới sự chỉ đạo của Chủ tịch UBND xã", {{Role::supervising, "Chủ tịch UBND xã"}}, ""},
  };
  for (const Case& one : cases) {
    const auto found = find_assignments(one.text);
    std::vector<std::pair<Role, std::string>> got;
    for (const auto& assignment : found.assignments) got.emplace_back(assignment.role, assignment.text);
    EXPECT_EQ(got, one.assignments) << one.text;
    const auto work = *one.work ? std::string(one.text).find(one.work) : 0;
    EXPECT_EQ(found.work, work) << one.text;
  }
}

TEST(FindAssignments, GivesNothingWithoutWordsOfRole) {
  for (const char* text : {"Chủ trì triển khai 02 nội dung", "Lựa chọn nhà khoa học chủ trì đề tài",
                           "Các phòng, trung tâm thuộc Sở xây dựng kế hoạch", "Xây dựng kịch bản ứng phó", "",
                           "Phối hợp tổ chức hội nghị", "Báo cáo Giám đốc Sở kết quả thực hiện"}) {
    EXPECT_TRUE(find_assignments(text).assignments.empty()) << text;
  }
}

TEST(RoleOfHeading, KnowsHeadingsOfResponsibilityAndNoOthers) {
  EXPECT_EQ(role_of_heading("Chủ trì"), Role::lead);
  EXPECT_EQ(role_of_heading("ĐƠN VỊ CHỦ TRÌ"), Role::lead);
  EXPECT_EQ(role_of_heading("Cơ quan thực hiện chính"), Role::lead);
  EXPECT_EQ(role_of_heading("Đầu mối thực hiện"), Role::lead);
  EXPECT_EQ(role_of_heading("Cơ quan, đơn vị thực hiện"), Role::performing);
  EXPECT_EQ(role_of_heading("Người thực hiện"), Role::performing);
  EXPECT_EQ(role_of_heading("Đơn vị phối hợp"), Role::cooperating);
  EXPECT_EQ(role_of_heading("Theo dõi, đôn đốc"), Role::monitoring);
  EXPECT_EQ(role_of_heading("Lãnh đạo chỉ đạo"), Role::supervising);
  EXPECT_EQ(role_of_heading("Cấp phê duyệt"), Role::approving);
  for (const char* other :
       {"Thời gian thực hiện", "Kết quả thực hiện", "Nội dung", "Đơn vị tính", "Sản phẩm", "", "Kinh phí thực hiện"})
    EXPECT_EQ(role_of_heading(other), std::nullopt) << other;
}

TEST(IsUnitName, TakesUnitsPositionsAndCollectives) {
  for (const char* name :
       {"Văn phòng Sở", "UBND các huyện", "Trưởng phòng", "Phòng Tài chính - Kế hoạch", "Các phòng, trung tâm thuộc Sở",
        "Chi cục Thủy lợi", "Sở Văn hóa, Thể thao và Du lịch", "Phòng Khách hàng", "Ban Quản lý công trình thủy lợi",
        "Phòng Tài chính - Kế toán", "Khoa Dược - Vật tư", "Văn phòng HĐND và UBND", "Tổ kiểm tra lưu động",
        "Hội đồng xét duyệt sáng kiến", "Phòng Theo dõi thi hành án", "Phòng Kế hoạch tổng hợp",
        "Phòng Công tác học sinh, sinh viên", "Trường CĐ Xây dựng"})
    EXPECT_TRUE(is_unit_name(name)) << name;
  for (const char* other :
       {"Tổ chức hội nghị", "Báo cáo kết quả", "", "Tháng 6", "Phòng Kế toán xây dựng kế hoạch năm",
        "Văn phòng Sở; Thanh tra Sở", "Công tác chuẩn bị", "Khoa học và công nghệ", "Phòng ngừa dịch bệnh",
        "Phòng A - Phòng B", "Phòng A và Phòng B", "Sở Y tế là cơ quan thường trực", "Thanh tra việc mua thuốc",
        "Khoa nhận mẫu xét nghiệm.", "Tổ công tác gồm ba thành viên", "Đài Truyền thanh thực hiện phát sóng",
        "Vụ QLCL Khảo sát chợ đầu mối", "Ban Giám hiệu chỉ đạo chuyên môn", "hợp tác xã đăng ký"})
    EXPECT_FALSE(is_unit_name(other)) << other;
}

TEST(ParseAssignments, OriginCountsCodePoints) {
  const std::string text = "Chủ trì: Phòng Kế toán; phối hợp: Đ/c Lê Thị Sen - TP Nghiệp vụ, các đơn vị";
  const auto found = parse_assignments(text, Role::performing);
  ASSERT_EQ(found.size(), 3u);
  for (const auto& one : found) EXPECT_EQ(told_part(text, one.origin), one.text);
}

TEST(ParseAssignments, EndsOnHostileInput) {
  for (const std::string piece : {"Phòng A, ",
                                  "(",
                                  "Phòng A (phối hợp với Phòng B ",
                                  "phòng, ",
                                  "(phối hợp: Phòng B) Phòng A ",
                                  "do Phòng A ",
                                  "LÊ ",
                                  "các ",
                                  "chủ trì ",
                                  "Đ/c ",
                                  " - Đ/c Nga",
                                  " - TP",
                                  ": ",
                                  "aBaB",
                                  "phối hợp với ",
                                  "và ",
                                  "Chủ trì: ",
                                  "do ",
                                  "giao Sở ",
                                  "HĐND, ",
                                  "Nguyễn ",
                                  "ThS. ",
                                  "theo dõi, "}) {
    std::string text;
    while (text.size() < 10'000) text += piece;
    parse_assignments(text, Role::performing);
    find_assignments(text);
    is_unit_name(text);
    role_of_heading(text);
  }
}

RC_GTEST_PROP(ParseAssignmentsProperty, OriginsLieInsideTheText, ()) {
  static const std::vector<std::string> words = {"Phòng",
                                                 "Sở",
                                                 "QLKH",
                                                 ",",
                                                 "và",
                                                 ";",
                                                 "chủ trì",
                                                 "phối hợp với",
                                                 "các",
                                                 "đơn vị",
                                                 "-",
                                                 "Đ/c",
                                                 "Nga",
                                                 "TP",
                                                 ":",
                                                 "(",
                                                 ")",
                                                 "\n",
                                                 "UBND",
                                                 "xã",
                                                 "Nguyễn",
                                                 "/",
                                                 "xây dựng",
                                                 "giao",
                                                 "Trưởng phòng",
                                                 "Chi cục",
                                                 "theo dõi",
                                                 ".",
                                                 "Chánh Văn phòng",
                                                 "Đơn vị phối hợp"};
  const auto picks = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, words.size()));
  std::string text;
  for (const auto pick : picks) text += words[pick] + " ";
  for (const auto& one : parse_assignments(text, Role::performing)) RC_ASSERT(told_part(text, one.origin) == one.text);
  const auto found = find_assignments(text);
  for (const auto& one : found.assignments) RC_ASSERT(told_part(text, one.origin) == one.text);
  RC_ASSERT(found.work <= text.size());
}

}  // namespace
}  // namespace sauro::extraction
