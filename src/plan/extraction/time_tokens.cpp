// SPDX-License-Identifier: AGPL-3.0-or-later
// Cuts text into the tokens of the grammar of time.
#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <unordered_map>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/time_grammar.h"

namespace sauro::extraction::grammar {
namespace {

constexpr std::array<std::pair<std::string_view, Sym>, 53> names = {{
    {"month", Sym::month},
    {"short_month", Sym::short_month},
    {"day", Sym::day},
    {"working_day", Sym::working_day},
    {"year", Sym::year},
    {"quarter", Sym::quarter},
    {"week", Sym::week},
    {"hour", Sym::hour},
    {"minute", Sym::minute},
    {"decade", Sym::decade},
    {"half", Sym::half},
    {"half_day", Sym::half_day},
    {"weekday", Sym::weekday},
    {"sunday", Sym::sunday},
    {"lunar", Sym::lunar},
    {"first", Sym::first},
    {"middle", Sym::middle},
    {"last", Sym::last},
    {"ordinal", Sym::ordinal},
    {"every", Sym::every},
    {"each", Sym::each},
    {"periodic", Sym::periodic},
    {"occasion", Sym::occasion},
    {"counted", Sym::counted},
    {"phase", Sym::phase},
    {"school_year", Sym::school_year},
    {"term", Sym::term},
    {"whole", Sym::whole},
    {"plural", Sym::plural},
    {"onward", Sym::onward},
    {"from", Sym::from},
    {"to", Sym::to},
    {"before", Sym::before},
    {"by", Sym::by},
    {"end_of", Sym::end_of},
    {"within", Sym::within},
    {"after", Sym::after},
    {"at", Sym::at},
    {"about", Sym::about},
    {"at_least", Sym::at_least},
    {"done", Sym::done},
    {"right", Sym::right},
    {"when", Sym::when},
    {"adhoc", Sym::adhoc},
    {"compared", Sym::compared},
    {"continuous", Sym::continuous},
    {"vague", Sym::vague},
    {"by_reference", Sym::by_reference},
    {"horizon", Sym::horizon},
    {"next", Sym::next},
    {"current", Sym::current},
    {"joiner", Sym::joiner},
    {"of", Sym::of},
}};

struct Phrase {
  std::string_view term;
  Sym sym;
  int value;
};
/// Phrases by their first word, longest first.
using Phrases = std::unordered_map<std::string_view, std::vector<Phrase>>;

std::string_view first_word(std::string_view term) { return term.substr(0, term.find(' ')); }

Phrases read_phrases() {
  Phrases phrases;
  const auto add = [&](std::string_view term, std::string_view meaning) {
    const auto equals = meaning.find('=');
    int value = 0;
    if (equals != std::string_view::npos)
      std::from_chars(meaning.data() + equals + 1, meaning.data() + meaning.size(), value);
    const auto name = meaning.substr(0, equals);
    Sym sym = Sym::other;
    if (name == "number") sym = Sym::number;
    if (name == "roman") sym = Sym::roman;
    if (name == "label") sym = Sym::label;
    for (const auto& [known, s] : names)
      if (known == name) sym = s;
    assert(sym != Sym::other);
    phrases[first_word(term)].push_back({term, sym, value});
  };
  for (const auto& term : rules::lexicon("time")) add(term.term, term.value);
  for (const auto& term : rules::lexicon("number")) {
    int value = 0;
    std::from_chars(term.value.data(), term.value.data() + term.value.size(), value);
    phrases[first_word(term.term)].push_back({term.term, Sym::number, value});
  }
  for (auto& [word, list] : phrases)
    std::stable_sort(list.begin(), list.end(),
                     [](const Phrase& a, const Phrase& b) { return a.term.size() > b.term.size(); });
  return phrases;
}

const Phrases& phrases() {
  static const Phrases all = read_phrases();
  return all;
}

Sym mark_sym(char32_t c) {
  switch (c) {
    case U'\n':
    case U'\r': return Sym::newline;
    case U'-':
    case U'–':
    case U'—':
    case U'−':
    case U'‑':
    case U'‐':
    case U'~':
    case U'→': return Sym::dash;
    case U'/': return Sym::slash;
    case U'.': return Sym::dot;
    case U',': return Sym::comma;
    case U';': return Sym::semicolon;
    case U':': return Sym::colon;
    case U'(':
    case U'[': return Sym::open;
    case U')':
    case U']': return Sym::close;
    case U'&': return Sym::joiner;
    case U'"':
    case U'“':
    case U'”':
    case U'«':
    case U'»': return Sym::quote;
    default: return Sym::mark;
  }
}

char32_t peek(std::string_view text, std::size_t at) { return next_code_point(text, at); }

/// Roman figures, as a spelling key has them.
bool is_roman(std::string_view key) { return key.find_first_not_of("ivx") == std::string_view::npos; }

bool is_combining(char32_t c) { return c >= 0x300 && c < 0x370; }

}  // namespace

Tokens::Tokens(std::string_view text) : text_(text), key_(spelling_key(text)) {
  none_.start = none_.end = text.size();
  tokens_.reserve(text.size() / 4 + 4);
  std::size_t at = 0, key_at = 0;
  bool glued = false;
  while (at < text.size() && key_at < key_.size()) {
    Token token;
    token.start = at;
    const std::size_t key_start = key_at;
    const char32_t c = next_code_point(text, at);
    next_code_point(key_, key_at);
    if (is_blank(c) && c != U'\n' && c != U'\r') {
      glued = false;
      continue;
    }
    token.glued = glued;
    glued = true;
    const auto take_while = [&](auto belongs) {
      while (at < text.size() && key_at < key_.size()) {
        std::size_t peek = at;
        if (!belongs(next_code_point(text, peek))) break;
        at = peek;
        next_code_point(key_, key_at);
      }
    };
    if (is_digit(c)) {
      take_while(is_digit);
      token.sym = Sym::number;
      token.digits = true;
      const auto digits = text.substr(token.start, std::min<std::size_t>(at - token.start, 7));
      std::from_chars(digits.data(), digits.data() + digits.size(), token.value);
    } else if (is_letter(c)) {
      const auto in_word = [](char32_t next) { return is_letter(next) || is_combining(next); };
      take_while(in_word);
      // "CN&TY" is a name, whose parts are no times; "I&II" and "CN&T7" are.
      while (at < text.size() && text[at] == '&' &&
             !is_roman(std::string_view(key_).substr(key_start, key_at - key_start))) {
        std::size_t end = at + 1;
        while (end < text.size() && in_word(peek(text, end))) next_code_point(text, end);
        if (end == at + 1 || (end < text.size() && is_digit(peek(text, end)))) break;
        take_while([&](char32_t) { return at < end; });
      }
      token.sym = Sym::other;
      token.upper = is_upper(c);
    } else {
      token.sym = mark_sym(c);
    }
    token.end = at;
    token.key_start = key_start;
    token.key = std::string_view(key_).substr(key_start, key_at - key_start);
    tokens_.push_back(token);
  }
  // Join words to phrases, in place. A word may be followed by any blanks: phrases are compared word by word.
  std::size_t out = 0;
  for (std::size_t i = 0; i < tokens_.size(); ++out) {
    Token token = tokens_[i];
    std::size_t length = 1;
    const auto found = token.sym == Sym::other ? phrases().find(token.key) : phrases().end();
    if (found != phrases().end()) {
      for (const Phrase& phrase : found->second) {
        std::size_t words = 0;
        bool same = true;
        for (std::string_view rest = phrase.term; same && !rest.empty(); ++words) {
          const auto word = first_word(rest);
          same = i + words < tokens_.size() && tokens_[i + words].sym == Sym::other && tokens_[i + words].key == word;
          rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        }
        if (!same) continue;
        token.sym = phrase.sym;
        token.value = phrase.value;
        token.end = tokens_[i + words - 1].end;
        token.key = phrase.term;
        length = words;
        break;
      }
    }
    // "quý I + II": a plus between members; elsewhere it is a bullet.
    if (token.sym == Sym::mark && token.key == "+" && out > 0 &&
        (tokens_[out - 1].sym == Sym::number || tokens_[out - 1].sym == Sym::roman))
      token.sym = Sym::joiner;
    // "QIII": the letter of the quarter written together with its number.
    if (token.sym == Sym::other && token.key.size() > 1 && token.key.front() == 'q') {
      const auto rest = phrases().find(token.key.substr(1));
      if (rest != phrases().end() && rest->second.back().sym == Sym::roman) {
        token.sym = Sym::quarter;
        token.value = rest->second.back().value;
      }
    }
    // "Phòng CN", "Vụ KH CN": behind a word that is no time the two letters of Sunday belong to a name.
    if (token.sym == Sym::sunday && token.key == "cn" && out > 0 && tokens_[out - 1].sym == Sym::other)
      token.sym = Sym::other;
    i += length;
    tokens_[out] = token;
  }
  tokens_.resize(out);
}

std::string_view Tokens::slice(std::size_t begin, std::size_t end) const {
  if (begin >= end || begin >= size()) return {};
  const std::size_t from = tokens_[begin].start;
  return text_.substr(from, tokens_[std::min(end, size()) - 1].end - from);
}

}  // namespace sauro::extraction::grammar
