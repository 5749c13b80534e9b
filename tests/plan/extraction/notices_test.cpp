// SPDX-License-Identifier: AGPL-3.0-or-later
// extract(): programmes and notices in running text, where hours say what happens and who comes.
#include <gtest/gtest.h>

#include "plan/extraction/forms_fixture.h"

namespace sauro::extraction {
namespace {

TEST(Notices, HoursBeforeAColonOrACapitalAreTheTime) {
  const auto draft =
      read({"LỊCH CÔNG TÁC", "Tuần 12 năm 2026", "Thứ 2, ngày 16/3/2026:", "- Từ 7h30 đến 11h00: Họp tổng kết.",
            "- 14h00 Tiếp công dân.", "- 8 giờ 30 phút, ngày 17/3: Dự hội nghị tại Sở.", "- 10 phòng học: sửa chữa."});
  EXPECT_EQ(work(draft), (Titles{"Họp tổng kết.", "Tiếp công dân.", "Dự hội nghị tại Sở.", "10 phòng học: sửa chữa."}));
  EXPECT_EQ(titled(draft, "Họp tổng kết.").schedule.clock, "07:30-11:00");
  EXPECT_EQ(end_of(titled(draft, "Tiếp công dân.")), "2026-03-16");
  EXPECT_EQ(end_of(titled(draft, "Dự hội nghị tại Sở.")), "2026-03-17");
}

TEST(Notices, NamesAloneAtAnHourComeThen) {
  const auto draft = read(
      {"LỊCH KIỂM TRA", "Tháng 3/2026", "Thứ 2, ngày 16/3/2026:", "+ Từ 7h30 đến 9h00: Phòng Kinh tế, Phòng Nội vụ."});
  EXPECT_EQ(owners(titled(draft, "Phòng Kinh tế, Phòng Nội vụ"), plan::Role::cooperating),
            "Phòng Kinh tế; Phòng Nội vụ");
}

TEST(Notices, ALineThatAnnouncesOthersMayTellWorkItself) {
  const auto draft =
      read({"Kế hoạch tổ chức Hội thao", "Kính gửi các em sinh viên.",
            "Nhà trường sẽ tổ chức Hội thao vào các ngày 11 và 12/5/2024 tại Sân vận động A theo lịch sau:",
            "+ Từ 7h30 đến 11h00: Khoa Toán", "PHÒNG CÔNG TÁC SINH VIÊN"});
  EXPECT_EQ(draft.head.agency, "PHÒNG CÔNG TÁC SINH VIÊN");
  ASSERT_EQ(work(draft).size(), 2u);
  EXPECT_EQ(owners(draft.items.front(), plan::Role::performing), "Nhà trường");
  EXPECT_EQ(end_of(draft.items.front()), "2024-05-12");
  EXPECT_EQ(draft.items.front().location, "Sân vận động A");
}

TEST(Notices, ALineThatOnlyAnnouncesIsNoWork) {
  const auto draft =
      read({"THÔNG BÁO", "V/v xét học bổng năm 2026",
            "Phòng Đào tạo thông báo kế hoạch xét học bổng đợt 1 năm 2026 cụ thể như sau:", "TT | Ngày | Công việc",
            "1 | 16/3/2026 | Khoa nhận hồ sơ"});
  EXPECT_EQ(work(draft), (Titles{"Khoa nhận hồ sơ"}));
}

TEST(Notices, WhatOthersAreAskedForIsTheirWork) {
  const auto draft = read({"Kế hoạch tổ chức Hội thao năm 2026", "Để bảo đảm an toàn, Nhà trường đề nghị sinh viên:",
                           "Đăng ký dự thi tại đây: https://thi.vn/x (https://thi.vn/x) đến hết ngày 05/5/2026.",
                           "Làm thủ tục đóng phí (nếu có).", "Sinh viên dự thi cần có mặt đúng giờ.",
                           "Mọi hỏi đáp xin liên hệ Khoa."});
  EXPECT_EQ(work(draft), (Titles{"Đăng ký dự thi tại đây", "Làm thủ tục đóng phí (nếu có).",
                                 "Sinh viên dự thi cần có mặt đúng giờ."}));
  EXPECT_EQ(owners(draft.items.front(), plan::Role::performing), "sinh viên");
  EXPECT_TRUE(draft.items.front().assignments.front().origin.inherited);
  EXPECT_EQ(draft.items.front().notes, "https://thi.vn/x (https://thi.vn/x)");
}

}  // namespace
}  // namespace sauro::extraction
