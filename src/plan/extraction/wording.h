// SPDX-License-Identifier: AGPL-3.0-or-later
// A piece of text as words, numbers and marks: what the grammars of quantity and responsibility walk over.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/rules/lexicon.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

/// Bytes beyond which a text is no statement of products or responsibility, and is not taken apart: real ones are a few
/// hundred long, and the grammars look back from each word.
inline constexpr std::size_t longest_text = 12'000;

enum class TokenKind : std::uint8_t { word, number, mark, line_break };

/// Positions are bytes. A word is letters with digits or an '&' inside ("QLDA1", "NN&MT", "5S"); a number is digits
/// with '.' or ',' between them ("1.234,5"); every other code point is a mark, except ">=", "<=" and the like, which
/// are one.
struct Token {
  TokenKind kind = TokenKind::mark;
  std::size_t begin = 0, end = 0;          ///< in the text
  std::size_t key_begin = 0, key_end = 0;  ///< in Wording::keys
  std::size_t letters = 0;                 ///< code points of it
  bool capital = false;                    ///< its first letter is upper case
  bool acronym = false;  ///< two upper-case letters or more and no lower-case letter but the like of "TTr"
  bool glued = false;    ///< no blank stands before it
  /// Of the categories of which a term may begin, or end, with this token: a bit of each, see Category.
  std::uint64_t begins = 0, ends = 0;
  std::size_t partner = 0;  ///< of '(' and ')': the index of the other; 0 where there is none
};

/// A text and its tokens. `keys` is the spelling key of the text, runs of blanks as one space.
struct Wording {
  std::string_view text;
  std::string keys;
  std::vector<Token> tokens;

  std::size_t size() const { return tokens.size(); }
  const Token& operator[](std::size_t i) const { return tokens[i]; }
  std::string_view key(std::size_t i) const { return key(i, i + 1); }
  /// The key of the tokens from `from` up to `to`; empty where there are none.
  std::string_view key(std::size_t from, std::size_t to) const {
    if (from >= to || to > tokens.size()) return {};
    return std::string_view(keys).substr(tokens[from].key_begin, tokens[to - 1].key_end - tokens[from].key_begin);
  }
  /// The text of the tokens from `from` up to `to`, as written.
  std::string_view written(std::size_t from, std::size_t to) const;
  bool is(std::size_t i, std::string_view key) const {
    if (i >= size()) return false;
    const Token& token = tokens[i];
    return token.key_end - token.key_begin == key.size() && keys.compare(token.key_begin, key.size(), key) == 0;
  }
  bool is_word(std::size_t i) const { return i < size() && tokens[i].kind == TokenKind::word; }
  bool is_number(std::size_t i) const { return i < size() && tokens[i].kind == TokenKind::number; }
  bool is_dash(std::size_t i) const;
  /// A dash or stroke that joins two words without blanks ("HĐND-UBND"), or a comma and the like that has none before
  /// it.
  bool tight(std::size_t i) const;
};

Wording words_of(std::string_view text);
/// Cuts token `i` in two at `at` bytes into the text.
void split_token(Wording& wording, std::size_t i, std::size_t at);

/// A category of the lexicon, told from the others by a bit: tokens know which may begin with them.
struct Category {
  static constexpr std::array names = std::to_array<std::string_view>({"budget_word",
                                                                       "charge",
                                                                       "clause_word",
                                                                       "collective",
                                                                       "collective_noun",
                                                                       "comparator",
                                                                       "comparator_filler",
                                                                       "compound",
                                                                       "cut",
                                                                       "degree",
                                                                       "each",
                                                                       "generic_body",
                                                                       "joint_head",
                                                                       "money_verb",
                                                                       "no_assignment",
                                                                       "no_product",
                                                                       "number",
                                                                       "number_label",
                                                                       "number_tens",
                                                                       "place_word",
                                                                       "position",
                                                                       "position_tail",
                                                                       "product_act",
                                                                       "product_modifier",
                                                                       "product_noun",
                                                                       "product_verb",
                                                                       "promise_filler",
                                                                       "promise_verb",
                                                                       "province",
                                                                       "rank",
                                                                       "rank_head",
                                                                       "role",
                                                                       "role_blank",
                                                                       "role_label",
                                                                       "role_note",
                                                                       "role_subject",
                                                                       "role_suffix",
                                                                       "target_move",
                                                                       "title",
                                                                       "title_many",
                                                                       "unit_head",
                                                                       "work_verb"});
  rules::CategoryName name;
  std::uint64_t bit = 0;

  // NOLINTNEXTLINE(google-explicit-constructor): phrase_at(wording, "role", ...) is how it is asked for
  consteval Category(const char* asked) : name(asked) {
    for (std::size_t i = 0; i < names.size(); ++i)
      if (names[i] == asked) bit = std::uint64_t{1} << i;
    if (bit == 0) throw "no category that the grammars look for";
  }
};
static_assert(Category::names.size() <= 64);

/// A term of the lexicon at a place of the text.
struct Phrase {
  std::size_t end = 0;  ///< the token after it
  std::string_view value;
};

std::optional<Phrase> longest_phrase(const Wording& wording, Category category, std::size_t at, std::size_t limit);
/// The longest term of `category` at token `at`, ending before `limit`.
inline std::optional<Phrase> phrase_at(const Wording& wording, Category category, std::size_t at, std::size_t limit) {
  if (at >= limit || at >= wording.size() || !(wording[at].begins & category.bit)) return std::nullopt;
  return longest_phrase(wording, category, at, limit);
}
/// The longest term of `category` that ends right before token `end`, not reaching back beyond `from`: its first token.
std::optional<Phrase> phrase_before(const Wording& wording, Category category, std::size_t from, std::size_t end);

/// start and length, in code points of `text`, of the part of it that `piece` views.
plan::Origin origin_of(std::string_view text, std::string_view piece);

}  // namespace sauro::extraction
