// SPDX-License-Identifier: AGPL-3.0-or-later
// A data folder, opened with the fold that its records are made by.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "foundation/base/result.h"
#include "ledger/ledger.h"

namespace sauro::app {

/// Fails as ledger::open_sqlite() does. `salt`: random where none is given.
Result<std::unique_ptr<ledger::Ledger>> open_data(const std::string& folder, bool create,
                                                  std::function<std::string()> salt = {});

/// The agency that is meant: the asked one, or the only one. Fails with not_found, where: those that there are.
Result<std::string> agency_of(const ledger::Ledger& ledger, const std::string& asked);

/// Microseconds since 1970 UTC. The only place that reads the clock.
std::int64_t clock_now();

}  // namespace sauro::app
