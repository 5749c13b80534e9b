// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as responsibilities: no crash, no span outside the text, and each text is what its span holds.
#include <cstdint>
#include <string_view>

#include "foundation/base/text.h"
#include "fuzz/require.h"
#include "plan/extraction/responsibility.h"

using sauro::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  auto all = sauro::extraction::parse_assignments(text, sauro::plan::Role::performing);
  const auto found = sauro::extraction::find_assignments(text);
  require(found.work <= text.size());
  all.insert(all.end(), found.assignments.begin(), found.assignments.end());
  for (const auto& one : all) {
    require(one.unit_name || one.position || one.person_name);
    require(!one.text.empty());
    if (sauro::is_utf8(text)) sauro::fuzz::require_at(text, one.origin, one.text);
  }
  sauro::extraction::is_unit_name(text);
  static_cast<void>(sauro::extraction::role_of_heading(text));
  return 0;
}
