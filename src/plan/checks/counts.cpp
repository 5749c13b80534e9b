// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/counts.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "foundation/values/decimal.h"

namespace sauro::checks {

bool is_time_or_label(std::string_view key, const std::vector<Word>& words, std::size_t i) {
  const auto slash = [&](std::size_t at) { return at < key.size() && (key[at] == '/' || key[at] == '-'); };
  if ((words[i].begin > 0 && slash(words[i].begin - 1)) || slash(words[i].end)) return true;
  if (i == 0 || words[i].begin != words[i - 1].end + 1) return false;
  if (i > 1 && word_at(key, words[i - 2]) == "tổng") return false;                          // "tổng số 12 lớp"
  if (i > 1 && rules::lexicon_value("per_each", word_at(key, words[i - 2]))) return false;  // "mỗi tháng 03 buổi"
  return rules::lexicon_value("time_or_label", word_at(key, words[i - 1])).has_value();
}

std::optional<std::int64_t> figure_at(std::string_view key, const std::vector<Word>& words, std::size_t& i) {
  constexpr std::size_t group = 3;
  std::string figures(word_at(key, words[i]));
  const auto goes_on = [&](char mark) {
    return i + 1 < words.size() && words[i + 1].begin == words[i].end + 1 && key[words[i].end] == mark &&
           is_digit(static_cast<unsigned char>(key[words[i + 1].begin]));
  };
  while (goes_on('.') && words[i + 1].end - words[i + 1].begin == group) figures += word_at(key, words[++i]);
  constexpr std::size_t longest = 13, places = 2;
  std::string decimals(places, '0');
  if (goes_on(',') && words[i + 1].end - words[i + 1].begin <= places)
    decimals.replace(0, words[i + 1].end - words[i + 1].begin, word_at(key, words[i + 1])), ++i;
  if (goes_on(',') || goes_on('.') || figures.size() > longest) return std::nullopt;
  figures += decimals;
  if (figures.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  return std::stoll(figures);
}

std::size_t end_of_clause(std::string_view key, std::size_t from) {
  int open = 0;
  for (std::size_t at = from; at < key.size(); ++at) {
    if (key[at] == '(') ++open;
    if (key[at] == ')' && --open < 0) return at;
    if (key[at] == ';' || (key[at] == '.' && (at + 1 == key.size() || key[at + 1] == ' '))) return at;
  }
  return key.size();
}

std::size_t end_of_sentence(std::string_view key, std::size_t from) {
  constexpr std::size_t shortened = 2;  // letters: "TP. Vinh", "TS. An"
  for (auto at = key.find('.', from); at != std::string_view::npos; at = key.find('.', at + 1)) {
    if (at + 1 < key.size() && key[at + 1] != ' ') continue;
    const auto word = key.substr(0, at).find_last_of(" (,;") + 1;
    const bool figure = at > 0 && is_digit(static_cast<unsigned char>(key[at - 1]));
    if (at + 1 == key.size() || figure || at - word > shortened) return at;
  }
  return key.size();
}

std::vector<Count> counts_in(std::string_view key, const std::vector<Word>& words, std::size_t from, std::size_t to) {
  std::vector<Count> counts;
  auto first = std::lower_bound(words.begin(), words.end(), from,
                                [](const Word& word, std::size_t byte) { return word.begin < byte; });
  for (auto i = static_cast<std::size_t>(first - words.begin()); i < words.size() && words[i].begin < to; ++i) {
    if (!is_digit(static_cast<unsigned char>(key[words[i].begin]))) continue;
    Count count;
    count.begin = words[i].begin;
    const std::size_t at = i;
    const bool other = is_time_or_label(key, words, i);
    const auto value = figure_at(key, words, i);
    if (other || !value) continue;
    if (i + 1 >= words.size() || words[i + 1].begin != words[i].end + 1 || key[words[i].end] != ' ') continue;
    count.thing = word_at(key, words[i + 1]);
    // "khối 10 có 12 lớp": what is followed by such a word is a name's number.
    if (is_digit(static_cast<unsigned char>(count.thing.front())) || rules::lexicon_value("small_word", count.thing))
      continue;
    count.value = *value;
    count.end = words[i + 1].end;
    constexpr std::size_t bound_words = 3;
    for (std::size_t back = 1; back <= std::min(at, bound_words); ++back)
      if (const rules::Term* term = rules::longest_prefix("comparator", key.substr(words[at - back].begin));
          term != nullptr && term->term != "từ")
        count.bound = true;
    counts.push_back(count);
  }
  return counts;
}

std::string shown_count(std::int64_t hundredths) {
  constexpr int places = 2;
  const int kept = hundredths % 100 == 0 ? 0 : hundredths % 10 == 0 ? 1 : places;
  return Decimal::of(hundredths, places).rounded(kept, Rounding::half_up).str(NumberFormat::vietnamese);
}

}  // namespace sauro::checks
