// SPDX-License-Identifier: AGPL-3.0-or-later
// Two lines that say the same words with different figures: "tỷ lệ hài lòng của người bệnh nội trú đạt 95%" and 92%,
// "06 công trình “Thắp sáng đường quê”" and 05.
#pragma once
#include <vector>

#include "plan/checks/subject.h"

namespace sauro::checks {

struct ToldTwice {
  const TextLine *first, *second;
  std::string_view one, other;  ///< the figures as they are written, with what they count
};

/// Whether the words (spelling key) speak of a part only: "đợt 1", "trong đó", "bổ sung".
bool speaks_of_part(std::string_view key);

std::vector<ToldTwice> told_twice(const Subject& subject);

}  // namespace sauro::checks
