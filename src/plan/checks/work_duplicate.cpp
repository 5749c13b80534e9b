// SPDX-License-Identifier: AGPL-3.0-or-later
#include <map>
#include <tuple>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// Work is told twice where title, time and place in the plan are the same. Work that comes again has another time.
std::vector<Found> find(const Subject& subject) {
  std::vector<Found> found;
  std::map<std::tuple<const Item*, std::string, std::string>, const Item*> seen;
  for (const Item& item : subject.draft().items) {
    if (!is_work(item)) continue;
    const std::string time = item.schedule.end ? item.schedule.end->iso() : spelling_key(item.schedule.text);
    const Item* above = is_task(item) ? nullptr : subject.parent(item);
    const auto [first, is_new] = seen.try_emplace({above, collapse_blanks(spelling_key(item.title)), time}, &item);
    if (is_new || subject.title_words(item).size() < 4) continue;  // "Kiểm tra" may come twice
    found.push_back({{"Việc này đã có ở một dòng khác, cùng tên và thời gian: " + quoted(item.title),
                      "This work stands in another line too, with the same title and time: " + quoted(item.title)},
                     {&item, first->second},
                     {place_of(item), place_of(*first->second)},
                     plan::Words{"Bỏ một dòng, hoặc ghi rõ hai việc khác nhau ở đâu",
                                 "Leave one out, or say in what the two differ"},
                     {},
                     {}});
  }
  return found;
}

}  // namespace

const Rule work_duplicate{
    "work.duplicate",
    plan::Clear::work,
    find,
    {"Một việc được ghi hai lần: cùng tên, cùng thời gian.",
     "One piece of work stands twice, with the same title and time.",
     "3. Mở lớp tập huấn kế toán xã: 5/2026 ... 9. Mở lớp tập huấn kế toán xã: 5/2026",
     "Bỏ một dòng, hoặc ghi rõ hai việc khác nhau ở đâu.", "Leave one out, or say in what the two differ.", "rõ việc"}};

}  // namespace sauro::checks
