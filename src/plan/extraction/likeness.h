// SPDX-License-Identifier: AGPL-3.0-or-later
// How alike two titles are, by their words.
#pragma once
#include <cstdint>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sauro::extraction {

/// How alike two titles are, 0 to 1: by their words, in any order, whatever their spelling.
double likeness(std::string_view a, std::string_view b);

/// The words of a title as hashes of their spelling keys, sorted; a word that stands twice stands twice.
using Words = std::vector<std::uint64_t>;

/// Titles that are this alike mean one piece of work; 1 = the same words.
constexpr double alike = 0.56;
constexpr double nearly_same = 0.82;

Words title_words(std::string_view title);
double likeness(const Words& a, const Words& b);

/// Places by their words: only those that share a rarer word are compared, so the cost stays near the number of true
/// candidates.
class WordIndex {
 public:
  void add(const Words& words, int place);
  /// Places that share a rarer word with `words`, at most 200.
  std::set<int> near(const Words& words) const;

 private:
  std::unordered_map<std::uint64_t, std::vector<int>> where_;
};

}  // namespace sauro::extraction
