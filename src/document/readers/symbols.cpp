// SPDX-License-Identifier: AGPL-3.0-or-later
// The few signs of Symbol and Wingdings that occur in official documents.
#include "document/readers/symbols.h"

#include <array>

#include "foundation/base/text.h"

namespace sauro::readers {
namespace {

struct Sign {
  unsigned char code;
  std::string_view text;
};

constexpr std::array symbol_signs = {
    Sign{0x2A, "*"}, Sign{0x2B, "+"}, Sign{0x2D, "-"}, Sign{0x3C, "<"}, Sign{0x3D, "="}, Sign{0x3E, ">"},
    Sign{0xA3, "≤"}, Sign{0xA5, "∞"}, Sign{0xAB, "↔"}, Sign{0xAC, "←"}, Sign{0xAE, "→"}, Sign{0xB0, "°"},
    Sign{0xB1, "±"}, Sign{0xB3, "≥"}, Sign{0xB4, "×"}, Sign{0xB7, "•"}, Sign{0xB8, "÷"}, Sign{0xB9, "≠"},
    Sign{0xBB, "≈"}, Sign{0xBC, "…"}, Sign{0xBE, "-"}, Sign{0xD7, "•"}, Sign{0xDE, "⇒"}, Sign{0xE5, "∑"},
};

constexpr std::array wingdings_signs = {
    Sign{0x6C, "•"}, Sign{0x6D, "•"}, Sign{0x6E, "•"}, Sign{0x6F, "☐"}, Sign{0x71, "•"}, Sign{0x72, "•"},
    Sign{0x73, "•"}, Sign{0x74, "•"}, Sign{0x75, "•"}, Sign{0x76, "•"}, Sign{0x77, "•"}, Sign{0x78, "☒"},
    Sign{0x9E, "•"}, Sign{0x9F, "•"}, Sign{0xA0, "•"}, Sign{0xA1, "•"}, Sign{0xA2, "•"}, Sign{0xA7, "•"},
    Sign{0xA8, "☐"}, Sign{0xAB, "•"}, Sign{0xD8, "•"}, Sign{0xDC, "•"}, Sign{0xDF, "←"}, Sign{0xE0, "→"},
    Sign{0xE8, "→"}, Sign{0xF0, "→"}, Sign{0xFB, "✗"}, Sign{0xFC, "✓"}, Sign{0xFD, "☒"}, Sign{0xFE, "☑"},
};

template <class Signs>
std::string_view look_up(const Signs& signs, char32_t code) {
  for (const auto& sign : signs)
    if (sign.code == code) return sign.text;
  return {};
}

}  // namespace

bool is_symbol_font(std::string_view font) {
  return font.starts_with("Symbol") || font.starts_with("Wingdings") || font == "Webdings" || font == "Marlett";
}

std::string_view symbol(std::string_view font, char32_t code) {
  if (code >= 0xF000 && code < 0xF100) code -= 0xF000;
  const bool pictures = is_symbol_font(font) && !font.starts_with("Symbol");
  return pictures ? look_up(wingdings_signs, code) : look_up(symbol_signs, code);
}

std::string bullet(std::string_view font, std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool is_private = c >= 0xE000 && c < 0xF900;
    if (!is_private && !is_symbol_font(font)) {
      // A lone "o" is a hollow bullet, drawn with a letter of a typewriter font.
      if (c == U'o' && text.size() == 1) return "•";
      append_code_point(out, c);
      continue;
    }
    const auto sign = symbol(font, c);
    out += sign.empty() ? (is_blank(c) ? "" : "•") : sign;
  }
  return out;
}

}  // namespace sauro::readers
