// SPDX-License-Identifier: AGPL-3.0-or-later
// Bytes of a text file -> UTF-8 in NFC with '\n' as the only line end.
#pragma once
#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace sauro::readers {

/// CR, CRLF, NEL, U+2028, U+2029, vertical tab and form feed become '\n'; zero-width characters, soft hyphens and stray
/// control characters are dropped. Fails with not_text; `where` is "byte N", from 0.
Result<std::string> decode_text(std::string_view bytes);

}  // namespace sauro::readers
