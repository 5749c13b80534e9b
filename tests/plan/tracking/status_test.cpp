// SPDX-License-Identifier: AGPL-3.0-or-later
// The decision table of the six statuses, and what an item lacks, achieved and is reckoned to be done of.
#include "plan/tracking/status.h"

#include <gtest/gtest.h>

#include "plan/tracking/world.h"

namespace sauro::tracking {
namespace {

using plan::Clear;
using plan::Comparator;
using plan::DeliverableType;
using plan::Role;
using Lacking = std::vector<Clear>;

const Day eve = day("2031-06-29"), deadline = day("2031-06-30"), morrow = day("2031-07-01"),
          long_after = day("2033-01-01");

ItemState open_item(std::optional<Day> due = {}) {
  ItemState state;
  state.set = work(1, due);
  state.due = state.first_due = due;
  return state;
}
ItemState done_item(std::optional<Day> due, Day done) {
  ItemState state = open_item(due);
  state.stage = Stage::closed;
  state.done_day = done;
  return state;
}

TEST(StatusOf, DoneByTheEndOfTheDeadlineIsOnTime) {
  for (const Day as_of : {eve, deadline, morrow, long_after}) {
    EXPECT_EQ(status_of(done_item(deadline, eve), as_of), Status::done_on_time);
    EXPECT_EQ(status_of(done_item(deadline, deadline), as_of), Status::done_on_time);
    EXPECT_EQ(status_of(done_item(deadline, morrow), as_of), Status::done_late);
  }
}

TEST(StatusOf, OpenIsInTimeUntilTheEndOfTheDeadline) {
  EXPECT_EQ(status_of(open_item(deadline), eve), Status::open_in_time);
  EXPECT_EQ(status_of(open_item(deadline), deadline), Status::open_in_time);
  EXPECT_EQ(status_of(open_item(deadline), morrow), Status::open_overdue);
}

TEST(StatusOf, OnlyWhatIsClosedIsDone) {
  for (const Stage stage : {Stage::open, Stage::reported, Stage::confirmed}) {
    ItemState state = open_item(deadline);
    state.stage = stage;
    state.updates = {{1, "lan", eve, 0, {}, {}, true, true, UpdateVerdict::unit, {}}};
    EXPECT_EQ(status_of(state, deadline), Status::open_in_time);
    EXPECT_EQ(status_of(state, morrow), Status::open_overdue);
  }
}

TEST(StatusOf, WithoutADeadlineNothingIsLate) {
  EXPECT_EQ(status_of(open_item(), long_after), Status::no_deadline);
  EXPECT_EQ(status_of(done_item({}, long_after), long_after), Status::done_on_time);
}

TEST(StatusOf, WhatWaitsForItsEventIsNeverOverdue) {
  ItemState state = open_item();
  state.set.event = "e1";
  EXPECT_TRUE(is_waiting(state));
  EXPECT_EQ(status_of(state, long_after), Status::waiting);
  // The event occurred: its deadline counts from now on.
  state.due = deadline;
  EXPECT_FALSE(is_waiting(state));
  EXPECT_EQ(status_of(state, deadline), Status::open_in_time);
  EXPECT_EQ(status_of(state, morrow), Status::open_overdue);
}

TEST(StatusOf, WhatIsDoneBeforeItsEventIsOnTime) {
  ItemState state = done_item({}, long_after);
  state.set.event = "e1";
  EXPECT_EQ(status_of(state, long_after), Status::done_on_time);
}

TEST(StatusOf, OneLateTurnMakesTheWholeLate) {
  ItemState state = done_item(deadline, deadline);
  state.set.turns = {day("2031-03-31"), deadline};
  state.turns = {{day("2031-03-31"), day("2031-03-31")}, {deadline, deadline}};
  EXPECT_EQ(status_of(state, morrow), Status::done_on_time);
  state.turns[0].done = day("2031-04-01");
  EXPECT_EQ(status_of(state, morrow), Status::done_late);
  // While turns remain it is open, by the deadline of the next one.
  state.stage = Stage::open;
  EXPECT_EQ(status_of(state, deadline), Status::open_in_time);
}

TEST(DeadlineOf, IsThatOfTheStepsWhereThereIsNoneOfItsOwn) {
  ItemState state = open_item();
  state.steps_due = deadline;
  EXPECT_EQ(deadline_of(state), deadline);
  EXPECT_EQ(status_of(state, morrow), Status::open_overdue);
  state.due = morrow;
  EXPECT_EQ(deadline_of(state), morrow);
  // What waits has a time of its own, though nobody knows which.
  state.due.reset();
  state.set.event = "e1";
  EXPECT_EQ(deadline_of(state), std::nullopt);
  EXPECT_EQ(status_of(state, morrow), Status::waiting);
}

TEST(IsNeverUpdated, ConcernsWhatIsOpenOnly) {
  ItemState state = open_item(deadline);
  EXPECT_TRUE(is_never_updated(state));
  state.touched = 1;
  EXPECT_FALSE(is_never_updated(state));
  EXPECT_FALSE(is_never_updated(done_item(deadline, eve)));
  for (const plan::Tally& tally : tallies_of(done_item(deadline, eve)))
    EXPECT_EQ(read_tally(tally, eve).counts.never_updated, 0);
}

TEST(Counts, SumWhatTheyAreMadeOf) {
  Counts counts;
  const std::array<int, statuses> times = {1, 2, 3, 4, 5, 6};
  for (std::size_t i = 0; i < statuses; ++i)
    for (int n = 0; n < times[i]; ++n) counts.add(static_cast<Status>(i), n == 0 && i >= 2);
  EXPECT_EQ(counts.all(), 21);
  EXPECT_EQ(counts.done(), 3);
  EXPECT_EQ(counts.open(), 18);
  EXPECT_EQ(counts.of(Status::open_overdue), 4);
  EXPECT_EQ(counts.in_time(), 14);  // official tables count what waits and what has no deadline as in time
  EXPECT_EQ(counts.never_updated, 4);
  Counts twice = counts;
  twice += counts;
  EXPECT_EQ(twice.all(), 42);
  EXPECT_EQ(twice.of(Status::no_deadline), 12);
  EXPECT_EQ(twice.never_updated, 8);
}

TEST(Tallies, TellOnADayWhatTheItemIsThen) {
  ItemState state = open_item(deadline);
  state.set.task_class = plan::TaskClass::approved;
  state.set.doers = {{Role::cooperating, "u2", "n2"}, {Role::performing, "u1", "n1"}, {Role::lead, "", "n3"}};
  for (const Day as_of : {deadline, morrow}) {
    for (const plan::Tally& tally : tallies_of(state)) {
      const TallyGroup group = read_tally(tally, as_of);
      EXPECT_EQ(group.counts.of(status_of(state, as_of)), 1);
      EXPECT_EQ(group.counts.all(), 1);
      EXPECT_EQ(group.counts.never_updated, 1);
      EXPECT_EQ(group.task_class, plan::TaskClass::approved);
      EXPECT_EQ(group.month, "2031-06");
      EXPECT_FALSE(group.step);
      // The lead is a person without a unit: the unit that answers is that of the one who performs.
      EXPECT_EQ(group.who, tally.name == unit_tally("p1") ? "u1" : "n3");
    }
  }
  EXPECT_EQ(tallies_of(state).size(), 2U);
}

TEST(Tallies, CountWorkOnly) {
  ItemState state = open_item(deadline);
  for (const plan::ItemKind kind : {plan::ItemKind::group, plan::ItemKind::target, plan::ItemKind::duty}) {
    state.set.kind = kind;
    EXPECT_TRUE(tallies_of(state).empty());
  }
  state.set.kind = plan::ItemKind::step;
  EXPECT_TRUE(read_tally(tallies_of(state).at(0), eve).step);
  state.stage = Stage::dropped;
  EXPECT_TRUE(tallies_of(state).empty());
  state = open_item(deadline);
  state.parent_of_tasks = true;
  EXPECT_TRUE(tallies_of(state).empty());
}

TEST(ReadTally, TakesStrangeGroupsForNothing) {
  for (const char* group : {"", "o", "o0t"})
    EXPECT_EQ(read_tally({"unit/p1", group, "2031-06-30", 1}, eve).counts.all(), 0) << group;
}

TEST(Lacking, NamesWhatIsNotClear) {
  ItemState state = open_item();
  state.set.doers.clear();
  EXPECT_EQ(lacking(state), (Lacking{Clear::person, Clear::time, Clear::product}));
  state.set.doers = {{Role::cooperating, "u1", ""}, {Role::monitoring, "u2", ""}};
  EXPECT_EQ(lacking(state).front(), Clear::person);
  state.set.doers = {{Role::performing, "u1", ""}};
  state.set.due = deadline;
  state.set.promises = {{}};
  EXPECT_EQ(lacking(state), Lacking{});
}

TEST(Lacking, WantsOneWhoAnswers) {
  ItemState state = open_item();
  state.set.due = deadline;
  state.set.promises = {{}};
  const Doer lead{Role::lead, "u1", ""}, other_lead{Role::lead, "u2", ""}, hand{Role::performing, "u3", ""};
  for (const auto& doers : {std::vector<Doer>{lead}, {hand}, {lead, hand, hand}}) {
    state.set.doers = doers;
    EXPECT_EQ(lacking(state), Lacking{});
  }
  for (const auto& doers : {std::vector<Doer>{lead, other_lead}, {hand, hand}, {lead, other_lead, hand}}) {
    state.set.doers = doers;
    EXPECT_EQ(lacking(state), Lacking{Clear::responsibility});
  }
}

TEST(Lacking, KnowsAllWaysToHaveATime) {
  const auto timed = [](const auto& change) {
    ItemState state = open_item();
    state.set.promises = {{}};
    EXPECT_EQ(lacking(state), Lacking{Clear::time});
    change(state);
    return lacking(state).empty();
  };
  EXPECT_TRUE(timed([](ItemState& state) { state.set.due = deadline; }));
  EXPECT_TRUE(timed([](ItemState& state) { state.set.always = true; }));
  EXPECT_TRUE(timed([](ItemState& state) { state.set.turns = {deadline}; }));
  EXPECT_TRUE(timed([](ItemState& state) { state.set.event = "e1"; }));
  EXPECT_TRUE(timed([](ItemState& state) { state.steps_due = deadline; }));
}

TEST(Lacking, LeavesOutWhatIsNotCarriedOutItself) {
  ItemState state = open_item();
  state.parent_of_tasks = true;
  EXPECT_EQ(lacking(state), Lacking{});
  state.parent_of_tasks = false;
  state.set.kind = plan::ItemKind::group;
  EXPECT_EQ(lacking(state), Lacking{});
  state.set.kind = plan::ItemKind::task;
  state.stage = Stage::dropped;
  EXPECT_EQ(lacking(state), Lacking{});
}

}  // namespace
}  // namespace sauro::tracking
