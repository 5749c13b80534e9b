// SPDX-License-Identifier: AGPL-3.0-or-later
// Facts as JSON Lines, one agency's chain to a file: what anybody can read, check and take elsewhere. The first line is
// {"sauro.facts": 1, "agency": "so"}; each line behind it is a fact:
//   {"number": 1, "recorded": 1764320000000000, "kind": "item.set", "subject": "item/1", "version": 1, "who": "lan",
//    "effective": "2026-03-05" or null, "payload": "...", "words": "..." or null where they were taken away,
//    "salt": "32 hexadecimal digits", "words_hash": "...", "attachments": ["..."], "hash": "..."}
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/result.h"
#include "ledger/ledger.h"

namespace sauro::ledger {

/// The first line, with its line break.
std::string first_line(std::string_view agency);
/// One fact, with its line break.
std::string fact_line(const plan::Fact& fact);

/// Lines in order, without line breaks; nothing behind the last.
using NextLine = std::function<Result<std::optional<std::string>>()>;

/// Reads an export. Blank lines are passed over.
class FactReader {
 public:
  explicit FactReader(NextLine lines) : lines_(std::move(lines)) {}
  /// The agency of the first line. Fails with bad_input where it is none ("line 1").
  Result<std::string> agency();
  /// The next fact; nothing behind the last. Fails with bad_input, where: "line 12".
  Result<std::optional<plan::Fact>> next();

 private:
  Result<std::optional<std::string>> line();

  NextLine lines_;
  std::string agency_;
  std::int64_t at_ = 0;
};

}  // namespace sauro::ledger
