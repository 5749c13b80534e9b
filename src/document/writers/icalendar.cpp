// SPDX-License-Identifier: AGPL-3.0-or-later
// Over libical, which escapes and folds.
#include "document/writers/icalendar.h"

#include <libical/ical.h>

#include <algorithm>
#include <cassert>
#include <chrono>
#include <limits>
#include <memory>

namespace sauro::writers {
namespace {

using document::CalendarEntry;
using document::EntryStatus;

struct Freed {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
  void operator()(char* text) const { icalmemory_free_buffer(text); }
};

constexpr int hour = 3600, day_hours = 24, morning = 8;

/// Control characters have no place in a TEXT (RFC 5545, 3.3.11), but for line feeds, which are escaped.
std::string text_of(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return (c < ' ' && c != '\n') || c == 0x7F; }, ' ');
  return text;
}

icaltimetype date_of(Day day) {
  icaltimetype time = icaltime_null_date();
  time.year = day.year(), time.month = day.month(), time.day = day.day();
  return time;
}

icaltimetype utc_of(std::int64_t moment) {
  using namespace std::chrono;
  static const icaltimezone* const utc = icaltimezone_get_utc_timezone();  // made by one thread
  const sys_seconds at{floor<seconds>(microseconds(moment))};
  const auto midnight = floor<days>(at);
  const hh_mm_ss clock{at - midnight};
  icaltimetype time = date_of(Day(midnight));
  time.is_date = 0;
  time.hour = static_cast<int>(clock.hours().count()), time.minute = static_cast<int>(clock.minutes().count());
  time.second = static_cast<int>(clock.seconds().count());
  time.zone = utc;
  return time;
}

/// Noon in Vietnam: the same day in most of the world.
icaltimetype noon_of(Day day) {
  icaltimetype time = utc_of(0);
  time.year = day.year(), time.month = day.month(), time.day = day.day();
  time.hour = 5;  // NOLINT(*-magic-numbers): UTC
  return time;
}

icalproperty* x_property(const char* name, const std::string& value) {
  icalproperty* property = icalproperty_new_x(value.c_str());
  icalproperty_set_x_name(property, name);
  return property;
}

icalproperty_status status_of(EntryStatus status) {
  switch (status) {
    case EntryStatus::needs_action: return ICAL_STATUS_NEEDSACTION;
    case EntryStatus::in_process: return ICAL_STATUS_INPROCESS;
    case EntryStatus::completed: return ICAL_STATUS_COMPLETED;
    case EntryStatus::cancelled: return ICAL_STATUS_CANCELLED;
  }
  return ICAL_STATUS_NONE;
}

/// What to-do and event have in common; `kind` keeps their ids apart.
icalcomponent* begun(icalcomponent_kind what, const CalendarEntry& entry, const char* kind,
                     const std::string& summary) {
  icalcomponent* made = icalcomponent_new(what);
  const auto add = [&](icalproperty* property) { icalcomponent_add_property(made, property); };
  add(icalproperty_new_uid(text_of(entry.id + "." + kind + "@sauro").c_str()));
  // Without a METHOD this is when it was last changed, like LAST-MODIFIED (3.8.7.2).
  add(icalproperty_new_dtstamp(utc_of(entry.revised)));
  add(icalproperty_new_lastmodified(utc_of(entry.revised)));
  add(icalproperty_new_sequence(
      static_cast<int>(std::clamp<std::int64_t>(entry.revision, 0, std::numeric_limits<int>::max()))));
  add(icalproperty_new_summary(text_of(summary).c_str()));
  if (!entry.description.empty()) add(icalproperty_new_description(text_of(entry.description).c_str()));
  if (!entry.address.empty()) add(icalproperty_new_url(text_of(entry.address).c_str()));
  for (const std::string& label : entry.labels) {
    assert(label.find_first_of(",;") == std::string::npos);  // libical does not escape them here
    add(icalproperty_new_categories(text_of(label).c_str()));
  }
  return made;
}

icalcomponent* todo_of(const CalendarEntry& entry) {
  constexpr int all = 100;
  icalcomponent* todo = begun(ICAL_VTODO_COMPONENT, entry, "todo", entry.summary);
  const auto add = [&](icalproperty* property) { icalcomponent_add_property(todo, property); };
  const bool done = entry.status == EntryStatus::completed;
  add(icalproperty_new_status(status_of(entry.status)));
  if (entry.due) add(icalproperty_new_due(date_of(*entry.due)));
  if (done || entry.percent) add(icalproperty_new_percentcomplete(done ? all : *entry.percent));
  if (done && entry.completed) add(icalproperty_new_completed(noon_of(*entry.completed)));
  return todo;
}

icalcomponent* alarm_of(const CalendarEntry& entry, int days) {
  icalcomponent* alarm = icalcomponent_new(ICAL_VALARM_COMPONENT);
  icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
  icalcomponent_add_property(alarm, icalproperty_new_description(text_of(entry.summary).c_str()));
  icalcomponent_add_property(alarm,
                             icalproperty_new_trigger(icaltriggertype_from_int((morning - days * day_hours) * hour)));
  return alarm;
}

icalcomponent* event_of(const CalendarEntry& entry) {
  const bool done = entry.status == EntryStatus::completed;
  icalcomponent* event = begun(ICAL_VEVENT_COMPONENT, entry, "event", done ? "✓ " + entry.summary : entry.summary);
  const auto add = [&](icalproperty* property) { icalcomponent_add_property(event, property); };
  add(icalproperty_new_dtstart(date_of(*entry.due)));
  // A deadline takes up nobody's day.
  add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  add(icalproperty_new_status(entry.status == EntryStatus::cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
  for (const int days : entry.alarms) icalcomponent_add_component(event, alarm_of(entry, days));
  return event;
}

/// libical folds a line together with its end: where that falls on the 75th octet, the fold is taken out again.
std::string without_empty_folds(std::string text) {
  for (const std::string_view fold : {"\r\r\n \n", "\r\n \r\n"})
    for (auto at = text.find(fold); at != std::string::npos; at = text.find(fold, at))
      text.replace(at, fold.size(), "\r\n");
  return text;
}

}  // namespace

std::string icalendar(const document::Calendar& calendar) {
  const std::unique_ptr<icalcomponent, Freed> all(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  const auto add = [&](icalproperty* property) { icalcomponent_add_property(all.get(), property); };
  const std::string name = text_of(calendar.name);
  add(icalproperty_new_version("2.0"));
  add(icalproperty_new_prodid("-//Sáu Rõ//sauro//VI"));
  add(icalproperty_new_name(name.c_str()));
  add(x_property("X-WR-CALNAME", name));  // the name, for programs older than RFC 7986
  icaldurationtype pause = icaldurationtype_null_duration();
  pause.hours = 4;  // NOLINT(*-magic-numbers): a morning, an afternoon
  add(icalproperty_new_refreshinterval(pause));
  for (const CalendarEntry& entry : calendar.entries) {
    icalcomponent_add_component(all.get(), todo_of(entry));
    if (entry.due) icalcomponent_add_component(all.get(), event_of(entry));
  }
  const std::unique_ptr<char, Freed> text(icalcomponent_as_ical_string_r(all.get()));
  return text ? without_empty_folds(text.get()) : std::string();
}

}  // namespace sauro::writers
