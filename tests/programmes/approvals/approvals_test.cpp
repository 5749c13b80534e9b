// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/approvals/approvals.h"

#include <gtest/gtest.h>

#include "programmes/played.h"

namespace sauro::programmes::approvals {
namespace {

using test::Values;

class Approvals : public testing::Test {
 protected:
  Approvals() {
    play.standings = {{"vp", plan::office | plan::user}, {"cv", plan::staff | plan::user}};
    play.users = {{"vp", "Mai Văn Phòng"}, {"cv", "Đinh Chuyên Viên"}};
    EXPECT_EQ(act("approval.begin", {{"approval", "dm"},
                                     {"title", "Danh mục nhiệm vụ năm 2027"},
                                     {"body", "Lãnh đạo Sở"},
                                     {"body", "Hội đồng KH&CN tỉnh"},
                                     {"body", "UBND tỉnh"}}),
              "");
  }
  std::string act(const char* name, Values values, const char* user = "vp") { return play.act(user, name, values); }
  std::string send(const char* day = "2026-08-03") {
    return act("approval.send", {{"approval", "dm"}, {"document", "TTr 1"}, {"day", day}}, "cv");
  }
  std::string decide(const char* verdict, const char* text = "", const char* day = "2026-08-20") {
    return act("approval.decide",
               {{"approval", "dm"}, {"verdict", verdict}, {"text", text}, {"document", "KL 2"}, {"day", day}});
  }
  Approval approval() const { return play.body<Approval>("approval", "dm"); }
  test::Played play;
};

TEST_F(Approvals, GoUpFromBodyToBody) {
  for (int link = 1; link <= 3; ++link) {
    EXPECT_EQ(open_link(approval()), link);
    ASSERT_EQ(send(), "");
    ASSERT_EQ(decide("approved"), "");
  }
  EXPECT_EQ(open_link(approval()), 0);
  EXPECT_EQ(send(), "approval.through: dm");
  ASSERT_EQ(play.achieved.size(), 6U);
  EXPECT_EQ(play.achieved[2].kind, "approval.sent");
  EXPECT_EQ(play.achieved[2].record, "approval/dm.2");
  EXPECT_EQ(play.achieved[2].traits, (std::vector<std::string>{"approval=dm", "link=2"}));
}

TEST_F(Approvals, WhatIsReturnedIsSentAgain) {
  EXPECT_EQ(decide("approved"), "approval.not-sent: Lãnh đạo Sở");
  ASSERT_EQ(send(), "");
  EXPECT_EQ(send(), "approval.waits: Lãnh đạo Sở");
  EXPECT_EQ(decide("approved", "", "2026-08-02"), "approval.before: 2026-08-03");
  EXPECT_EQ(decide("returned"), "approval.reason: ");
  ASSERT_EQ(decide("returned", "bổ sung kinh phí"), "");
  EXPECT_EQ(open_link(approval()), 1);
  EXPECT_EQ(approval().links[0].returned, 1);
  ASSERT_EQ(send(), "");
  ASSERT_EQ(decide("approved"), "");
  EXPECT_EQ(open_link(approval()), 2);
  EXPECT_EQ(approval().links[0].returned, 1);
}

TEST_F(Approvals, AreSentByThoseWhoWorkOnThemAndDecidedByTheOffice) {
  ASSERT_EQ(send(), "");
  EXPECT_EQ(act("approval.decide", {{"approval", "dm"}, {"verdict", "approved"}, {"document", "x"}}, "cv"),
            "who.forbidden");
  EXPECT_EQ(act("approval.send", {{"approval", "khac"}, {"document", "x"}}), "unknown.approval: khac");
  EXPECT_EQ(act("approval.begin", {{"approval", "dm"}, {"title", "x"}, {"body", "y"}}), "approval.known: dm");
}

}  // namespace
}  // namespace sauro::programmes::approvals
