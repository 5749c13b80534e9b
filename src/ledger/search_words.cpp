// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ledger/search_words.h"

#include <utility>

#include "foundation/base/text.h"

namespace sauro::ledger {
namespace {

bool is_quotation_mark(char32_t c) { return c == U'"' || c == U'“' || c == U'”'; }

}  // namespace

void each_word(std::string_view folded, const std::function<void(std::string_view)>& see) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t from = at;
    const char32_t c = next_code_point(folded, at);
    if (is_letter(c) || is_digit(c)) continue;
    if (from > begin) see(folded.substr(begin, from - begin));
    begin = at;
  }
  if (begin < folded.size()) see(folded.substr(begin));
}

SearchTerms search_terms(std::string_view asked) {
  SearchTerms terms;
  const std::string folded = fold(asked);
  bool in_phrase = false;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    std::string phrase;
    each_word(std::string_view(folded).substr(begin, end - begin), [&](std::string_view word) {
      if (in_phrase)
        phrase += (phrase.empty() ? "" : " ") + std::string(word);
      else
        terms.phrases.emplace_back(word);
    });
    if (!phrase.empty()) terms.phrases.push_back(std::move(phrase));
  };
  char32_t last = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t from = at;
    last = next_code_point(folded, at);
    if (!is_quotation_mark(last)) continue;
    take(from);
    in_phrase = !in_phrase;
    begin = at;
  }
  take(folded.size());
  if (!in_phrase && !terms.phrases.empty() && (is_letter(last) || is_digit(last))) {
    terms.beginning = std::move(terms.phrases.back());
    terms.phrases.pop_back();
  }
  return terms;
}

}  // namespace sauro::ledger
