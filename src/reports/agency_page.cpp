// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/agency_page.h"

#include "foundation/base/json_writer.h"
#include "reports/members.h"

namespace sauro::reports {

Answer agency_answer(const AgencyPage& page) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", std::string("sauro.agency/1"));
  member(out, "name", page.set.name);
  member(out, "superior", page.set.superior);
  member(out, "place", page.set.place);
  member(out, "symbol", page.set.symbol);
  member(out, "short_name", page.set.short_name);
  member(out, "title", page.set.head);
  member(out, "signer", page.set.signer);
  member(out, "office", page.set.office);
  member(out, "office_symbol", page.set.office_symbol);
  out.key("year");
  out.number(std::int64_t{page.year});
  member(out, "decided", page.decided);
  member(out, "verified", page.verified);
  member(out, "document", page.document);
  out.key("days");
  out.begin_array();
  document::Grid grid;
  grid.columns = {{"Ngày", 11, 10, 0}, {"Là", 10, 6, 0}, {"Tên", 40, 10, 1}, {"Theo", 12, 8, 0}};
  for (const CalendarDay& one : page.days) {
    out.begin_flat_object();
    member(out, "day", one.day.iso());
    member(out, "off", one.off);
    member(out, "name", one.name);
    member(out, "own", one.own);
    out.end_object();
    grid.rows.push_back(
        {{document::day_text(one.day), one.off ? "nghỉ" : "làm việc", one.name, one.own ? "cơ quan" : "lịch chung"},
         0,
         false});
  }
  out.end_array();
  out.end_object();
  Answer answer{out.take() + "\n"};
  const auto add = [&](const char* label, const std::string& value) {
    if (!value.empty()) answer.fields.push_back({label, value});
  };
  add("Cơ quan", page.set.name);
  add("Cấp trên", page.set.superior);
  add("Địa danh", page.set.place);
  add("Ký hiệu", page.set.symbol);
  add("Tên gọi tắt", page.set.short_name);
  add("Người đứng đầu", page.set.head);
  add("Người ký", page.set.signer);
  add("Đơn vị soạn thảo", page.set.office);
  add("Theo văn bản", page.document);
  if (!page.decided)
    add("Lưu ý", "chưa có quyết định nghỉ Tết và hoán đổi ngày làm việc của năm này; hãy đối chiếu và sửa");
  answer.nothing = "Chưa biết ngày nghỉ của năm này. / The holidays of this year are not known.\n";
  if (!page.days.empty())
    answer.tables.push_back({"NGÀY NGHỈ, NGÀY LÀM BÙ NĂM " + std::to_string(page.year), std::move(grid)});
  return answer;
}

}  // namespace sauro::reports
