// SPDX-License-Identifier: AGPL-3.0-or-later
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// Words that are spelled with "i" and with "y", the form with "y" as the value.
const std::map<std::string_view, std::string_view>& spelled_with_i() {
  static const std::map<std::string_view, std::string_view> pairs = [] {
    std::map<std::string_view, std::string_view> made;
    for (const rules::Term& term : rules::lexicon("i_or_y")) made.emplace(term.term, term.value);
    return made;
  }();
  return pairs;
}

/// The same word written with "i" and with "y" before the same next word, or behind the same one before it.
std::vector<Found> find_language_spelling(const Subject& subject) {
  // Words that mean the same wherever they stand are told without their neighbours.
  const auto is_free = [](std::string_view with_i) {
    return rules::lexicon_value("i_or_y_anywhere", with_i).has_value();
  };
  const auto& with_i = spelled_with_i();
  std::set<std::string_view> with_y;
  for (const auto& [i, y] : with_i) with_y.insert(y);
  std::vector<bool> asked(subject.vocabulary().size());  // by number: few of a document's words
  for (std::uint32_t i = 0; i < asked.size(); ++i) {
    const std::string_view one = subject.vocabulary()[i].word;
    asked[i] = with_i.contains(one) || with_y.contains(one);
  }
  std::map<std::string, std::pair<std::string, const TextLine*>> written_y;
  struct Spelled {
    std::string_view word;
    std::string pair, shown;
    const TextLine* line;
  };
  std::vector<Spelled> written_i;
  for (const TextLine& line : subject.lines()) {
    if (line.key.size() != line.text().size()) continue;
    const std::string_view key = line.key;
    const auto& words = line.words;
    const auto word = [&](std::size_t i) { return key.substr(words[i].begin, words[i].end - words[i].begin); };
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!asked[words[i].number]) continue;
      const auto y = with_i.find(word(i));
      const std::string own(y == with_i.end() ? word(i) : y->second);
      for (const bool after : {false, true}) {
        if (after ? i + 1 >= words.size() : i == 0) continue;
        const std::size_t from = after ? i : i - 1, to = after ? i + 1 : i;
        if (words[to].begin != words[from].end + 1) continue;
        std::string pair = is_free(y == with_i.end() ? word(i) : y->second) ? own
                           : after                                          ? own + " " + std::string(word(to))
                                                                            : std::string(word(from)) + " " + own;
        std::string shown(line.text().substr(words[from].begin, words[to].end - words[from].begin));
        if (y == with_i.end())
          written_y.try_emplace(std::move(pair), std::move(shown), &line);
        else
          written_i.push_back({y->second, std::move(pair), std::move(shown), &line});
      }
    }
  }
  std::vector<Found> found;
  std::set<std::string_view> told;
  for (const Spelled& one : written_i) {
    const auto other = written_y.find(one.pair);
    if (other == written_y.end() || !told.insert(one.word).second) continue;
    found.push_back({{"Viết hai cách: " + quoted(one.shown) + " và " + quoted(other->second.first),
                      "Spelled in two ways: " + quoted(one.shown) + " and " + quoted(other->second.first)},
                     {},
                     {one.line->place, other->second.second->place},
                     plan::Words{"Dùng một cách viết trong cả văn bản", "Use one spelling throughout"},
                     {},
                     {}});
  }
  return found;
}

}  // namespace

const Rule language_spelling{"language.spelling",
                             plan::Clear::none,
                             find_language_spelling,
                             {"Một từ được viết theo hai cách trong cùng văn bản.",
                              "A word is spelled in two ways in one text.", "hệ chính qui ... hệ chính quy",
                              "Dùng một cách viết trong cả văn bản.", "Use one spelling throughout.", "chính tả"}};

}  // namespace sauro::checks
