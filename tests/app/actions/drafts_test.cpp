// SPDX-License-Identifier: AGPL-3.0-or-later
// What an editor does with the lines of a draft that was read: merged, split, put back as they were; units that are
// one.
#include "app/actions/agency.h"

namespace sauro::app {
namespace {

using tracking::Stage;

std::vector<std::string> ids_of(Agency& agency) {
  std::vector<std::string> ids;
  const auto answer = parse_json(agency.json("plan.draft", {}));
  for (const auto& line : answer->at("lines")) ids.push_back(line.at("id"));
  return ids;
}

std::string title_of(Agency& agency, const std::string& item) { return agency.item(item).set.title; }

TEST(Drafts, LinesThatAreOneAreMerged) {
  Agency agency(Agency::At::draft);
  agency.must("hoa", "item.merge", {{"item", meetings}, {"with", classes}, {"with", stepped}});
  const auto merged = agency.item(meetings);
  EXPECT_EQ(merged.set.title, "Tổ chức hội nghị chuyên đề Mở lớp tập huấn Xây dựng quy chế làm việc");
  EXPECT_EQ(merged.set.products, "05 hội nghị; 03 lớp");
  EXPECT_EQ(merged.set.promises.size(), 2u);
  EXPECT_EQ(merged.set.doers.size(), 2u);  // u1, u2; u1 of the third is there already
  EXPECT_EQ(agency.item(classes).stage, Stage::dropped);
  EXPECT_NE(agency.json("item", {{"item", classes}}).find("gộp vào " + meetings + "\""), std::string::npos);
  EXPECT_EQ(agency.item("2026.9").set.parent, meetings);
  EXPECT_EQ(agency.item("2026.10").set.parent, meetings);
}

TEST(Drafts, ALineIsSplitAndItsPartsFollowIt) {
  Agency agency(Agency::At::draft);
  agency.must("hoa", "item.split",
              {{"item", classes}, {"title", "Mở lớp một"}, {"title", "Mở lớp hai"}, {"title", "Lớp ba"}});
  EXPECT_EQ(title_of(agency, classes), "Mở lớp một");
  EXPECT_EQ(title_of(agency, "2026.12"), "Mở lớp hai");
  EXPECT_EQ(agency.item("2026.13").due, day("2026-09-30"));
  EXPECT_EQ(tracking::answering_unit(agency.item("2026.13")), "u2");
  const auto ids = ids_of(agency);
  const auto at = std::find(ids.begin(), ids.end(), classes);
  ASSERT_GE(ids.end() - at, 4);
  EXPECT_EQ(std::vector<std::string>(at, at + 4), (std::vector<std::string>{classes, "2026.12", "2026.13", vague}));
  EXPECT_EQ(agency.refused("hoa", "item.split", {{"item", classes}, {"title", "một"}}), "input.missing");
}

TEST(Drafts, WhatWasDoneIsTakenBack) {
  Agency agency(Agency::At::draft);
  const auto fact = [&](const std::string& item) { return std::to_string(agency.item(item).set_fact); };
  const std::string of_meetings = fact(meetings), of_classes = fact(classes), of_step = fact("2026.9");
  const auto before = agency.item(meetings);
  agency.must("hoa", "item.edit",
              {{"item", meetings}, {"title", "Khác"}, {"time", "30/9/2026"}, {"product", "07 hội nghị"}});
  agency.must("hoa", "item.merge", {{"item", meetings}, {"with", classes}, {"with", stepped}});
  const std::string merged = fact(meetings);
  for (const auto& [item, number] :
       {std::pair(meetings, of_meetings), {classes, of_classes}, {std::string("2026.9"), of_step}})
    agency.must("hoa", "item.restore", {{"item", item}, {"fact", number}});
  EXPECT_EQ(title_of(agency, meetings), before.set.title);
  EXPECT_EQ(agency.item(meetings).due, before.due);
  EXPECT_EQ(agency.item(meetings).set.promises, before.set.promises);
  EXPECT_EQ(agency.item(classes).stage, Stage::open);
  EXPECT_EQ(agency.item("2026.9").set.parent, stepped);
  // And done again.
  agency.must("hoa", "item.restore", {{"item", meetings}, {"fact", merged}});
  EXPECT_EQ(title_of(agency, meetings), "Khác Mở lớp tập huấn Xây dựng quy chế làm việc");
}

TEST(Drafts, OnlyDraftsAreEditedSo) {
  Agency agency;
  EXPECT_EQ(agency.refused("hoa", "item.merge", {{"item", meetings}, {"with", classes}}), "plan.stage-draft");
  EXPECT_EQ(agency.refused("hoa", "item.split", {{"item", meetings}, {"title", "a"}, {"title", "b"}}),
            "plan.stage-draft");
  const std::string fact = std::to_string(agency.item(meetings).set_fact);
  EXPECT_EQ(agency.refused("hoa", "item.restore", {{"item", meetings}, {"fact", fact}}), "plan.stage-draft");
}

TEST(Drafts, UnitsThatAreOneAreMerged) {
  Agency agency(Agency::At::draft);
  agency.must("hoa", "unit.merge", {{"unit", "u2"}, {"into", "u1"}});
  EXPECT_EQ(tracking::answering_unit(agency.item(classes)), "u1");
  const auto units = parse_json(agency.json("units", {}))->at("list");
  const auto named = [&](const char* id) {
    return *std::find_if(units.begin(), units.end(), [&](const Json& unit) { return unit.at("id") == id; });
  };
  EXPECT_EQ(named("u1").at("aliases"), (Json{"Phòng TH", "Phòng Đào tạo"}));
  EXPECT_EQ(named("u2").at("successor"), "u1");
  // Whoever headed it heads the other, and a plan that still names it means the other.
  agency.must("hoa", "item.edit", {{"item", meetings}, {"lead", "Phòng Đào tạo"}});
  EXPECT_EQ(tracking::answering_unit(agency.item(meetings)), "u1");
  const Upload plan{
      "k.txt", "KẾ HOẠCH\nCông tác năm 2027\n\n1. Tổ chức 05 hội nghị trước ngày 30/6/2027. Phòng Đào tạo chủ trì.\n"};
  agency.must("hoa", "plan.import", {{"plan", "sau"}}, {plan});
  EXPECT_EQ(tracking::answering_unit(agency.item("sau.1")), "u1");
  EXPECT_EQ(agency.refused("hoa", "unit.merge", {{"unit", "u2"}, {"into", "u1"}}), "unit.ended");
  EXPECT_EQ(agency.refused("hoa", "unit.merge", {{"unit", "u1"}, {"into", "u1"}}), "unit.self");
}

TEST(Drafts, TheirLinesCarryTheirPlaces) {
  Agency agency(Agency::At::draft);
  const Upload plan{"k.txt", "KẾ HOẠCH\nCông tác năm 2027\n\n1. Tổ chức 05 hội nghị trước ngày 30/6/2027.\n"};
  agency.must("hoa", "plan.import", {{"plan", "sau"}}, {plan});
  const auto answer = parse_json(agency.json("plan.draft", {{"plan", "sau"}}));
  EXPECT_TRUE(answer->at("plan").at("document"));
  const auto& line = answer->at("lines").at(0);
  EXPECT_EQ(line.at("item").at("title_origin").at("paragraph"), 3);
  EXPECT_GT(line.at("fact"), 0);
}

}  // namespace
}  // namespace sauro::app
