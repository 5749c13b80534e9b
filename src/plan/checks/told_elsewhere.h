// SPDX-License-Identifier: AGPL-3.0-or-later
// What the plan says of one piece of work in two places: at its item, and in a sentence of the text.
#pragma once
#include <string_view>
#include <vector>

#include "plan/checks/text_line.h"
#include "plan/model/draft.h"

namespace sauro::checks {

struct Telling {
  const plan::Item* item = nullptr;
  const TextLine* line = nullptr;  ///< stands outside the tables
  std::string_view sentence;       ///< of the line, with all that its item's title is about
  bool joined = false;             ///< reading has joined the line to the item
  bool goes_on = false;            ///< it tells other things too, whose times its times may be
};

/// Sentences that speak of an item's work at another place than the item's own. A sentence that begins with what
/// follows from the work (its report, its money, its supervision) speaks of something else; so does one that fits two
/// items.
std::vector<Telling> told_elsewhere(const plan::Draft& draft, const std::vector<TextLine>& lines);

/// The words of a text that say what it is about, without those that only say that something is done ("tổ chức",
/// "triển khai"); sorted.
WordSet work_words(std::string_view text);

/// How many words that give somebody the lead ("chủ trì") stand in a spelling key.
std::size_t lead_words_in(std::string_view key);

/// Whether two wordings name one unit: the same words, or one abbreviates the other or leaves words of it out.
bool same_unit(const plan::Draft& draft, std::string_view one, std::string_view other);

}  // namespace sauro::checks
