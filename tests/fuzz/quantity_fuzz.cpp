// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as products: no crash, no span outside the text, and each text is what its span holds.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "foundation/base/text.h"
#include "plan/extraction/quantity.h"

namespace {
void require(bool holds) {
  if (!holds) std::abort();
}

/// The byte at which code point `count` of `text` begins.
std::size_t byte_of(std::string_view text, int count) {
  std::size_t at = 0;
  for (int i = 0; i < count; ++i) {
    require(at < text.size());
    sauro::next_code_point(text, at);
  }
  return at;
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  auto all = sauro::extraction::parse_deliverables(text);
  const auto found = sauro::extraction::find_quantities(text);
  for (const auto& one : found) require(one.quantity.has_value());
  all.insert(all.end(), found.begin(), found.end());
  for (const auto& one : all) {
    require(one.quantity.has_value() == one.comparator.has_value());
    require(!one.text.empty());
    if (!sauro::is_utf8(text)) continue;
    const std::size_t begin = byte_of(text, one.origin.start);
    const std::size_t end = begin + byte_of(text.substr(begin), one.origin.length);
    require(text.substr(begin, end - begin) == one.text);
  }
  return 0;
}
