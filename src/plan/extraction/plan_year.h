// SPDX-License-Identifier: AGPL-3.0-or-later
// The year and the period that a plan is for.
#pragma once
#include <optional>
#include <vector>

#include "plan/extraction/lines.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

/// Sets head.year: `given`, or what the subject, the period, the date of the head tell, or the year of most days in the
/// text.
void find_year(plan::Head& head, const std::vector<Element>& elements, std::optional<int> given);

/// Sets head.period where the head has none: by the subject, by the days of `items`, or the year.
void find_period(plan::Head& head, const std::vector<plan::Item>& items);

}  // namespace sauro::extraction
