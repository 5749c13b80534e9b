// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/data/open_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "ledger/sqlite_ledger.h"
#include "programmes/list/list.h"

namespace sauro::app {

Result<std::unique_ptr<ledger::Ledger>> open_data(const std::string& folder, bool create,
                                                  std::function<std::string()> salt) {
  return ledger::open_sqlite(folder, {.fold = programmes::fold,
                                      .fold_version = programmes::fold_version(),
                                      .salt = std::move(salt),
                                      .create = create});
}

Result<std::string> agency_of(const ledger::Ledger& ledger, const std::string& asked) {
  const auto all = ledger.agencies();
  if (!all) return all.error();
  if (asked.empty() && all->size() == 1) return all->front();
  if (std::find(all->begin(), all->end(), asked) != all->end()) return asked;
  return Error{ErrorCode::not_found, asked.empty() ? "an agency (--agency)" : asked,
               fmt::format("{}", fmt::join(*all, ", "))};
}

std::int64_t clock_now() {
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

}  // namespace sauro::app
