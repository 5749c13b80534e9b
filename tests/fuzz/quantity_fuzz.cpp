// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as products: no crash, no span outside the text, and each text is what its span holds.
#include <cstdint>
#include <string_view>

#include "foundation/base/text.h"
#include "fuzz/require.h"
#include "plan/extraction/quantity.h"

using sauro::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  auto all = sauro::extraction::parse_deliverables(text);
  const auto found = sauro::extraction::find_quantities(text);
  for (const auto& one : found) require(one.quantity.has_value());
  all.insert(all.end(), found.begin(), found.end());
  for (const auto& one : all) {
    require(one.quantity.has_value() == one.comparator.has_value());
    require(!one.text.empty());
    if (sauro::is_utf8(text)) sauro::fuzz::require_at(text, one.origin, one.text);
  }
  return 0;
}
