// SPDX-License-Identifier: AGPL-3.0-or-later
// The agency's own record, and the days on which it works: the public holidays, changed by what it says of its years.
#pragma once
#include "app/access/agency_view.h"
#include "foundation/calendar/working_days.h"

namespace sauro::app {

/// What the agency says of itself; nothing said where it has not yet. Fails as the ledger does.
Result<Kept<tracking::AgencyState>> agency_record(const AgencyView& view);

/// The days of the years `first` to `last` that differ from the week's pattern. Years for which no rule is known have
/// the agency's own days alone.
Holidays agency_calendar(const tracking::AgencyState& agency, int first, int last);

}  // namespace sauro::app
