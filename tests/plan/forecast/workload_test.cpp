// SPDX-License-Identifier: AGPL-3.0-or-later
// Works by month, and which months are over what anybody ever did.
#include "plan/forecast/workload.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plan/forecast/any_works.h"
#include "plan/forecast/works.h"

namespace sauro::forecast {
namespace {

const Day as_of = day("2030-05-10");

std::vector<int> counts(const Workload& load) {
  std::vector<int> all;
  for (const MonthLoad& month : load.months) all.push_back(month.works);
  return all;
}

TEST(Workloads, CountsWhatIsDueByMonthAndWhatIsOverdueNow) {
  const auto loads =
      workloads({work("2030-02-01"), work("2030-05-31"), work("2030-07-01"), work("2030-07-31")}, Bearer::unit, as_of);
  ASSERT_EQ(loads.size(), 1u);
  EXPECT_EQ(loads[0].who, "u1");
  EXPECT_EQ(loads[0].months[0].month, day("2030-05-01"));
  EXPECT_EQ(counts(loads[0]), (std::vector{2, 0, 2}));
}

TEST(Workloads, FlagsWhatIsOverTheMostEverDone) {
  // Three were done in March, two in April.
  std::vector<Work> all = {work("2030-03-01", 0), work("2030-03-01", 9), work("2030-02-01", 40), work("2030-04-01", 0),
                           work("2030-04-01", 1)};
  all = all + std::vector<Work>(3, work("2030-06-01")) + std::vector<Work>(4, work("2030-07-01"));
  const Workload load = workloads(all, Bearer::unit, as_of).at(0);
  EXPECT_EQ(load.past_most, 3);
  EXPECT_EQ(load.past_month, day("2030-03-01"));
  EXPECT_FALSE(load.months.at(1).over);
  EXPECT_TRUE(load.months.at(2).over);
}

TEST(Workloads, ThePresentMonthIsNoPast) {
  const auto all = std::vector<Work>(9, work("2030-05-01", 3)) + std::vector<Work>(2, work("2030-04-01", 0)) +
                   std::vector<Work>(3, work("2030-06-01"));
  EXPECT_EQ(workloads(all, Bearer::unit, as_of).at(0).past_most, 2);
}

TEST(Workloads, WhoHasNoPastIsNotFlagged) {
  const auto all = std::vector<Work>(50, work("2030-06-01")) + std::vector{work("2030-03-01", 0, "u2")};
  const auto loads = workloads(all, Bearer::unit, as_of);
  ASSERT_EQ(loads.size(), 1u);  // u2 has nothing open
  EXPECT_EQ(loads[0].past_most, std::nullopt);
  EXPECT_FALSE(loads[0].months.back().over);
}

TEST(Workloads, CountsPeopleAsWell) {
  auto all = std::vector<Work>(2, work("2030-06-01"));
  all[1].person = "lan";
  const auto loads = workloads(all, Bearer::person, as_of);
  ASSERT_EQ(loads.size(), 1u);  // nobody answers for the other
  EXPECT_EQ(loads[0].who, "lan");
  EXPECT_EQ(counts(loads[0]), (std::vector{0, 1}));
}

RC_GTEST_PROP(Workloads, LoseNoWork, ()) {
  const auto all = any_works();
  const Day now = day("2030-01-01").plus_days(*rc::gen::inRange(0, 800));
  int open = 0, counted = 0;
  for (const Work& work : all) open += work.is_open(now) ? 1 : 0;
  for (const Workload& load : workloads(all, Bearer::unit, now))
    for (const MonthLoad& month : load.months) {
      counted += month.works;
      RC_ASSERT(month.over == (load.past_most && month.works > *load.past_most));
    }
  RC_ASSERT(counted == open);
}

}  // namespace
}  // namespace sauro::forecast
