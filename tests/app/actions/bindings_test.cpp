// SPDX-License-Identifier: AGPL-3.0-or-later
// What programmes achieve moves the items that are bound to it, and nobody types over it unseen.
#include <gtest/gtest.h>

#include "app/actions/agency.h"
#include "app/actions/bindings.h"

namespace sauro::app {
namespace {

/// Tasks of research that stand on the approved list, each an achievement.
void enter(Agency& agency, const std::string& id) {
  agency.must("hoa", "research.propose", {{"research", id}, {"title", "Nhiệm vụ " + id}, {"proposer", "Viện A"}});
}
void follow(Agency& agency, const std::string& id) {
  agency.must("giam", "research.follow", {{"research", id}, {"leader", "giam"}});
}
std::string counted(Agency& agency, const std::string& item) {
  return tracking::achieved(agency.item(item), 1, true).str();
}

TEST(Bindings, AnItemMovesByItself) {
  Agency agency;
  agency.must("hoa", "item.bind", {{"item", meetings}, {"kind", "research.followed"}});
  enter(agency, "n1");
  enter(agency, "n2");
  EXPECT_EQ(counted(agency, meetings), "0");
  follow(agency, "n1");
  EXPECT_EQ(counted(agency, meetings), "1");
  follow(agency, "n1");  // the same task again is the same achievement
  EXPECT_EQ(counted(agency, meetings), "1");
  follow(agency, "n2");
  EXPECT_EQ(counted(agency, meetings), "2");
  EXPECT_EQ(agency.item(meetings).updates.back().record, "research/n2");
  EXPECT_TRUE(tracking::has_evidence(agency.item(meetings)));
}

TEST(Bindings, SayWhatIsCountedAndWhatIsStillOpen) {
  Agency agency;
  for (const char* id : {"n1", "n2"}) enter(agency, id);
  follow(agency, "n2");
  agency.must("hoa", "item.bind", {{"item", meetings}, {"kind", "research.followed"}, {"of", "research.proposed"}});
  EXPECT_EQ(agency.item(meetings).updates.back().record, "research/n2");  // not n1, of which it is a share only
  const auto shown = [&](const char* user, const Values& values) {
    const auto answer = agency.ask(user, "bindings", values);
    EXPECT_TRUE(answer.ok());
    return answer ? parse_json(answer->json)->at("list") : Json::array();
  };
  const Json list = shown("an", {});
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].at("item"), meetings);
  EXPECT_EQ(list[0].at("measured"), 50);
  ASSERT_EQ(list[0].at("open").size(), 1U);
  EXPECT_EQ(list[0].at("open")[0].at("record"), "research/n1");
  EXPECT_EQ(shown("hoa", {{"item", meetings}}), list);
  EXPECT_EQ(shown("hoa", {{"item", named}}).size(), 0U);
  EXPECT_EQ(Agency::why(agency.ask("hoa", "bindings", {{"item", "2026.9999"}})), "unknown.item");
}

TEST(Bindings, WhatWasAchievedBeforeCountsWhenItIsBound) {
  Agency agency;
  for (const char* id : {"n1", "n2", "n3"}) enter(agency, id), follow(agency, id);
  agency.must("hoa", "item.bind", {{"item", meetings}, {"kind", "research.followed"}});
  EXPECT_EQ(counted(agency, meetings), "3");
  agency.must("hoa", "item.bind", {{"item", meetings}, {"kind", "research.followed"}});  // not a second time
  EXPECT_EQ(counted(agency, meetings), "3");
}

TEST(Bindings, CountOnlyWhatTheyAskFor) {
  Agency agency;
  enter(agency, "n1");
  agency.must("hoa", "research.propose",
              {{"research", "n2"}, {"title", "Cấp cơ sở"}, {"proposer", "B"}, {"level", "grassroots"}});
  agency.must("hoa", "item.bind", {{"item", meetings}, {"kind", "research.followed"}, {"trait", "level=grassroots"}});
  follow(agency, "n1");
  follow(agency, "n2");
  EXPECT_EQ(counted(agency, meetings), "1");
}

TEST(Bindings, NobodyTypesOverThemWithoutSayingWhy) {
  Agency agency;
  agency.must("hoa", "item.bind", {{"item", meetings}, {"kind", "research.followed"}});
  EXPECT_EQ(agency.refused("an", "item.report", {{"item", meetings}, {"quantity", "2"}}), "binding.counts");
  agency.must("an", "item.report", {{"item", meetings}, {"text", "đang chuẩn bị"}});
  agency.must("an", "item.report",
              {{"item", meetings}, {"quantity", "2"}, {"exception", "hai hội nghị do tỉnh tổ chức"}});
  EXPECT_EQ(tracking::achieved(agency.item(meetings), 1, false).str(), "2");
  agency.must("hoa", "item.unbind", {{"item", meetings}});
  agency.must("an", "item.report", {{"item", meetings}, {"quantity", "1"}});
  EXPECT_EQ(agency.refused("hoa", "item.unbind", {{"item", meetings}}), "binding.none");
}

TEST(Bindings, AreToThingsThatThereAre) {
  Agency agency;
  EXPECT_EQ(agency.refused("hoa", "item.bind", {{"item", meetings}, {"kind", "khong.co"}}), "unknown.achievement");
  EXPECT_EQ(
      agency.refused("hoa", "item.bind", {{"item", meetings}, {"kind", "research.followed"}, {"deliverable", "2"}}),
      "binding.promise");
  EXPECT_EQ(agency.refused("hoa", "item.bind", {{"item", named}, {"kind", "research.followed"}}), "binding.promise");
  EXPECT_EQ(agency.refused("an", "item.bind", {{"item", meetings}, {"kind", "research.followed"}}), "who.forbidden");
}

}  // namespace
}  // namespace sauro::app
