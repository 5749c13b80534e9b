// SPDX-License-Identifier: AGPL-3.0-or-later
// What programmes reckon by when they are asked: records as of a day, rules, working days, and who asks.
#pragma once
#include <memory>
#include <string>

#include "app/queries/query.h"
#include "programmes/shared/programme.h"

namespace sauro::app {

class ProgrammeCase {
 public:
  /// As of the day that is asked about. Fails as the ledger does.
  static Result<std::unique_ptr<const ProgrammeCase>> of(const Asking& asking);
  /// As of another view of the same agency, which outlives it.
  ProgrammeCase(const Asking& asking, const AgencyView& view, Holidays holidays);

  const programmes::Case& given() const { return case_; }

 private:
  programmes::Records records_;
  programmes::DatedRules rules_;
  Holidays holidays_;
  programmes::Case case_;
};

}  // namespace sauro::app
