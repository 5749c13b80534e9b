// SPDX-License-Identifier: AGPL-3.0-or-later
// The grammar of time: "Từ tháng 3 đến tháng 9/2026", "trước ngày 15 hằng tháng", "10 ngày làm việc kể từ ngày ký".
#pragma once
#include <optional>
#include <string_view>

#include "foundation/base/result.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

struct TimeContext {
  int year = 0;             ///< the plan's year; given to days and months without one
  std::optional<Day> date;  ///< the day of the plan, as far as known
  bool deadline = false;  ///< the words stand under "Thời hạn hoàn thành": a day or month is an end, without a start
};

/// Whether a column heading or label speaks of a deadline ("Thời hạn hoàn thành", "Hạn", "Thời gian hoàn thành").
bool is_deadline_heading(std::string_view heading);

/// The whole of `text` as a statement of time (a time cell, or what stands after a time label; a label at its start,
/// "Thời gian hoàn thành: ...", is understood). Text in which no time is found gives kind none. Fails with bad_input
/// where the words name a time that does not exist ("there is no month 13").
Result<plan::Schedule> parse_time(std::string_view text, const TimeContext& context);

/// A statement of time inside running text.
struct TimeInText {
  std::size_t start = 0, length = 0;  ///< bytes; the words of time, without a ':' or ',' before them
  plan::Schedule schedule;
};

/// The statement of time that a line of work ends with ("Tổ chức tập huấn: tháng 5/2026", "..., hoàn thành trước 30/6",
/// "... (xong trong quý II)"), or that it begins or is broken by when it is an event ("Ngay sau khi ... có hiệu lực,
/// thực hiện
/// ..."). Days of cited documents ("Quyết định số 12/QĐ-UBND ngày 05/3/2026"), years in names ("nhiệm vụ năm 2024",
/// "giai đoạn 2021-2025") are no statements of time.
std::optional<TimeInText> find_time(std::string_view line, const TimeContext& context);

}  // namespace sauro::extraction
