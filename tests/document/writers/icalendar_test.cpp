// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/writers/icalendar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libical/ical.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <memory>

#include "foundation/base/text.h"

namespace sauro::writers {
namespace {

using document::Calendar;
using document::CalendarEntry;
using document::EntryStatus;
using testing::HasSubstr;
using testing::Not;

struct Freed {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Parsed = std::unique_ptr<icalcomponent, Freed>;

Parsed parsed(const std::string& text) { return Parsed(icalparser_parse_string(text.c_str())); }

std::string text_in(icalcomponent* component, icalproperty_kind kind) {
  icalproperty* property = icalcomponent_get_first_property(component, kind);
  const char* text = property == nullptr ? nullptr : icalvalue_get_text(icalproperty_get_value(property));
  return text == nullptr ? std::string() : text;
}

std::vector<std::string> labels_in(icalcomponent* component) {
  std::vector<std::string> labels;
  for (auto* at = icalcomponent_get_first_property(component, ICAL_CATEGORIES_PROPERTY); at != nullptr;
       at = icalcomponent_get_next_property(component, ICAL_CATEGORIES_PROPERTY))
    labels.emplace_back(icalproperty_get_categories(at));
  return labels;
}

std::optional<Day> day_in(const icaltimetype& time) {
  if (icaltime_is_null_time(time)) return std::nullopt;
  return *Day::make(time.year, time.month, time.day);
}

/// Days before the deadline, as the triggers have them: at eight.
std::vector<int> alarms_in(icalcomponent* event) {
  std::vector<int> days;
  for (auto* alarm = icalcomponent_get_first_component(event, ICAL_VALARM_COMPONENT); alarm != nullptr;
       alarm = icalcomponent_get_next_component(event, ICAL_VALARM_COMPONENT)) {
    const auto trigger = icalproperty_get_trigger(icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY));
    const int seconds = 8 * 3600 - icaldurationtype_as_int(trigger.duration);
    EXPECT_EQ(seconds % 86400, 0);
    days.push_back(seconds / 86400);
  }
  return days;
}

EntryStatus status_in(icalcomponent* todo) {
  switch (icalcomponent_get_status(todo)) {
    case ICAL_STATUS_COMPLETED: return EntryStatus::completed;
    case ICAL_STATUS_CANCELLED: return EntryStatus::cancelled;
    case ICAL_STATUS_INPROCESS: return EntryStatus::in_process;
    default: return EntryStatus::needs_action;
  }
}

std::map<std::string, icalcomponent*> by_uid(icalcomponent* all, icalcomponent_kind kind) {
  std::map<std::string, icalcomponent*> found;
  for (auto* at = icalcomponent_get_first_component(all, kind); at != nullptr;
       at = icalcomponent_get_next_component(all, kind))
    EXPECT_TRUE(found.emplace(icalcomponent_get_uid(at), at).second) << icalcomponent_get_uid(at);
  return found;
}

/// RFC 5545, 3.1: lines end with CRLF, none is longer than 75 octets, and none begins or ends within a letter.
void expect_lines(const std::string& text) {
  ASSERT_TRUE(text.ends_with("\r\n"));
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find("\r\n", at);
    ASSERT_NE(end, std::string::npos);
    const std::string line = text.substr(at, end - at);
    EXPECT_LE(line.size(), 75u) << line;
    EXPECT_TRUE(is_utf8(line)) << line;
    EXPECT_EQ(line.find_first_of("\r\n"), std::string::npos) << line;
    at = end + 2;
  }
}

CalendarEntry entry() {
  CalendarEntry one;
  one.id = "so.2026.4";
  one.summary = "Mở lớp tập huấn; báo cáo, đánh giá";
  one.description = "Sản phẩm: 03 lớp\nĐơn vị: Phòng Đào tạo";
  one.due = *Day::make(2026, 9, 30);
  one.alarms = {7, 1, 0};
  one.address = "https://kehoach.example/item/2026.4";
  one.labels = {"Trọng tâm", "Phát sinh"};
  one.revision = 12;
  one.revised = 1'772'416'800'000'000;  // 2026-03-02T02:00:00Z
  return one;
}

std::string written(const CalendarEntry& one) { return icalendar({"Việc của Lê An", {one}}); }

TEST(ICalendar, HasATodoAndAnEventOnTheDeadline) {
  const std::string text = written(entry());
  expect_lines(text);
  for (const char* line :
       {"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "NAME:Việc của Lê An\r\n", "X-WR-CALNAME:Việc của Lê An\r\n",
        "UID:so.2026.4.todo@sauro\r\n", "UID:so.2026.4.event@sauro\r\n", "DTSTAMP:20260302T020000Z\r\n",
        "LAST-MODIFIED:20260302T020000Z\r\n", "SEQUENCE:12\r\n", "DUE;VALUE=DATE:20260930\r\n",
        "DTSTART;VALUE=DATE:20260930\r\n", "SUMMARY:Mở lớp tập huấn\\; báo cáo\\, đánh giá\r\n",
        "DESCRIPTION:Sản phẩm: 03 lớp\\nĐơn vị: Phòng Đào tạo\r\n", "CATEGORIES:Phát sinh\r\n",
        "STATUS:NEEDS-ACTION\r\n", "TRIGGER:-P6DT16H\r\n", "TRIGGER:-PT16H\r\n", "TRIGGER:PT8H\r\n",
        "ACTION:DISPLAY\r\n"})
    EXPECT_THAT(text, HasSubstr(line));
}

TEST(ICalendar, WithoutADeadlineIsATodoAlone) {
  CalendarEntry one = entry();
  one.due.reset();
  const std::string text = written(one);
  EXPECT_THAT(text, HasSubstr("BEGIN:VTODO"));
  EXPECT_THAT(text, Not(HasSubstr("DUE")));
  EXPECT_THAT(text, Not(HasSubstr("BEGIN:VEVENT")));
  EXPECT_THAT(text, Not(HasSubstr("BEGIN:VALARM")));
}

TEST(ICalendar, ShowsWhatIsDoneAndWhatWasCancelled) {
  CalendarEntry one = entry();
  one.status = EntryStatus::completed;
  one.completed = *Day::make(2026, 9, 28);
  const std::string done = written(one);
  EXPECT_THAT(done, HasSubstr("STATUS:COMPLETED\r\n"));
  EXPECT_THAT(done, HasSubstr("PERCENT-COMPLETE:100\r\n"));
  EXPECT_THAT(done, HasSubstr("COMPLETED:20260928T050000Z\r\n"));
  EXPECT_THAT(done, HasSubstr("SUMMARY:✓ Mở lớp"));
  one.status = EntryStatus::cancelled;
  const std::string cancelled = written(one);
  EXPECT_EQ(by_uid(parsed(cancelled).get(), ICAL_VEVENT_COMPONENT).size(), 1u);
  EXPECT_THAT(cancelled, HasSubstr("STATUS:CANCELLED\r\n"));
  EXPECT_THAT(cancelled, Not(HasSubstr("STATUS:CONFIRMED")));
}

TEST(ICalendar, KeepsControlCharactersOut) {
  CalendarEntry one = entry();
  one.summary = "Họp\x01 giao\vban\rthứ hai\x7F";
  const std::string text = written(one);
  expect_lines(text);
  EXPECT_THAT(text, HasSubstr("SUMMARY:Họp  giao ban thứ hai \r\n"));
}

TEST(ICalendar, FoldsLinesOfAnyLength) {
  for (std::size_t length = 1; length < 400; ++length) {
    CalendarEntry one = entry();
    one.summary = std::string(length, 'x');
    const std::string text = written(one);
    expect_lines(text);
    EXPECT_THAT(text, Not(HasSubstr("\r\n \r\n"))) << length;
  }
}

rc::Gen<std::string> texts(bool label = false) {
  const auto pieces = rc::gen::elementOf(std::vector<std::string>{
      "ư", "ế", "Đ", "ộ", "y", " ", ",", ";", ":", "\\", "\"", "\n", "\\n", "✓", "𠀀", "=", "2", "BEGIN:VTODO"});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(pieces),
                      [label](const std::vector<std::string>& all) {
                        std::string text = "a";
                        for (const auto& one : all) text += one;
                        if (label) std::erase_if(text, [](char c) { return c == ',' || c == ';'; });
                        return text + "z";
                      });
}

rc::Gen<std::optional<Day>> days() {
  return rc::gen::map(rc::gen::inRange(0, 8000), [](int count) {
    return count < 1000 ? std::nullopt : std::optional(Day::make(2015, 1, 1)->plus_days(count));
  });
}

RC_GTEST_PROP(ICalendar, IsReadBackAsItWas, ()) {
  Calendar calendar{*texts(), {}};
  const int count = *rc::gen::inRange(0, 6);
  for (int i = 0; i < count; ++i) {
    CalendarEntry one;
    one.id = "so." + std::to_string(i);
    one.summary = *texts(), one.description = *texts();
    one.status = static_cast<EntryStatus>(*rc::gen::inRange(0, 4));
    one.due = *days();
    if (one.status == EntryStatus::completed) one.completed = *days();
    if (one.status == EntryStatus::in_process) one.percent = *rc::gen::inRange(0, 101);
    one.alarms = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 60));
    one.labels = *rc::gen::container<std::vector<std::string>>(texts(true));
    one.address = "https://kehoach.example/item/" + std::to_string(i);
    one.revision = *rc::gen::inRange(0, 1 << 30);
    one.revised = std::int64_t{*rc::gen::inRange(0, 2'000'000'000)} * 1'000'000;
    calendar.entries.push_back(std::move(one));
  }
  const std::string text = icalendar(calendar);
  expect_lines(text);
  const Parsed all = parsed(text);
  RC_ASSERT(static_cast<bool>(all));
  RC_ASSERT(icalcomponent_count_errors(all.get()) == 0);
  RC_ASSERT(icalrestriction_check(all.get()) != 0);
  RC_ASSERT(text_in(all.get(), ICAL_NAME_PROPERTY) == calendar.name);
  auto todos = by_uid(all.get(), ICAL_VTODO_COMPONENT), events = by_uid(all.get(), ICAL_VEVENT_COMPONENT);
  RC_ASSERT(todos.size() == calendar.entries.size());
  for (const CalendarEntry& one : calendar.entries) {
    icalcomponent* todo = todos.at(one.id + ".todo@sauro");
    RC_ASSERT(text_in(todo, ICAL_SUMMARY_PROPERTY) == one.summary);
    RC_ASSERT(status_in(todo) == one.status);
    RC_ASSERT(day_in(icalcomponent_get_due(todo)) == one.due);
    icalproperty* percent = icalcomponent_get_first_property(todo, ICAL_PERCENTCOMPLETE_PROPERTY);
    if (one.percent) RC_ASSERT(icalproperty_get_percentcomplete(percent) == *one.percent);
    icalproperty* completed = icalcomponent_get_first_property(todo, ICAL_COMPLETED_PROPERTY);
    RC_ASSERT((completed != nullptr) == one.completed.has_value());
    if (completed != nullptr) RC_ASSERT(day_in(icalproperty_get_completed(completed)) == one.completed);
    RC_ASSERT(events.contains(one.id + ".event@sauro") == one.due.has_value());
    std::vector<icalcomponent*> both{todo};
    if (one.due) {
      icalcomponent* event = events.at(one.id + ".event@sauro");
      both.push_back(event);
      const std::string mark = one.status == EntryStatus::completed ? "✓ " : "";
      RC_ASSERT(text_in(event, ICAL_SUMMARY_PROPERTY) == mark + one.summary);
      RC_ASSERT(day_in(icalcomponent_get_dtstart(event)) == one.due);
      RC_ASSERT(alarms_in(event) == one.alarms);
    }
    for (icalcomponent* at : both) {
      RC_ASSERT(text_in(at, ICAL_DESCRIPTION_PROPERTY) == one.description);
      RC_ASSERT(icalproperty_get_url(icalcomponent_get_first_property(at, ICAL_URL_PROPERTY)) == one.address);
      RC_ASSERT(labels_in(at) == one.labels);
      RC_ASSERT(icalcomponent_get_sequence(at) == one.revision);
      const auto stamp = icalcomponent_get_dtstamp(at);
      RC_ASSERT(std::int64_t{icaltime_as_timet_with_zone(stamp, icaltimezone_get_utc_timezone())} ==
                one.revised / 1'000'000);
    }
  }
}

}  // namespace
}  // namespace sauro::writers
