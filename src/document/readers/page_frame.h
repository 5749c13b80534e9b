// SPDX-License-Identifier: AGPL-3.0-or-later
// What frames the text of pages: numbers and lines that stand on every page, and the head of an official document.
#pragma once
#include <cstddef>
#include <set>
#include <vector>

#include "document/readers/page_lines.h"

namespace sauro::readers {

/// The words of page numbers and of lines that repeat at the top or the bottom of pages.
std::set<const PageWord*> furniture_of(const std::vector<Page>& pages);

/// The lines at the top of the first page that stand in two parts beside each other.
struct HeadParts {
  std::size_t lines = 0;  ///< 0 where the page has no such head
  double between = 0;     ///< x that parts them
};

/// `left`, `right`: between which the page's text runs.
HeadParts head_parts(const std::vector<PageLine>& lines, double left, double right);

/// How many of the last lines are notes at the foot of the page: in smaller letters than the text, the first with its
/// number.
std::size_t notes_at_foot(const std::vector<PageLine>& lines);

/// The end of an official document in two parts beside each other: who receives it, and who signs.
struct EndParts {
  std::size_t begin = 0, end = 0;  ///< lines; none where the page has no such end
  double between = 0;              ///< x that parts them
};

EndParts end_parts(const std::vector<PageLine>& lines);

}  // namespace sauro::readers
