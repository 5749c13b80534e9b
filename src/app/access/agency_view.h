// SPDX-License-Identifier: AGPL-3.0-or-later
// AgencyView: what one agency's records say as of one fact.
#pragma once
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "foundation/calendar/vietnam_time.h"
#include "ledger/ledger.h"
#include "plan/tracking/item_state.h"
#include "plan/tracking/organisation.h"
#include "plan/tracking/plan_state.h"

namespace sauro::app {

/// A record as it was read, and its version.
template <class T>
struct Kept {
  std::string id;
  T value;
  std::int64_t version = 0;
};

using KeptItem = Kept<tracking::ItemState>;

class AgencyView {
 public:
  AgencyView(const ledger::Ledger& ledger, std::string agency, Day today, std::int64_t at = ledger::newest)
      : ledger_(ledger), agency_(std::move(agency)), today_(today), at_(at) {}

  const std::string& agency() const { return agency_; }
  /// The day that is asked about.
  Day today() const { return today_; }
  std::int64_t at() const { return at_; }
  const ledger::Ledger& ledger() const { return ledger_; }

  /// The record; nothing where there is none (or it has another form). Fails as the ledger does.
  Result<std::optional<KeptItem>> item(std::string_view id) const;
  /// The item as it is worded, of the fact that has it. Fails with not_found where its words were redacted.
  Result<plan::Item> worded(const tracking::ItemState& item) const;
  template <class T>
  Result<std::optional<Kept<T>>> find(std::string_view kind, std::string_view id) const {
    const auto stored = ledger_.record(agency_, kind, id, at_);
    if (!stored) return stored.error();
    if (!*stored) return std::optional<Kept<T>>();
    auto value = tracking::decode_whole<T>((*stored)->body);
    if (!value) return value.error();
    return std::optional(Kept<T>{(*stored)->id, *std::move(value), (*stored)->version});
  }

  /// Calls `see` for the records of a kind by a mark until it returns false; `limit`: about how many will be seen.
  Result<bool> each(std::string_view kind, std::string_view mark, std::string_view prefix,
                    const std::function<bool(const ledger::Listed&)>& see,
                    std::size_t limit = std::numeric_limits<std::size_t>::max()) const;
  /// All of them.
  template <class T>
  Result<std::vector<Kept<T>>> all(std::string_view kind, std::string_view mark = "all",
                                   std::string_view prefix = {}) const {
    std::vector<Kept<T>> list;
    const auto seen = each(kind, mark, prefix, [&](const ledger::Listed& one) {
      if (auto value = tracking::decode_whole<T>(one.record.body))
        list.push_back({one.record.id, *std::move(value), one.record.version});
      return true;
    });
    if (!seen) return seen.error();
    return list;
  }
  /// At most `limit` items by a mark.
  Result<std::vector<KeptItem>> items(std::string_view mark, std::string_view prefix,
                                      std::size_t limit = 100'000) const;

  /// The plans that are run: issued and not closed, or closed in the year that is asked about.
  Result<std::vector<Kept<tracking::PlanState>>> running_plans() const;

 private:
  const ledger::Ledger& ledger_;
  std::string agency_;
  Day today_;
  std::int64_t at_;
};

/// The view of what was recorded by the end of a day, Vietnamese time.
Result<AgencyView> view_of(const ledger::Ledger& ledger, const std::string& agency, Day day);

}  // namespace sauro::app
