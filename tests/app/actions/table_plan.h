// SPDX-License-Identifier: AGPL-3.0-or-later
// A plan of 2027 as a .docx whose table says in its column of notes who does the work.
#pragma once
#include <array>
#include <string>

#include "app/actions/agency.h"
#include "document/readers/docx_fixture.h"

namespace sauro::app {

inline std::string table_plan() {
  using readers::test::p;
  using Row = std::array<const char*, 4>;
  std::string table = "<w:tbl>";
  for (const Row& row : {Row{"STT", "Nội dung công việc", "Thời gian", "Ghi chú"},
                         Row{"1", "Tổ chức 05 hội nghị chuyên đề", "Tháng 6/2027", "Phòng Đào tạo"},
                         Row{"2", "Mở 03 lớp tập huấn nghiệp vụ", "Tháng 9/2027", "Phòng Tổng hợp"},
                         Row{"3", "Xây dựng quy chế làm việc", "Tháng 3/2027", "Phòng Đào tạo"}}) {
    table += "<w:tr>";
    for (const char* cell : row) table += "<w:tc>" + p(cell) + "</w:tc>";
    table += "</w:tr>";
  }
  return readers::test::Docx{p("KẾ HOẠCH") + p("Công tác năm 2027") + table + "</w:tbl>" + p("Nơi nhận: Lưu VT.")}
      .bytes();
}

/// The agency has it as the draft "2027".
inline void import_table_plan(Agency& agency) {
  agency.must("hoa", "plan.import", {{"plan", "2027"}}, {{"kh.docx", table_plan()}});
}

}  // namespace sauro::app
