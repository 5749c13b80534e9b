// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

using plan::Item;
using plan::ScheduleKind;

bool is_timed(const Item& item) { return item.schedule.kind != ScheduleKind::none || item.schedule.event; }

bool timed_below(const Subject& subject, const Item& item) {
  for (const Item* child : subject.children(item))
    if (is_timed(*child) || timed_below(subject, *child)) return true;
  return false;
}

/// Words that stand where a time should, and tell none, are vague, not missing.
std::vector<Found> find(const Subject& subject) {
  std::vector<Found> found;
  for (const Item& item : subject.draft().items) {
    if (!is_work(item) || is_timed(item) || !item.schedule.text.empty() || timed_below(subject, item)) continue;
    if (subject.task_of(item) != &item) continue;  // the task it is part of answers for it
    found.push_back({{"Chưa có thời gian hoàn thành: " + quoted(item.title), "No time is given: " + quoted(item.title)},
                     {&item},
                     {place_of(item)},
                     plan::Words{"Ghi ngày hoặc tháng phải xong", "Write the day or month by which it must be done"},
                     {},
                     {}});
  }
  return found;
}

}  // namespace

const Rule time_missing{
    "time.missing",
    plan::Clear::time,
    find,
    {"Nhiệm vụ không ghi thời gian, các bước bên dưới cũng không.",
     "A task has no time of its own, nor has any step under it.", "3. Kiện toàn tổ công nghệ số cộng đồng.",
     "Ghi ngày hoặc tháng phải xong.", "Write the day or month by which it must be done.", "rõ thời gian"}};

}  // namespace sauro::checks
