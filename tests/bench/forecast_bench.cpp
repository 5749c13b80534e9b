// SPDX-License-Identifier: AGPL-3.0-or-later
// Forecasts of an agency with 3,000 open works after as many cases: the plan in 1,000 runs, the chance of each work
// with its interval, what would have been forecast at two years' month ends, and the float of a chain as long.
#include <benchmark/benchmark.h>

#include "plan/forecast/brier.h"
#include "plan/forecast/chances.h"
#include "plan/forecast/critical_path.h"
#include "plan/forecast/plan_forecast.h"
#include "plan/forecast/works.h"

namespace {

using namespace sauro;
using namespace sauro::forecast;

constexpr int many = 3'000;

/// As many in 2031 as known on its first day, when none of them is done.
std::vector<Work> year_ahead() {
  std::vector<Work> all;
  for (Work& work : agency_of_unlike_units(2, 2 * many))
    if (work.due >= day("2031-01-01")) {
      work.done.reset();
      all.push_back(work);
    }
  return all;
}

History history_of_many() { return {agency_of_unlike_units(1, 2 * many), day("2031-01-01")}; }

void plan(benchmark::State& state) {
  const History history = history_of_many();
  const auto works = year_ahead();
  for (auto _ : state) benchmark::DoNotOptimize(forecast_plan(works, history, 2031, 1));
  state.counters["works"] = static_cast<double>(works.size());
  state.counters["cases"] = history.all().count();
}
BENCHMARK(plan)->Unit(benchmark::kMillisecond);

void chances(benchmark::State& state) {
  const History history = history_of_many();
  const auto works = year_ahead();
  for (auto _ : state)
    for (const Work& work : works) benchmark::DoNotOptimize(chance_of(work, history));
}
BENCHMARK(chances)->Unit(benchmark::kMillisecond);

void scores(benchmark::State& state) {
  const auto works = agency_of_unlike_units(1, 2 * many);
  for (auto _ : state) benchmark::DoNotOptimize(yearly_scores(past_forecasts(works, day("2032-01-01"))));
}
BENCHMARK(scores)->Unit(benchmark::kMillisecond);

void path(benchmark::State& state) {
  std::vector<Activity> chain(many);
  for (std::size_t i = 0; i < chain.size(); ++i) {
    chain[i].id = std::to_string(i);
    if (i > 0) chain[i].predecessors = {chain[i - 1].id};
  }
  for (auto _ : state) benchmark::DoNotOptimize(critical_path(chain, day("2031-01-01")));
}
BENCHMARK(path)->Unit(benchmark::kMillisecond);

}  // namespace
