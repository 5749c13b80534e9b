// SPDX-License-Identifier: AGPL-3.0-or-later
// Text in columns of characters.
#include "document/writers/wrap.h"

#include <algorithm>

#include "foundation/base/text.h"

namespace sauro::writers {
namespace {

bool takes_no_room(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
         (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFE20 && c <= 0xFE2F) || c == 0xAD ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; }

bool turns_direction(char32_t c) {
  return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Bytes of the longest beginning of `word` that fits into `width`, cut behind a joint where there is one in its second
/// half.
std::size_t cut(std::string_view word, int width) {
  std::size_t at = 0, joint = 0, end = 0;
  for (int used = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    if (!takes_no_room(c) && ++used > width) break;
    end = at;
    if ((c == '/' || c == '-' || c == '_' || c == '.' || c == ',') && used > width / 2) joint = at;
  }
  return joint > 0 ? joint : end;
}

void wrap_line(std::vector<std::string>& lines, std::string_view text, int width) {
  std::string line;
  int used = 0;
  const auto flush = [&] {
    lines.push_back(std::move(line));
    line.clear();
    used = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    std::string_view word = text.substr(at, end - at);
    at = end + 1;
    int wide = display_width(word);
    if (used > 0 && used + 1 + wide > width) flush();
    while (wide > width) {
      const std::size_t bytes = cut(word, width);
      line += word.substr(0, bytes);  // behind marks that take no room
      flush();
      word.remove_prefix(bytes);
      wide = display_width(word);
    }
    if (used > 0) line += ' ', ++used;
    line += word;
    used += wide;
  }
  lines.push_back(std::move(line));
}

}  // namespace

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();)
    if (!takes_no_room(next_code_point(text, at))) ++width;
  return width;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool marks = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    marks = marks || takes_no_room(c);
    if (c == '\n') {
      out += '\n';
    } else if (is_control(c)) {
      out += ' ';
    } else if (!turns_direction(c)) {
      append_code_point(out, c);
    }
  }
  return marks ? to_nfc(out) : out;  // precomposed text, the usual, need not be composed
}

std::vector<std::string> wrap(std::string_view text, int width) {
  std::vector<std::string> lines;
  for (const std::string_view line : split_lines(text)) wrap_line(lines, collapse_blanks(line), width);
  return lines;
}

int natural_width(std::string_view text) {
  int width = 0;
  for (const std::string_view line : split_lines(text)) width = std::max(width, display_width(line));
  return width;
}

}  // namespace sauro::writers
