// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/calendar.h"

#include "plan/urging/ladder.h"

namespace sauro::reports {

using document::EntryStatus;

namespace {

EntryStatus status_of(const tracking::ItemState& state) {
  switch (state.stage) {
    case tracking::Stage::closed: return EntryStatus::completed;
    case tracking::Stage::dropped: return EntryStatus::cancelled;
    case tracking::Stage::open:
      return tracking::is_never_updated(state) ? EntryStatus::needs_action : EntryStatus::in_process;
    case tracking::Stage::reported:
    case tracking::Stage::confirmed: return EntryStatus::in_process;
  }
  return EntryStatus::needs_action;
}

}  // namespace

std::vector<int> alarms_of(const tracking::ItemState& state, const std::vector<tracking::Rung>& rungs,
                           const Holidays& holidays, Day today) {
  std::vector<int> alarms;
  if (!urging::can_be_urged(state)) return alarms;
  const Day due = *tracking::deadline_of(state);
  // The ladder counts a deadline on a day off from the working day before it.
  const auto last = is_working_day(due, holidays) ? Result(due) : add_working_days(due, -1, holidays);
  for (const tracking::Rung& rung : rungs) {
    if (rung.days >= 0 || !last) continue;
    const auto day = add_working_days(*last, rung.days, holidays);
    if (day && today <= *day) alarms.push_back(day->days_until(due));
  }
  return alarms;
}

document::CalendarEntry calendar_entry(const std::string& agency, const tracking::ItemState& state,
                                       const ItemLine& line) {
  document::CalendarEntry entry;
  entry.id = agency + "." + line.id;
  entry.summary = line.title;
  const auto tell = [&](const char* what, const std::string& text) {
    if (!text.empty()) entry.description.append(entry.description.empty() ? "" : "\n").append(what).append(text);
  };
  tell("Đơn vị: ", line.unit);
  tell("Người làm: ", line.person);
  tell("Sản phẩm: ", state.set.products);
  tell("Đã làm: ", line.counted);
  tell("Chờ: ", line.waits_for);
  if (line.first_due && line.due && *line.first_due != *line.due)
    tell("Hạn ban đầu: ", document::day_text(*line.first_due));
  if (state.stage == tracking::Stage::reported || state.stage == tracking::Stage::confirmed)
    tell("Tình trạng: ", "đã báo cáo xong, chờ xác nhận");
  entry.status = status_of(state);
  entry.percent = line.percent;
  entry.due = line.due;
  if (state.stage == tracking::Stage::closed) entry.completed = line.done_day;
  if (line.task_class == plan::TaskClass::key) entry.labels.emplace_back("Trọng tâm");
  if (line.outside) entry.labels.emplace_back("Phát sinh");
  return entry;
}

}  // namespace sauro::reports
