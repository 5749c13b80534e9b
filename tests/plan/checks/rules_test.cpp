// SPDX-License-Identifier: AGPL-3.0-or-later
// Each rule: a plan in which it finds something, and one in which a naive rule would find it wrongly and this one does
// not.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "plan/checks/check.h"
#include "plan/checks/rule.h"
#include "plan/extraction/forms_fixture.h"

namespace sauro::checks {
namespace {

using Lines = std::vector<std::string>;

std::vector<plan::Finding> findings(const Lines& lines) {
  const auto document = extraction::document_of(lines);
  return check(extraction::extract(document).value(), document);
}

std::size_t count(const Lines& lines, const std::string& rule) {
  const auto found = findings(lines);
  return static_cast<std::size_t>(
      std::count_if(found.begin(), found.end(), [&](const plan::Finding& finding) { return finding.rule == rule; }));
}

/// The head of an official plan of 2026, then `lines`, then its end.
Lines official(const Lines& lines) {
  Lines all = {"SỞ NỘI VỤ",
               "Số: 12/KH-SNV",
               "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
               "Độc lập - Tự do - Hạnh phúc",
               "Lam Sơn, ngày 05 tháng 02 năm 2026",
               "KẾ HOẠCH",
               "Công tác cải cách hành chính năm 2026",
               "Căn cứ Quyết định số 16/QĐ-UBND ngày 05/01/2026;"};
  all.insert(all.end(), lines.begin(), lines.end());
  for (const char* line : {"Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT.", "GIÁM ĐỐC", "Lò Văn Mơ"}) all.emplace_back(line);
  return all;
}

const std::string head = "TT | Nội dung | Thời gian | Sản phẩm | Chủ trì";

/// Rows under `head`.
Lines table(const Lines& rows) {
  Lines lines = {"II. NHIỆM VỤ", head};
  lines.insert(lines.end(), rows.begin(), rows.end());
  return official(lines);
}

struct Case {
  std::string rule;
  Lines fires, silent;
};

const std::vector<Case> cases = {
    {"time.missing",
     table({"1 | Mở lớp tập huấn |  | 01 lớp | Văn phòng", "2 | Kiểm tra | 3/2026 | Báo cáo | Văn phòng"}),
     official({"II. NHIỆM VỤ", "1. Mở lớp tập huấn", "- Lập danh sách: tháng 3/2026", "- Khai giảng: tháng 4/2026"})},
    {"time.year-missing",
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Văn phòng", "2 | Kiểm tra | Tháng 4 | Báo cáo | Văn phòng",
            "3 | Tổng kết | 12/2026 | Báo cáo | Văn phòng"}),
     table({"1 | Mở lớp | Tháng 3 | 01 lớp | Văn phòng", "2 | Kiểm tra | Tháng 4 | Báo cáo | Văn phòng"})},
    {"time.before-plan", table({"1 | Mở lớp | Tháng 11/2025 | 01 lớp | Văn phòng"}),
     table({"1 | Mở lớp | Tháng 2/2026 | 01 lớp | Văn phòng"})},
    {"time.after-plan",
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Văn phòng", "2 | Sơ kết | 6/2026 | Báo cáo | Văn phòng",
            "3 | Tổng kết | 1/2027 | Báo cáo | Văn phòng"}),
     {"KẾ HOẠCH", "Thi đua giai đoạn 2026-2027", "II. NHIỆM VỤ", "1. Mở lớp: tháng 3/2026",
      "2. Tổng kết: tháng 6/2027"}},
    {"time.open-event", official({"II. NHIỆM VỤ", "1. Mở lớp", "Thời gian: ngay sau khi nghị quyết được thông qua"}),
     official({"II. NHIỆM VỤ", "1. Mở lớp", "Thời gian: trong vòng 10 ngày kể từ ngày nghị quyết được thông qua"})},
    {"time.date-with-undated-event",
     table({"1 | Triển khai các nội dung sau khi đề án được phê duyệt | 6/2026 | Báo cáo | Văn phòng"}),
     table({"1 | Triển khai các nội dung đã được phê duyệt | 6/2026 | Báo cáo | Văn phòng"})},
    {"time.date-before-event",
     table({"1 | Nghiệm thu mô hình một cửa | 8/2026 | Biên bản | Văn phòng",
            "2 | Nhân rộng sau khi mô hình một cửa được nghiệm thu | 6/2026 | Báo cáo | Văn phòng"}),
     table({"1 | Nghiệm thu mô hình một cửa | 5/2026 | Biên bản | Văn phòng",
            "2 | Nhân rộng sau khi mô hình một cửa được nghiệm thu | 6/2026 | Báo cáo | Văn phòng"})},
    {"time.order",
     official({"II. NHIỆM VỤ", "1. Mở lớp tập huấn: tháng 4/2026", "- Lập danh sách: tháng 3/2026",
               "- Cấp chứng nhận: tháng 6/2026"}),
     official({"II. NHIỆM VỤ", "1. Mở lớp tập huấn: tháng 6/2026", "- Lập danh sách: tháng 3/2026",
               "- Cấp chứng nhận: tháng 6/2026"})},
    {"time.vague", table({"1 | Phát quang đường | Mùa khô | 05 km | Văn phòng"}),
     table({"1 | Phát quang đường | Thường xuyên | 05 km | Văn phòng"})},
    {"time.weekday", official({"II. NHIỆM VỤ", "1. Khai giảng: thứ Hai, ngày 16/3/2025"}),
     official({"II. NHIỆM VỤ", "1. Khai giảng: thứ Hai, ngày 16/3/2026"})},
    {"time.impossible", official({"II. NHIỆM VỤ", "1. Mở lớp; hoàn thành trước ngày 31/6/2026."}),
     official(
         {"II. NHIỆM VỤ", "1. Mở lớp; hoàn thành trước ngày 30/6/2026.", "2. Kiểm tra 31/6 mẫu theo số 31/6/KH."})},
    {"person.missing",
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Văn phòng", "2 | Kiểm tra | 4/2026 | Báo cáo | Thanh tra",
            "3 | Tổng kết | 12/2026 | Báo cáo |"}),
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Văn phòng", "2 | Kiểm tra | 4/2026 | Báo cáo | Thanh tra"})},
    {"person.no-unit",
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Đ/c Lò Văn Bo - Trưởng phòng Tổ chức",
            "2 | Kiểm tra | 4/2026 | Báo cáo | Đ/c Nguyễn Thị Na"}),
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Đ/c Lò Văn Bo - Trưởng phòng Tổ chức",
            "2 | Kiểm tra | 4/2026 | Báo cáo | Đ/c Nguyễn Thị Na - Phòng Tổ chức"})},
    {"responsibility.no-lead",
     official({"II. NHIỆM VỤ", "TT | Nội dung | Thời gian | Thực hiện | Chủ trì",
               "1 | Mở lớp | 3/2026 | Phòng Tổ chức | Văn phòng Sở", "2 | Sơ kết | 6/2026 | Phòng Tổ chức |"}),
     official({"II. NHIỆM VỤ", "1. Mở lớp: Văn phòng Sở chủ trì, hoàn thành trước 30/6/2026", "2. Kiểm tra kho",
               "Đơn vị thực hiện: Thanh tra Sở", "Thời gian: tháng 5/2026"})},
    {"responsibility.several-leads", table({"1 | Mở lớp | 3/2026 | 01 lớp | Phòng Tổ chức, Phòng Tài chính"}),
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Phòng Tổ chức, Chi cục Thủy lợi"})},
    {"responsibility.collective", table({"1 | Mở lớp | 3/2026 | 01 lớp | Các phòng, đơn vị"}),
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Phòng Tổ chức"})},
    {"responsibility.count-mismatch",
     official({"IV. TỔ CHỨC THỰC HIỆN", "1. Văn phòng Sở", "Chủ trì thực hiện 02 nhiệm vụ trọng tâm, cụ thể:",
               "- Nhiệm vụ trọng tâm (Nhiệm vụ 1): Mở lớp.", "2. Thanh tra Sở", "- Kiểm tra."}),
     official({"IV. TỔ CHỨC THỰC HIỆN", "1. Văn phòng Sở", "Chủ trì thực hiện 01 nhiệm vụ trọng tâm, cụ thể:",
               "- Nhiệm vụ trọng tâm (Nhiệm vụ 1): Mở lớp.", "2. Thanh tra Sở", "- Kiểm tra."})},
    {"product.missing", table({"1 | Mở lớp | 3/2026 | 01 lớp | Văn phòng", "2 | Kiểm tra | 4/2026 |  | Thanh tra"}),
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Văn phòng", "2 | Kiểm tra | 4/2026 | Báo cáo | Thanh tra"})},
    {"product.conflict", table({"1 | Hỗ trợ 03 hợp tác xã lập dự án | 3/2026 | 05 hợp tác xã | Văn phòng"}),
     table({"1 | Hỗ trợ 03 hợp tác xã lập dự án | 3/2026 | 03 hợp tác xã | Văn phòng"})},
    {"work.year-slip",
     official({"II. NHIỆM VỤ", "1. Lập danh mục", "- Tổng hợp danh mục nhiệm vụ khoa học 2027: tháng 5/2026",
               "- Trình danh mục nhiệm vụ khoa học 2026: tháng 6/2026",
               "- Công bố danh mục nhiệm vụ khoa học 2027: tháng 7/2026"}),
     official({"II. NHIỆM VỤ", "1. Lập danh mục", "- Tổng kết danh mục nhiệm vụ khoa học 2026: tháng 5/2026",
               "- Trình danh mục nhiệm vụ khoa học 2027: tháng 6/2026"})},
    {"work.scope-drift",
     table({"1 | Hỗ trợ chuyển đổi số | 3/2026 | 03 doanh nghiệp | Văn phòng",
            "- | Khảo sát doanh nghiệp, hợp tác xã | 2/2026 |  | Văn phòng"}),
     table({"1 | Hỗ trợ chuyển đổi số | 3/2026 | 03 doanh nghiệp | Văn phòng",
            "- | Khảo sát doanh nghiệp | 2/2026 |  | Văn phòng"})},
    {"work.clears-named", official({"I. YÊU CẦU", "Xây dựng kế hoạch cụ thể, rõ người, rõ việc."}),
     official(
         {"I. YÊU CẦU", "Bảo đảm 6 rõ: rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền."})},
    {"authority.no-signer",
     {"SỞ NỘI VỤ", "Số: 12/KH-SNV", "Lam Sơn, ngày 05 tháng 02 năm 2026", "KẾ HOẠCH", "Công tác năm 2026",
      "II. NHIỆM VỤ", "1. Mở lớp: tháng 3/2026"},
     official({"II. NHIỆM VỤ", "1. Mở lớp: tháng 3/2026"})},
    {"authority.base-mismatch", official({"I. YÊU CẦU", "Thực hiện Quyết định số 16/QĐ-UBND ngày 15/01/2026."}),
     official({"I. YÊU CẦU", "Thực hiện Quyết định số 16/QĐ-UBND ngày 05 tháng 01 năm 2026."})},
    {"form.blank-number",
     {"SỞ NỘI VỤ", "Số:     /KH-SNV", "KẾ HOẠCH", "Công tác năm 2026", "1. Mở lớp: tháng 3/2026"},
     official({"1. Mở lớp: tháng 3/2026"})},
    {"form.blank-date",
     {"SỞ NỘI VỤ", "Số: 12/KH-SNV", "Lam Sơn, ngày     tháng 02 năm 2026", "KẾ HOẠCH", "Công tác năm 2026",
      "1. Mở lớp"},
     official({"1. Mở lớp: tháng 3/2026"})},
    {"form.draft-mark",
     {"DỰ THẢO", "KẾ HOẠCH", "Công tác năm 2026", "1. Mở lớp: tháng 3/2026"},
     official({"1. Xây dựng dự thảo quy chế: tháng 3/2026"})},
    {"form.duplicate-number",
     official({"II. NHIỆM VỤ", "1. Mở lớp: tháng 3/2026", "2. Kiểm tra: tháng 4/2026", "2. Sơ kết: tháng 6/2026"}),
     official({"II. NHIỆM VỤ", "1. Mở lớp: tháng 3/2026", "2. Kiểm tra: tháng 4/2026", "III. TỔ CHỨC THỰC HIỆN",
               "1. Văn phòng Sở", "- Theo dõi chung."})},
    {"form.number-gap",
     official({"II. NHIỆM VỤ", "1. Mở lớp: tháng 3/2026", "2. Kiểm tra: tháng 4/2026", "4. Sơ kết: tháng 6/2026"}),
     official({"II. NHIỆM VỤ", "1. Mở lớp: tháng 3/2026", "2. Kiểm tra: tháng 4/2026", "3. Sơ kết: tháng 6/2026"})},
    {"form.mixed-bullets",
     official({"II. NHIỆM VỤ", "1. Mở lớp: tháng 3/2026", "- Lập danh sách.", "- Mời báo cáo viên.", "· In tài liệu.",
               "- Cấp chứng nhận."}),
     official(
         {"II. NHIỆM VỤ", "1. Mở lớp: tháng 3/2026", "- Lập danh sách:", "+ Của Sở;", "+ Của xã;", "- In tài liệu."})},
    {"form.recipient",
     {"SỞ NỘI VỤ", "Số: 12/KH-SNV", "KẾ HOẠCH", "Công tác năm 2026", "1. Mở lớp: tháng 3/2026",
      "Nơi nhận:", "- vanthu@lamson.gov.vn;", "- Lưu: VT.", "GIÁM ĐỐC", "Lò Văn Mơ"},
     official({"1. Mở lớp: tháng 3/2026"})},
    {"form.citation", official({"I. YÊU CẦU", "Thực hiện Kế hoạch số 18/KH-UBND ngày 12/4/2024 của UBND xã năm 2025."}),
     official({"I. YÊU CẦU", "Thực hiện Kế hoạch số 18/KH-UBND ngày 12/4/2024 của UBND xã về công tác năm 2025.",
               "Thực hiện Kế hoạch số 19/KH-UBND ngày 20/12/2025 của UBND xã năm 2026."})},
    {"form.stray-punctuation", official({"I. YÊU CẦU", "Áp dụng chương trình quản lý. theo quy định,, của tỉnh."}),
     official({"I. YÊU CẦU", "Các sở, ban, v.v. và TP. huyện lỵ (nếu có).", "a) Theo quy định (khoản 1)."})},
    {"form.missing-part",
     {"UBND TỈNH LAM SƠN", "SỞ NỘI VỤ", "Số: 12/KH-SNV", "KẾ HOẠCH", "Công tác năm 2026", "1. Mở lớp: tháng 3/2026"},
     official({"1. Mở lớp: tháng 3/2026"})},
    {"language.doubled-word", official({"I. YÊU CẦU", "Báo cáo kết quả kiểm tra tra."}),
     official({"I. YÊU CẦU", "Ủy ban ban hành quy chế, từ từ mở rộng, bảo đảm giao thông thông suốt."})},
    {"language.alias",
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Phòng Quản lý chất lượng", "2 | Sơ kết | 6/2026 | Báo cáo | Phòng QLCL"}),
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Phòng Quản lý chất lượng",
            "2 | Sơ kết | 6/2026 | Báo cáo | Phòng Quản lý đầu tư"})},
    {"language.term", official({"I. YÊU CẦU", "Cải thiện chỉ số năng lực cạnh tranh cấp tỉnh (CPI)."}),
     official({"I. YÊU CẦU", "Cải thiện chỉ số năng lực cạnh tranh cấp tỉnh (PCI)."})},
    {"language.undefined-abbreviation", official({"I. YÊU CẦU", "Kết nối với IOC của tỉnh."}),
     official(
         {"I. YÊU CẦU", "Kết nối với trung tâm điều hành thông minh (IOC), bảo đảm CCHC.", "Văn bản số 5/KH-XYZ."})},
    {"language.spelling", official({"I. YÊU CẦU", "Đào tạo hệ chính qui.", "Lớp hệ chính quy tuyển 30 người."}),
     official({"I. YÊU CẦU", "Quy định về kỹ thuật.", "Ký kết hợp đồng tư vấn, lý lịch rõ."})},
    {"language.obsolete-name",
     table({"1 | Kiểm tra kho | 3/2026 | Báo cáo | Thanh tra Sở"}),
     {"KẾ HOẠCH", "Công tác năm 2024", "1. Thanh tra Sở kiểm tra kho: tháng 3/2024"}},
    {"form.symbol",
     {"SỞ NỘI VỤ", "Số: 12/QĐ-SNV", "Lam Sơn, ngày 05 tháng 02 năm 2026", "KẾ HOẠCH", "Công tác năm 2026",
      "1. Mở lớp: tháng 3/2026"},
     {"SỞ NỘI VỤ", "Số: 12/KH-BCĐ", "Lam Sơn, ngày 05 tháng 02 năm 2026", "KẾ HOẠCH", "Công tác năm 2026",
      "1. Mở lớp: tháng 3/2026"}},
    {"form.symbol",
     {"SỞ NỘI VỤ", "Số: 5/KH-SNV", "Lam Sơn, ngày 05 tháng 02 năm 2026", "KẾ HOẠCH", "Công tác năm 2026",
      "1. Mở lớp: tháng 3/2026"},
     {"SỞ NỘI VỤ", "Số: 05/KH-SNV", "Lam Sơn, ngày 05 tháng 02 năm 2026", "KẾ HOẠCH", "Công tác năm 2026",
      "1. Mở lớp: tháng 3/2026"}},
    {"form.date",
     {"SỞ NỘI VỤ", "Số: 12/KH-SNV", "Lam Sơn, ngày 5 tháng 02 năm 2026", "KẾ HOẠCH", "Công tác năm 2026",
      "1. Mở lớp: tháng 3/2026"},
     {"SỞ NỘI VỤ", "Số: 12/KH-SNV", "Lam Sơn, ngày 15 tháng 3 năm 2026", "KẾ HOẠCH", "Công tác năm 2026",
      "1. Mở lớp: tháng 3/2026"}},
    {"form.annex",
     official(
         {"II. NHIỆM VỤ", "1. Mở lớp: tháng 3/2026", "(Chi tiết tại các phụ lục kèm theo)", "PHỤ LỤC 1", "PHỤ LỤC 2"}),
     official({"II. NHIỆM VỤ", "1. Mở lớp: tháng 3/2026", "(Chi tiết tại Phụ lục kèm theo)", "PHỤ LỤC"})},
    {"form.capitals", official({"I. YÊU CẦU", "Thực hiện chỉ đạo của UBND Tỉnh Lam Sơn."}),
     official({"I. YÊU CẦU", "Tỉnh Lam Sơn giao UBND tỉnh Lam Sơn và Thành phố Hồ Chí Minh.",
               "Khảo sát tại Phường 5 và Quận 1 của thành phố."})},
    {"form.capitals", official({"I. YÊU CẦU", "Thực hiện đúng Khoản 2 điều 5 Nghị định."}),
     official({"I. YÊU CẦU", "Thực hiện đúng điểm a khoản 2 Điều 5 Nghị định.", "Khoản 3 giao cho Văn phòng Sở."})},
    {"time.crowded",
     official({"II. NHIỆM VỤ", "1. Ban hành quy chế", "- Soạn thảo quy chế: tháng 6/2026",
               "- Lấy ý kiến các xã: tháng 6/2026", "- Thẩm định quy chế: tháng 6/2026",
               "- Trình UBND tỉnh: tháng 6/2026", "- Công bố quy chế: tháng 6/2026"}),
     official({"II. NHIỆM VỤ", "1. Kiểm tra các xã", "- Kiểm tra xã An: tháng 6/2026",
               "- Kiểm tra xã Bình: tháng 6/2026", "- Kiểm tra xã Châu: tháng 6/2026",
               "- Kiểm tra xã Dân: tháng 6/2026", "- Kiểm tra xã Đồng: tháng 6/2026"})},
    {"person.unknown",
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Đ/c Phạm Thị Huế - Phòng Tổ chức",
            "2 | Sơ kết | 6/2026 | Báo cáo | Đ/c Phạm Thị Huế - Phòng Tổ chức",
            "3 | Tổng kết | 9/2026 | Báo cáo | Đ/c Phạm Thị Huệ - Phòng Tổ chức"}),
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Đ/c Phạm Thị Huế - Phòng Tổ chức",
            "2 | Sơ kết | 6/2026 | Báo cáo | Đ/c Phạm Thị Huệ - Phòng Tài chính",
            "3 | Tổng kết | 9/2026 | Báo cáo | Đ/c Phạm Thị Hương - Phòng Tổ chức"})},
    {"product.unmeasurable", table({"1 | Kiểm tra kho lưu trữ | 3/2026 | Nâng cao chất lượng phục vụ | Văn phòng"}),
     table({"1 | Kiểm tra kho lưu trữ | 3/2026 | Nâng cao tỷ lệ đúng hạn lên 95% | Văn phòng",
            "2 | Sơ kết | 6/2026 | Báo cáo hiệu quả | Văn phòng"})},
    {"product.population-missing", table({"1 | Kiểm tra các cơ sở y tế | 3/2026 | Đạt 90% trở lên | Văn phòng"}),
     table({"1 | Kiểm tra các cơ sở y tế | 3/2026 | 90% cơ sở | Văn phòng",
            "2 | Tỷ lệ hồ sơ giải quyết đúng hạn | 6/2026 | Trên 98% | Văn phòng"})},
    {"work.duplicate",
     table({"1 | Mở lớp tập huấn kế toán xã | 3/2026 | 01 lớp | Văn phòng", "2 | Sơ kết | 6/2026 | Báo cáo | Văn phòng",
            "3 | Mở lớp tập huấn kế toán xã | 3/2026 | 01 lớp | Văn phòng"}),
     table({"1 | Mở lớp tập huấn kế toán xã | 3/2026 | 01 lớp | Văn phòng",
            "2 | Mở lớp tập huấn kế toán xã | 9/2026 | 01 lớp | Văn phòng"})},
    {"work.vague",
     official({"II. NHIỆM VỤ", "1. Mở lớp: tháng 3/2026", "2. Tăng cường công tác phối hợp giữa các đơn vị.",
               "3. Kiểm tra: tháng 6/2026", "4. Thực hiện các nhiệm vụ khác."}),
     official({"II. NHIỆM VỤ", "1. Mở lớp: tháng 3/2026", "2. Tăng cường kiểm tra, bảo đảm 12 cuộc trong năm.",
               "3. Đẩy mạnh tuyên truyền về cải cách hành chính", "- Viết 05 bài: tháng 6/2026"})},
    {"work.no-steps",
     official({"II. NHIỆM VỤ", "1. Mở lớp", "- Lập danh sách: tháng 3/2026", "- Khai giảng: tháng 4/2026",
               "2. Kiểm tra", "- Ra quyết định: tháng 5/2026", "- Kết luận: tháng 6/2026", "3. Tổng kết",
               "- Lập đề cương: tháng 10/2026", "- Họp tổng kết: tháng 12/2026",
               "4. Nâng cấp phần mềm một cửa: tháng 8/2026"}),
     official({"II. NHIỆM VỤ", "1. Mở lớp", "- Lập danh sách: tháng 3/2026", "- Khai giảng: tháng 4/2026",
               "2. Kiểm tra: tháng 6/2026", "3. Tổng kết: tháng 12/2026", "4. Nâng cấp phần mềm: tháng 8/2026"})},
    {"work.total-mismatch",
     official({"II. NHIỆM VỤ", "1. Mở lớp, gồm 03 nội dung sau:", "- Lập danh sách: tháng 3/2026",
               "- Khai giảng: tháng 4/2026"}),
     official({"II. NHIỆM VỤ", "1. Mở lớp cho 03 đơn vị, cụ thể:", "- Lập danh sách: tháng 3/2026",
               "- Khai giảng: tháng 4/2026", "2. Kiểm tra 05 nhiệm vụ:", "- Ra quyết định.", "- Kết luận."})},
    {"work.total-mismatch",
     official(
         {"TT | Đơn vị | Số lớp | Ghi chú", "1 | Xã An | 12 | mới", "2 | Xã Bình | 15 | cũ", " | Tổng cộng | 28 | "}),
     official({"TT | Đơn vị | Số lớp | Số người", "1 | Xã An | 12 | 1.200", "2 | Xã Bình | 15 | 800",
               " | Tổng cộng | 27 | 2.000"})},
    {"authority.no-approver", official({"II. NHIỆM VỤ", "1. Hoàn thiện quy chế, trình phê duyệt: tháng 3/2026"}),
     official({"II. NHIỆM VỤ", "1. Hoàn thiện quy chế, trình Giám đốc Sở phê duyệt: tháng 3/2026",
               "2. Lập chương trình ban hành văn bản: tháng 4/2026"})},
    {"form.recipient-missing",
     {"SỞ NỘI VỤ", "Số: 12/KH-SNV", "KẾ HOẠCH", "Công tác năm 2026", "II. NHIỆM VỤ", head,
      "1 | Mở lớp | 3/2026 | 01 lớp | Phòng Tổ chức", "2 | Sơ kết | 6/2026 | Báo cáo | Chi cục Văn thư",
      "3 | Khảo sát | 9/2026 | Báo cáo | UBND xã Lam Sơn", "Nơi nhận:", "- UBND tỉnh;", "- Phòng Tổ chức;",
      "- Chi cục Văn thư;", "- Lưu: VT.", "GIÁM ĐỐC", "Lò Văn Mơ"},
     {"SỞ NỘI VỤ", "Số: 12/KH-SNV", "KẾ HOẠCH", "Công tác năm 2026", "II. NHIỆM VỤ", head,
      "1 | Mở lớp | 3/2026 | 01 lớp | Phòng Tổ chức", "2 | Sơ kết | 6/2026 | Báo cáo | Chi cục Văn thư",
      "3 | Khảo sát | 9/2026 | Báo cáo | UBND xã Lam Sơn", "Nơi nhận:", "- UBND tỉnh;", "- UBND các xã;",
      "- Các phòng, đơn vị thuộc Sở;", "- Lưu: VT.", "GIÁM ĐỐC", "Lò Văn Mơ"}},
    {"time.order",
     official({"II. NHIỆM VỤ", "1. Quy chế phối hợp liên thông",
               "- Phê duyệt quy chế phối hợp liên thông: tháng 3/2026",
               "- Soạn thảo quy chế phối hợp liên thông: tháng 5/2026"}),
     official({"II. NHIỆM VỤ", "1. Quy chế phối hợp liên thông", "- Phê duyệt đề cương nghiên cứu: tháng 3/2026",
               "- Soạn thảo quy chế phối hợp liên thông: tháng 5/2026"})},
    {"language.obsolete-name", official({"I. YÊU CẦU", "Phối hợp với Sở Giao thông vận tải kiểm tra."}),
     official({"I. YÊU CẦU", "Thực hiện Kế hoạch số 18/KH-SGTVT ngày 12/4/2024 của Sở Giao thông vận tải."})},
    {"form.blank-left", official({"I. YÊU CẦU", "Giao đồng chí ............., Trưởng Ban, theo dõi chung."}),
     official({"I. YÊU CẦU", "1. Mục đích ................ 3", "Theo dõi chung, v.v..."})},
    {"form.citation", official({"I. YÊU CẦU", "Luật số 39/2019/QH14 ngày 13/6/2018 của Quốc hội."}),
     official({"I. YÊU CẦU", "Luật số 39/2019/QH14 ngày 13/6/2019 của Quốc hội."})},
    {"form.citation", official({"I. YÊU CẦU", "Kế hoạch số 21/KH-SYT ngày 13/6/2025 của Ủy ban nhân dân tỉnh."}),
     official({"I. YÊU CẦU", "Kế hoạch số 21/KH-SYT ngày 13/6/2025 của Sở Y tế.",
               "Quyết định số 5/QĐ-TTg ngày 13/6/2025 của Thủ tướng Chính phủ."})},
    {"form.stray-punctuation", official({"I. YÊU CẦU", "Sản phẩm là 03 giấy triệu tập.."}),
     official({"I. YÊU CẦU", "Các sở, ban, ngành...", "Thực hiện nghiêm túc./."})},
    {"form.missing-part",
     {"UBND TỈNH LAM SƠN", "SỞ NỘI VỤ", "Số: 12/KH-SNV", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Lam Sơn, ngày 05 tháng 02 năm 2026", "KẾ HOẠCH", "Công tác năm 2026", "Căn cứ Luật số 39/2019/QH14;",
      "1. Mở lớp: tháng 3/2026", "Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT.", "GIÁM ĐỐC", "Lò Văn Mơ"},
     official({"1. Mở lớp: tháng 3/2026"})},
    {"language.doubled-word", official({"I. YÊU CẦU", "Các đơn vị phối hợp phối hợp bố trí địa điểm."}),
     official({"I. YÊU CẦU", "Làm từng bước từng bước vững chắc, mở rộng dần dần."})},
    {"language.alias",
     official({"II. NHIỆM VỤ", head, "1 | Mở lớp | 3/2026 | 01 lớp | Phòng Tổ chức bộ máy", "III. TỔ CHỨC THỰC HIỆN",
               "1. Phòng Tổ chức bộ máy và Biên chế", "- Theo dõi chung.", "2. Văn phòng Sở", "- Tổng hợp."}),
     official({"II. NHIỆM VỤ", head, "1 | Mở lớp | 3/2026 | 01 lớp | Phòng Tổ chức bộ máy", "III. TỔ CHỨC THỰC HIỆN",
               "1. Phòng Tổ chức bộ máy và Biên chế", "- Theo dõi chung.", "2. Phòng Tổ chức bộ máy", "- Tổng hợp."})},
    {"language.spelling", official({"I. YÊU CẦU", "Tập huấn kĩ năng đọc.", "Bồi dưỡng kỹ thuật viên."}),
     official({"I. YÊU CẦU", "Bác sĩ và sỹ quan dự bị cùng dự."})},
    {"language.undefined-abbreviation", official({"I. YÊU CẦU", "Nâng hạng DDCI của Sở."}),
     official({"I. YÊU CẦU", "Theo Phần XVIII của Chương trình."})},
    {"product.conflict",
     table({"1 | Bồi dưỡng kỹ năng giao tiếp công vụ (02 lớp) | 3/2026 | 03 lớp bồi dưỡng | Văn phòng"}),
     table({"1 | Bồi dưỡng kỹ năng giao tiếp công vụ (02 lớp) | 3/2026 | 02 lớp bồi dưỡng | Văn phòng"})},
    {"product.unmeasurable", table({"1 | Tuyên truyền | 3/2026 | Nhận thức của người dân được nâng lên | Văn phòng"}),
     table({"1 | Tuyên truyền | 3/2026 | 05 bài tuyên truyền được nâng lên chuyên trang | Văn phòng"})},
    {"responsibility.no-lead",
     official({"II. NHIỆM VỤ", head, "1 | Mở lớp | 3/2026 | 01 lớp | Văn phòng",
               "2 | Sơ kết | 6/2026 | Báo cáo | Thanh tra",
               "3 | Kiểm tra kho | 9/2026 | Báo cáo | Phối hợp: Phòng Tổ chức"}),
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Văn phòng"})},
    {"time.after-plan",
     {"TRƯỜNG THPT LAM SƠN", "Số: 12/KH-THPT", "Lam Sơn, ngày 05 tháng 9 năm 2025", "KẾ HOẠCH",
      "Giáo dục năm học 2025 - 2026", "1. Khai giảng: tháng 9/2025", "2. Thi học kỳ: tháng 12/2025",
      "3. Thi thử: tháng 4/2026", "4. Tổng kết: tháng 9/2026"},
     {"TRƯỜNG THPT LAM SƠN", "Số: 12/KH-THPT", "Lam Sơn, ngày 05 tháng 9 năm 2025", "KẾ HOẠCH",
      "Giáo dục năm học 2025 - 2026", "1. Khai giảng: tháng 9/2025", "2. Thi học kỳ: tháng 12/2025",
      "3. Thi thử: tháng 4/2026", "4. Tổng kết: tháng 8/2026"}},
    {"work.year-slip",
     {"TRƯỜNG THPT LAM SƠN", "Số: 12/KH-THPT", "KẾ HOẠCH", "Giáo dục năm học 2025 - 2026",
      "1. Tổng kết năm học 2024 - 2025: tháng 5/2026"},
     {"TRƯỜNG THPT LAM SƠN", "Số: 12/KH-THPT", "KẾ HOẠCH", "Giáo dục năm học 2025 - 2026",
      "1. Tổng kết năm học 2025 - 2026: tháng 5/2026", "2. Xây dựng kế hoạch năm học 2026 - 2027: tháng 6/2026"}},
    {"work.total-mismatch",
     official({"I. YÊU CẦU", "Có 240 học viên, gồm 90 học viên của xã An, 80 học viên của xã Bình."}),
     official({"I. YÊU CẦU", "Có 170 học viên, gồm 90 học viên của xã An, 80 học viên của xã Bình."})},
    {"work.total-mismatch", official({"I. YÊU CẦU", "Nhà trường có 05 tổ: Tổ Toán; Tổ Văn; Tổ Hóa."}),
     official({"I. YÊU CẦU", "Nhà trường có 03 tổ: Tổ Toán; Tổ Văn; Tổ Hóa."})},
    {"time.date-before-event",
     official({"II. NHIỆM VỤ", "1. Phát dọn thực bì sau khi có kết quả kiểm tra ngày 25/3/2026",
               "Thời hạn: ngày 15/3/2026"}),
     official({"II. NHIỆM VỤ", "1. Phát dọn thực bì sau khi có kết quả kiểm tra ngày 25/3/2026",
               "Thời hạn: ngày 15/4/2026"})},
    {"product.conflict",
     table({"1 | Bồi dưỡng cán bộ | 6/2026 | 03 lớp | Văn phòng", "- | Khai giảng 05 lớp | 5/2026 |  | Văn phòng"}),
     table({"1 | Bồi dưỡng cán bộ | 6/2026 | 03 lớp | Văn phòng", "- | Khai giảng 02 lớp | 5/2026 |  | Văn phòng",
            "- | Mời 05 giảng viên | 4/2026 |  | Văn phòng"})},
    {"language.misspelling", official({"I. YÊU CẦU", "Nâng cao chất lương phục vụ của các xã."}),
     official({"I. YÊU CẦU", "Thể thức văn bản hành chính; mỗi trường cử 01 người; liên kết qua mạng.",
               "Giao ông Nguyễn Văn Hoa theo dõi."})},
    {"work.year-slip", official({"I. YÊU CẦU", "Hoàn thành toàn bộ nhiệm vụ của năm 2025 theo Kế hoạch này."}),
     official({"I. YÊU CẦU", "Hoàn thành toàn bộ nhiệm vụ của năm 2026 theo Kế hoạch này.",
               "Tiếp tục các việc của năm 2025 chưa xong; lồng ghép vào Kế hoạch này."})},
    {"form.annex",
     official({"II. NHIỆM VỤ", "1. Mở lớp: tháng 3/2026", "(Chi tiết tại Phụ lục kèm theo)", "PHỤ LỤC",
               "(Kèm theo Kế hoạch số 12/KH-NV ngày 05 tháng 02 năm 2026 của Sở Nội vụ)"}),
     official({"II. NHIỆM VỤ", "1. Mở lớp: tháng 3/2026", "(Chi tiết tại Phụ lục kèm theo)", "PHỤ LỤC",
               "(Kèm theo Kế hoạch số 12/KH-SNV ngày 05 tháng 02 năm 2026 của Sở Nội vụ)"})},
    {"form.capitals", official({"I. YÊU CẦU", "Thực hiện chỉ đạo của Ủy Ban nhân dân tỉnh."}),
     official({"I. YÊU CẦU", "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh, Hội đồng nhân dân tỉnh."})},
    {"form.blank-left", official({"I. YÊU CẦU", "Thực hiện Kế hoạch của Sở ngày ... tháng 01 năm 2026."}),
     official({"I. YÊU CẦU", "Báo cáo trước ngày 20 hằng tháng."})},
    {"work.total-mismatch", official({"I. YÊU CẦU", "Trồng 1.200 ha rừng, gồm 850 ha sản xuất và 300 ha phòng hộ."}),
     official({"I. YÊU CẦU", "Trồng 1.200 ha rừng, gồm 850 ha sản xuất và 350 ha phòng hộ."})},
    {"responsibility.several-leads",
     official({"II. NHIỆM VỤ", head, "1 | Mở lớp | 3/2026 | 01 lớp | Phòng Tổ chức, Phòng Tài chính"}),
     official({"II. NHIỆM VỤ", head, "1 | Mở lớp | 3/2026 | 01 lớp | Phòng Cán bộ, công chức, viên chức",
               "III. TỔ CHỨC THỰC HIỆN",
               "1. Phòng Tổ chức, Phòng Tài chính lần lượt chủ trì các nhiệm vụ tại điểm a, điểm b khoản 1 Mục II."})},
    // More than one case of a rule that looks at several things.
    {"language.doubled-word", official({"I. YÊU CẦU", "Khảo sát thực trạng doanh doanh nghiệp của tỉnh."}),
     official({"I. YÊU CẦU", "Bảng phân công công việc, quản lý lý lịch tư pháp.", "Hợp tác xã xã Lam Sơn."})},
    {"language.doubled-word", official({"I. YÊU CẦU", "Theo hướng dẫn của Ủy Ủy ban nhân dân tỉnh."}),
     official({"I. YÊU CẦU", "Nguyễn Thị Thị Nở phát biểu.", "Cán bộ bộ phận một cửa."})},
    {"form.stray-punctuation", official({"I. YÊU CẦU", "Giữ trật. tự, an toàn giao thông."}),
     official({"I. YÊU CẦU", "Đào tạo 12 ThS. quản lý, hơn 5 tr. đồng một người."})},
    {"form.duplicate-number",
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Văn phòng", "2 | Kiểm tra | 4/2026 | Báo cáo | Thanh tra",
            "2 | Tổng kết | 12/2026 | Báo cáo | Văn phòng"}),
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Văn phòng", "2 | Kiểm tra | 4/2026 | Báo cáo | Thanh tra",
            "II | TỔNG KẾT | | | ", "1 | Tổng kết | 12/2026 | Báo cáo | Văn phòng"})},
    {"form.number-gap",
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Văn phòng", "1.1 | Lập danh sách | 3/2026 | Danh sách | Văn phòng",
            "1.3 | Khai giảng | 3/2026 | Ảnh | Văn phòng", "2 | Sơ kết | 6/2026 | Báo cáo | Văn phòng"}),
     table({"1 | Mở lớp | 3/2026 | 01 lớp | Văn phòng", "1.1 | Lập danh sách | 3/2026 | Danh sách | Văn phòng",
            "2 | Sơ kết | 6/2026 | Báo cáo | Văn phòng", "2.1 | Lập đề cương | 5/2026 | Đề cương | Văn phòng"})},
    {"time.missing",
     table({"1 | Mở lớp | 4/2026 | 01 lớp | Văn phòng", "- | Lập danh sách | 3/2026 | Danh sách | Văn phòng",
            "- | Mời báo cáo viên |  | Giấy mời | Văn phòng", "- | Khai giảng | 4/2026 | Ảnh | Văn phòng"}),
     table({"1 | Mở lớp | 4/2026 | 01 lớp | Văn phòng", "- | Lập danh sách |  | Danh sách | Văn phòng",
            "- | Khai giảng |  | Ảnh | Văn phòng"})},
    {"person.missing",
     table({"1 | Mở lớp | 4/2026 | 01 lớp | ", "- | Lập danh sách | 3/2026 | Danh sách | Văn phòng",
            "- | Mời báo cáo viên | 3/2026 | Giấy mời | ", "- | Khai giảng | 4/2026 | Ảnh | Phòng Tổ chức"}),
     table({"1 | Mở lớp | 4/2026 | 01 lớp | Văn phòng", "- | Lập danh sách | 3/2026 | Danh sách | ",
            "- | Khai giảng | 4/2026 | Ảnh | "})},
    {"time.vague", table({"1 | Phát quang đường | Cuối năm | 05 km | Văn phòng"}),
     table({"1 | Phát quang đường | Đầu tháng 3/2026 | 05 km | Văn phòng"})},
    {"time.vague",
     official({"II. NHIỆM VỤ", "TT | Nội dung | Thời hạn hoàn thành | Chủ trì",
               "1 | Phát quang đường | Đầu năm | Văn phòng"}),
     official({"II. NHIỆM VỤ", "TT | Nội dung | Thời hạn hoàn thành | Chủ trì",
               "1 | Phát quang đường | Đầu tháng 6 | Văn phòng"})},
    {"time.after-plan",
     {"SỞ NỘI VỤ", "Số: 12/TB-SNV", "Lam Sơn, ngày 05 tháng 02 năm 2026", "THÔNG BÁO", "Về việc mở lớp bồi dưỡng",
      "1. Mở lớp: tháng 3/2026", "2. Sơ kết: tháng 6/2026", "3. Khảo sát: tháng 8/2026", "4. Tổng kết: tháng 12/2028"},
     {"SỞ NỘI VỤ", "Số: 12/KH-SNV", "Lam Sơn, ngày 05 tháng 02 năm 2026", "KẾ HOẠCH", "Phát triển nhân lực",
      "1. Mở lớp: tháng 3/2026", "2. Sơ kết: tháng 6/2026", "3. Khảo sát: tháng 8/2026", "4. Tổng kết: đến năm 2030"}},
    {"time.before-plan", official({"II. NHIỆM VỤ", "1. Mua 02 máy đo; hoàn thành trước ngày 30/9/2016."}),
     official({"II. NHIỆM VỤ", "1. Thay thế 02 máy đo mua từ năm 2016; hoàn thành trước ngày 30/9/2026."})},
    {"authority.no-signer",
     {"SỞ NỘI VỤ", "Số: 12/KH-SNV", "Lam Sơn, ngày 05 tháng 02 năm 2026", "KẾ HOẠCH", "Công tác năm 2026",
      "1. Mở lớp: tháng 3/2026", "Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT.", "GIÁM ĐỐC"},
     {"SỞ NỘI VỤ", "LỊCH CÔNG TÁC", "Tuần 12 năm 2026", "1. Họp giao ban: thứ Hai, ngày 16/3/2026"}},
};

TEST(Rules, FindWhatTheyAreFor) {
  for (const Case& one : cases) EXPECT_GE(count(one.fires, one.rule), 1u) << one.rule;
}

TEST(Rules, AreSilentWhereANaiveRuleIsNot) {
  for (const Case& one : cases)
    for (const plan::Finding& finding : findings(one.silent)) EXPECT_NE(finding.rule, one.rule) << finding.message.vi;
}

TEST(Rules, EachHasACaseASeverityAndAGuide) {
  std::set<std::string> tried;
  for (const Case& one : cases) tried.insert(one.rule);
  // Reading's own findings are tried with reading.
  for (const char* rule : {"time.body-appendix-conflict", "reading.unplaced-text", "reading.uncertain-column",
                           "reading.low-ocr-confidence", "language.legacy-encoding"})
    tried.insert(rule);
  // Those that need a body and an appendix are tried with the samples, those of the page in page_test.cpp.
  for (const char* rule :
       {"work.not-in-appendix", "work.not-in-body", "responsibility.not-in-assignment-section", "form.margin",
        "form.font", "form.size", "form.part-size", "form.part-style", "form.part-order", "work.title-differs"})
    tried.insert(rule);
  for (const Rule* rule : all_rules()) {
    EXPECT_EQ(tried.count(std::string(rule->id)), 1u) << rule->id;
    EXPECT_FALSE(rule->guide.vi.empty() || rule->guide.en.empty() || rule->guide.example.empty() ||
                 rule->guide.repair_vi.empty() || rule->guide.repair_en.empty() || rule->guide.source.empty())
        << rule->id;
  }
}

TEST(Findings, StandInTheOrderOfSeverityAndPlaceOnce) {
  const auto found =
      findings(table({"1 | Mở lớp | Tháng 11/2025 |  | Phòng A, Phòng B", "2 | Sơ kết |  | Báo cáo | Phòng A"}));
  for (std::size_t i = 1; i < found.size(); ++i) EXPECT_LE(found[i - 1].severity, found[i].severity);
  std::set<std::string> seen;
  for (const plan::Finding& finding : found) {
    const std::string where = finding.places.empty() ? "" : finding.places.front().text;
    EXPECT_TRUE(seen.insert(finding.rule + finding.message.vi + where).second) << finding.rule;
  }
}

}  // namespace
}  // namespace sauro::checks
