// SPDX-License-Identifier: AGPL-3.0-or-later
#include "foundation/base/text.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// Whether the plan's title is of this one year: "... năm 2026", not "giai đoạn 2026-2030".
bool is_of_one_year(const plan::Head& head) {
  if (!head.year || !head.subject) return false;
  const std::string key = spelling_key(*head.subject);
  const std::string year = "năm " + std::to_string(*head.year);
  const auto at = key.rfind(year);
  if (at == std::string::npos || key.find("giai đoạn") != std::string::npos) return false;
  const std::string_view rest = std::string_view(key).substr(at + year.size());
  return rest.find_first_of("0123456789") == std::string_view::npos && key.find("năm học") == std::string::npos;
}

std::vector<Found> find(const Subject& subject) {
  const plan::Head& head = subject.draft().head;
  if (!is_of_one_year(head)) return {};
  std::vector<Found> found;
  std::size_t timed = 0;
  for (const Item& item : subject.draft().items) {
    const plan::Schedule& time = item.schedule;
    if (!is_work(item) || !time.end) continue;
    ++timed;
    if (time.end->year() <= *head.year || time.origin.inherited) continue;
    found.push_back({{"Hạn " + day_text(*time.end) + " nằm ngoài năm " + std::to_string(*head.year) +
                          " của kế hoạch: " + quoted(item.title),
                      "The deadline " + day_text(*time.end) + " lies outside the plan's year " +
                          std::to_string(*head.year) + ": " + quoted(item.title)},
                     {&item},
                     {place_of(item, time.origin, time.text)},
                     plan::Words{"Kiểm tra năm; việc của năm sau ghi rõ là chuyển tiếp",
                                 "Check the year; say of next year's work that it is carried over"},
                     {},
                     {}});
  }
  if (found.size() * 3 > timed) return {};  // a plan that reaches over the year says so in most of its lines
  return found;
}

}  // namespace

const Rule time_after_plan{
    "time.after-plan",
    plan::Clear::time,
    find,
    {"Hạn hoàn thành nằm sau năm của kế hoạch.", "A deadline lies after the year that the plan is for.",
     "Kế hoạch năm 2026, thời gian hoàn thành: Tháng 3/2027", "Kiểm tra năm; việc của năm sau ghi rõ là chuyển tiếp.",
     "Check the year; say of next year's work that it is carried over.", "rõ thời gian"}};

}  // namespace sauro::checks
