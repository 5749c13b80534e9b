// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of an .xlsx brought together: its sheets one by one.
#pragma once
#include <functional>
#include <string>

#include "document/readers/limits.h"
#include "document/readers/package.h"
#include "document/readers/walk.h"
#include "document/readers/xlsx_cells.h"
#include "foundation/base/result.h"

namespace sauro::readers::xlsx {

struct NamedSheet {
  std::string name;
  bool hidden = false;
  Sheet sheet;
};

/// Calls `see` for each sheet in order; hidden ones, and formulas without a value, only where `all` is wanted. Errors
/// of `see` stand in the walk. Fails with damaged, over_limit.
Result<bool> each_sheet(Package& package, const std::string& main_part, const Limits& limits, bool all,
                        const std::function<void(Walk&, NamedSheet)>& see);

}  // namespace sauro::readers::xlsx
