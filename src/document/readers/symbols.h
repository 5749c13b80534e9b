// SPDX-License-Identifier: AGPL-3.0-or-later
// Signs of symbol fonts (Symbol, Wingdings) as the Unicode text a person takes them for.
#pragma once
#include <string>
#include <string_view>

namespace sauro::readers {

bool is_symbol_font(std::string_view font);
/// The sign at `code` (0x20 to 0xFF, or the same in the private area U+F020 to U+F0FF) of a symbol font: bullets become
/// "•" or "-". Empty where the sign is neither a bullet nor well known.
std::string_view symbol(std::string_view font, char32_t code);
/// Text of automatic bullets: as symbol(), any unknown sign being "•".
std::string bullet(std::string_view font, std::string_view text);

}  // namespace sauro::readers
