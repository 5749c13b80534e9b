// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <functional>
#include <map>
#include <optional>
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

/// "Chỉ số cải cách hành chính (PAR)": behind the words it stands for, in brackets; or "..., gọi là PAR".
bool is_introduced(const Subject& subject, std::string_view written) {
  return std::any_of(subject.lines().begin(), subject.lines().end(), [&](const TextLine& line) {
    const std::string_view text = line.text();
    bool bracketed = false;
    for (auto at = text.find(written); at != std::string_view::npos; at = text.find(written, at + 1)) {
      const std::string_view before = text.substr(0, at), behind = text.substr(at + written.size());
      if (before.ends_with("gọi là ") || before.ends_with("tắt là ")) return true;
      if (!bracketed && before.ends_with('(') && behind.starts_with(')')) {
        bracketed = true;
        if (at > 9) return true;
      }
    }
    return false;
  });
}

/// The first letters of all words, and those without small words.
struct Initials {
  std::string all, without_small;  ///< a line break behind each line

  /// The first line whose words the letters begin; nothing where there is none.
  std::optional<std::ptrdiff_t> line_of(std::string_view letters) const {
    std::optional<std::ptrdiff_t> first;
    for (const std::string& text : {std::cref(all), std::cref(without_small)})
      if (const auto at = text.find(letters); at != std::string::npos) {
        const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        first = std::min(first.value_or(line), line);
      }
    return first;
  }
};

Initials initials_of(const Subject& subject) {
  std::string all, without_small;
  for (const TextLine& line : subject.lines()) {
    const std::string_view key = line.key;
    for (std::size_t i = 0; i < line.words.size(); ++i) {
      const Word& word = line.words[i];
      std::size_t at = word.begin;
      next_code_point(key, at);
      // "Luật Thư viện số 46/2019/QH14": the word before a number is of no name.
      const bool counts = i + 1 < line.words.size() &&
                          is_digit(static_cast<unsigned char>(key[line.words[i + 1].begin])) &&
                          key.substr(word.begin, word.end - word.begin) == "số";
      const std::string_view letter = counts ? " " : key.substr(word.begin, at - word.begin);
      all += letter;
      if (!subject.vocabulary()[word].small) without_small += letter;
    }
    all += '\n';
    without_small += '\n';
  }
  return {std::move(all), std::move(without_small)};
}

/// Whether the plan calls one unit by a name with these letters and by another: that is told of the unit.
bool is_of_alias(const Subject& subject, std::string_view written) {
  return std::any_of(subject.draft().units.begin(), subject.draft().units.end(), [&](const plan::Unit& unit) {
    const auto holds = [&](std::string_view name) { return name.find(written) != std::string_view::npos; };
    return !unit.aliases.empty() && (holds(unit.name) || std::any_of(unit.aliases.begin(), unit.aliases.end(), holds));
  });
}

std::vector<Found> find_language_undefined_abbreviation(const Subject& subject) {
  struct Seen {
    std::string written;
    const TextLine* line;
  };
  // What the plan is about needs no introduction.
  std::string of_title;
  const std::string title = spelling_key(subject.draft().head.subject.value_or(""));
  for (const Word& word : words_in(title)) {
    std::size_t end = word.begin;
    next_code_point(title, end);
    of_title += title.substr(word.begin, end - word.begin);
  }
  const auto is_of_title = [&](const std::string& key) { return of_title.find(key) != std::string::npos; };
  std::map<std::string, Seen> seen;
  std::map<std::string, std::size_t> times;
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
      ++times[spelling_key(written)];
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
      seen.try_emplace(spelling_key(written), Seen{std::string(written), &line});
    }
  }
  std::vector<Found> found;
  std::optional<Initials> initials;
  for (const auto& [key, it] : seen) {
    if (rules::lexicon_value("known_short", key) || is_introduced(subject, it.written)) continue;
    if (!initials) initials = initials_of(subject);
    // Full words whose syllables the letters begin: "cải cách hành chính". What stands in full and short once was not
    // meant to be shortened, and who reads the short form first does not know it. The archive's units are named by
    // letters.
    const auto in_full = initials->line_of(key);
    const bool explained = in_full.has_value();
    const bool before = explained && *in_full <= it.line - subject.lines().data();
    if (explained && ((times[key] > 1 && before) || is_of_alias(subject, it.written) || is_of_title(key) ||
                      rules::longest_prefix("archive", trim(it.line->key)) != nullptr))
      continue;
    Found one;
    one.message = explained ? plan::Words{"Viết tắt " + quoted(it.written) + " chưa được giải thích, chỗ khác viết đủ",
                                          "The abbreviation " + quoted(it.written) +
                                              " is not introduced; elsewhere it is "
                                              "written out"}
                            : plan::Words{"Viết tắt " + quoted(it.written) + " không được giải thích ở đâu",
                                          "The abbreviation " + quoted(it.written) + " is nowhere explained"};
    one.places = {it.line->place};
    one.repair = {"Viết đủ ở lần đầu, kèm chữ viết tắt trong ngoặc",
                  "Write it out where it first stands, the short form in brackets"};
    found.push_back(std::move(one));
  }
  return found;
}

}  // namespace

const Rule language_undefined_abbreviation{
    "language.undefined-abbreviation",
    plan::Clear::none,
    find_language_undefined_abbreviation,
    {"Chữ viết tắt không được viết đủ lần nào trong văn bản, hoặc chỉ dùng một lần mà không giải thích.",
     "An abbreviation is written out nowhere in the text, or stands once and is not introduced.",
     "Tập huấn về IOC cho 11 thôn", "Viết đủ ở lần đầu, kèm chữ viết tắt trong ngoặc.",
     "Write it out where it first stands, the short form in brackets.", "NĐ 30/2020/NĐ-CP, Phụ lục I"}};

}  // namespace sauro::checks
