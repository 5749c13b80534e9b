// SPDX-License-Identifier: AGPL-3.0-or-later
// The word of the head and of the office on what was reported.
#include "app/actions/agency.h"

namespace sauro::app {
namespace {

using tracking::Stage;
using tracking::Status;
using tracking::UpdateVerdict;

Decimal done(const Agency& agency, const std::string& item) { return tracking::achieved(agency.item(item), 1, false); }

TEST(Verdicts, IsDoneOnTheReportedDayOnceHeadAndOfficeHaveConfirmed) {
  Agency agency;
  agency.on("2026-06-20").must("an", "item.report", {{"item", meetings}, {"quantity", "3"}});
  EXPECT_EQ(agency.item(meetings).stage, Stage::open);
  agency.on("2026-07-03")
      .must("an", "item.report", {{"item", meetings}, {"quantity", "2"}, {"done", ""}, {"day", "29/6/2026"}},
            evidence());
  EXPECT_EQ(agency.item(meetings).stage, Stage::reported);
  EXPECT_EQ(agency.status(meetings), Status::open_overdue);
  agency.on("2026-07-06").must("thoc", "item.confirm", {{"item", meetings}});
  EXPECT_EQ(agency.item(meetings).stage, Stage::confirmed);
  EXPECT_EQ(agency.status(meetings), Status::open_overdue);  // not done before the office has said so
  const auto facts = agency.on("2026-07-07").must("hoa", "item.confirm", {{"item", meetings}});
  ASSERT_EQ(facts.size(), 2u);
  EXPECT_EQ(facts[1].what.kind, "item.closed");
  EXPECT_EQ(facts[1].what.effective, day("2026-06-29"));
  EXPECT_EQ(agency.item(meetings).stage, Stage::closed);
  EXPECT_EQ(agency.item(meetings).done_day, day("2026-06-29"));
  EXPECT_EQ(agency.status(meetings), Status::done_on_time);
}

TEST(Verdicts, OfWhatWasReturnedNothingCounts) {
  Agency agency;
  agency.must("an", "item.report", {{"item", meetings}, {"quantity", "2"}});
  agency.must("thoc", "item.confirm", {{"item", meetings}});
  agency.must("an", "item.report", {{"item", meetings}, {"quantity", "3"}, {"done", ""}}, evidence());
  EXPECT_EQ(done(agency, meetings), Decimal::of(5));
  agency.must("thoc", "item.return", {{"item", meetings}, {"reason", "biên bản chưa ký"}});
  EXPECT_EQ(done(agency, meetings), Decimal::of(2));
  EXPECT_EQ(agency.item(meetings).stage, Stage::open);
  EXPECT_EQ(agency.item(meetings).returned, 1);
  // Its evidence went with it.
  EXPECT_EQ(agency.refused("an", "item.report", {{"item", meetings}, {"done", ""}}), "report.no-evidence");
  agency.must("hoa", "item.confirm", {{"item", meetings}});
  EXPECT_EQ(tracking::achieved(agency.item(meetings), 1, true), Decimal::of(2));
}

TEST(Verdicts, TheOfficeReturnsWhatTheHeadHasConfirmed) {
  Agency agency;
  agency.must("an", "item.report", {{"item", meetings}, {"quantity", "5"}, {"done", ""}}, evidence());
  agency.must("thoc", "item.confirm", {{"item", meetings}});
  agency.must("hoa", "item.return", {{"item", meetings}, {"reason", "thiếu danh sách"}});
  EXPECT_EQ(agency.item(meetings).stage, Stage::open);
  EXPECT_EQ(done(agency, meetings), Decimal::of(0));
  EXPECT_EQ(agency.refused("hoa", "item.confirm", {{"item", meetings}}), "verdict.nothing");
}

TEST(Verdicts, WhoeverHeadsTheUnitAndDidItConfirmsForItAndTheOfficeDecides) {
  Agency agency;
  finish(agency, meetings, {{"quantity", "5"}}, "thoc");
  EXPECT_EQ(agency.item(meetings).stage, Stage::closed);
}

TEST(Verdicts, TheOfficesWordIsOnWhatTheHeadHasConfirmed) {
  Agency agency;
  agency.must("an", "item.report", {{"item", meetings}, {"quantity", "2"}});
  agency.must("thoc", "item.confirm", {{"item", meetings}});
  agency.must("an", "item.report", {{"item", meetings}, {"quantity", "3"}, {"done", ""}}, evidence());
  agency.must("hoa", "item.confirm", {{"item", meetings}});
  const auto state = agency.item(meetings);
  EXPECT_EQ(state.updates.at(0).verdict, UpdateVerdict::office);
  EXPECT_EQ(state.updates.at(1).verdict, UpdateVerdict::none);
  EXPECT_EQ(state.stage, Stage::reported);  // the head has not seen what would close it
  EXPECT_EQ(agency.refused("hoa", "item.confirm", {{"item", meetings}}), "who.forbidden");
  agency.must("thoc", "item.confirm", {{"item", meetings}});
  agency.must("hoa", "item.confirm", {{"item", meetings}});
  EXPECT_EQ(agency.item(meetings).stage, Stage::closed);
}

TEST(Verdicts, TheOfficeReturnsOnlyWhatTheHeadHasConfirmed) {
  Agency agency;
  agency.must("an", "item.report", {{"item", meetings}, {"quantity", "2"}});
  agency.must("thoc", "item.confirm", {{"item", meetings}});
  agency.must("an", "item.report", {{"item", meetings}, {"quantity", "1"}});
  agency.must("hoa", "item.return", {{"item", meetings}, {"reason", "sai"}});
  EXPECT_EQ(done(agency, meetings), Decimal::of(1));
}

TEST(Verdicts, WhereNoUserHeadsTheUnitTheOfficesWordStandsAlone) {
  Agency agency;
  agency.must("", "user.set", {{"user", "thoc"}, {"disable", ""}});
  agency.must("an", "item.report", {{"item", meetings}, {"quantity", "5"}, {"done", ""}}, evidence());
  agency.must("hoa", "item.confirm", {{"item", meetings}});
  EXPECT_EQ(agency.item(meetings).stage, Stage::closed);
}

TEST(Verdicts, NobodyGivesTheOfficesWordOnTheirOwnWork) {
  Agency agency;
  // An stands in for the office, and has worked; another of the office says the word.
  agency.must("hoa", "user.away", {{"user", "hoa"}, {"from", "2/3/2026"}, {"until", "6/3/2026"}, {"deputy", "an"}});
  agency.must("", "user.set", {{"user", "vp"}, {"name", "Văn phòng"}, {"role", "office"}});
  agency.must("binh", "item.report", {{"item", classes}, {"quantity", "3"}, {"done", ""}}, evidence());
  agency.must("tam", "item.confirm", {{"item", classes}});
  EXPECT_EQ(agency.refused("an", "item.confirm", {{"item", classes}}), "done");
  agency.must("an", "item.report", {{"item", meetings}, {"quantity", "5"}, {"done", ""}}, evidence());
  agency.must("thoc", "item.confirm", {{"item", meetings}});
  EXPECT_EQ(agency.refused("an", "item.confirm", {{"item", meetings}}), "verdict.own");
  EXPECT_EQ(agency.refused("vp", "item.confirm", {{"item", meetings}}), "done");
  EXPECT_EQ(agency.item(meetings).stage, Stage::closed);
}

TEST(Verdicts, TheReasonOfAConfirmationIsKept) {
  Agency agency;
  agency.must("an", "item.report", {{"item", meetings}, {"text", "đang làm"}});
  agency.must("thoc", "item.confirm", {{"item", meetings}, {"reason", "đã xem biên bản"}});
  EXPECT_NE(agency.json("item", {{"item", meetings}}).find("đã xem biên bản"), std::string::npos);
}

TEST(Verdicts, WithAReasonLessThanPromisedIsConfirmedInPart) {
  Agency agency;
  agency.must("an", "item.report", {{"item", meetings}, {"quantity", "3"}, {"done", ""}}, evidence());
  agency.must("thoc", "item.confirm", {{"item", meetings}});
  agency.must("hoa", "item.confirm", {{"item", meetings}, {"partial", ""}, {"reason", "cắt giảm kinh phí"}});
  EXPECT_EQ(agency.item(meetings).stage, Stage::closed);
  EXPECT_TRUE(agency.item(meetings).partial);
}

TEST(Verdicts, WhoAskedForAnExtensionDoesNotDecideIt) {
  Agency agency;
  agency.must("", "user.set", {{"user", "giam"}, {"role", "specialist"}, {"unit", "u1"}});
  agency.must("", "user.set", {{"user", "pho"}, {"name", "Phó Giám đốc"}, {"role", "director"}});
  agency.must("giam", "item.extend", {{"item", meetings}, {"due", "31/8/2026"}, {"reason", "x"}});
  const Values refuse{{"item", meetings}, {"decision", "refused"}, {"reason", "x"}};
  EXPECT_EQ(agency.refused("giam", "item.grant", refuse), "extension.own");
  EXPECT_EQ(agency.refused("pho", "item.grant", refuse), "done");
}

}  // namespace
}  // namespace sauro::app
