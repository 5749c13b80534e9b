// SPDX-License-Identifier: AGPL-3.0-or-later
// A column of the document means something else than its heading says: what of the draft follows, and what stays.
#include "app/actions/table_plan.h"

namespace sauro::app {
namespace {

using tracking::Stage;

Values meaning(const char* means, const char* column = "4", const char* table = "1") {
  return {{"plan", "2027"}, {"table", table}, {"column", column}, {"means", means}};
}

std::string unit_of(Agency& agency, const std::string& item) {
  const std::string unit(tracking::answering_unit(agency.item(item)));
  return unit.empty() ? unit : agency.record<tracking::Unit>("unit", unit).name;
}

std::string draft(Agency& agency) { return agency.json("plan.draft", {{"plan", "2027"}}); }

TEST(Columns, WhatTheColumnSaysGoesWhereItBelongs) {
  Agency agency(Agency::At::draft);
  import_table_plan(agency);
  EXPECT_EQ(unit_of(agency, "2027.1"), "");
  agency.must("hoa", "plan.columns", meaning("lead"));
  EXPECT_EQ(unit_of(agency, "2027.1"), "Phòng Đào tạo");
  EXPECT_EQ(unit_of(agency, "2027.2"), "Phòng Tổng hợp");
  EXPECT_EQ(agency.plan("2027").columns, (std::vector<tracking::ColumnMeaning>{{1, 4, "lead"}}));
  EXPECT_NE(draft(agency).find("\"means\": \"lead\""), std::string::npos);
  // And back: as if it had never been said.
  agency.must("hoa", "plan.columns", meaning("auto"));
  EXPECT_EQ(unit_of(agency, "2027.1"), "");
  EXPECT_TRUE(agency.plan("2027").columns.empty());
}

TEST(Columns, WhatPeopleChangedStays) {
  Agency agency(Agency::At::draft);
  import_table_plan(agency);
  agency.must("hoa", "item.edit", {{"item", "2027.1"}, {"title", "Tổ chức hội nghị"}, {"lead", "u1"}});
  agency.must("hoa", "item.drop", {{"item", "2027.3"}, {"reason", "không làm"}});
  agency.must("hoa", "item.add", {{"plan", "2027"}, {"title", "Việc thêm"}, {"time", "tháng 5/2027"}});
  agency.must("hoa", "item.split", {{"item", "2027.2"}, {"title", "Mở lớp một"}, {"title", "Mở lớp hai"}});
  agency.must("hoa", "plan.columns", meaning("lead"));
  EXPECT_EQ(agency.item("2027.1").set.title, "Tổ chức hội nghị");
  EXPECT_EQ(unit_of(agency, "2027.1"), "Phòng Tổng hợp");  // u1, as it was edited
  EXPECT_EQ(agency.item("2027.2").set.title, "Mở lớp một");
  EXPECT_EQ(unit_of(agency, "2027.2"), "Phòng Tổng hợp");
  EXPECT_EQ(agency.item("2027.3").stage, Stage::dropped);
  EXPECT_EQ(agency.item("2027.4").stage, Stage::open);
  EXPECT_EQ(agency.item("2027.5").set.title, "Mở lớp hai");
  EXPECT_EQ(agency.item("2027.5").stage, Stage::open);
}

TEST(Columns, ALineThatWasMergedComesNotBack) {
  Agency agency(Agency::At::draft);
  import_table_plan(agency);
  agency.must("hoa", "item.merge", {{"item", "2027.1"}, {"with", "2027.2"}});
  agency.must("hoa", "plan.columns", meaning("lead"));
  EXPECT_EQ(agency.item("2027.2").stage, Stage::dropped);
  EXPECT_EQ(agency.plan("2027").last, 3);
}

TEST(Columns, LinesGoWithAReadingAndComeBackWithAnother) {
  Agency agency(Agency::At::draft);
  import_table_plan(agency);
  const std::string before = draft(agency);
  // Without a column of work there are no such lines in the table.
  const auto why = agency.refused("hoa", "plan.columns", meaning("notes", "2"));
  EXPECT_TRUE(why == "done" || why == "plan.empty") << why;
  if (why == "done") agency.must("hoa", "plan.columns", meaning("auto", "2"));
  for (const char* item : {"2027.1", "2027.2", "2027.3"}) EXPECT_EQ(agency.item(item).stage, Stage::open) << item;
}

TEST(Columns, DoubtsFollowTheReading) {
  Agency agency(Agency::At::draft);
  import_table_plan(agency);
  const auto open = [&] {
    int count = 0;
    const auto json = parse_json(agency.json("findings", {{"plan", "2027"}}));
    for (const auto& one : json->at("list")) count += one.at("how") == "open" ? 1 : 0;
    return count;
  };
  const int before = open();
  agency.must("hoa", "plan.columns", meaning("lead"));
  EXPECT_LT(open(), before);  // nobody lacks who does it any more
  agency.must("hoa", "plan.columns", meaning("auto"));
  EXPECT_EQ(open(), before);
}

TEST(Columns, NothingIsDoneForNothing) {
  Agency agency(Agency::At::draft);
  import_table_plan(agency);
  EXPECT_EQ(agency.refused("hoa", "plan.columns", meaning("auto")), "item.same");
  EXPECT_EQ(agency.refused("hoa", "plan.columns", meaning("lead", "4", "9")), "item.same");
  EXPECT_EQ(agency.refused("hoa", "plan.columns", meaning("sếp")), "input.choice");
  agency.must("hoa", "plan.submit", {{"plan", "2027"}});
  EXPECT_EQ(agency.refused("hoa", "plan.columns", meaning("lead")), "plan.stage-draft");
}

}  // namespace
}  // namespace sauro::app
