// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/forecast/history.h"

#include <algorithm>
#include <tuple>

namespace sauro::forecast {

std::size_t Cases::first_not_done(int days) const {
  const auto at =
      std::partition_point(endings_.begin(), endings_.end(), [&](const Ending& ending) { return ending.days < days; });
  return static_cast<std::size_t>(at - endings_.begin());
}

int Cases::in_time(std::size_t first) const {
  // What is still open is open beyond its deadline, so all up to day 0 are done.
  const std::size_t end = first_not_done(1);
  return end > first ? static_cast<int>(end - first) : 0;
}

History::History(const std::vector<Work>& works, Day as_of) : as_of_(as_of) {
  std::vector<std::pair<Ending, const Work*>> cases;
  for (const Work& work : works) {
    if (work.due >= as_of) continue;
    const bool open = work.is_open(as_of);
    cases.push_back({{work.due.days_until(open ? as_of : *work.done), open}, &work});
    closed_ += open ? 0 : 1;
  }
  // Of the same day what is open stands first: it may yet end as any of those behind it did.
  std::sort(cases.begin(), cases.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first.days, b.first.open, a.second->type, a.second->unit) <
           std::tie(b.first.days, a.first.open, b.second->type, b.second->unit);
  });
  std::uint32_t place = 0;
  for (const auto& [ending, work] : cases) {
    all_.add(ending, place);
    types_[work->type].add(ending, place);
    units_[{work->type, work->unit}].add(ending, place);
    ++place;
  }
}

const Cases& History::of(const std::string& type) const {
  const auto at = types_.find(type);
  return at == types_.end() ? none_ : at->second;
}

const Cases& History::of(const std::string& type, const std::string& unit) const {
  const auto at = units_.find({type, unit});
  return at == units_.end() ? none_ : at->second;
}

}  // namespace sauro::forecast
