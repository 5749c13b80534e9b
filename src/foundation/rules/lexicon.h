// SPDX-License-Identifier: AGPL-3.0-or-later
// The field's common words (rules/lexicon/*.tsv): lines "category<TAB>term<TAB>value", value optional, '#' begins a
// comment.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

namespace sauro::rules {

struct Term {
  std::string_view term;   ///< as spelling_key() writes it: lower case, one way of setting tones
  std::string_view value;  ///< empty where the line has none
};

/// The terms of a category, in file order; empty for a category that no file has.
const std::vector<Term>& lexicon(std::string_view category);
/// The value of `term` (a spelling key) in `category`.
std::optional<std::string_view> lexicon_value(std::string_view category, std::string_view term);
/// Bytes of the longest term of `category` that begins with the first word of `text`; 0 where none does.
std::size_t longest_term(std::string_view category, std::string_view text);
/// Longest term of `category` that `key` (a spelling key) begins with, ending at a word boundary.
const Term* longest_prefix(std::string_view category, std::string_view key);

}  // namespace sauro::rules
