// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/reminders.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include "plan/tracking/status.h"
#include "plan/urging/ladder.h"

namespace sauro::app {
namespace {

Standings standing_of(tracking::Addressee addressee) {
  switch (addressee) {
    case tracking::Addressee::performer: return performer;
    case tracking::Addressee::head: return head;
    case tracking::Addressee::leadership: return director;
  }
  return 0;
}

/// Whoever is away leaves it to the deputy, whose standing towards the item is the same meanwhile.
bool hears(const tracking::User& user, Day day) {
  const bool away = (user.away_from || user.away_until) && tracking::holds_on(user.away_from, user.away_until, day);
  return !user.disabled && (!away || user.deputy.empty());
}

bool has_address(const People& people, const std::string& user) {
  const auto* found = people.user(user);
  return found != nullptr && !found->value.mail.empty();
}

std::vector<std::string> hearers(const People& people, const tracking::ItemState& item,
                                 const std::vector<tracking::Addressee>& to, Day day) {
  Standings asked = 0;
  for (const tracking::Addressee one : to) asked |= standing_of(one);
  std::vector<std::string> users;
  // Where there is none of those, who heads the unit; where nobody does, the office.
  for (const Standings standing : {asked, Standings{head}, Standings{office}}) {
    for (const auto& user : people.users())
      if (hears(user.value, day) && (people.standings({user.id, {}}, item) & standing) != 0) users.push_back(user.id);
    if (!users.empty()) break;
  }
  return users;
}

}  // namespace

std::map<std::string, std::vector<tracking::NoticeLine>> DayOfUrging::notices() const {
  std::map<std::string, std::vector<tracking::NoticeLine>> notices;
  for (const Reminder& one : reminders)
    for (const std::string& user : one.to) notices[user].push_back({one.item.id, one.due, one.rung.days, one.rung.way});
  return notices;
}

Result<tracking::Ladder> ladder_of(const AgencyView& view, Day day) {
  const auto own = view.find<tracking::Ladder>(tracking::ladder_kind, tracking::ladder_id);
  if (!own) return own.error();
  tracking::Ladder ladder = *own ? (*own)->value : tracking::Ladder();
  if (!ladder.rungs.empty()) return ladder;
  auto usual = urging::usual_rungs(day);
  if (!usual) return usual.error();
  ladder.rungs = *std::move(usual);
  return ladder;
}

Result<DayOfUrging> urging_on(const AgencyView& view, const People& people, Day day, const Holidays& holidays) {
  const auto ladder = ladder_of(view, day);
  if (!ladder) return ladder.error();
  DayOfUrging said{day, ladder->off || !is_working_day(day, holidays), {}, {}};
  if (said.quiet) return said;
  const auto plans = view.running_plans();
  if (!plans) return plans.error();
  for (const auto& plan : *plans) {
    auto items = view.items("plan", plan.id + "/");
    if (!items) return items.error();
    for (KeptItem& item : *items) {
      const tracking::Rung* rung = urging::rung_due(item.value, ladder->rungs, day, holidays);
      if (rung == nullptr) continue;
      const Day due = *tracking::deadline_of(item.value);
      auto to = hearers(people, item.value, rung->to, day);
      said.reminders.push_back({std::move(item), *rung, due, std::move(to)});
      auto& reminder = said.reminders.back();
      if (rung->way == tracking::UrgingWay::notice) continue;
      const auto reachable = [&](const std::string& user) { return has_address(people, user); };
      std::copy_if(reminder.to.begin(), reminder.to.end(),
                   std::inserter(said.without_address, said.without_address.end()), std::not_fn(reachable));
      // What no mail can tell is not said to be told by mail.
      if (rung->way == tracking::UrgingWay::mail && std::none_of(reminder.to.begin(), reminder.to.end(), reachable))
        reminder.rung.way = tracking::UrgingWay::notice;
    }
  }
  // The most urgent first, in every list that is made of it.
  std::stable_sort(said.reminders.begin(), said.reminders.end(),
                   [](const Reminder& a, const Reminder& b) { return a.due < b.due; });
  return said;
}

}  // namespace sauro::app
