// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as responsibilities: no crash, no span outside the text, and each text is what its span holds.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "foundation/base/text.h"
#include "plan/extraction/responsibility.h"

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
  auto all = sauro::extraction::parse_assignments(text, sauro::plan::Role::performing);
  const auto found = sauro::extraction::find_assignments(text);
  require(found.work <= text.size());
  all.insert(all.end(), found.assignments.begin(), found.assignments.end());
  for (const auto& one : all) {
    require(one.unit_name || one.position || one.person_name);
    require(!one.text.empty());
    if (!sauro::is_utf8(text)) continue;
    const std::size_t begin = byte_of(text, one.origin.start);
    const std::size_t end = begin + byte_of(text.substr(begin), one.origin.length);
    require(text.substr(begin, end - begin) == one.text);
  }
  sauro::extraction::is_unit_name(text);
  static_cast<void>(sauro::extraction::role_of_heading(text));
  return 0;
}
