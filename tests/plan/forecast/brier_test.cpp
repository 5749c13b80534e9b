// SPDX-License-Identifier: AGPL-3.0-or-later
// The score of forecasts by hand, and of those that an invented agency would have made.
#include "plan/forecast/brier.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <iostream>

#include "plan/forecast/history.h"
#include "plan/forecast/works.h"

namespace sauro::forecast {
namespace {

PastForecast said(double chance, bool came_true) {
  return {day("2031-02-01"), {}, day("2031-03-01"), chance, came_true};
}

TEST(ScoreOf, IsTheMeanSquareByHand) {
  // (0.1^2 + 0.4^2 + 0.7^2 + 0.3^2) / 4, as against 0.75 * 0.25
  const auto score = score_of({said(0.9, true), said(0.6, true), said(0.7, false), said(0.7, true)});
  EXPECT_NEAR(score->brier, 0.1875, 1e-12);
  EXPECT_NEAR(score->of_base_rate, 0.1875, 1e-12);
  EXPECT_EQ(score->base_rate, 0.75);
  EXPECT_EQ(score->n, 4);
}

TEST(ScoreOf, KnowsThePerfectAndTheWorst) {
  EXPECT_EQ(score_of({said(1, true), said(0, false)})->brier, 0);
  EXPECT_EQ(score_of({said(0, true), said(1, false)})->brier, 1);
  EXPECT_TRUE(score_of({said(1, true), said(0, false)})->is_better());
  EXPECT_FALSE(score_of({}));
}

TEST(PastForecasts, AreMadeAtMonthEndsForWhatIsOpenThenAndDueInTheYear) {
  auto all = works(25, 0);  // due in January 2030
  all.push_back(work("2030-02-28", 1));
  all.push_back(work("2030-04-15", -20));
  all.push_back(work("2031-01-15", 0));
  const auto made = past_forecasts(all, day("2030-06-01"));
  std::vector<std::pair<Day, Day>> when;
  for (const PastForecast& forecast : made) when.emplace_back(forecast.made, forecast.due);
  EXPECT_EQ(when, (std::vector<std::pair<Day, Day>>{{day("2030-02-01"), day("2030-02-28")},
                                                    {day("2030-02-01"), day("2030-04-15")},
                                                    {day("2030-03-01"), day("2030-04-15")}}));
  EXPECT_FALSE(made[0].came_true);
  EXPECT_TRUE(made[1].came_true);
}

TEST(PastForecasts, AreNotMadeOfTooFewCases) {
  EXPECT_TRUE(past_forecasts(works(19, 0) + std::vector{work("2030-05-01", 0)}, day("2031-01-01")).empty());
  EXPECT_FALSE(past_forecasts(works(20, 0) + std::vector{work("2030-05-01", 0)}, day("2031-01-01")).empty());
  EXPECT_TRUE(past_forecasts({}, day("2031-01-01")).empty());
}

RC_GTEST_PROP(PastForecasts, NeverReadLaterCases, ()) {
  // Whatever becomes of what is open on a day: what was forecast up to it is the same.
  const auto all = works(20, -3) + agency_of_unlike_units(*rc::gen::arbitrary<std::uint64_t>(), 100);
  const Day until = day("2030-01-01").plus_days(*rc::gen::inRange(100, 700));
  auto otherwise = all;
  for (Work& work : otherwise)
    if (work.is_open(until)) work.done = until.plus_days(*rc::gen::inRange(0, 100));
  const Day end = day("2032-12-31");
  std::vector<std::tuple<Day, std::string, double>> as_it_was, as_it_might_be;
  for (const PastForecast& made : past_forecasts(all, end))
    if (made.made <= until) as_it_was.emplace_back(made.made, made.id, made.chance);
  for (const PastForecast& made : past_forecasts(otherwise, end))
    if (made.made <= until) as_it_might_be.emplace_back(made.made, made.id, made.chance);
  RC_ASSERT(as_it_was == as_it_might_be);
  RC_ASSERT(!as_it_was.empty());
}

TEST(YearlyScores, BeatTheBaseRateWhereUnitsDiffer) {
  const auto scores = yearly_scores(past_forecasts(agency_of_unlike_units(1), day("2032-01-01")));
  ASSERT_EQ(scores.size(), 2u);
  for (const auto& [year, score] : scores) {
    std::cout << year << ": n " << score.n << ", Brier " << score.brier << ", base rate " << score.of_base_rate << "\n";
    EXPECT_TRUE(score.is_better()) << year;
  }
}

TEST(YearlyScores, AreThoseOfTheBaseRateWhereNothingDiffers) {
  // Nothing can be known of the toss of a coin: the score comes near 0.25, and not below it.
  auto all = agency_of_unlike_units(1);
  std::mt19937_64 engine(3);
  for (Work& work : all) work.done = work.due.plus_days(engine() % 2 == 0 ? 0 : 5);
  const Score score = yearly_scores(past_forecasts(all, day("2032-01-01"))).at(2031);
  EXPECT_NEAR(score.brier, score.of_base_rate, 0.005);
}

TEST(PastForecasts, AreRightAsOftenAsTheySay) {
  // Ten agencies: of what was given about 40, 60 or 80 of 100, as many came true.
  std::map<int, std::pair<double, double>> bins;
  std::map<int, int> counts;
  for (std::uint64_t seed = 1; seed <= 10; ++seed)
    for (const PastForecast& made : past_forecasts(agency_of_unlike_units(seed), day("2032-01-01"))) {
      const int bin = static_cast<int>(std::lround(made.chance * 5));
      bins[bin].first += made.chance, bins[bin].second += made.came_true ? 1 : 0, ++counts[bin];
    }
  for (const auto& [bin, sums] : bins)
    if (counts[bin] >= 1'000) {
      EXPECT_NEAR(sums.first / counts[bin], sums.second / counts[bin], 0.04) << bin;
    }
}

}  // namespace
}  // namespace sauro::forecast
