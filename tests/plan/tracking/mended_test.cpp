// SPDX-License-Identifier: AGPL-3.0-or-later
// What once went wrong: members that were lost, and items that came back from the dropped or were forgotten.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plan/tracking/history.h"
#include "plan/tracking/plan_state.h"
#include "plan/tracking/world.h"

namespace sauro::tracking {
namespace {

const Day in_march = day("2031-03-31"), april = day("2031-04-30"), in_june = day("2031-06-30"),
          july = day("2031-07-31"), in_september = day("2031-09-30");

TEST(Form, KeepsEveryEnumerator) {
  // A lead is the first of the roles, and a member that is left out is read as one who performs.
  for (int i = 0; i < Enumerators<plan::Role>::count; ++i) {
    const Doer doer{static_cast<plan::Role>(i), "u1", "n1"};
    EXPECT_EQ(*decode_whole<Doer>(encode_whole(doer)), doer);
  }
  for (int i = 0; i < Enumerators<plan::DeliverableType>::count; ++i) {
    const Promise promise{static_cast<plan::DeliverableType>(i), {}, plan::Comparator::equal, {}};
    EXPECT_EQ(*decode_whole<Promise>(encode_whole(promise)), promise);
  }
  for (int i = 0; i < Enumerators<plan::Severity>::count; ++i) {
    FindingSet finding;
    finding.severity = static_cast<plan::Severity>(i);
    EXPECT_EQ(decode_whole<FindingSet>(encode_whole(finding))->severity, finding.severity);
  }
}

TEST(Form, RefusesNumbersThatDoNotFit) {
  EXPECT_FALSE(decode<ItemSet>(R"({"order": 4294967297})", {}).ok());
  EXPECT_FALSE(decode<Progress>(R"({"percent": -4294967196})", {}).ok());
  EXPECT_FALSE(decode<Verdict>(R"({"upto": 18446744073709551615})", {}).ok());
}

TEST(ItemSet, KeepsTheLead) {
  World world;
  ItemSet set = work(1, in_june);
  set.doers = {{plan::Role::performing, "u2", ""}, {plan::Role::lead, "u1", ""}};
  world.set("1", set);
  EXPECT_EQ(answering_unit(world.item("1")), "u1");
  EXPECT_EQ(read_tally(world.tallies(unit_tally("p1")).at(0), in_march).who, "u1");
}

TEST(ItemSet, LeavesTheParentItMovedAwayFrom) {
  World world;
  world.set("1", work(1));
  world.set("2", work(2));
  world.set("3", work(3, in_june, "1"));
  world.set("3", work(3, in_june, "2"));
  EXPECT_TRUE(world.item("1").parts.empty());
  EXPECT_TRUE(is_counted(world.item("1")));
  EXPECT_EQ(deadline_of(world.item("1")), std::nullopt);
  EXPECT_FALSE(is_counted(world.item("2")));
  // What is no work any more is no part either.
  world.set("3", work(3, in_june, "2", plan::ItemKind::duty));
  EXPECT_TRUE(is_counted(world.item("2")));
}

TEST(ItemSet, KeepsTheFirstDeadlineThatAnItemWasGiven) {
  World world;
  world.set("1", work(1));
  world.set("1", work(1, in_june));
  world.set("1", work(1, july));
  EXPECT_EQ(world.item("1").first_due, in_june);
}

TEST(ItemSet, MovesTheTurnThatIsNext) {
  World world;
  ItemSet set = work(1, in_march);
  set.turns = {in_march, in_june, in_september};
  world.set("1", set);
  world.close("1", in_march);
  set.turns = {in_march, july, in_september};
  world.set("1", set);
  EXPECT_EQ(world.item("1").due, july);
  set.turns = {april, july, in_september};
  set.due = april;
  world.set("1", set);
  EXPECT_EQ(world.item("1").due, july);  // that of April is done
}

TEST(Closed, AgainTakesNoTurn) {
  World world;
  ItemSet set = work(1, in_march);
  set.turns = {in_march};
  world.set("1", set);
  world.close("1", in_march);
  world.close("1", april);
  EXPECT_EQ(world.item("1").turns.size(), 1U);
  EXPECT_EQ(world.status("1", "2031-12-31"), Status::done_on_time);
}

TEST(Dropped, IsBroughtBackBySettingItOnly) {
  World world;
  world.set("1", work(1, in_june));
  Progress done;
  done.done = true;
  const auto told = world.tell("item.progress", "item/1", done);
  world.tell("item.dropped", "item/1", Remark{});
  world.tell("item.progress", "item/1", done);
  EXPECT_EQ(world.item("1").stage, Stage::dropped);
  world.tell("item.confirmed", "item/1", Verdict{Level::unit, told, {}});
  EXPECT_EQ(world.item("1").stage, Stage::dropped);
  world.tell("item.returned", "item/1", Verdict{Level::office, told, {}});
  EXPECT_EQ(world.item("1").stage, Stage::dropped);
  world.close("1", in_june);
  EXPECT_EQ(world.item("1").stage, Stage::dropped);
  EXPECT_TRUE(world.tallies(unit_tally("p1")).empty());
}

TEST(Dropped, StaysSoWhenItsStepsOpenAgain) {
  World world;
  world.set("1", work(1));
  world.set("2", step(2, in_june, "1"));
  world.close("2", in_june);
  ASSERT_TRUE(world.item("1").by_steps);
  world.tell("item.dropped", "item/1", Remark{});
  world.tell("item.reopened", "item/2", Remark{});
  EXPECT_EQ(world.item("1").stage, Stage::dropped);
}

TEST(Dropped, ForgetsItsEndWhenItIsSetAgain) {
  World world;
  world.set("1", work(1, in_june));
  world.close("1", july, true);
  world.tell("item.dropped", "item/1", Remark{});
  world.set("1", work(1, in_june));
  EXPECT_EQ(world.item("1").done_day, std::nullopt);
  EXPECT_FALSE(world.item("1").partial);
}

TEST(Steps, DoNotKeepAParentClosedThatPromisesSomethingNow) {
  World world;
  world.set("1", work(1));
  world.set("2", step(2, in_june, "1"));
  world.close("2", in_june);
  ItemSet set = work(1);
  set.promises = {{plan::DeliverableType::system, {}, plan::Comparator::equal, {}}};
  world.set("1", set);
  EXPECT_EQ(world.item("1").stage, Stage::open);
}

TEST(PercentDone, IsNeverBelowNothing) {
  ItemState state;
  state.set = work(1);
  state.set.promises = {{plan::DeliverableType::event, Decimal::of(2), plan::Comparator::at_least, {}}};
  state.updates = {{1, "lan", in_march, 1, Decimal::of(-3), {}, false, false, UpdateVerdict::none, {}}};
  EXPECT_EQ(percent_done(state), 0);
}

TEST(Fold, DoesNotHangOnWordsThatCannotBeRead) {
  // They may be taken away at any time, and the figures must then be the same.
  for (const char* words : {"{", R"({"text": 5})"}) {
    World world;
    world.set("1", work(1, in_june));
    world.append({"item.progress", "item/1", 1, "lan", {}, R"({"percent": 40})", words, {}});
    EXPECT_EQ(percent_done(world.item("1")), 40) << words;
  }
}

TEST(Fold, GivesOnlyTheRecordsThatChanged) {
  // Whoever looks at a step finds it changed by somebody else otherwise, and a ledger keeps a state more of it.
  World world;
  world.set("1", work(1));
  for (const char* id : {"2", "3", "4"}) world.set(id, step(std::stoi(id), in_june, "1"));
  plan::Fact fact = world.facts().back();
  fact.what = {"item.closed", "item/3", 1, "lan", {}, encode(Closed{in_june, false, {}, {}}).payload, {}, {}};
  std::vector<std::string> changed;
  for (const plan::Record& record : fold(fact, [&](std::string_view, std::string_view id) {
         return std::optional(world.record("item", std::string(id)).body);
       }))
    changed.push_back(record.id);
  std::sort(changed.begin(), changed.end());
  EXPECT_EQ(changed, (std::vector<std::string>{"1", "3"}));
}

RC_GTEST_PROP(Parts, AreThoseThatNameTheirParent, ()) {
  const World world = some_history();
  const auto items = world.items();
  for (const auto& [id, state] : items) {
    std::vector<std::string> parts;
    bool tasks = false;
    for (const auto& [other, part] : items) {
      if (part.set.parent != id || !is_work(part) || part.stage == Stage::dropped) continue;
      parts.push_back(other);
      tasks = tasks || part.set.kind != plan::ItemKind::step;
    }
    std::vector<std::string> known;
    for (const Part& part : state.parts) known.push_back(part.id);
    std::sort(known.begin(), known.end());
    RC_ASSERT(known == parts);
    RC_ASSERT(state.parent_of_tasks == tasks);
  }
}

}  // namespace
}  // namespace sauro::tracking
