// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/agency.h"

namespace sauro::app {
namespace {

struct Page {
  std::vector<std::string> ids;
  std::string next;
};

Page page(Agency& agency, const Values& values, const std::string& user = "hoa") {
  const auto json = *parse_json(agency.json("items", values, user));
  Page read;
  for (const auto& item : json["items"]) read.ids.push_back(item["id"].get<std::string>());
  if (json["next"].is_string()) read.next = json["next"].get<std::string>();
  return read;
}

/// All pages, one after another.
std::vector<std::string> all(Agency& agency, Values values, int limit) {
  std::vector<std::string> ids;
  values.emplace_back("limit", std::to_string(limit));
  for (std::string next;;) {
    Values with = values;
    if (!next.empty()) with.emplace_back("cursor", next);
    const Page one = page(agency, with);
    EXPECT_LE(one.ids.size(), static_cast<std::size_t>(limit));
    ids.insert(ids.end(), one.ids.begin(), one.ids.end());
    if (one.next.empty()) return ids;
    next = one.next;
  }
}

TEST(Pages, HaveEachItemOnceWhateverTheirSize) {
  Agency agency;
  const auto whole = page(agency, {}).ids;
  EXPECT_EQ(whole.size(), 11u);
  for (const int limit : {1, 2, 3, 5, 10, 11, 12, 200}) EXPECT_EQ(all(agency, {}, limit), whole) << limit;
}

TEST(Pages, FilterByWhatIsAsked) {
  Agency agency;
  agency.on("2026-07-15");
  using Ids = std::vector<std::string>;
  EXPECT_EQ(page(agency, {{"unit", "Phòng Đào tạo"}}).ids, (Ids{classes, vague_u2}));
  EXPECT_EQ(page(agency, {{"words", "hoi nghi"}}).ids, (Ids{meetings}));
  EXPECT_EQ(page(agency, {{"month", "2026-09"}}).ids, (Ids{classes}));
  EXPECT_EQ(page(agency, {{"status", "waiting"}}).ids, (Ids{waiting}));
  const auto late = page(agency, {{"status", "open_overdue"}}).ids;
  EXPECT_NE(std::find(late.begin(), late.end(), meetings), late.end());
  EXPECT_EQ(std::find(late.begin(), late.end(), classes), late.end());
  EXPECT_EQ(page(agency, {{"person", "p1"}, {"status", "open_overdue"}, {"status", "open_in_time"}}).ids, (Ids{named}));
  EXPECT_EQ(all(agency, {{"unit", "u2"}}, 1), (Ids{classes, vague_u2}));
  agency.must("an", "item.block", {{"item", meetings}, {"text", "thiếu kinh phí"}});
  EXPECT_EQ(page(agency, {{"blocked", ""}}).ids, (Ids{meetings}));
  const auto never = page(agency, {{"never", ""}}).ids;
  EXPECT_NE(std::find(never.begin(), never.end(), classes), never.end());
}

TEST(Pages, OpenWorkComesByItsDeadline) {
  Agency agency;
  const auto by_due = all(agency, {{"sort", "due"}}, 2);
  ASSERT_GE(by_due.size(), 4u);
  EXPECT_EQ(by_due.front(), named);    // the end of March
  EXPECT_EQ(by_due.back(), vague_u2);  // the end of November
}

TEST(Pages, OfOneListFitTogetherWhateverIsRecordedMeanwhile) {
  Agency agency;
  const Values due{{"sort", "due"}, {"limit", "2"}};
  const auto before = all(agency, {{"sort", "due"}}, 200);
  const Page first = page(agency, due);
  agency.must("an", "item.report", {{"item", meetings}, {"quantity", "5"}, {"done", ""}, {"document", "7/BC"}});
  agency.must("thoc", "item.confirm", {{"item", meetings}});
  agency.must("hoa", "item.confirm", {{"item", meetings}});
  std::vector<std::string> ids = first.ids;
  for (std::string next = first.next; !next.empty();) {
    const Page one = page(agency, {{"sort", "due"}, {"limit", "2"}, {"cursor", next}});
    ids.insert(ids.end(), one.ids.begin(), one.ids.end());
    next = one.next;
  }
  EXPECT_EQ(ids, before);
}

TEST(Pages, WhatIsNoCursorIsRefused) {
  Agency agency;
  for (const char* text : {"x", "1~2", "0~a~b", "~~", "9999999999999999999999~a~b", "-1~a~b"})
    EXPECT_EQ(Agency::why(agency.ask("hoa", "items", {{"cursor", text}})), "input.cursor") << text;
}

TEST(Pages, ACursorShowsNoDraft) {
  Agency agency;
  EXPECT_EQ(Agency::why(agency.ask("tren", "items", {{"cursor", "30~2026/~"}})), "input.cursor");
  EXPECT_EQ(Agency::why(agency.ask("hoa", "items", {{"cursor", "30~2026/~"}})), "done");
}

}  // namespace
}  // namespace sauro::app
