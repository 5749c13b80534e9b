// SPDX-License-Identifier: AGPL-3.0-or-later
// The periods of periodic reports: what they are called, which days' data they hold, when they are due.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "foundation/calendar/working_days.h"
#include "plan/tracking/documents.h"

namespace sauro::reports {

struct ReportPeriod {
  std::string id;     ///< "2026-Q2"
  std::string words;  ///< "quý II năm 2026"
  Period data;        ///< the days whose data it holds
  Day due;            ///< the last day on which it is sent in time
  std::string next_words;
  Period next;  ///< the days of the period behind it
};

/// A month ("2026-03"), quarter ("2026-Q2"), half ("2026-H1"), nine months ("2026-9M") or year ("2026"), cut off by the
/// rules that held in it (NĐ 09/2019/NĐ-CP Điều 12) and the receiver's own practice. Fails with bad_input where the id
/// is none of these, with not_found where no rule held.
Result<ReportPeriod> report_period(std::string_view id, const tracking::Receiver& practice, const Holidays& holidays);

/// The newest period of each kind whose data were complete before the day, the shortest first; cut off as above.
std::vector<std::string> complete_periods(Day day, const tracking::Receiver& practice);

}  // namespace sauro::reports
