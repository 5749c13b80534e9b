// SPDX-License-Identifier: AGPL-3.0-or-later
// WordMap: short texts and a number to each.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace sauro::rules {

/// Short texts and a number to each, looked up far more often than put in: a table of hashes, at most half full. The
/// texts must outlive it.
template <std::uint64_t (*hash_of)(std::string_view)>
class WordMap {
 public:
  /// The number of `word`, which is put in with `fresh` where it is not there yet.
  std::size_t& at(std::string_view word, std::size_t fresh) {
    if (2 * (entries_.size() + 1) > places_.size()) grow();
    std::uint32_t& place = places_[place_of(word, hash_of(word))];
    if (place == 0) {
      entries_.push_back({word, hash_of(word), fresh});
      place = static_cast<std::uint32_t>(entries_.size());
    }
    return entries_[place - 1].number;
  }
  const std::size_t* find(std::string_view word) const {
    if (places_.empty()) return nullptr;
    const std::uint32_t place = places_[place_of(word, hash_of(word))];
    return place == 0 ? nullptr : &entries_[place - 1].number;
  }

 private:
  struct Entry {
    std::string_view word;
    std::uint64_t hash;
    std::size_t number;
  };
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> places_;  ///< entry + 1, or 0; a power of two of them

  /// Where `word` stands, or the free place where it would.
  std::size_t place_of(std::string_view word, std::uint64_t hash) const {
    std::size_t at = hash & (places_.size() - 1);
    while (places_[at] != 0) {
      const Entry& entry = entries_[places_[at] - 1];
      if (entry.hash == hash && entry.word == word) break;
      at = (at + 1) & (places_.size() - 1);
    }
    return at;
  }
  void grow() {
    places_.assign(std::max<std::size_t>(16, 2 * places_.size()), 0);
    for (std::size_t i = 0; i < entries_.size(); ++i)
      places_[place_of(entries_[i].word, entries_[i].hash)] = static_cast<std::uint32_t>(i + 1);
  }
};

}  // namespace sauro::rules
