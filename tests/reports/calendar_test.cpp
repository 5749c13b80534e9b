// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/calendar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "days.h"
#include "plan/urging/ladder.h"

namespace sauro::reports {
namespace {

using document::EntryStatus;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using tracking::Rung;
using tracking::Stage;

tracking::ItemState classes() {
  tracking::ItemState state;
  state.set.title = "Mở lớp tập huấn";
  state.set.products = "03 lớp";
  state.due = state.first_due = day("2026-09-30");
  return state;
}

document::CalendarEntry entry_of(const tracking::ItemState& state) {
  ItemLine line = line_of("2026.4", state, day("2026-06-01"));
  line.unit = "Phòng Đào tạo";
  return calendar_entry("so", state, line);
}

TEST(CalendarEntry, SaysWhatIsToComeOfItAndWhoDoesIt) {
  const auto entry = entry_of(classes());
  EXPECT_EQ(entry.id, "so.2026.4");
  EXPECT_EQ(entry.summary, "Mở lớp tập huấn");
  EXPECT_EQ(entry.description, "Đơn vị: Phòng Đào tạo\nSản phẩm: 03 lớp");
  EXPECT_EQ(entry.due, day("2026-09-30"));
  EXPECT_THAT(entry.labels, IsEmpty());
}

TEST(CalendarEntry, FollowsADeadlineThatMovedAndTellsTheFirst) {
  auto state = classes();
  state.due = day("2026-10-31");
  const auto entry = entry_of(state);
  EXPECT_EQ(entry.due, day("2026-10-31"));
  EXPECT_THAT(entry.description, HasSubstr("Hạn ban đầu: 30/09/2026"));
}

TEST(CalendarEntry, HasNoDayWhereItWaits) {
  auto state = classes();
  state.due = state.first_due = std::nullopt;
  state.set.event = "2026.e1", state.set.waits_for = "có quyết định giao dự toán";
  const auto entry = entry_of(state);
  EXPECT_EQ(entry.due, std::nullopt);
  EXPECT_THAT(entry.description, HasSubstr("Chờ: có quyết định giao dự toán"));
}

TEST(CalendarEntry, ShowsHowFarItIs) {
  auto state = classes();
  EXPECT_EQ(entry_of(state).status, EntryStatus::needs_action);
  state.touched = 1;
  EXPECT_EQ(entry_of(state).status, EntryStatus::in_process);
  EXPECT_THAT(entry_of(state).description, Not(HasSubstr("chờ xác nhận")));
  state.stage = Stage::reported;
  EXPECT_EQ(entry_of(state).status, EntryStatus::in_process);
  EXPECT_THAT(entry_of(state).description, HasSubstr("chờ xác nhận"));
  state.stage = Stage::closed, state.done_day = day("2026-09-28");
  EXPECT_EQ(entry_of(state).status, EntryStatus::completed);
  EXPECT_EQ(entry_of(state).completed, day("2026-09-28"));
  state.stage = Stage::dropped;
  EXPECT_EQ(entry_of(state).status, EntryStatus::cancelled);
}

TEST(CalendarEntry, IsLabelledWhereItIsKeyOrOutsideThePlan) {
  auto state = classes();
  state.set.task_class = plan::TaskClass::key, state.set.outside = true;
  EXPECT_THAT(entry_of(state).labels, ElementsAre("Trọng tâm", "Phát sinh"));
}

const std::vector<Rung> usual = {{-5, {}, {}}, {-1, {}, {}}, {1, {}, {}}, {10, {}, {}}};

TEST(CalendarAlarms, RingWhereTheLadderHasRungsBeforeTheDeadline) {
  // 30/09/2026 is a Wednesday: five working days before it are seven days.
  EXPECT_THAT(alarms_of(classes(), usual, {}, day("2026-06-01")), ElementsAre(7, 1));
  const Holidays off({day("2026-09-29")}, {});
  EXPECT_THAT(alarms_of(classes(), usual, off, day("2026-06-01")), ElementsAre(8, 2));
}

TEST(CalendarAlarms, DoNotRingForWhatIsPastOrDone) {
  auto state = classes();
  EXPECT_THAT(alarms_of(state, usual, {}, day("2026-09-24")), ElementsAre(1));
  EXPECT_THAT(alarms_of(state, usual, {}, day("2026-09-30")), IsEmpty());
  state.stage = Stage::reported;
  EXPECT_THAT(alarms_of(state, usual, {}, day("2026-06-01")), IsEmpty());
  state = classes();
  state.due.reset();
  EXPECT_THAT(alarms_of(state, usual, {}, day("2026-06-01")), IsEmpty());
}

/// The day on which the ladder itself would first speak of the rung.
RC_GTEST_PROP(CalendarAlarms, RingOnTheDayOfTheRung, ()) {
  auto state = classes();
  state.due = day("2026-01-01").plus_days(*rc::gen::inRange(60, 700));
  std::set<Day> off;
  for (const int one : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 700)))
    off.insert(day("2026-01-01").plus_days(one));
  const Holidays holidays(off, {});
  const int days = *rc::gen::inRange(1, 15);
  const auto alarms = alarms_of(state, {{-days, {}, {}}}, holidays, day("2020-01-01"));
  RC_ASSERT(alarms.size() == 1u);
  const Day rings = state.due->plus_days(-alarms.front());
  RC_ASSERT(is_working_day(rings, holidays));
  RC_ASSERT(urging::days_behind(*state.due, rings, holidays) >= -days);
  const auto before = add_working_days(rings, -1, holidays);
  RC_ASSERT(urging::days_behind(*state.due, *before, holidays) < -days);
}

}  // namespace
}  // namespace sauro::reports
