// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/worksheet/key.h"

#include <charconv>

#include "foundation/base/sha256.h"
#include "foundation/base/text.h"

namespace sauro::worksheet {
namespace {

template <class Number>
std::optional<Number> number_of(std::string_view text) {
  Number value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  return failed == std::errc() && end == text.data() + text.size() && value >= 0 ? std::optional(value) : std::nullopt;
}

/// The word that `rest` begins with, taken away from it.
std::string_view word(std::string_view& rest) {
  const std::string_view first = rest.substr(0, rest.find(' '));
  rest.remove_prefix(std::min(first.size() + 1, rest.size()));
  return first;
}

}  // namespace

std::string key_text(std::string_view agency, const RowKey& key, std::string_view title) {
  constexpr std::size_t enough = 8;  // hexadecimal figures: it guards against slips, not against anybody
  std::string text = key.item + " " + std::to_string(key.deliverable) + " " + std::to_string(key.fact);
  const std::string checked = std::string(agency).append("\n").append(text).append("\n") + fold(collapse_blanks(title));
  return text + " " + sha256_hex(checked).substr(0, enough);
}

std::optional<RowKey> read_key(std::string_view agency, std::string_view text, std::string_view title) {
  const std::string plain = collapse_blanks(text);
  std::string_view rest = plain;
  RowKey key;
  key.item = word(rest);
  const auto deliverable = number_of<int>(word(rest));
  const auto fact = number_of<std::int64_t>(word(rest));
  if (key.item.empty() || !deliverable || !fact) return std::nullopt;
  key.deliverable = *deliverable;
  key.fact = *fact;
  return key_text(agency, key, title) == plain ? std::optional(key) : std::nullopt;
}

}  // namespace sauro::worksheet
