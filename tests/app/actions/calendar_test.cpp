// SPDX-License-Identifier: AGPL-3.0-or-later
// Calendars of people and units: what is in them, for whom.
#include "app/queries/calendar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/actions/agency.h"

namespace sauro::app {
namespace {

using document::CalendarEntry;
using document::EntryStatus;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

document::Calendar calendar_of(Agency& agency, const std::string& user, const std::string& unit = {}) {
  const auto made = work_calendar(agency.ledger(), {Agency::key, user, unit, "https://kehoach.example"}, agency.now());
  EXPECT_TRUE(made.ok()) << Agency::why(made);
  return made ? *made : document::Calendar();
}

std::vector<std::string> ids_in(const document::Calendar& calendar) {
  std::vector<std::string> ids;
  for (const CalendarEntry& one : calendar.entries) ids.push_back(one.id.substr(std::string("so.").size()));
  return ids;
}

CalendarEntry entry_in(const document::Calendar& calendar, const std::string& item) {
  for (const CalendarEntry& one : calendar.entries)
    if (one.id == "so." + item) return one;
  ADD_FAILURE() << "no " << item;
  return {};
}

TEST(Calendar, HasWhatSomebodyPerformsOrHeads) {
  Agency agency;
  EXPECT_THAT(ids_in(calendar_of(agency, "an")), Contains(meetings));
  EXPECT_THAT(ids_in(calendar_of(agency, "an")), Not(Contains(named)));  // that is Lan's
  EXPECT_THAT(ids_in(calendar_of(agency, "an")), Not(Contains(classes)));
  EXPECT_THAT(ids_in(calendar_of(agency, "lan")), Contains(named));
  EXPECT_THAT(ids_in(calendar_of(agency, "thoc")), Contains(named));
  EXPECT_THAT(ids_in(calendar_of(agency, "binh")), ElementsAre(classes, vague_u2));
  EXPECT_THAT(ids_in(calendar_of(agency, "hoa")), IsEmpty());
  EXPECT_EQ(calendar_of(agency, "an").name, "Việc của Lê An");
}

TEST(Calendar, HasAUnitsWorkForWhoeverReads) {
  Agency agency;
  EXPECT_THAT(ids_in(calendar_of(agency, "hoa", "u2")), ElementsAre(classes, vague_u2));
  EXPECT_THAT(ids_in(calendar_of(agency, "an", "u2")), ElementsAre(classes, vague_u2));
  EXPECT_THAT(ids_in(calendar_of(agency, "quantri", "u2")), IsEmpty());
  EXPECT_THAT(calendar_of(agency, "an", "u2").name, HasSubstr("Phòng Đào tạo"));
}

TEST(Calendar, HasNothingOfAPlanThatIsNotIssued) {
  Agency draft(Agency::At::draft);
  EXPECT_THAT(ids_in(calendar_of(draft, "an")), IsEmpty());
}

TEST(Calendar, FollowsTodaysRights) {
  Agency agency;
  ASSERT_THAT(ids_in(calendar_of(agency, "an")), Contains(meetings));
  agency.must("quantri", "user.revoke", {{"user", "an"}, {"role", "specialist"}, {"unit", "u1"}});
  EXPECT_THAT(ids_in(calendar_of(agency, "an")), IsEmpty());
  EXPECT_THAT(ids_in(calendar_of(agency, "an", "u2")), IsEmpty());
  agency.must("quantri", "user.set", {{"user", "an"}, {"name", "Lê An"}, {"role", "specialist"}, {"unit", "u2"}});
  EXPECT_THAT(ids_in(calendar_of(agency, "an")), ElementsAre(classes, vague_u2));
  const auto gone = work_calendar(agency.ledger(), {Agency::key, "cu", {}, {}}, agency.now());
  EXPECT_EQ(Agency::why(gone), "who.disabled");
  const auto unknown = work_calendar(agency.ledger(), {Agency::key, "ma", {}, {}}, agency.now());
  EXPECT_EQ(Agency::why(unknown), "who.unknown");
  const auto unit = work_calendar(agency.ledger(), {Agency::key, "an", "u9", {}}, agency.now());
  EXPECT_EQ(Agency::why(unit), "unknown.unit");
}

TEST(Calendar, HasTheWorkOfWhomSomebodyStandsInFor) {
  Agency agency;
  agency.must("quantri", "user.away",
              {{"user", "tam"}, {"from", "01/03/2026"}, {"until", "31/03/2026"}, {"deputy", "an"}});
  EXPECT_THAT(ids_in(calendar_of(agency, "an")), Contains(classes));
  agency.on("2026-04-01");
  EXPECT_THAT(ids_in(calendar_of(agency, "an")), Not(Contains(classes)));
}

TEST(Calendar, TellsProgramsThatADeadlineMoved) {
  Agency agency;
  const auto before = entry_in(calendar_of(agency, "an"), meetings);
  EXPECT_EQ(before.due, day("2026-06-30"));
  EXPECT_EQ(before.address, "https://kehoach.example/item/2026.2");
  agency.on("2026-03-03")
      .must("an", "item.extend", {{"item", meetings}, {"due", "31/07/2026"}, {"reason", "chờ kinh phí"}});
  agency.must("giam", "item.grant", {{"item", meetings}, {"decision", "granted"}, {"document", "15/QĐ"}});
  const auto after = entry_in(calendar_of(agency, "an"), meetings);
  EXPECT_EQ(after.id, before.id);
  EXPECT_EQ(after.due, day("2026-07-31"));
  EXPECT_GT(after.revision, before.revision);
  EXPECT_GT(after.revised, before.revised);
  EXPECT_EQ(day_in_vietnam(after.revised), day("2026-03-03"));
}

TEST(Calendar, ShowsWhatIsDoneAndForAWhileWhatWasDropped) {
  Agency agency;
  finish(agency, meetings, {{"quantity", "5"}});
  agency.must("hoa", "plan.amend", {{"plan", "2026"}, {"number", "20/KH"}, {"day", "1/3/2026"}, {"drop", vague}});
  auto calendar = calendar_of(agency, "an");
  EXPECT_EQ(entry_in(calendar, meetings).status, EntryStatus::completed);
  EXPECT_EQ(entry_in(calendar, vague).status, EntryStatus::cancelled);
  EXPECT_THAT(entry_in(calendar, vague).alarms, IsEmpty());
  agency.on("2026-05-20");
  EXPECT_THAT(ids_in(calendar_of(agency, "an")), Not(Contains(vague)));
}

TEST(Calendar, RingsByTheAgencysLadder) {
  Agency agency;
  // 30/06/2026 is a Tuesday.
  EXPECT_THAT(entry_in(calendar_of(agency, "an"), meetings).alarms, ElementsAre(7, 1));
  const auto before = entry_in(calendar_of(agency, "an"), meetings);
  agency.must("hoa", "ladder.set", {{"rung", "-2 performer notice"}, {"rung", "3 head mail"}});
  const auto after = entry_in(calendar_of(agency, "an"), meetings);
  EXPECT_THAT(after.alarms, ElementsAre(4));
  EXPECT_GT(after.revision, before.revision);
  agency.must("hoa", "ladder.set", {{"rung", "3 head mail"}});  // nothing before: the usual rungs
  EXPECT_THAT(entry_in(calendar_of(agency, "an"), meetings).alarms, ElementsAre(7, 1));
  agency.must("hoa", "ladder.set", {{"off", ""}});
  EXPECT_THAT(entry_in(calendar_of(agency, "an"), meetings).alarms, IsEmpty());
}

TEST(Calendar, IsTheSameFileWhenNothingHappened) {
  Agency agency;
  const CalendarAsked asked{Agency::key, "an", {}, "https://kehoach.example"};
  const auto now = agency.now();
  const auto first = work_icalendar(agency.ledger(), asked, now),
             again = work_icalendar(agency.ledger(), asked, now + 1);
  ASSERT_TRUE(first.ok());
  EXPECT_EQ(*first, *again);
  EXPECT_THAT(*first, HasSubstr("SUMMARY:Tổ chức hội nghị chuyên đề\r\n"));
}

}  // namespace
}  // namespace sauro::app
