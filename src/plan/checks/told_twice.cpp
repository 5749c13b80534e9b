// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/told_twice.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/counts.h"

namespace sauro::checks {
namespace {

/// A figure and the words by which it is known again.
struct Figure {
  const TextLine* line;
  std::string value;
  std::string_view shown;
};
using Figures = std::map<std::string, std::vector<Figure>>;

/// "Quý I đạt 20%", "6 tháng đầu năm": a share by then is no share of the year.
bool is_of_time(std::string_view key) {
  return key.find("quý ") != std::string_view::npos || key.find("tháng ") != std::string_view::npos;
}

/// "Năm 2025, tỷ lệ ... đạt 91%" in a plan of 2026: what was, not what is to be.
bool is_of_other_year(std::string_view sentence, std::optional<int> year) {
  constexpr std::string_view word = "năm 20";
  for (auto at = sentence.find(word); at != std::string_view::npos; at = sentence.find(word, at + 1)) {
    const std::string_view told = sentence.substr(at + word.size() - 2, 4);
    if (year && told != std::to_string(*year)) return true;
  }
  return false;
}

/// Where the clause begins that byte `at` is in.
std::size_t clause_begin(std::string_view key, std::size_t at) {
  std::size_t begin = 0;
  for (const std::string_view mark : {". ", "; ", ": ", ", "})
    if (const auto before = key.rfind(mark, at); before != std::string_view::npos)
      begin = std::max(begin, before + mark.size());
  return begin;
}

/// "tỷ lệ hài lòng của người bệnh nội trú đạt từ 95%": the words between are those of the share.
void collect_shares(const TextLine& line, std::optional<int> year, Figures& figures) {
  constexpr std::size_t telling = 4;  // words
  const std::string_view key = line.key;
  for (const Word& word : line.words) {
    if (!is_digit(static_cast<unsigned char>(key[word.begin])) || word.end >= key.size() || key[word.end] != '%')
      continue;
    const std::size_t clause = clause_begin(key, word.begin);
    const std::string_view before = key.substr(clause, word.begin - clause);
    const auto share = before.rfind("tỷ lệ ");
    if (share == std::string_view::npos || speaks_of_part(before) || is_of_time(before)) continue;
    const auto stop = key.rfind(". ", word.begin);
    const std::size_t sentence = stop == std::string_view::npos ? 0 : stop;
    if (is_of_other_year(key.substr(sentence, word.begin - sentence), year)) continue;
    std::string phrase;
    std::size_t words = 0;
    const std::string_view about = before.substr(share);
    for (const Word& one : words_in(about)) {
      const std::string_view text = word_at(about, one);
      if (rules::lexicon_value("bounding", text)) continue;
      if (is_digit(static_cast<unsigned char>(text.front()))) return;  // two figures of one share
      phrase.append(text).append(" ");
      ++words;
    }
    if (words >= telling)
      figures[phrase].push_back(
          {&line, std::string(word_at(key, word)), line.text().substr(word.begin, word.end + 1 - word.begin)});
  }
}

/// "06 công trình “Thắp sáng đường quê”": a count and the name of what is counted, in quotation marks.
void collect_named(const TextLine& line, Figures& figures) {
  constexpr std::string_view opening = "“", closing = "”";
  const std::string_view key = line.key;
  if (key.find(opening) == std::string_view::npos || speaks_of_part(key)) return;
  for (const Count& count : counts_in(key, line.words, 0, key.size())) {
    const auto open = key.find(opening, count.end), close = key.find(closing, count.end);
    constexpr std::size_t near = 12;  // bytes: "công trình", "mô hình"
    if (count.bound || open == std::string_view::npos || close == std::string_view::npos || close < open ||
        open - count.end > near)
      continue;
    const std::size_t thing = count.end - count.thing.size();
    figures[std::string(key.substr(thing, close - thing))].push_back(
        {&line, shown_count(count.value), line.text().substr(count.begin, close + closing.size() - count.begin)});
  }
}

}  // namespace

bool speaks_of_part(std::string_view key) {
  const auto& terms = rules::lexicon("speaks_of_part");
  return std::any_of(terms.begin(), terms.end(),
                     [&](const rules::Term& term) { return key.find(term.term) != std::string_view::npos; });
}

std::vector<ToldTwice> told_twice(const Subject& subject) {
  Figures figures;
  for (const TextLine& line : subject.lines()) {
    if (line.key.size() != line.text().size() || !line.has_figures) continue;
    collect_shares(line, subject.draft().head.year, figures);
    collect_named(line, figures);
  }
  std::vector<ToldTwice> twice;
  for (const auto& [words, told] : figures)
    if (told.size() == 2 && told[0].line != told[1].line && told[0].value != told[1].value)
      twice.push_back({told[0].line, told[1].line, told[0].shown, told[1].shown});
  return twice;
}

}  // namespace sauro::checks
