// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/vocabulary.h"

#include "foundation/rules/lexicon.h"

namespace sauro::checks {

Vocabulary::Vocabulary(std::vector<TextLine>& lines) {
  for (TextLine& line : lines)
    for (Word& word : line.words) {
      const std::string_view written = std::string_view(line.key).substr(word.begin, word.end - word.begin);
      const std::size_t number = numbers_.at(written, entries_.size());
      if (number == entries_.size())
        entries_.push_back({written, code_of(written), rules::lexicon_value("small_word", written).has_value(), 0});
      word.number = static_cast<std::uint32_t>(number);
      ++entries_[number].times;
    }
}

std::optional<std::uint32_t> Vocabulary::find(std::string_view word) const {
  const std::size_t* number = numbers_.find(word);
  return number == nullptr ? std::nullopt : std::optional(static_cast<std::uint32_t>(*number));
}

}  // namespace sauro::checks
