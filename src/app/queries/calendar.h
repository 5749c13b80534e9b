// SPDX-License-Identifier: AGPL-3.0-or-later
// Somebody's work as a calendar, which their own calendar program fetches again and again.
#pragma once
#include <string>

#include "document/model/calendar.h"
#include "ledger/ledger.h"

namespace sauro::app {

/// Whose: what the user leads, performs or heads, or what a unit has any part in; in either case of what the user may
/// see today.
struct CalendarAsked {
  std::string agency, user;
  std::string unit;  ///< its id; empty for the user's own work
  std::string site;  ///< "https://kehoach.example", where entries lead; empty where that is not known
};

/// Of the plans that are issued and not closed. What was dropped from a plan is shown as cancelled for two months.
/// Fails as the ledger does, with unknown.unit, and with who.unknown or who.disabled where the user may not ask.
Result<document::Calendar> work_calendar(const ledger::Ledger& ledger, const CalendarAsked& asked, std::int64_t now);

/// The same as a file (document/writers/icalendar.h).
Result<std::string> work_icalendar(const ledger::Ledger& ledger, const CalendarAsked& asked, std::int64_t now);

}  // namespace sauro::app
