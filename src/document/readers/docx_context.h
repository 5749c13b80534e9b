// SPDX-License-Identifier: AGPL-3.0-or-later
// What the parts of the .docx reader share while one file is read.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "document/model/document.h"
#include "document/readers/docx_numbering.h"
#include "document/readers/docx_styles.h"
#include "document/readers/legacy.h"
#include "document/readers/limits.h"
#include "foundation/base/result.h"

namespace sauro::readers::docx {

/// Notes of one kind, in the order in which the visible text refers to them.
struct NoteMarks {
  std::vector<std::string_view> ids;
  std::set<std::string_view> seen;

  void add(std::string_view id) {
    if (seen.insert(id).second) ids.push_back(id);
  }
};

struct Context {
  Styles& styles;
  Numbering& numbering;
  const Limits& limits;
  std::string part;  ///< being read, for errors

  std::size_t blocks = 0;
  int depth = 0;  ///< of nested calls
  bool has_text = false;
  LegacyContext legacy{};
  NoteMarks footnotes{}, endnotes{};
  std::vector<document::Section> sections{};
  std::optional<Error> error{};  ///< the first; all walks stop when it is set

  void fail(ErrorCode code, std::string subject) {
    if (!error) error = Error{code, std::move(subject), part};
  }
  /// One paragraph or cell more.
  void count_block() {
    if (++blocks > limits.blocks) fail(ErrorCode::over_limit, "more than " + std::to_string(limits.blocks) + " blocks");
  }
};

/// Elements within elements as far as the reader follows them. Keeps hostile files from exhausting the stack.
class Nested {
 public:
  explicit Nested(Context& context) : context_(context) {
    if (++context_.depth > max_depth)
      context_.fail(ErrorCode::over_limit, "elements nested deeper than " + std::to_string(max_depth));
  }
  ~Nested() { --context_.depth; }
  Nested(const Nested&) = delete;
  Nested& operator=(const Nested&) = delete;

 private:
  static constexpr int max_depth = 400;
  Context& context_;
};

/// The one branch of mc:AlternateContent that is read: the first choice, or what stands in for it.
pugi::xml_node chosen_branch(const pugi::xml_node& alternatives);

}  // namespace sauro::readers::docx
