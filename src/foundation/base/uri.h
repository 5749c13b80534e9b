// SPDX-License-Identifier: AGPL-3.0-or-later
// Texts as they stand in an address (RFC 3986).
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace sauro {

/// With escapes for all but letters, figures, full stops and hyphens.
std::string escaped(std::string_view text);

/// Without its escapes ("%20", and "+" where `plus`); nothing where they are none or the text is no UTF-8.
std::optional<std::string> unescaped(std::string_view text, bool plus);

}  // namespace sauro
