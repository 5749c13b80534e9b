// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <map>
#include <set>
#include <utility>

#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// Steps that wait for one another, all in one month: at least five, of at least three stages.
std::vector<Found> find_time_crowded(const Subject& subject) {
  constexpr std::size_t many = 5, stages_of_chain = 3;
  std::vector<Found> found;
  for (const Item& task : subject.draft().items) {
    if (!is_work(task)) continue;
    std::map<std::pair<int, unsigned>, std::vector<const Item*>> by_month;
    for (const Item* step : subject.children(task)) {
      const plan::Schedule& time = step->schedule;
      if (!is_work(*step) || !time.end || time.origin.inherited || time.kind != plan::ScheduleKind::period) continue;
      if (time.start && (time.start->month() != time.end->month() || time.start->year() != time.end->year())) continue;
      by_month[{time.end->year(), static_cast<unsigned>(time.end->month())}].push_back(step);
    }
    for (const auto& [month, steps] : by_month) {
      std::set<std::string_view> stages;
      for (const Item* step : steps)
        if (const auto stage = stage_of(step->title).name; !stage.empty()) stages.insert(stage);
      if (steps.size() < many || stages.size() < stages_of_chain) continue;
      Found one;
      one.message = {fmt::format("{} bước nối tiếp nhau đều xong trong tháng {}/{}: {}", steps.size(), month.second,
                                 month.first, quoted(task.title)),
                     fmt::format("{} steps that wait for one another all end in {}/{}: {}", steps.size(), month.second,
                                 month.first, quoted(task.title))};
      one.items = {&task};
      one.items.insert(one.items.end(), steps.begin(), steps.end());
      one.places.reserve(steps.size());
      for (const Item* step : steps) one.places.push_back(place_of(*step, step->schedule.origin, step->schedule.text));
      one.repair = {"Giãn thời gian các bước", "Spread the steps over more time"};
      found.push_back(std::move(one));
    }
  }
  return found;
}

}  // namespace

const Rule time_crowded{"time.crowded",
                        plan::Clear::time,
                        find_time_crowded,
                        {"Từ năm bước nối tiếp nhau trở lên dồn vào một tháng.",
                         "Five steps or more that wait for one another fall into one month.",
                         "Soạn thảo, lấy ý kiến, thẩm định, trình, ban hành: đều tháng 6/2026",
                         "Giãn thời gian các bước.", "Spread the steps over more time.", "rõ thời gian"}};

}  // namespace sauro::checks
