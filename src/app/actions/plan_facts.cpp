// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/plan_facts.h"

#include <algorithm>
#include <utility>

#include "app/actions/action.h"
#include "foundation/base/text.h"
#include "foundation/names/names.h"
#include "foundation/rules/lexicon.h"
#include "plan/model/draft_json.h"
#include "plan/tracking/figures.h"
#include "reports/draft_rows.h"

namespace sauro::app {
namespace {

std::string key_of(const std::string& name) { return fold(collapse_blanks(name)); }

/// The unit that a name means: the one that is called so, else the only one that it abbreviates or that abbreviates it.
const Kept<tracking::Unit>* unit_named(const std::vector<Kept<tracking::Unit>>& units, const std::string& name) {
  const std::string key = key_of(name);
  const Kept<tracking::Unit>* alike = nullptr;
  for (const auto& one : units) {
    const auto is_same = [&](const std::string& other) { return key_of(other) == key; };
    if (is_same(one.value.name) || std::any_of(one.value.aliases.begin(), one.value.aliases.end(), is_same))
      return &one;
    if (!abbreviates(name, one.value.name) && !abbreviates(one.value.name, name)) continue;
    if (alike != nullptr) return nullptr;  // of two it is neither
    alike = &one;
  }
  return alike;
}

/// The unit that a person most likely works in, where the plan does not say: the one that most often performs what they
/// lead, among those of the kind that their position names ("Chi cục trưởng").
std::string likely_unit(const plan::Draft& draft, const plan::Person& person) {
  const std::string position = spelling_key(person.position.value_or(std::string()));
  std::map<std::string, int> votes;
  for (const plan::Item& item : draft.items) {
    const bool leads = std::any_of(item.assignments.begin(), item.assignments.end(),
                                   [&](const plan::Assignment& one) { return one.person == person.id; });
    for (const plan::Assignment& one : item.assignments)
      if (leads && one.role == plan::Role::performing && !one.unit.empty()) ++votes[one.unit];
  }
  std::string best, of_kind;
  for (const plan::Unit& unit : draft.units) {
    if (!votes.contains(unit.id)) continue;
    if (best.empty() || votes[unit.id] > votes[best]) best = unit.id;
    const auto* kind = rules::opening("unit_word", unit.name);
    const bool named = kind != nullptr && position.find(kind->term) != std::string::npos;
    if (named && (of_kind.empty() || votes[unit.id] > votes[of_kind])) of_kind = unit.id;
  }
  return of_kind.empty() ? best : of_kind;
}

/// The unit that does its work now: where it has ended, its successor.
std::string succeeded(const std::vector<Kept<tracking::Unit>>& units, const Kept<tracking::Unit>& unit) {
  constexpr int most = 20;  // a circle of successors ends somewhere
  const auto* now = &unit;
  for (int step = 0; step < most && !now->value.successor.empty(); ++step) {
    const auto next =
        std::find_if(units.begin(), units.end(), [&](const auto& one) { return one.id == now->value.successor; });
    if (next == units.end()) break;
    now = &*next;
  }
  return now->id;
}

std::string next_id(const std::string& letter, std::size_t known, std::size_t added) {
  return letter + std::to_string(known + added + 1);
}

std::string item_id(const std::string& plan, std::size_t number) { return plan + "." + std::to_string(number); }

}  // namespace

void settle_organisation(plan::Draft& draft, const Organisation& known, std::vector<plan::NewFact>& facts) {
  std::map<std::string, std::string> units, people, unit_of;  // ids of the draft -> ids here
  std::size_t added = 0;
  for (plan::Unit& unit : draft.units) {
    const auto* here = unit_named(known.units, unit.name);
    for (auto alias = unit.aliases.begin(); here == nullptr && alias != unit.aliases.end(); ++alias)
      here = unit_named(known.units, *alias);
    std::string& id = units[unit.id];
    if (here != nullptr) {
      id = succeeded(known.units, *here);
      continue;
    }
    id = next_id("u", known.units.size(), added++);
    tracking::Unit fresh;
    fresh.name = unit.name;
    fresh.aliases = unit.aliases;
    facts.push_back(fact_of("unit.set", "unit/" + id, fresh));
  }
  added = 0;
  for (const plan::Person& person : draft.people) {
    const std::string unit = units[person.unit.empty() ? likely_unit(draft, person) : person.unit];
    unit_of[person.id] = unit;
    const auto here = std::find_if(known.people.begin(), known.people.end(), [&](const auto& one) {
      const bool told = !person.unit.empty();
      return key_of(one.value.name) == key_of(person.name) &&
             (!told || one.value.unit.empty() || one.value.unit == unit);
    });
    std::string& id = people[person.id];
    if (here != known.people.end()) {
      id = here->id;
      if (!here->value.unit.empty()) unit_of[person.id] = here->value.unit;
      continue;
    }
    id = next_id("p", known.people.size(), added++);
    tracking::Person fresh;
    fresh.unit = unit;
    fresh.name = person.name;
    fresh.position = person.position.value_or(std::string());
    facts.push_back(fact_of("person.set", "person/" + id, fresh));
  }
  for (plan::Item& item : draft.items)
    for (plan::Assignment& one : item.assignments) {
      one.unit = one.unit.empty() ? unit_of[one.person] : units[one.unit];
      one.person = people[one.person];
    }
}

Events::Events(std::string plan, const std::vector<Kept<tracking::EventState>>& known, const Holidays* holidays)
    : plan_(std::move(plan)), count_(known.size()), holidays_(holidays) {
  for (const auto& one : known) {
    ids_[key_of(one.value.text)] = one.id;
    if (one.value.day) occurred_.emplace(one.id, *one.value.day);
  }
}

std::optional<Day> Events::due_after(const std::string& id, const std::optional<tracking::Delay>& delay,
                                     const std::optional<Period>& plan) const {
  const auto day = occurred_.find(id);
  if (day == occurred_.end() || holidays_ == nullptr) return std::nullopt;
  const auto due = tracking::due_after(day->second, delay, plan, *holidays_);
  return due ? std::optional(*due) : std::nullopt;
}

std::string Events::id_of(const std::string& wording, std::vector<plan::NewFact>& facts) {
  std::string& id = ids_[key_of(wording)];
  if (id.empty()) {
    id = plan_ + ".e" + std::to_string(++count_);
    facts.push_back(fact_of("event.set", "event/" + id, tracking::EventSet{plan_, wording}));
  }
  return id;
}

plan::NewFact item_fact(plan::Item item, const ItemPlace& place, const std::optional<Period>& period, Events& events,
                        std::vector<plan::NewFact>& facts) {
  item.id = place.id;
  item.parent = place.parent;
  tracking::ItemSet set = tracking::figures_of(item, period);
  set.plan = place.plan;
  set.parent = place.parent;
  set.number = place.number;
  set.order = place.order;
  set.outside = place.outside;
  set.broken = place.broken;
  set.edited = place.edited;
  set.document = place.document;
  if (place.doers) set.doers = *place.doers;
  if (tracking::waits_for_event(item.schedule)) {
    set.event = events.id_of(*item.schedule.event, facts);
    set.due = events.due_after(set.event, set.delay, period);
  }
  set.label = item.number;
  set.title = item.title;
  for (const plan::Deliverable& one : item.deliverables)
    if (!one.text.empty()) set.products.append(set.products.empty() ? "" : "; ").append(one.text);
  if (!set.event.empty()) set.waits_for = item.schedule.event.value_or(std::string());
  plan::NewFact fact = fact_of("item.set", "item/" + place.id, set);
  fact.words.append("\n").append(plan::item_json(item));
  return fact;
}

std::optional<Period> period_of(const tracking::PlanSet& plan) {
  if (plan.start && plan.end)
    if (const auto period = Period::make(*plan.start, *plan.end)) return *period;
  constexpr int first_year = 1900, last_year = 2200;
  if (plan.year < first_year || plan.year > last_year) return std::nullopt;
  return Period::year(plan.year);
}

std::vector<std::pair<plan::Role, std::string>> doing(const plan::Item& item) {
  std::vector<std::pair<plan::Role, std::string>> list;
  for (const auto& one : item.assignments) list.emplace_back(one.role, one.unit + "/" + one.person);
  return list;
}

bool is_same_work(const plan::Item& a, const plan::Item& b) {
  const auto promised = [](const plan::Item& item) {
    auto list = item.deliverables;
    for (auto& one : list) one.origin = {};
    return list;
  };
  const auto timed = [](const plan::Item& item) {
    auto schedule = item.schedule;
    schedule.origin = {};
    return schedule;
  };
  return a.title == b.title && timed(a) == timed(b) && promised(a) == promised(b) && doing(a) == doing(b) &&
         a.task_class == b.task_class && a.notes == b.notes;
}

tracking::FindingSet finding_set(const plan::Finding& finding, const std::string& plan,
                                 const std::map<std::string, std::string>& ids) {
  tracking::FindingSet said{plan, finding.rule, finding.severity, finding.clear, {}, {}, {}, {}, {}, {}};
  for (const std::string& item : finding.items)
    if (const auto id = ids.find(item); id != ids.end()) said.items.push_back(id->second);
  said.vi = finding.message.vi;
  said.en = finding.message.en;
  said.where = reports::places_text(finding.places, "; ");
  for (const plan::Place& place : finding.places)
    said.spots.push_back(
        {place.table.value_or(0), place.row.value_or(0), place.column.value_or(0), place.paragraph.value_or(0)});
  if (finding.repair) said.repair_vi = finding.repair->vi, said.repair_en = finding.repair->en;
  return said;
}

std::vector<plan::NewFact> plan_facts(const plan::Draft& draft, const std::string& file, const std::string& document,
                                      const std::string& plan) {
  std::vector<plan::NewFact> facts;
  const plan::Head& head = draft.head;
  tracking::PlanSet set;
  set.year = head.year.value_or(head.period ? head.period->first().year() : 0);
  if (head.period) set.start = head.period->first(), set.end = head.period->last();
  set.items = static_cast<int>(draft.items.size());
  set.title = head.subject.value_or(head.type.value_or(std::string()));
  set.agency = head.agency.value_or(std::string());
  set.superior = head.superior.value_or(std::string());
  set.file = file;
  set.document = document;
  facts.push_back(fact_of("plan.set", "plan/" + plan, set));
  const auto period = period_of(set);
  Events events(plan, {});
  std::map<std::string, std::string> ids;  // of the draft -> here
  int order = 0;
  for (const plan::Item& item : draft.items) {
    ItemPlace place{plan, item_id(plan, static_cast<std::size_t>(++order)), ids[item.parent]};
    ids[item.id] = place.id;
    place.order = order;
    plan::NewFact fact = item_fact(item, place, period, events, facts);
    facts.push_back(std::move(fact));
  }
  int number = 0;
  for (const plan::Finding& finding : draft.findings)
    facts.push_back(
        fact_of("plan.finding", "finding/" + plan + ".f" + std::to_string(++number), finding_set(finding, plan, ids)));
  return facts;
}

}  // namespace sauro::app
