// SPDX-License-Identifier: AGPL-3.0-or-later
// The outline of running text: lines under lines, by their labels; broken numbering is tolerated.
#pragma once
#include <string_view>
#include <vector>

#include "plan/extraction/lines.h"

namespace sauro::extraction {

/// What a section is about.
enum class Section : std::uint8_t { unknown, skip, targets, tasks, assignment };

/// A line with what stands under it; or a table (element->table), which has nothing under it.
struct OutlineNode {
  const Element* element = nullptr;
  std::vector<OutlineNode> children;

  const Line& line() const { return element->line; }
  bool is_table() const { return element->table != nullptr; }
};

/// The outline of elements [begin, end).
std::vector<OutlineNode> outline_of(const Element* begin, const Element* end);

/// What the section under a heading of these words is about: `whole` asks that the heading be nothing but a section's
/// words (for headings below the first level); unknown where no word tells.
Section section_of_heading(std::string_view heading, bool whole);

}  // namespace sauro::extraction
