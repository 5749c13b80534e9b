// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/rounds/rounds.h"

#include <gmock/gmock.h>

#include "programmes/played.h"

namespace sauro::programmes::rounds {
namespace {

using test::Values;
using testing::ElementsAre;

class Rounds : public testing::Test {
 protected:
  Rounds() {
    play.standings = {{"cv", plan::staff | plan::user}};
    play.users = {{"cv", "Đinh Chuyên Viên"}};
    play.today = Day::make(2026, 4, 1).value();
  }
  std::string act(const char* name, Values values, const char* user = "cv") { return play.act(user, name, values); }
  std::string open(Values more = {{"body", "Xã A"}, {"body", "Xã B"}, {"body", "Xã C"}}) {
    Values values{{"round", "dk"}, {"title", "Đăng ký nhiệm vụ"}, {"until", "2026-05-15"}};
    values.insert(values.end(), more.begin(), more.end());
    return act("round.open", values);
  }
  Round round() const { return play.body<Round>("round", "dk"); }
  test::Played play;
};

TEST_F(Rounds, GoFromTheCallToTheList) {
  ASSERT_EQ(open(), "");
  ASSERT_EQ(act("round.answer", {{"round", "dk"}, {"body", "Xã B"}, {"count", "2"}, {"document", "CV 7"}}), "");
  EXPECT_THAT(missing(round()), ElementsAre("Xã A", "Xã C"));
  ASSERT_EQ(act("round.remind", {{"round", "dk"}, {"document", "CV 20"}}), "");
  EXPECT_THAT(round().reminders.at(0).bodies, ElementsAre("Xã A", "Xã C"));
  ASSERT_EQ(act("round.answer", {{"round", "dk"}, {"body", "Xã B"}, {"count", "3"}}), "");
  EXPECT_EQ(round().answers.size(), 1U);
  EXPECT_EQ(round().answers[0].count, 3);
  ASSERT_EQ(act("round.close", {{"round", "dk"}, {"document", "BC 9"}}), "");
  ASSERT_EQ(play.achieved.size(), 1U);
  EXPECT_EQ(play.achieved[0].id(), "round.closed:round/dk");
  EXPECT_EQ(act("round.answer", {{"round", "dk"}, {"body", "Xã A"}}), "round.closed: dk");
  EXPECT_EQ(open(), "round.closed: dk");
}

TEST_F(Rounds, AreOfThoseWhoWereCalled) {
  ASSERT_EQ(open(), "");
  EXPECT_EQ(act("round.answer", {{"round", "dk"}, {"body", "Xã D"}}), "round.body: Xã D");
  ASSERT_EQ(act("round.answer", {{"round", "dk"}, {"body", "Xã A"}}), "");
  EXPECT_EQ(open({{"body", "Xã B"}}), "round.has-answered: Xã A");
  ASSERT_EQ(open({{"body", "Xã A"}, {"body", "Xã D"}}), "");
  EXPECT_THAT(missing(round()), ElementsAre("Xã D"));
  EXPECT_EQ(round().answers.size(), 1U);
}

TEST_F(Rounds, NobodyIsRemindedWhoHasAnswered) {
  ASSERT_EQ(open({{"body", "Xã A"}}), "");
  ASSERT_EQ(act("round.answer", {{"round", "dk"}, {"body", "Xã A"}}), "");
  EXPECT_EQ(act("round.remind", {{"round", "dk"}}), "round.all-answered: dk");
  EXPECT_EQ(act("round.close", {{"round", "khac"}}), "unknown.round: khac");
  EXPECT_EQ(open({{"body", "Xã A"}, {"day", "2026-06-01"}}), "round.backwards: ");
}

}  // namespace
}  // namespace sauro::programmes::rounds
