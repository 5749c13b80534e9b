// SPDX-License-Identifier: AGPL-3.0-or-later
// Rule: one abbreviation stands for one thing.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// The capitals of "NVYT" as small letters without marks; empty where it is no abbreviation.
std::string letters_of(std::string_view text) {
  constexpr std::size_t least = 2, most = 12;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size(); ++letters) {
    const char32_t c = next_code_point(text, at);
    if (!is_letter(c) || !is_upper(c)) return {};
  }
  return letters < least || letters > most ? std::string() : fold(text);
}

/// How many words of the line end at byte `end` or before it.
std::size_t count_before(const TextLine& line, std::size_t end) {
  const auto behind = std::upper_bound(line.words.begin(), line.words.end(), end,
                                       [](std::size_t at, const Word& word) { return at < word.end; });
  return static_cast<std::size_t>(behind - line.words.begin());
}

/// The words right before byte `end` that begin with `letters`, in one spelling; small words may stand between them.
/// Empty where they do not.
std::string words_before(const TextLine& line, std::size_t end, std::string_view letters) {
  std::size_t i = count_before(line, end);
  std::string all;
  for (std::size_t left = letters.size(); left > 0;) {
    if (i == 0) return {};
    const Word& word = line.words[--i];
    const std::string_view key = std::string_view(line.key).substr(word.begin, word.end - word.begin);
    const std::string plain = fold(key);
    if (plain.empty()) return {};
    if (plain.front() == letters[left - 1])
      --left;
    else if (left == letters.size() || !rules::lexicon_value("small_word", key))
      return {};
    else
      continue;
    all.insert(0, plain + " ");
  }
  return all;
}

/// The words right before byte `end` of which the first and the last begin as the letters do, and the others in
/// between: "kho vat tu cu " for "kvc". Fewest words first; empty where there are none.
std::string words_about(const TextLine& line, std::size_t end, std::string_view letters) {
  constexpr std::size_t more = 2;  // words without a letter
  const std::size_t behind = count_before(line, end);
  std::string all;
  std::size_t left = letters.size(), spare = more;
  for (std::size_t i = behind; i > 0 && left > 0;) {
    const Word& word = line.words[--i];
    // A mark ends the words that are shortened.
    const std::size_t next = i + 1 < behind ? line.words[i + 1].begin : end;
    const std::string_view gap = std::string_view(line.key).substr(word.end, next - word.end);
    if (gap.find_first_not_of(" -") != std::string_view::npos) return {};
    const std::string plain = fold(std::string_view(line.key).substr(word.begin, word.end - word.begin));
    if (plain.empty()) return {};
    all.insert(0, plain + " ");
    if (plain.front() == letters[left - 1])
      --left;
    else if (left == letters.size() || spare-- == 0)
      return {};
  }
  return left == 0 ? all : std::string();
}

struct Meaning {
  std::string words;  ///< "nhan vien y te "
  const TextLine* line = nullptr;
  std::string shown;  ///< as written, with its bracket
  bool exact = true;  ///< each word begins with a letter
};

/// The explanation that the bracket at `open` gives of the words before it: "nhân viên y tế (NVYT)", "... (sau đây gọi
/// tắt là NVYT)".
std::optional<Meaning> meaning_at(const TextLine& line, std::size_t open, std::size_t close, std::string& letters) {
  std::string_view inside = line.text().substr(open + 1, close - open - 1);
  const std::string_view key = std::string_view(line.key).substr(open + 1, close - open - 1);
  if (const auto* opening = rules::longest_prefix("short_opening", key); opening != nullptr)
    inside = inside.substr(opening->term.size());
  while (!inside.empty() && (inside.front() == ' ' || inside.front() == ':')) inside.remove_prefix(1);
  letters = letters_of(trim(inside));
  if (letters.empty()) return std::nullopt;
  std::string words = words_before(line, open, letters);
  const bool exact = !words.empty();
  if (!exact) words = words_about(line, open, letters);
  if (words.empty()) return std::nullopt;
  const std::size_t before = count_before(line, open);
  const auto count = static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
  const std::size_t begin = line.words[before - std::min(before, std::max(count, letters.size()))].begin;
  return Meaning{std::move(words), &line, std::string(line.text().substr(begin, close + 1 - begin)), exact};
}

/// "trung tam y te khu vuc " holds all of "trung tam y te ".
bool holds_all(std::string_view words, std::string_view of) {
  for (const Word& word : words_in(of))
    if ((" " + std::string(words)).find(" " + std::string(of.substr(word.begin, word.end - word.begin)) + " ") ==
        std::string::npos)
      return false;
  return true;
}

std::vector<Found> find_language_abbreviation_twice(const Subject& subject) {
  std::map<std::string, std::vector<Meaning>> by_letters;
  for (const TextLine& line : subject.lines()) {
    const std::string_view text = line.text();
    if (line.key.size() != text.size()) continue;
    for (auto open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
      const auto close = text.find_first_of("()", open + 1);
      if (close == std::string_view::npos) break;
      if (text[close] == '(') continue;
      std::string letters;
      if (auto meaning = meaning_at(line, open, close, letters)) by_letters[letters].push_back(*std::move(meaning));
    }
  }
  std::vector<Found> found;
  for (const auto& [letters, meanings] : by_letters)
    for (const Meaning& other : meanings) {
      // Words that fit but loosely are another meaning beside such as fit.
      const auto fits = std::find_if(meanings.begin(), meanings.end(), [](const Meaning& one) { return one.exact; });
      if (fits == meanings.end()) break;
      const Meaning& first = *fits;
      if (other.words == first.words || (!other.exact && holds_all(other.words, first.words))) continue;
      Found one;
      one.message = {"Một chữ viết tắt hai nghĩa: " + quoted(first.shown) + ", " + quoted(other.shown),
                     "One abbreviation stands for two things: " + quoted(first.shown) + ", " + quoted(other.shown)};
      one.places = {other.line->place, first.line->place};
      one.repair = {"Mỗi nghĩa một chữ viết tắt", "Shorten each of them in its own way"};
      found.push_back(std::move(one));
      break;
    }
  return found;
}

}  // namespace

const Rule language_abbreviation_twice{
    "language.abbreviation-twice",
    plan::Clear::none,
    find_language_abbreviation_twice,
    {"Một chữ viết tắt được giải thích theo hai nghĩa.", "One abbreviation is explained in two ways.",
     "nhân viên y tế (NVYT) ... nghiệp vụ y tế (NVYT)", "Mỗi nghĩa dùng một chữ viết tắt.",
     "Shorten each of them in its own way.", "NĐ 30/2020/NĐ-CP, Phụ lục I"}};

}  // namespace sauro::checks
