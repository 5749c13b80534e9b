// SPDX-License-Identifier: AGPL-3.0-or-later
// Bounds on a walk through the XML of a document: elements within elements, blocks, and the first error.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "document/readers/limits.h"
#include "foundation/base/result.h"

namespace sauro::readers {

struct Walk {
  const Limits& limits;
  std::string part;  ///< being read, for errors

  std::size_t blocks = 0;
  int depth = 0;  ///< of nested calls
  bool has_text = false;
  std::optional<Error> error{};  ///< the first; all walks stop when it is set

  void fail(ErrorCode code, std::string subject) {
    if (!error) error = Error{code, std::move(subject), part};
  }
  /// One paragraph or cell more.
  void count_block() {
    if (++blocks > limits.blocks) fail(ErrorCode::over_limit, "more than " + std::to_string(limits.blocks) + " blocks");
  }
};

/// Elements within elements as far as a reader follows them. Keeps hostile files from exhausting the stack.
class Nested {
 public:
  explicit Nested(Walk& walk) : walk_(walk) {
    if (++walk_.depth > max_depth)
      walk_.fail(ErrorCode::over_limit, "elements nested deeper than " + std::to_string(max_depth));
  }
  ~Nested() { --walk_.depth; }
  Nested(const Nested&) = delete;
  Nested& operator=(const Nested&) = delete;

 private:
  static constexpr int max_depth = 400;
  Walk& walk_;
};

}  // namespace sauro::readers
