// SPDX-License-Identifier: AGPL-3.0-or-later
// The lines of a text file, what each is, and the paragraph a line becomes.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/model/document.h"
#include "foundation/base/result.h"

namespace sauro::readers {

enum class LineKind : std::uint8_t {
  plain,
  cell,           ///< begins with a tab
  new_table_cell  ///< white space, then a tab: what a page break leaves before a table
};

struct Line {
  std::string_view text;     ///< without blanks at its ends; empty only for an empty cell
  std::uint32_t blanks = 0;  ///< blank lines right before it
  LineKind kind = LineKind::plain;

  bool starts_cell() const { return kind != LineKind::plain; }
};

/// The lines of clean `text` that are not blank. Fails with over_limit when there are more than `most`.
Result<std::vector<Line>> text_lines(std::string_view text, std::size_t most);

/// "**bold**" becomes a bold run, "## Heading" the style "heading 2"; everything else stays as written.
document::Paragraph text_paragraph(std::string_view line);

/// A number, letter or dash that stands for a whole cell of an ordinal column: "1", "2.1", "IV", "a)", "-".
bool is_label(std::string_view text);
/// "1. …", "a) …", "IV. …", "- …": the line opens a point of an outline.
bool opens_point(std::string_view line);
/// "IV. …"
bool opens_chapter(std::string_view line);

}  // namespace sauro::readers
