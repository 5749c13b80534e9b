// SPDX-License-Identifier: AGPL-3.0-or-later
// What a draft leaves open: its number, its day, the mark that it is a draft.
#include <algorithm>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

plan::Place line_with(const Subject& subject, std::string_view words) {
  for (const TextLine& line : subject.lines())
    if (line.key.find(words) != std::string::npos) return line.place;
  return {};
}

std::vector<Found> find_number(const Subject& subject) {
  const plan::Head& head = subject.draft().head;
  if (head.number || !head.symbol) return {};
  return {{{"Chưa ghi số văn bản (/" + *head.symbol + ")", "The document has no number yet (/" + *head.symbol + ")"},
           {},
           {line_with(subject, "số:")},
           plan::Words{"Lấy số khi ban hành", "Take a number when it is issued"},
           {},
           {}}};
}

std::vector<Found> find_date(const Subject& subject) {
  const plan::Head& head = subject.draft().head;
  if (!head.date || head.date->size() == 10) return {};
  return {{{"Ngày ban hành còn để trống", "The day of issue is left open"},
           {},
           {line_with(subject, "ngày")},
           plan::Words{"Ghi ngày khi ký", "Write the day when it is signed"},
           {},
           {}}};
}

/// "ngày ... tháng 12", "ngày … tháng".
bool leaves_date(std::string_view key) {
  for (auto at = key.find("ngày "); at != std::string_view::npos; at = key.find("ngày ", at + 1)) {
    std::string_view rest = key.substr(at + std::string_view("ngày ").size());
    const auto dots = std::min(rest.find_first_not_of(". "), rest.size());
    const bool written = rest.substr(0, dots).find("..") != std::string_view::npos;
    rest.remove_prefix(dots);
    if ((written && rest.starts_with("tháng")) || rest.starts_with("… tháng") || rest.starts_with("…tháng"))
      return true;
  }
  return false;
}

/// Dots or strokes that somebody was to write over: "đồng chí ............, Trưởng Ban". Those of the number and the
/// day of issue are told as such; dots that lead to a page number are a table of contents.
std::vector<Found> find_left(const Subject& subject) {
  constexpr std::size_t head_lines = 12;
  std::vector<Found> found;
  for (std::size_t i = 0; i < subject.lines().size(); ++i) {
    const TextLine& line = subject.lines()[i];
    const std::string_view text = trim(line.text());
    auto at = text.find(".....");
    if (at == std::string_view::npos) at = text.find("____");
    if (at == std::string_view::npos) at = text.find("……");
    const bool contents = !text.empty() && is_digit(static_cast<unsigned char>(text.back()));
    if ((at == std::string_view::npos || contents) && !leaves_date(line.key)) continue;
    const bool of_head = i < head_lines && (line.key.starts_with("số") || line.key.find(", ngày") != std::string::npos);
    // A line of nothing else parts what stands above it from what stands below.
    const bool words =
        std::any_of(text.begin(), text.end(), [](char c) { return is_letter(static_cast<unsigned char>(c)); });
    if (of_head || !words) continue;
    found.push_back({{"Còn chỗ để trống chưa điền: " + quoted(text), "A blank was not filled in: " + quoted(text)},
                     {},
                     {line.place},
                     plan::Words{"Điền vào, hoặc bỏ đi", "Fill it in, or take it out"},
                     {},
                     {}});
  }
  return found;
}

std::vector<Found> find_draft(const Subject& subject) {
  if (!subject.draft().head.draft) return {};
  return {{{"Văn bản còn ghi “dự thảo”", "The document is still marked as a draft"},
           {},
           {line_with(subject, "dự thảo")},
           plan::Words{"Bỏ chữ “dự thảo” khi ban hành", "Take the mark away when it is issued"},
           {},
           {}}};
}

}  // namespace

const Rule form_blank_number{"form.blank-number",
                             plan::Clear::none,
                             find_number,
                             {"Có ký hiệu nhưng chưa có số.", "There is a symbol without a number.", "Số:    /KH-SNV",
                              "Lấy số khi ban hành.", "Take a number when it is issued.", "NĐ 30/2020/NĐ-CP, Điều 8"}};

const Rule form_blank_date{"form.blank-date",
                           plan::Clear::none,
                           find_date,
                           {"Địa danh, thời gian ban hành chưa ghi ngày hoặc tháng.",
                            "Day or month of issue is left open.", "Lam Sơn, ngày    tháng 02 năm 2026",
                            "Ghi ngày khi ký.", "Write the day when it is signed.", "NĐ 30/2020/NĐ-CP, Điều 8"}};

const Rule form_blank_left{"form.blank-left",
                           plan::Clear::none,
                           find_left,
                           {"Còn dấu chấm, gạch dưới để điền mà chưa điền.",
                            "Dots or strokes to be written over were left.", "giao đồng chí ............., Trưởng Ban",
                            "Điền vào, hoặc bỏ đi.", "Fill it in, or take it out.", "rõ người, rõ việc"}};

const Rule form_draft_mark{"form.draft-mark",
                           plan::Clear::none,
                           find_draft,
                           {"Văn bản còn mang chữ “dự thảo”.", "The document is still marked as a draft.", "DỰ THẢO",
                            "Bỏ chữ này khi ban hành.", "Take the mark away when it is issued.", "thể thức văn bản"}};

}  // namespace sauro::checks
