// SPDX-License-Identifier: AGPL-3.0-or-later
// Unicode text: UTF-8, NFC, case and the folding of Vietnamese. All strings are UTF-8; positions are bytes unless said.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sauro {

/// As next_code_point(), of a character beyond ASCII.
char32_t next_wide_code_point(std::string_view text, std::size_t& at);
/// The code point at byte `at`, which is moved past it. Bytes that are not UTF-8 give U+FFFD and move by one.
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) {
    ++at;
    return first;
  }
  // The letters of Vietnamese take two bytes, or three that begin with E1.
  const auto follows = [&](std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
  };
  const auto low = [&](std::size_t i) { return static_cast<char32_t>(text[i] & 0x3F); };
  if (first >= 0xC2 && first < 0xE0 && follows(at + 1)) {
    at += 2;
    return ((first & 0x1Fu) << 6) | low(at - 1);
  }
  if (first == 0xE1 && follows(at + 1) && follows(at + 2)) {
    at += 3;
    return 0x1000u | (low(at - 2) << 6) | low(at - 1);
  }
  return next_wide_code_point(text, at);
}
/// Writes `c` at `to` in UTF-8 (at most four bytes); returns the byte after it.
inline char* write_code_point(char* to, char32_t c) {
  if (c < 0x80) {
    *to++ = static_cast<char>(c);
    return to;
  }
  if (c < 0x800) {
    *to++ = static_cast<char>(0xC0 | (c >> 6));
  } else {
    if (c < 0x10000) {
      *to++ = static_cast<char>(0xE0 | (c >> 12));
    } else {
      *to++ = static_cast<char>(0xF0 | (c >> 18));
      *to++ = static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    }
    *to++ = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
  }
  *to++ = static_cast<char>(0x80 | (c & 0x3F));
  return to;
}
void append_code_point(std::string& text, char32_t c);
bool is_utf8(std::string_view text);
/// Number of code points in `text`.
std::size_t code_points(std::string_view text);
/// The byte behind the first `count` code points of `text`; its end where it has no more.
std::size_t byte_of(std::string_view text, std::size_t count);

bool is_wide_letter(char32_t c);  ///< beyond ASCII
bool is_wide_upper(char32_t c);
bool is_wide_blank(char32_t c);
inline bool is_letter(char32_t c) {
  return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : is_wide_letter(c);
}
inline bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }  ///< 0-9 only
inline bool is_upper(char32_t c) { return c < 0x80 ? c >= 'A' && c <= 'Z' : is_wide_upper(c); }
/// Space, tab, line break, no-break and zero-width spaces.
inline bool is_blank(char32_t c) { return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : is_wide_blank(c); }
/// Whether a blank beyond ASCII may begin with this byte: few letters do.
inline bool may_begin_blank(char byte) { return byte == '\xC2' || byte == '\xE2' || byte == '\xE3' || byte == '\xEF'; }

/// Normal form C; returns the text as it is where it already is NFC. Linear: more than 30 marks on one letter
/// are parted by U+034F, as stream-safe text has it.
std::string to_nfc(std::string_view text);
/// Lower case, Vietnamese marks kept ("Đ" -> "đ").
std::string to_lower(std::string_view text);
/// Upper case.
std::string to_upper(std::string_view text);
/// Lower case without marks, "đ" as "d": what searching compares ("Nghiệm thu" -> "nghiem thu").
std::string fold(std::string_view text);
/// Lower case with marks in one spelling: the tone of "hoà", "uỷ", "thuý" set as in "hòa", "ủy", "thúy"; "qúy" as
/// "quý". What the grammars compare; as many code points as `text` where `text` is NFC.
std::string spelling_key(std::string_view text);

/// Whether `text` begins with a letter that is not upper case.
bool starts_lower(std::string_view text);

/// The one of `known` that `word` was most likely meant to be: at most two letters are wrong, missing or too many.
/// Empty where there is none.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

std::string_view trim(std::string_view text);
/// Every run of blanks as one space, none at the ends.
std::string collapse_blanks(std::string_view text);
std::vector<std::string_view> split_lines(std::string_view text);

}  // namespace sauro
