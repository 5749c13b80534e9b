// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/mail_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "document/model/grid.h"
#include "reports/urging_page.h"

namespace sauro::reports {
namespace {

using document::day_text;

/// "2 nhiệm vụ quá hạn, 1 nhiệm vụ đến hạn": what is late first.
std::string counted(const std::vector<MailLine>& lines) {
  std::array<int, 3> counts{};  // late, due, before
  for (const MailLine& line : lines) ++counts.at(line.said.days > 0 ? 0 : line.said.days == 0 ? 1 : 2);
  constexpr std::array<const char*, 3> words = {"quá hạn", "đến hạn", "sắp đến hạn"};
  std::string text;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts.at(i) > 0) text += fmt::format("{}{} nhiệm vụ {}", text.empty() ? "" : ", ", counts.at(i), words.at(i));
  return text;
}

/// The lines of those who report, or of those who are informed; numbered on through the mail.
void add_lines(const MailPage& page, bool reports, int& number, std::string& text) {
  for (const MailLine& line : page.lines) {
    if (line.reports != reports) continue;
    const std::string mark = line.mark.empty() ? "" : " (mục " + line.mark + " của kế hoạch)";
    text += fmt::format("\n{}. {}{}\n", ++number, line.title, mark);
    if (!line.unit.empty()) text += fmt::format("   Đơn vị: {}\n", line.unit);
    if (line.said.due) text += fmt::format("   Hạn: {}, {}\n", day_text(*line.said.due), days_text(line.said.days));
    if (!line.link.empty()) text += fmt::format("   Cập nhật tiến độ: {}\n", line.link);
  }
}

}  // namespace

MailText mail_text(const MailPage& page) {
  MailText mail{fmt::format("Đôn đốc ngày {}: {}", day_text(page.day), counted(page.lines)), {}};
  std::string& text = mail.text;
  const std::string office = page.office.empty() ? "Văn phòng" : page.office;
  const auto reports = std::count_if(page.lines.begin(), page.lines.end(), [](const auto& one) { return one.reports; });
  const auto informed = static_cast<std::ptrdiff_t>(page.lines.size()) - reports;
  text = fmt::format("Kính gửi: {}\n", page.user);
  int number = 0;
  if (reports > 0) {
    text += fmt::format("\n{} đề nghị Ông/Bà quan tâm thực hiện, cập nhật tiến độ các nhiệm vụ sau:\n", office);
    add_lines(page, true, number, text);
  }
  if (informed > 0) {
    text += fmt::format("\n{}{} báo cáo Ông/Bà các nhiệm vụ sau để biết, chỉ đạo:\n", reports > 0 ? "Đồng thời, " : "",
                        office);
    add_lines(page, false, number, text);
  }
  if (page.links_until)
    text += fmt::format(
        "\nMỗi đường dẫn cập nhật dùng được một lần, đến hết ngày {}, chỉ dành cho người nhận thư này; xin không "
        "chuyển tiếp.\n",
        day_text(*page.links_until));
  if (!page.site.empty()) text += fmt::format("\nToàn bộ công việc: {}\n", page.site);
  if (reports > 0)
    text += "\nViệc nào đã xong xin báo hoàn thành kèm sản phẩm; có vướng mắc xin phản ánh để được tháo gỡ.\n";
  text += fmt::format("\nTrân trọng./.\n\n{}\nThư tự động của phần mềm Sáu Rõ.\n", page.agency);
  return mail;
}

}  // namespace sauro::reports
