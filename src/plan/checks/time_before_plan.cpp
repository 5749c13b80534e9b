// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// What joining found to disagree is told there.
bool in_conflict(const Subject& subject, const Item& item) {
  for (const plan::Finding& finding : subject.draft().findings)
    if (finding.rule == "time.body-appendix-conflict" &&
        std::find(finding.items.begin(), finding.items.end(), item.id) != finding.items.end())
      return true;
  return false;
}

/// A day of its own, with its year: "trước ngày 05 tháng 01 năm 2026", "10/01/2026".
bool is_day(const plan::Schedule& time) {
  const bool day = !time.start || time.start == time.end;
  return time.kind == plan::ScheduleKind::period && day && time.milestones.empty() &&
         time.text.find(std::to_string(time.end->year())) != std::string::npos &&
         (time.text.find("ngày") != std::string::npos || std::count(time.text.begin(), time.text.end(), '/') == 2);
}

std::vector<Found> find_time_before_plan(const Subject& subject) {
  const plan::Head& head = subject.draft().head;
  if (!subject.dated() && !head.year) return {};
  // A plan may be signed in the month in which its first tasks fall due, and in the last weeks of the year before.
  const Day first =
      subject.dated() ? *Day::make(subject.on().year(), subject.on().month(), 1) : *Day::make(*head.year, 1, 1);
  std::vector<Found> found;
  for (const Item& item : subject.draft().items) {
    const plan::Schedule& time = item.schedule;
    if ((!is_work(item) && item.kind != plan::ItemKind::duty) || !time.end || time.origin.inherited) continue;
    // A day is held against the plan's own day; the time of a duty, which may look back, only so.
    const bool passed = subject.draft().head.date && subject.draft().head.date->size() > 7 && is_day(time) &&
                        time.end->plus_days(1) < subject.on() && time.end->year() == subject.on().year();
    if (!passed && (!is_work(item) || *time.end >= first)) continue;
    if (in_conflict(subject, item)) continue;
    Found one;
    one.message = {"Hạn " + quoted(time.text) + " (" + day_text(*time.end) +
                       ") sớm hơn ngày ban hành kế hoạch: " + quoted(item.title),
                   "The deadline " + quoted(time.text) + " (" + day_text(*time.end) +
                       ") lies before the plan itself: " + quoted(item.title)};
    one.items = {&item};
    one.places = {place_of(item, time.origin, time.text)};
    const int year = head.year.value_or(subject.on().year());
    const std::string own = std::to_string(time.end->year());
    if (const auto at = time.text.find(own); at != std::string::npos && time.end->year() < year) {
      one.repair = {"Kiểm tra năm: " + std::to_string(year) + " thay cho " + own + "?",
                    "Check the year: " + std::to_string(year) + " instead of " + own + "?"};
      one.edits = {plan::Edit{one.places.front(),
                              time.origin.start + static_cast<int>(code_points(time.text.substr(0, at))), 4,
                              std::to_string(year)}};
    }
    found.push_back(std::move(one));
  }
  return found;
}

}  // namespace

const Rule time_before_plan{
    "time.before-plan",
    plan::Clear::time,
    find_time_before_plan,
    {"Hạn hoàn thành đã qua khi kế hoạch ban hành; thường là gõ nhầm năm.",
     "A deadline had passed when the plan was issued; mostly a slip in the year.",
     "Kế hoạch tháng 02/2026, thời gian hoàn thành: Tháng 11/2025", "Sửa lại năm, hoặc bỏ nhiệm vụ đã xong.",
     "Mend the year, or leave out what is done.", "rõ thời gian"}};

}  // namespace sauro::checks
