// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/tracking/figures.h"

#include <algorithm>

#include "foundation/calendar/recurrence.h"

namespace sauro::tracking {
namespace {

Cycle cycle_of(plan::Every every) {
  switch (every) {
    case plan::Every::day: return Cycle::day;
    case plan::Every::week: return Cycle::week;
    case plan::Every::month: return Cycle::month;
    case plan::Every::quarter: return Cycle::quarter;
    case plan::Every::half_year: return Cycle::half_year;
    case plan::Every::year: return Cycle::year;
  }
  return Cycle::year;
}

/// The due days inside what the schedule or the plan covers; none where the rule cannot be reckoned with ("02 lần mỗi
/// năm" says no day).
std::vector<Day> turns_of(const plan::Schedule& schedule, const std::optional<Period>& period) {
  if (!schedule.recurrence || !period) return {};
  const plan::Recurrence& every = *schedule.recurrence;
  auto within = Period::make(schedule.start.value_or(period->first()), schedule.end.value_or(period->last()));
  if (!within) within = *period;
  auto days = due_days({cycle_of(every.every), every.count, every.weekday, every.month, every.day}, *within);
  constexpr std::size_t most = 366;
  return days && days->size() <= most ? *std::move(days) : std::vector<Day>();
}

}  // namespace

bool waits_for_event(const plan::Schedule& schedule) {
  return schedule.kind == plan::ScheduleKind::event && schedule.event && !schedule.end;
}

ItemSet figures_of(const plan::Item& item, const std::optional<Period>& period) {
  ItemSet set;
  set.kind = item.kind;
  set.task_class = item.task_class;
  const plan::Schedule& schedule = item.schedule;
  if (schedule.kind == plan::ScheduleKind::recurrence) {
    // Nobody reports daily or weekly work turn by turn: its last day is its deadline.
    const bool often = schedule.recurrence && (schedule.recurrence->every == plan::Every::day ||
                                               schedule.recurrence->every == plan::Every::week);
    set.turns = turns_of(schedule, period);
    set.always = set.turns.empty();
    if (!set.turns.empty()) set.due = often ? set.turns.back() : set.turns.front();
    if (often) set.turns.clear();
  } else if (waits_for_event(schedule)) {
    if (schedule.offset) set.delay = Delay{schedule.offset->count, schedule.offset->unit, schedule.offset->direction};
  } else {
    set.due = schedule.end;
    const bool without_day =
        schedule.kind == plan::ScheduleKind::continuous || schedule.kind == plan::ScheduleKind::reference;
    set.always = !schedule.end && without_day;
  }
  for (const plan::Deliverable& one : item.deliverables)
    set.promises.push_back(
        {one.type, one.quantity, one.comparator.value_or(plan::Comparator::equal), one.unit.value_or(std::string())});
  for (const plan::Assignment& one : item.assignments)
    if (!one.unit.empty() || !one.person.empty()) set.doers.push_back({one.role, one.unit, one.person});
  return set;
}

Result<Day> due_after(Day event, const std::optional<Delay>& delay, const std::optional<Period>& plan,
                      const Holidays& holidays) {
  if (!delay) return plan ? std::max(event, plan->last()) : event;
  const int count = delay->direction == plan::OffsetDirection::after ? delay->count : -delay->count;
  constexpr int week = 7, most = 4000;
  if (count < -most || count > most) return Error{ErrorCode::bad_input, "the delay is too long"};
  switch (delay->unit) {
    case plan::OffsetUnit::day: return event.plus_days(count);
    case plan::OffsetUnit::week: return event.plus_days(week * count);
    case plan::OffsetUnit::month: return event.plus_months(count);
    case plan::OffsetUnit::working_day: return add_working_days(event, count, holidays);
  }
  return event;
}

}  // namespace sauro::tracking
