// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// Work is told twice where title, time and place in the plan are the same. Work that comes again has another time.
void find_same(const Subject& subject, std::vector<Found>& found) {
  std::map<std::tuple<const Item*, std::string, std::string>, const Item*> seen;
  for (const Item& item : subject.draft().items) {
    if (!is_work(item) || subject.title_words(item).size() < 4) continue;  // "Kiểm tra" may come twice
    const std::string time = item.schedule.end ? item.schedule.end->iso() : spelling_key(item.schedule.text);
    const Item* above = is_task(item) ? nullptr : subject.parent(item);
    const auto [first, is_new] = seen.try_emplace({above, collapse_blanks(spelling_key(item.title)), time}, &item);
    if (is_new) continue;
    found.push_back({{"Việc này đã có ở một dòng khác, cùng tên và thời gian: " + quoted(item.title),
                      "This work stands in another line too, with the same title and time: " + quoted(item.title)},
                     {&item, first->second},
                     {place_of(item), place_of(*first->second)},
                     plan::Words{"Bỏ một dòng, hoặc ghi rõ hai việc khác nhau ở đâu",
                                 "Leave one out, or say in what the two differ"},
                     {},
                     {}});
  }
}

bool has_other_leads(const Subject& subject, const Item& one, const Item& other) {
  const auto here = leads_of(one), there = leads_of(other);
  const auto is_same = [&](const plan::Assignment& a, const plan::Assignment& b) {
    if (!a.person.empty() && a.person == b.person) return true;
    return same_unit(subject.draft(), a.unit_name.value_or(a.text), b.unit_name.value_or(b.text));
  };
  const auto is_there = [&](const plan::Assignment* a) {
    return std::any_of(there.begin(), there.end(), [&](const auto* b) { return is_same(*a, *b); });
  };
  return !here.empty() && !there.empty() && std::none_of(here.begin(), here.end(), is_there);
}

/// One number for a set of words, from which that of the set without one of them is told: "ngày hội đọc sách hè" of
/// "ngày hội đọc sách mùa hè".
WordCode sum_of(const WordSet& words) { return std::accumulate(words.begin(), words.end(), WordCode{0}); }

/// Two tasks are one where their titles are about the same, in other words or another order, and each is given to
/// somebody else. What three or more lines say is one work for many.
void find_alike(const Subject& subject, std::vector<Found>& found) {
  constexpr std::size_t telling = 5;  // words
  std::unordered_map<WordCode, std::vector<const Item*>> by_words;
  std::vector<std::pair<const Item*, WordSet>> tasks;
  for (const Item& item : subject.draft().items) {
    if (!is_task(item)) continue;
    WordSet words = work_words(subject.title_words(item));
    if (words.size() < telling) continue;
    by_words[sum_of(words)].push_back(&item);
    tasks.emplace_back(&item, std::move(words));
  }
  const auto tell = [&](const Item& one, const Item& other) {
    const bool told = one.schedule.end == other.schedule.end &&
                      collapse_blanks(spelling_key(one.title)) == collapse_blanks(spelling_key(other.title));
    if (told || !has_other_leads(subject, one, other)) return;
    found.push_back(
        {{"Việc này đã giao cho nơi khác ở một dòng khác: " + quoted(one.title) + ", " + quoted(other.title),
          "This work is given to somebody else in another line: " + quoted(one.title) + ", " + quoted(other.title)},
         {&one, &other},
         {place_of(one), place_of(other)},
         plan::Words{"Bỏ một dòng, hoặc ghi rõ hai việc khác nhau ở đâu",
                     "Leave one out, or say in what the two differ"},
         {},
         {}});
  };
  for (const auto& [item, words] : tasks) {
    const auto& same = by_words.at(sum_of(words));
    if (same.size() == 2 && same[1] == item) tell(*item, *same[0]);
    if (words.size() <= telling || same.size() > 1) continue;
    for (const WordCode word : words) {
      const auto fewer = by_words.find(sum_of(words) - word);
      if (fewer != by_words.end() && fewer->second.size() == 1) tell(*item, *fewer->second[0]);
    }
  }
}

std::vector<Found> find_work_duplicate(const Subject& subject) {
  std::vector<Found> found;
  find_same(subject, found);
  find_alike(subject, found);
  return found;
}

}  // namespace

const Rule work_duplicate{
    "work.duplicate",
    plan::Clear::work,
    find_work_duplicate,
    {"Một việc được ghi hai lần: cùng tên, cùng thời gian; hoặc cùng nội dung nhưng giao hai nơi.",
     "One piece of work stands twice: with the same title and time, or about the same and given to two.",
     "3. Mở lớp tập huấn kế toán xã: 5/2026 ... 9. Mở lớp tập huấn kế toán xã: 5/2026",
     "Bỏ một dòng, hoặc ghi rõ hai việc khác nhau ở đâu.", "Leave one out, or say in what the two differ.", "rõ việc"}};

}  // namespace sauro::checks
