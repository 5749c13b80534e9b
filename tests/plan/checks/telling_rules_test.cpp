// SPDX-License-Identifier: AGPL-3.0-or-later
// Rules that compare what two places of a plan say of one piece of work, or what one sentence says of its order.
#include <gtest/gtest.h>

#include "plan/checks/rule_cases.h"

namespace sauro::checks {
namespace {

/// A table besides a section of text and one of duties.
Lines with_text(const Lines& text, const Lines& rows, const Lines& duties = {}) {
  Lines lines = {"II. NỘI DUNG"};
  lines.insert(lines.end(), text.begin(), text.end());
  lines.emplace_back("III. BẢNG PHÂN CÔNG NHIỆM VỤ");
  lines.push_back(head);
  lines.insert(lines.end(), rows.begin(), rows.end());
  if (!duties.empty()) lines.emplace_back("IV. TỔ CHỨC THỰC HIỆN");
  lines.insert(lines.end(), duties.begin(), duties.end());
  return official(lines);
}

/// A plan of that title whose table lists three models and one other task.
Lines counting(const std::string& title) {
  Lines lines = table({"1 | Mô hình lúa chất lượng cao | 9/2026 | 01 mô hình | Phòng Tổ chức",
                       "2 | Mô hình nuôi cá lồng | 5/2026 | 01 mô hình | Văn phòng Sở",
                       "3 | Mô hình trồng nấm rơm | 6/2026 | 01 mô hình | Thanh tra Sở",
                       "4 | Tổng kết các mô hình | 12/2026 | Báo cáo | Văn phòng Sở"});
  lines[6] = title;
  return lines;
}

/// A calendar with a column of months and one of days.
Lines calendar(const std::string& day) {
  return official({"II. LỊCH CÔNG TÁC", "Tháng | Ngày | Nội dung | Phụ trách",
                   "9/2026 | 15 - 20/9 | Xếp lịch ôn tập | Văn phòng Sở",
                   "11/2026 | " + day + " | Sơ kết thi đua | Thanh tra Sở",
                   "01/2027 | 12 - 16/01 | Họp tổ | Văn phòng Sở"});
}

const Lines rows = {"1 | Số hóa hồ sơ địa chính các xã vùng cao | 9/2026 | 01 kho số | Phòng Tổ chức",
                    "2 | Diễn tập cứu hộ trên hồ chứa Lam Sơn | 5/2026 | 01 cuộc | Văn phòng Sở",
                    "3 | Kiểm tra nề nếp tại các trạm | 6/2026 | Báo cáo | Thanh tra Sở"};

const std::vector<Case> telling_cases = {
    // The text gives a row of the table to somebody else; the report on it is another's work.
    {"responsibility.several-leads",
     with_text({"- Số hóa hồ sơ địa chính các xã vùng cao; Thanh tra Sở chủ trì."}, rows),
     with_text({"- Số hóa hồ sơ địa chính các xã vùng cao; Phòng Tổ chức chủ trì.",
                "- Thanh tra Sở chủ trì theo dõi, đôn đốc việc số hóa hồ sơ địa chính các xã vùng cao."},
               rows)},
    {"responsibility.several-leads",
     with_text({"1. Chuẩn bị kho"}, rows, {"- Thanh tra Sở chủ trì diễn tập cứu hộ trên hồ chứa Lam Sơn."}),
     with_text({"1. Chuẩn bị kho"}, rows,
               {"- Văn phòng Sở chủ trì diễn tập cứu hộ trên hồ chứa Lam Sơn; Thanh tra Sở chủ trì kiểm tra nề nếp."})},
    {"time.body-appendix-conflict",
     with_text({"- 100% xã đã số hóa hồ sơ địa chính các xã vùng cao trước ngày 15/7/2026."}, rows),
     with_text({"- 100% xã đã số hóa hồ sơ địa chính các xã vùng cao trong quý III/2026."}, rows)},
    {"work.duplicate",
     table({"1 | Khảo sát mức độ hài lòng của người dân đối với bộ phận một cửa | 5/2026 | Báo cáo | Văn phòng Sở",
            "2 | Tổ chức khảo sát sự hài lòng của người dân với bộ phận một cửa | 9/2026 | Báo cáo | Thanh tra Sở"}),
     table({"1 | Khảo sát mức độ hài lòng của người dân đối với bộ phận một cửa | 5/2026 | Báo cáo | Văn phòng Sở",
            "2 | Tổ chức khảo sát sự hài lòng của người dân với bộ phận một cửa | 9/2026 | Báo cáo | Văn phòng Sở",
            "3 | Tập huấn kế toán cho 20 hợp tác xã vùng cao | 5/2026 | 01 lớp | Văn phòng Sở",
            "4 | Tập huấn kế toán cho 30 hợp tác xã vùng cao | 9/2026 | 01 lớp | Thanh tra Sở"})},
    {"responsibility.count-mismatch",
     with_text({"1. Chuẩn bị kho"}, rows, {"- Thanh tra Sở chủ trì 02 nhiệm vụ tại Bảng phân công."}),
     with_text({"1. Chuẩn bị kho"}, rows,
               {"- Thanh tra Sở chủ trì 01 nhiệm vụ tại Bảng phân công; Văn phòng Sở chủ trì 02 lớp tập huấn."})},
    {"responsibility.lead-cooperates",
     official(
         {"II. NHIỆM VỤ", "1. Mở lớp", "Đơn vị chủ trì: Văn phòng Sở. Đơn vị phối hợp: Thanh tra Sở, Văn phòng Sở."}),
     official({"II. NHIỆM VỤ", "1. Mở lớp", "Đơn vị chủ trì: Văn phòng Sở. Đơn vị phối hợp: Thanh tra Sở."})},
    {"responsibility.no-lead",
     official({"II. NHIỆM VỤ", "TT | Nội dung | Thời gian | Bộ phận phụ trách | Phối hợp",
               "1 | Mở lớp | 3/2026 | Phòng Tổ chức | Văn phòng Sở", "2 | Sơ kết | 6/2026 |  | Văn phòng Sở",
               "3 | Tổng kết | 12/2026 | Phòng Tổ chức | Văn phòng Sở"}),
     official({"II. NHIỆM VỤ", "TT | Nội dung | Thời gian | Bộ phận phụ trách | Phối hợp",
               "1 | Mở lớp | 3/2026 | Phòng Tổ chức | Văn phòng Sở", "2 | Sơ kết | 6/2026 | Thanh tra Sở | "})},
    {"time.vague",
     official({"II. NHIỆM VỤ", "1. Văn phòng Sở sửa chữa kho lưu trữ, hoàn thành trong thời gian sớm nhất."}),
     official({"I. YÊU CẦU", "Kiến nghị của dân được trả lời trong thời gian sớm nhất.", "II. NHIỆM VỤ",
               "1. Văn phòng Sở sửa chữa kho lưu trữ, hoàn thành trong tháng 6/2026."})},
    {"time.vague", official({"II. NHIỆM VỤ", "1. Mở lớp", "Thời gian: mùa khô"}),
     official({"II. NHIỆM VỤ", "TT | Nội dung | Bắt đầu | Hoàn thành | Chủ trì",
               "1 | Mở lớp kế toán | 03/3/2026 | 28/11/2026 | Văn phòng Sở",
               "2 | Sơ kết công tác | 01/6/2026 | 30/6/2026 | Văn phòng Sở"})},
    {"time.impossible",
     official({"II. NHIỆM VỤ", "TT | Nội dung | Bắt đầu | Hoàn thành | Chủ trì",
               "1 | Mở lớp kế toán | 03/3/2026 | 28/11/2026 | Văn phòng Sở",
               "2 | Sơ kết công tác | 15/9/2026 | 30/6/2026 | Văn phòng Sở"}),
     official({"II. NHIỆM VỤ", "TT | Nội dung | Bắt đầu | Hoàn thành | Chủ trì",
               "1 | Mở lớp kế toán | 03/3/2026 | 28/11/2026 | Văn phòng Sở",
               "2 | Sơ kết công tác | 30/6/2026 | 15/9/2026 | Văn phòng Sở"})},
    {"time.order",
     official({"II. NHIỆM VỤ", "1. Lập quy chế kho",
               "Thời gian: phê duyệt quy chế trước ngày 10/4/2026; hoàn thành dự thảo trước ngày 25/4/2026."}),
     official({"II. NHIỆM VỤ", "1. Lập quy chế kho",
               "Thời gian: hoàn thành dự thảo trước ngày 10/4/2026; phê duyệt quy chế trước ngày 25/4/2026.",
               "2. Ban hành kế hoạch trước ngày 15/02/2026; trình quyết toán trước ngày 30/11/2026."})},
    {"time.order",
     official({"II. NHIỆM VỤ",
               "1. Phòng Tổ chức nghiệm thu trạm đo trước ngày 15/5/2026, thử nghiệm tại 10 hồ trong tháng 7/2026."}),
     official({"II. NHIỆM VỤ",
               "1. Phòng Tổ chức thử nghiệm tại 10 hồ trước ngày 15/5/2026, nghiệm thu trạm đo trong tháng 7/2026."})},
    {"time.missing",
     official({"II. NHIỆM VỤ", "TT | Thời gian | Nội dung | Chủ trì",
               "1 | Trước ngày 01/3/2026 | Họp tổ | Văn phòng Sở", "2 | 02/3/2026 | Phát phiếu | Văn phòng Sở",
               "3 | 04/3/2026 | Thu phiếu | Văn phòng Sở", "4 |  | Đối chiếu công nợ | Văn phòng Sở",
               "5 | 09/3/2026 | Nhập liệu | Văn phòng Sở", "6 | 12/3/2026 | Kiểm dò | Văn phòng Sở",
               "7 | 15/3/2026 | Báo cáo | Văn phòng Sở"}),
     official({"II. NHIỆM VỤ", "TT | Thời gian | Nội dung | Chủ trì", "1 | 01/3/2026 | Họp tổ | Văn phòng Sở",
               "2 |  | Phát phiếu | Văn phòng Sở", "3 | 04/3/2026 | Thu phiếu | Văn phòng Sở",
               "4 |  | Đối chiếu công nợ | Văn phòng Sở", "5 | 09/3/2026 | Nhập liệu | Văn phòng Sở"})},
    {"time.missing", official({"II. NHIỆM VỤ", "1. Giám sát nguồn nước; Phòng Tổ chức chủ trì."}),
     official({"II. NHIỆM VỤ", "1. Giám sát nguồn nước; Phòng Tổ chức chủ trì, thực hiện thường xuyên."})},
    // Running text besides a table that tells when work is due asks for no time of its own.
    {"time.missing",
     official({"II. NHIỆM VỤ", "1. Tổ chức ngày hội sách", "- Gửi thư mời (Thời gian: tháng 3/2026)",
               "- Dựng gian hàng (Thời gian: tháng 4/2026)", "- Mời báo cáo viên (đơn vị chủ trì: Văn phòng Sở)",
               "- Khai mạc ngày hội (Thời gian: tháng 5/2026)", "- Bế mạc ngày hội (Thời gian: tháng 6/2026)"}),
     with_text({"1. Văn phòng Sở chủ trì chuẩn bị kho lưu trữ của tỉnh."}, rows)},
    {"time.impossible", table({"1 | Kiểm định cân treo | Quý II/2026 (tháng 7) | 12 cân | Văn phòng Sở"}),
     table({"1 | Kiểm định cân treo | Quý III/2026 (tháng 7) | 12 cân | Văn phòng Sở"})},
    {"work.year-slip", official({"II. NHIỆM VỤ", "1. Ban hành kế hoạch kiểm tra năm 2025: trước ngày 13/3/2026"}),
     official({"II. NHIỆM VỤ", "1. Ban hành báo cáo kết quả thực hiện kế hoạch năm 2025: trước ngày 13/3/2026"})},
    // A line of the text gives its lead in a sentence of its own; in a text that names its doers one names nobody.
    {"responsibility.several-leads",
     with_text({"1. Tổ chức số hóa hồ sơ địa chính các xã vùng cao. Thanh tra Sở chủ trì, báo cáo hằng tháng."}, rows),
     with_text({"1. Tổ chức số hóa hồ sơ địa chính các xã vùng cao. Phòng Tổ chức chủ trì, báo cáo hằng tháng."},
               rows)},
    {"person.missing",
     with_text({"1. Văn phòng Sở chủ trì mở lớp kế toán.", "2. Thanh tra Sở chủ trì lập sổ kho.",
                "3. Phòng Tổ chức chủ trì thi nâng ngạch.", "4. Văn phòng Sở chủ trì in lịch trực.",
                "5. Phòng Tổ chức chủ trì rà soát chức danh.", "6. Sửa chữa nhà công vụ."},
               rows),
     with_text({"1. Văn phòng Sở chủ trì mở lớp kế toán.", "2. Rà soát chức danh.", "3. Sửa chữa nhà công vụ."}, rows)},
    {"work.duplicate",
     table({"1 | Ký cam kết bảo vệ rừng với 186 hộ ven rừng | 3/2026 | 186 bản | Đ/c Lò Văn Bo - Phòng Nội vụ",
            "2 | Ký cam kết bảo vệ rừng với các hộ ven rừng | 4/2026 | Bản cam kết | Đ/c Nguyễn Thị Na"}),
     table({"1 | Ký cam kết bảo vệ rừng với 186 hộ ven rừng | 3/2026 | 186 bản | Đ/c Lò Văn Bo - Phòng Nội vụ",
            "2 | Ký cam kết bảo vệ rừng với 120 hộ giữa rừng | 4/2026 | Bản cam kết | Đ/c Nguyễn Thị Na"})},
    {"time.impossible", calendar("18/10"), calendar("18/11")},
    {"time.before-plan", table({"1 | Mở lớp | Tháng 11/2025 | 01 lớp | Văn phòng"}), calendar("18/11")},
    {"time.order",
     table({"1 | Làm mới 12 km đường băng cản lửa | 10/6 - 30/6/2026 | 12 km | Văn phòng Sở",
            "2 | Nghiệm thu đường băng cản lửa | 15/5/2026 | Biên bản | Thanh tra Sở"}),
     table({"1 | Làm mới 12 km đường băng cản lửa | 10/4 - 30/4/2026 | 12 km | Văn phòng Sở",
            "2 | Nghiệm thu đường băng cản lửa | 15/5/2026 | Biên bản | Thanh tra Sở"})},
    {"time.weekday", official({"I. YÊU CẦU", "Họp giao ban thứ Hai, 01/7/2026."}),
     official({"I. YÊU CẦU", "Phát sóng thứ Hai đến thứ Bảy, từ 01/7/2026."})},
    {"time.date-with-undated-event",
     table({"1 | Triển khai các nội dung sau khi đề án được phê duyệt | 6/2026 | Báo cáo | Văn phòng"}),
     table({"1 | Niêm yết thủ tục hành chính | Tháng 02/2026; cập nhật khi có thay đổi | Bảng niêm yết | Văn phòng",
            "2 | Ổn định nền nếp sau Tết | 02/2026 | Báo cáo | Văn phòng"})},
    {"person.no-unit",
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Đ/c Lò Văn Bo - Phòng Nội vụ",
            "2 | Sơ kết | 6/2026 | Báo cáo | Đ/c Nguyễn Thị Na"}),
     official({"I. YÊU CẦU", "Đề kiểm tra nộp về đồng chí Nguyễn Thị Na, Phó Giám đốc, trước ngày 10/3/2026.",
               "II. NHIỆM VỤ", head, "1 | Mở lớp | 3/2026 | 01 lớp | Đ/c Lò Văn Bo - Phòng Nội vụ",
               "2 | Sơ kết | 6/2026 | Báo cáo | Đ/c Nguyễn Thị Na"})},
    {"person.missing", official({"II. NHIỆM VỤ", "1. Sửa đổi quy chế văn thư trong tháng 4/2026."}),
     official({"II. NHIỆM VỤ", "1. Trong tháng 4/2026, Văn phòng Sở chủ trì sửa đổi quy chế văn thư."})},
    {"work.title-count", counting("Xây dựng 06 mô hình trình diễn năm 2026"),
     counting("Xây dựng 03 mô hình trình diễn năm 2026")},
    {"language.alias",
     with_text({"1. Chuẩn bị kho"},
               {"1 | Đo lượng mưa ngày | 3/2026 | Sổ đo | Trung tâm Quan trắc và Kỹ thuật môi trường",
                "2 | Đo tốc độ gió | 4/2026 | Sổ đo | Trung tâm Quan trắc và Kỹ thuật môi trường",
                "3 | Đo mực nước lũ | 6/2026 | Sổ đo | Trung tâm Quan trắc và Kỹ thuật môi trường"},
               {"- Trung tâm Quan trắc Tài nguyên và Môi trường bố trí nhân lực."}),
     with_text({"1. Chuẩn bị kho"},
               {"1 | Đo lượng mưa ngày | 3/2026 | Sổ đo | Trung tâm Y tế huyện Lam Sơn",
                "2 | Đo tốc độ gió | 4/2026 | Sổ đo | Trung tâm Y tế huyện Lam Sơn",
                "3 | Đo mực nước lũ | 6/2026 | Sổ đo | Trung tâm Y tế huyện Lam Sơn"},
               {"- Trung tâm Y tế huyện Lam Hà bố trí nhân lực."})},
    {"product.conflict", table({"1 | Tổ chức 03 cuộc thi đọc sách | 3/2026 | 05 cuộc thi | Văn phòng"}),
     official({"II. NHIỆM VỤ", "1. Cuộc thi đọc sách. Thời gian: tháng 3/2026. Sản phẩm: 30 giải, gồm 02 giải Nhất."})},
};

TEST(TellingRules, FindWhatTheyAreFor) { expect_found(telling_cases); }

TEST(TellingRules, AreSilentWhereANaiveRuleIsNot) { expect_silence(telling_cases); }

// A table of something else gives no work.
TEST(TellingRules, AskNothingOfATableOfOtherThings) {
  const auto found = findings(official({"II. NHIỆM VỤ", "1. Văn phòng Sở chủ trì mở lớp kế toán: tháng 3/2026",
                                        "III. SỐ ĐIỂM ĐO", "Số TT | Thành phần | Số điểm | Tần suất",
                                        "1 | Nước mặt | 28 | 4 lần/năm", "2 | Nước ngầm | 16 | 4 lần/năm"}));
  for (const plan::Finding& finding : found)
    EXPECT_TRUE(finding.clear == plan::Clear::none || finding.rule == "product.missing") << finding.message.vi;
}

}  // namespace
}  // namespace sauro::checks
