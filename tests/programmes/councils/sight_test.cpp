// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/councils/sight.h"

#include <gtest/gtest.h>

namespace sauro::programmes::councils {
namespace {

Day day(int date) { return Day::make(2026, 9, date).value(); }

/// Three members, two dossiers, meeting on the 10th.
CouncilState three() {
  CouncilState made;
  made.set.dossiers = {"a", "b"};
  made.set.members = {{"c", Seat::chair}, {"s", Seat::secretary}, {"m", Seat::member}};
  return made;
}
CouncilState declared() {
  CouncilState made = three();
  made.declarations = {{"c", {}}, {"s", {}}, {"m", {"b"}}};
  return made;
}
CouncilState open() {
  CouncilState made = declared();
  made.stage = Stage::open;
  made.attended.present = {"c", "s", "m"};
  return made;
}
void cast(CouncilState& council, const char* user, const char* dossier) {
  council.box.push_back({user, dossier, {}, {}, 1, 1});
}

TEST(NextStep, GoesWithTheCouncil) {
  CouncilState council = three();
  for (const char* user : {"c", "s", "m"}) EXPECT_EQ(next_step(council, user, day(1)).todo, Todo::declare);
  EXPECT_EQ(next_step(council, "khac", day(1)).todo, Todo::nothing);
  council = declared();
  EXPECT_EQ(next_step(council, "c", day(1)).todo, Todo::seal);
  EXPECT_EQ(next_step(council, "s", day(1)).todo, Todo::seal);
  EXPECT_EQ(next_step(council, "m", day(1)).todo, Todo::nothing);
  council.chair_key.open = council.secretary_key.open = "k";
  EXPECT_EQ(next_step(council, "s", day(1)).todo, Todo::invite);
  council.stage = Stage::invited;
  council.invited.day = day(10);
  EXPECT_EQ(next_step(council, "s", day(9)).todo, Todo::nothing);
  EXPECT_EQ(next_step(council, "s", day(10)).todo, Todo::attend);
  EXPECT_EQ(next_step(council, "c", day(10)).todo, Todo::nothing);
  council.attended.present = {"c", "s", "m"};
  EXPECT_EQ(next_step(council, "c", day(10)).todo, Todo::open);
  EXPECT_EQ(next_step(council, "s", day(10)).todo, Todo::nothing);
  council.stage = Stage::unsealed;
  EXPECT_EQ(next_step(council, "s", day(10)).todo, Todo::count);
  EXPECT_EQ(next_step(council, "c", day(10)).todo, Todo::nothing);
}

TEST(NextStep, OfAVoteSaysHowManyAreLeft) {
  CouncilState council = open();
  cast(council, "c", "a");
  EXPECT_EQ(next_step(council, "c", day(10)), (NextStep{Todo::vote, 1, 2}));
  EXPECT_EQ(next_step(council, "m", day(10)), (NextStep{Todo::vote, 0, 1}));  // may not judge b
  cast(council, "c", "b");
  EXPECT_EQ(next_step(council, "c", day(10)).todo, Todo::nothing);  // others have not voted
  cast(council, "m", "a"), cast(council, "s", "a"), cast(council, "s", "b");
  EXPECT_EQ(next_step(council, "c", day(10)).todo, Todo::unseal);
  EXPECT_EQ(turnout_of(council).expected, 5);
  council.attended.present = {"c", "s"};
  EXPECT_TRUE(judged_by(council, "m").empty());
}

TEST(WhyNotShown, OneConflictIsEnough) {
  const auto why = [](const std::vector<CouncilState>& list, const char* user, const char* dossier) {
    return why_not_shown(list, user, dossier);
  };
  EXPECT_EQ(why({}, "m", "a"), "unknown.dossier");
  EXPECT_EQ(why({three()}, "m", "a"), "council.declare-first");
  EXPECT_EQ(why({declared()}, "m", "a"), "");
  EXPECT_EQ(why({declared()}, "m", "z"), "unknown.dossier");
  EXPECT_EQ(why({declared(), three()}, "m", "b"), "council.own-conflict");
  EXPECT_EQ(why({three(), declared()}, "m", "b"), "council.own-conflict");
  EXPECT_EQ(why({three(), declared()}, "m", "a"), "");
}

TEST(Sees, WhoSitsAndWhoOversees) {
  EXPECT_TRUE(sees(three(), "m", plan::user));
  EXPECT_TRUE(sees(three(), "x", plan::auditor));
  EXPECT_TRUE(sees(three(), "", plan::keeper | plan::administrator));
  EXPECT_FALSE(sees(three(), "x", plan::user | plan::staff | plan::council_member | plan::inspector | plan::superior));
}

}  // namespace
}  // namespace sauro::programmes::councils
