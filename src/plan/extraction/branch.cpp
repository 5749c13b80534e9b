// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/branch.h"

#include <algorithm>
#include <string>
#include <utility>

#include "foundation/base/text.h"
#include "plan/extraction/fields.h"
#include "plan/extraction/lines.h"

namespace sauro::extraction {
namespace {

using plan::ItemKind;

void hand_down(Branch& branch, plan::TaskClass task_class, const std::vector<plan::Assignment>& from_above) {
  plan::Item& item = branch.item;
  if (item.kind == ItemKind::group) {
    const auto own = class_of_heading(item.title);
    if (own != plan::TaskClass::none)
      task_class = own;
    else if (item.task_class != plan::TaskClass::none)
      task_class = item.task_class;
    item.task_class = task_class;
  } else if (item.kind == plan::ItemKind::task || item.kind == plan::ItemKind::indicator) {
    if (item.task_class == plan::TaskClass::none) item.task_class = task_class;
  }
  const auto has = [&](plan::Role role) {
    return std::any_of(item.assignments.begin(), item.assignments.end(), [&](const auto& a) { return a.role == role; });
  };
  std::vector<plan::Assignment> inherited;
  const bool doer = has(plan::Role::lead) || has(plan::Role::performing);
  for (const auto& a : from_above) {
    const bool does = a.role == plan::Role::lead || a.role == plan::Role::performing;
    if (has(a.role) || (a.role == plan::Role::performing && doer)) continue;
    if (!does && doer && item.kind != ItemKind::duty) continue;
    inherited.push_back(a);
  }
  for (auto& a : inherited) {
    a.origin.inherited = true;
    item.assignments.push_back(a);
  }
  std::vector<plan::Assignment> below;
  // A heading gives all its roles to what stands under it; an item only who leads and who does.
  for (const auto& a : item.assignments)
    if (item.kind == ItemKind::group || a.role == plan::Role::lead || a.role == plan::Role::performing)
      below.push_back(a);
  for (Branch& child : branch.children) hand_down(child, task_class, below);
}

}  // namespace

plan::TaskClass class_of_heading(std::string_view heading) {
  const std::string key = spelling_key(heading);
  const bool key_task = key.find("trọng tâm") != std::string::npos,
             approved = key.find("chấp thuận") != std::string::npos;
  if (key_task == approved) return plan::TaskClass::none;
  return key_task ? plan::TaskClass::key : plan::TaskClass::approved;
}

void share_heading_time(Branch& group, const Reading& reading) {
  if (word_count(group.item.title) > 8) return;
  plan::Schedule schedule = group.item.schedule;
  if (schedule.kind == plan::ScheduleKind::none) {
    auto read = parse_time(group.item.title, reading.time_context(false));
    if (!read || read->kind != plan::ScheduleKind::period) return;
    schedule = std::move(*read);
    schedule.origin = group.item.title_origin;
  }
  schedule.origin.inherited = true;
  for (Branch& child : group.children) {
    const auto clock = is_clock_alone(child.item.schedule) ? child.item.schedule.clock : std::nullopt;
    if (child.item.schedule.kind != plan::ScheduleKind::none && !clock) continue;
    child.item.schedule = schedule;
    if (clock) child.item.schedule.clock = clock;
  }
}

void hand_down(Branch& branch) { hand_down(branch, plan::TaskClass::none, {}); }

}  // namespace sauro::extraction
