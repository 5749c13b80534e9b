// SPDX-License-Identifier: AGPL-3.0-or-later
// Checkpoint: the head of a chain, signed, to be kept where whoever holds the data cannot reach it. It shows later that
// nothing up to it was altered, even by one who could alter the whole folder.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "foundation/base/result.h"
#include "ledger/chain.h"

namespace sauro::ledger {

struct Checkpoint {
  std::string agency;
  Head head;
  std::int64_t made = 0;  ///< microseconds since 1970 UTC
  std::string key;        ///< the public one, 64 hexadecimal digits
  std::string signature;  ///< 128 hexadecimal digits

  friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};

/// Signs with the key of FOLDER/checkpoint.key, which is made where there is none (nobody else may read it). Fails with
/// bad_input where it is no key, with io.
Result<Checkpoint> make_checkpoint(const std::string& folder, const std::string& agency, const Head& head,
                                   std::int64_t now);

/// {"sauro.checkpoint": 1, "agency": "so", "count": 12, "hash": "...", "made": ..., "key": "...", "signature": "..."}
std::string checkpoint_text(const Checkpoint& checkpoint);
/// Fails with bad_input where it is none, too_new, or damaged where the signature is not that of its key.
Result<Checkpoint> read_checkpoint(std::string_view text);

}  // namespace sauro::ledger
