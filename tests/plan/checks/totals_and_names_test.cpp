// SPDX-License-Identifier: AGPL-3.0-or-later
// Totals that a sentence states, names of bodies that are no more, abbreviations, the end of a document: each rule
// where it must fire, and where a naive one would fire wrongly.
#include <gtest/gtest.h>

#include "plan/checks/rule_cases.h"

namespace sauro::checks {
namespace {

/// A section of text.
Lines text(const Lines& lines) {
  Lines all = {"II. NỘI DUNG"};
  all.insert(all.end(), lines.begin(), lines.end());
  return official(all);
}

/// A section of text, and an annex with a table behind the end.
Lines with_annex(const Lines& lines, const std::string& annex, const Lines& rows) {
  Lines all = text(lines);
  all.push_back(annex);
  all.emplace_back("LỊCH KIỂM TRA");
  all.insert(all.end(), rows.begin(), rows.end());
  return all;
}

/// The end of a plan in which `above` stands over who signs.
Lines signed_by(const Lines& above) {
  Lines all = text({"1. Văn phòng Sở mở lớp kế toán trong tháng 3/2026."});
  all.erase(all.end() - 2);
  all.insert(all.end() - 1, above.begin(), above.end());
  return all;
}

/// A plan with those recipients, and `duty` in its last section.
Lines sent_to(const Lines& recipients, const std::string& duty) {
  Lines all = official({"II. NHIỆM VỤ", "TT | Nội dung | Thời gian | Chủ trì | Phối hợp",
                        "1 | Mở lớp | 3/2026 | Sở Y tế | TTYT các huyện, thành phố",
                        "2 | Sơ kết | 6/2026 | Sở Giáo dục và Đào tạo | Sở Y tế", "III. TỔ CHỨC THỰC HIỆN", duty});
  const auto first = std::find(all.begin(), all.end(), "- UBND tỉnh;");
  all.insert(all.erase(first), recipients.begin(), recipients.end());
  return all;
}

const std::string spread_duty = "1. TTYT các huyện, thành phố lập kế hoạch trước ngày 07/3/2026.";

const Lines places = {"STT | Địa bàn | Số cơ sở | Thời gian", "1 | Xã An | 14 | 3/2026", "2 | Xã Bình | 18 | 5/2026",
                      "3 | Xã Hòa | 15 | 9/2026"};

const std::vector<Case> total_cases = {
    {"work.total-mismatch", text({"Cơ cấu gồm 12 giải: 01 giải Nhất, 02 giải Nhì, 03 giải Ba, 05 giải Khuyến khích."}),
     text({"Cơ cấu gồm 12 giải: 02 giải Nhất, 03 giải Nhì; 07 giải Ba.",
           "Tặng 12 giải: mỗi giải một bằng khen, riêng giải Nhất thêm 02 bộ sách."})},
    {"work.total-mismatch", text({"Mở 06 chuyên mục mới trên báo tường, gồm: Nhà nông, Bạn đọc, Ao làng, Sức khỏe."}),
     text({"Mở 04 chuyên mục mới trên báo tường, gồm: Nhà nông, Bạn đọc, Ao làng và Sức khỏe.",
           "Mở 02 lớp cho các xã, gồm: An Hạ, Bình Sơn, Hòa Lạc, Lâm Thao.",
           "Mời 02 cơ quan, gồm: Sở Văn hóa, Thể thao và Du lịch, Sở Y tế."})},
    {"work.total-mismatch",
     text({"Tổng kinh phí là 186.000.000 đồng, gồm:", "- Số hóa sổ: 50.000.000 đồng;", "- Mở lớp: 66 triệu đồng;",
           "- Truyền thông: 80.000.000 đồng."}),
     text({"Tổng kinh phí là 196.000.000 đồng, gồm:", "- Số hóa sổ: 50.000.000 đồng;", "- Mở lớp: 66 triệu đồng;",
           "+ Thuê phòng: 6 triệu đồng;", "+ Tài liệu: 60 triệu đồng;", "- Truyền thông: 80.000.000 đồng.",
           "Tổng số đoàn là 03; mỗi đoàn 02 đồng chí.", "- Đoàn số 1 do đồng chí Lò Văn Mơ làm trưởng đoàn."})},
    {"work.total-mismatch", text({"Diễn 24 buổi chèo, mỗi tháng 03 buổi, từ tháng 7 đến tháng 12 năm 2026."}),
     text({"Diễn 18 buổi chèo, mỗi tháng 03 buổi, từ tháng 7 đến hết tháng 12 năm 2026.",
           "Diễn 24 buổi chèo, mỗi tháng ít nhất 03 buổi, từ tháng 7 đến tháng 12 năm 2026."})},
    {"work.total-mismatch", text({"Phát 50 bộ sách cho 20 xã, mỗi xã 03 bộ."}),
     text({"Phát 60 bộ sách cho 20 xã, mỗi xã 03 bộ.", "Trong 30 ngày mở 04 lớp, mỗi lớp 02 ngày."})},
    {"work.total-mismatch",
     text({"Quy mô: 36 lớp, 900 học sinh; trong đó khối 10 có 12 lớp với 300 học sinh, khối 11 có 12 lớp với 300 học "
           "sinh, khối 12 có 11 lớp với 300 học sinh."}),
     text({"Quy mô: 35 lớp, 900 học sinh; trong đó khối 10 có 12 lớp với 300 học sinh, khối 11 có 12 lớp với 300 học "
           "sinh, khối 12 có 11 lớp với 300 học sinh.",
           "Quy mô: 36 lớp, 900 học sinh; trong đó 02 lớp chọn với 70 học sinh."})},
    {"work.total-mismatch", with_annex({"Kiểm tra 45 cơ sở theo lịch tại Phụ lục."}, "Phụ lục", places),
     with_annex({"Kiểm tra 47 cơ sở theo lịch tại Phụ lục.", "Vận động ít nhất 40 cơ sở ký cam kết."}, "Phụ lục",
                places)},
    {"work.total-mismatch", text({"2.1. Tổ chức 03 đợt ra quân", "Nội dung: đợt 1 tại xã An; đợt 2 tại xã Bình."}),
     text({"2.1. Tổ chức 02 đợt ra quân", "Nội dung: đợt 1 tại xã An; đợt 2 tại xã Bình.",
           "2.2. Tổ chức 03 đợt ra quân", "Nội dung: đợt 2 tại xã An, còn lại tại xã Bình."})},
    {"work.total-mismatch", text({"1. Quy mô: 30 phòng học.", "2. Vẽ sơ đồ cho 35 phòng học."}),
     text({"1. Quy mô: 30 phòng học.", "2. Vẽ sơ đồ cho 12 phòng học của các xã, dự phòng ít nhất 35 phòng học."})},
    {"work.year-slip", text({"1. Trình Hội đồng ban hành kế hoạch hoạt động năm 2025."}),
     text({"1. Trình Hội đồng ban hành kế hoạch hoạt động năm 2026.", "2. Tổng kết việc thực hiện kế hoạch năm 2025.",
           "3. Rà soát việc lập kế hoạch giai đoạn 2021 - 2025."})},
    {"product.conflict",
     table({"1 | Thi công 5,1 km kênh mương nội đồng | 3/2026 | 5,1 km | Văn phòng Sở",
            "2 | Nghiệm thu kênh mương nội đồng | 4/2026 | Biên bản nghiệm thu 7,2 km | Thanh tra Sở"}),
     table({"1 | Thi công 5,1 km kênh mương nội đồng | 3/2026 | 5,1 km | Văn phòng Sở",
            "2 | Nghiệm thu kênh mương nội đồng | 4/2026 | Biên bản nghiệm thu 5,1 km | Thanh tra Sở",
            "3 | Nghiệm thu kho giống lúa | 4/2026 | Biên bản nghiệm thu 7,2 km | Thanh tra Sở"})},
    {"product.conflict", table({"1 | Tổ chức 30 đợt chiếu phim | 3/2026 | 20 đợt chiếu phim | Văn phòng Sở"}),
     table({"1 | Tổ chức 30 đợt chiếu phim tại xã | 3/2026 | Chiếu phim 30 đợt, mỗi xã 01 đợt | Văn phòng Sở"})},
    {"form.dangling-reference", with_annex({"Chấm giải theo Phụ lục số 03."}, "Phụ lục", places),
     with_annex({"Chấm giải theo Phụ lục số 01.", "Lập sổ theo Thông tư của Bộ Tài chính, Phụ lục số 03."}, "Phụ lục",
                places)},
    {"authority.base-mismatch",
     text({"Theo Kế hoạch số 45/KH-UBND ngày 12/01/2026.", "Nguồn: Kế hoạch số 54/KH-UBND ngày 12/01/2026."}),
     text({"Theo Kế hoạch số 45/KH-UBND ngày 12/01/2026.", "Nguồn: Kế hoạch số 46/KH-UBND ngày 12/01/2026.",
           "Nguồn: Kế hoạch số 54/KH-UBND ngày 13/01/2026."})},
    {"work.total-mismatch",
     text({"Thu 340 suất quà: đợt một trước ngày 20/01 (150 suất quà); đợt hai sau ngày 25/01 (180 suất quà)."}),
     text({"Thu 330 suất quà: đợt một trước ngày 20/01 (150 suất quà); đợt hai sau ngày 25/01 (180 suất quà).",
           "Thu 340 suất quà: ưu tiên hộ nghèo; vận động 02 suất quà cho mỗi trẻ mồ côi; bàn giao tại xã."})},
    {"work.total-mismatch", text({"48 cán bộ ngồi tại 03 khu nhà: khu A 21 người; khu B 17 người; khu C 12 người."}),
     text({"50 cán bộ ngồi tại 03 khu nhà: khu A 21 người; khu B 17 người; khu C 12 người.",
           "48 máy đặt tại 03 khu nhà: khu A 21 người dùng; khu B 17 người dùng; khu C 12 người dùng."})},
    {"work.total-mismatch",
     text({"Tổng kinh phí là 260 triệu đồng, trong đó: mua giống 120 triệu đồng; tập huấn 60 triệu đồng; kiểm tra 30 "
           "triệu đồng."}),
     text({"Tổng kinh phí là 210 triệu đồng, trong đó: mua giống 120 triệu đồng; tập huấn 60 triệu đồng; kiểm tra 30 "
           "triệu đồng.",
           "Kinh phí là 260 triệu đồng, trong đó: mua giống 120 triệu đồng; tập huấn do xã tự lo."})},
    {"work.total-mismatch", text({"Chiếu phim tại 04 xã, phường vùng cao gồm: xã An Hạ, xã Bình Sơn, phường Hòa Lạc."}),
     text({"Chiếu phim tại 03 xã, phường vùng cao gồm: xã An Hạ, xã Bình Sơn và phường Hòa Lạc.",
           "Chiếu phim tại 04 xã, phường vùng cao gồm: An Hạ, Bình Sơn và các điểm do xã chọn."})},
    {"work.total-mismatch", text({"Văn phòng Sở chủ trì 05 nhiệm vụ: 1, 3, 4.2 và 7."}),
     text({"Văn phòng Sở chủ trì 04 nhiệm vụ: 1, 3, 4.2 và 7.", "Hoàn thành 05 nhiệm vụ: đúng hạn, đủ sản phẩm."})},
    {"product.conflict",
     text({"- Tỷ lệ hộ dân dùng nước sạch nông thôn đạt trên 94%.", "1. Mở lớp kế toán trong tháng 3/2026.",
           "2. Bảo đảm tỷ lệ hộ dân dùng nước sạch nông thôn đạt từ 91% trở lên."}),
     text({"- Tỷ lệ hộ dân dùng nước sạch nông thôn đạt trên 94%.", "1. Mở lớp kế toán trong tháng 3/2026.",
           "2. Quý I, tỷ lệ hộ dân dùng nước sạch nông thôn đạt 91%; cả năm tỷ lệ hộ dân dùng nước sạch nông thôn đạt "
           "94%.",
           "3. Năm 2025, tỷ lệ hộ nghèo vùng cao của xã An Hạ là 5%; phấn đấu tỷ lệ hộ nghèo vùng cao của xã An Hạ "
           "còn "
           "3%.",
           "4. Duy trì tỷ lệ hộ nghèo vùng cao của xã An Hạ dưới 3%."})},
    {"product.conflict",
     text({"- Lắp 12 tủ sách “Trang sách quê em”.", "1. Lắp 10 tủ sách “Trang sách quê em” trong tháng 3/2026."}),
     text({"- Lắp 12 tủ sách “Trang sách quê em”.", "1. Đợt 1 lắp 10 tủ sách “Trang sách quê em” trong tháng 3/2026.",
           "2. Lắp 10 tủ sách “Tiếng ru” trong tháng 4/2026."})},
    {"authority.no-signer", signed_by({"KT. GIÁM ĐỐC", "GIÁM ĐỐC"}), signed_by({"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"})},
    {"form.missing-part", signed_by({"PHÓ GIÁM ĐỐC"}), signed_by({"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"})},
    {"language.obsolete-name", text({"1. Phòng Nội vụ huyện Lam Hà phối hợp mở lớp."}),
     text({"1. Mở lớp tại 05 xã của huyện Lam Hà cũ.", "2. Mở lớp cho cấp huyện trước đây."})},
    {"language.obsolete-name", text({"1. Khảo sát các chợ trên địa bàn tỉnh Hà Giang."}),
     text({"1. Rà soát văn bản do UBND tỉnh Hà Giang (cũ) ban hành."})},
    {"language.abbreviation-twice",
     text({"1. Trung tâm Y tế (TTYT) trực cấp cứu.", "2. Sửa chữa trang thiết bị y tế (TTYT) của trạm."}),
     text({"1. Trung tâm Y tế (TTYT) trực cấp cứu.", "2. Trung tâm Y tế (TTYT) sửa chữa trang thiết bị, y tế thôn."})},
    {"product.unmeasurable", table({"1 | Truyền thông | 3/2026 | Nhận thức được nâng lên rõ rệt | Văn phòng Sở"}),
     table({"1 | Truyền thông | 3/2026 | 05 buổi truyền thông | Văn phòng Sở"})},
    {"language.misspelling", text({"1. Giám sác bến đò ngang."}),
     text({"1. Giám sát bến đò ngang; các thôn tin tưởng vào kết quả."})},
    {"language.misspelling", text({"1. Nâng cao năng xuất cây trồng."}),
     text({"1. Nâng cao năng suất cây trồng, xuất khẩu chè."})},
    {"language.undefined-abbreviation", text({"1. Trung tâm Trợ giúp pháp lý mở lớp.", "2. Trung tâm TGPL chấm giải."}),
     text({"1. Trung tâm Trợ giúp pháp lý (TGPL) mở lớp.", "2. Trung tâm TGPL chấm giải."})},
    {"form.recipient-missing",
     sent_to({"- UBND tỉnh;", "- Sở Y tế;", "- Sở Nội vụ;"}, "Báo cáo kết quả gửi UBND tỉnh, Ban Tổ chức Tỉnh ủy."),
     sent_to({"- UBND tỉnh;", "- Sở Y tế;", "- Các ban của Tỉnh ủy;"},
             "Báo cáo kết quả gửi UBND tỉnh, Ban Tổ chức Tỉnh ủy; gửi Phòng Tổ chức trước ngày 20/6/2026.")},
    {"form.recipient-missing",
     sent_to({"- Sở Y tế;", "- Sở Giáo dục và Đào tạo;", "- Các phòng thuộc Sở;"}, spread_duty),
     sent_to({"- Sở Y tế;", "- Sở Giáo dục và Đào tạo;", "- Trung tâm Y tế các huyện;"}, spread_duty)},
    {"language.alias",
     official({"II. NHIỆM VỤ", "1. Mở lớp. Đơn vị chủ trì: Văn phòng Sở.", "2. Sơ kết. Đơn vị chủ trì: VP Sở."}),
     official({"II. NHIỆM VỤ", "- Mở lớp (Thời gian: tháng 3/2026; đơn vị chủ trì: Văn phòng Sở).",
               "- Sơ kết (Thời gian: tháng 6/2026; đơn vị chủ trì: Thanh tra Sở; đơn vị phối hợp: Văn phòng Sở)."})},
    {"language.alias",
     table({"1 | Đo mưa | 3/2026 | Sổ đo | Khoa Phòng, chống bệnh mùa hè",
            "2 | Đo gió | 4/2026 | Sổ đo | Khoa Phòng, chống bệnh mùa hè",
            "3 | Đo nắng | 6/2026 | Sổ đo | Khoa Kiểm soát bệnh mùa hè"}),
     table({"1 | Đo mưa | 3/2026 | Sổ đo | Phòng Quản lý giống lúa",
            "2 | Đo gió | 4/2026 | Sổ đo | Phòng Quản lý giống lúa",
            "3 | Đo nắng | 6/2026 | Sổ đo | Phòng Quản lý đê điều"})},
    {"language.alias",
     table({"1 | Đo mưa | 3/2026 | Sổ đo | Trung tâm Phục vụ hành chính công xã",
            "2 | Đo gió | 4/2026 | Sổ đo | Trung tâm Phục vụ hành chính công xã",
            "3 | Đo nắng | 6/2026 | Sổ đo | Trung tâm Hành chính công xã"}),
     table({"1 | Đo mưa | 3/2026 | Sổ đo | Trung tâm Phục vụ hành chính công xã",
            "2 | Đo gió | 4/2026 | Sổ đo | Trung tâm Phục vụ hành chính công xã",
            "3 | Đo nắng | 6/2026 | Sổ đo | Trung tâm Văn hóa xã"})},
};

TEST(TotalsAndNames, FindWhatTheyAreFor) { expect_found(total_cases); }

TEST(TotalsAndNames, AreSilentWhereANaiveRuleIsNot) { expect_silence(total_cases); }

// Before that day the name was right.
TEST(TotalsAndNames, LeaveOldNamesToOldPlans) {
  Lines old = text({"1. Phòng Nội vụ huyện Lam Hà phối hợp mở lớp trên địa bàn tỉnh Hà Giang."});
  for (std::string& line : old)
    if (line.starts_with("Lam Sơn, ngày")) line = "Lam Sơn, ngày 05 tháng 02 năm 2024";
  EXPECT_EQ(count(old, "language.obsolete-name"), 0u);
}

}  // namespace
}  // namespace sauro::checks
