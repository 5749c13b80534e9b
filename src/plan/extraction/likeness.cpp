// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/likeness.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "foundation/base/text.h"

namespace sauro::extraction {
namespace {

int size_of(const Words& words) { return static_cast<int>(words.size()); }

int shared(const Words& a, const Words& b) {
  int count = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j])
      ++count, ++i, ++j;
    else
      ++(a[i] < b[j] ? i : j);
  }
  return count;
}

}  // namespace

Words title_words(std::string_view title) {
  Words words;
  const std::string key = spelling_key(title);
  constexpr std::uint64_t seed = 0xCBF29CE484222325u;
  std::uint64_t hash = seed;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(key, at);
    if (is_letter(c) || is_digit(c)) {
      for (std::size_t i = begin; i < at; ++i) hash = (hash ^ static_cast<unsigned char>(key[i])) * 0x100000001B3u;
    } else if (hash != seed) {
      words.push_back(hash);
      hash = seed;
    }
  }
  if (hash != seed) words.push_back(hash);
  std::sort(words.begin(), words.end());
  return words;
}

double likeness(const Words& a, const Words& b) {
  const int na = size_of(a), nb = size_of(b);
  if (na == 0 || nb == 0) return 0;
  const double common = shared(a, b);
  const double dice = 2 * common / (na + nb);
  const double contained = common / std::min(na, nb);
  // A short title inside a long one is the same work said shortly, when it is not too short to tell.
  return std::max(dice, std::min(na, nb) >= 5 && contained >= 0.85 ? 0.8 * contained : 0.0);
}

double likeness(std::string_view a, std::string_view b) { return likeness(title_words(a), title_words(b)); }

void WordIndex::add(const Words& words, int place) {
  for (const std::uint64_t word : words)
    if (auto& places = where_[word]; places.empty() || places.back() != place) places.push_back(place);
}

std::set<int> WordIndex::near(const Words& words) const {
  std::vector<std::pair<std::size_t, std::uint64_t>> rare;
  for (const std::uint64_t word : words)
    if (const auto at = where_.find(word); at != where_.end()) rare.emplace_back(at->second.size(), word);
  std::sort(rare.begin(), rare.end());
  rare.erase(std::unique(rare.begin(), rare.end()), rare.end());
  std::set<int> found;
  for (std::size_t k = 0; k < rare.size() && k < 8; ++k)
    for (const int place : where_.at(rare[k].second)) {
      if (found.size() >= 200) return found;
      found.insert(place);
    }
  return found;
}

}  // namespace sauro::extraction
