// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// The work that ends on a day of its own, by the words of its title.
using ItemsOfWord = std::map<WordCode, std::vector<const Item*>>;

ItemsOfWord items_of_words(const Subject& subject) {
  ItemsOfWord found;
  for (const Item& item : subject.draft().items)
    if (is_work(item) && item.schedule.end && !item.schedule.event)
      for (const WordCode word : subject.title_words(item)) found[word].push_back(&item);
  return found;
}

/// The work of the plan that is the event itself: nearly all words of the event stand in its title, and little else.
/// The last such in the plan.
const Item* item_of_event(const Subject& subject, const Item& waiting, const ItemsOfWord& items) {
  const WordSet event = content_words(*waiting.schedule.event);
  if (event.size() < 3) return nullptr;
  // One word in ten may be missing, so the rarest words but that many are enough to find it by.
  std::vector<const std::vector<const Item*>*> holders;
  static const std::vector<const Item*> none;
  for (const WordCode word : event) {
    const auto at = items.find(word);
    holders.push_back(at == items.end() ? &none : &at->second);
  }
  std::sort(holders.begin(), holders.end(), [](const auto* a, const auto* b) { return a->size() < b->size(); });
  holders.resize(event.size() / 10 + 1);
  const Item* best = nullptr;
  for (const auto* with_word : holders)
    for (const Item* item : *with_word) {
      if (item == &waiting || item <= best) continue;
      const WordSet& title = subject.title_words(*item);
      const std::size_t both = shared(event, title);
      if (both * 10 >= event.size() * 9 && both * 2 >= title.size()) best = item;
    }
  return best;
}

std::vector<Found> find_time_date_before_event(const Subject& subject) {
  std::vector<Found> found;
  std::optional<ItemsOfWord> items;  // few plans name events
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
    if (!items) items = items_of_words(subject);
    const Item* event = item_of_event(subject, item, *items);
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
    find_time_date_before_event,
    {"Hạn của một việc sớm hơn việc mà nó phải chờ.", "A deadline lies before the work that it waits for.",
     "Nhân rộng sau khi nghiệm thu mô hình: 6/2026; nghiệm thu mô hình: 8/2026",
     "Lùi hạn của việc này, hoặc đẩy sớm việc kia.", "Move this deadline back, or the other forward.", "rõ thời gian"}};

}  // namespace sauro::checks
