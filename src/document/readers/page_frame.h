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

}  // namespace sauro::readers
