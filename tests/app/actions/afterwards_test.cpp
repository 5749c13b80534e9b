// SPDX-License-Identifier: AGPL-3.0-or-later
// What several do at once, what is done twice, and what was asked as of an earlier day.
#include "app/actions/agency.h"

namespace sauro::app {
namespace {

std::string all_of(Agency& agency, const std::string& as_of) {
  std::string text;
  for (const char* name : {"board", "status", "plan", "timeline", "units", "people", "users", "events", "findings"})
    text += agency.json(name, {{"as-of", as_of}});
  for (const std::string& item : {meetings, named, classes, waiting, quarterly, stepped})
    text += agency.json("item", {{"item", item}, {"as-of", as_of}});
  return text + agency.json("unit", {{"unit", "u1"}, {"as-of", as_of}}) + agency.json("mine", {{"as-of", as_of}}, "an");
}

TEST(Afterwards, AnEditOfWhatSomebodyElseHasChangedIsAConflictThatShowsIt) {
  Agency agency(Agency::At::draft);
  const std::string seen = std::to_string(agency.kept(meetings).version);
  agency.must("hoa", "item.edit", {{"item", meetings}, {"version", seen}, {"title", "Tổ chức hội thảo"}});
  const std::string now = std::to_string(agency.kept(meetings).version);
  EXPECT_NE(now, seen);
  const auto second = agency.act("hoa", "item.edit", {{"item", meetings}, {"version", seen}, {"title", "Tọa đàm"}});
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.error().subject, "conflict");
  const plan::Words words = words_of_refusal(second.error());
  for (const std::string& text : {words.vi, words.en})
    for (const std::string& part : {meetings, std::string("Tổ chức hội thảo"), now, std::string("title=Tọa đàm")})
      EXPECT_NE(text.find(part), std::string::npos) << text;
  EXPECT_EQ(agency.refused("hoa", "item.edit", {{"item", meetings}, {"version", now}, {"title", "Tọa đàm"}}), "done");
}

TEST(Afterwards, WithAKeyIsDoneOnce) {
  Agency agency;
  const Values report{{"item", meetings}, {"quantity", "2"}};
  const auto first = agency.act("an", "item.report", report, evidence(), "k1");
  const std::int64_t facts = agency.facts();
  const auto again = agency.act("an", "item.report", report, evidence(), "k1");
  ASSERT_TRUE(first.ok() && again.ok());
  EXPECT_EQ(again->front().number, first->front().number);
  EXPECT_EQ(agency.facts(), facts);
  EXPECT_EQ(tracking::achieved(agency.item(meetings), 1, false), Decimal::of(2));
  ASSERT_TRUE(agency.act("an", "item.report", report, {}, "k2").ok());
  EXPECT_EQ(tracking::achieved(agency.item(meetings), 1, false), Decimal::of(4));
}

TEST(Afterwards, WithAKeyIsDoneOnceThoughItCouldNotBeDoneAgain) {
  Agency agency;
  const auto twice = [&](const std::string& user, const char* name, const Values& values, const Files& files = {}) {
    const auto first = agency.act(user, name, values, files, "k");
    const std::int64_t facts = agency.facts();
    const auto again = agency.act(user, name, values, files, "k");
    EXPECT_TRUE(first.ok() && again.ok()) << name << ": " << Agency::why(first) << ", " << Agency::why(again);
    EXPECT_EQ(again ? again->size() : 0, first ? first->size() : 1);
    EXPECT_EQ(agency.facts(), facts) << name;
  };
  twice("hoa", "event.occur", {{"event", "2026.e1"}});
  EXPECT_EQ(agency.refused("hoa", "event.occur", {{"event", "2026.e1"}}), "event.occurred");
  twice("an", "item.report", {{"item", meetings}, {"quantity", "5"}, {"done", ""}}, evidence());
  twice("thoc", "item.confirm", {{"item", meetings}});
  twice("hoa", "item.confirm", {{"item", meetings}});
  const std::int64_t facts = agency.facts();
  const Values last{{"item", meetings}, {"quantity", "5"}, {"done", ""}};
  EXPECT_TRUE(agency.act("an", "item.report", last, evidence(), "k").ok());  // it is closed by now
  EXPECT_EQ(agency.facts(), facts);
  EXPECT_EQ(Agency::why(agency.act("an", "item.report", last, evidence(), "k2")), "item.closed");
}

TEST(Afterwards, AKeyIsItsUsersAndItsActionsOwn) {
  Agency agency;
  const auto done = [&](const std::string& user, const char* name, const Values& values) {
    const std::int64_t facts = agency.facts();
    EXPECT_TRUE(agency.act(user, name, values, {}, "k").ok()) << name << " by " << user;
    return agency.facts() - facts;
  };
  const Values text{{"item", meetings}, {"text", "đang làm"}};
  EXPECT_EQ(done("an", "item.report", text), 1);
  EXPECT_EQ(done("lan", "item.report", text), 1);
  EXPECT_EQ(done("an", "item.block", text), 1);
  EXPECT_EQ(done("hoa", "item.block", text), 1);
  EXPECT_EQ(done("lan", "item.report", text), 0);
  EXPECT_EQ(agency.item(meetings).updates.size(), 2u);
}

TEST(Afterwards, WhatIsFoundIsShownAsItWasOnTheDay) {
  Agency agency;
  agency.on("2026-03-10").must("an", "item.report", {{"item", meetings}, {"quantity", "2"}}, evidence());
  const auto found = [&](const char* as_of) {
    const Json answer = *parse_json(agency.json("search", {{"words", "chuyên đề"}, {"as-of", as_of}}));
    return answer["items"].size() == 1 ? answer["items"][0] : Json();
  };
  const Json then = found("2026-03-10");
  agency.on("2026-03-12")
      .must("hoa", "plan.amend",
            {{"plan", "2026"},
             {"number", "20/KH"},
             {"day", "12/3/2026"},
             {"edit", meetings + " title=Tọa đàm chuyên đề"},
             {"edit", meetings + " time=31/7/2026"}});
  EXPECT_EQ(found("2026-03-10"), then);
  ASSERT_TRUE(then.is_object());
  EXPECT_EQ(then["due"], "2026-06-30");
  EXPECT_EQ(found("2026-03-12")["title"], "Tọa đàm chuyên đề");
  EXPECT_EQ(found("2026-03-12")["due"], "2026-07-31");
  EXPECT_EQ(parse_json(agency.json("search", {{"words", "chuyên đề"}, {"as-of", "2026-01-01"}}))->at("items").size(),
            0u);
}

TEST(Afterwards, WhatWasAskedAsOfADayIsTheSameEverAfter) {
  Agency agency;
  agency.on("2026-03-10").must("an", "item.report", {{"item", meetings}, {"quantity", "2"}}, evidence());
  agency.must("lan", "item.block", {{"item", named}, {"text", "thiếu số liệu"}});
  const std::string then = all_of(agency, "2026-03-10"), board = agency.json("board");
  agency.on("2026-03-11").must("lan", "item.report", {{"item", named}, {"text", "đã có"}});
  agency.must("giam", "item.decide", {{"item", named}, {"outcome", "solved"}, {"text", "đã gửi"}});
  agency.must("hoa", "event.occur", {{"event", "2026.e1"}});
  agency.must("hoa", "finding.settle", {{"finding", "2026.f2"}, {"how", "repaired"}});
  agency.must("an", "item.extend", {{"item", meetings}, {"due", "31/8/2026"}, {"reason", "x"}});
  agency.must("giam", "item.grant", {{"item", meetings}, {"decision", "granted"}});
  agency.must("hoa", "plan.amend",
              {{"plan", "2026"},
               {"number", "20/KH"},
               {"day", "11/3/2026"},
               {"drop", classes},
               {"edit", meetings + " title=Hội thảo"}});
  agency.must("thoc", "user.away", {{"user", "thoc"}, {"from", "12/3/2026"}, {"deputy", "lan"}});
  finish(agency.on("2026-07-01"), quarterly);
  agency.must("hoa", "unit.end", {{"unit", "u1"}, {"successor", "u2"}, {"day", "1/7/2026"}, {"document", "9/QĐ"}});
  agency.must("hoa", "plan.close", {{"plan", "2026"}, {"reason", "x"}});
  EXPECT_EQ(all_of(agency, "2026-03-10"), then);
  EXPECT_EQ(agency.json("board", {{"as-of", "10/3/2026"}}), board);  // asked on that day, nothing else was told
  EXPECT_NE(all_of(agency, "2026-07-01"), then);
}

TEST(Afterwards, BeforeThereWasAPlanThereIsNone) {
  Agency agency;
  EXPECT_EQ(Agency::why(agency.ask("hoa", "plan", {{"plan", "2026"}, {"as-of", "2026-01-01"}})), "unknown.plan");
  EXPECT_EQ(agency.json("units", {{"as-of", "2026-01-01"}}).find("Phòng"), std::string::npos);
}

TEST(Afterwards, AllRecordsAreWhatTheFactsGive) {
  Agency agency;
  finish(agency, quarterly);
  finish(agency, quarterly);
  agency.must("giam", "item.reopen", {{"item", quarterly}, {"reason", "x"}});
  agency.must("hoa", "event.occur", {{"event", "2026.e1"}});
  agency.must("hoa", "item.close", {{"item", "2026.9"}, {"document", "5/BC"}});
  agency.must("hoa", "plan.amend", {{"plan", "2026"}, {"number", "20/KH"}, {"day", "1/3/2026"}, {"drop", classes}});
  EXPECT_TRUE(agency.ledger().compare_views(Agency::key)->empty());
  EXPECT_FALSE(*ledger::verify_chain(agency.ledger(), Agency::key));
}

}  // namespace
}  // namespace sauro::app
