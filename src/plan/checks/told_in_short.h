// SPDX-License-Identifier: AGPL-3.0-or-later
// A piece of work told again by fewer words: "kiện toàn Ban Chỉ đạo trước ngày 28/02" among the duties of a unit, where
// the plan has "Kiện toàn Ban Chỉ đạo và Tổ giúp việc".
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/checks/subject.h"
#include "plan/extraction/time.h"

namespace sauro::checks {

struct ShortTelling {
  const plan::Item* item = nullptr;  ///< whose title has all words of the clause
  const plan::Item* own = nullptr;   ///< the item of the clause's own line; null where it has none
  const TextLine* line = nullptr;
  std::string_view clause;                    ///< of the line
  std::vector<plan::Assignment> assignments;  ///< that the clause states
  std::optional<extraction::TimeInText> time;
  bool most = false;  ///< its words are at least half of those that the item's title has, who and when apart
};

/// Clauses of the text outside tables that name one lead, or a time with an end. The words of who and when are left
/// out; at least four must be left that say what is done.
enum class Told : std::uint8_t { lead, time };
std::vector<ShortTelling> told_in_short(const Subject& subject, Told what);

/// Who answers for a clause: who leads by its words, or else by the item of its line. Null where nobody does.
const plan::Assignment* lead_of(const ShortTelling& telling);

}  // namespace sauro::checks
