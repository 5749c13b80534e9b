// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

using plan::Item;

std::vector<Found> find_time_open_event(const Subject& subject) {
  std::vector<Found> found;
  for (const Item& item : subject.draft().items) {
    const plan::Schedule& time = item.schedule;
    if (!is_work(item) || !time.event || time.start || time.end || time.recurrence || time.origin.inherited) continue;
    if (time.offset && time.offset->count > 0)
      continue;  // "10 ngày kể từ ngày ...": the event's own day is its office's
    found.push_back({{"Chỉ ghi theo sự kiện (" + quoted(*time.event) + "), không có hạn cuối: " + quoted(item.title),
                      "It waits for an event (" + quoted(*time.event) + ") and has no last day: " + quoted(item.title)},
                     {&item},
                     {place_of(item, time.origin, time.text)},
                     plan::Words{"Ghi thêm: chậm nhất ngày … hoặc trong … ngày làm việc kể từ khi có sự kiện",
                                 "Add a last day, or a number of working days counted from the event"},
                     {},
                     {}});
  }
  return found;
}

}  // namespace

const Rule time_open_event{
    "time.open-event",
    plan::Clear::time,
    find_time_open_event,
    {"Việc chờ một sự kiện chưa biết ngày và không có hạn cuối.",
     "Work waits for an event without a day and has no last day.", "Ngay sau khi nghị quyết được thông qua",
     "Thêm hạn cuối, hoặc số ngày làm việc kể từ sự kiện.",
     "Add a last day, or a number of working days from the event.", "rõ thời gian"}};

}  // namespace sauro::checks
