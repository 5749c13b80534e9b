// SPDX-License-Identifier: AGPL-3.0-or-later
// AccountStore: what only the program may know of people: passwords' hashes, sessions, tokens. Kept apart from the
// facts, which are shown, exported and never taken away.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"

namespace sauro::ledger {

struct AccountEntry {
  std::string id, body;

  friend bool operator==(const AccountEntry&, const AccountEntry&) = default;
};

class AccountStore {
 public:
  using Change = std::function<std::optional<std::string>(const std::optional<std::string>&)>;

  virtual ~AccountStore() = default;

  /// Nothing where there is none. Fails with io, locked, damaged.
  virtual Result<std::optional<std::string>> get(std::string_view kind, std::string_view id) const = 0;
  /// All of a kind, in the order of their ids.
  virtual Result<std::vector<AccountEntry>> all(std::string_view kind) const = 0;
  /// What `make` makes of an entry stands in its place, or it is gone where that is nothing; on the disk when this
  /// returns, and nobody changes it meanwhile.
  virtual Result<bool> change(std::string_view kind, std::string_view id, const Change& make) = 0;
  /// Another number after another process has changed something.
  virtual Result<std::int64_t> changes_of_others() const = 0;
  /// Writes a copy to `file`, which must not exist.
  virtual Result<bool> copy_to(const std::string& file) const = 0;
};

/// The name of the file in a data folder.
inline constexpr const char* accounts_file = "accounts.db";

/// FOLDER/accounts.db, made where it is missing; nobody but its owner may read it. Fails with io, locked, damaged,
/// too_new.
Result<std::unique_ptr<AccountStore>> open_accounts(const std::string& folder);

}  // namespace sauro::ledger
