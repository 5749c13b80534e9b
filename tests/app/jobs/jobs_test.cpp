// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/jobs/jobs.h"

#include <gtest/gtest.h>

#include <chrono>
#include <future>

namespace sauro::app {
namespace {

using namespace std::chrono_literals;

JobState ended(Jobs& jobs, const std::string& owner, const std::string& id) {
  for (int i = 0; i < 1000; ++i) {
    const auto state = jobs.state(owner, id);
    if (!state || (state->stage != JobStage::waiting && state->stage != JobStage::running))
      return state ? *state : JobState{};
    std::this_thread::sleep_for(5ms);
  }
  ADD_FAILURE() << "does not end";
  return {};
}

/// Runs until it is asked to stop.
Result<std::string> endless(const readers::Watch& watch) {
  for (int i = 1; !watch.stop.stop_requested(); ++i) {
    watch.progress(i, 1000);
    std::this_thread::sleep_for(1ms);
  }
  return Error{ErrorCode::cancelled, "endless"};
}

TEST(Jobs, AreDoneBesideAndTellHowFarTheyAre) {
  Jobs jobs(1);
  std::promise<void> seen;
  const auto id = *jobs.begin(
      "so/an",
      [&](const readers::Watch& watch) -> Result<std::string> {
        watch.progress(3, 13);
        seen.get_future().wait();
        return std::string("{}");
      },
      0);
  for (int i = 0; i < 1000 && jobs.state("so/an", id)->done != 3; ++i) std::this_thread::sleep_for(1ms);
  const auto half = jobs.state("so/an", id);
  EXPECT_EQ(half->stage, JobStage::running);
  EXPECT_EQ(half->done, 3);
  EXPECT_EQ(half->of, 13);
  seen.set_value();
  const JobState state = ended(jobs, "so/an", id);
  EXPECT_EQ(state.stage, JobStage::done);
  EXPECT_EQ(state.result, "{}");
}

TEST(Jobs, CanBeStopped) {
  Jobs jobs(1);
  const auto runs = *jobs.begin("so/an", endless, 0), waits = *jobs.begin("so/an", endless, 0);
  EXPECT_EQ(jobs.cancel("so/an", waits)->stage, JobStage::cancelled);
  ASSERT_TRUE(jobs.cancel("so/an", runs).ok());
  EXPECT_EQ(ended(jobs, "so/an", runs).stage, JobStage::cancelled);
}

TEST(Jobs, AreTheirOwnersAlone) {
  Jobs jobs(1);
  const auto id = *jobs.begin(
      "so/an", [](const auto&) -> Result<std::string> { return std::string("{}"); }, 0);
  EXPECT_EQ(jobs.state("so/binh", id).error().subject, "unknown.job");
  EXPECT_EQ(jobs.cancel("so/binh", id).error().subject, "unknown.job");
  EXPECT_EQ(ended(jobs, "so/an", id).stage, JobStage::done);
}

TEST(Jobs, WhatFailsSaysWhy) {
  Jobs jobs(1);
  const auto id = *jobs.begin(
      "a",
      [](const auto&) -> Result<std::string> {
        return Error{ErrorCode::damaged, "x"};
      },
      0);
  const JobState state = ended(jobs, "a", id);
  EXPECT_EQ(state.stage, JobStage::failed);
  EXPECT_EQ(state.error->code, ErrorCode::damaged);
}

TEST(Jobs, AreNotTooManyAndAreForgotten) {
  Jobs jobs(1);
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < Jobs::most_of_owner; ++i) ids.push_back(*jobs.begin("a", endless, 0));
  EXPECT_EQ(jobs.begin("a", endless, 0).error().subject, "job.many");
  for (const std::string& id : ids) ASSERT_TRUE(jobs.cancel("a", id).ok());
  for (const std::string& id : ids) ended(jobs, "a", id);
  ASSERT_TRUE(jobs.begin("a", endless, Jobs::kept + 1).ok());
  EXPECT_EQ(jobs.state("a", ids.front()).error().subject, "unknown.job");
}  // and what still runs is stopped with them

TEST(Jobs, OfThoseThatEndedTheLastAreRemembered) {
  Jobs jobs(1);
  const auto at_once = [](const auto&) -> Result<std::string> { return std::string("{}"); };
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < 2 * Jobs::most_ended; ++i) {
    ids.push_back(*jobs.begin("a", at_once, 0));
    ended(jobs, "a", ids.back());
  }
  EXPECT_EQ(jobs.state("a", ids.front()).error().subject, "unknown.job");
  EXPECT_EQ(jobs.state("a", ids[ids.size() - 5])->stage, JobStage::done);
  EXPECT_EQ(jobs.state("a", ids.back())->stage, JobStage::done);
}

}  // namespace
}  // namespace sauro::app
