// SPDX-License-Identifier: AGPL-3.0-or-later
// SHA-256 of bytes: names the exact file a draft was read from.
#pragma once
#include <string>
#include <string_view>

namespace sauro {

/// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace sauro
