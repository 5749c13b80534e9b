// SPDX-License-Identifier: AGPL-3.0-or-later
// Rule: a number in figures, and the same in words behind it.
#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/counts.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

constexpr std::int64_t most = 1'000'000'000'000'000;  // what plans count stays below, in figures as in words

std::optional<std::int64_t> whole_number(std::string_view figures) {
  std::int64_t value = 0;
  for (const char c : figures) {
    if (!is_digit(static_cast<unsigned char>(c)) || value > most / 10) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return figures.empty() ? std::nullopt : std::optional(value);
}

/// A word that counts: "ba" 3, "lăm" 5; "mươi" and above multiply what stands before them.
std::optional<std::int64_t> counted(std::string_view word) {
  const auto value = rules::lexicon_value("number_word", word);
  return value ? whole_number(*value) : std::nullopt;
}

/// A number in words, and how many words of the text it takes.
struct Spoken {
  std::int64_t value = 0;
  std::size_t words = 0;
};

/// The number that the words from `at` on make: "hai mươi mốt", "một trăm linh năm", "hai tỷ ba trăm triệu". Nothing
/// where they make none.
std::optional<Spoken> spoken(std::string_view key, const std::vector<Word>& words, std::size_t at) {
  constexpr std::int64_t hundred = 100, thousand = 1000;
  std::int64_t total = 0, group = 0;
  std::int64_t last = most;  // the thousands of one number grow smaller
  std::optional<std::int64_t> digit;
  bool loose = false;  // "một trăm hai" may be 102 and 120
  std::size_t i = at;
  for (; i < words.size(); ++i) {
    const std::string_view word = word_at(key, words[i]);
    const auto value = counted(word);
    if (!value) break;
    if (i > at && rules::lexicon_value("number_joint", word)) {  // "linh", "lẻ"
      if (digit) return std::nullopt;
      loose = false;
    } else if (*value < 10) {
      if (digit) break;  // "hai năm": two years
      digit = *value;
    } else if (*value <= hundred) {
      if (*value == hundred && !digit) return std::nullopt;
      group += digit.value_or(1) * *value;
      digit.reset();
      loose = *value == hundred;
    } else {
      group += digit.value_or(0);
      digit.reset();
      if (group == 0 || *value >= last || *value % thousand != 0) return std::nullopt;
      total += group * *value;
      last = *value;
      group = 0;
      loose = true;
    }
  }
  if (i == at || (loose && digit)) return std::nullopt;
  return Spoken{total + group + digit.value_or(0), i - at};
}

/// The figure that ends before byte `end`: "05", "1.250". Nothing where it is part of a date, a symbol, a share.
std::optional<std::int64_t> figure_before(std::string_view key, std::size_t end, std::size_t& begin) {
  begin = end;
  while (begin > 0 && (is_digit(static_cast<unsigned char>(key[begin - 1])) || key[begin - 1] == '.')) --begin;
  std::string figures;
  for (const char c : key.substr(begin, end - begin))
    if (c != '.') figures += c;
  if (begin > 0 && key[begin - 1] != ' ' && key[begin - 1] != '(') return std::nullopt;
  return whole_number(figures);
}

struct Pair {
  std::int64_t figure = 0, words = 0;
  std::size_t begin = 0, end = 0;  ///< bytes of both
};

/// What stands before the bracket at `open` against what stands in it, where both are the same thing counted.
std::optional<Pair> pair_at(std::string_view key, std::size_t open, std::size_t close) {
  constexpr std::size_t longest = 200;  // bytes of a number in words
  if (close - open > longest) return std::nullopt;
  std::string_view inside = trim(key.substr(open + 1, close - open - 1));
  if (const auto* opening = rules::longest_prefix("number_opening", inside); opening != nullptr) {
    inside = trim(inside.substr(opening->term.size()));
    if (inside.starts_with(':')) inside = trim(inside.substr(1));
  }
  const auto words = words_in(inside);
  const auto number = words.empty() ? std::nullopt : spoken(inside, words, 0);
  if (!number || number->value == 0) return std::nullopt;
  std::vector<std::string_view> unit;  // the words behind the number
  for (std::size_t i = number->words; i < words.size(); ++i)
    if (!rules::lexicon_value("number_even", word_at(inside, words[i]))) unit.push_back(word_at(inside, words[i]));
  // The words between the figure and the bracket, from the bracket backward.
  const std::string_view before = trim(key.substr(0, open));
  std::size_t end = before.size();
  std::vector<std::string_view> between;
  constexpr std::size_t most_between = 4;
  while (end > 0 && !is_digit(static_cast<unsigned char>(before[end - 1])) && between.size() <= most_between) {
    std::size_t begin = end;
    while (begin > 0 && rules::is_of_word(before[begin - 1])) --begin;
    if (begin == end || is_digit(static_cast<unsigned char>(before[begin]))) return std::nullopt;
    between.insert(between.begin(), before.substr(begin, end - begin));
    end = begin;
    while (end > 0 && before[end - 1] == ' ') --end;
  }
  std::size_t begin = 0;
  auto figure = end > 0 ? figure_before(before, end, begin) : std::nullopt;
  if (!figure) return std::nullopt;
  // "350 triệu đồng (ba trăm năm mươi triệu đồng)": the thousands belong to the number.
  std::size_t scaled = 0;
  for (; scaled < between.size(); ++scaled) {
    const auto scale = counted(between[scaled]);
    if (!scale || *scale < 1000) break;
    if (*figure > most / *scale) return std::nullopt;
    *figure *= *scale;
  }
  between.erase(between.begin(), between.begin() + static_cast<std::ptrdiff_t>(scaled));
  const auto behind = words_in(key.substr(close + 1, 40));
  const bool same_behind = unit.size() == 1 && between.empty() && !behind.empty() &&
                           word_at(key.substr(close + 1, 40), behind.front()) == unit.front();
  if (unit != between && !same_behind) return std::nullopt;
  // "10 (năm)", "2025 (năm)": the unit is years.
  const std::string_view shown = before.substr(begin, end - begin);
  const bool may_be_unit = number->words == 1 && unit.empty() &&
                           rules::lexicon_value("number_or_unit", word_at(inside, words.front())).has_value();
  const bool goes_on = close + 2 < key.size() && key[close + 1] == ' ' && rules::is_of_word(key[close + 2]);
  if (may_be_unit && (shown.size() > 2 || (shown.front() != '0' && !goes_on))) return std::nullopt;
  return Pair{*figure, number->value, begin, close + 1};
}

constexpr std::size_t most_told = 5;  // of one line

std::vector<Found> find_language_number_words(const Subject& subject) {
  std::vector<Found> found;
  for (const TextLine& line : subject.lines()) {
    const std::string_view key = line.key;
    if (key.size() != line.text().size()) continue;
    std::size_t told = 0;
    for (auto open = key.find('('); open != std::string_view::npos; open = key.find('(', open + 1)) {
      const auto close = key.find_first_of("()", open + 1);
      if (close == std::string_view::npos) break;
      if (key[close] == '(') continue;
      const auto pair = pair_at(key, open, close);
      if (!pair || pair->figure == pair->words) continue;
      if (++told > most_told) break;
      const std::string shown = quoted(line.text().substr(pair->begin, pair->end - pair->begin));
      Found one;
      one.message = {fmt::format("Số và chữ khác nhau ({} và {}): {}", pair->figure, pair->words, shown),
                     fmt::format("Figures and words differ ({} and {}): {}", pair->figure, pair->words, shown)};
      one.places = {line.place};
      one.repair = {"Ghi số và chữ giống nhau", "Write the same number in figures and in words"};
      found.push_back(std::move(one));
    }
  }
  return found;
}

}  // namespace

const Rule language_number_words{
    "language.number-words",
    plan::Clear::none,
    find_language_number_words,
    {"Con số và chữ ghi trong ngoặc ngay sau nó khác nhau.",
     "A number in figures and its words in brackets are not the same.", "Mở 05 (sáu) lớp tập huấn",
     "Kiểm tra, ghi số và chữ giống nhau.", "See which is right, and write both alike.", "rõ sản phẩm"}};

}  // namespace sauro::checks
