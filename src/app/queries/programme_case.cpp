// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/queries/programme_case.h"

#include "app/access/agency_calendar.h"
#include "app/actions/programme_records.h"
#include "programmes/list/list.h"

namespace sauro::app {

ProgrammeCase::ProgrammeCase(const Asking& asking, const AgencyView& view, Holidays holidays)
    : records_(records_of(view)),
      rules_(records_),
      holidays_(std::move(holidays)),
      case_{records_,
            rules_,
            view.today(),
            holidays_,
            asking.actor().user,
            asking.rights().standings(asking.actor()),
            user_names(asking.rights()),
            programmes::may_be_own} {}

Result<std::unique_ptr<const ProgrammeCase>> ProgrammeCase::of(const Asking& asking) {
  const auto agency = agency_record(asking.view());
  if (!agency) return agency.error();
  const int year = asking.as_of().year();
  constexpr int back = 5;  // what runs may run for some years
  return std::make_unique<const ProgrammeCase>(asking, asking.view(),
                                               agency_calendar(agency->value, year - back, year + 1));
}

}  // namespace sauro::app
