// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/heading_time.h"

#include "plan/extraction/lines.h"
#include "plan/extraction/time.h"

namespace sauro::extraction {

bool is_time_alone(std::string_view text) {
  text = without_end_mark(text);
  if (text.empty() || word_count(text) > 8) return false;
  const auto time = find_time(text, {2000, std::nullopt, false});
  if (!time || time->schedule.kind != plan::ScheduleKind::period || !time->schedule.start) return false;
  return time->start == 0 && time->length == text.size();
}

}  // namespace sauro::extraction
