// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <string>
#include <vector>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

using plan::Assignment;
using plan::Item;

bool names_same(const Assignment& one, const Assignment& other) {
  if (!one.person.empty() || !other.person.empty()) return one.person == other.person;
  if (one.position || other.position) return false;
  return !one.unit.empty() ? one.unit == other.unit : spelling_key(one.text) == spelling_key(other.text);
}

std::vector<Found> find_responsibility_lead_cooperates(const Subject& subject) {
  std::vector<Found> found;
  for (const Item& item : subject.draft().items) {
    if (!is_work(item) && item.kind != plan::ItemKind::duty) continue;
    for (const Assignment& other : item.assignments) {
      if (other.role != plan::Role::cooperating || other.origin.inherited) continue;
      const auto lead = std::find_if(item.assignments.begin(), item.assignments.end(), [&](const Assignment& one) {
        const bool leads = one.role == plan::Role::lead || (one.role == plan::Role::performing && one.origin.table);
        return leads && !one.origin.inherited && names_same(one, other);
      });
      if (lead == item.assignments.end()) continue;
      found.push_back({{quoted(other.text) + " vừa chủ trì vừa phối hợp: " + quoted(item.title),
                        quoted(other.text) + " both leads and cooperates: " + quoted(item.title)},
                       {&item},
                       {place_of(item, other.origin, other.text), place_of(item, lead->origin, lead->text)},
                       plan::Words{"Bỏ ở phần phối hợp, hoặc ghi đúng nơi phối hợp",
                                   "Leave it out of those that cooperate, or name who does"},
                       {},
                       {}});
    }
  }
  return found;
}

}  // namespace

const Rule responsibility_lead_cooperates{
    "responsibility.lead-cooperates",
    plan::Clear::responsibility,
    find_responsibility_lead_cooperates,
    {"Một đơn vị vừa chủ trì vừa có trong danh sách phối hợp của cùng một việc.",
     "A unit leads a piece of work and is listed among those that cooperate in it.",
     "Chủ trì: Khoa Dược; phối hợp: Khoa Dược, Khoa Nội", "Bỏ ở phần phối hợp, hoặc ghi đúng nơi phối hợp.",
     "Leave it out of those that cooperate, or name who does.", "rõ trách nhiệm"}};

}  // namespace sauro::checks
