// SPDX-License-Identifier: AGPL-3.0-or-later
#include <map>
#include <string>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// A word with "i" where others of the text have "y" behind h, k, l, m, q, s, t: "qui định" beside "quy định".
std::string with_y(std::string_view word) {
  static const std::map<std::string, std::string, std::less<>> pairs = {
      {"qui", "quy"}, {"quí", "quý"}, {"quỹ", "quỹ"}, {"kĩ", "kỹ"}, {"kí", "ký"}, {"kì", "kỳ"},
      {"kỉ", "kỷ"},   {"lí", "lý"},   {"mĩ", "mỹ"},   {"tỉ", "tỷ"}, {"hi", "hy"}, {"sĩ", "sỹ"}};
  const auto found = pairs.find(word);
  return found == pairs.end() ? std::string() : found->second;
}

/// The same word written with "i" and with "y" before the same next word, or behind the same one before it.
std::vector<Found> find(const Subject& subject) {
  std::map<std::string, std::pair<std::string, const TextLine*>> written_y;
  struct Spelled {
    std::string word, pair, shown;
    const TextLine* line;
  };
  std::vector<Spelled> written_i;
  for (const TextLine& line : subject.lines()) {
    const std::string low = to_lower(line.text());
    if (low.size() != line.text().size()) continue;
    const auto words = words_in(low);
    const auto word = [&](std::size_t i) { return low.substr(words[i].begin, words[i].end - words[i].begin); };
    for (std::size_t i = 0; i < words.size(); ++i)
      for (const bool after : {false, true}) {
        if (after ? i + 1 >= words.size() : i == 0) continue;
        const std::size_t other = after ? i + 1 : i - 1;
        const std::size_t from = std::min(i, other), to = std::max(i, other);
        if (words[to].begin != words[from].end + 1) continue;
        const std::string y = with_y(word(i));
        const std::string own = y.empty() ? word(i) : y;
        const std::string pair = after ? own + " " + word(other) : word(other) + " " + own;
        const std::string shown(line.text().substr(words[from].begin, words[to].end - words[from].begin));
        if (y.empty() || y == word(i))
          written_y.try_emplace(pair, shown, &line);
        else
          written_i.push_back({y, pair, shown, &line});
      }
  }
  std::vector<Found> found;
  std::map<std::string, bool> told;
  for (const Spelled& one : written_i) {
    const auto other = written_y.find(one.pair);
    if (other == written_y.end() || !told.emplace(one.word, true).second) continue;
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
                             find,
                             {"Một từ được viết theo hai cách trong cùng văn bản.",
                              "A word is spelled in two ways in one text.", "hệ chính qui ... hệ chính quy",
                              "Dùng một cách viết trong cả văn bản.", "Use one spelling throughout.", "chính tả"}};

}  // namespace sauro::checks
