// SPDX-License-Identifier: AGPL-3.0-or-later
// What the agency says of itself, and what its own working days do to deadlines; and the trail of all that was done.
#include "app/actions/agency.h"
#include "app/access/agency_calendar.h"

namespace sauro::app {
namespace {

Json asked(Agency& agency, std::string_view name, const Values& values = {}, const std::string& user = "hoa") {
  return *parse_json(agency.json(name, values, user));
}

TEST(AgencyRecord, IsNamedAsItsPlanHasItUntilSomebodySaysIt) {
  Agency agency;
  agency.must("quantri", "agency.set", {{"name", " Sở  Khoa học "}, {"superior", "UBND tỉnh"}});
  agency.must("hoa", "agency.set", {{"place", "Hà Nội"}});
  const Json said = asked(agency, "agency");
  EXPECT_EQ(said.at("name"), "Sở Khoa học");
  EXPECT_EQ(said.at("superior"), "UBND tỉnh");
  EXPECT_EQ(said.at("place"), "Hà Nội");
  EXPECT_EQ(agency.refused("hoa", "agency.set", {{"place", "Hà Nội"}}), "item.same");
}

TEST(AgencyRecord, ItsOwnDaysChangeTheCalendarOfTheirYear) {
  Agency agency;
  agency.must("hoa", "agency.days",
              {{"year", "2026"}, {"off", "09/03/2026"}, {"worked", "14/03/2026"}, {"document", "3/TB"}});
  const auto state = agency.record<tracking::AgencyState>(tracking::agency_kind, tracking::agency_id);
  const Holidays days = agency_calendar(state, 2026, 2026);
  EXPECT_FALSE(is_working_day(day("2026-03-09"), days));
  EXPECT_TRUE(is_working_day(day("2026-03-14"), days));
  EXPECT_FALSE(is_working_day(day("2026-01-01"), days));  // that of the law stands
  const Json said = asked(agency, "agency", {{"year", "2026"}});
  int own = 0;
  for (const Json& one : said.at("days")) own += one.at("own") == true ? 1 : 0;
  EXPECT_EQ(own, 2);
  EXPECT_EQ(said.at("document"), "3/TB");
  // A holiday may be worked, and what was said is taken back by saying the year again.
  agency.must("hoa", "agency.days", {{"year", "2026"}, {"worked", "01/01/2026"}});
  const auto again = agency.record<tracking::AgencyState>(tracking::agency_kind, tracking::agency_id);
  EXPECT_TRUE(is_working_day(day("2026-01-01"), agency_calendar(again, 2026, 2026)));
  EXPECT_TRUE(is_working_day(day("2026-03-09"), agency_calendar(again, 2026, 2026)));
  EXPECT_EQ(agency.refused("hoa", "agency.days", {{"year", "2027"}}), "item.same");
}

TEST(AgencyRecord, ItsDaysMoveWhatIsDueWorkingDaysAfterAnEvent) {
  Agency plain, own;
  own.must("hoa", "agency.days", {{"year", "2026"}, {"off", "10/03/2026"}});
  for (Agency* agency : {&plain, &own})
    agency->on("2026-03-09").must("hoa", "event.occur", {{"event", "2026.e1"}, {"day", "09/03/2026"}});
  EXPECT_EQ(plain.item(waiting).due, day("2026-03-23"));
  EXPECT_EQ(own.item(waiting).due, day("2026-03-24"));
}

TEST(Facts, AreToldNewestFirstPageByPage) {
  Agency agency;
  agency.on("2026-03-02").must("an", "item.report", {{"item", meetings}, {"text", "đã họp trù bị"}});
  std::vector<std::int64_t> numbers;
  std::string cursor;
  do {
    Values values{{"limit", "7"}};
    if (!cursor.empty()) values.emplace_back("cursor", cursor);
    const Json page = asked(agency, "facts", values, "kiem");
    for (const Json& one : page.at("list")) numbers.push_back(one.at("number"));
    cursor = page.at("next").is_null() ? std::string() : page.at("next").get<std::string>();
  } while (!cursor.empty());
  ASSERT_EQ(static_cast<std::int64_t>(numbers.size()), agency.facts());
  for (std::size_t i = 0; i < numbers.size(); ++i) EXPECT_EQ(numbers[i], agency.facts() - static_cast<std::int64_t>(i));
}

TEST(Facts, AreFoundByWhoWhatWhenAndWords) {
  Agency agency;
  agency.on("2026-03-02").must("an", "item.report", {{"item", meetings}, {"text", "đã họp trù bị"}});
  agency.on("2026-03-05").must("hoa", "item.check", {{"item", meetings}, {"text", "đã xem hồ sơ"}});
  const auto count = [&](const Values& values) { return asked(agency, "facts", values).at("list").size(); };
  EXPECT_EQ(count({{"who", "an"}}), 1u);
  EXPECT_EQ(count({{"kind", "item.checked"}}), 1u);
  EXPECT_EQ(count({{"kind", "item.check"}}), 0u);  // no beginning of a kind
  EXPECT_EQ(count({{"kind", "item"}, {"from", "02/03/2026"}}), 2u);
  EXPECT_EQ(count({{"kind", "ite"}}), 0u);
  EXPECT_EQ(count({{"limit", "2"}}), 2u);
  EXPECT_EQ(static_cast<std::int64_t>(count({{"limit", "2"}, {"all", ""}})), agency.facts());
  EXPECT_EQ(count({{"words", "hop tru bi"}}), 1u);
  EXPECT_EQ(count({{"subject", "item/" + meetings}, {"from", "02/03/2026"}}), 2u);
  EXPECT_EQ(count({{"from", "02/03/2026"}, {"until", "04/03/2026"}}), 1u);
  EXPECT_EQ(count({{"from", "06/03/2026"}}), 0u);
  const Json one = asked(agency, "facts", {{"who", "an"}}).at("list").at(0);
  EXPECT_EQ(one.at("about"), "Tổ chức hội nghị chuyên đề");
  EXPECT_EQ(one.at("en"), "Update: đã họp trù bị; as of 02/03/2026");
}

TEST(Drafts, OnlyWhatChangedIsToldToWhoKnowsTheRest) {
  Agency agency(Agency::At::draft);
  const Json all = asked(agency, "plan.draft");
  const std::string known = std::to_string(all.at("fact").get<std::int64_t>());
  EXPECT_EQ(all.at("order").size(), all.at("lines").size());
  agency.must("hoa", "item.edit", {{"item", meetings}, {"title", "Tổ chức hội nghị"}});
  agency.must("hoa", "item.drop", {{"item", classes}, {"reason", "không làm"}});
  const Json changed = asked(agency, "plan.draft", {{"changed-after", known}});
  ASSERT_EQ(changed.at("lines").size(), 1u);
  EXPECT_EQ(changed.at("lines").at(0).at("id"), meetings);
  EXPECT_EQ(changed.at("order").size() + 1, all.at("order").size());
  EXPECT_EQ(Agency::why(agency.ask("hoa", "plan.draft", {{"changed-after", "x"}})), "input.count");
}

}  // namespace
}  // namespace sauro::app
