// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/meant.h"

#include "app/actions/refusal.h"

namespace sauro::app {

std::string name_of(const People& people, std::string_view kind, const std::string& id) {
  const auto told = [&](const auto* one) { return one == nullptr || one->value.name.empty() ? id : one->value.name; };
  if (id.empty()) return {};
  if (kind == "unit") return told(people.unit(id));
  if (kind == "person") return told(people.person(id));
  if (kind == "user") return id == administrator_id ? "Quản trị" : told(people.user(id));
  return id;
}

reports::ItemLine line_of(const People& people, const KeptItem& item, Day as_of) {
  auto line = reports::line_of(item.id, item.value, as_of);
  line.unit_id = tracking::answering_unit(item.value);
  line.person_id = tracking::answering_person(item.value);
  line.unit = name_of(people, "unit", line.unit_id);
  line.person = name_of(people, "person", line.person_id);
  return line;
}

Result<Kept<tracking::PlanState>> plan_meant(const AgencyView& view, const std::string& id,
                                             const std::function<bool(const tracking::PlanState&)>& sees) {
  if (!id.empty()) {
    auto told = view.find<tracking::PlanState>("plan", id);
    if (!told) return told.error();
    if (!*told) return refuse("unknown.plan", id);
    return **std::move(told);
  }
  auto running = view.running_plans();
  if (!running) return running.error();
  if (!running->empty()) return std::move(running->back());
  auto all = view.all<tracking::PlanState>("plan");
  if (!all) return all.error();
  std::erase_if(*all, [&](const auto& plan) { return !sees(plan.value); });
  if (all->empty()) return refuse("unknown.plan", both("nào", "yet"));
  return std::move(all->back());
}

}  // namespace sauro::app
