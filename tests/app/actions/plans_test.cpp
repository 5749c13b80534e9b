// SPDX-License-Identifier: AGPL-3.0-or-later
// Plans: imported, returned, issued, amended, copied, closed; and what was found about them.
#include <fstream>
#include <iterator>

#include "app/actions/agency.h"

namespace sauro::app {
namespace {

using tracking::Stage;

TEST(Plans, AreReturnedRepairedAndIssued) {
  Agency agency(Agency::At::submitted);
  agency.on("2026-01-06").must("giam", "plan.return", {{"plan", "2026"}, {"reason", "làm rõ sản phẩm"}});
  EXPECT_EQ(agency.plan().stage, tracking::PlanStage::draft);
  EXPECT_EQ(agency.plan().reason, "làm rõ sản phẩm");
  agency.must("hoa", "item.edit", {{"item", vague}, {"product", "01 báo cáo"}});
  EXPECT_TRUE(tracking::lacking(agency.item(vague)).empty());
  agency.must("hoa", "plan.submit", {{"plan", "2026"}});
  agency.must("giam", "plan.issue", {{"plan", "2026"}, {"number", "12/KH"}, {"day", "06/01/2026"}}, evidence());
  EXPECT_EQ(agency.plan().stage, tracking::PlanStage::issued);
  EXPECT_EQ(agency.plan().originals.size(), 1u);
}

TEST(Plans, AnAmendmentIsTheNextVersionAndTheDiffSaysItInWords) {
  Agency agency;
  agency.must("hoa", "plan.amend",
              {{"plan", "2026"},
               {"number", "20/KH-SO"},
               {"day", "02/03/2026"},
               {"reason", "cắt giảm kinh phí"},
               {"edit", meetings + " time=tháng 9/2026"},
               {"edit", vague + " lead=Phòng Đào tạo"},
               {"drop", classes}});
  ASSERT_EQ(agency.plan().versions.size(), 2u);
  EXPECT_EQ(agency.plan().versions[1].version, 2);
  EXPECT_EQ(agency.plan().versions[1].reason, "cắt giảm kinh phí");
  EXPECT_EQ(agency.item(meetings).due, day("2026-09-30"));
  EXPECT_EQ(agency.item(meetings).first_due, day("2026-06-30"));
  const Json diff = *parse_json(agency.json("plan.diff"));
  std::vector<std::string> words;
  for (const Json& one : diff["differences"])
    words.push_back(one["item"].get<std::string>() + " " + one["vi"].get<std::string>());
  EXPECT_EQ(words,
            (std::vector<std::string>{meetings + " Sửa thời hạn: từ “trước ngày 2026-06-30” thành “tháng 9/2026”",
                                      vague + " Sửa chủ trì: từ “Phòng Tổng hợp” thành “Phòng Đào tạo”",
                                      classes + " Đưa ra khỏi kế hoạch"}));
  EXPECT_EQ(parse_json(agency.json("plan.diff", {{"from", "1"}, {"to", "1"}}))->at("differences").size(), 0u);
}

TEST(Plans, AnAmendmentMayPutADeadlineOffPastThePlansYearAndIsNamedOnTheItem) {
  Agency agency;
  agency.must(
      "hoa", "plan.amend",
      {{"plan", "2026"}, {"number", "20/KH-SO"}, {"day", "02/03/2026"}, {"edit", meetings + " time=quý I/2027"}});
  EXPECT_EQ(agency.item(meetings).due, day("2027-03-31"));
  EXPECT_NE(agency.json("item", {{"item", meetings}}).find("theo 20/KH-SO"), std::string::npos);
  EXPECT_EQ(agency.refused(
                "hoa", "plan.amend",
                {{"plan", "2026"}, {"number", "21/KH"}, {"day", "02/03/2026"}, {"edit", meetings + " time=30/6/2025"}}),
            "plan.day-outside");
}

TEST(Plans, WhatWasDroppedIsNoLongerCounted) {
  Agency agency;
  const auto total = [&] { return parse_json(agency.json("board"))->at("tasks"); };
  const Json before = total();
  agency.must("hoa", "plan.amend", {{"plan", "2026"}, {"number", "20/KH"}, {"day", "1/3/2026"}, {"drop", classes}});
  EXPECT_EQ(agency.item(classes).stage, Stage::dropped);
  EXPECT_NE(total(), before);
  EXPECT_EQ(agency.json("plan").find("Mở lớp tập huấn"), std::string::npos);
}

const Values second{{"plan", "2026"}, {"number", "20/KH"}, {"day", "1/3/2026"}};
Values with(Values more) {
  more.insert(more.end(), second.begin(), second.end());
  return more;
}

TEST(Plans, AllChangesOfOneItemCount) {
  Agency agency;
  agency.must("hoa", "plan.amend",
              with({{"edit", meetings + " title=Tổ chức hội thảo"},
                    {"edit", meetings + " product=06 hội thảo"},
                    {"edit", classes + " lead=u1"},
                    {"edit", meetings + " product=01 báo cáo"},
                    {"edit", meetings + " time=31/7/2026"}}));
  const auto state = agency.item(meetings);
  EXPECT_EQ(state.due, day("2026-07-31"));
  ASSERT_EQ(state.set.promises.size(), 2u);
  EXPECT_EQ(state.set.promises[0].quantity, Decimal::of(6));
  EXPECT_EQ(state.set.promises[1].quantity, Decimal::of(1));
  EXPECT_NE(agency.json("plan").find("Tổ chức hội thảo"), std::string::npos);
  EXPECT_EQ(tracking::answering_unit(agency.item(classes)), "u1");
  EXPECT_EQ(parse_json(agency.json("plan.diff"))->at("differences").size(), 4u);
}

TEST(Plans, AnAmendmentAddsLines) {
  Agency agency;
  const auto added = [](const std::string& edit) { return std::pair<std::string, std::string>{"edit", edit}; };
  const Values fair =
      with({added("+2 title=Tổ chức phiên giao dịch việc làm"), added("+2 time=tháng 10/2026"),
            added("+2 product=02 phiên giao dịch"), added("+2 lead=Phòng Đào tạo"), added("+10 title=Thuê hội trường"),
            added("+10 parent=" + meetings), added("+10 time=tháng 5/2026"), added("+10 product=01 hợp đồng"),
            added("+10 lead=Phòng Đào tạo")});
  const int last = agency.plan().last;
  const auto id = [&](int more) { return "2026." + std::to_string(last + more); };
  agency.must("hoa", "plan.amend", fair);
  const auto task = agency.item(id(1)), step = agency.item(id(2));
  EXPECT_EQ(task.due, day("2026-10-31"));
  EXPECT_FALSE(task.set.outside);
  EXPECT_EQ(task.set.promises.at(0).quantity, Decimal::of(2));
  EXPECT_EQ(step.set.parent, meetings);
  EXPECT_EQ(step.set.kind, plan::ItemKind::step);
  const Json diff = *parse_json(agency.json("plan.diff"));
  ASSERT_EQ(diff["differences"].size(), 2u);
  EXPECT_NE(diff["differences"][0]["vi"].get<std::string>().find("Bổ sung"), std::string::npos);

  const auto refused = [&](std::vector<std::string> edits) {
    Values values{{"plan", "2026"}, {"number", "21/KH"}, {"day", "2/3/2026"}, {"drop", classes}};
    for (const std::string& edit : edits) values.push_back(added(edit));
    return agency.refused("hoa", "plan.amend", values);
  };
  EXPECT_EQ(refused({"+1 time=tháng 10/2026"}), "input.missing");
  EXPECT_EQ(refused({"+1 title=Họp", "+1 parent=2026.999"}), "unknown.item");
  EXPECT_EQ(refused({"+1 title=Họp", "+1 parent=" + classes}), "item.dropped");
  EXPECT_EQ(refused({"+1 title=Tổ chức ngày hội"}), "plan.unclear");
  EXPECT_EQ(refused({" title=Họp"}), "input.choice");
  EXPECT_EQ(refused({"2026.1 parent=2026.2"}), "input.unknown");
  EXPECT_EQ(agency.plan().last, last + 2);
}

TEST(Plans, StepsAreDroppedWithTheirItem) {
  Agency agency;
  agency.must("an", "item.break", {{"item", "2026.9"}, {"title", "Bước nhỏ"}});
  const auto facts = agency.must("hoa", "plan.amend", with({{"drop", stepped}, {"drop", "2026.9"}}));
  EXPECT_EQ(facts.size(), 5u);  // each once, and the version
  for (const char* item : {"2026.8", "2026.9", "2026.10", "2026.12"})
    EXPECT_EQ(agency.item(item).stage, Stage::dropped) << item;
}

TEST(Plans, AnAmendmentIsNotDatedBeforeWhatItAmends) {
  Agency agency;
  const auto amend = [&](const char* on, const std::string& item) {
    return agency.refused("hoa", "plan.amend", {{"plan", "2026"}, {"number", "2/KH"}, {"day", on}, {"drop", item}});
  };
  EXPECT_EQ(amend("4/1/2026", classes), "days.order");
  EXPECT_EQ(amend("2/2/2026", classes), "done");
  EXPECT_EQ(amend("1/2/2026", meetings), "days.order");
  EXPECT_EQ(amend("2/2/2026", meetings), "done");
}

TEST(Plans, AreImportedByTheOfficeAndWhoeverKeepsTheFolder) {
  const Files file = {{"ke-hoach.txt", "KẾ HOẠCH\nCông tác năm 2027\n\n1. Tổ chức 05 hội nghị trước 30/6/2027.\n"}};
  Agency agency;
  EXPECT_EQ(agency.refused("quantri", "plan.import", {{"plan", "a"}}, file), "who.forbidden");
  EXPECT_EQ(agency.refused("", "plan.import", {{"plan", "a"}}, file), "done");
  EXPECT_EQ(agency.refused("hoa", "plan.import", {{"plan", "b"}}, file), "done");
}

TEST(Plans, AreCopiedWithTheLastDaysOfMonths) {
  Agency agency(Agency::At::draft);
  agency.must("hoa", "item.edit", {{"item", meetings}, {"time", "đến ngày 28/2/2026"}});
  agency.must("hoa", "item.edit", {{"item", named}, {"time", "đến ngày 27/2/2026"}});
  ASSERT_EQ(agency.item(meetings).due, day("2026-02-28"));
  agency.must("hoa", "plan.copy", {{"plan", "2026"}, {"year", "2028"}});
  EXPECT_EQ(agency.item("2028.2").due, day("2028-02-29"));
  EXPECT_EQ(agency.item("2028.3").due, day("2028-02-27"));
  agency.must("hoa", "plan.copy", {{"plan", "2028"}});
  EXPECT_EQ(agency.item("2029.2").due, day("2029-02-28"));
}

TEST(Plans, AreCopiedIntoTheYearsThatCalendarsKnow) {
  Agency agency;
  for (const char* year : {"1999", "2151", "0", "1000000"})
    EXPECT_EQ(agency.refused("hoa", "plan.copy", {{"plan", "2026"}, {"year", year}}), "input.choice") << year;
  for (const char* year : {"2000", "2150"})
    EXPECT_EQ(agency.refused("hoa", "plan.copy", {{"plan", "2026"}, {"year", year}}), "done") << year;
  EXPECT_EQ(agency.refused("hoa", "plan.copy", {{"plan", "2150"}}), "input.choice");
}

TEST(Plans, AreCopiedAsNextYearsDraft) {
  Agency agency;
  finish(agency, meetings, {{"quantity", "5"}});
  agency.must("hoa", "item.add", {{"plan", "2026"}, {"title", "Việc đột xuất"}, {"document", "8/CV"}, {"lead", "u1"}});
  agency.must("hoa", "item.break", {{"item", vague}, {"title", "Bước một"}});
  agency.must("giam", "item.assign", {{"item", classes}, {"lead", "u1"}});
  agency.on("2026-12-01").must("hoa", "plan.copy", {{"plan", "2026"}});
  const auto plan = agency.plan("2027");
  EXPECT_EQ(plan.stage, tracking::PlanStage::draft);
  EXPECT_EQ(plan.set.year, 2027);
  EXPECT_EQ(plan.set.title, "Kế hoạch công tác năm 2027");
  EXPECT_EQ(plan.set.copied_from, "2026");
  EXPECT_EQ(plan.set.items, 11);  // neither what came from outside nor steps of one's own
  const auto copied = agency.item("2027.2");
  EXPECT_EQ(copied.stage, Stage::open);
  EXPECT_EQ(copied.due, day("2027-06-30"));
  EXPECT_TRUE(copied.updates.empty());
  EXPECT_EQ(tracking::answering_unit(agency.item("2027.4")), "u1");  // whoever does it by now
  EXPECT_EQ(agency.item("2027.9").set.parent, "2027.8");
  EXPECT_EQ(agency.item("2027.6").set.event, "2027.e1");
  EXPECT_EQ(agency.item("2027.7").set.turns.back(), day("2027-12-31"));
  EXPECT_EQ(agency.item(meetings).stage, Stage::closed);
}

TEST(Plans, ThatAreClosedAreOver) {
  Agency agency;
  agency.on("2026-12-31").must("giam", "plan.close", {{"plan", "2026"}, {"reason", "hết năm"}});
  EXPECT_EQ(agency.refused("an", "item.report", {{"item", meetings}, {"text", "x"}}), "plan.stage-issued");
  EXPECT_EQ(agency.refused("hoa", "plan.close", {{"plan", "2026"}, {"reason", "x"}}), "plan.stage-issued");
  EXPECT_EQ(agency.refused("hoa", "plan.copy", {{"plan", "2026"}}), "done");
}

TEST(Plans, ADocumentIsImportedIssuedAndAmendedByItsRevision) {
  std::ifstream file(SAURO_SOURCE_DIR "/samples/ke-hoach-trung-tam-y-te.txt", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  Agency agency;
  const std::size_t files = agency.files();
  agency.must("hoa", "plan.import", {{"plan", "tt"}}, {{"tt.txt", text}});
  EXPECT_EQ(agency.files(), files + 2);  // the file, and what was read in it
  EXPECT_NE(agency.json("units").find("Khoa Kiểm soát bệnh tật"), std::string::npos);
  Values settled{{"how", "accepted"}, {"reason", "đã rà soát"}};
  const Json findings = *parse_json(agency.json("findings", {{"plan", "tt"}}));
  for (const Json& one : findings["list"]) settled.emplace_back("finding", one["id"].get<std::string>());
  EXPECT_GT(settled.size(), 2u);
  agency.must("hoa", "plan.submit", {{"plan", "tt"}});
  const Values issue{{"plan", "tt"}, {"number", "112/TTYT"}, {"day", "19/1/2026"}};
  EXPECT_EQ(agency.refused("giam", "plan.issue", issue), "plan.unclear");
  Values excepted{{"reason", "theo thực tế"}};
  const auto items = *AgencyView(agency.ledger(), Agency::key, agency.today()).items("plan", "tt/");
  for (const KeptItem& one : items)
    if (!tracking::lacking(one.value).empty()) excepted.emplace_back("item", one.id);
  agency.must("giam", "item.except", excepted);
  EXPECT_EQ(agency.refused("giam", "plan.issue", issue), "plan.errors");
  agency.must("hoa", "finding.settle", settled);
  agency.must("giam", "plan.issue", issue);
  std::string revised = text;
  const std::string before = "30/9/2026";
  ASSERT_NE(revised.find(before), std::string::npos);
  revised.replace(revised.find(before), before.size(), "31/10/2026");
  const Values amend{{"plan", "tt"}, {"number", "200/TTYT"}, {"day", "1/3/2026"}};
  EXPECT_EQ(agency.refused("hoa", "plan.amend", amend, {{"tt.txt", text}}), "plan.same");
  agency.must("hoa", "plan.amend", amend, {{"tt.txt", revised}});
  const Json diff = *parse_json(agency.json("plan.diff", {{"plan", "tt"}}));
  ASSERT_EQ(diff["differences"].size(), 1u);
  EXPECT_EQ(diff["differences"][0]["vi"], "Sửa thời hạn: từ “30/9/2026” thành “31/10/2026”");
}

}  // namespace
}  // namespace sauro::app
