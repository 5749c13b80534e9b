// SPDX-License-Identifier: AGPL-3.0-or-later
// What parents have from their steps: deadlines, ends, places in the counts, and when something was last told.
#include <gtest/gtest.h>

#include "plan/tracking/world.h"

namespace sauro::tracking {
namespace {

const Day by_march = day("2031-03-31"), by_june = day("2031-06-30"), by_september = day("2031-09-30");

/// The task "1" without a time of its own, and its steps "2" (March) and "3" (June).
struct Stepped : World {
  Stepped() {
    set("1", work(1));
    set("2", step(2, by_march, "1"));
    set("3", step(3, by_june, "1"));
  }
};

TEST(Steps, GiveTheirParentTheLatestDeadline) {
  Stepped world;
  EXPECT_EQ(deadline_of(world.item("1")), by_june);
  EXPECT_EQ(world.item("1").due, std::nullopt);
  EXPECT_EQ(world.item("1").parts, (std::vector<Part>{{"2", by_march, {}}, {"3", by_june, {}}}));
  world.set("2", step(2, by_september, "1"));
  EXPECT_EQ(deadline_of(world.item("1")), by_september);
  EXPECT_EQ(world.marked("item", "open").at(0).first, "p1/2031-09-30");
}

TEST(Steps, GiveNoDeadlineUnlessEachHasOne) {
  Stepped world;
  world.set("4", step(4, {}, "1"));
  EXPECT_EQ(deadline_of(world.item("1")), std::nullopt);
  EXPECT_EQ(world.status("1", "2031-12-31"), Status::no_deadline);
  world.tell("item.dropped", "item/4", Remark{});
  EXPECT_EQ(deadline_of(world.item("1")), by_june);
}

TEST(Steps, LeaveTheParentItsOwnDeadline) {
  Stepped world;
  world.set("1", work(1, by_september));
  EXPECT_EQ(deadline_of(world.item("1")), by_september);
  world.set("1", work(1));
  EXPECT_EQ(deadline_of(world.item("1")), by_june);
}

TEST(Steps, CloseTheParentWithTheLastOfThem) {
  Stepped world;
  world.close("3", by_march);
  EXPECT_EQ(world.item("1").stage, Stage::open);
  world.close("2", by_march.plus_days(9));
  EXPECT_EQ(world.item("1").stage, Stage::closed);
  EXPECT_TRUE(world.item("1").by_steps);
  EXPECT_EQ(world.item("1").done_day, by_march.plus_days(9));
  EXPECT_EQ(world.status("1", "2031-12-31"), Status::done_on_time);
}

TEST(Steps, MakeTheParentLateWhereTheLastOneIs) {
  Stepped world;
  world.close("2", by_march);
  world.close("3", by_june.plus_days(1));
  EXPECT_EQ(world.status("1", "2031-12-31"), Status::done_late);
}

TEST(Steps, OpenTheParentAgainWithAnyOfThem) {
  for (const bool reopen : {true, false}) {
    Stepped world;
    world.close("2", by_march);
    world.close("3", by_june);
    if (reopen)
      world.tell("item.reopened", "item/2", Remark{});
    else
      world.set("4", step(4, by_september, "1"));
    EXPECT_EQ(world.item("1").stage, Stage::open);
    EXPECT_EQ(world.item("1").done_day, std::nullopt);
    world.close(reopen ? "2" : "4", by_september);
    EXPECT_EQ(world.item("1").done_day, by_september);
  }
}

TEST(Steps, DoNotCloseAParentThatPromisesSomething) {
  Stepped world;
  ItemSet set = work(1);
  set.promises = {{plan::DeliverableType::system, {}, plan::Comparator::equal, {}}};
  world.set("1", set);
  world.close("2", by_march);
  world.close("3", by_june);
  EXPECT_EQ(world.item("1").stage, Stage::open);
  world.close("1", by_september);
  EXPECT_FALSE(world.item("1").by_steps);
  EXPECT_EQ(world.item("1").done_day, by_september);
}

TEST(Steps, CloseTheParentWhenTheOnlyOpenOneIsDropped) {
  Stepped world;
  world.close("2", by_march);
  world.tell("item.dropped", "item/3", Remark{});
  EXPECT_EQ(world.item("1").stage, Stage::closed);
  EXPECT_EQ(world.item("1").done_day, by_march);
  EXPECT_EQ(deadline_of(world.item("1")), by_march);
  world.set("3", step(3, by_june, "1"));
  EXPECT_EQ(world.item("1").stage, Stage::open);
}

TEST(Steps, WithoutAnyTheParentIsNotDone) {
  Stepped world;
  world.tell("item.dropped", "item/2", Remark{});
  world.tell("item.dropped", "item/3", Remark{});
  EXPECT_EQ(world.item("1").stage, Stage::open);
  EXPECT_EQ(deadline_of(world.item("1")), std::nullopt);
}

TEST(Steps, OfStepsReachTheTop) {
  World world;
  world.set("1", work(1));
  world.set("2", step(2, {}, "1"));
  world.set("3", step(3, by_june, "2"));
  EXPECT_EQ(deadline_of(world.item("1")), by_june);
  world.close("3", by_june);
  EXPECT_EQ(world.item("2").stage, Stage::closed);
  EXPECT_EQ(world.item("1").stage, Stage::closed);
  world.tell("item.reopened", "item/3", Remark{});
  EXPECT_EQ(world.item("1").stage, Stage::open);
}

TEST(Steps, ThatComeBackCloseTheParentWithTheirLastTurn) {
  World world;
  world.set("1", work(1));
  ItemSet set = step(2, by_march, "1");
  set.turns = {by_march, by_june};
  world.set("2", set);
  world.close("2", by_march);
  EXPECT_EQ(world.item("1").stage, Stage::open);
  EXPECT_EQ(deadline_of(world.item("1")), by_june);
  world.close("2", by_june);
  EXPECT_EQ(world.item("1").stage, Stage::closed);
}

TEST(Steps, MoveTheDeadlineOfTheirParentWhenTheirsMoves) {
  Stepped world;
  world.tell("item.extension_asked", "item/3", ExtensionAsked{by_september, {}});
  world.tell("item.extension_decided", "item/3", ExtensionDecided{true, by_september, {}, {}});
  EXPECT_EQ(deadline_of(world.item("1")), by_september);

  world.tell("event.set", "event/e1", EventSet{"p1", {}});
  ItemSet set = step(4, {}, "1");
  set.event = "e1";
  world.set("4", set);
  EXPECT_EQ(deadline_of(world.item("1")), std::nullopt);
  world.tell("event.occurred", "event/e1", EventOccurred{by_march, {{"4", day("2031-12-01")}}, {}});
  EXPECT_EQ(deadline_of(world.item("1")), day("2031-12-01"));
}

TEST(Parts, AreCountedInThePlaceOfTheirParent) {
  World world;
  world.set("1", work(1));
  EXPECT_EQ(world.tallies(unit_tally("p1")).size(), 1U);
  world.set("2", work(2, by_june, "1"));
  EXPECT_TRUE(world.item("1").parent_of_tasks);
  EXPECT_TRUE(world.record("item", "1").tallies.empty());
  EXPECT_EQ(world.marked("item", "open").at(0).second, "2");
  // A step as the part of a task takes nobody's place.
  world.set("3", step(3, by_june, "2"));
  EXPECT_TRUE(is_counted(world.item("2")));
  world.tell("item.dropped", "item/2", Remark{});
  EXPECT_TRUE(is_counted(world.item("1")));
}

TEST(Touch, GoesUpToAllParents) {
  World world;
  world.set("1", work(1, by_june));
  world.set("2", step(2, by_june, "1"));
  world.set("3", step(3, by_june, "2"));
  world.set("4", step(4, by_june, "1"));
  EXPECT_EQ(world.marked("item", "never").size(), 1U);  // the steps are not counted
  const auto told = world.tell("item.progress", "item/3", Progress{});
  for (const char* id : {"1", "2", "3"}) EXPECT_EQ(world.item(id).touched, World::moment(told)) << id;
  EXPECT_EQ(world.item("4").touched, 0);
  EXPECT_TRUE(world.marked("item", "never").empty());
}

TEST(Touch, IsByWhatIsToldOfTheWorkOnly) {
  Stepped world;
  for (const char* kind : {"item.assigned", "item.confirmed", "item.checked", "item.extension_asked"})
    world.append({kind, "item/2", 1, "hoa", {}, "{}", {}, {}});
  EXPECT_EQ(world.item("1").touched, 0);
  for (const char* kind : {"item.progress", "item.obstacle", "item.achieved"}) {
    const auto told = world.append({kind, "item/2", 1, "hoa", {}, "{}", {}, {}});
    EXPECT_EQ(world.item("1").touched, World::moment(told)) << kind;
  }
}

TEST(Folding, OutlivesItemsThatAreTheirOwnParents) {
  World world;
  world.set("1", step(1, by_june, "1"));
  world.set("2", step(2, by_june, "3"));
  world.set("3", step(3, by_june, "2"));
  world.tell("item.progress", "item/2", Progress{});
  world.close("3", by_june);
  EXPECT_EQ(world.items().size(), 3U);
}

}  // namespace
}  // namespace sauro::tracking
