// SPDX-License-Identifier: AGPL-3.0-or-later
// What is shown to whom, and what is not.
#include <gmock/gmock.h>

#include "app/actions/agency.h"

namespace sauro::app {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* u1_draft = "Tổ chức hội nghị chuyên đề";
constexpr const char* u2_draft = "Mở lớp tập huấn";

TEST(Sight, ADraftIsSeenByThoseWhoPrepareIt) {
  Agency agency(Agency::At::draft);
  for (const char* user : {"hoa", "giam", "kiem", ""}) {
    EXPECT_THAT(agency.json("plan", {}, user), HasSubstr(u1_draft)) << user;
    EXPECT_THAT(agency.json("plans", {}, user), HasSubstr("2026")) << user;
  }
  EXPECT_EQ(Agency::why(agency.ask("tren", "plan")), "unknown.plan");
  EXPECT_EQ(Agency::why(agency.ask("tren", "timeline", {{"plan", "2026"}})), "unknown.plan");
  for (const char* user : {"thoc", "an", "tren"}) EXPECT_THAT(agency.json("plans", {}, user), Not(HasSubstr("2026")));
}

TEST(Sight, OfADraftAUnitSeesWhatIsToBeItsOwn) {
  Agency agency(Agency::At::draft);
  const std::string plan = agency.json("plan", {}, "thoc");
  EXPECT_THAT(plan, HasSubstr(u1_draft));
  EXPECT_THAT(plan, Not(HasSubstr(u2_draft)));
  EXPECT_EQ(Agency::why(agency.ask("thoc", "item", {{"item", meetings}})), "done");
  EXPECT_EQ(Agency::why(agency.ask("thoc", "item", {{"item", classes}})), "unknown.item");
  const std::string found = agency.json("search", {{"words", "to chuc"}}, "thoc");
  EXPECT_THAT(found, HasSubstr(u1_draft));
  EXPECT_THAT(agency.json("search", {{"words", "tap huan"}}, "thoc"), Not(HasSubstr(u2_draft)));
  EXPECT_THAT(agency.json("search", {{"words", "tap huan"}}, "hoa"), HasSubstr(u2_draft));
}

TEST(Sight, WhatWasWrittenAboutAnItemIsForThoseConcerned) {
  Agency agency;
  agency.must("an", "item.report", {{"item", meetings}, {"text", "vướng ở khâu thẩm định"}});
  agency.must("an", "item.block", {{"item", meetings}, {"text", "thiếu kinh phí"}});
  for (const char* user : {"an", "thoc", "lan", "hoa", "giam", "kiem", ""}) {
    const std::string page = agency.json("item", {{"item", meetings}}, user);
    EXPECT_THAT(page, HasSubstr("khâu thẩm định")) << user;
    EXPECT_THAT(page, HasSubstr("\"limited\": false")) << user;
  }
  for (const char* user : {"tam", "binh", "tren"}) {
    const std::string page = agency.json("item", {{"item", meetings}}, user);
    EXPECT_THAT(page, HasSubstr(u1_draft)) << user;
    EXPECT_THAT(page, HasSubstr("\"limited\": true")) << user;
    EXPECT_THAT(page, Not(HasSubstr("khâu thẩm định"))) << user;
    EXPECT_THAT(page, Not(HasSubstr("thiếu kinh phí"))) << user;
  }
}

TEST(Sight, WhoeverHasAPartInAnItemIsConcerned) {
  Agency agency;
  agency.must("an", "item.report", {{"item", meetings}, {"text", "vướng ở khâu thẩm định"}});
  agency.must("hoa", "item.assign", {{"item", meetings}, {"cooperating", "u2"}});
  EXPECT_THAT(agency.json("item", {{"item", meetings}}, "binh"), HasSubstr("khâu thẩm định"));
}

TEST(Sight, WhatWasDraftedIsNotShownAsOfADayBeforeItWasIssued) {
  Agency agency;
  EXPECT_THAT(agency.json("plan", {}, "tren"), HasSubstr(u1_draft));
  EXPECT_EQ(Agency::why(agency.ask("tren", "plan", {{"as-of", "2026-01-03"}})), "unknown.plan");
}

}  // namespace
}  // namespace sauro::app
