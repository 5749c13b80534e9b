// SPDX-License-Identifier: AGPL-3.0-or-later
// A small critical path by hand, circles, and what must hold of every network.
#include "plan/forecast/critical_path.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace sauro::forecast {
namespace {

const Day march = *Day::make(2031, 3, 10);

Day end_of(int month) { return Period::month(2031, month).last(); }

using Figures = std::array<int, 4>;  // earliest end, latest end, slack, followers

std::map<std::string, Figures> figures(const std::vector<Activity>& activities) {
  std::map<std::string, Figures> all;
  const auto timings = critical_path(activities, march);
  for (const Timing& timing : *timings)
    all[timing.id] = {timing.earliest_end, timing.latest_end, timing.slack(), timing.followers};
  return all;
}

TEST(CriticalPath, ByHand) {
  // From March on: survey 2 months, then design 3 and permit 1 side by side, then building 2, due in December.
  const auto all = figures({{"survey", {}, 2, {}},
                            {"design", {"survey"}, 3, {}},
                            {"permit", {"survey"}, 1, {}},
                            {"building", {"design", "permit"}, 2, end_of(12)}});
  EXPECT_EQ(all.at("survey"), (Figures{2, 5, 3, 3}));
  EXPECT_EQ(all.at("design"), (Figures{5, 8, 3, 1}));
  EXPECT_EQ(all.at("permit"), (Figures{3, 8, 5, 1}));
  EXPECT_EQ(all.at("building"), (Figures{7, 10, 3, 0}));
}

TEST(CriticalPath, WithoutDeadlinesTheLongestWayHasNoFloat) {
  const auto all = figures({{"a", {}, 2, {}}, {"b", {"a"}, 3, {}}, {"c", {"a"}, 1, {}}, {"d", {"b", "c"}, 2, {}}});
  EXPECT_EQ(all.at("a")[2], 0);
  EXPECT_EQ(all.at("b")[2], 0);
  EXPECT_EQ(all.at("c")[2], 2);
  EXPECT_EQ(all.at("d")[2], 0);
}

TEST(CriticalPath, ADeadlineThatCannotBeMetIsMissedByMonths) {
  const auto all = figures({{"a", {}, 2, end_of(4)}, {"b", {"a"}, 3, end_of(5)}});
  EXPECT_EQ(all.at("b"), (Figures{5, 3, -2, 0}));
  EXPECT_EQ(all.at("a"), (Figures{2, 0, -2, 1}));
  EXPECT_TRUE((*critical_path({{"a", {}, 1, *Day::make(2030, 12, 31)}}, march))[0].is_critical());
  EXPECT_EQ(figures({{"a", {}, 1, *Day::make(2030, 12, 31)}}).at("a")[2], -3);
}

int slack_of_two(Day as_of, Day due) {
  const auto timings = critical_path({{"a", {}, 1, due}, {"b", {"a"}, 1, due}}, as_of);
  EXPECT_EQ((*timings)[0].slack(), (*timings)[1].slack());
  return (*timings)[1].slack();
}

/// Two months of work until the end of December.
TEST(CriticalPath, AMonthThatIsRunningOutIsNoMonth) {
  const Day due = end_of(12);
  EXPECT_EQ(slack_of_two(*Day::make(2031, 11, 1), due), 0);
  EXPECT_EQ(slack_of_two(*Day::make(2031, 11, 15), due), 0);
  EXPECT_EQ(slack_of_two(*Day::make(2031, 11, 20), due), -1);
  EXPECT_EQ(slack_of_two(*Day::make(2031, 11, 30), due), -1);
  EXPECT_EQ(slack_of_two(*Day::make(2031, 10, 31), due), 0);
  EXPECT_EQ(slack_of_two(*Day::make(2031, 11, 1), *Day::make(2031, 12, 3)), -1);
}

/// Nobody can tell less than a month: what falls due in a few days and takes "a month" is not late for that.
TEST(CriticalPath, WhatIsDueSoonHasAMonth) {
  EXPECT_EQ((*critical_path({{"a", {}, 1, march.plus_days(3)}}, march))[0].slack(), 0);
  EXPECT_EQ((*critical_path({{"a", {}, 1, march}}, march))[0].slack(), 0);
  EXPECT_EQ((*critical_path({{"a", {}, 1, march.plus_days(-1)}}, march))[0].slack(), -1);
}

RC_GTEST_PROP(CriticalPath, ALaterDayNeverLeavesMore, ()) {
  const Day from = march.plus_days(*rc::gen::inRange(0, 400)), due = march.plus_days(*rc::gen::inRange(0, 800));
  const Day to = from.plus_days(*rc::gen::inRange(0, 100));
  RC_ASSERT(slack_of_two(to, due) <= slack_of_two(from, due));
  RC_ASSERT(slack_of_two(from, due) <= slack_of_two(from, due.plus_days(1)));
}

TEST(CriticalPath, WhatIsDoneHoldsNothingBack) {
  EXPECT_EQ(figures({{"a", {"done long ago"}, 1, end_of(3)}}).at("a"), (Figures{1, 1, 0, 0}));
  EXPECT_TRUE(critical_path({}, march)->empty());
}

TEST(CriticalPath, RefusesACircleByNamingIt) {
  const std::vector<Activity> activities = {
      {"x", {"c"}, 1, {}}, {"c", {"a", "free"}, 1, {}}, {"b", {"c"}, 1, {}}, {"a", {"b"}, 1, {}}, {"free", {}, 1, {}}};
  EXPECT_EQ(critical_path(activities, march).error(), (Error{ErrorCode::refused, "circle", "a, b, c"}));
  EXPECT_EQ(critical_path({{"a", {"a"}, 1, {}}}, march).error().where, "a");
}

TEST(CriticalPath, RefusesWhatIsNoNetwork) {
  EXPECT_EQ(critical_path({{"a", {}, 1, {}}, {"a", {}, 1, {}}}, march).error(),
            (Error{ErrorCode::bad_input, "the id stands twice", "a"}));
  EXPECT_EQ(critical_path({{"a", {}, -1, {}}}, march).error().code, ErrorCode::bad_input);
  EXPECT_TRUE(critical_path({{"a", {}, longest_duration, {}}}, march));
  EXPECT_FALSE(critical_path({{"a", {}, longest_duration + 1, {}}}, march));
}

/// Each waits for some of those before it.
std::vector<Activity> any_network() {
  std::vector<Activity> activities(*rc::gen::inRange<std::size_t>(0, 20));
  for (std::size_t i = 0; i < activities.size(); ++i) {
    activities[i].id = std::to_string(i);
    activities[i].duration = *rc::gen::inRange(0, 5);
    if (*rc::gen::arbitrary<bool>()) activities[i].due = march.plus_months(*rc::gen::inRange(-3, 20));
    for (std::size_t k = 0; k < i; ++k)
      if (*rc::gen::inRange(0, 4) == 0) activities[i].predecessors.push_back(std::to_string(k));
  }
  return activities;
}

RC_GTEST_PROP(CriticalPath, NothingBeginsBeforeWhatItWaitsForEnds, ()) {
  const auto activities = any_network();
  const auto timings = *critical_path(activities, march);
  RC_ASSERT(timings.size() == activities.size());
  for (std::size_t i = 0; i < timings.size(); ++i) {
    const Timing& timing = timings[i];
    RC_ASSERT(timing.id == activities[i].id);
    RC_ASSERT(timing.earliest_end - timing.earliest_start == activities[i].duration);
    RC_ASSERT(timing.latest_end - timing.latest_start == activities[i].duration);
    for (const std::string& before : activities[i].predecessors) {
      const Timing& earlier = timings[std::stoul(before)];
      RC_ASSERT(earlier.earliest_end <= timing.earliest_start);
      RC_ASSERT(earlier.latest_end <= timing.latest_start);
      RC_ASSERT(earlier.followers > timing.followers);
    }
  }
}

RC_GTEST_PROP(CriticalPath, SlippingByItsFloatMissesNoDeadlineThatWasKept, ()) {
  auto activities = any_network();
  const auto timings = *critical_path(activities, march);
  RC_PRE(!activities.empty());
  const auto slips = *rc::gen::inRange<std::size_t>(0, activities.size());
  if (timings[slips].slack() < 0) return;
  activities[slips].duration += timings[slips].slack();
  const auto after = *critical_path(activities, march);
  for (std::size_t i = 0; i < timings.size(); ++i)
    if (activities[i].due && timings[i].slack() >= 0) RC_ASSERT(after[i].earliest_end <= timings[i].latest_end);
}

TEST(CriticalPath, TakesALongChainInItsStride) {
  std::vector<Activity> chain;
  for (int i = 0; i < 3'000; ++i)
    chain.push_back(
        {std::to_string(i), i > 0 ? std::vector{std::to_string(i - 1)} : std::vector<std::string>(), 1, {}});
  const auto timings = *critical_path(chain, march);
  EXPECT_EQ(timings.back().earliest_end, 3'000);
  EXPECT_EQ(timings.front().followers, 2'999);
  chain[0].predecessors = {"2999"};
  EXPECT_FALSE(critical_path(chain, march));
}

}  // namespace
}  // namespace sauro::forecast
