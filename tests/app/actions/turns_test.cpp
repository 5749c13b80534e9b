// SPDX-License-Identifier: AGPL-3.0-or-later
// Work that comes back, that waits for an event, or that is given more time.
#include "app/actions/agency.h"

namespace sauro::app {
namespace {

using tracking::Stage;
using tracking::Status;

// Tết 2026: 16 to 20 February are off. After Wednesday 11 February: 12, 13; 23 to 27; 2, 3, 4 March.
TEST(Turns, ThatWaitsIsDueWorkingDaysAfterItsEventWithoutTet) {
  Agency agency;
  EXPECT_EQ(agency.status(waiting), Status::waiting);
  agency.must("hoa", "event.occur", {{"event", "2026.e1"}, {"day", "11/02/2026"}, {"document", "3/QĐ"}});
  EXPECT_EQ(agency.item(waiting).due, day("2026-03-04"));
  EXPECT_EQ(agency.item(waiting).first_due, day("2026-03-04"));
  EXPECT_EQ(agency.on("2026-03-04").status(waiting), Status::open_in_time);
  EXPECT_EQ(agency.on("2026-03-05").status(waiting), Status::open_overdue);
}

// 30 April and 1 May 2026 are a Thursday and a Friday. After Tuesday 28 April: 29; 4 to 8 May; 11 to 14.
TEST(Turns, ThatWaitsIsDueWorkingDaysAfterItsEventWithoutTheDaysOfVictoryAndLabour) {
  Agency agency;
  agency.on("2026-05-04").must("hoa", "event.occur", {{"event", "2026.e1"}, {"day", "28/4/2026"}});
  EXPECT_EQ(agency.item(waiting).due, day("2026-05-14"));
}

TEST(Turns, ThatComesBackIsOpenAgainUntilItsLastTurn) {
  Agency agency;
  EXPECT_EQ(agency.item(quarterly).due, day("2026-03-31"));
  for (const auto& [today, next] :
       {std::pair("2026-03-25", "2026-06-30"), {"2026-06-30", "2026-09-30"}, {"2026-10-02", "2026-12-31"}}) {
    agency.on(today);
    finish(agency, quarterly);
    EXPECT_EQ(agency.item(quarterly).stage, Stage::open);
    EXPECT_EQ(agency.item(quarterly).due, day(next));
    EXPECT_EQ(agency.item(quarterly).turns.back().done, day(today));
  }
  agency.on("2026-12-30");
  finish(agency, quarterly);
  EXPECT_EQ(agency.item(quarterly).stage, Stage::closed);
  EXPECT_EQ(agency.status(quarterly), Status::done_late);  // its third turn was
}

TEST(Turns, IsExtendedAndKeepsItsFirstDeadline) {
  Agency agency;
  const Values asked{{"item", meetings}, {"due", "31/8/2026"}, {"reason", "chờ kinh phí"}};
  agency.must("an", "item.extend", asked);
  EXPECT_EQ(agency.item(meetings).due, day("2026-06-30"));  // asked is not granted
  EXPECT_EQ(agency.refused("giam", "item.grant", {{"item", meetings}, {"decision", "refused"}}), "input.missing");
  agency.must("giam", "item.grant", {{"item", meetings}, {"decision", "refused"}, {"reason", "không có cơ sở"}});
  EXPECT_EQ(agency.item(meetings).due, day("2026-06-30"));
  agency.must("an", "item.extend", asked);
  agency.must("giam", "item.grant", {{"item", meetings}, {"decision", "granted"}, {"due", "31/7/2026"}});
  const auto state = agency.item(meetings);
  EXPECT_EQ(state.due, day("2026-07-31"));
  EXPECT_EQ(state.first_due, day("2026-06-30"));
  ASSERT_EQ(state.extensions.size(), 2u);
  EXPECT_FALSE(state.extensions[0].granted);
  EXPECT_EQ(state.extensions[1].decided_by, "giam");
  EXPECT_EQ(agency.on("2026-07-15").status(meetings), Status::open_in_time);
  const Json page = *parse_json(agency.json("item", {{"item", meetings}}));
  EXPECT_EQ(page["line"]["due"], "2026-07-31");
  EXPECT_EQ(page["line"]["first_due"], "2026-06-30");
}

TEST(Turns, EachNeedsEvidenceAndAReportOfItsOwn) {
  Agency agency;
  finish(agency.on("2026-03-25"), quarterly);
  agency.on("2026-04-10");
  EXPECT_EQ(agency.refused("an", "item.report", {{"item", quarterly}, {"done", ""}}), "report.no-evidence");
  EXPECT_EQ(agency.refused("hoa", "item.close", {{"item", quarterly}}), "close.no-evidence");
  agency.must("an", "item.report", {{"item", quarterly}, {"text", "đang tổng hợp"}}, evidence());
  agency.must("thoc", "item.confirm", {{"item", quarterly}});
  agency.must("hoa", "item.confirm", {{"item", quarterly}});
  EXPECT_EQ(agency.item(quarterly).turns.size(), 1u);  // nobody has said that it is done
  agency.must("an", "item.report", {{"item", quarterly}, {"done", ""}});
  agency.must("thoc", "item.confirm", {{"item", quarterly}});
  agency.must("hoa", "item.confirm", {{"item", quarterly}});
  EXPECT_EQ(agency.item(quarterly).turns.size(), 2u);
}

TEST(Turns, TheQuantityIsThatOfAllAndCheckedWithTheLast) {
  Agency agency;
  agency.must("hoa", "item.add",
              {{"plan", "2026"},
               {"title", "Báo cáo đột xuất"},
               {"document", "8/CV"},
               {"lead", "u1"},
               {"time", "hằng quý"},
               {"product", "05 báo cáo"}});
  const std::string added = "2026.12";
  for (const char* today : {"2026-03-25", "2026-06-25", "2026-09-25"}) {
    finish(agency.on(today), added, {{"quantity", "1"}});
    EXPECT_FALSE(agency.item(added).partial);
  }
  agency.on("2026-12-25").must("an", "item.report", {{"item", added}, {"quantity", "1"}, {"done", ""}}, evidence());
  agency.must("thoc", "item.confirm", {{"item", added}});
  EXPECT_EQ(agency.refused("hoa", "item.confirm", {{"item", added}}), "close.below-quantity");
  EXPECT_EQ(agency.refused("hoa", "item.close", {{"item", added}}), "close.below-quantity");
  finish(agency, added, {{"quantity", "1"}});
  EXPECT_EQ(agency.item(added).stage, Stage::closed);
  EXPECT_FALSE(agency.item(added).partial);
}

TEST(Turns, TheLastIsTakenBackBetweenTwo) {
  Agency agency;
  EXPECT_EQ(agency.refused("giam", "item.reopen", {{"item", quarterly}, {"reason", "x"}}), "item.not-closed");
  finish(agency.on("2026-03-25"), quarterly);
  agency.on("2026-04-02").must("giam", "item.reopen", {{"item", quarterly}, {"reason", "số liệu sai"}});
  EXPECT_EQ(agency.item(quarterly).stage, Stage::open);
  EXPECT_EQ(agency.item(quarterly).due, day("2026-03-31"));
  EXPECT_TRUE(agency.item(quarterly).turns.empty());
  EXPECT_EQ(agency.status(quarterly), Status::open_overdue);
  EXPECT_EQ(agency.refused("giam", "item.reopen", {{"item", quarterly}, {"reason", "x"}}), "item.not-closed");
  finish(agency, quarterly);
  EXPECT_EQ(agency.item(quarterly).turns.back().done, day("2026-04-02"));
  EXPECT_EQ(agency.item(quarterly).due, day("2026-06-30"));
}

const std::string after_the_event = "Trong 10 ngày làm việc kể từ khi có quyết định giao dự toán";
const Values outside{{"plan", "2026"}, {"title", "Đột xuất"}, {"document", "8/CV"}, {"lead", "u1"}};

Values amending(const std::string& edit) {
  return {{"plan", "2026"}, {"number", "2/KH"}, {"day", "1/3/2026"}, {"edit", edit}};
}

TEST(Turns, WhatIsToWaitForWhatHasOccurredIsDueAtOnce) {
  Agency agency;
  agency.must("hoa", "event.occur", {{"event", "2026.e1"}, {"day", "11/02/2026"}});
  Values waits = outside;
  waits.emplace_back("time", after_the_event);
  agency.must("hoa", "item.add", waits);
  EXPECT_EQ(agency.item("2026.12").set.event, "2026.e1");
  EXPECT_EQ(agency.item("2026.12").due, day("2026-03-04"));
  EXPECT_EQ(agency.item("2026.12").first_due, day("2026-03-04"));
  agency.must("hoa", "item.add", outside);
  agency.must("hoa", "item.edit", {{"item", "2026.13"}, {"time", after_the_event}});
  EXPECT_EQ(agency.item("2026.13").due, day("2026-03-04"));
  agency.must("hoa", "plan.amend", amending(meetings + " time=" + after_the_event));
  EXPECT_EQ(agency.item(meetings).due, day("2026-03-04"));
}

TEST(Turns, WhatIsAddedBeforeItsEventWaits) {
  Agency agency;
  Values waits = outside;
  waits.emplace_back("time", after_the_event);
  agency.must("hoa", "item.add", waits);
  EXPECT_EQ(agency.status("2026.12"), Status::waiting);
  agency.must("hoa", "event.occur", {{"event", "2026.e1"}, {"day", "11/02/2026"}});
  EXPECT_EQ(agency.item("2026.12").due, day("2026-03-04"));
}

TEST(Turns, ADeadlineByAnEventStaysWhateverElseIsEdited) {
  Agency agency;
  agency.must("hoa", "event.occur", {{"event", "2026.e1"}, {"day", "11/02/2026"}});
  agency.must("an", "item.extend", {{"item", waiting}, {"due", "31/3/2026"}, {"reason", "x"}});
  agency.must("giam", "item.grant", {{"item", waiting}, {"decision", "granted"}});
  agency.must("hoa", "plan.amend", amending(waiting + " title=Trình dự toán"));
  EXPECT_EQ(agency.item(waiting).due, day("2026-03-31"));
  EXPECT_EQ(agency.item(waiting).first_due, day("2026-03-04"));
}

}  // namespace
}  // namespace sauro::app
