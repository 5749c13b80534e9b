// SPDX-License-Identifier: AGPL-3.0-or-later
// A ruled table with its words, put together from the pages on which it stands.
#pragma once
#include <vector>

#include "document/model/document.h"
#include "document/readers/page_lines.h"
#include "document/readers/page_tables.h"

namespace sauro::readers {

class TableOfPages {
 public:
  /// The table of one page, and the words in it, which must outlive this.
  TableOfPages(const RuledTable& ruled, const std::vector<const PageWord*>& words, int page);

  /// Whether a table at the top of the next page is the rest of this one: its outer edges are the same.
  bool continues(const RuledTable& ruled) const;
  /// Adds the rest. A repeated head row is dropped; a row that the end of the page cut in two is made whole.
  void add(const RuledTable& ruled, const std::vector<const PageWord*>& words, int page);

  document::Table table() const;

 private:
  struct Part {
    RuledTable ruled;
    std::vector<std::vector<PageLine>> lines;  ///< of each cell
    int page = 0;
  };
  static Part part_of(const RuledTable& ruled, const std::vector<const PageWord*>& words, int page);

  std::vector<Part> parts_;
};

}  // namespace sauro::readers
