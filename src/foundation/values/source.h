// SPDX-License-Identifier: AGPL-3.0-or-later
// Where a number or a rule comes from, and how sure we are of it.
#pragma once
#include <cstdint>
#include <string>

namespace sauro {

enum class Confidence : std::uint8_t {
  verified,   ///< V: seen in the text itself or an article-by-article copy
  secondary,  ///< S: seen in a page that cites the text
  memory,     ///< M: from memory; shown as unverified, never a reason to call something unlawful
};

struct LegalSource {
  std::string text;    ///< number and symbol, with the kind: "NĐ 30/2020/NĐ-CP"
  std::string clause;  ///< "Điều 12 khoản 1"; empty for the whole text
  Confidence confidence = Confidence::memory;

  /// Whether a finding may rest on it.
  bool may_accuse() const { return confidence != Confidence::memory; }

  friend bool operator==(const LegalSource&, const LegalSource&) = default;
};

}  // namespace sauro
