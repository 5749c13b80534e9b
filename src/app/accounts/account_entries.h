// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once
#include <optional>
#include <string>

#include "ledger/account_store.h"
#include "plan/tracking/form.h"

namespace sauro::app {

/// Changes an entry of the store, or makes it. Fails as the store does, with bad_input where it cannot be read.
template <class T, class Make>
Result<bool> change_entry(ledger::AccountStore& store, const char* kind, const std::string& id, const Make& make) {
  std::optional<Error> failed;
  const auto changed = store.change(kind, id, [&](const std::optional<std::string>& before) {
    auto value = before ? tracking::decode_whole<T>(*before) : Result(T{});
    if (!value) {
      failed = value.error();
      return before;
    }
    make(*value);
    return std::optional(tracking::encode_whole(*value));
  });
  return failed ? Result<bool>(*failed) : changed;
}

inline Result<bool> drop_entry(ledger::AccountStore& store, const char* kind, const std::string& id) {
  return store.change(kind, id, [](const auto&) { return std::optional<std::string>(); });
}

}  // namespace sauro::app
