// SPDX-License-Identifier: AGPL-3.0-or-later
// Numbers in running text and what they count.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/checks/wordings.h"

namespace sauro::checks {

inline std::string_view word_at(std::string_view key, const Word& word) {
  return key.substr(word.begin, word.end - word.begin);
}

/// "năm 2026", "tháng 3", "khoản 2", "19/5": a number that counts nothing.
bool is_time_or_label(std::string_view key, const std::vector<Word>& words, std::size_t i);

/// The number that begins at word `i`, "1.200" and "9,25" in one, in hundredths, and moves `i` to its last word;
/// nothing where it is written otherwise or too long.
std::optional<std::int64_t> figure_at(std::string_view key, const std::vector<Word>& words, std::size_t& i);

/// Where the clause that begins before `from` ends: at a mark, or where the bracket it stands in is closed.
std::size_t end_of_clause(std::string_view key, std::size_t from);

/// Where the sentence that begins before `from` ends: at a full stop, or with the line.
std::size_t end_of_sentence(std::string_view key, std::size_t from);

constexpr std::int64_t hundredths = 100;  ///< figures are whole numbers of them

/// "12 lớp": a number and the word behind it.
struct Count {
  std::size_t begin = 0;   ///< byte of the figure
  std::size_t end = 0;     ///< byte behind `thing`
  std::int64_t value = 0;  ///< in hundredths
  std::string_view thing;
  bool bound = false;  ///< "ít nhất 12 lớp"
};
/// What the bytes [from, to) of a spelling key count; times, labels, shares and figures written otherwise are left out.
std::vector<Count> counts_in(std::string_view key, const std::vector<Word>& words, std::size_t from, std::size_t to);

/// Hundredths as people write them: "1.250", "12,5".
std::string shown_count(std::int64_t hundredths);

}  // namespace sauro::checks
