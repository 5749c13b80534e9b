// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// The work of the plan that is the event itself: nearly all words of the event stand in its title, and little else.
const Item* item_of_event(const Subject& subject, const Item& waiting) {
  const WordSet event = content_words(*waiting.schedule.event);
  if (event.size() < 3) return nullptr;
  const Item* best = nullptr;
  for (const Item& item : subject.draft().items) {
    if (!is_work(item) || &item == &waiting || !item.schedule.end || item.schedule.event) continue;
    const WordSet title = content_words(item.title);
    const std::size_t both = shared(event, title);
    if (both * 10 >= event.size() * 9 && both * 2 >= title.size()) best = &item;
  }
  return best;
}

std::vector<Found> find(const Subject& subject) {
  std::vector<Found> found;
  for (const Item& item : subject.draft().items) {
    const plan::Schedule& time = item.schedule;
    if (!is_work(item) || !time.event || time.origin.inherited) continue;
    const auto first = time.start ? time.start : time.end;
    if (!first) continue;
    if (const auto day = day_in(*time.event)) {
      if (time.end.value_or(*first) >= *day) continue;
      found.push_back(
          {{"Hạn " + quoted(time.text) + " sớm hơn sự kiện phải chờ (" + day_text(*day) + "): " + quoted(item.title),
            "The deadline " + quoted(time.text) + " lies before the event it waits for (" + day_text(*day) +
                "): " + quoted(item.title)},
           {&item},
           {place_of(item, time.origin, time.text)},
           plan::Words{"Sửa hạn hoặc ngày của sự kiện", "Mend the deadline or the day of the event"},
           {},
           {}});
      continue;
    }
    const Item* event = item_of_event(subject, item);
    if (event == nullptr || *first >= *event->schedule.end) continue;
    found.push_back(
        {{"Việc này (" + quoted(time.text) + ") phải chờ " + quoted(event->title) + ", mà việc đó đến " +
              day_text(*event->schedule.end) + " mới xong",
          "This work (" + quoted(time.text) + ") waits for " + quoted(event->title) + ", which ends only on " +
              day_text(*event->schedule.end)},
         {&item, event},
         {place_of(item, time.origin, time.text), place_of(*event, event->schedule.origin, event->schedule.text)},
         plan::Words{"Lùi hạn của việc này, hoặc đẩy sớm việc kia", "Move this deadline back, or the other forward"},
         {},
         {}});
  }
  return found;
}

}  // namespace

const Rule time_date_before_event{
    "time.date-before-event",
    plan::Clear::time,
    find,
    {"Hạn của một việc sớm hơn việc mà nó phải chờ.", "A deadline lies before the work that it waits for.",
     "Nhân rộng sau khi nghiệm thu mô hình: 6/2026; nghiệm thu mô hình: 8/2026",
     "Lùi hạn của việc này, hoặc đẩy sớm việc kia.", "Move this deadline back, or the other forward.", "rõ thời gian"}};

}  // namespace sauro::checks
