// SPDX-License-Identifier: AGPL-3.0-or-later
// Unicode text: UTF-8, NFC, case and the folding of Vietnamese. All strings are UTF-8; positions are bytes unless said.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sauro {

/// The code point at byte `at`, which is moved past it. Bytes that are not UTF-8 give U+FFFD and move by one.
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_code_point(std::string& text, char32_t c);
bool is_utf8(std::string_view text);
/// Number of code points in `text`.
std::size_t code_points(std::string_view text);

bool is_letter(char32_t c);
bool is_digit(char32_t c);  ///< 0-9 only
bool is_upper(char32_t c);
bool is_blank(char32_t c);  ///< space, tab, line break, no-break and zero-width spaces

/// Normal form C; returns the text as it is where it already is NFC. Linear: more than 30 marks on one letter
/// are parted by U+034F, as stream-safe text has it.
std::string to_nfc(std::string_view text);
/// Lower case, Vietnamese marks kept ("Đ" -> "đ").
std::string to_lower(std::string_view text);
/// Upper case.
std::string to_upper(std::string_view text);
/// Lower case without marks, "đ" as "d": what searching compares ("Nghiệm thu" -> "nghiem thu").
std::string fold(std::string_view text);
/// Lower case with marks in one spelling: the tone of "hoà", "uỷ", "thuý" set as in "hòa", "ủy", "thúy"; "qúy" as "quý".
/// What the grammars compare; as many code points as `text` where `text` is NFC.
std::string spelling_key(std::string_view text);

std::string_view trim(std::string_view text);
/// Every run of blanks as one space, none at the ends.
std::string collapse_blanks(std::string_view text);
std::vector<std::string_view> split_lines(std::string_view text);

}  // namespace sauro
