// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/forecast/brier.h"

#include <algorithm>

#include "plan/forecast/chances.h"

namespace sauro::forecast {

std::vector<PastForecast> past_forecasts(const std::vector<Work>& works, Day as_of) {
  std::vector<PastForecast> forecasts;
  if (works.empty()) return forecasts;
  const Day first =
      std::min_element(works.begin(), works.end(), [](const Work& a, const Work& b) { return a.due < b.due; })->due;
  for (Day made = Period::month(first.year(), first.month()).last().plus_days(1); made < as_of;
       made = made.plus_months(1)) {
    std::vector<const Work*> open;
    for (const Work& work : works)
      if (work.due >= made && work.due < as_of && work.due.year() == made.year() && work.is_open(made))
        open.push_back(&work);
    if (open.empty()) continue;
    const History history(works, made);
    if (!history.is_enough()) continue;
    for (const Work* work : open)
      forecasts.push_back({made, work->id, work->due, expected_in_time(*work, history), work->is_in_time()});
  }
  return forecasts;
}

std::optional<Score> score_of(const std::vector<PastForecast>& forecasts) {
  if (forecasts.empty()) return std::nullopt;
  Score score;
  for (const PastForecast& forecast : forecasts) {
    const double missed = (forecast.came_true ? 1.0 : 0.0) - forecast.chance;
    score.brier += missed * missed;
    score.base_rate += forecast.came_true ? 1 : 0;
    ++score.n;
  }
  score.brier /= score.n;
  score.base_rate /= score.n;
  score.of_base_rate = score.base_rate * (1 - score.base_rate);
  return score;
}

std::map<int, Score> yearly_scores(const std::vector<PastForecast>& forecasts) {
  std::map<int, std::vector<PastForecast>> years;
  for (const PastForecast& forecast : forecasts) years[forecast.made.year()].push_back(forecast);
  std::map<int, Score> scores;
  for (const auto& [year, made] : years) scores.emplace(year, *score_of(made));
  return scores;
}

}  // namespace sauro::forecast
