// SPDX-License-Identifier: AGPL-3.0-or-later
// The stages of a work that one sentence dates: "hoàn thành dự thảo trước ngày 25/4, phê duyệt trước ngày 10/5".
#pragma once
#include <string_view>
#include <vector>

#include "foundation/calendar/day.h"

namespace sauro::checks {

struct DatedStage {
  char kind = 0;  ///< stages of one kind follow each other by their rank (lexicon stage_order)
  int rank = 0;
  Day end;
  std::string_view clause;
};

/// Whether a spelling key holds two stages and two times at all.
bool may_tell_stages(std::string_view key);
/// In the order of the sentence. `year` is that of days without one.
std::vector<DatedStage> dated_stages_in(std::string_view sentence, int year);

}  // namespace sauro::checks
