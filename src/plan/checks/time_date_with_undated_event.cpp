// SPDX-License-Identifier: AGPL-3.0-or-later
#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// "Tháng 02/2026; cập nhật khi có thay đổi": behind a semicolon another time is told.
bool has_own_clause(const plan::Schedule& time) {
  const auto semicolon = time.text.rfind(';');
  return semicolon != std::string::npos && time.text.find(*time.event) > semicolon;
}

std::vector<Found> find_time_date_with_undated_event(const Subject& subject) {
  std::vector<Found> found;
  for (const Item& item : subject.draft().items) {
    const plan::Schedule& time = item.schedule;
    if (!is_work(item) || !time.event || (!time.start && !time.end) || time.offset || time.origin.inherited) continue;
    const bool known = rules::lexicon_value("known_event", spelling_key(*time.event)).has_value();
    if (known || day_in(*time.event) || has_own_clause(time)) continue;  // it has its day, or is of another time
    found.push_back({{"Vừa ghi " + quoted(time.text) + ", vừa chờ " + quoted(*time.event) +
                          " chưa rõ ngày nào: " + quoted(item.title),
                      "It has a time (" + quoted(time.text) + ") and waits for an event without a day (" +
                          quoted(*time.event) + "): " + quoted(item.title)},
                     {&item},
                     {place_of(item, time.origin, time.text)},
                     plan::Words{"Ghi ngày dự kiến của sự kiện, hoặc tính hạn từ sự kiện",
                                 "Write when the event is expected, or count the deadline from it"},
                     {},
                     {}});
  }
  return found;
}

}  // namespace

const Rule time_date_with_undated_event{
    "time.date-with-undated-event",
    plan::Clear::time,
    find_time_date_with_undated_event,
    {"Một việc vừa có ngày cố định vừa phải chờ một sự kiện không ghi ngày.",
     "Work has a fixed time and also waits for an event that has none.",
     "Triển khai sau khi đề án được duyệt: Tháng 6/2026", "Ghi ngày dự kiến của sự kiện, hoặc tính hạn từ sự kiện.",
     "Write when the event is expected, or count the deadline from it.", "rõ thời gian"}};

}  // namespace sauro::checks
