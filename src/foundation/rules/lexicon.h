// SPDX-License-Identifier: AGPL-3.0-or-later
// The field's common words (rules/lexicon/*.tsv): lines "category<TAB>term<TAB>value", value optional, '#' begins a
// comment.
#pragma once
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

#include "foundation/base/text.h"

namespace sauro::rules {

struct Term {
  std::string_view term;   ///< as spelling_key() writes it: lower case, one way of setting tones
  std::string_view value;  ///< empty where the line has none
};

/// Whether this byte of UTF-8 is of a word: letters and digits of ASCII, and what is beyond ASCII but the signs that
/// begin with E2 ("–", "≥").
inline bool is_of_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 ? is_letter(byte) || is_digit(byte) : byte != 0xE2;
}

/// The word that `text` begins with; its first character where that is a mark.
inline std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_of_word(text[end])) ++end;
  if (end == 0 && !text.empty()) next_code_point(text, end);
  return text.substr(0, end);
}

/// A hash of the length and of the bytes at both ends, which part the field's terms well enough.
inline std::uint64_t word_hash(std::string_view text) {
  std::uint64_t head = 0, tail = 0;
  if (text.size() >= sizeof head) {
    std::memcpy(&head, text.data(), sizeof head);
    std::memcpy(&tail, text.data() + text.size() - sizeof tail, sizeof tail);
  } else if (!text.empty()) {
    std::memcpy(&head, text.data(), text.size());
  }
  const std::uint64_t mixed = (head * 0x9E3779B97F4A7C15u) ^ ((tail + text.size()) * 0xC2B2AE3D27D4EB4Fu);
  return mixed ^ (mixed >> 29);
}

/// The name of a category and its hash, by which it is found; both are known when the program is built.
class CategoryName {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): longest_prefix("rank", ...) is how it is asked for
  consteval CategoryName(const char* name) : CategoryName(std::string_view(name)) {}
  explicit constexpr CategoryName(std::string_view name) : hash_(0xCBF29CE484222325u) {
    for (const char c : name) hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  }
  constexpr std::uint64_t hash() const { return hash_; }

 private:
  std::uint64_t hash_;
};

/// The terms of a category, in file order; empty for a category that no file has.
const std::vector<Term>& lexicon(CategoryName category);
/// The value of `term` (a spelling key) in `category`.
std::optional<std::string_view> lexicon_value(CategoryName category, std::string_view term);
/// Bytes of the longest term of `category` that begins with the first word of `text`; 0 where none does.
std::size_t longest_term(CategoryName category, std::string_view text);
/// Longest term of `category` that `key` (a spelling key) begins with, ending at a word boundary.
const Term* longest_prefix(CategoryName category, std::string_view key);
/// The same of a text as it is written: no more of it is brought to its spelling key than a term can be long.
const Term* opening(CategoryName category, std::string_view text);

}  // namespace sauro::rules
