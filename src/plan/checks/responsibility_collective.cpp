// SPDX-License-Identifier: AGPL-3.0-or-later
#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

using plan::Item;

bool is_collective(const plan::Assignment& assignment) {
  return assignment.person.empty() && !assignment.position && rules::opening("collective", assignment.text) != nullptr;
}

/// A task that nobody but a collective answers for: each of them may think that another does.
std::vector<Found> find_responsibility_collective(const Subject& subject) {
  std::vector<Found> found;
  for (const Item& item : subject.draft().items) {
    if (!is_task(item)) continue;
    // Each of them reports for itself.
    if (item.schedule.kind == plan::ScheduleKind::recurrence &&
        spelling_key(item.title).find("báo cáo") != std::string::npos)
      continue;
    const plan::Assignment* collective = nullptr;
    bool named = false;
    for (const plan::Assignment& a : item.assignments) {
      if (a.role != plan::Role::lead && a.role != plan::Role::performing) continue;
      if (!is_collective(a))
        named = true;
      else if (!a.origin.inherited)
        collective = &a;
    }
    if (named || collective == nullptr) continue;
    found.push_back(
        {{"Chỉ giao chung cho " + quoted(collective->text) + ", không có nơi chủ trì: " + quoted(item.title),
          "Given to " + quoted(collective->text) + " together, nobody leads: " + quoted(item.title)},
         {&item},
         {place_of(item, collective->origin, collective->text)},
         plan::Words{"Nêu một nơi chủ trì, tổng hợp", "Name one that leads and gathers the results"},
         {},
         {}});
  }
  return found;
}

}  // namespace

const Rule responsibility_collective{
    "responsibility.collective",
    plan::Clear::responsibility,
    find_responsibility_collective,
    {"Việc giao chung cho nhiều nơi mà không nơi nào chủ trì.", "Work is given to many together and nobody leads it.",
     "Thực hiện: Các phòng, đơn vị", "Nêu một nơi chủ trì, tổng hợp.", "Name one that leads and gathers the results.",
     "rõ trách nhiệm"}};

}  // namespace sauro::checks
