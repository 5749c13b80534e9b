// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "plan/checks/rules.h"
#include "plan/extraction/time.h"

namespace sauro::checks {
namespace {

using plan::Item;
using plan::Schedule;

/// "Tháng 9/2026" within "quý III/2026": one says it more closely.
bool is_within(const Schedule& inner, const Schedule& outer) {
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

/// What reading has joined it has compared itself.
std::vector<Found> find(const Subject& subject) {
  std::vector<Found> found;
  extraction::TimeContext context;
  context.year = subject.on().year();
  if (subject.draft().head.year) context.year = *subject.draft().head.year;
  for (const Telling& telling : subject.tellings()) {
    const Item* const at = timed(subject, *telling.item);
    if (telling.joined || telling.goes_on || at == nullptr || !place_of(*at).table)
      continue;  // lines of the text may be two like works
    const Item& item = *at;
    const Schedule& own = item.schedule;
    if (!has_one_end(own) || own.recurrence || own.origin.inherited) continue;
    const auto told = extraction::find_time(telling.sentence, context);
    if (!told || !told->schedule.end || told->schedule.recurrence || told->schedule.event) continue;
    const Schedule& other = told->schedule;
    if (is_same_day(*own.end, *other.end) || is_within(own, other) || is_within(other, own)) continue;
    Found one;
    one.message = {
        "Chỗ này ghi " + quoted(other.text) + ", chỗ khác ghi " + quoted(own.text) + ": " + quoted(telling.item->title),
        "Here it says " + quoted(other.text) + ", elsewhere " + quoted(own.text) + ": " + quoted(telling.item->title)};
    one.items = {telling.item};
    one.places = {telling.line->place, place_of(item, own.origin, own.text)};
    one.repair = {"Thống nhất một thời hạn ở cả hai chỗ", "Settle on one deadline in both"};
    found.push_back(std::move(one));
  }
  return found;
}

}  // namespace

const Rule time_body_appendix_conflict{
    "time.body-appendix-conflict",
    plan::Clear::time,
    find,
    {"Hai chỗ của văn bản ghi hai thời hạn khác nhau cho cùng một việc.",
     "Two places of the document give one piece of work two deadlines.",
     "Phần lời: Tháng 11/2025; phụ lục: Tháng 11/2026", "Thống nhất một thời hạn ở cả hai chỗ.",
     "Settle on one deadline in both.", "rõ thời gian"}};

}  // namespace sauro::checks
