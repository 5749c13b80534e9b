// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/unit_summary.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace sauro::reports {
namespace {

struct Load {
  const plan::Unit* unit;
  std::size_t work = 0, unclear = 0;
};

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
      if (unclear.contains(item.id)) ++load.unclear;
    }
    if (load.work > 0) loads.push_back(load);
  }
  std::stable_sort(loads.begin(), loads.end(), [](const Load& a, const Load& b) { return a.unclear > b.unclear; });
  document::NoteGroup group{"Theo đơn vị / by unit (" + std::to_string(loads.size()) + ")", {}};
  for (const Load& load : loads) {
    std::string text = load.unit->name + ": " + std::to_string(load.work) + " việc";
    if (load.unclear > 0) text += ", " + std::to_string(load.unclear) + " việc có lỗi hoặc cảnh báo";
    group.notes.push_back({text, {}});
  }
  return group;
}

}  // namespace sauro::reports
