// SPDX-License-Identifier: AGPL-3.0-or-later
// Forecasts of a plan: their order, what changes them and what must not, and their three risks.
#include "plan/forecast/plan_forecast.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <iostream>
#include <numeric>

#include "plan/forecast/any_works.h"
#include "plan/forecast/chances.h"
#include "plan/forecast/works.h"

namespace sauro::forecast {
namespace {

const Day half_a_year_on = day("2031-01-01");

std::vector<Work> open_works(int count, std::string_view due, const std::string& unit = "u1") {
  std::vector<Work> all(static_cast<std::size_t>(count), work(due, {}, unit));
  for (std::size_t i = 0; i < all.size(); ++i) all[i].id = unit + "/" + std::to_string(i);
  return all;
}

TEST(ForecastPlan, SaysNothingUnderTwentyClosedCases) {
  EXPECT_FALSE(forecast_plan(open_works(3, "2031-02-10"), History(works(19, 0), half_a_year_on), 2031, 1));
  EXPECT_TRUE(forecast_plan(open_works(3, "2031-02-10"), History(works(20, 0), half_a_year_on), 2031, 1));
}

TEST(ForecastPlan, HasTheMonthsThatAreNotOver) {
  const History history(works(20, 0), day("2031-10-31"));
  const auto forecast = forecast_plan({}, history, 2031, 1);
  ASSERT_EQ(forecast->months.size(), 3u);
  EXPECT_EQ(forecast->months[0].end, day("2031-10-31"));
  EXPECT_EQ(forecast->months[2].end, day("2031-12-31"));
  EXPECT_EQ(forecast_plan({}, history, 2032, 1)->months.size(), 12u);
  EXPECT_TRUE(forecast_plan(open_works(1, "2031-12-01"), history, 2030, 1)->months.empty());
}

TEST(ForecastPlan, FollowsTheDelaysOfThePast) {
  // Everything was 20 days late: what is due in the middle of a month is done in the next.
  const auto forecast = forecast_plan(open_works(100, "2031-02-15"), History(works(400, 20), half_a_year_on), 2031, 1);
  EXPECT_EQ(forecast->open, 100);
  EXPECT_EQ(forecast->months[0].due, 0);
  EXPECT_EQ(forecast->months[1].due, 100);
  EXPECT_EQ(forecast->months[1].p50, 0);
  EXPECT_GE(forecast->months[2].p80, 98);
}

TEST(ForecastPlan, WhatIsOpenInThePastMayEndAsTheOthersDid) {
  // A third of the cases is overdue by 10 days; those that were as late took 60 days in all.
  auto past = works(200, 60) + works(200, 0);
  for (int i = 0; i < 200; ++i) past.push_back(work("2031-01-01"));
  const auto forecast = forecast_plan(open_works(300, "2031-02-15"), History(past, day("2031-01-11")), 2031, 1);
  EXPECT_NEAR(forecast->months[1].p50, 100, 15);
  EXPECT_GE(forecast->months[3].p80, 290);
}

TEST(ForecastPlan, FewCasesGiveAWiderSpan) {
  const auto span = [](int cases) {
    const History history(works(cases / 2, 0) + works(cases / 2, 300), half_a_year_on);
    const auto forecast = forecast_plan(open_works(300, "2031-03-31"), history, 2031, 1);
    return forecast->months[2].p50 - forecast->months[2].p80;
  };
  EXPECT_GT(span(20), 3 * span(2'000));
  EXPECT_GT(span(2'000), 0);
}

TEST(ForecastPlan, OnTheWholeDrawsWhatTheChancesSay) {
  const History history(agency_of_unlike_units(4), day("2031-06-01"));
  std::vector<Work> open;
  for (const char* unit : {"u0", "u1", "u2", "u3", "u9"}) {
    const auto some = open_works(100, "2031-07-31", unit);
    open.insert(open.end(), some.begin(), some.end());
  }
  const double expected = std::accumulate(open.begin(), open.end(), 0.0, [&](double sum, const Work& work) {
    return sum + expected_in_time(work, history);
  });
  EXPECT_NEAR(forecast_plan(open, history, 2031, 1)->months[1].p50, expected, 8);
}

TEST(ForecastPlan, P50AndP80AreReachedAboutAsOftenAsTheySay) {
  // What became of the works of 200 agencies in the half year behind the forecast. Counts are whole, so that P50 is
  // reached somewhat more often than exceeded: a tie counts half.
  double months = 0, p50 = 0, p80 = 0;
  const auto reached = [](auto done, int figure) { return done > figure ? 1 : done == figure ? 0.5 : 0; };
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const auto all = agency_of_unlike_units(seed, 300);
    const History history(all, day("2031-07-01"));
    const auto forecast = forecast_plan(all, history, 2031, seed, 200);
    for (const MonthForecast& month : forecast->months) {
      const auto done = std::count_if(all.begin(), all.end(), [&](const Work& work) {
        return work.is_open(history.as_of()) && work.done && *work.done <= month.end;
      });
      ++months, p50 += reached(done, month.p50), p80 += reached(done, month.p80);
    }
  }
  std::cout << "P50 reached in " << p50 / months << ", P80 in " << p80 / months << "\n";
  EXPECT_NEAR(p50 / months, 0.5, 0.1);
  EXPECT_NEAR(p80 / months, 0.8, 0.1);
}

TEST(ForecastPlan, NamesTheGreatestRisks) {
  const History history(works(40, 0) + works(20, 0, "u2") + works(20, 5, "u2"), half_a_year_on);
  std::vector<Work> all = open_works(4, "2031-05-31") + open_works(1, "2031-05-31", "u2");
  all.push_back(work("2030-12-01"));  // overdue
  all[1].weight = 30;
  all[3].weight = 10;
  all.push_back(all[1]);
  all.back().due = day("2031-08-31");  // another turn of the same
  const auto risks = forecast_plan(all, history, 2031, 1)->risks;
  ASSERT_EQ(risks.size(), 3u);
  EXPECT_EQ(risks[0].id, "u1/1");
  EXPECT_EQ(risks[0].due, day("2031-05-31"));
  EXPECT_EQ(risks[1].id, "u2/0");
  EXPECT_EQ(risks[2].id, "u1/3");
  EXPECT_NEAR(risks[1].loss, 1 - risks[1].chance, 1e-12);
  EXPECT_NEAR(risks[1].chance, 0.55, 0.05);
}

RC_GTEST_PROP(ForecastPlan, IsTheSameInWhateverOrder, ()) {
  const auto all = works(20, -3) + any_works();
  const auto seed = *rc::gen::arbitrary<std::uint64_t>();
  auto shuffled = all;
  std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937_64(seed));
  const Day as_of = day("2030-02-01").plus_days(*rc::gen::inRange(0, 700));
  RC_ASSERT(forecast_plan(all, History(all, as_of), 2031, seed, 30) ==
            forecast_plan(shuffled, History(shuffled, as_of), 2031, seed, 30));
}

RC_GTEST_PROP(ForecastPlan, GrowsByMonthsAndStaysWithinItsWorks, ()) {
  const auto all = works(20, -3) + any_works();
  const History history(all, day("2030-02-01").plus_days(*rc::gen::inRange(0, 700)));
  const auto forecast = forecast_plan(all, history, 2031, 1, 30);
  RC_ASSERT(forecast.has_value());
  MonthForecast before{history.as_of()};
  for (const MonthForecast& month : forecast->months) {
    RC_ASSERT(before.end <= month.end && before.due <= month.due);
    RC_ASSERT(before.p80 <= month.p80 && before.p50 <= month.p50);
    RC_ASSERT(month.p80 <= month.p50 && month.p50 <= forecast->open);
    before = month;
  }
}

TEST(ForecastPlan, ASeedGivesTheSameFiguresOnEveryMachine) {
  // Written down from one machine; another that differs here draws otherwise.
  const History history(agency_of_unlike_units(4, 500), day("2031-06-01"));
  const auto open = open_works(50, "2031-06-30", "u0") + open_works(50, "2031-08-31", "u2");
  const auto forecast = forecast_plan(open, history, 2031, 42);
  std::vector<std::pair<int, int>> figures;
  for (const MonthForecast& month : forecast->months) figures.emplace_back(month.p50, month.p80);
  EXPECT_EQ(figures, (std::vector<std::pair<int, int>>{
                         {17, 14}, {41, 39}, {88, 84}, {96, 94}, {100, 100}, {100, 100}, {100, 100}}));
}

}  // namespace
}  // namespace sauro::forecast
