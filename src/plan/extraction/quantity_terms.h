// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of a quantity: numbers, the nouns they count, and the words that compare.
#pragma once
#include <optional>
#include <string_view>

#include "foundation/values/decimal.h"
#include "plan/extraction/wording.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

/// A number as written: "1.250", "48.76", "02 (hai)", "hai mươi", "3 - 5", "04/63", "98,5 %". Tokens.
struct Number {
  std::size_t end = 0;
  Decimal value;
  bool range = false;  ///< a second number closes the range
  bool of = false;     ///< a second number stands after a stroke: "18/52"
  bool percent = false;
  bool year = false;  ///< four digits that may name a year
};

/// The number at token `at`, before `limit`; absent for parts of days, of document symbols and of codes.
std::optional<Number> number_at(const Wording& wording, std::size_t at, std::size_t limit);
/// A number written in words at token `at`.
std::optional<Number> number_word_at(const Wording& wording, std::size_t at, std::size_t limit);

/// What a number counts.
struct Noun {
  std::size_t end = 0;
  plan::DeliverableType type = plan::DeliverableType::other;
  bool promise = true;  ///< false for spans of time and sums of money
};

/// The longest noun phrase the lexicon knows at token `at`, with its fixed modifiers and its equals ("cơ quan, đơn
/// vị").
std::optional<Noun> noun_at(const Wording& wording, std::size_t at, std::size_t limit);
/// The words at token `at` up to where a clause begins: the noun of a number whose noun the lexicon does not know.
std::optional<Noun> unknown_noun_at(const Wording& wording, std::size_t at, std::size_t limit);

/// The comparing words right before token `at`.
struct Comparison {
  std::size_t begin = 0;
  std::optional<plan::Comparator> comparator;
  bool from = false;  ///< it is "từ", the lower end of a range
};
Comparison comparison_before(const Wording& wording, std::size_t from, std::size_t at);
/// "trở lên", "trở xuống" at token `at`.
std::optional<plan::Comparator> comparison_after(const Wording& wording, std::size_t at, std::size_t limit);

}  // namespace sauro::extraction
