// SPDX-License-Identifier: AGPL-3.0-or-later
// Sentences about how many tasks are how: each is right for none, one, some and all; empty where it has nothing to say.
#pragma once
#include <string>

#include "plan/tracking/status.h"

namespace sauro::reports {

/// "05 nhiệm vụ", "1.250 nhiệm vụ": numbers of one digit with a 0, as official documents write them.
std::string tasks_text(std::int64_t number);
/// "03 nội dung công việc": parts of tasks.
std::string steps_text(std::int64_t number);

/// How many there are, and how many of them are done; of a single one all that is to be said. `who`: "Kế hoạch", "Phòng
/// Kế hoạch - Tài chính".
std::string overall_sentence(const std::string& who, const tracking::Counts& counts);
/// Of what is done, how much was in time.
std::string done_sentence(const tracking::Counts& counts);
/// Of what is not, how much still is in time.
std::string open_sentence(const tracking::Counts& counts);
/// Of what is in time, what waits for an event and what has no deadline.
std::string waiting_sentence(const tracking::Counts& counts);
/// What was never updated.
std::string never_sentence(const tracking::Counts& counts);
/// All of them, a space between.
std::string counts_paragraph(const std::string& who, const tracking::Counts& counts);

/// "đã hoàn thành đúng hạn": the words of a status in official tables.
std::string official_status(tracking::Status status);

}  // namespace sauro::reports
