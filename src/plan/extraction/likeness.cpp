// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/likeness.h"

#include <algorithm>
#include <cstddef>
#include <functional>
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
  words.reserve(title.size() / 5 + 1);
  const std::string key = spelling_key(title);
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    if (end > begin) words.push_back(std::hash<std::string_view>{}(std::string_view(key).substr(begin, end - begin)));
  };
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t before = at;
    const char32_t c = next_code_point(key, at);
    if (is_letter(c) || is_digit(c)) continue;
    add(before);
    begin = at;
  }
  add(key.size());
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

WordIndex::WordIndex(std::vector<std::pair<std::uint64_t, int>> words) : where_(std::move(words)) {
  std::sort(where_.begin(), where_.end());
  where_.erase(std::unique(where_.begin(), where_.end()), where_.end());
  while (where_.size() >> bits_ > 1) ++bits_;
  first_.assign((std::size_t{1} << bits_) + 1, where_.size());
  for (std::size_t i = where_.size(); i-- > 0;) {
    first_[bucket(where_[i].first)] = i;
    places_ = std::max(places_, static_cast<std::size_t>(where_[i].second) + 1);
  }
  for (std::size_t b = first_.size() - 1; b-- > 0;) first_[b] = std::min(first_[b], first_[b + 1]);
}

std::span<const std::pair<std::uint64_t, int>> WordIndex::places_of(std::uint64_t word) const {
  const auto before = [](const auto& a, const auto& b) { return a.first < b.first; };
  const std::size_t at = bucket(word);
  const auto [from, to] =
      std::equal_range(where_.data() + first_[at], where_.data() + first_[at + 1], std::pair(word, 0), before);
  return {from, to};
}

std::vector<int> WordIndex::near(const Words& words, std::size_t rarest) const {
  constexpr std::size_t most_places = 200;
  using Places = std::span<const std::pair<std::uint64_t, int>>;
  std::vector<Places> rare;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && words[i] == words[i - 1]) continue;
    if (const Places places = places_of(words[i]); !places.empty()) rare.push_back(places);
  }
  std::sort(rare.begin(), rare.end(), [](const Places& a, const Places& b) {
    return a.size() != b.size() ? a.size() < b.size() : a.front().first < b.front().first;
  });
  std::vector<bool> seen(places_);
  std::vector<int> found;
  for (std::size_t k = 0; k < rare.size() && k < rarest; ++k)
    for (const auto& [word, place] : rare[k]) {
      if (found.size() >= most_places) break;
      if (seen[static_cast<std::size_t>(place)]) continue;
      seen[static_cast<std::size_t>(place)] = true;
      found.push_back(place);
    }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace sauro::extraction
