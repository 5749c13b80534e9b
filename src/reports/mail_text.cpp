// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/mail_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "document/model/grid.h"
#include "reports/urging_page.h"

namespace sauro::reports {
namespace {

using document::day_text;

/// "2 nhiệm vụ quá hạn, 1 nhiệm vụ đến hạn": what is late first.
std::string counted(const std::vector<MailLine>& lines) {
  const auto late = std::count_if(lines.begin(), lines.end(), [](const auto& line) { return line.said.days > 0; });
  const auto rest = static_cast<std::ptrdiff_t>(lines.size()) - late;
  std::string text;
  if (late > 0) text = fmt::format("{} nhiệm vụ quá hạn", late);
  if (rest > 0) text += fmt::format("{}{} nhiệm vụ đến hạn", text.empty() ? "" : ", ", rest);
  return text;
}

}  // namespace

MailText mail_text(const MailPage& page) {
  MailText mail{fmt::format("Đôn đốc ngày {}: {}", day_text(page.day), counted(page.lines)), {}};
  std::string& text = mail.text;
  text = fmt::format("Kính gửi: {}\n\n{} đề nghị Ông/Bà quan tâm thực hiện, cập nhật tiến độ các nhiệm vụ sau:\n",
                     page.user, page.office.empty() ? "Văn phòng" : page.office);
  int number = 0;
  for (const MailLine& line : page.lines) {
    const std::string mark = line.mark.empty() ? "" : " (mục " + line.mark + " của kế hoạch)";
    text += fmt::format("\n{}. {}{}\n", ++number, line.title, mark);
    if (!line.unit.empty()) text += fmt::format("   Đơn vị: {}\n", line.unit);
    if (line.said.due) text += fmt::format("   Hạn: {}, {}\n", day_text(*line.said.due), days_text(line.said.days));
    if (!line.link.empty()) text += fmt::format("   Cập nhật tiến độ: {}\n", line.link);
  }
  if (page.links_until)
    text += fmt::format(
        "\nMỗi đường dẫn cập nhật dùng được một lần, đến hết ngày {}, chỉ dành cho người nhận thư này; xin không "
        "chuyển tiếp.\n",
        day_text(*page.links_until));
  if (!page.site.empty()) text += fmt::format("\nToàn bộ công việc: {}\n", page.site);
  text += fmt::format(
      "\nViệc nào đã xong xin báo hoàn thành kèm sản phẩm; có vướng mắc xin phản ánh để được tháo gỡ.\n\nTrân "
      "trọng./.\n\n{}\nThư tự động của phần mềm Sáu Rõ.\n",
      page.agency);
  return mail;
}

}  // namespace sauro::reports
