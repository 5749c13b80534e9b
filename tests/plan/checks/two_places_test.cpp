// SPDX-License-Identifier: AGPL-3.0-or-later
// Rules that hold what one place of a plan says of days, numbers and leads against what another says.
#include <gtest/gtest.h>

#include "plan/checks/rule_cases.h"

namespace sauro::checks {
namespace {

/// Work told in the text, and duties of units.
Lines with_duties(const Lines& work, const Lines& duties) {
  Lines lines = {"II. NHIỆM VỤ"};
  lines.insert(lines.end(), work.begin(), work.end());
  lines.emplace_back("III. TỔ CHỨC THỰC HIỆN");
  lines.insert(lines.end(), duties.begin(), duties.end());
  return official(lines);
}

/// A table besides a line of the text and a duty.
Lines with_rows(const Lines& text, const Lines& rows, const Lines& duties = {}) {
  Lines lines = {"II. NỘI DUNG"};
  lines.insert(lines.end(), text.begin(), text.end());
  lines.emplace_back("III. BẢNG NHIỆM VỤ");
  lines.push_back(head);
  lines.insert(lines.end(), rows.begin(), rows.end());
  if (!duties.empty()) lines.emplace_back("IV. TỔ CHỨC THỰC HIỆN");
  lines.insert(lines.end(), duties.begin(), duties.end());
  return official(lines);
}

const Lines calendar_head = {"II. LỊCH", "TT | Thời gian | Nội dung | Chủ trì"};

Lines calendar_of_rows(const std::string& third) {
  Lines lines = calendar_head;
  for (const std::string& row :
       {std::string("1 | 02/3/2026 | Họp tổ | Văn phòng Sở"), std::string("2 | 09/3/2026 | Phát phiếu | Văn phòng Sở"),
        "3 | " + third + " | Thu phiếu | Văn phòng Sở", std::string("4 | 23/3/2026 | Nhập liệu | Văn phòng Sở"),
        std::string("5 | 30/3/2026 | Kiểm dò | Văn phòng Sở"), std::string("6 | 06/4/2026 | In sổ | Văn phòng Sở"),
        std::string("7 | 13/4/2026 | Phát sổ | Văn phòng Sở")})
    lines.push_back(row);
  return official(lines);
}

Lines boxes(const std::string& third) {
  return official({"II. LỊCH", "TT | Nội dung | Số hộp | Thời gian | Sản phẩm | Chủ trì",
                   "1 | Thu sổ xã An | 12 | 3/2026 | Biên bản, 12 hộp | Văn phòng Sở",
                   "2 | Thu sổ xã Bình | 15 | 4/2026 | Biên bản, 15 hộp | Văn phòng Sở",
                   "3 | Thu sổ xã Hòa | 20 | 5/2026 | Biên bản, " + third + " hộp | Văn phòng Sở",
                   "4 | Thu sổ xã Lâm | 18 | 6/2026 | Biên bản, 18 hộp | Văn phòng Sở"});
}

const std::vector<Case> two_place_cases = {
    // The same work by fewer words, given to the same unit with another day; a part of longer work has its own month.
    {"time.body-appendix-conflict",
     with_duties({"1. Kiện toàn Hội đồng thi đua và Tổ thư ký", "Đơn vị chủ trì: Văn phòng Sở",
                  "Thời gian: trước ngày 15/3/2026"},
                 {"1. Văn phòng Sở theo dõi chung; kiện toàn Hội đồng thi đua trước ngày 28/3/2026."}),
     with_duties({"1. Kiện toàn Hội đồng thi đua và Tổ thư ký", "Đơn vị chủ trì: Văn phòng Sở",
                  "Thời gian: từ tháng 3 đến tháng 6/2026"},
                 {"1. Văn phòng Sở theo dõi chung; kiện toàn Hội đồng thi đua trong tháng 4/2026.",
                  "2. Thanh tra Sở giám sát kiện toàn Hội đồng thi đua trước ngày 28/7/2026."})},
    {"time.body-appendix-conflict",
     with_rows({"- Chuẩn bị kho"},
               {"1 | Ngày hội đọc: hội thi kể chuyện theo sách | 12/5/2026 | Quyết định | Văn phòng Sở",
                "2 | Sơ kết | 10/6/2026 | Báo cáo | Thanh tra Sở"},
               {"- Thanh tra Sở chuẩn bị hội thi kể chuyện theo sách ngày 15 tháng 5 năm 2026."}),
     with_rows({"- Chuẩn bị kho"},
               {"1 | Ngày hội đọc: hội thi kể chuyện theo sách | 12/5/2026 | Quyết định | Văn phòng Sở",
                "2 | Sơ kết | 10/6/2026 | Báo cáo | Thanh tra Sở"},
               {"- Thanh tra Sở chuẩn bị hội thi kể chuyện theo sách ngày 12 tháng 5 năm 2026."})},
    {"responsibility.several-leads",
     with_duties({"1. Đợt 1, từ ngày 15/3 đến ngày 30/3/2026, Thanh tra Sở chủ trì kiểm tra 12 kho sổ của trường học."},
                 {"1. Phòng Tổ chức chủ trì kiểm tra kho sổ của trường học đợt 1.", "2. Văn phòng Sở in sổ."}),
     with_duties({"1. Đợt 1, từ ngày 15/3 đến ngày 30/3/2026, Thanh tra Sở chủ trì kiểm tra 12 kho sổ của trường học."},
                 {"1. Thanh tra Sở chủ trì kiểm tra kho sổ của trường học đợt 1.",
                  "2. Phòng Tổ chức chủ trì báo cáo kết quả kiểm tra kho sổ của trường học đợt 1."})},
    {"product.conflict",
     with_rows({"- 100% viên chức được tập huấn kỹ năng tra cứu sổ điện tử (dự kiến 04 lớp)."},
               {"1 | Tập huấn kỹ năng tra cứu sổ điện tử cho viên chức | 5/2026 | 05 lớp | Văn phòng Sở"}),
     with_rows({"- 100% viên chức được tập huấn kỹ năng tra cứu sổ điện tử (đợt 1: 02 lớp)."},
               {"1 | Tập huấn kỹ năng tra cứu sổ điện tử cho viên chức | 5/2026 | 05 lớp | Văn phòng Sở"})},
    {"product.conflict",
     with_rows({"- Kiểm tra nề nếp lưu sổ tại 06 xã, phường trong quý II/2026."},
               {"1 | Kiểm tra nề nếp lưu sổ cấp xã | 5/2026 | Kết luận kiểm tra 08 xã, phường | Văn phòng Sở"}),
     with_rows({"- Kiểm tra nề nếp lưu sổ tại 08 xã, phường trong quý II/2026."},
               {"1 | Kiểm tra nề nếp lưu sổ cấp xã | 5/2026 | Kết luận kiểm tra 08 xã, phường | Văn phòng Sở"})},
    {"work.total-mismatch",
     official({"II. NHIỆM VỤ", "1. Lập tổ giúp việc 09 người (01 tổ trưởng, 02 tổ phó và 07 tổ viên)."}),
     official({"II. NHIỆM VỤ", "1. Lập tổ giúp việc 09 người (01 tổ trưởng, 02 tổ phó và 06 tổ viên).",
               "2. Mở 05 lớp (120 học viên, 04 giảng viên), hội thi 08 đội (02 ngày, 01 đêm)."})},
    {"work.total-mismatch",
     official({"II. CHỈ TIÊU", "1. Lấy 60 mẫu nước giếng khoan.", "III. NHIỆM VỤ",
               "1. Lấy mẫu nước giếng khoan trong hai đợt, mỗi đợt 40 mẫu."}),
     official({"II. CHỈ TIÊU", "1. Lấy 80 mẫu nước giếng khoan.", "2. Lấy 60 mẫu đất ruộng.", "III. NHIỆM VỤ",
               "1. Lấy mẫu nước giếng khoan trong hai đợt, mỗi đợt 40 mẫu."})},
    {"work.total-mismatch", boxes("21"), boxes("20")},
    {"work.total-mismatch",
     with_rows({"Kế hoạch gồm 06 nhiệm vụ, chi tiết tại bảng."},
               {"1 | Mở lớp | 3/2026 | 01 lớp | Văn phòng", "2 | In sổ | 4/2026 | 01 sổ | Văn phòng",
                "3 | Phát sổ | 5/2026 | 01 sổ | Văn phòng", "4 | Sơ kết | 6/2026 | Báo cáo | Văn phòng"}),
     with_rows({"Kế hoạch gồm 04 nhiệm vụ, chi tiết tại bảng.", "Kế hoạch có 02 nhiệm vụ trọng tâm."},
               {"1 | Mở lớp | 3/2026 | 01 lớp | Văn phòng", "2 | In sổ | 4/2026 | 01 sổ | Văn phòng",
                "3 | Phát sổ | 5/2026 | 01 sổ | Văn phòng", "4 | Sơ kết | 6/2026 | Báo cáo | Văn phòng"})},
    {"time.order", calendar_of_rows("27/4/2026"), calendar_of_rows("16/3/2026")},
    {"time.order",
     with_rows({"- Chuẩn bị kho"},
               {"1 | Khảo sát nhu cầu đọc của bạn đọc nhỏ tuổi | 01/6 - 12/6/2026 | Phiếu | Văn phòng Sở",
                "2 | In sổ | 10/7/2026 | Sổ | Thanh tra Sở"},
               {"- Tổng hợp kết quả khảo sát nhu cầu đọc của bạn đọc nhỏ tuổi, trình Giám đốc trước ngày 10/6/2026."}),
     with_rows({"- Chuẩn bị kho"},
               {"1 | Khảo sát nhu cầu đọc của bạn đọc nhỏ tuổi | 01/6 - 12/6/2026 | Phiếu | Văn phòng Sở",
                "2 | In sổ | 10/7/2026 | Sổ | Thanh tra Sở"},
               {"- Tổng hợp kết quả khảo sát nhu cầu đọc của bạn đọc nhỏ tuổi, trình Giám đốc trước ngày 20/6/2026."})},
    {"time.before-plan",
     with_duties({"1. Mở lớp trong tháng 3/2026"},
                 {"1. Các xã lập danh sách, gửi Văn phòng Sở trước ngày 02/02/2026."}),
     with_duties({"1. Mở lớp trong tháng 02/2026"},
                 {"1. Các xã lập danh sách, gửi Văn phòng Sở trước ngày 12/02/2026."})},
    {"time.after-plan",
     table({"1 | Mở lớp kế toán | 10/01/2027 | 01 lớp | Văn phòng Sở", "2 | In sổ | 4/2026 | 01 sổ | Văn phòng",
            "3 | Phát sổ | 5/2026 | 01 sổ | Văn phòng"}),
     table({"1 | Tổng kết công tác năm 2026 | 10/01/2027 | Báo cáo | Văn phòng Sở",
            "2 | In sổ | 4/2026 | 01 sổ | Văn phòng", "3 | Trực Tết | 25/12/2026 - 05/01/2027 | Lịch | Văn phòng"})},
};

TEST(TwoPlaces, AreHeldAgainstEachOther) { expect_found(two_place_cases); }

TEST(TwoPlaces, MayDifferInWhatIsNotTheSame) { expect_silence(two_place_cases); }

const std::vector<Case> of_form = {
    {"form.citation",
     official({"Căn cứ Nghị quyết số 76/NĐ-CP ngày 15 tháng 7 năm 2021 của Chính phủ;", "II. NHIỆM VỤ", "1. Mở lớp"}),
     official({"Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ;",
               "Căn cứ Quy định số 41-QĐ/TW ngày 03 tháng 11 năm 2021;", "II. NHIỆM VỤ", "1. Mở lớp"})},
    {"form.citation",
     official({"Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;", "Căn cứ Nghị định số 93/2020/NĐ-CP của Chính phủ;",
               "II. NHIỆM VỤ", "1. Mở lớp"}),
     official({"Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;", "Căn cứ Quy chế làm việc của Sở;", "II. NHIỆM VỤ",
               "1. Mở lớp theo Nghị định số 93/2020/NĐ-CP của Chính phủ."})},
    {"form.dangling-reference", official({"II. NHIỆM VỤ", "1. Làm theo quy trình tại Phụ lục kèm theo Kế hoạch này."}),
     official({"II. NHIỆM VỤ", "1. Làm theo quy trình tại Phụ lục kèm theo Quyết định số 05/QĐ-UBND."})},
    {"form.mixed-bullets",
     official({"II. CHỈ TIÊU", "- Mở 02 lớp.", "- In 03 sổ.", "* Thăm 05 xã.", "III. NHIỆM VỤ", "1. Mở lớp"}),
     official({"II. CHỈ TIÊU", "- Mở 02 lớp.", "- In 03 sổ.", "* Đối với các xã:", "III. NHIỆM VỤ", "1. Mở lớp"})},
    {"language.misspelling", official({"I. YÊU CẦU", "Tiết kiệm, hiệu qủa, không để chậm."}),
     official({"I. YÊU CẦU", "Hoà giải, thuỷ lợi, quý I, giếng nước, khuỷu sông, nghĩa vụ, giữa kỳ."})},
    {"language.misspelling", official({"I. YÊU CẦU", "Việc phải hòan thành trước mùa mưa."}),
     official({"I. YÊU CẦU", "Việc phải hoàn thành trước mùa mưa, của người già."})},
    {"product.unmeasurable",
     official({"II. NHIỆM VỤ", "1. Mở lớp", "III. TỔ CHỨC THỰC HIỆN",
               "1. Văn phòng Sở in sổ; tích cực đẩy mạnh các hoạt động chuyên môn."}),
     official({"II. NHIỆM VỤ", "1. Mở lớp", "III. TỔ CHỨC THỰC HIỆN",
               "1. Văn phòng Sở in sổ; tích cực đẩy mạnh việc thu sổ tại 05 xã."})},
    {"language.undefined-abbreviation",
     official({"I. YÊU CẦU", "Chú ý HTKN ở xã.", "Họp HTKN hằng quý.", "Mở hội thi khuyến nông."}),
     official({"I. YÊU CẦU", "Mở hội thi khuyến nông.", "Chú ý HTKN ở xã.", "Họp HTKN hằng quý."})},
    {"time.vague",
     official({"II. LỊCH", "TT | Thời gian | Nội dung | Chủ trì", "1 | Trong tháng | Họp tổ | Văn phòng Sở",
               "2 | 09/3/2026 | Phát phiếu | Văn phòng Sở"}),
     official({"II. LỊCH", "TT | Thời gian | Nội dung | Chủ trì", "Tháng 3 | | HỌP VÀ IN |",
               "1 | Trong tháng | Họp tổ | Văn phòng Sở", "2 | 09/3/2026 | Phát phiếu | Văn phòng Sở"})},
};

TEST(OfForm, SlipsAreFound) { expect_found(of_form); }

TEST(OfForm, WhatIsRightIsNotTold) { expect_silence(of_form); }

}  // namespace
}  // namespace sauro::checks
