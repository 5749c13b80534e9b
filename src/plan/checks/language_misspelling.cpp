// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// Letters without tones and other marks, but for "đ", which is a letter of its own.
std::string without_marks(std::string_view key) {
  constexpr std::string_view d = "đ";
  std::string plain;
  for (std::size_t at = 0; at <= key.size();) {
    const std::size_t end = std::min(key.find(d, at), key.size());
    plain += fold(key.substr(at, end - at));
    if (end < key.size()) plain += d;
    at = end + d.size();
  }
  return plain;
}

/// The compounds whose first syllable is this one without marks: "chat" -> {"luong", "chất lượng"}.
using Compounds = std::vector<std::pair<std::string, std::string_view>>;

const Compounds* compounds_of(const std::string& first) {
  static const auto made = [] {
    std::unordered_map<std::string, Compounds> map;
    for (const rules::Term& term : rules::lexicon("compound")) {
      const auto blank = term.term.find(' ');
      map[without_marks(term.term.substr(0, blank))].emplace_back(without_marks(term.term.substr(blank + 1)),
                                                                  term.term);
    }
    return map;
  }();
  const auto at = made.find(first);
  return at == made.end() ? nullptr : &at->second;
}

/// Whether the syllable makes a word with its neighbour, as the lexicon has it; "*" with any.
bool makes_word(rules::CategoryName category, std::string_view syllable, std::string_view neighbour) {
  const auto listed = rules::lexicon_value(category, syllable);
  return listed && (*listed == "*" || lists(*listed, neighbour));
}

bool is_compound(std::string_view a, std::string_view b) {
  return rules::lexicon_value("compound", std::string(a) + " " + std::string(b)).has_value();
}

/// Whether `one` stands before `two` somewhere, with neither `before` in front of them nor `behind` after them.
bool stand_elsewhere(const std::vector<TextLine>& lines, std::string_view one, std::string_view two,
                     std::string_view before, std::string_view behind) {
  const std::string pair = std::string(one) + " " + std::string(two);
  int times = 0;
  for (const TextLine& line : lines) {
    if (line.key.find(pair) == std::string::npos) continue;
    const auto word = [&](std::size_t i) {
      return i < line.words.size()
                 ? std::string_view(line.key).substr(line.words[i].begin, line.words[i].end - line.words[i].begin)
                 : std::string_view();
    };
    for (std::size_t i = 0; i + 1 < line.words.size(); ++i)
      if (word(i) == one && word(i + 1) == two && (before.empty() || i == 0 || word(i - 1) != before) &&
          (behind.empty() || word(i + 2) != behind))
        ++times;
  }
  return times > 1;  // this one, and another
}

/// Two syllables that make a common word with other marks, and none as they are: "chất lương". Where either of them
/// belongs to a word with its other neighbour ("văn bản | hành chính"), they only stand beside each other.
std::vector<Found> find(const Subject& subject) {
  std::unordered_map<std::string_view, const Compounds*> begun;  // of each word once
  std::vector<Found> found;
  for (const TextLine& line : subject.lines()) {
    if (line.key.size() != line.text().size()) continue;
    const std::string_view key = line.key;
    const auto& words = line.words;
    const auto word = [&](std::size_t i) { return key.substr(words[i].begin, words[i].end - words[i].begin); };
    const auto joined = [&](std::size_t i) {
      return i + 1 < words.size() && words[i + 1].begin == words[i].end + 1 && key[words[i].end] == ' ';
    };
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      const auto [place, is_new] = begun.try_emplace(word(i), nullptr);
      if (is_new) place->second = compounds_of(without_marks(word(i)));
      if (place->second == nullptr || !joined(i)) continue;
      const std::string second = without_marks(word(i + 1));
      const auto right = std::find_if(place->second->begin(), place->second->end(),
                                      [&](const auto& compound) { return compound.first == second; });
      if (right == place->second->end()) continue;
      const std::string_view written = key.substr(words[i].begin, words[i + 1].end - words[i].begin);
      if (written == right->second || rules::lexicon_value("no_compound", written)) continue;
      std::size_t at = words[i + 1].begin;
      if (is_upper(next_code_point(line.text(), at))) continue;  // a name, or a line in capitals
      const std::size_t blank = right->second.find(' ');
      const std::string_view first_right = right->second.substr(0, blank),
                             second_right = right->second.substr(blank + 1);
      if (i > 0 && joined(i - 1) &&
          (is_compound(word(i - 1), word(i)) || makes_word("bridge_before", word(i), word(i - 1)) ||
           stand_elsewhere(subject.lines(), word(i - 1), word(i), {}, second_right)))
        continue;
      if (joined(i + 1) && (is_compound(word(i + 1), word(i + 2)) || makes_word("bridge", word(i + 1), word(i + 2)) ||
                            stand_elsewhere(subject.lines(), word(i + 1), word(i + 2), first_right, {})))
        continue;
      const std::string shown(line.text().substr(words[i].begin, written.size()));
      Found one;
      one.message = {"Viết sai dấu: " + quoted(shown), "Wrong marks: " + quoted(shown)};
      one.places = {line.place};
      one.repair = {"Viết " + quoted(right->second), "Write " + quoted(right->second)};
      std::string instead(right->second);
      std::size_t first = words[i].begin;
      if (is_upper(next_code_point(line.text(), first))) {
        std::size_t letter = 0;
        next_code_point(instead, letter);
        instead = to_upper(instead.substr(0, letter)) + instead.substr(letter);
      }
      one.edits = {plan::Edit{line.place, static_cast<int>(code_points(line.text().substr(0, words[i].begin))),
                              static_cast<int>(code_points(shown)), instead}};
      found.push_back(std::move(one));
    }
  }
  return found;
}

}  // namespace

const Rule language_misspelling{
    "language.misspelling",
    plan::Clear::none,
    find,
    {"Hai âm tiết chỉ sai dấu so với một từ quen dùng, và viết như thế không thành từ nào.",
     "Two syllables differ only in marks from a common word, and are no word as written.",
     "Nâng cao chất lương phục vụ", "Viết lại cho đúng dấu.", "Set the marks right.", "chính tả"}};

}  // namespace sauro::checks
