// SPDX-License-Identifier: AGPL-3.0-or-later
// Units that end, people who are away, and whose work it is then.
#include <algorithm>

#include "app/actions/agency.h"

namespace sauro::app {
namespace {

using tracking::Stage;

TEST(People, ADeputyActsWhileTheUserIsAwayAndNoLonger) {
  Agency agency;
  agency.must("thoc", "user.away",
              {{"user", "thoc"}, {"from", "10/3/2026"}, {"until", "12/3/2026"}, {"deputy", "lan"}});
  const auto report_and_confirm = [&](const char* today) {
    agency.on(today).must("an", "item.report", {{"item", meetings}, {"text", "đang làm"}});
    return agency.refused("lan", "item.confirm", {{"item", meetings}});
  };
  EXPECT_EQ(report_and_confirm("2026-03-09"), "who.forbidden");
  EXPECT_EQ(report_and_confirm("2026-03-10"), "done");
  EXPECT_EQ(report_and_confirm("2026-03-12"), "done");
  EXPECT_EQ(report_and_confirm("2026-03-13"), "who.forbidden");
  EXPECT_EQ(agency.refused("tam", "item.confirm", {{"item", meetings}}), "who.forbidden");
}

TEST(People, AFactSaysForWhomADeputyActed) {
  Agency agency;
  agency.must("thoc", "user.away", {{"user", "thoc"}, {"from", "2/3/2026"}, {"until", "12/3/2026"}, {"deputy", "lan"}});
  const auto own = agency.must("an", "item.report", {{"item", meetings}, {"text", "đang làm"}});
  EXPECT_EQ(own.front().what.payload.find("\"for\""), std::string::npos);
  const auto facts = agency.must("lan", "item.confirm", {{"item", meetings}});
  EXPECT_EQ(facts.front().what.who, "lan");
  EXPECT_NE(facts.front().what.payload.find("\"for\": \"thoc\""), std::string::npos) << facts.front().what.payload;
  EXPECT_NE(agency.json("item", {{"item", meetings}}).find(", thay "), std::string::npos);
}

TEST(People, SeeWhatWaitsForTheirUnitAndNotForOneOfALongerId) {
  Agency agency;
  for (int i = 3; i <= 10; ++i) agency.must("hoa", "unit.set", {{"name", "Phòng số " + std::to_string(i)}});
  agency.must("", "user.set", {{"user", "muoi"}, {"name", "Mười"}, {"role", "specialist"}, {"unit", "u10"}});
  agency.must("hoa", "item.assign", {{"item", classes}, {"lead", "u10"}, {"performing", "u10"}});
  agency.must("muoi", "item.report", {{"item", classes}, {"text", "đang làm"}});
  agency.must("an", "item.report", {{"item", meetings}, {"text", "đang làm"}});
  const Json mine = *parse_json(agency.json("mine", {}, "thoc"));
  std::vector<std::string> waiting;
  for (const Json& one : mine["waiting_for_you"]) waiting.push_back(one["id"].get<std::string>());
  EXPECT_EQ(waiting, std::vector<std::string>{meetings});
}

TEST(People, OfThePlanAreProposedAsUsers) {
  Agency agency;
  agency.must("", "person.set", {{"name", "Lê Thị Mơ"}, {"position", "Trưởng phòng"}, {"unit", "u2"}});
  agency.must("", "person.set", {{"name", "Lê Thị Mơ"}, {"position", "Phó Trưởng phòng"}, {"unit", "u2"}});
  agency.must("", "person.set", {{"name", "Không Đơn Vị"}});
  const auto facts = agency.must("", "user.propose", {});
  std::vector<std::string> proposed;
  for (const plan::Fact& fact : facts) {
    const auto user = agency.record<tracking::User>("user", fact.what.subject.substr(5));
    if (user.name == "Lê Thị Mơ")
      proposed.push_back(fact.what.subject + " " + std::string(name_of(user.roles.at(0).role)) + " " +
                         user.roles[0].unit);
    EXPECT_NE(user.name, "Không Đơn Vị");
  }
  EXPECT_EQ(proposed, (std::vector<std::string>{"user/molt head u2", "user/molt2 specialist u2"}));
  EXPECT_EQ(agency.refused("", "user.propose", {}), "user.none-to-propose");
}

TEST(People, ADeputyOfWhoIsDisabledIsNone) {
  Agency agency;
  agency.must("thoc", "user.away", {{"user", "thoc"}, {"from", "2/3/2026"}, {"until", "12/3/2026"}, {"deputy", "lan"}});
  agency.must("", "user.set", {{"user", "thoc"}, {"disable", ""}});
  agency.must("an", "item.report", {{"item", meetings}, {"text", "đang làm"}});
  EXPECT_EQ(agency.refused("lan", "item.confirm", {{"item", meetings}}), "who.forbidden");
}

TEST(People, OfAUnitThatEndsGoesToItsSuccessor) {
  Agency agency;
  finish(agency, named, {}, "lan");
  agency.must("an", "item.report", {{"item", meetings}, {"quantity", "5"}, {"done", ""}}, evidence());
  const auto facts =
      agency.on("2026-04-01")
          .must("hoa", "unit.end", {{"unit", "u1"}, {"successor", "u2"}, {"day", "31/3/2026"}, {"document", "9/QĐ"}});
  EXPECT_EQ(tracking::answering_unit(agency.item(meetings)), "u2");
  EXPECT_EQ(tracking::answering_unit(agency.item(named)), "u1");  // what is done stays whose it was
  const auto assigned = [](const plan::Fact& fact) { return fact.what.kind == "item.assigned"; };
  EXPECT_EQ(std::count_if(facts.begin(), facts.end(), assigned), 7);
  agency.must("tam", "item.confirm", {{"item", meetings}});
  agency.must("hoa", "item.confirm", {{"item", meetings}});
  EXPECT_EQ(agency.item(meetings).stage, Stage::closed);
  EXPECT_EQ(parse_json(agency.json("unit", {{"unit", "u1"}}))->at("items").size(), 0u);
  EXPECT_EQ(agency.refused("hoa", "item.assign", {{"item", classes}, {"lead", "u1"}}), "unit.ended");
}

const Values u1_ends{{"unit", "u1"}, {"successor", "u2"}, {"day", "31/3/2026"}, {"document", "9/QĐ"}};

TEST(People, OfAUnitThatHasEndedWorkInItsSuccessor) {
  Agency agency;
  agency.on("2026-04-01").must("hoa", "unit.end", u1_ends);
  EXPECT_EQ(agency.refused("an", "item.report", {{"item", meetings}, {"text", "đang làm"}}), "done");
  EXPECT_EQ(agency.refused("an", "item.report", {{"item", classes}, {"text", "đang làm"}}), "done");
  const auto mine = [&](const char* user) { return agency.json("mine", {}, user); };
  for (const char* title : {"Tổ chức hội nghị chuyên đề", "Mở lớp tập huấn"})
    EXPECT_NE(mine("an").find(title), std::string::npos) << title;
  EXPECT_EQ(mine("an").find("Tổng hợp số liệu"), std::string::npos);  // Lan is named for it
  EXPECT_NE(mine("lan").find("Tổng hợp số liệu"), std::string::npos);
}

TEST(People, WhoHeadedAUnitThatHasEndedDoNotHeadItsSuccessor) {
  Agency agency;
  agency.on("2026-04-01").must("hoa", "unit.end", u1_ends);
  agency.must("binh", "item.report", {{"item", meetings}, {"text", "đang làm"}});
  EXPECT_EQ(agency.refused("thoc", "item.confirm", {{"item", meetings}}), "who.forbidden");
  EXPECT_EQ(agency.refused("thoc", "item.assign", {{"item", classes}, {"lead", "u2"}}), "who.forbidden");
  EXPECT_EQ(agency.refused("thoc", "item.report", {{"item", meetings}, {"text", "x"}}), "who.forbidden");
  EXPECT_EQ(parse_json(agency.json("mine", {}, "thoc"))->at("items").size(), 0u);
  EXPECT_EQ(agency.refused("tam", "item.confirm", {{"item", meetings}}), "done");
}

TEST(People, AUnitEndsWithoutTheWorkOfPlansThatAreOver) {
  Agency agency;
  agency.must("hoa", "plan.copy", {{"plan", "2026"}});
  agency.on("2026-04-01").must("hoa", "plan.close", {{"plan", "2026"}, {"reason", "x"}});
  agency.must("", "unit.end", u1_ends);  // whoever keeps the folder may
  EXPECT_EQ(tracking::answering_unit(agency.item(meetings)), "u1");
  EXPECT_EQ(tracking::answering_unit(agency.item("2027.2")), "u2");
}

TEST(People, AThirdPersonRecordsDaysAndOnlyAnAdministratorTheDeputy) {
  Agency agency;
  const Values days{{"user", "thoc"}, {"from", "2/3/2026"}, {"until", "4/3/2026"}};
  Values with_deputy = days;
  with_deputy.emplace_back("deputy", "lan");
  EXPECT_EQ(agency.refused("hoa", "user.away", with_deputy), "user.deputy-other");
  agency.must("hoa", "user.away", days);
  EXPECT_EQ(agency.record<tracking::User>("user", "thoc").away_until, day("2026-03-04"));
  for (const char* user : {"thoc", "quantri", ""}) {
    agency.must(user, "user.away", with_deputy);
    EXPECT_EQ(agency.record<tracking::User>("user", "thoc").deputy, "lan");
    agency.must("thoc", "user.away", days);
  }
}

TEST(People, NamesOfUnitsAreWrittenWithOneBlank) {
  Agency agency;
  agency.must("hoa", "unit.set", {{"name", "  Ban   Quản lý  dự án "}});
  EXPECT_EQ(agency.record<tracking::Unit>("unit", "u3").name, "Ban Quản lý dự án");
  agency.must("hoa", "unit.set", {{"unit", "u3"}, {"name", "ban quản lý  dự án"}});  // its own name is no other's
  EXPECT_EQ(agency.record<tracking::Unit>("unit", "u3").name, "ban quản lý dự án");
  agency.must("hoa", "unit.set", {{"unit", "u3"}, {"parent", "Phòng  TH"}});
  EXPECT_EQ(agency.record<tracking::Unit>("unit", "u3").parent, "u1");
}

TEST(People, IdsHaveAtMostSixtyCharactersAndBeginWithALetterOrFigure) {
  Agency agency;
  for (const std::string& id : {std::string(60, 'a'), std::string("9a.b-c"), std::string("a")})
    EXPECT_EQ(agency.refused("", "user.set", {{"user", id}, {"name", "Mới"}}), "done") << id;
  for (const std::string& id : {std::string(61, 'a'), std::string("-a"), std::string(".a"), std::string("á")})
    EXPECT_EQ(agency.refused("", "user.set", {{"user", id}, {"name", "Mới"}}), "input.id") << id;
}

}  // namespace
}  // namespace sauro::app
