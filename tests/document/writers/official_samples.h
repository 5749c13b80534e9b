// SPDX-License-Identifier: AGPL-3.0-or-later
// Invented official documents of several kinds, with long real titles.
#pragma once
#include <map>
#include <string>

#include "document/model/official.h"

namespace sauro::writers::test {

using document::Level;
using document::OfficialCell;
using document::OfficialDocument;
using document::OfficialTable;
using document::OfficialText;

inline OfficialText text(Level level, const char* number, const char* words) { return {level, number, {{words}}}; }
inline OfficialCell cell(const char* words, document::Align align = document::Align::left) {
  return {{{{words}}}, align};
}

inline OfficialDocument plan() {
  OfficialDocument one(*Day::make(2026, 1, 5));
  one.superior = "ỦY BAN NHÂN DÂN TỈNH SÔNG CẦU";
  one.agency = "SỞ KHOA HỌC VÀ CÔNG NGHỆ";
  one.number = 7;
  one.symbol = "KH-SKHCN";
  one.place = "Sông Cầu";
  one.day = *Day::make(2026, 1, 5);
  one.type = "KẾ HOẠCH";
  one.subject = "Thực hiện nhiệm vụ trọng tâm công tác khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số năm 2026";
  one.bases = {
      "Căn cứ Quyết định số 1450/QĐ-UBND ngày 12 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh Sông Cầu về việc "
      "giao nhiệm vụ trọng tâm năm 2026",
      "Theo đề nghị của Chánh Văn phòng Sở"};
  one.content = {text(Level::text, "", "Giám đốc Sở ban hành Kế hoạch với các nội dung sau:"),
                 text(Level::section, "I.", "MỤC ĐÍCH, YÊU CẦU"),
                 text(Level::heading, "1.", "Mục đích"),
                 text(Level::text, "",
                      "Cụ thể hóa các nhiệm vụ được giao thành công việc có người, có hạn, có sản phẩm; bảo đảm theo "
                      "dõi, đôn đốc và đánh giá được kết quả của từng đơn vị trong năm."),
                 text(Level::heading, "2.", "Yêu cầu"),
                 text(Level::bullet, "-", "Mỗi nhiệm vụ có một đơn vị chủ trì."),
                 text(Level::bullet, "-", "Báo cáo đúng hạn, có minh chứng."),
                 text(Level::section, "II.", "NỘI DUNG"),
                 text(Level::text, "", "Các nhiệm vụ cụ thể nêu tại Phụ lục kèm theo."),
                 text(Level::section, "III.", "TỔ CHỨC THỰC HIỆN"),
                 text(Level::clause, "1.", "Trưởng các phòng, đơn vị thuộc Sở tổ chức thực hiện nhiệm vụ được giao."),
                 text(Level::clause, "2.", "Văn phòng Sở theo dõi, đôn đốc, tổng hợp báo cáo Giám đốc Sở.")};
  one.signers = {{{"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}, "Trần Minh Khoa"}};
  one.recipients = {"UBND tỉnh (để báo cáo)", "Giám đốc, các Phó Giám đốc Sở", "Các phòng, đơn vị thuộc Sở",
                    "Lưu: VT, VP"};
  one.drafter = "LH.(15)";
  OfficialTable table;
  table.widths = {6, 52, 20, 30, 30, 32};
  const auto center = document::Align::center;
  table.rows = {
      {cell("TT"), cell("Nội dung nhiệm vụ"), cell("Thời gian"), cell("Chủ trì"), cell("Phối hợp"), cell("Sản phẩm")}};
  document::OfficialCell group{{{{"A. NHIỆM VỤ TRỌNG TÂM DO ỦY BAN NHÂN DÂN TỈNH GIAO"}}}};
  group.columns = 6;
  group.bold = true;
  table.rows.push_back({group});
  for (int i = 1; i <= 24; ++i)
    table.rows.push_back({cell(std::to_string(i).c_str(), center),
                          cell("Tổ chức hội đồng tư vấn đánh giá, nghiệm thu các nhiệm vụ khoa học và công nghệ cấp "
                               "tỉnh kết thúc trong năm; thông báo kết quả tới các cơ quan, đơn vị tiếp nhận"),
                          cell("Tháng 6/2026", center), cell("Phòng Quản lý Khoa học"),
                          cell("Văn phòng Sở; Trung tâm Ứng dụng tiến bộ khoa học và công nghệ"),
                          cell("20 nhiệm vụ được nghiệm thu")});
  one.annexes = {{"NHIỆM VỤ TRỌNG TÂM NĂM 2026",
                  "Kèm theo Kế hoạch số 07/KH-SKHCN ngày 05 tháng 01 năm 2026 của Sở Khoa học và Công nghệ",
                  true,
                  {table}}};
  return one;
}

inline OfficialDocument letter() {
  OfficialDocument one = plan();
  one.type.clear();
  one.symbol = "SKHCN-VP";
  one.number = 215;
  one.subject = "đôn đốc thực hiện nhiệm vụ quá hạn trong Kế hoạch năm 2026 (lần thứ 2)";
  one.urgency = document::Urgency::urgent;
  one.bases.clear();
  one.annexes.clear();
  one.addressees = {"Phòng Quản lý Khoa học", "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ"};
  one.content = {
      text(Level::text, "",
           "Thực hiện Kế hoạch số 07/KH-SKHCN ngày 05 tháng 01 năm 2026, đến ngày 30 tháng 6 năm 2026 đơn vị "
           "còn 02 nhiệm vụ quá hạn. Sở Khoa học và Công nghệ đề nghị đơn vị khẩn trương hoàn thành, báo cáo "
           "về Văn phòng Sở trước ngày 10 tháng 7 năm 2026.")};
  one.signers = {{{"TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"}, "Nguyễn Thị Hòa"}};
  one.recipients = {"Như trên", "Giám đốc Sở (để báo cáo)", "Lưu: VT, VP"};
  one.contact = "Địa chỉ: số 12 đường Hòa Bình, tỉnh Sông Cầu. Điện thoại: 0200.000.000";
  return one;
}

inline OfficialDocument minutes() {
  OfficialDocument one = plan();
  one.type = "BIÊN BẢN";
  one.symbol = "BB-HĐ";
  one.number.reset();
  one.day.reset();
  one.subject = "Họp Hội đồng tư vấn đánh giá, nghiệm thu nhiệm vụ khoa học và công nghệ cấp tỉnh";
  one.bases.clear();
  one.annexes.clear();
  one.content = {text(Level::text, "", "Hôm nay, Hội đồng họp tại trụ sở Sở Khoa học và Công nghệ."),
                 text(Level::clause, "1.", "Thành phần: 09 thành viên, có mặt 08."),
                 text(Level::clause, "2.", "Kết quả: 07 phiếu đạt, 01 phiếu không đạt.")};
  one.signers = {{{"THƯ KÝ"}, "Lê Thu Hà"}, {{"CHỦ TỊCH HỘI ĐỒNG"}, "Trần Minh Khoa"}};
  one.recipients = {"Thành viên Hội đồng", "Lưu: VT, QLKH"};
  one.drafter.clear();
  return one;
}

inline std::map<std::string, OfficialDocument> samples() {
  return {{"plan", plan()}, {"letter", letter()}, {"minutes", minutes()}};
}

}  // namespace sauro::writers::test
