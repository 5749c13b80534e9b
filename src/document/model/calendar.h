// SPDX-License-Identifier: AGPL-3.0-or-later
// A calendar of work that is to be done, as people's calendar programs show it; each form of file is a writer's affair.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/calendar/day.h"

namespace sauro::document {

enum class EntryStatus : std::uint8_t { needs_action, in_process, completed, cancelled };

struct CalendarEntry {
  std::string id;  ///< "so.2026.4": the same as long as the work is there, and no other calendar has it
  std::string summary, description;
  EntryStatus status = EntryStatus::needs_action;
  std::optional<int> percent;       ///< 0 to 100
  std::optional<Day> due;           ///< its last day in time; none: it has no deadline, or waits for an event
  std::optional<Day> completed;     ///< of what is completed: the day
  std::vector<int> alarms;          ///< so many days before `due` (0: on it) its owner is reminded
  std::string address;              ///< where more is to be read; empty: nowhere
  std::vector<std::string> labels;  ///< by which programs filter and colour; without , and ;
  std::int64_t revision = 0;        ///< greater each time that anything above has changed
  std::int64_t revised = 0;         ///< when: microseconds since 1970 UTC
};

struct Calendar {
  std::string name;
  std::vector<CalendarEntry> entries;
};

}  // namespace sauro::document
