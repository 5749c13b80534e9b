// SPDX-License-Identifier: AGPL-3.0-or-later
// The agency, and the days of a year on which it works otherwise than the week says.
#pragma once
#include <string>
#include <vector>

#include "plan/tracking/organisation.h"
#include "reports/answer.h"

namespace sauro::reports {

struct CalendarDay {
  Day day;
  bool off = true;   ///< else a weekend day that is worked
  std::string name;  ///< "Giỗ Tổ Hùng Vương"; empty for days that make up for another
  bool own = false;  ///< the agency said so
};

struct AgencyPage {
  tracking::AgencySet set;
  int year = 0;
  bool decided = false;   ///< whether the yearly decision on Tết and exchanged days is known
  bool verified = false;  ///< whether the public holidays were checked against their texts
  std::string document;   ///< by which the agency's own days were set
  std::vector<CalendarDay> days;
};

Answer agency_answer(const AgencyPage& page);

}  // namespace sauro::reports
