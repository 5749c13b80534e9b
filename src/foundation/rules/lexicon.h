// SPDX-License-Identifier: AGPL-3.0-or-later
// The field's common words (rules/lexicon/*.tsv): lines "category<TAB>term<TAB>value", value optional, '#' begins a
// comment.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace sauro::rules {

struct Term {
  std::string_view term;   ///< as spelling_key() writes it: lower case, one way of setting tones
  std::string_view value;  ///< empty where the line has none
};

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
