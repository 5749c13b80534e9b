// SPDX-License-Identifier: AGPL-3.0-or-later
#include <string>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// Whether the first of two like syllables ends a word with the one before it, and the second begins one, with the one
/// behind it, "giao thông | thông suốt", or by itself, "hợp tác xã | xã Tân An". `before` is empty where a clause
/// begins.
bool are_two_words(std::string_view before, std::string_view syllable, std::string_view next) {
  const auto behind = rules::lexicon_value("bridge", syllable);
  if (!behind) return false;
  const bool alone = *behind == "*";
  if (alone ? rules::lexicon_value("small_word", next).has_value() : !lists(*behind, next)) return false;
  if (before.empty()) return alone;  // "Tổ tổ chức họp"
  return lists(rules::lexicon_value("bridge_before", syllable).value_or(""), before);
}

/// A word that stands twice without anything between. Vietnamese doubles words on purpose ("dần dần"), and a syllable
/// may end one word and begin the next ("giao thông thông suốt", "Ủy ban ban hành").
bool is_slip(std::string_view text, std::string_view key, const std::vector<Word>& words, std::size_t i) {
  const auto text_of = [&](std::size_t k) { return key.substr(words[k].begin, words[k].end - words[k].begin); };
  const auto has_capital = [&](std::size_t k) {
    std::size_t at = words[k].begin;
    return is_upper(next_code_point(text, at));
  };
  const std::string_view word = text_of(i);
  if (code_points(word) < 2 || is_digit(word.front()) || rules::lexicon_value("doubled", word)) return false;
  const auto joined = [&](std::size_t k) {
    return k + 1 < words.size() && words[k + 1].begin == words[k].end + 1 &&
           (key[words[k].end] == ' ' || key[words[k].end] == '\n');
  };
  if (rules::lexicon_value("small_word", word)) return true;  // "của của"
  // Behind the second one the clause ends, or goes on with a word that begins anew.
  if (!joined(i + 1)) return true;
  if (i > 0 && has_capital(i) && has_capital(i + 1) && has_capital(i + 2)) return false;  // a name
  const std::string_view next = text_of(i + 2);
  const bool opens = i == 0 || !joined(i - 1) || has_capital(i);
  return !are_two_words(opens ? std::string_view{} : text_of(i - 1), word, next);
}

/// "Phối hợp phối hợp": two syllables typed twice, as they are typed twice on purpose in "từng bước từng bước".
bool is_pair_slip(std::string_view key, const std::vector<Word>& words, std::size_t i) {
  if (i + 3 >= words.size()) return false;
  const auto text_of = [&](std::size_t k) { return key.substr(words[k].begin, words[k].end - words[k].begin); };
  for (std::size_t k = i; k < i + 3; ++k)
    if (words[k + 1].begin != words[k].end + 1 || key[words[k].end] != ' ') return false;
  const bool figures = is_digit(text_of(i).front()) || is_digit(text_of(i + 1).front());
  return !figures && text_of(i) == text_of(i + 2) && text_of(i + 1) == text_of(i + 3) && text_of(i) != text_of(i + 1) &&
         !rules::lexicon_value("doubled", text_of(i)) && text_of(i) != "từng" && text_of(i) != "ngày";
}

std::vector<Found> find_language_doubled_word(const Subject& subject) {
  std::vector<Found> found;
  for (const TextLine& line : subject.lines()) {
    const std::string& key = line.key;
    if (key.size() != line.text().size()) continue;
    const auto& words = line.words;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      const std::string_view one = std::string_view(key).substr(words[i].begin, words[i].end - words[i].begin);
      const std::string_view two =
          std::string_view(key).substr(words[i + 1].begin, words[i + 1].end - words[i + 1].begin);
      const bool single = one == two && words[i + 1].begin == words[i].end + 1 && key[words[i].end] == ' ' &&
                          is_slip(line.text(), key, words, i);
      const bool pair = !single && is_pair_slip(key, words, i);
      if (!single && !pair) continue;
      const Word kept{words[i].begin, words[pair ? i + 1 : i].end};                            // stays
      const Word doubled{words[pair ? i + 2 : i + 1].begin, words[pair ? i + 3 : i + 1].end};  // goes
      const std::size_t from = i > 0 ? words[i - 1].begin : words[i].begin;
      const std::string shown(line.text().substr(from, doubled.end - from));
      Found it;
      it.message = {"Lặp từ: " + quoted(shown), "A word stands twice: " + quoted(shown)};
      it.places = {line.place};
      it.repair = {"Bỏ một từ: " + quoted(line.text().substr(from, kept.end - from)),
                   "Take one away: " + quoted(line.text().substr(from, kept.end - from))};
      it.edits = {plan::Edit{line.place, static_cast<int>(code_points(line.text().substr(0, kept.end))),
                             static_cast<int>(code_points(line.text().substr(kept.end, doubled.end - kept.end))), ""}};
      for (const plan::Item& item : subject.draft().items)
        if (!item.sources.empty() && item.sources.front().table == line.place.table &&
            item.sources.front().row == line.place.row && line.place.table)
          it.items.push_back(&item);
      found.push_back(std::move(it));
    }
  }
  return found;
}

}  // namespace

const Rule language_doubled_word{"language.doubled-word",
                                 plan::Clear::none,
                                 find_language_doubled_word,
                                 {"Một từ bị gõ hai lần.", "A word was typed twice.", "Báo cáo kết quả kiểm tra tra",
                                  "Bỏ một từ.", "Take one away.", "chính tả"}};

}  // namespace sauro::checks
