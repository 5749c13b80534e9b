// SPDX-License-Identifier: AGPL-3.0-or-later
// What the rules reckon with, out of an item as a plan words it.
#pragma once
#include <optional>

#include "foundation/calendar/working_days.h"

#include "plan/model/draft.h"
#include "plan/tracking/item_facts.h"

namespace sauro::tracking {

/// Kind, class, time, promises and doers. `period` is what the plan covers: the turns of what comes back are those in
/// it; daily and weekly work has one deadline, its last day. What waits for an event has a delay and no deadline; the
/// event's id is the caller's affair. Units and people are taken as they are.
ItemSet figures_of(const plan::Item& item, const std::optional<Period>& period);

/// Whether the item waits for something that has no day yet.
bool waits_for_event(const plan::Schedule& schedule);

/// The deadline that an event of that day sets. Where no length of time is told ("sau khi ..."): the last day of the
/// plan, or of the event where that is later. Fails with bad_input where it lies outside the calendar.
Result<Day> due_after(Day event, const std::optional<Delay>& delay, const std::optional<Period>& plan,
                      const Holidays& holidays);

}  // namespace sauro::tracking
