// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/queries/calendar.h"

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

#include "app/access/agency_calendar.h"
#include "app/actions/reminders.h"
#include "app/queries/query.h"
#include "document/writers/icalendar.h"
#include "foundation/base/uri.h"
#include "plan/urging/ladder.h"
#include "reports/calendar.h"

namespace sauro::app {
namespace {

constexpr int cancelled_days = 60;

/// When facts were recorded: many items come of one.
class Moments {
 public:
  Moments(const ledger::Ledger& ledger, const std::string& agency) : ledger_(ledger), agency_(agency) {}

  Result<std::int64_t> of(std::int64_t fact) {
    if (const auto at = known_.find(fact); at != known_.end()) return at->second;
    std::int64_t& recorded = known_[fact];
    const auto seen = ledger_.each(agency_, fact - 1, [&](const plan::Fact& one) {
      recorded = one.recorded;
      return false;
    });
    if (!seen) return seen.error();
    return recorded;
  }

 private:
  const ledger::Ledger& ledger_;
  const std::string& agency_;
  std::map<std::int64_t, std::int64_t> known_;
};

/// The rungs before a deadline, where the agency has any; else those of the usual ladder. None where it is off.
Result<std::vector<tracking::Rung>> rungs_before(const AgencyView& view) {
  const auto before = [](std::vector<tracking::Rung> rungs) {
    std::erase_if(rungs, [](const tracking::Rung& rung) { return rung.days >= 0; });
    return rungs;
  };
  const auto ladder = ladder_of(view, view.today());
  if (!ladder) return ladder.error();
  if (ladder->off) return std::vector<tracking::Rung>();
  if (auto own = before(ladder->rungs); !own.empty()) return own;
  auto usual = urging::usual_rungs(view.today());
  if (!usual) return usual.error();
  return before(*std::move(usual));
}

bool is_theirs(const People& people, const CalendarAsked& asked, const tracking::ItemState& item) {
  if (asked.unit.empty()) return (people.standings({asked.user, {}}, item) & (head | performer)) != 0;
  const auto& doers = item.set.doers;
  return std::any_of(doers.begin(), doers.end(), [&](const tracking::Doer& doer) {
    return people.answering(people.unit_of(doer)) == people.answering(asked.unit);
  });
}

Result<std::vector<KeptItem>> items_of(const AgencyView& view, const People& people, const CalendarAsked& asked,
                                       std::int64_t now) {
  auto plans = view.running_plans();
  if (!plans) return plans.error();
  std::erase_if(*plans, [](const auto& plan) { return plan.value.stage != tracking::PlanStage::issued; });
  std::vector<KeptItem> all;
  const auto add = [&](const tracking::PlanState& plan, KeptItem item) {
    if (tracking::is_work(item.value) && is_theirs(people, asked, item.value) &&
        sees_item(people, {asked.user, {}}, plan, item.value))
      all.push_back(std::move(item));
  };
  std::unordered_set<std::string> there;
  for (const auto& plan : *plans) {
    auto items = view.items("plan", plan.id + "/");
    if (!items) return items.error();
    for (KeptItem& item : *items) {
      there.insert(item.id);
      add(plan.value, std::move(item));
    }
  }
  constexpr std::int64_t day = std::int64_t{86400} * 1'000'000;
  const auto before = view.ledger().number_before(view.agency(), now - cancelled_days * day);
  if (!before) return before.error();
  const auto changed = view.ledger().changed(view.agency(), "item", *before);
  if (!changed) return changed.error();
  for (const ledger::Stored& one : *changed) {
    if (there.contains(one.id)) continue;
    auto state = tracking::decode_whole<tracking::ItemState>(one.body);
    if (!state || state->stage != tracking::Stage::dropped) continue;
    const auto plan =
        std::find_if(plans->begin(), plans->end(), [&](const auto& kept) { return kept.id == state->set.plan; });
    if (plan != plans->end()) add(plan->value, {one.id, *std::move(state), one.version});
  }
  return all;
}

}  // namespace

Result<document::Calendar> work_calendar(const ledger::Ledger& ledger, const CalendarAsked& asked, std::int64_t now) {
  const Day today = day_in_vietnam(now);
  const AgencyView view(ledger, asked.agency, today);
  auto read = People::read(view);
  if (!read) return read.error();
  const auto people = std::make_shared<const People>(*std::move(read));
  const auto* user = people->user(asked.user);
  if (user == nullptr) return refuse("who.unknown", asked.user);
  if (user->value.disabled) return refuse("who.disabled", asked.user);
  const auto* unit = asked.unit.empty() ? nullptr : people->unit(asked.unit);
  if (!asked.unit.empty() && unit == nullptr) return refuse("unknown.unit", asked.unit);
  const auto asking = Asking::begin(view, {asked.user, {}}, people, today);
  if (!asking) return asking.error();
  const auto agency = agency_record(view);
  if (!agency) return agency.error();
  const auto own_ladder = view.find<tracking::Ladder>(tracking::ladder_kind, tracking::ladder_id);
  if (!own_ladder) return own_ladder.error();
  const auto rungs = rungs_before(view);
  if (!rungs) return rungs.error();
  auto items = items_of(view, *people, asked, now);
  if (!items) return items.error();

  const Holidays holidays = agency_calendar(agency->value, today.year() - 1, today.year() + 2);
  // Alarms follow from the ladder and the days off: an entry changes with them.
  const std::int64_t rules = std::max(agency->version, *own_ladder ? (*own_ladder)->version : 0);
  const std::string name = unit != nullptr ? unit->value.name : user->value.name;
  document::Calendar calendar{"Việc của " + name, {}};
  Moments moments(ledger, asked.agency);
  for (const KeptItem& item : *items) {
    auto entry = reports::calendar_entry(asked.agency, item.value, asking->line(item));
    entry.alarms = reports::alarms_of(item.value, *rungs, holidays, today);
    if (!asked.site.empty()) entry.address = asked.site + "/item/" + escaped(item.id);
    entry.revision = std::max(item.version, rules);
    const auto moment = moments.of(entry.revision);
    if (!moment) return moment.error();
    entry.revised = *moment;
    calendar.entries.push_back(std::move(entry));
  }
  return calendar;
}

Result<std::string> work_icalendar(const ledger::Ledger& ledger, const CalendarAsked& asked, std::int64_t now) {
  const auto calendar = work_calendar(ledger, asked, now);
  if (!calendar) return calendar.error();
  return writers::icalendar(*calendar);
}

}  // namespace sauro::app
