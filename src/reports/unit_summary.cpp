// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/unit_summary.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sauro::reports {
namespace {

struct Load {
  const plan::Unit* unit;
  std::size_t work = 0, unclear = 0;
  std::map<std::pair<int, int>, std::size_t> due;  ///< by year and month
};

/// "3 (2), 6 (4), 1/2027 (1)": months of the plan's year bear none.
std::string months(const Load& load, std::optional<int> plan_year) {
  std::string text;
  for (const auto& [month, count] : load.due) {
    text += (text.empty() ? "" : ", ") + std::to_string(month.second);
    if (month.first != plan_year) text += "/" + std::to_string(month.first);
    text += " (" + std::to_string(count) + ")";
  }
  return text;
}

/// All deadlines of a work: "Đợt 1: trước 30/4; Đợt 2: trước 31/8".
std::vector<Day> ends_of(const plan::Schedule& time) {
  std::vector<Day> ends;
  for (const plan::Milestone& one : time.milestones)
    if (one.end) ends.push_back(*one.end);
  if (ends.empty() && time.end) ends.push_back(*time.end);
  return ends;
}

bool has(const plan::Item& item, const plan::Unit& unit) {
  return std::any_of(item.assignments.begin(), item.assignments.end(), [&](const plan::Assignment& assignment) {
    return assignment.unit == unit.id &&
           (assignment.role == plan::Role::lead || assignment.role == plan::Role::performing);
  });
}

}  // namespace

document::NoteGroup unit_notes(const plan::Draft& draft) {
  std::set<std::string_view> unclear;
  for (const plan::Finding& finding : draft.findings)
    if (finding.severity != plan::Severity::info) unclear.insert(finding.items.begin(), finding.items.end());
  std::vector<Load> loads;
  for (const plan::Unit& unit : draft.units) {
    Load load{&unit};
    for (const plan::Item& item : draft.items) {
      if (!plan::is_work(item) || !has(item, unit)) continue;
      ++load.work;
      for (const Day end : ends_of(item.schedule)) ++load.due[{end.year(), static_cast<int>(end.month())}];
      if (unclear.contains(item.id)) ++load.unclear;
    }
    if (load.work > 0) loads.push_back(load);
  }
  std::stable_sort(loads.begin(), loads.end(), [](const Load& a, const Load& b) { return a.unclear > b.unclear; });
  document::NoteGroup group{"Theo đơn vị / by unit (" + std::to_string(loads.size()) + ")", {}};
  for (const Load& load : loads) {
    std::string text = load.unit->name + ": " + std::to_string(load.work) + " việc";
    if (load.unclear > 0) text += ", " + std::to_string(load.unclear) + " việc có lỗi hoặc cảnh báo";
    if (!load.due.empty()) text += "; hạn theo tháng: " + months(load, draft.head.year);
    group.notes.push_back({text, {}});
  }
  return group;
}

}  // namespace sauro::reports
