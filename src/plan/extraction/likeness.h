// SPDX-License-Identifier: AGPL-3.0-or-later
// How alike two titles are, by their words.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
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
  /// Of words and the places where they stand.
  explicit WordIndex(std::vector<std::pair<std::uint64_t, int>> words);
  /// Places that share one of the `rarest` words of `words`, at most 200, in order.
  std::vector<int> near(const Words& words, std::size_t rarest = 8) const;

 private:
  std::size_t bucket(std::uint64_t word) const { return static_cast<std::size_t>(word >> (64 - bits_)); }
  std::span<const std::pair<std::uint64_t, int>> places_of(std::uint64_t word) const;

  std::vector<std::pair<std::uint64_t, int>> where_;  ///< sorted
  /// Words are hashes: by their first bits each is found at once. Where the words of a bucket begin in `where_`.
  std::vector<std::size_t> first_;
  int bits_ = 1;
  std::size_t places_ = 0;  ///< one more than the last place
};

}  // namespace sauro::extraction
