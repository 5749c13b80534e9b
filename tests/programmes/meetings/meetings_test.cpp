// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/meetings/meetings.h"

#include <gtest/gtest.h>

#include "programmes/played.h"

namespace sauro::programmes::meetings {
namespace {

using test::Values;

class Meetings : public testing::Test {
 protected:
  Meetings() {
    play.standings = {{"vp", plan::office | plan::user}};
    play.users = {{"vp", "Mai Văn Phòng"}, {"ngoai", "Người Ngoài"}};
  }
  std::string act(const char* name, Values values, const char* user = "vp") { return play.act(user, name, values); }
  std::string plan(const char* day = "2026-09-10") {
    return act("meeting.plan",
               {{"meeting", "hn1"}, {"kind", "transfer"}, {"title", "Hội nghị chuyển giao"}, {"day", day}});
  }
  test::Played play;
};

TEST_F(Meetings, CountWhenTheyWereHeldWithMinutes) {
  ASSERT_EQ(plan(), "");
  EXPECT_EQ(act("meeting.hold", {{"meeting", "hn1"}, {"minutes", "BB 1"}}), "meeting.early: hn1");
  play.today = Day::make(2026, 9, 11).value();
  EXPECT_EQ(act("meeting.hold", {{"meeting", "hn1"}, {"attended", "80"}}), "meeting.no-minutes: hn1");
  ASSERT_EQ(act("meeting.hold", {{"meeting", "hn1"}, {"attended", "80"}, {"minutes", "BB 1"}}), "");
  ASSERT_EQ(play.achieved.size(), 1U);
  EXPECT_EQ(play.achieved[0].kind, "meeting.held");
  EXPECT_EQ(play.achieved[0].traits, std::vector<std::string>{"kind=transfer"});
  EXPECT_EQ(play.achieved[0].day, Day::make(2026, 9, 10).value());
  EXPECT_EQ(play.body<Meeting>("meeting", "hn1").held->attended, 80);
  EXPECT_EQ(act("meeting.hold", {{"meeting", "hn1"}, {"minutes", "BB 1"}}), "meeting.held: hn1");
  EXPECT_EQ(plan("2026-10-01"), "meeting.held: hn1");
}

TEST_F(Meetings, ArePutOffAndCancelled) {
  ASSERT_EQ(plan(), "");
  ASSERT_EQ(plan("2026-10-01"), "");
  EXPECT_EQ(play.body<Meeting>("meeting", "hn1").set.day, Day::make(2026, 10, 1).value());
  ASSERT_EQ(act("meeting.cancel", {{"meeting", "hn1"}, {"reason", "bão"}}), "");
  EXPECT_EQ(act("meeting.hold", {{"meeting", "hn1"}, {"minutes", "x"}}), "meeting.cancelled: hn1");
  EXPECT_EQ(act("meeting.cancel", {{"meeting", "khac"}, {"reason", "x"}}), "unknown.meeting: khac");
  EXPECT_EQ(act("meeting.cancel", {{"meeting", "hn1"}, {"reason", "x"}}, "ngoai"), "who.forbidden");
  EXPECT_TRUE(play.achieved.empty());
}

}  // namespace
}  // namespace sauro::programmes::meetings
