// SPDX-License-Identifier: AGPL-3.0-or-later
// Pages as words and rulings with their places: what the programs sauro-pdf and sauro-scan print, line by line, and
// what the readers of .pdf and of scans make documents of.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "document/readers/limits.h"
#include "foundation/base/result.h"

namespace sauro::readers {

/// Places are points (1/72 inch) from the page's upper left corner, x to the right, y down.
struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;

  friend bool operator==(const Box&, const Box&) = default;
};

/// Letters without a blank between them.
struct PageWord {
  Box box;
  double size = 0;  ///< of the letters, in points; 0 where not told
  bool bold = false, italic = false;
  double confidence = 100;  ///< of recognition, 0 to 100
  std::string font;         ///< as the file names it, without a subset's prefix; empty where not told
  std::string text;         ///< ends in a blank only behind a hyphen, where the page draws one

  friend bool operator==(const PageWord&, const PageWord&) = default;
};

/// A ruling: a horizontal or vertical line, an edge of a filled box. `box` is as thin as the line is drawn.
struct PageRuling {
  Box box;

  bool horizontal() const { return box.right - box.left >= box.bottom - box.top; }
  friend bool operator==(const PageRuling&, const PageRuling&) = default;
};

struct Page {
  double width = 0, height = 0;  ///< points
  std::vector<PageWord> words;   ///< in the order of the file, which need not be the order of reading
  std::vector<PageRuling> rulings;

  friend bool operator==(const Page&, const Page&) = default;
};

/// Reads what the programs print: fields with a tab between them, numbers with a point, one line each:
///   page    WIDTH HEIGHT                                             begins a page
///   word    LEFT TOP RIGHT BOTTOM SIZE STYLE CONFIDENCE FONT TEXT    STYLE: "-", "b", "i" or "bi"
///   line    LEFT TOP RIGHT BOTTOM                                    a ruling
///   end                                                             the last line: what lacks it was cut off
/// Fails with damaged (any other line, or none at the end) and over_limit (more pages, words or rulings than a document
/// may have).
Result<std::vector<Page>> parse_pages(std::string_view lines, const Limits& limits);

}  // namespace sauro::readers
