// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/wordings.h"

#include <algorithm>
#include <functional>

#include "foundation/base/text.h"
#include "foundation/calendar/day.h"
#include "foundation/rules/lexicon.h"

namespace sauro::checks {
namespace {

/// A number of one to four figures at `at`; moves behind it. 0 where there is none.
int number_at(std::string_view text, std::size_t& at) {
  int value = 0;
  std::size_t figures = 0;
  while (at < text.size() && is_digit(text[at]) && figures < 4) value = value * 10 + (text[at++] - '0'), ++figures;
  return at < text.size() && is_digit(text[at]) ? 0 : value;
}

void skip_blanks(std::string_view text, std::size_t& at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t')) ++at;
}

bool take(std::string_view text, std::size_t& at, std::string_view word) {
  std::size_t from = at;
  skip_blanks(text, from);
  if (text.substr(from, word.size()) != word) return false;
  at = from + word.size();
  return true;
}

/// "ngày 05/3/2026", "ngày 05 tháng 3 năm 2026" behind a symbol, a comma at most before it.
void read_date(std::string_view key, Citation& citation) {
  std::size_t at = citation.end;
  take(key, at, ",");
  if (!take(key, at, "ngày")) return;
  skip_blanks(key, at);
  const std::size_t begin = at;
  const int day = number_at(key, at);
  const bool words = take(key, at, "tháng");
  if (!words && (at >= key.size() || (key[at] != '/' && key[at] != '-' && key[at] != '.'))) return;
  if (!words) ++at;
  skip_blanks(key, at);
  const int month = number_at(key, at);
  if (words ? !take(key, at, "năm") : (at >= key.size() || (key[at] != '/' && key[at] != '-' && key[at] != '.')))
    return;
  if (!words) ++at;
  skip_blanks(key, at);
  const int year = number_at(key, at);
  if (day == 0 || month == 0 || year < 1900) return;
  citation.day = day;
  citation.month = month;
  citation.year = year;
  citation.date = key.substr(begin, at - begin);
  citation.end = at;
}

}  // namespace

std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && rules::is_of_word(text[end])) ++end;
    if (end > at) {
      words.push_back({at, end});
      at = end;
    } else {
      next_code_point(text, at);
    }
  }
  return words;
}

WordCode code_of(std::string_view word) {
  constexpr WordCode light = 1, figure = 2;
  return (std::hash<std::string_view>{}(word) & ~(light | figure)) |
         (rules::lexicon_value("light_word", word) ? light : 0) |
         (!word.empty() && is_digit(static_cast<unsigned char>(word.front())) ? figure : 0);
}

WordSet content_words(std::string_view text) {
  const std::string key = spelling_key(text);
  WordSet content;
  for (const Word& word : words_in(key))
    if (const auto one = std::string_view(key).substr(word.begin, word.end - word.begin);
        !rules::lexicon_value("small_word", one))
      content.push_back(code_of(one));
  make_set(content);
  return content;
}

void make_set(WordSet& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

bool lists(std::string_view words, std::string_view one) {
  return (" " + std::string(words) + " ").find(" " + std::string(one) + " ") != std::string::npos;
}

Stage stage_of(std::string_view title) {
  const rules::Term* stage = rules::opening("stage", title);
  // As long as written: a spelling key may differ from its text only in where a mark stands.
  if (stage != nullptr && stage->value != "submit") return {stage->value, std::min(stage->term.size(), title.size())};
  // "Giám đốc phê duyệt ...", "Trình UBND tỉnh ban hành ...": who approves stands before the act.
  constexpr std::size_t few = 7, longest = 140;  // words, bytes
  const auto words = words_in(title.substr(0, longest));
  for (std::size_t i = 1; i < std::min(words.size(), few); ++i) {
    const rules::Term* act = rules::opening("approving_act", title.substr(words[i].begin));
    const bool waits = act != nullptr && i > 0 &&
                       spelling_key(title.substr(words[i - 1].begin, words[i - 1].end - words[i - 1].begin)) == "được";
    if (act != nullptr && !waits && act->term.find(' ') != std::string_view::npos)
      return {"approve", std::min(words[i].begin + act->term.size(), title.size())};
  }
  if (stage == nullptr) return {};
  return {stage->value, std::min(stage->term.size(), title.size())};
}

bool leaves_words_out(std::string_view shorter, std::string_view longer) {
  const std::string key = spelling_key(shorter);
  const rules::Term* head = rules::longest_prefix("inner_unit", key);
  if (head == nullptr || !spelling_key(longer).starts_with(head->term)) return false;
  if (std::any_of(shorter.begin(), shorter.end(), is_digit) || longer.find(',') != std::string_view::npos) return false;
  constexpr std::size_t telling = 3;  // words, the first included
  const WordSet one = content_words(shorter), other = content_words(longer);
  if (one.size() < telling || one.size() >= other.size() || shared(one, other) != one.size()) return false;
  // "Văn phòng HĐND và UBND" and "... xã": where it is, is no other name.
  const std::string whole = spelling_key(longer);
  const auto words = words_in(whole);
  return std::any_of(words.begin(), words.end(), [&](const Word& at) {
    const std::string_view word = std::string_view(whole).substr(at.begin, at.end - at.begin);
    const WordCode code = code_of(word);
    return std::binary_search(other.begin(), other.end(), code) && !std::binary_search(one.begin(), one.end(), code) &&
           !rules::lexicon_value("place_noun", word) && word != "sở" && word != "trường";
  });
}

std::size_t shared(const WordSet& one, const WordSet& other) {
  std::size_t both = 0;
  for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
    both += *a == *b ? 1 : 0;
    const bool first = *a <= *b, second = *b <= *a;
    if (first) ++a;
    if (second) ++b;
  }
  return both;
}

std::vector<Citation> citations_in(std::string_view text) {
  std::vector<Citation> found;
  if (text.find("ố ") == std::string_view::npos) return found;
  const std::string key = to_lower(text);
  if (key.size() != text.size()) return found;
  for (std::size_t at = key.find("số "); at != std::string::npos; at = key.find("số ", at + 1)) {
    std::size_t end = at + std::string_view("số ").size();
    skip_blanks(key, end);
    const std::size_t begin = end;
    while (end < key.size() && is_digit(key[end])) ++end;
    if (end == begin || end >= key.size() || (key[end] != '/' && key[end] != '-')) continue;
    // The symbol: letters, figures, strokes and hyphens.
    while (end < key.size() && (rules::is_of_word(key[end]) || key[end] == '/' || key[end] == '-' || key[end] == '&'))
      ++end;
    const std::string_view symbol = text.substr(begin, end - begin);
    if (symbol.find_first_not_of("0123456789/-") == std::string_view::npos) continue;  // "số 5/2026"
    Citation citation;
    citation.begin = at;
    citation.end = end;
    citation.number_symbol = std::string(symbol);
    read_date(key, citation);
    found.push_back(std::move(citation));
  }
  return found;
}

std::optional<Day> day_in(std::string_view text) {
  const auto words = words_in(text);
  const auto figures = [&](std::size_t k) {
    const std::string_view word = text.substr(words[k].begin, words[k].end - words[k].begin);
    return word.size() <= 4 && word.find_first_not_of("0123456789") == std::string_view::npos
               ? std::stoi(std::string(word))
               : 0;
  };
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (text[words[i].end] != '/' || text[words[i + 1].end] != '/' || words[i + 2].begin != words[i + 1].end + 1)
      continue;
    const int day = figures(i), month = figures(i + 1), year = figures(i + 2);
    if (day < 1 || month < 1 || month > 12 || year < 1900) continue;
    if (const auto found = Day::make(year, month, day)) return *found;
  }
  return std::nullopt;
}

std::vector<ImpossibleDay> impossible_days_in(std::string_view text, int year) {
  std::vector<ImpossibleDay> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto digit_at = [&](std::size_t i) { return i < text.size() && is_digit(text[i]); };
    if (!digit_at(at) || (at > 0 && (digit_at(at - 1) || text[at - 1] == '/' || text[at - 1] == '.'))) continue;
    std::size_t end = at;
    const int day = number_at(text, end);
    if (day < 28 || day > 99 || end >= text.size() || text[end] != '/' || !digit_at(end + 1)) continue;
    ++end;
    const int month = number_at(text, end);
    if (month < 1 || month > 12) continue;
    int of_year = year;
    const bool with_year = end < text.size() && text[end] == '/' && digit_at(end + 1);
    if (with_year) {
      ++end;
      of_year = number_at(text, end);
      if (of_year < 1900 || of_year > 2200) continue;
    } else if (end < text.size() && (text[end] == '-' || text[end] == '/' || rules::is_of_word(text[end]))) {
      continue;
    }
    const std::size_t before = at > 8 ? at - 8 : 0;
    if (!with_year && !spelling_key(text.substr(before, at - before)).ends_with("ngày ")) continue;
    if (!Day::make(of_year, month, day)) found.push_back({at, end, days_in_month(of_year, month)});
    at = end;
  }
  return found;
}

}  // namespace sauro::checks
