// SPDX-License-Identifier: AGPL-3.0-or-later
// What a fuzzer holds against the code: a broken promise ends the run.
#pragma once
#include <cstdlib>
#include <string_view>

#include "foundation/base/text.h"
#include "plan/model/draft.h"

namespace sauro::fuzz {

inline void require(bool holds) {
  if (!holds) std::abort();
}

/// The byte at which code point `count` of `text` begins.
inline std::size_t byte_of(std::string_view text, int count) {
  std::size_t at = 0;
  for (int i = 0; i < count; ++i) {
    require(at < text.size());
    next_code_point(text, at);
  }
  return at;
}

/// `piece` is what `origin` says stands in `text`, which is UTF-8.
inline void require_at(std::string_view text, const plan::Origin& origin, std::string_view piece) {
  const std::size_t begin = byte_of(text, origin.start);
  const std::size_t end = begin + byte_of(text.substr(begin), origin.length);
  require(text.substr(begin, end - begin) == piece);
}

}  // namespace sauro::fuzz
