// SPDX-License-Identifier: AGPL-3.0-or-later
// Bytes of a text file -> UTF-8 in NFC with '\n' as the only line end.
#pragma once
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace sauro::readers {

struct DecodedText {
  std::string text;
  bool converted;  ///< it stood in an encoding from before Unicode
};

/// UTF-8, UTF-16, or Vietnamese in an old encoding of one byte a character, also where that was taken for Latin-1. CR,
/// CRLF, NEL, U+2028, U+2029, vertical tab and form feed become '\n'; zero-width characters, soft hyphens and stray
/// control characters are dropped. Fails with not_text; `where` is "byte N", from 0.
Result<DecodedText> decode_text(std::string_view bytes);

}  // namespace sauro::readers
