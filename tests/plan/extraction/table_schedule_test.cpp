// SPDX-License-Identifier: AGPL-3.0-or-later
// Schedules: tables with days on one side and parts of the day on the other.
#include <gtest/gtest.h>

#include "plan/extraction/forms_fixture.h"

namespace sauro::extraction {
namespace {

TEST(Schedules, AGridOfDaysAndHalfDaysHoldsAnItemInEachCell) {
  const auto draft =
      read({"KẾ HOẠCH", "Tập huấn năm 2026", "I. NỘI DUNG", "Ngày | Sáng | Chiều",
            "Ngày 16/3/2026 (thứ 2) | Phòng Kinh tế | Phòng Nội vụ", "Ngày 17/3/2026 (thứ 3) | Kiểm tra kho | -"});
  EXPECT_EQ(work(draft), (Titles{"Phòng Kinh tế", "Phòng Nội vụ", "Kiểm tra kho"}));
  const auto comes = titled(draft, "Phòng Nội vụ");
  EXPECT_EQ(owners(comes, plan::Role::cooperating), "Phòng Nội vụ");
  EXPECT_EQ(end_of(comes), "2026-03-16");
  EXPECT_EQ(comes.notes, "Chiều");
  EXPECT_EQ(end_of(titled(draft, "Kiểm tra kho")), "2026-03-17");
}

TEST(Schedules, TheCornerTellsTheHoursOfHalfDays) {
  const auto draft = read({"KẾ HOẠCH", "Tập huấn năm 2026", "I. NỘI DUNG", "Sáng: từ 8h30 | Sáng | Chiều",
                           "Ngày 16/3/2026 | Tổ Tin học | Tổ Văn thư"});
  EXPECT_EQ(titled(draft, "Tổ Tin học").schedule.clock, "08:30-");
  EXPECT_EQ(titled(draft, "Tổ Văn thư").schedule.clock, std::nullopt);
}

TEST(Schedules, AGridMayBeTurned) {
  const auto draft = read({"LỊCH CÔNG TÁC", "Tuần 12 năm 2026", "Buổi | Thứ 2 (16/3/2026) | Thứ 3 (17/3/2026)",
                           "Sáng | 8h00: Họp giao ban | Tiếp công dân", "Chiều | Đi cơ sở | Kiểm tra đê"});
  EXPECT_EQ(work(draft), (Titles{"Họp giao ban", "Tiếp công dân", "Đi cơ sở", "Kiểm tra đê"}));
  EXPECT_EQ(end_of(titled(draft, "Họp giao ban")), "2026-03-16");
  EXPECT_EQ(titled(draft, "Họp giao ban").schedule.clock, "08:00-");
  EXPECT_EQ(end_of(titled(draft, "Kiểm tra đê")), "2026-03-17");
}

}  // namespace
}  // namespace sauro::extraction
