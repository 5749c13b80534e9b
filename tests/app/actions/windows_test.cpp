// SPDX-License-Identifier: AGPL-3.0-or-later
// Windows of a plan: what is shown of its tree, what is summed up, and that outlines which are kept stay true.
#include "app/actions/agency.h"

namespace sauro::app {
namespace {

Json window(Agency& agency, const char* name, const Values& values = {}, const std::string& user = "hoa") {
  return *parse_json(agency.json(name, values, user));
}

/// "2026.1 2026.2": the lines that are shown.
std::string ids(const Json& window) {
  std::string text;
  for (const Json& line : window["items"]) text += (text.empty() ? "" : " ") + line["id"].get<std::string>();
  return text;
}

std::string roll(const Json& window, const std::string& id) {
  for (std::size_t i = 0; i < window["items"].size(); ++i)
    if (const Json& roll = window["tree"][i]["roll"]; window["items"][i]["id"] == id && !roll.is_null())
      return roll["of"].get<std::string>() + " " + roll["done"].dump() + "/" + roll["all"].dump() + ", " +
             roll["overdue"].dump();
  return "none";
}

/// A plan with a branch: group 1 > task 2 > steps 3 and 4, group 1 > task 5 > indicators 6 and 7, task 8.
struct Branched {
  Agency agency;

  Branched() {
    plan::Draft draft;
    draft.head.year = 2026;
    const auto add = [&](plan::ItemKind kind, const char* parent, const char* title, const char* until) {
      plan::Item item;
      item.id = std::to_string(draft.items.size() + 1);
      item.kind = kind;
      item.parent = parent;
      item.title = title;
      if (*until != 0) {
        item.schedule.kind = plan::ScheduleKind::period;
        item.schedule.end = day(until);
      }
      plan::Assignment lead;
      lead.role = plan::Role::lead;
      lead.unit = draft.items.size() % 2 == 0 ? "u2" : "u1";
      item.assignments.push_back(lead);
      draft.items.push_back(std::move(item));
    };
    using enum plan::ItemKind;
    add(group, "", "Nhiệm vụ trọng tâm", "");
    add(task, "1", "Đổi mới sáng tạo", "");
    add(step, "2", "Tập huấn", "2026-02-01");
    add(step, "2", "Báo cáo", "2026-06-30");
    add(task, "1", "Chuyển đổi số", "");
    add(indicator, "5", "Hồ sơ trực tuyến", "2026-02-15");
    add(indicator, "5", "Chữ ký số", "2026-12-31");
    add(task, "", "Rà soát quy chế", "2026-12-31");
    auto facts = plan_facts(draft, "ke-hoach.docx", {}, "x");
    facts.push_back(fact_of("plan.issued", "plan/x", tracking::PlanIssued{1, day("2026-01-05"), "1", {}}));
    EXPECT_TRUE(append_facts({agency.ledger(), agency.folder(), Agency::key, agency.now()}, facts, {}, {}, {}).ok());
  }
  Json tree(Values values = {}) {
    values.emplace_back("plan", "x");
    return window(agency, "plan", values);
  }
};

TEST(Windows, APlanIsATreeWithWhatIsBelowSummedUpAsOnTheBoard) {
  Branched plan;
  const Json all = plan.tree();
  EXPECT_EQ(ids(all), "x.1 x.2 x.3 x.4 x.5 x.6 x.7 x.8");
  std::string depths, parents;
  for (const Json& place : all["tree"]) depths += place["depth"].dump(), parents += place["parent"].dump() + " ";
  EXPECT_EQ(depths, "01221220");
  EXPECT_EQ(parents, "null 0 1 1 0 4 4 null ");
  EXPECT_EQ(roll(all, "x.1"), "tasks 0/3, 1");  // a task with indicators is counted by them
  EXPECT_EQ(roll(all, "x.2"), "steps 0/2, 1");
  EXPECT_EQ(roll(all, "x.5"), "tasks 0/2, 1");
  EXPECT_EQ(roll(all, "x.8"), "none");
  EXPECT_EQ(all["lines"], 8);
  EXPECT_EQ(all["units"].dump(), R"(["u1","u2"])");
  plan.agency.on("2026-02-10");
  EXPECT_EQ(roll(plan.tree(), "x.5"), "tasks 0/2, 0");  // nothing was late yet
}

TEST(Windows, WhatIsFoldedHidesWhatIsBelowIt) {
  Branched plan;
  EXPECT_EQ(ids(plan.tree({{"turned", "x.2"}})), "x.1 x.2 x.5 x.6 x.7 x.8");
  EXPECT_EQ(ids(plan.tree({{"turned", "x.1"}})), "x.1 x.8");
  EXPECT_EQ(ids(plan.tree({{"fold", ""}})), "x.1 x.2 x.5 x.8");
  EXPECT_EQ(ids(plan.tree({{"fold", ""}, {"turned", "x.5"}})), "x.1 x.2 x.5 x.6 x.7 x.8");
  EXPECT_EQ(plan.tree({{"fold", ""}})["tree"][1]["opened"], false);
}

TEST(Windows, AFilterLeavesWhatPassesWithWhatStandsAboveIt) {
  Branched plan;
  const Json late = plan.tree({{"status", "open_overdue"}, {"turned", "x.2"}});
  EXPECT_EQ(ids(late), "x.1 x.2 x.3 x.5 x.6");
  EXPECT_EQ(late["matching"], 2);
  EXPECT_EQ(late["shown"], 5);
  EXPECT_EQ(late["tree"][1]["above"], true);
  EXPECT_EQ(late["tree"][2]["above"], false);
  EXPECT_EQ(ids(plan.tree({{"status", "open_overdue"}, {"flat", ""}})), "x.3 x.6");
  EXPECT_EQ(ids(plan.tree({{"words", "sang DOI"}, {"flat", ""}})), "x.2");
  EXPECT_EQ(ids(plan.tree({{"words", "x.7"}, {"flat", ""}})), "x.7");
  EXPECT_EQ(ids(plan.tree({{"words", "phong dao tao"}, {"flat", ""}})), "x.1 x.3 x.5 x.7");  // of u2
  EXPECT_EQ(ids(plan.tree({{"kind", "indicator"}, {"unit", "u1"}, {"flat", ""}})), "x.6");
  EXPECT_EQ(ids(plan.tree({{"due-from", "01/06/2026"}, {"due-until", "30/06/2026"}, {"flat", ""}})), "x.2 x.4");
  EXPECT_EQ(ids(plan.tree({{"words", "không có"}})), "");
}

TEST(Windows, StretchesTogetherAreTheWhole) {
  Agency agency;
  for (const char* name : {"plan", "timeline"}) {
    const Json whole = window(agency, name);
    const std::int64_t shown = whole["shown"].get<std::int64_t>();
    ASSERT_GT(shown, 5) << name;
    Json items = Json::array(), tree = Json::array();
    for (std::int64_t from = 0; from < shown; from += 3) {
      const Json part = window(agency, name, {{"from", std::to_string(from)}, {"limit", "3"}});
      EXPECT_LE(part["items"].size(), 3u);
      EXPECT_EQ(part["from"], from);
      EXPECT_EQ(part["shown"], shown);
      for (const Json& line : part["items"]) items.push_back(line);
      for (const Json& place : part.value("tree", Json::array())) tree.push_back(place);
    }
    EXPECT_EQ(items, whole["items"]) << name;
    EXPECT_EQ(tree, whole.value("tree", Json::array())) << name;
    EXPECT_EQ(window(agency, name, {{"from", "9999"}, {"limit", "3"}})["items"].size(), 0u);
  }
}

// What no screen may do: ask for as many lines as the plan has.
TEST(Windows, NoneHasMoreThanTwoHundredLinesHoweverManyAreAskedFor) {
  Agency agency;
  plan::Draft draft;
  draft.head.year = 2026;
  for (int i = 1; i <= 1000; ++i) {
    plan::Item item;
    item.id = std::to_string(i);
    item.kind = plan::ItemKind::task;
    item.title = "Tổ chức hội đồng tư vấn nghiệm thu kết quả thực hiện nhiệm vụ khoa học số " + item.id;
    item.schedule.kind = plan::ScheduleKind::period;
    item.schedule.end = day("2026-12-31");
    draft.items.push_back(std::move(item));
  }
  auto facts = plan_facts(draft, "ke-hoach.docx", {}, "lon");
  facts.push_back(fact_of("plan.issued", "plan/lon", tracking::PlanIssued{1, day("2026-01-05"), "1", {}}));
  ASSERT_TRUE(append_facts({agency.ledger(), agency.folder(), Agency::key, agency.now()}, facts, {}, {}, {}).ok());
  for (const char* name : {"plan", "timeline"}) {
    const std::string json = agency.json(name, {{"plan", "lon"}, {"from", "300"}, {"limit", "100000"}});
    EXPECT_EQ((*parse_json(json))["items"].size(), 200u) << name;
    EXPECT_LT(json.size(), 200'000u) << name;  // even if it were sent unpacked
  }
}

// Whoever keeps outlines is told the same as who keeps none, whatever was recorded between.
TEST(Windows, OutlinesThatAreKeptStayTrue) {
  Agency agency;
  Outlines kept;
  const auto same = [&](const std::string& after) {
    for (const char* name : {"plan", "timeline"})
      for (const char* as_of : {"", "2026-01-06"}) {
        Input input;
        if (*as_of != 0) input.values["as-of"] = {as_of};
        const std::int64_t now = agency.now();
        const Query& query = *query_named(name);
        const auto fresh = app::ask(agency.ledger(), Agency::key, query, input, {"hoa", {}}, now);
        const auto again = app::ask(agency.ledger(), Agency::key, query, input, {"hoa", {}}, now, &kept);
        ASSERT_TRUE(fresh.ok() && again.ok()) << after;
        EXPECT_EQ(fresh->json, again->json) << name << " " << as_of << " after " << after;
      }
  };
  same("nothing");
  const auto then = [&](const std::string& user, const char* action, const Values& values, const Files& files = {}) {
    agency.must(user, action, values, files);
    same(action);
  };
  then("an", "item.report", {{"item", "2026.9"}, {"percent", "40"}});  // what stands above it is touched too
  then("hoa", "item.add",
       {{"plan", "2026"},
        {"title", "Việc đột xuất"},
        {"document", "8/CV"},
        {"time", "trước ngày 31/12/2026"},
        {"lead", "u2"},
        {"parent", stepped}});
  then("an", "item.block", {{"item", meetings}, {"text", "thiếu kinh phí"}});
  then("hoa", "event.occur", {{"event", "2026.e1"}});
  then("hoa", "unit.set", {{"unit", "u2"}, {"name", "Phòng Đào tạo và Bồi dưỡng"}});
  agency.on("2026-07-02");
  same("half a year");
  const auto facts = agency.ledger().about(Agency::key, "item/" + meetings);
  ASSERT_TRUE(facts.ok() && !facts->empty());
  ASSERT_TRUE(agency.ledger().redact(Agency::key, facts->front().number, "hoa", "", agency.now()).ok());
  same("a redaction");
}

TEST(Windows, OutlinesThatNobodyAskedForLastAreGivenUp) {
  Agency agency;
  Outlines few(5);  // lines: less than the plan has
  for (int i = 0; i < 3; ++i)
    for (const char* as_of : {"2026-03-01", "2026-03-02"}) {
      Input input;
      input.values["as-of"] = {as_of};
      const auto told =
          app::ask(agency.ledger(), Agency::key, *query_named("plan"), input, {"hoa", {}}, agency.now(), &few);
      ASSERT_TRUE(told.ok());
      EXPECT_EQ((*parse_json(told->json))["lines"], 11);
    }
}

}  // namespace
}  // namespace sauro::app
