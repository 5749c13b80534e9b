// SPDX-License-Identifier: AGPL-3.0-or-later
// Vocabulary: the distinct words of a document's lines. What a rule must know of a word is asked once, however often it
// stands.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "foundation/rules/lexicon.h"
#include "foundation/rules/word_map.h"
#include "plan/checks/text_line.h"

namespace sauro::checks {

class Vocabulary {
 public:
  struct Entry {
    std::string_view word;  ///< of a line's key
    WordCode code = 0;
    bool small = false;     ///< says little: "của", "và"
    std::size_t times = 0;  ///< how often it stands in the document
  };

  /// Numbers the words of `lines`, which must stay where they are.
  explicit Vocabulary(std::vector<TextLine>& lines);
  Vocabulary() = default;

  std::size_t size() const { return entries_.size(); }
  const Entry& operator[](std::uint32_t number) const { return entries_[number]; }
  const Entry& operator[](const Word& word) const { return entries_[word.number]; }
  /// The number of a word; nothing where it stands nowhere.
  std::optional<std::uint32_t> find(std::string_view word) const;

 private:
  rules::WordMap<rules::word_hash> numbers_;
  std::vector<Entry> entries_;
};

}  // namespace sauro::checks
