// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/urging/ladder.h"
#include "days.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace sauro::urging {
namespace {

using tracking::UrgingWay;

tracking::ItemState due_on(const char* iso) {
  tracking::ItemState item;
  item.set.kind = plan::ItemKind::task;
  item.due = day(iso);
  return item;
}

const std::vector<tracking::Rung>& rungs() {
  static const auto read =
      *read_rungs("-5 performer notice; 1 performer mail; 5 performer,head mail; 10 head,leadership letter");
  return read;
}

TEST(Rungs, AreReadInAnyOrderAndWrittenBack) {
  const auto read = read_rungs(" 10 head,leadership letter ;-5 performer notice;");
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(rungs_text(*read), "-5 performer notice; 10 head,leadership letter");
}

TEST(Rungs, SayWhichOneIsNone) {
  for (const char* wrong :
       {"5 performer", "x performer mail", "5 nobody mail", "5 performer fax", "5 performer,performer mail",
        "999 performer mail", "5 performer mail 7", "1 head mail; 1 performer mail"})
    EXPECT_FALSE(read_rungs(wrong).ok()) << wrong;
  EXPECT_FALSE(read_rungs("").ok());
  EXPECT_EQ(read_rungs("1 head mail; 2 chief mail").error().where, "2 chief mail");
  EXPECT_EQ(read_rungs("2 chief mail").error().subject, "ladder");
  EXPECT_EQ(read_rungs("251 head mail").error().subject, "ladder.days");
  EXPECT_EQ(read_rungs("-2147483648 head mail").error().subject, "ladder.days");
  EXPECT_TRUE(read_rungs("-250 head mail; 250 head mail").ok());
  EXPECT_EQ(read_rungs("1 head mail; 1 performer mail").error().subject, "ladder.twice");
}

TEST(Rungs, OfAgenciesWithoutTheirOwnAreData) {
  const auto usual = usual_rungs(day("2026-06-01"));
  ASSERT_TRUE(usual.ok());
  EXPECT_EQ(usual->back().way, UrgingWay::letter);
  EXPECT_LT(usual->front().days, 0);
}

TEST(DaysBehind, CountWorkingDays) {
  // 2026-06-12 is a Friday.
  EXPECT_EQ(days_behind(day("2026-06-12"), day("2026-06-12"), {}), 0);
  EXPECT_EQ(days_behind(day("2026-06-12"), day("2026-06-13"), {}), 0);  // Saturday: nobody is late by a weekend
  EXPECT_EQ(days_behind(day("2026-06-12"), day("2026-06-15"), {}), 1);
  EXPECT_EQ(days_behind(day("2026-06-12"), day("2026-06-11"), {}), -1);
  EXPECT_EQ(days_behind(day("2026-06-15"), day("2026-06-12"), {}), -1);
  EXPECT_EQ(days_behind(day("2026-06-12"), day("2026-06-15"), Holidays({day("2026-06-15")}, {})), 0);
}

TEST(RungDue, IsTheHighestThatWasReachedAndOnlyThat) {
  const auto item = due_on("2026-06-12");
  EXPECT_EQ(rung_due(item, rungs(), day("2026-06-04"), {}), nullptr);
  EXPECT_EQ(rung_due(item, rungs(), day("2026-06-05"), {})->days, -5);
  EXPECT_EQ(rung_due(item, rungs(), day("2026-06-12"), {})->days, -5);
  EXPECT_EQ(rung_due(item, rungs(), day("2026-06-15"), {})->days, 1);
  // The program was not there for weeks: one word, not four.
  EXPECT_EQ(rung_due(item, rungs(), day("2026-07-15"), {})->days, 10);
}

TEST(RungDue, IsNotSaidTwiceOfOneDeadline) {
  auto item = due_on("2026-06-12");
  item.urgings.push_back({1, item.due, 1, UrgingWay::mail, {}});
  EXPECT_EQ(rung_due(item, rungs(), day("2026-06-16"), {}), nullptr);
  EXPECT_EQ(rung_due(item, rungs(), day("2026-06-19"), {})->days, 5);
  // Put off, it begins anew.
  item.due = day("2026-07-10");
  EXPECT_EQ(rung_due(item, rungs(), day("2026-07-09"), {})->days, -5);
}

TEST(RungDue, IsNoneOfWhatIsReportedDoneOrHasNoDeadline) {
  auto item = due_on("2026-06-12");
  for (const auto stage : {tracking::Stage::reported, tracking::Stage::confirmed, tracking::Stage::closed}) {
    item.stage = stage;
    EXPECT_EQ(rung_due(item, rungs(), day("2026-07-15"), {}), nullptr);
  }
  item = due_on("2026-06-12");
  item.due.reset();
  EXPECT_EQ(rung_due(item, rungs(), day("2026-07-15"), {}), nullptr);
}

RC_GTEST_PROP(RungDue, ClimbsAndNeverRepeatsWhateverDaysTheProgramRunsOn, ()) {
  auto item = due_on("2026-06-12");
  int last = -1000;
  Day now = day("2026-05-25");
  for (int run = 0; run < 40; ++run) {
    now = now.plus_days(*rc::gen::inRange(0, 4));
    const auto* rung = rung_due(item, rungs(), now, {});
    if (rung == nullptr) continue;
    RC_ASSERT(rung->days > last);
    last = rung->days;
    item.urgings.push_back({run, item.due, rung->days, rung->way, {}});
  }
  if (days_behind(*item.due, now, {}) >= 10) RC_ASSERT(last == 10);
}

}  // namespace
}  // namespace sauro::urging
