// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/access/sight.h"

#include <algorithm>

namespace sauro::app {
namespace {

bool oversees(const People& people, const Actor& actor) { return (people.standings(actor) & overseers) != 0; }

}  // namespace

bool is_public(const tracking::PlanState& plan) {
  return plan.stage == tracking::PlanStage::issued || plan.stage == tracking::PlanStage::closed;
}

bool sees_plan(const People& people, const Actor& actor, const tracking::PlanState& plan) {
  return oversees(people, actor) || (is_public(plan) && (people.standings(actor) & readers) != 0);
}

bool sees_item(const People& people, const Actor& actor, const tracking::PlanState& plan,
               const tracking::ItemState& item) {
  return sees_plan(people, actor, plan) || (people.standings(actor, item) & (head | performer)) != 0;
}

bool sees_history(const People& people, const Actor& actor, const tracking::ItemState& item) {
  return oversees(people, actor) || people.is_concerned(actor, item);
}

}  // namespace sauro::app
