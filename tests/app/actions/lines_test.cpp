// SPDX-License-Identifier: AGPL-3.0-or-later
// The lines of a plan: added, changed, dropped, excepted, assigned, broken into steps, each at its stage.
#include "app/actions/agency.h"

namespace sauro::app {
namespace {

using tracking::Stage;

TEST(Lines, ATaskOutsideThePlanNeedsADocument) {
  Agency agency;
  const Values task{{"plan", "2026"}, {"title", "Việc đột xuất"}, {"time", "30/4/2026"}, {"lead", "u1"}};
  EXPECT_EQ(agency.refused("giam", "item.add", task), "input.missing");
  Values with = task;
  with.emplace_back("document", "8/CV-UBND");
  agency.must("giam", "item.add", with);
  EXPECT_TRUE(agency.item("2026.12").set.outside);
  EXPECT_EQ(agency.item("2026.12").due, day("2026-04-30"));
  EXPECT_EQ(parse_json(agency.json("plan.diff", {{"from", "1"}, {"to", "1"}}))->at("differences").size(), 0u);
}

TEST(Lines, ManyItemsAreAssignedAtOnceOrNone) {
  Agency agency;
  const Values lead{{"lead", "u2"}, {"document", "15/TB"}};
  const auto assign = [&](std::vector<std::string> items) {
    Values values = lead;
    for (const std::string& item : items) values.emplace_back("item", item);
    return agency.refused("hoa", "item.assign", values);
  };
  EXPECT_EQ(assign({meetings, vague, "2026.99"}), "unknown.item");
  EXPECT_EQ(tracking::answering_unit(agency.item(meetings)), "u1");
  EXPECT_EQ(assign({meetings, vague}), "done");
  EXPECT_EQ(tracking::answering_unit(agency.item(meetings)), "u2");
  EXPECT_EQ(tracking::answering_unit(agency.item(vague)), "u2");
}

TEST(Lines, OfADraftMayStandUnderAnother) {
  Agency agency(Agency::At::draft);
  agency.must("hoa", "item.add", {{"plan", "2026"}, {"title", "Bước ba"}, {"parent", stepped}, {"lead", "u1"}});
  agency.must("hoa", "item.add", {{"plan", "2026"}, {"title", "Việc mới"}, {"parent", "2026.1"}, {"lead", "u1"}});
  EXPECT_EQ(agency.item("2026.12").set.kind, plan::ItemKind::step);
  EXPECT_EQ(agency.item("2026.13").set.kind, plan::ItemKind::task);
  EXPECT_FALSE(agency.item("2026.13").set.outside);
}

TEST(Lines, StandUnderWhatIsOfTheirOwnPlanAndOpen) {
  Agency agency;
  agency.must("hoa", "plan.copy", {{"plan", "2026"}});
  const auto add = [&](const char* plan, const std::string& parent) {
    return agency.refused("hoa", "item.add",
                          {{"plan", plan}, {"title", "Việc"}, {"document", "8/CV"}, {"parent", parent}});
  };
  EXPECT_EQ(add("2027", meetings), "unknown.item");
  EXPECT_EQ(add("2026", "2027.2"), "unknown.item");
  EXPECT_EQ(add("2026", meetings), "done");
  finish(agency, named, {}, "lan");
  EXPECT_EQ(add("2026", named), "item.closed");
}

TEST(Lines, AStepOfOnesOwnIsChangedByWhoeverDoesIt) {
  Agency agency;
  agency.must("an", "item.break", {{"item", meetings}, {"title", "Thuê hội trường"}});
  const std::string step = "2026.12";
  for (const char* user : {"an", "thoc", "hoa"})
    EXPECT_EQ(agency.refused(user, "item.edit", {{"item", step}, {"title", std::string("Của ") + user}}), "done");
  for (const char* user : {"binh", "tam", "giam", "quantri", "tren"}) {
    EXPECT_EQ(agency.refused(user, "item.edit", {{"item", step}, {"title", "Khác"}}), "who.forbidden") << user;
    EXPECT_EQ(agency.refused(user, "item.drop", {{"item", step}, {"reason", "x"}}), "who.forbidden") << user;
  }
  agency.must("an", "item.drop", {{"item", step}, {"reason", "không cần"}});
  EXPECT_EQ(agency.item(step).stage, Stage::dropped);
}

TEST(Lines, AreAssignedByAHeadWithinTheUnit) {
  Agency agency;
  const auto assign = [&](const char* user, const char* role, const char* who) {
    return agency.refused(user, "item.assign", {{"item", meetings}, {role, who}});
  };
  EXPECT_EQ(assign("thoc", "lead", "u2"), "assign.other-unit");
  EXPECT_EQ(assign("thoc", "performing", "Trần Văn Quý"), "assign.other-unit");
  EXPECT_EQ(assign("thoc", "lead", "lan"), "done");
  EXPECT_EQ(assign("thoc", "cooperating", "u2"), "done");  // who only helps may be anybody
  EXPECT_EQ(assign("giam", "lead", "u2"), "done");
  EXPECT_EQ(assign("thoc", "lead", "u1"), "who.forbidden");  // no longer theirs
}

TEST(Lines, AreBrokenIntoStepsWithinTheUnit) {
  Agency agency;
  const auto break_into = [&](const char* user, const char* who) {
    return agency.refused(user, "item.break", {{"item", meetings}, {"title", "Bước"}, {"lead", who}});
  };
  for (const char* user : {"an", "thoc"}) {
    EXPECT_EQ(break_into(user, "u2"), "assign.other-unit");
    EXPECT_EQ(break_into(user, "Trần Văn Quý"), "assign.other-unit");
    EXPECT_EQ(break_into(user, "lan"), "done");
  }
  EXPECT_EQ(break_into("hoa", "u2"), "done");
}

TEST(Lines, AnExceptionIsSignedOnceBeforeThePlanIsIssued) {
  Agency agency(Agency::At::draft);
  const auto except = [&] { return agency.refused("giam", "item.except", {{"item", vague}, {"reason", "x"}}); };
  EXPECT_EQ(except(), "done");
  EXPECT_EQ(except(), "item.clear");
  EXPECT_EQ(agency.plan().exceptions.size(), 1u);
  agency.must("hoa", "plan.submit", {{"plan", "2026"}});
  EXPECT_EQ(agency.refused("thoc", "item.except", {{"item", stepped}, {"reason", "x"}}), "done");
  EXPECT_EQ(except(), "item.clear");
}

TEST(Lines, OfAClosedPlanStayAsTheyAre) {
  Agency agency;
  agency.must("an", "item.break", {{"item", meetings}, {"title", "Bước"}});
  agency.must("hoa", "item.add", {{"plan", "2026"}, {"title", "Đột xuất"}, {"document", "8/CV"}, {"lead", "u1"}});
  agency.must("giam", "plan.close", {{"plan", "2026"}, {"reason", "hết năm"}});
  for (const char* item : {"2026.12", "2026.13", "2026.2"}) {
    SCOPED_TRACE(item);
    EXPECT_EQ(agency.refused("hoa", "item.edit", {{"item", item}, {"title", "x"}}), "plan.stage-issued");
    EXPECT_EQ(agency.refused("hoa", "item.drop", {{"item", item}, {"reason", "x"}}), "plan.stage-issued");
    EXPECT_EQ(agency.refused("hoa", "item.assign", {{"item", item}, {"lead", "u2"}}), "plan.stage-issued");
    EXPECT_EQ(agency.refused("hoa", "item.break", {{"item", item}, {"title", "x"}}), "plan.stage-issued");
  }
}

}  // namespace
}  // namespace sauro::app
