// SPDX-License-Identifier: AGPL-3.0-or-later
// Whom the ladder of urging speaks to on a day, and about what.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/access/agency_view.h"
#include "app/access/standing.h"
#include "foundation/calendar/working_days.h"
#include "plan/tracking/urging.h"

namespace sauro::app {

/// An item that is urged about.
struct Reminder {
  KeptItem item;
  tracking::Rung rung;  ///< a notice where it would go by mail and nobody has an address
  Day due;
  std::vector<std::string> to;  ///< ids of users; deputies of who is away. Never empty where the agency has an office
};

struct DayOfUrging {
  Day day;
  bool quiet = false;  ///< no working day, or the ladder is off: nobody is told
  std::vector<Reminder> reminders;
  std::set<std::string> without_address;  ///< ids of users whom more than a notice would reach, had they an address
  /// All that somebody is told, by user.
  std::map<std::string, std::vector<tracking::NoticeLine>> notices() const;
};

/// The agency's ladder, else the usual one of the day.
Result<tracking::Ladder> ladder_of(const AgencyView& view, Day day);

/// What is said on `day` of the plans that are run, as they stand in `view`; of a later day what would be, if nothing
/// were reported until then. Fails as the ledger does.
Result<DayOfUrging> urging_on(const AgencyView& view, const People& people, Day day, const Holidays& holidays);

}  // namespace sauro::app
