// SPDX-License-Identifier: AGPL-3.0-or-later
// Cutting text into tokens, and finding the lexicon's terms among them.
#include "plan/extraction/wording.h"

#include <algorithm>
#include <array>
#include <memory>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"

namespace sauro::extraction {
namespace {

char32_t peek(std::string_view text, std::size_t at) { return at < text.size() ? next_code_point(text, at) : 0; }

/// Of a word's characters: how many there are, and how many letters are of either case.
struct Letters {
  std::size_t all = 0, upper = 0, lower = 0;

  void add(char32_t c, bool letter) {
    ++all;
    if (letter) ++(is_upper(c) ? upper : lower);
  }
  /// Written in capitals: "NN&MT", "TTr", "QLDA1".
  bool acronym() const { return upper >= 2 && lower < upper; }
};

Letters letters_of(std::string_view word) {
  Letters letters;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    letters.add(c, is_letter(c));
  }
  return letters;
}

/// Whether letters glued to a number are a word of their own: "03doanh", "12km", but "5S", "7h30", "2a".
bool is_counted(std::string_view word) {
  if (rules::lexicon_value("product_noun", spelling_key(word))) return true;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    const char32_t c = next_code_point(word, at);
    if (!is_letter(c) || is_upper(c)) return false;
  }
  return letters >= 2;
}

/// The end of the token that begins with `first` at `at`, which is not blank; its kind and its letters go into `token`.
std::size_t token_end(std::string_view text, std::size_t at, char32_t first, Token& token) {
  std::size_t end = at;
  next_code_point(text, end);
  token.letters = 1;
  bool letters = is_letter(first);
  const bool digits = is_digit(first);
  if (first == '\n') {
    token.kind = TokenKind::line_break;
    return end;
  }
  if (!letters && !digits) {
    token.kind = TokenKind::mark;
    const char32_t next = peek(text, end);
    const bool pair = (first == '>' && next == '=') || (first == '<' && next == '=') ||
                      (first == '=' && (next == '>' || next == '<'));
    if (pair) token.letters = 2;
    return pair ? end + 1 : end;
  }
  Letters count;
  count.add(first, letters);
  std::size_t number_end = end, number_length = 1;
  char32_t stop = 0;  // the character that ends the token
  while (end < text.size()) {
    std::size_t next = end;
    const char32_t c = next_code_point(text, next);
    const bool letter = is_letter(c);
    if (letter) {
      letters = true;
    } else if (!is_digit(c)) {
      const bool inside =
          letters ? c == '&' && is_letter(peek(text, next)) : (c == '.' || c == ',') && is_digit(peek(text, next));
      if (!inside) {
        stop = c;
        break;
      }
    }
    count.add(c, letter);
    end = next;
    if (!letters) number_end = end, number_length = count.all;
  }
  token.kind = letters ? TokenKind::word : TokenKind::number;
  token.letters = count.all;
  token.acronym = letters && count.acronym();
  const std::string_view word = text.substr(at, end - at);
  // "1.234,5ha" is a number and a word, "5S" is a name; so is "03doanh nghiệp", whose blank was forgotten.
  if (letters && digits &&
      (word.find_first_of(".,") != std::string_view::npos || is_counted(text.substr(number_end, end - number_end)))) {
    token.kind = TokenKind::number;
    token.letters = number_length;
    token.acronym = false;
    return number_end;
  }
  // "đ/c", "p/h", "b/cáo" are words.
  if (stop == '/' && is_letter(peek(text, end + 1))) {
    std::size_t far = end + 1;
    while (far < text.size() && is_letter(peek(text, far))) next_code_point(text, far);
    const std::string_view slashed = text.substr(at, far - at);
    if (slashed.size() < 16 && rules::lexicon_value("slashed", spelling_key(slashed))) {
      count = letters_of(slashed);
      token.letters = count.all;
      token.acronym = letters && count.acronym();
      return far;
    }
  }
  return end;
}

/// The categories by the first and the last word of their terms. Words share places by their hash, so a bit may stand
/// where no term is: the bits only tell where to look.
struct TermWords {
  static constexpr std::size_t places = 1 << 11;
  std::array<std::uint64_t, places> begins{}, ends{};

  static std::size_t place(std::string_view word) { return rules::word_hash(word) % places; }
  static std::string_view last(std::string_view text) {
    std::size_t begin = text.empty() ? 0 : text.size() - 1;
    while (begin > 0 && rules::is_of_word(text.back()) && rules::is_of_word(text[begin - 1])) --begin;
    return text.substr(begin);
  }

  TermWords() {
    for (std::size_t i = 0; i < Category::names.size(); ++i) {
      for (const rules::Term& term : rules::lexicon(rules::CategoryName(Category::names[i]))) {
        begins[place(rules::first_word(term.term))] |= std::uint64_t{1} << i;
        ends[place(last(term.term))] |= std::uint64_t{1} << i;
      }
    }
  }
};

void mark_terms(Token& token, std::string_view key) {
  static const auto words = std::make_unique<const TermWords>();
  const std::string_view first = rules::first_word(key);
  const std::size_t begin = TermWords::place(first);
  token.begins = words->begins[begin];
  // Most tokens are one word, which is first and last.
  const bool one_word = !key.empty() && first.size() == key.size() && rules::is_of_word(key.front());
  token.ends = words->ends[one_word ? begin : TermWords::place(TermWords::last(key))];
}

}  // namespace

std::string_view Wording::written(std::size_t from, std::size_t to) const {
  if (from >= to || to > tokens.size()) return text.substr(0, 0);
  return text.substr(tokens[from].begin, tokens[to - 1].end - tokens[from].begin);
}

bool Wording::is_dash(std::size_t i) const { return is(i, "-") || is(i, "–") || is(i, "—"); }

bool Wording::tight(std::size_t i) const { return tokens[i].glued && i + 1 < size() && tokens[i + 1].glued; }

Wording words_of(std::string_view text) {
  Wording wording;
  wording.text = text;
  wording.tokens.reserve(text.size() / 5 + 1);
  wording.keys.reserve(text.size() + 8);
  // Where the key of the whole has as many bytes as the text, its parts lie where those of the text do.
  const std::string whole = spelling_key(text);
  const bool aligned = whole.size() == text.size();
  std::vector<std::size_t> open;
  bool glued = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t next = at;
    const char32_t first = next_code_point(text, next);
    if (is_blank(first) && first != '\n') {
      at = next;
      glued = false;
      continue;
    }
    Token& token = wording.tokens.emplace_back();
    token.begin = at;
    at = token.end = token_end(text, at, first, token);
    token.glued = glued;
    glued = token.kind != TokenKind::line_break;
    token.capital = is_upper(first);
    const std::string_view written = text.substr(token.begin, token.end - token.begin);
    if (!token.glued && !wording.keys.empty()) wording.keys += ' ';
    token.key_begin = wording.keys.size();
    if (aligned) {
      wording.keys.append(whole, token.begin, written.size());
    } else {
      wording.keys += spelling_key(written);
    }
    token.key_end = wording.keys.size();
    mark_terms(token, std::string_view(wording.keys).substr(token.key_begin));
    const std::size_t index = wording.tokens.size() - 1;
    if (first == '(') open.push_back(index);
    if (first == ')' && !open.empty()) {
      token.partner = open.back();
      wording.tokens[open.back()].partner = index;
      open.pop_back();
    }
    if (token.kind == TokenKind::line_break) open.clear();
  }
  return wording;
}

void split_token(Wording& wording, std::size_t i, std::size_t at) {
  Token& left = wording.tokens[i];
  Token right = left;
  const std::size_t cut = left.key_begin + spelling_key(wording.text.substr(left.begin, at - left.begin)).size();
  left.end = right.begin = at;
  left.key_end = right.key_begin = cut;
  const Letters before = letters_of(wording.text.substr(left.begin, at - left.begin));
  const Letters after = letters_of(wording.text.substr(at, right.end - at));
  left.letters = before.all;
  right.letters = after.all;
  left.acronym = before.acronym();
  right.acronym = after.acronym();
  right.capital = is_upper(peek(wording.text, at));
  right.glued = true;
  mark_terms(left, std::string_view(wording.keys).substr(left.key_begin, left.key_end - left.key_begin));
  mark_terms(right, std::string_view(wording.keys).substr(right.key_begin, right.key_end - right.key_begin));
  for (Token& token : wording.tokens) {
    if (token.partner > i) ++token.partner;
  }
  wording.tokens.insert(wording.tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1, right);
}

std::optional<Phrase> longest_phrase(const Wording& wording, Category category, std::size_t at, std::size_t limit) {
  limit = std::min(limit, wording.size());
  const std::size_t begin = wording.tokens[at].key_begin;
  const std::size_t bound = rules::longest_term(category.name, std::string_view(wording.keys).substr(begin));
  std::size_t end = at;
  while (end < limit && wording.tokens[end].key_end - begin <= bound) ++end;
  for (; end > at; --end) {
    if (const auto value = rules::lexicon_value(category.name, wording.key(at, end))) return Phrase{end, *value};
  }
  return std::nullopt;
}

std::optional<Phrase> phrase_before(const Wording& wording, Category category, std::size_t from, std::size_t end) {
  constexpr std::size_t longest_phrase = 8;  // tokens of the lexicon's longest terms
  if (end <= from || !(wording.tokens[end - 1].ends & category.bit)) return std::nullopt;
  const std::size_t first = end > from + longest_phrase ? end - longest_phrase : from;
  for (std::size_t begin = first; begin < end; ++begin) {
    if (!(wording.tokens[begin].begins & category.bit)) continue;
    const std::string_view key = wording.key(begin, end);
    if (rules::longest_term(category.name, key) < key.size()) continue;
    if (const auto value = rules::lexicon_value(category.name, key)) return Phrase{begin, *value};
  }
  return std::nullopt;
}

plan::Origin origin_of(std::string_view text, std::string_view piece) {
  plan::Origin origin;
  const auto at = static_cast<std::size_t>(piece.data() - text.data());
  origin.start = static_cast<int>(code_points(text.substr(0, at)));
  origin.length = static_cast<int>(code_points(piece));
  return origin;
}

}  // namespace sauro::extraction
