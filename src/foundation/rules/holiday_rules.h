// SPDX-License-Identifier: AGPL-3.0-or-later
// The public holidays of rules/holidays.toml, for sauro::holidays().
#pragma once
#include <string_view>

#include "foundation/calendar/holidays.h"
#include "foundation/values/source.h"

namespace sauro::rules {

struct HolidayData {
  HolidayRules rules;
  Confidence confidence = Confidence::verified;  ///< that of the least sure entry
};

/// Fails with damaged where the file is wrong (a test keeps that from happening).
const Result<HolidayData>& holiday_rules();

/// The holidays of a file in the format that rules/README.md gives. Fails with damaged.
Result<HolidayData> read_holidays(std::string_view toml, std::string_view file);

}  // namespace sauro::rules
