// SPDX-License-Identifier: AGPL-3.0-or-later
// DatedRules: the figures of rules/, with what an agency (or its province) has decided for itself laid over them.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/rules/dated.h"
#include "plan/tracking/form.h"
#include "programmes/shared/records.h"

namespace sauro::programmes {

/// What the agency holds from a day on in the place of a parameter of rules/.
struct OwnRule {
  std::optional<Day> from;
  std::string value;     ///< empty: what rules/ says again
  std::string document;  ///< that says so: "QĐ 19/2023/QĐ-UBND"
  static void form(auto& self, auto& f) { f("from", self.from), f("value", self.value), f("document", self.document); }
  friend bool operator==(const OwnRule&, const OwnRule&) = default;
};

/// rule.set, subject "rule/ID": the fact is an OwnRule, the record all of one parameter, by day.
struct OwnRules {
  std::vector<OwnRule> values;
  static void form(auto& self, auto& f) { f("values", self.values); }
};

class DatedRules {
 public:
  explicit DatedRules(const Records& records) : records_(records) {}

  /// The agency's own value of that day, else that of rules/. Fails with not_found, else as the ledger does.
  Result<rules::Value> value_on(std::string_view id, Day day) const;
  /// A whole number. Fails with damaged where it is none.
  Result<int> count_on(std::string_view id, Day day) const;
  Result<Decimal> number_on(std::string_view id, Day day) const;

 private:
  const Records& records_;
};

}  // namespace sauro::programmes
