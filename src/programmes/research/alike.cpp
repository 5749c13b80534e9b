// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/research/alike.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "foundation/base/text.h"

namespace sauro::programmes::research {
namespace {

std::set<std::string> words_of(const std::string& title) {
  std::set<std::string> words;
  std::string word;
  const std::string low = to_lower(to_nfc(title)) + " ";
  for (std::size_t at = 0; at < low.size();) {
    const char32_t c = next_code_point(low, at);
    if (is_letter(c) || is_digit(c))
      append_code_point(word, c);
    else if (!word.empty())
      words.insert(std::exchange(word, {}));
  }
  return words;
}

}  // namespace

std::vector<Alike> alike(const std::string& id, const std::string& title, const std::vector<Named<Task>>& tasks,
                         int least) {
  const std::set<std::string> own = words_of(title);
  std::map<std::string, int> titles_with;
  for (const std::string& word : own) ++titles_with[word];
  std::vector<std::pair<std::string, std::set<std::string>>> others;
  for (const auto& one : tasks) {
    if (one.id == id) continue;
    others.emplace_back(one.id, words_of(one.value.set.title));
    for (const std::string& word : others.back().second) ++titles_with[word];
  }
  const double all = static_cast<double>(others.size()) + 1;
  // Never nothing: of two titles that are the same every word is in both.
  const auto weight = [&](const std::string& word) { return std::log((all + 1) / titles_with[word]); };
  std::vector<Alike> list;
  for (const auto& [other, words] : others) {
    double both = 0, either = 0;
    for (const std::string& word : own) (words.contains(word) ? both : either) += weight(word);
    for (const std::string& word : words)
      if (!own.contains(word)) either += weight(word);
    const int percent = both > 0 ? static_cast<int>(std::lround(100 * both / (both + either))) : 0;
    if (percent >= least) list.push_back({other, percent});
  }
  std::stable_sort(list.begin(), list.end(), [](const Alike& a, const Alike& b) { return b.percent < a.percent; });
  return list;
}

}  // namespace sauro::programmes::research
