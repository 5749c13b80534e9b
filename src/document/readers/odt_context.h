// SPDX-License-Identifier: AGPL-3.0-or-later
// What the parts of the .odt reader share while one file is read.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/model/document.h"
#include "document/readers/odt_lists.h"
#include "document/readers/odt_styles.h"
#include "document/readers/walk.h"

namespace sauro::readers::odt {

struct Context : Walk {
  Styles& styles;
  Lists& lists;

  std::vector<document::Paragraph> footnotes{}, endnotes{};
  std::vector<document::Section> sections{};
  std::size_t work_left = 0;

  /// What walking over `bytes` of XML may cost. Each element has four bytes at least, and is met twice at most, where
  /// rows and cells are not repeated; what they may say beyond is the constant.
  void allow(std::size_t bytes) { work_left = 2 * bytes + 8'000'000; }
  /// One element, or piece of text, more. Rows may say that they are repeated, so that a small file is a long walk.
  void spend(std::size_t bytes = 0) {
    const std::size_t cost = 4 + bytes;
    if (cost > work_left) return fail(ErrorCode::over_limit, "rows and cells repeated too often");
    work_left -= cost;
  }
  /// What begins here stands on a page of this style; empty where it goes on with the page before.
  void begin_page(std::string_view master) {
    if (sections.empty() || !master.empty()) sections.push_back(styles.section(master));
  }
};

}  // namespace sauro::readers::odt
