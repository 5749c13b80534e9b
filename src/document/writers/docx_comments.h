// SPDX-License-Identifier: AGPL-3.0-or-later
// A copy of a .docx with comments in the margin and proposed changes in the text.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/model/document.h"
#include "document/readers/limits.h"
#include "foundation/base/result.h"

namespace sauro::writers {

/// What is said of a stretch of a paragraph.
struct Comment {
  document::Paragraph paragraph;      ///< as read_docx() read it
  std::size_t start = 0, length = 0;  ///< code points of its text; length 0 stands for the whole paragraph
  std::vector<std::string> lines;     ///< paragraphs of the comment; none where only a change is proposed

  /// What `length` code points from `start` on should become; written as a tracked change where the stretch lies
  /// within one run, so that whoever reads accepts or refuses it.
  struct Change {
    std::size_t start = 0, length = 0;
    std::string text;
  };
  std::optional<Change> change{};
};

struct Commented {
  std::string bytes;        ///< of the .docx
  std::size_t changes = 0;  ///< tracked ones; the others are told in their comments only
};

/// Comments are numbered on from those that the file has; what is there already stays. A comment on a paragraph of a
/// text box, where Word knows none, stands at the paragraph that holds the box. Fails with bad_input (no .docx), or as
/// the reader of its parts and with_parts() do.
Result<Commented> comment_docx(std::string_view bytes, const std::vector<Comment>& comments, std::string_view author,
                               const readers::Limits& limits);

}  // namespace sauro::writers
