// SPDX-License-Identifier: AGPL-3.0-or-later
// Texts as sets of words, for comparing what two lines speak of.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/calendar/day.h"

namespace sauro::checks {

/// A word and its place in a text.
struct Word {
  std::size_t begin = 0, end = 0;  ///< bytes
  std::uint32_t number = 0;        ///< in the document's Vocabulary; only of its lines
};
/// The words of a text: letters and figures without blanks or marks between them.
std::vector<Word> words_in(std::string_view text);

/// A word as a number, equal for equal words: a hash that also tells what kind of word it is.
using WordCode = std::uint64_t;
WordCode code_of(std::string_view word);
/// Says only that something is done: "tổ chức", "triển khai".
constexpr bool is_light(WordCode word) { return (word & 1) != 0; }
/// Begins with a figure.
constexpr bool is_figure(WordCode word) { return (word & 2) != 0; }

/// The distinct words of a text in one spelling, sorted, without those that say little ("của", "và", "các").
using WordSet = std::vector<WordCode>;
WordSet content_words(std::string_view text);
/// Sorts it, each word once.
void make_set(WordSet& words);

/// How many words stand in both.
std::size_t shared(const WordSet& one, const WordSet& other);

/// "Phòng Tổ chức bộ máy" and "Phòng Tổ chức bộ máy và Biên chế": of two units within an office the name of one leaves
/// words of the other out, and both begin alike.
bool leaves_words_out(std::string_view shorter, std::string_view longer);

/// Whether `one` stands among words parted by blanks, as lexicon values list them.
bool lists(std::string_view words, std::string_view one);

/// What stage of a work a line is, by the words its title begins with: "Soạn thảo ..." prepares, "Thẩm định ..."
/// appraises.
struct Stage {
  std::string_view
      name;  ///< "prepare", "consult", "appraise", "submit", "approve", "publish", ...; empty where unknown
  std::size_t words = 0;  ///< bytes of the words that tell it
};
Stage stage_of(std::string_view title);

/// "16/KH-SKHCN ngày 05/3/2026": a document that the text names by number and symbol.
struct Citation {
  std::size_t begin = 0, end = 0;    ///< bytes, from "số" or the number on, to the end of its date
  std::string number_symbol;         ///< "16/KH-SKHCN"
  std::string date;                  ///< as written: "05/3/2026"; empty where none follows
  int day = 0, month = 0, year = 0;  ///< 0 where not told
};
std::vector<Citation> citations_in(std::string_view text);

/// The first whole day that a text names: "25/3/2026".
std::optional<Day> day_in(std::string_view text);

/// "ngày 31/6", "31/6/2026": a day that no month has. Only behind "ngày" or with its year: "31/6" may count other
/// things.
struct ImpossibleDay {
  std::size_t begin = 0, end = 0;  ///< bytes
  int last = 0;                    ///< the last day of that month
};
/// `year` is that of days without one.
std::vector<ImpossibleDay> impossible_days_in(std::string_view text, int year);

}  // namespace sauro::checks
