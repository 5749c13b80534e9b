// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/forecast/workload.h"

#include <algorithm>
#include <map>

namespace sauro::forecast {
namespace {

Day first_of_month(Day day) { return Period::month(day.year(), day.month()).first(); }

struct Months {
  std::map<Day, int> open, done;
};

Workload workload_of(const std::string& who, const Months& months, Day present) {
  Workload load;
  load.who = who;
  for (const auto& [month, count] : months.done)
    if (count >= load.past_most.value_or(0)) load.past_most = count, load.past_month = month;
  for (Day month = present; month <= months.open.rbegin()->first; month = month.plus_months(1)) {
    const auto at = months.open.find(month);
    const int works = at == months.open.end() ? 0 : at->second;
    load.months.push_back({month, works, load.past_most && works > *load.past_most});
  }
  return load;
}

}  // namespace

std::vector<Workload> workloads(const std::vector<Work>& works, Bearer bearer, Day as_of) {
  const Day present = first_of_month(as_of);
  std::map<std::string, Months> bearers;
  for (const Work& work : works) {
    const std::string& who = bearer == Bearer::unit ? work.unit : work.person;
    if (who.empty()) continue;
    if (work.is_open(as_of))
      ++bearers[who].open[std::max(present, first_of_month(work.due))];
    else if (*work.done < present)
      ++bearers[who].done[first_of_month(*work.done)];
  }
  std::vector<Workload> loads;
  for (const auto& [who, months] : bearers)
    if (!months.open.empty()) loads.push_back(workload_of(who, months, present));
  return loads;
}

}  // namespace sauro::forecast
