// SPDX-License-Identifier: AGPL-3.0-or-later
// Which works an item is, told by facts as they are folded.
#include "plan/forecast/work.h"

#include <gtest/gtest.h>

#include "plan/tracking/world.h"

namespace sauro::forecast {
namespace {

using tracking::ItemState;
using tracking::World;

struct When {
  Day due;
  std::optional<Day> done;
  friend bool operator==(const When&, const When&) = default;
};

std::vector<When> whens(const ItemState& state) {
  std::vector<When> all;
  for (const Work& work : works_of("a", state)) all.push_back({work.due, work.done});
  return all;
}

TEST(WorksOf, AnItemIsOneWork) {
  World world;
  auto set = tracking::work(1, day("2031-06-30"));
  set.task_class = plan::TaskClass::key;
  set.doers = {{plan::Role::lead, "u2", "lan"}};
  world.set("a", set);
  const Work open{"a", "u2", "lan", "task/key", day("2031-06-30"), {}};
  EXPECT_EQ(works_of("a", world.item("a")), std::vector{open});
  world.close("a", day("2031-07-02"));
  Work done = open;
  done.done = day("2031-07-02");
  EXPECT_EQ(works_of("a", world.item("a")), std::vector{done});
  EXPECT_FALSE(done.is_in_time());
}

/// What waits for its head or the office is no open work of whoever did it, until it is given back.
TEST(WorksOf, WhatIsReportedIsDone) {
  World world;
  world.set("a", tracking::work(1, day("2031-06-30")));
  tracking::Progress said;
  said.day = day("2031-06-02"), said.done = true, said.evidence = true;
  const auto fact = world.tell("item.progress", "item/a", said);
  EXPECT_EQ(whens(world.item("a")), (std::vector<When>{{day("2031-06-30"), day("2031-06-02")}}));
  World confirmed = world;
  tracking::Verdict verdict;
  verdict.upto = fact;
  confirmed.tell("item.confirmed", "item/a", verdict);
  EXPECT_EQ(whens(confirmed.item("a")), (std::vector<When>{{day("2031-06-30"), day("2031-06-02")}}));
  world.tell("item.returned", "item/a", verdict);
  EXPECT_EQ(whens(world.item("a")), (std::vector<When>{{day("2031-06-30"), {}}}));
}

TEST(WorksOf, EachTurnIsAWork) {
  World world;
  auto set = tracking::work(1, day("2031-03-31"));
  set.turns = {day("2031-03-31"), day("2031-06-30"), day("2031-09-30")};
  world.set("a", set);
  EXPECT_EQ(whens(world.item("a")),
            (std::vector<When>{{day("2031-03-31"), {}}, {day("2031-06-30"), {}}, {day("2031-09-30"), {}}}));
  world.close("a", day("2031-04-02"));
  EXPECT_EQ(
      whens(world.item("a")),
      (std::vector<When>{{day("2031-03-31"), day("2031-04-02")}, {day("2031-06-30"), {}}, {day("2031-09-30"), {}}}));
  world.close("a", day("2031-06-30"));
  world.close("a", day("2031-09-01"));
  EXPECT_EQ(whens(world.item("a")), (std::vector<When>{{day("2031-03-31"), day("2031-04-02")},
                                                       {day("2031-06-30"), day("2031-06-30")},
                                                       {day("2031-09-30"), day("2031-09-01")}}));
}

TEST(WorksOf, WhatWasDroppedOrWaitsOrHasNoDeadlineIsNone) {
  World world;
  world.set("a", tracking::work(1, day("2031-06-30")));
  world.tell("item.dropped", "item/a", tracking::Remark{day("2031-02-01"), {}, "1/QĐ"});
  world.set("b", tracking::work(2));
  auto waiting = tracking::work(3);
  waiting.event = "e1";
  world.set("c", waiting);
  for (const char* id : {"a", "b", "c"}) EXPECT_TRUE(works_of(id, world.item(id)).empty()) << id;
}

TEST(WorksOf, ATaskWithTasksBelowIsCountedByThese) {
  World world;
  world.set("a", tracking::work(1, day("2031-06-30")));
  world.set("b", tracking::work(2, day("2031-05-31"), "a"));
  EXPECT_TRUE(works_of("a", world.item("a")).empty());
  EXPECT_EQ(works_of("b", world.item("b")).size(), 1u);
  // Steps do not count for their task.
  world.set("c", tracking::work(3, day("2031-06-30")));
  world.set("d", tracking::step(4, day("2031-05-31"), "c"));
  EXPECT_EQ(works_of("c", world.item("c")).size(), 1u);
  EXPECT_EQ(works_of("d", world.item("d")).at(0).type, "step");
}

TEST(Work, WhatIsDoneOnADayIsOpenAtItsBeginning) {
  const Work work{"a", {}, {}, {}, day("2031-06-30"), day("2031-06-30")};
  EXPECT_TRUE(work.is_open(day("2031-06-30")));
  EXPECT_FALSE(work.is_open(day("2031-07-01")));
  EXPECT_TRUE(work.is_in_time());
}

}  // namespace
}  // namespace sauro::forecast
