// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes as a statement of time: no crash, no end before its start, no span outside the text.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "plan/extraction/time.h"

namespace {
void require(bool holds) {
  if (!holds) std::abort();
}

void check(const sauro::plan::Schedule& schedule) {
  if (schedule.start && schedule.end) require(*schedule.start <= *schedule.end);
  for (const auto& milestone : schedule.milestones)
    if (milestone.start && milestone.end) require(*milestone.start <= *milestone.end);
  if (schedule.recurrence) require(schedule.recurrence->count >= 1);
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
  sauro::extraction::TimeContext context;
  context.year = (data[0] & 2) != 0 ? 0 : 2024;
  context.deadline = (data[0] & 1) != 0;
  if (const auto schedule = sauro::extraction::parse_time(text, context)) check(*schedule);
  if (const auto found = sauro::extraction::find_time(text, context)) {
    require(found->start <= text.size() && found->length <= text.size() - found->start && found->length > 0);
    check(found->schedule);
  }
  return 0;
}
