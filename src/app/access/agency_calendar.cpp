// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/access/agency_calendar.h"

#include <set>
#include <utility>

#include "foundation/rules/holiday_rules.h"

namespace sauro::app {

Result<Kept<tracking::AgencyState>> agency_record(const AgencyView& view) {
  auto found = view.find<tracking::AgencyState>(tracking::agency_kind, tracking::agency_id);
  if (!found) return found.error();
  return *found ? **std::move(found) : Kept<tracking::AgencyState>{std::string(tracking::agency_id), {}, 0};
}

Holidays agency_calendar(const tracking::AgencyState& agency, int first, int last) {
  const auto& known = rules::holiday_rules();  // a test keeps it from being wrong
  std::set<Day> off, worked;
  for (int year = first; known && year <= last; ++year)
    if (const auto one = holidays(year, known->rules)) {
      off.insert(one->off().begin(), one->off().end());
      worked.insert(one->worked().begin(), one->worked().end());
    }
  for (const tracking::AgencyDays& own : agency.years) {
    if (own.year < first || last < own.year) continue;
    for (const Day day : own.off) off.insert(day), worked.erase(day);
    for (const Day day : own.worked) worked.insert(day), off.erase(day);
  }
  return {std::move(off), std::move(worked)};
}

}  // namespace sauro::app
