// SPDX-License-Identifier: AGPL-3.0-or-later
// Passage: text of several lines of a cell or of a labelled line, and where each piece of it stands.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/model/document.h"
#include "plan/extraction/lines.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

/// Text that stands on several lines of a cell or of a labelled line, and where each piece of it stands.
struct Passage {
  std::string text;         ///< the lines joined by '\n'
  std::vector<Line> lines;  ///< as joined
  plan::Part part = plan::Part::body;

  /// Origin of a stretch of `text`, in code points.
  plan::Origin origin(int start, int length) const;
};

Passage passage_of(std::vector<Line> lines, plan::Part part);
/// The rest of `line` from byte `at` on.
Passage passage_of_rest(const Line& line, std::size_t at, plan::Part part);
/// `line` with only the bytes [at, end) of its text.
Passage piece_of(const Line& line, std::size_t at, std::size_t end, plan::Part part);

/// The lines of a table that tells of no tasks.
std::vector<plan::Place> places_of(const document::Table& table, int table_number, plan::Part part);

/// The first byte of `text` from `at` on that is no blank and none of the marks that set words off (: , ; . - –) and
/// the like.
std::size_t skip_marks(std::string_view text, std::size_t at);
/// `text` without blanks at its ends and the marks behind it that led to what was cut off (: , ; ( - –).
std::string_view without_tail(std::string_view text);

}  // namespace sauro::extraction
