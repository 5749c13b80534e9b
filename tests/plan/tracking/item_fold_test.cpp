// SPDX-License-Identifier: AGPL-3.0-or-later
// What the facts about one item make of it: its way from open to closed, and by which marks it is found meanwhile.
#include <gtest/gtest.h>

#include "plan/tracking/plan_state.h"
#include "plan/tracking/world.h"

namespace sauro::tracking {
namespace {

using Found = std::vector<World::Key>;

const Day march = day("2031-03-31"), june = day("2031-06-30"), september = day("2031-09-30");

Progress progress(int percent, bool done = false) {
  Progress said;
  said.day = day("2031-02-01");
  said.percent = percent;
  said.done = done;
  said.text = "đã làm";
  return said;
}
Verdict verdict(Level level, std::int64_t upto) { return {level, upto, "lý do"}; }

/// One task, "1", due in June.
struct OneTask : World {
  OneTask() { set("1", work(1, june)); }
};

TEST(ItemSet, MakesARecordThatIsFound) {
  World world;
  ItemSet set = work(12, june);
  set.doers = {{plan::Role::performing, "u1", "n1"}, {plan::Role::cooperating, "u2", ""}};
  set.title = "Việc";
  set.products = "báo cáo";
  world.tell("item.set", "item/7", set);
  EXPECT_EQ(world.marked("item", "plan"), (Found{{"p1/0000012/17", "7"}}));
  EXPECT_EQ(world.marked("item", "unit"), (Found{{"u1/2031-06-30", "7"}, {"u2/2031-06-30", "7"}}));
  EXPECT_EQ(world.marked("item", "person"), (Found{{"n1/2031-06-30", "7"}}));
  EXPECT_EQ(world.marked("item", "open"), (Found{{"p1/2031-06-30", "7"}}));
  EXPECT_EQ(world.marked("item", "never"), (Found{{"p1/2031-06-30", "7"}}));
  EXPECT_EQ(world.record("item", "7").words, "Việc\nbáo cáo");
  EXPECT_EQ(world.item("7").first_due, june);
}

TEST(ItemSet, ListsAPlanInItsOrder) {
  World world;
  for (const auto& [id, order] : {std::pair("a", 100), {"b", 9}, {"c", 20}}) world.set(id, work(order));
  EXPECT_EQ(world.marked("item", "plan"),
            (Found{{"p1/0000009/1b", "b"}, {"p1/0000020/1c", "c"}, {"p1/0000100/1a", "a"}}));
  EXPECT_EQ(world.marked("item", "unit").front().first, "u1/9");  // after all that are due
}

TEST(ItemSet, ListsThePartsOfALineThatWasSplitBehindIt) {
  World world;
  for (const auto& [id, order] : {std::pair("p.31", 5), {"p.5", 5}, {"p.6", 6}, {"p.30", 5}})
    world.set(id, work(order));
  std::vector<std::string> ids;
  for (const auto& [mark, id] : world.marked("item", "plan")) ids.push_back(id);
  EXPECT_EQ(ids, (std::vector<std::string>{"p.5", "p.30", "p.31", "p.6"}));
}

TEST(ItemSet, AgainLeavesWhatWasDone) {
  OneTask world;
  world.tell("item.progress", "item/1", progress(40));
  world.tell("item.extension_decided", "item/1", ExtensionDecided{true, september, {}, {}});  // none was asked for
  world.tell("item.extension_asked", "item/1", ExtensionAsked{september, {}});
  world.tell("item.extension_decided", "item/1", ExtensionDecided{true, september, {}, {}});
  ItemSet set = work(2, june);
  set.edited = {"order"};
  world.set("1", set);
  EXPECT_EQ(world.item("1").updates.size(), 1U);
  EXPECT_EQ(world.item("1").due, september);  // the time was not edited, so the extension stands
  set.due = march;
  set.edited = {"due", "order"};
  const auto last = world.set("1", set);
  EXPECT_EQ(world.item("1").due, march);
  EXPECT_EQ(world.item("1").first_due, june);
  EXPECT_EQ(world.item("1").edits, (std::vector<Edit>{{"order", last}, {"due", last}}));
}

TEST(ItemSet, CountsAnAddedItemInItsPlan) {
  World world;
  world.tell("plan.set", "plan/p1", PlanSet{2031, {}, {}, 3, {}, "Kế hoạch", {}, {}, {}});
  ItemSet set = work(4);
  set.number = 4;
  world.set("9", set);
  EXPECT_EQ(decode_whole<PlanState>(world.record("plan", "p1").body)->last, 4);
  set.number = 2;
  world.set("8", set);
  EXPECT_EQ(decode_whole<PlanState>(world.record("plan", "p1").body)->last, 4);
  EXPECT_EQ(decode_whole<PlanState>(world.record("plan", "p1").body)->set.title, "Kế hoạch");
}

TEST(Progress, WaitsForTheVerdictOfTheUnitThenOfTheOffice) {
  OneTask world;
  const auto told = world.tell("item.progress", "item/1", progress(100, true));
  EXPECT_EQ(world.item("1").stage, Stage::reported);
  EXPECT_EQ(world.item("1").updates.at(0).fact, told);
  EXPECT_EQ(world.item("1").updates.at(0).who, "lan");
  EXPECT_EQ(world.marked("item", "verdict"), (Found{{"unit/u1", "1"}}));
  EXPECT_TRUE(world.marked("item", "never").empty());

  world.tell("item.confirmed", "item/1", verdict(Level::unit, told));
  EXPECT_EQ(world.item("1").stage, Stage::confirmed);
  EXPECT_EQ(world.marked("item", "verdict"), (Found{{"office/p1", "1"}}));

  world.tell("item.confirmed", "item/1", verdict(Level::office, told));
  EXPECT_EQ(world.item("1").updates.at(0).verdict, UpdateVerdict::office);
  EXPECT_TRUE(world.marked("item", "verdict").empty());
  EXPECT_FALSE(is_done(world.status("1", "2031-06-01")));  // only the office's closing makes it done
}

TEST(Progress, WithoutAnEndLeavesTheItemOpen) {
  OneTask world;
  const auto told = world.tell("item.progress", "item/1", progress(40));
  world.tell("item.confirmed", "item/1", verdict(Level::unit, told));
  EXPECT_EQ(world.item("1").stage, Stage::open);
  EXPECT_EQ(world.item("1").updates.at(0).verdict, UpdateVerdict::unit);
}

TEST(Verdicts, ReachUpToTheirFact) {
  OneTask world;
  const auto first = world.tell("item.progress", "item/1", progress(10));
  world.tell("item.progress", "item/1", progress(20));
  world.tell("item.confirmed", "item/1", verdict(Level::unit, first));
  EXPECT_EQ(world.item("1").updates.at(0).verdict, UpdateVerdict::unit);
  EXPECT_EQ(world.item("1").updates.at(1).verdict, UpdateVerdict::none);
  EXPECT_EQ(world.marked("item", "verdict"), (Found{{"office/p1", "1"}, {"unit/u1", "1"}}));
}

TEST(Verdicts, OfTheUnitDoNotUndoThoseOfTheOffice) {
  OneTask world;
  const auto told = world.tell("item.progress", "item/1", progress(10));
  world.tell("item.confirmed", "item/1", verdict(Level::office, told));
  world.tell("item.returned", "item/1", verdict(Level::unit, told));
  EXPECT_EQ(world.item("1").updates.at(0).verdict, UpdateVerdict::office);
}

TEST(Verdicts, ReturnedOpenTheItemAgain) {
  for (const Level level : {Level::unit, Level::office}) {
    OneTask world;
    const auto told = world.tell("item.progress", "item/1", progress(100, true));
    if (level == Level::office) world.tell("item.confirmed", "item/1", verdict(Level::unit, told));
    world.tell("item.returned", "item/1", verdict(level, told));
    EXPECT_EQ(world.item("1").stage, Stage::open);
    EXPECT_EQ(world.item("1").returned, 1);
    EXPECT_EQ(percent_done(world.item("1")), std::nullopt);
    EXPECT_TRUE(world.marked("item", "verdict").empty());
  }
}

TEST(Closed, IsDoneAsOfItsDay) {
  OneTask world;
  world.tell("item.progress", "item/1", progress(100, true));
  world.close("1", june);
  EXPECT_EQ(world.status("1", "2031-12-31"), Status::done_on_time);
  EXPECT_EQ(percent_done(world.item("1")), 100);
  for (const char* mark : {"unit", "open", "never", "verdict"}) EXPECT_TRUE(world.marked("item", mark).empty()) << mark;
  EXPECT_EQ(world.marked("item", "plan").size(), 1U);

  OneTask late;
  late.close("1", june.plus_days(1), true);
  EXPECT_EQ(late.status("1", "2031-12-31"), Status::done_late);
  EXPECT_TRUE(late.item("1").partial);
}

TEST(Reopened, CountsAsOpenAgain) {
  OneTask world;
  world.tell("item.progress", "item/1", progress(100, true));
  world.close("1", march, true);
  world.tell("item.reopened", "item/1", Remark{});
  const ItemState state = world.item("1");
  EXPECT_EQ(state.stage, Stage::open);
  EXPECT_EQ(state.done_day, std::nullopt);
  EXPECT_FALSE(state.partial);
  EXPECT_FALSE(state.updates.at(0).done);
  EXPECT_EQ(world.status("1", "2031-07-01"), Status::open_overdue);
  world.close("1", june);
  EXPECT_EQ(world.status("1", "2031-07-01"), Status::done_on_time);
}

/// A task that comes back at the end of three quarters.
struct Quarters : World {
  Quarters() {
    ItemSet set = work(1, march);
    set.turns = {march, june, september};
    World::set("1", set);
  }
};

TEST(Turns, GoOnToTheNextOne) {
  Quarters world;
  world.close("1", march);
  EXPECT_EQ(world.item("1").due, june);
  EXPECT_EQ(world.item("1").stage, Stage::open);
  EXPECT_EQ(world.marked("item", "open"), (Found{{"p1/2031-06-30", "1"}}));
  world.close("1", june);
  EXPECT_EQ(world.status("1", "2031-09-30"), Status::open_in_time);
  world.close("1", september);
  EXPECT_EQ(world.item("1").turns, (std::vector<Turn>{{march, march}, {june, june}, {september, september}}));
  EXPECT_EQ(world.status("1", "2031-12-31"), Status::done_on_time);
}

TEST(Turns, RememberTheLateOne) {
  Quarters world;
  world.close("1", march.plus_days(1));
  EXPECT_EQ(world.status("1", "2031-06-30"), Status::open_in_time);
  world.close("1", june);
  world.close("1", september);
  EXPECT_EQ(world.status("1", "2031-12-31"), Status::done_late);
}

TEST(Turns, TakeTheLastOneBackWhenReopened) {
  Quarters world;
  for (const Day done : {march, june, september}) world.close("1", done);
  world.tell("item.reopened", "item/1", Remark{});
  EXPECT_EQ(world.item("1").turns.size(), 2U);
  EXPECT_EQ(world.item("1").due, september);
  world.close("1", september.plus_days(3));
  EXPECT_EQ(world.status("1", "2031-12-31"), Status::done_late);
}

TEST(Extension, MovesTheDeadlineOnceItIsGranted) {
  OneTask world;
  const auto asked = world.tell("item.extension_asked", "item/1", ExtensionAsked{september, "mưa"});
  EXPECT_EQ(world.item("1").due, june);
  EXPECT_EQ(world.marked("item", "decision"), (Found{{"p1/2031-06-30", "1"}}));
  EXPECT_TRUE(world.marked("item", "blocked").empty());
  world.tell("item.extension_decided", "item/1", ExtensionDecided{true, day("2031-08-31"), {}, "9/QĐ"});
  EXPECT_EQ(world.item("1").due, day("2031-08-31"));
  EXPECT_EQ(world.item("1").first_due, june);
  EXPECT_EQ(world.item("1").set.due, june);
  EXPECT_TRUE(world.marked("item", "decision").empty());
  EXPECT_EQ(world.item("1").extensions,
            (std::vector<Extension>{{asked, "lan", "mưa", day("2031-08-31"), june, true, true, "lan", "9/QĐ"}}));
}

TEST(Extension, ChangesNothingWhereItIsRefused) {
  OneTask world;
  world.tell("item.extension_asked", "item/1", ExtensionAsked{september, {}});
  world.tell("item.extension_decided", "item/1", ExtensionDecided{false, september, {}, {}});
  EXPECT_EQ(world.item("1").due, june);
  EXPECT_TRUE(world.item("1").extensions.at(0).decided);
  EXPECT_TRUE(world.marked("item", "decision").empty());
}

TEST(Obstacle, BlocksUntilItIsDecided) {
  for (const Outcome outcome : {Outcome::solved, Outcome::refused, Outcome::passed_on}) {
    OneTask world;
    const auto raised = world.tell("item.obstacle", "item/1", ObstacleRaised{"thiếu người", "thêm người"});
    EXPECT_EQ(world.marked("item", "blocked"), (Found{{"p1/2031-06-30", "1"}}));
    EXPECT_EQ(world.marked("item", "decision"), (Found{{"p1/2031-06-30", "1"}}));
    world.tell("item.obstacle_decided", "item/1", ObstacleDecided{raised + 1, outcome, "của việc khác"});
    EXPECT_EQ(world.item("1").obstacles.at(0).decision, "");
    world.tell("item.obstacle_decided", "item/1", ObstacleDecided{raised, outcome, "trả lời"});
    EXPECT_EQ(world.item("1").obstacles.at(0).decision, "trả lời");
    // What was passed on still waits, for somebody else.
    EXPECT_EQ(world.marked("item", "blocked").empty(), outcome != Outcome::passed_on);
  }
}

TEST(Event, SetsTheDeadlinesThatWaitedForIt) {
  World world;
  world.tell("event.set", "event/e1", EventSet{"p1", "khi có nghị quyết"});
  ItemSet set = work(1);
  set.event = "e1";
  world.set("1", set);
  world.set("2", work(2, june));
  EXPECT_EQ(world.marked("item", "event"), (Found{{"e1/", "1"}}));
  EXPECT_EQ(world.status("1", "2040-01-01"), Status::waiting);
  world.tell("event.occurred", "event/e1", EventOccurred{march, {{"1", june}, {"none", june}}, "5/NQ"});
  EXPECT_TRUE(world.marked("item", "event").empty());
  EXPECT_EQ(world.item("1").first_due, june);
  EXPECT_EQ(world.status("1", "2031-07-01"), Status::open_overdue);
  EXPECT_EQ(decode_whole<EventState>(world.record("event", "e1").body)->day, march);
  EXPECT_FALSE(world.has("item", "none"));
  // What it waits for is the same as before: the deadline that the event gave stands.
  set.order = 5;
  world.set("1", set);
  EXPECT_EQ(world.item("1").due, june);
}

TEST(Assigned, MovesWhoAnswers) {
  OneTask world;
  world.tell("item.assigned", "item/1", Assigned{{{plan::Role::performing, "u2", "n2"}}, {}, {}});
  EXPECT_EQ(world.marked("item", "unit"), (Found{{"u2/2031-06-30", "1"}}));
  EXPECT_EQ(read_tally(world.tallies(unit_tally("p1")).at(0), june).who, "u2");
  EXPECT_EQ(read_tally(world.tallies(person_tally("p1")).at(0), june).who, "n2");
  EXPECT_EQ(world.item("1").touched, 0);
}

TEST(Dropped, IsFoundAndCountedNoMore) {
  OneTask world;
  world.tell("item.obstacle", "item/1", ObstacleRaised{"vướng", {}});
  world.tell("item.dropped", "item/1", Remark{});
  EXPECT_TRUE(world.record("item", "1").marks.empty());
  EXPECT_TRUE(world.record("item", "1").tallies.empty());
  EXPECT_EQ(world.record("item", "1").words, "Việc 1\n");  // whoever looks for it still learns what became of it
  world.set("1", work(1, june));
  EXPECT_EQ(world.marked("item", "open").size(), 1U);
}

TEST(Achievement, CountsWithoutAnothersVerdict) {
  World world;
  ItemSet set = work(1, june);
  set.promises = {{plan::DeliverableType::event, Decimal::of(4), plan::Comparator::at_least, "hội nghị"}};
  world.set("1", set);
  world.tell("item.achieved", "item/1", Achievement{1, Decimal::of(3), march, "ct1/5"});
  EXPECT_EQ(achieved(world.item("1"), 1, true), Decimal::of(3));
  EXPECT_EQ(world.item("1").updates.at(0).record, "ct1/5");
  EXPECT_TRUE(world.marked("item", "verdict").empty());
  EXPECT_TRUE(world.marked("item", "never").empty());
}

TEST(Excepted, StandsWithThePlan) {
  OneTask world;
  world.tell("item.excepted", "item/1", ItemExcepted{plan::Clear::time, "chờ"});  // there is no plan yet
  EXPECT_FALSE(world.has("plan", "p1"));
  world.tell("plan.set", "plan/p1", PlanSet{2031, {}, {}, 1, {}, {}, {}, {}, {}});
  world.tell("item.excepted", "item/1", ItemExcepted{plan::Clear::time, "chờ"});
  EXPECT_EQ(decode_whole<PlanState>(world.record("plan", "p1").body)->exceptions,
            (std::vector<Exception>{{"1", plan::Clear::time, "lan", "chờ"}}));
}

}  // namespace
}  // namespace sauro::tracking
