// SPDX-License-Identifier: AGPL-3.0-or-later
// A year of work: who does what after whom, and what stands in the records then.
#include "app/actions/agency.h"

namespace sauro::app {
namespace {

using tracking::Stage;
using tracking::Status;

TEST(Work, LessThanPromisedIsDoneInPartForAReasonOnly) {
  Agency agency;
  const auto report = [&](const char* quantity) {
    agency.must("an", "item.report", {{"item", meetings}, {"quantity", quantity}, {"done", ""}}, evidence());
    agency.must("thoc", "item.confirm", {{"item", meetings}});
  };
  report("2,5");
  EXPECT_EQ(agency.refused("hoa", "item.confirm", {{"item", meetings}}), "close.below-quantity");
  EXPECT_EQ(agency.refused("hoa", "item.confirm", {{"item", meetings}, {"partial", ""}}), "close.below-quantity");
  const auto refusal = agency.act("hoa", "item.close", {{"item", meetings}});
  ASSERT_FALSE(refusal.ok());
  EXPECT_NE(words_of_refusal(refusal.error()).vi.find("2,5/5 hội nghị"), std::string::npos);
  EXPECT_EQ(agency.item(meetings).stage, Stage::confirmed);
  agency.must("hoa", "item.close", {{"item", meetings}, {"partial", ""}, {"reason", "cắt giảm kinh phí"}});
  EXPECT_EQ(agency.item(meetings).stage, Stage::closed);
  EXPECT_TRUE(agency.item(meetings).partial);
}

TEST(Work, DoneInFullIsNotInPartWhateverIsSaid) {
  Agency agency;
  agency.must("an", "item.report", {{"item", meetings}, {"quantity", "6"}}, evidence());
  agency.must("hoa", "item.close", {{"item", meetings}, {"partial", ""}, {"reason", "x"}});
  EXPECT_FALSE(agency.item(meetings).partial);
}

TEST(Work, IsNotDoneWhileAnObstacleWaits) {
  Agency agency;
  agency.must("lan", "item.block", {{"item", named}, {"text", "thiếu số liệu"}, {"proposal", "đề nghị gửi sớm"}});
  agency.must("lan", "item.report", {{"item", named}, {"done", ""}}, evidence());
  agency.must("thoc", "item.confirm", {{"item", named}});
  EXPECT_EQ(agency.refused("hoa", "item.confirm", {{"item", named}}), "close.waiting");
  agency.must("giam", "item.decide", {{"item", named}, {"outcome", "passed_on"}, {"text", "trình cấp trên"}});
  EXPECT_EQ(agency.refused("hoa", "item.confirm", {{"item", named}}), "close.waiting");  // it still waits
  agency.must("giam", "item.decide", {{"item", named}, {"outcome", "solved"}, {"text", "đã có số liệu"}});
  agency.must("hoa", "item.confirm", {{"item", named}});
  EXPECT_EQ(agency.item(named).stage, Stage::closed);
}

TEST(Work, ThatIsReopenedNeedsANewReport) {
  Agency agency;
  finish(agency, meetings, {{"quantity", "5"}});
  agency.must("giam", "item.reopen", {{"item", meetings}, {"reason", "thanh tra kết luận"}});
  EXPECT_EQ(agency.item(meetings).stage, Stage::open);
  EXPECT_EQ(agency.item(meetings).done_day, std::nullopt);
  agency.must("an", "item.report", {{"item", meetings}, {"text", "bổ sung hồ sơ"}});
  agency.must("thoc", "item.confirm", {{"item", meetings}});
  agency.must("hoa", "item.confirm", {{"item", meetings}});
  EXPECT_EQ(agency.item(meetings).stage, Stage::open);
}

TEST(Work, OfStepsAloneIsDoneWithTheLastOfThem) {
  Agency agency;
  agency.on("2026-04-10");
  finish(agency, "2026.9");
  EXPECT_EQ(agency.item(stepped).stage, Stage::open);
  agency.on("2026-05-20");
  finish(agency, "2026.10", {{"day", "18/5/2026"}});
  EXPECT_EQ(agency.item(stepped).stage, Stage::closed);
  EXPECT_EQ(agency.item(stepped).done_day, day("2026-05-18"));
  EXPECT_EQ(agency.status(stepped), Status::done_late);
  agency.must("hoa", "item.reopen", {{"item", "2026.10"}, {"reason", "thiếu ý kiến"}});
  EXPECT_EQ(agency.item(stepped).stage, Stage::open);
}

TEST(Work, IsBrokenIntoStepsThatEndBeforeIt) {
  Agency agency;
  const auto facts =
      agency.must("an", "item.break",
                  {{"item", meetings}, {"title", "Thuê hội trường"}, {"time", "tháng 5/2026"}, {"lead", "lan"}});
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_EQ(facts.front().what.subject, "item/2026.12");
  EXPECT_EQ(agency.item("2026.12").due, day("2026-05-31"));
  EXPECT_EQ(tracking::answering_person(agency.item("2026.12")), "p1");
  agency.must("an", "item.report", {{"item", meetings}, {"quantity", "5"}, {"done", ""}}, evidence());
  agency.must("thoc", "item.confirm", {{"item", meetings}});
  EXPECT_EQ(agency.refused("hoa", "item.confirm", {{"item", meetings}}), "close.steps-open");
  finish(agency, "2026.12", {}, "lan");
  agency.must("hoa", "item.confirm", {{"item", meetings}});
  EXPECT_EQ(agency.item(meetings).stage, Stage::closed);
}

}  // namespace
}  // namespace sauro::app
