// SPDX-License-Identifier: AGPL-3.0-or-later
#include <map>
#include <string>

#include "foundation/base/text.h"
#include "foundation/names/names.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// Three capitals or more, no figures: "CCHC". Roman numbers and words of a line in capitals are none.
bool is_abbreviation(std::string_view word) {
  std::size_t capitals = 0;
  bool roman = true;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t from = at;
    const char32_t c = next_code_point(word, at);
    if (!is_letter(c) || !is_upper(c)) return false;
    roman = roman && std::string_view("IVXLCDM").find(word[from]) != std::string_view::npos;
    ++capitals;
  }
  // "DDCI" and "VIVI" are of Roman letters and no numbers.
  if (roman)
    for (std::size_t i = 0; i + 1 < word.size(); ++i)
      roman = roman && (word[i] != word[i + 1] || std::string_view("VLD").find(word[i]) == std::string_view::npos);
  return capitals >= 3 && capitals <= 9 && !roman;
}

bool in_capitals(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_letter(c) && !is_upper(c)) return false;
  }
  return true;
}

/// "Chỉ số cải cách hành chính (PAR)": behind the words it stands for, in brackets.
bool is_introduced(const Subject& subject, std::string_view written) {
  const std::string bracketed = "(" + std::string(written) + ")";
  for (const TextLine& line : subject.lines())
    if (const auto at = line.text().find(bracketed); at != std::string_view::npos && at > 8) return true;
  return false;
}

/// Whether somewhere in the text full words stand whose syllables the letters begin: "cải cách hành chính".
bool is_explained(std::string_view abbreviation, const std::vector<std::vector<std::string>>& initials) {
  const std::string wanted = spelling_key(abbreviation);
  for (const auto& line : initials)
    for (const std::string& letters : line)
      if (letters.find(wanted) != std::string::npos) return true;
  return false;
}

std::vector<Found> find(const Subject& subject) {
  // The first letters of all words, line by line.
  std::vector<std::vector<std::string>> initials;
  for (const TextLine& line : subject.lines()) {
    const std::string& key = line.key;
    std::string all, without_small;
    for (std::size_t i = 0; i < line.words.size(); ++i) {
      const Word& word = line.words[i];
      std::size_t at = word.begin;
      next_code_point(key, at);
      // "Luật Thư viện số 46/2019/QH14": the word before a number is of no name.
      const bool counts = i + 1 < line.words.size() &&
                          is_digit(static_cast<unsigned char>(key[line.words[i + 1].begin])) &&
                          std::string_view(key).substr(word.begin, word.end - word.begin) == "số";
      const std::string letter = counts ? std::string(" ") : key.substr(word.begin, at - word.begin);
      all += letter;
      if (!rules::lexicon_value("small_word", std::string_view(key).substr(word.begin, word.end - word.begin)))
        without_small += letter;
    }
    initials.push_back({all, without_small});
  }
  std::map<std::string, const TextLine*> seen;
  std::vector<Found> found;
  for (const TextLine& line : subject.lines()) {
    if (in_capitals(line.text())) continue;
    const auto words = line.key.size() == line.text().size() ? line.words : words_in(line.text());
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Word& word = words[i];
      const auto text_of = [&](std::size_t k) {
        return line.text().substr(words[k].begin, words[k].end - words[k].begin);
      };
      const std::string_view written = text_of(i);
      if (!is_abbreviation(written)) continue;
      // Words of a heading in capitals, and parts of a name ("Công ty ABC Việt Nam").
      const auto in_run = [&](std::size_t k) {
        return code_points(text_of(k)) > 1 && in_capitals(text_of(k)) && !is_digit(text_of(k).front());
      };
      const auto begins_capital = [&](std::size_t k) {
        std::size_t at = 0;
        return is_upper(next_code_point(text_of(k), at));
      };
      if ((i > 0 && in_run(i - 1)) || (i + 1 < words.size() && (in_run(i + 1) || begins_capital(i + 1)))) continue;
      // Parts of a symbol ("12/KH-SNV") are no words.
      const auto marks = [&](std::size_t at) {
        return at < line.text().size() && (line.text()[at] == '/' || line.text()[at] == '-' || line.text()[at] == '&' ||
                                           line.text()[at] == '@' || line.text()[at] == '.');
      };
      if ((word.begin > 0 && marks(word.begin - 1)) ||
          (marks(word.end) && word.end + 1 < line.text().size() && line.text()[word.end + 1] != ' '))
        continue;
      const std::string key = spelling_key(written);
      if (!seen.emplace(key, &line).second || rules::lexicon_value("known_short", key) ||
          is_explained(written, initials) || is_introduced(subject, written))
        continue;
      found.push_back({{"Viết tắt " + quoted(written) + " không được giải thích ở đâu",
                        "The abbreviation " + quoted(written) + " is nowhere explained"},
                       {},
                       {line.place},
                       plan::Words{"Viết đủ ở lần đầu, kèm chữ viết tắt trong ngoặc",
                                   "Write it out where it first stands, the short form in brackets"},
                       {},
                       {}});
    }
  }
  return found;
}

}  // namespace

const Rule language_undefined_abbreviation{
    "language.undefined-abbreviation",
    plan::Clear::none,
    find,
    {"Chữ viết tắt không được viết đủ lần nào trong văn bản.", "An abbreviation is written out nowhere in the text.",
     "Tập huấn về IOC cho 11 thôn", "Viết đủ ở lần đầu, kèm chữ viết tắt trong ngoặc.",
     "Write it out where it first stands, the short form in brackets.", "NĐ 30/2020/NĐ-CP, Phụ lục I"}};

}  // namespace sauro::checks
