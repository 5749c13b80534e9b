// SPDX-License-Identifier: AGPL-3.0-or-later
// Numbers and words from legal texts (rules/*.toml): the value of a parameter on a day, with its source.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/calendar/day.h"
#include "foundation/values/decimal.h"
#include "foundation/values/source.h"

namespace sauro::rules {

/// What a parameter is from one day on.
struct Value {
  std::string id;                 ///< "report.last_day"
  std::string text;               ///< as written in the file
  std::optional<Decimal> number;  ///< where the text is one
  std::string unit;               ///< "working day"; empty where it counts nothing
  Day from;                       ///< first day it holds
  std::optional<Day> until;       ///< last day it holds, where it was not followed by another value
  LegalSource source;             ///< ask may_accuse() before calling something unlawful by it
  std::string what = {};          ///< what the parameter is, in Vietnamese

  friend bool operator==(const Value&, const Value&) = default;
};

/// The value of `id` that holds on `day`. Fails with not_found where there is no such parameter or it did not hold
/// then.
Result<Value> value_on(std::string_view id, Day day);

/// All values of rules/, by id, then by day. Fails with damaged where a file is wrong (a test keeps that from
/// happening).
const Result<std::vector<Value>>& all_values();

/// The values of one file in the format that rules/README.md gives, sorted so. Fails with damaged, `where` naming the
/// file: not TOML, an unknown or missing key, a day or source that is missing, ranges of one id that overlap.
Result<std::vector<Value>> read_values(std::string_view toml, std::string_view file);
/// value_on() among `values`, which are sorted as read_values() does.
Result<Value> value_among(const std::vector<Value>& values, std::string_view id, Day day);

}  // namespace sauro::rules
