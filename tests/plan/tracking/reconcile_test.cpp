// SPDX-License-Identifier: AGPL-3.0-or-later
// The counts that reports are made of agree with the items themselves, whatever was told in whatever order.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>
#include <tuple>

#include "plan/tracking/history.h"
#include "plan/tracking/world.h"

namespace sauro::tracking {
namespace {

using Items = std::map<std::string, ItemState>;
using Text = std::string;

/// Counts by what a report may ask for; tasks and steps are never one sum.
struct Table {
  Counts tasks, steps;
  std::map<Text, Counts> by_who, by_class, by_month;
  std::map<std::tuple<bool, Text, Text, Text>, Counts> by_all;

  void add(bool step, const Text& who, plan::TaskClass task_class, const Text& month, const Counts& counts) {
    const Text kind(name_of(task_class));
    by_all[{step, who, kind, month}] += counts;
    (step ? steps : tasks) += counts;
    if (step) return;
    by_who[who] += counts;
    by_class[kind] += counts;
    by_month[month] += counts;
  }
  friend bool operator==(const Table&, const Table&) = default;
};

Table from_tallies(const World& world, const std::string& name, Day as_of) {
  Table table;
  for (const plan::Tally& tally : world.tallies(name)) {
    const TallyGroup group = read_tally(tally, as_of);
    table.add(group.step, group.who, group.task_class, group.month, group.counts);
  }
  return table;
}

bool is_step(const ItemState& state) { return state.set.kind == plan::ItemKind::step && state.stage != Stage::dropped; }

/// The same by going through all items of a plan.
Table from_items(const Items& items, const std::string& plan, std::string_view (*who)(const ItemState&), Day as_of) {
  Table table;
  for (const auto& [id, state] : items) {
    if (state.set.plan != plan || (!is_counted(state) && !is_step(state))) continue;
    Counts one;
    one.add(status_of(state, as_of), is_never_updated(state));
    const auto due = deadline_of(state);
    table.add(is_step(state), Text(who(state)), state.set.task_class, due ? due->iso().substr(0, 7) : Text(), one);
  }
  return table;
}

/// Days by chance, and those around which something becomes late.
std::set<Day> asked_days(const Items& items) {
  std::set<Day> days = {day_of(*rc::gen::inRange(0, 500)), day("2030-12-31"), day("2040-01-01")};
  for (const auto& [id, state] : items)
    if (const auto due = deadline_of(state)) days.insert({*due, due->plus_days(1)});
  return days;
}

RC_GTEST_PROP(Reconcile, EveryCountedItemIsExactlyOneOfTheSix, ()) {
  const World world = some_history();
  const Items items = world.items();
  for (const std::string plan : {"p1", "p2"}) {
    std::int64_t counted = 0, steps = 0;
    for (const auto& [id, state] : items) {
      if (state.set.plan != plan) continue;
      counted += is_counted(state) ? 1 : 0;
      steps += is_step(state) ? 1 : 0;
    }
    for (const Day as_of : asked_days(items)) {
      for (const std::string& name : {unit_tally(plan), person_tally(plan)}) {
        const Table table = from_tallies(world, name, as_of);
        RC_ASSERT(table.tasks.all() == counted);
        RC_ASSERT(table.steps.all() == steps);
      }
    }
  }
}

RC_GTEST_PROP(Reconcile, CountsAreThoseOfTheItems, ()) {
  const World world = some_history();
  const Items items = world.items();
  for (const std::string plan : {"p1", "p2"}) {
    for (const Day as_of : asked_days(items)) {
      RC_ASSERT(from_tallies(world, unit_tally(plan), as_of) == from_items(items, plan, answering_unit, as_of));
      RC_ASSERT(from_tallies(world, person_tally(plan), as_of) == from_items(items, plan, answering_person, as_of));
    }
  }
}

RC_GTEST_PROP(Reconcile, OfficialClassesSumUp, ()) {
  const World world = some_history();
  for (const Day as_of : asked_days(world.items())) {
    const Table table = from_tallies(world, unit_tally("p1"), as_of);
    for (const auto& [group, counts] : table.by_all) {
      RC_ASSERT(counts.in_time() + counts.of(Status::open_overdue) + counts.done() == counts.all());
      RC_ASSERT(counts.in_time() ==
                counts.of(Status::open_in_time) + counts.of(Status::waiting) + counts.of(Status::no_deadline));
      RC_ASSERT(counts.never_updated <= counts.open());
      for (const std::int64_t count : counts.by) RC_ASSERT(count >= 0);
    }
    Counts sum;
    for (const auto& [month, counts] : table.by_month) sum += counts;
    RC_ASSERT(sum == table.tasks);
  }
}

RC_GTEST_PROP(Reconcile, OnlyWhatIsOpenBecomesLateByWaiting, ()) {
  const World world = some_history();
  const Day as_of = day_of(*rc::gen::inRange(0, 500));
  const Counts before = from_tallies(world, unit_tally("p1"), as_of).tasks;
  const Counts after = from_tallies(world, unit_tally("p1"), as_of.plus_days(*rc::gen::inRange(0, 400))).tasks;
  for (const Status status : {Status::done_on_time, Status::done_late, Status::waiting, Status::no_deadline})
    RC_ASSERT(after.of(status) == before.of(status));
  RC_ASSERT(after.of(Status::open_overdue) >= before.of(Status::open_overdue));
  RC_ASSERT(after.never_updated == before.never_updated);
}

RC_GTEST_PROP(Reconcile, FoldingAnewGivesTheSameRecords, ()) {
  const World world = some_history();
  RC_ASSERT(World(world.facts()).records() == world.records());
}

RC_GTEST_PROP(Reconcile, MarksFindWhatIsOpen, ()) {
  const World world = some_history();
  std::vector<World::Key> open, never, waiting, blocked;
  for (const auto& [id, state] : world.items()) {
    const auto due = deadline_of(state);
    const std::string value = state.set.plan + "/" + (due ? due->iso() : "9");
    const bool is_open = state.stage != Stage::closed && state.stage != Stage::dropped;
    if (is_open && is_counted(state) && due) open.emplace_back(value, id);
    if (is_open && is_counted(state) && state.touched == 0) never.emplace_back(value, id);
    if (is_open && is_work(state) && is_waiting(state)) waiting.emplace_back(state.set.event + "/", id);
    const auto undecided = [](const Obstacle& obstacle) { return !obstacle.decided; };
    if (state.stage != Stage::dropped && is_work(state) &&
        std::any_of(state.obstacles.begin(), state.obstacles.end(), undecided))
      blocked.emplace_back(value, id);
  }
  for (auto* keys : {&open, &never, &waiting, &blocked}) std::sort(keys->begin(), keys->end());
  RC_ASSERT(world.marked("item", "open") == open);
  RC_ASSERT(world.marked("item", "never") == never);
  RC_ASSERT(world.marked("item", "event") == waiting);
  RC_ASSERT(world.marked("item", "blocked") == blocked);
}

}  // namespace
}  // namespace sauro::tracking
