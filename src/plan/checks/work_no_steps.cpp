// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

using plan::Item;

std::size_t steps_of(const Subject& subject, const Item& item) {
  const auto& below = subject.children(item);
  return static_cast<std::size_t>(
      std::count_if(below.begin(), below.end(), [](const Item* child) { return is_work(*child); }));
}

/// A task without steps in a plan that tells the steps of nearly all others.
std::vector<Found> find_work_no_steps(const Subject& subject) {
  std::vector<const Item*> without;
  std::size_t with = 0;
  for (const Item& item : subject.draft().items) {
    if (!is_task(item)) continue;
    const std::size_t steps = steps_of(subject, item);
    if (steps >= 2) ++with;
    if (steps == 0 && (subject.parent(item) == nullptr || !is_work(*subject.parent(item)))) without.push_back(&item);
  }
  if (with < 3 || without.size() * 3 > with) return {};
  std::vector<Found> found;
  found.reserve(without.size());
  for (const Item* item : without)
    found.push_back({{"Chưa chia thành các bước như những nhiệm vụ khác: " + quoted(item->title),
                      "It has no steps, as the other tasks have: " + quoted(item->title)},
                     {item},
                     {place_of(*item)},
                     plan::Words{"Nêu các bước, mỗi bước có thời gian và sản phẩm",
                                 "Name its steps, each with its time and product"},
                     {},
                     {}});
  return found;
}

}  // namespace

const Rule work_no_steps{
    "work.no-steps",
    plan::Clear::work,
    find_work_no_steps,
    {"Nhiệm vụ không có bước thực hiện, trong khi các nhiệm vụ khác đều có.",
     "A task has no steps where the others have theirs.",
     "Nhiệm vụ 4 không có dòng nào bên dưới; nhiệm vụ 1, 2, 3 có 4-6 bước",
     "Nêu các bước, mỗi bước có thời gian và sản phẩm.", "Name its steps, each with its time and product.", "rõ việc"}};

}  // namespace sauro::checks
