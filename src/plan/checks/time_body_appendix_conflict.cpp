// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/checks/told_in_short.h"
#include "plan/checks/wordings.h"
#include "plan/extraction/label.h"
#include "plan/extraction/time.h"

namespace sauro::checks {
namespace {

using plan::Item;
using plan::Schedule;

/// "Tháng 9/2026" within "quý III/2026": one says it more closely.
bool is_within(const Schedule& inner, const Schedule& outer) {
  // "trong năm 2026" says no more than the year.
  constexpr int december = 12, last_day = 31;
  const std::string words = spelling_key(outer.text);
  const bool of_year = words.starts_with("trong năm") || words.starts_with("năm");
  if (outer.end && of_year && outer.end->month() == december && outer.end->day() == last_day &&
      outer.end->year() == inner.end->year())
    return true;
  return inner.start && outer.start && *inner.start >= *outer.start && *inner.end <= *outer.end;
}

/// "27/02/2026" and "trước ngày 27/02/2026": the same day as written.
bool is_same_day(Day a, Day b) { return a == b || a.plus_days(1) == b || b.plus_days(1) == a; }

/// The item whose time is the work's: itself, or the only one of its lines that has one.
const Item* timed(const Subject& subject, const Item& item) {
  if (item.schedule.end) return &item;
  const Item* only = nullptr;
  for (const Item* line : subject.children(item)) {
    if (!line->schedule.end) continue;
    if (only != nullptr) return nullptr;
    only = line;
  }
  return only;
}

/// "Bắt đầu" and "Hoàn thành" of two columns are one time; two deadlines are two.
bool has_one_end(const Schedule& time) {
  return time.milestones.empty() || std::count_if(time.milestones.begin(), time.milestones.end(),
                                                  [](const auto& one) { return one.end.has_value(); }) == 1;
}

Found conflict(const plan::Item& work, const TextLine& line, const Schedule& here, const plan::Item& timed_item) {
  const Schedule& there = timed_item.schedule;
  Found one;
  one.message = {
      "Chỗ này ghi " + quoted(here.text) + ", chỗ khác ghi " + quoted(there.text) + ": " + quoted(work.title),
      "Here it says " + quoted(here.text) + ", elsewhere " + quoted(there.text) + ": " + quoted(work.title)};
  one.items = {&work};
  one.places = {line.place, place_of(timed_item, there.origin, there.text)};
  one.repair = {"Thống nhất một thời hạn ở cả hai chỗ", "Settle on one deadline in both"};
  return one;
}

bool disagree(const Schedule& one, const Schedule& other) {
  const auto asked = [](const Schedule& time) {
    return time.end && has_one_end(time) && !time.recurrence && !time.event && !time.origin.inherited;
  };
  return asked(one) && asked(other) && !is_same_day(*one.end, *other.end) && !is_within(one, other) &&
         !is_within(other, one);
}

/// A month named within a longer time may be that of a part of the work.
bool is_part_of(const Schedule& part, const Schedule& whole) {
  constexpr int month = 28;  // days
  return whole.start && whole.start->days_until(*whole.end) >= month && *part.end >= *whole.start &&
         *part.end <= *whole.end;
}

/// The work is told again by fewer words, and the same unit has it.
void find_times_in_short(const Subject& subject, std::vector<Found>& found) {
  const auto tellings = told_in_short(subject, Told::time);
  for (std::size_t i = 0; i < tellings.size();) {
    const ShortTelling& first = tellings[i];
    const ShortTelling* other = nullptr;
    bool agree = false;
    for (; i < tellings.size() && tellings[i].clause.data() == first.clause.data(); ++i) {
      const Item& item = *tellings[i].item;
      const plan::Assignment* lead = lead_of(first);
      const auto leads = leads_of(item);
      const bool same = lead != nullptr && std::any_of(leads.begin(), leads.end(), [&](const plan::Assignment* a) {
                          return a->unit_name && same_unit(subject.draft(), *a->unit_name, *lead->unit_name);
                        });
      if (!same || !first.time) continue;
      const Schedule& here = first.time->schedule;
      if (disagree(item.schedule, here) && !is_part_of(here, item.schedule) && !is_part_of(item.schedule, here))
        other = &tellings[i];
      else
        agree = true;
    }
    if (other != nullptr && !agree)
      found.push_back(conflict(*other->item, *first.line, first.time->schedule, *other->item));
  }
}

/// "Riêng Thanh tra tỉnh nộp từ ngày 11/5 đến ngày 15/5" where the one row of that unit has other days.
void find_days_of_one_unit(const Subject& subject, const extraction::TimeContext& context, std::vector<Found>& found) {
  constexpr std::string_view opening = "riêng ";
  for (const TextLine& line : subject.lines()) {
    if (line.place.table || line.key.size() != line.text().size()) continue;
    const std::size_t rest = std::min(extraction::read_label(line.text()).rest, line.key.size());
    if (!std::string_view(line.key).substr(rest).starts_with(opening)) continue;
    const std::string_view named = std::string_view(line.key).substr(rest + opening.size());
    const Item* row = nullptr;
    std::size_t rows = 0;
    for (const Item& item : subject.draft().items) {
      if (!is_work(item) || !place_of(item).table) continue;
      const bool its = std::any_of(item.assignments.begin(), item.assignments.end(), [&](const plan::Assignment& a) {
        return a.unit_name && !a.origin.inherited && named.starts_with(spelling_key(*a.unit_name) + " ");
      });
      if (its) row = &item, ++rows;
    }
    const auto time = rows == 1 ? extraction::find_time(line.text(), context) : std::nullopt;
    if (time && time->schedule.start && row->schedule.start && disagree(row->schedule, time->schedule))
      found.push_back(conflict(*row, line, time->schedule, *row));
  }
}

/// "hội thi rửa tay ngày 15/5" where the row of that event has another day: the words before the day are all that the
/// row's title, or what stands behind its colon, says.
void find_days_of_events(const Subject& subject, const extraction::TimeContext& context, std::vector<Found>& found) {
  constexpr std::size_t telling = 4, most = 400;  // words; events
  std::vector<std::pair<std::string, const Item*>> events;
  for (const Item& item : subject.draft().items) {
    const Schedule& time = item.schedule;
    if (!is_work(item) || !place_of(item).table || !time.start || !time.end || !has_one_end(time) || time.recurrence ||
        time.start->days_until(*time.end) > 3)
      continue;
    std::string key = spelling_key(item.title);
    if (const auto colon = key.rfind(": "); colon != std::string::npos) key = key.substr(colon + 2);
    key = key.substr(0, key.find(" ("));
    while (key.ends_with('.') || key.ends_with(' ')) key.pop_back();
    if (work_words(content_words(key)).size() >= telling && events.size() < most)
      events.emplace_back(std::move(key), &item);
  }
  if (events.empty()) return;
  for (const TextLine& line : subject.lines()) {
    if (line.place.table || line.key.size() != line.text().size()) continue;
    constexpr std::string_view day = " ngày ";
    for (auto at = line.key.find(day); at != std::string::npos; at = line.key.find(day, at + 1)) {
      const std::string_view before = std::string_view(line.key).substr(0, at);
      for (const auto& [event, item] : events) {
        if (!before.ends_with(event)) continue;
        const auto time = extraction::find_time(line.text().substr(at + 1), context);
        if (time && time->start == 0 && time->schedule.start && disagree(item->schedule, time->schedule))
          found.push_back(conflict(*item, line, time->schedule, *item));
      }
    }
  }
}

/// What reading has joined it has compared itself.
std::vector<Found> find_time_body_appendix_conflict(const Subject& subject) {
  std::vector<Found> found;
  extraction::TimeContext context;
  context.year = subject.on().year();
  if (subject.draft().head.year) context.year = *subject.draft().head.year;
  for (const Telling& telling : subject.tellings()) {
    const Item* const at = timed(subject, *telling.item);
    if (telling.joined || telling.goes_on || telling.of_outcome || at == nullptr || !place_of(*at).table)
      continue;  // lines of the text may be two like works
    const Item& item = *at;
    const Schedule& own = item.schedule;
    if (!has_one_end(own) || own.recurrence || own.origin.inherited) continue;
    const auto told = extraction::find_time(telling.sentence, context);
    if (!told || !told->schedule.end || told->schedule.recurrence || told->schedule.event) continue;
    const Schedule& other = told->schedule;
    if (is_same_day(*own.end, *other.end) || is_within(own, other) || is_within(other, own)) continue;
    found.push_back(conflict(*telling.item, *telling.line, other, item));
  }
  find_times_in_short(subject, found);
  find_days_of_events(subject, context, found);
  find_days_of_one_unit(subject, context, found);
  return found;
}

}  // namespace

const Rule time_body_appendix_conflict{
    "time.body-appendix-conflict",
    plan::Clear::time,
    find_time_body_appendix_conflict,
    {"Hai chỗ của văn bản ghi hai thời hạn khác nhau cho cùng một việc.",
     "Two places of the document give one piece of work two deadlines.",
     "Phần lời: Tháng 11/2025; phụ lục: Tháng 11/2026", "Thống nhất một thời hạn ở cả hai chỗ.",
     "Settle on one deadline in both.", "rõ thời gian"}};

}  // namespace sauro::checks
