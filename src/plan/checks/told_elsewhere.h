// SPDX-License-Identifier: AGPL-3.0-or-later
// What the plan says of one piece of work in two places: at its item, and in a sentence of the text.
#pragma once
#include <string_view>
#include <vector>

#include "plan/checks/text_line.h"
#include "plan/model/draft.h"

namespace sauro::checks {

class Vocabulary;

struct Telling {
  const plan::Item* item = nullptr;
  const TextLine* line = nullptr;  ///< stands outside the tables
  std::string_view sentence;       ///< of the line, with all that its item's title is about
  bool joined = false;             ///< reading has joined the line to the item
  bool goes_on = false;            ///< it tells other things too, whose times its times may be
  bool of_outcome = false;         ///< it speaks of what follows from the work only: its report, its money
};

/// Sentences that speak of an item's work at another place than the item's own. A sentence that begins with what
/// follows from the work (its report, its money, its supervision) speaks of the outcome; one that fits two items of
/// neither.
/// Only sentences with a time or a lead are looked at. `title_words`: content_words() of each item's title;
/// `vocabulary`: that of the lines.
std::vector<Telling> told_elsewhere(const plan::Draft& draft, const std::vector<WordSet>& title_words,
                                    const std::vector<TextLine>& lines, const Vocabulary& vocabulary);

/// Of the words that say what a text is about (content_words) those that do more than say that something is done ("tổ
/// chức", "triển khai").
WordSet work_words(WordSet content);

/// How many words that give somebody the lead ("chủ trì") stand in a spelling key.
std::size_t lead_words_in(std::string_view key);

/// Whether two wordings name one unit: the same words, or one abbreviates the other or leaves words of it out.
bool same_unit(const plan::Draft& draft, std::string_view one, std::string_view other);

}  // namespace sauro::checks
