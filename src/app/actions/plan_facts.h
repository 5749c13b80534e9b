// SPDX-License-Identifier: AGPL-3.0-or-later
// A draft becomes facts: the units and people that it proposes, the events that its items wait for, the items, and the
// doubts about them.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/access/agency_view.h"
#include "app/reading/import.h"
#include "foundation/calendar/working_days.h"
#include "plan/model/fact.h"

namespace sauro::app {

/// The units and people that are known already.
struct Organisation {
  std::vector<Kept<tracking::Unit>> units;
  std::vector<Kept<tracking::Person>> people;
};

/// Finds what the draft's units and people are here, by name, alias or abbreviation; new ones get ids, and facts in
/// `facts`. The items' assignments are given these ids; a person stands there with their unit, the plan's own or the
/// one that they most likely work in.
void settle_organisation(plan::Draft& draft, const Organisation& known, std::vector<plan::NewFact>& facts);

/// The ids of events by their wording (folded); new ones get facts.
class Events {
 public:
  /// `holidays` are needed where one of them has occurred already.
  Events(std::string plan, const std::vector<Kept<tracking::EventState>>& known, const Holidays* holidays = nullptr);
  std::string id_of(const std::string& wording, std::vector<plan::NewFact>& facts);
  /// The deadline of what waits for an event that has occurred; none where it has not.
  std::optional<Day> due_after(const std::string& id, const std::optional<tracking::Delay>& delay,
                               const std::optional<Period>& plan) const;

 private:
  std::string plan_;
  std::size_t count_ = 0;
  const Holidays* holidays_ = nullptr;
  std::map<std::string, std::string> ids_;
  std::map<std::string, Day> occurred_;
};

/// What a fact needs to say of an item beside the item itself.
struct ItemPlace {
  std::string plan, id, parent;
  int number = 0, order = 0;
  bool outside = false, broken = false;
  std::vector<std::string> edited = {};
  std::string document = {};                              ///< of an amendment: its number
  std::optional<std::vector<tracking::Doer>> doers = {};  ///< those of now, where they are not the item's own words'
};
/// item.set. `item` has its own id and parent changed to those of the place.
plan::NewFact item_fact(plan::Item item, const ItemPlace& place, const std::optional<Period>& period, Events& events,
                        std::vector<plan::NewFact>& facts);

/// Who does it, and as what.
std::vector<std::pair<plan::Role, std::string>> doing(const plan::Item& item);
/// Whether both say the same, wherever it was read.
bool is_same_work(const plan::Item& a, const plan::Item& b);

/// plan.finding of a doubt about a draft; `ids`: of the draft's items, here.
tracking::FindingSet finding_set(const plan::Finding& finding, const std::string& plan,
                                 const std::map<std::string, std::string>& ids);

/// All facts of a plan that was read: item N of the draft becomes "PLAN.N". The draft's organisation is settled.
/// `document`: SHA-256 of what was read in the file.
std::vector<plan::NewFact> plan_facts(const plan::Draft& draft, const std::string& file, const std::string& document,
                                      const std::string& plan);

/// What the plan covers; its year where nothing else is told.
std::optional<Period> period_of(const tracking::PlanSet& plan);

}  // namespace sauro::app
