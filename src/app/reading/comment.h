// SPDX-License-Identifier: AGPL-3.0-or-later
// comment_plan(): the findings of a check, written into a copy of the document.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "app/reading/import.h"
#include "foundation/base/result.h"

namespace sauro::app {

struct CommentedPlan {
  std::string bytes;         ///< of the .docx
  std::size_t comments = 0;  ///< one at each place of a finding; one without a place stands at the first paragraph
  std::size_t changes = 0;   ///< repairs that are in the text as tracked changes
};

/// Whether the plan came as a .docx, the only form that takes comments.
bool can_comment(const Imported& checked);

/// `bytes` are those that `checked` was made from. Fails with bad_input where they are no .docx, else as
/// readers::read() and writers::comment_docx() do.
Result<CommentedPlan> comment_plan(std::string_view bytes, const Imported& checked, const ImportOptions& options);

}  // namespace sauro::app
