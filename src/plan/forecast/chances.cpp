// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/forecast/chances.h"

#include <algorithm>
#include <array>

namespace sauro::forecast {
namespace {

struct Ratio {
  int n = 0, in_time = 0;
};

Ratio ratio_in(const Cases& cases, int days) {
  const std::size_t first = cases.first_not_done(days);
  return {cases.count() - static_cast<int>(first), cases.in_time(first)};
}

Beta with(double wider, const Ratio& own) {
  return {wider * wider_weight + own.in_time, (1 - wider) * wider_weight + own.n - own.in_time};
}

/// Of those from `first` on. What is still open counts as later than all others.
std::optional<int> median(const Cases& cases, std::size_t first) {
  auto before_half = (cases.endings().size() - first + 1) / 2;
  for (std::size_t i = first; i < cases.endings().size(); ++i)
    if (!cases.endings()[i].open && --before_half == 0) return cases.endings()[i].days;
  return std::nullopt;
}

}  // namespace

Beta ratio_of(const Work& work, const History& history) {
  const int days = work.due.days_until(history.as_of());
  const Ratio all = ratio_in(history.all(), days);
  const double agency = Beta{1.0 + all.in_time, 1.0 + all.n - all.in_time}.mean();
  const double type = with(agency, ratio_in(history.of(work.type), days)).mean();
  return with(type, ratio_in(history.of(work.type, work.unit), days));
}

double expected_in_time(const Work& work, const History& history) {
  return work.due < history.as_of() ? 0 : ratio_of(work, history).mean();
}

std::optional<Chance> chance_of(const Work& work, const History& history) {
  if (!history.is_enough()) return std::nullopt;
  const int days = work.due.days_until(history.as_of());
  const std::array<const Cases*, 3> groups = {&history.of(work.type, work.unit), &history.of(work.type),
                                              &history.all()};
  Chance chance;
  chance.n = ratio_in(*groups[0], days).n;
  chance.of_type = ratio_in(*groups[1], days).n;
  chance.of_all = ratio_in(*groups[2], days).n;
  for (const Cases* cases : groups) {
    const std::size_t first = cases->first_not_done(days);
    chance.median_n = cases->count() - static_cast<int>(first);
    chance.median_delay = median(*cases, first);
    if (chance.median_n >= few_cases) break;
  }
  if (days > 0) return chance;
  const Beta ratio = ratio_of(work, history);
  chance.chance = ratio.mean();
  chance.low = std::min(ratio.quantile((1 - interval) / 2), chance.chance);
  chance.high = std::max(ratio.quantile((1 + interval) / 2), chance.chance);
  return chance;
}

}  // namespace sauro::forecast
