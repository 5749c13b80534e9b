// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/jobs/jobs.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/actions/refusal.h"
#include "foundation/base/password.h"

namespace sauro::app {

std::string_view name_of(JobStage stage) {
  constexpr auto names = std::to_array<std::string_view>({"waiting", "running", "done", "failed", "cancelled"});
  return names.at(static_cast<std::size_t>(stage));
}

Jobs::Jobs(unsigned threads) {
  for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
}

Jobs::~Jobs() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    ending_ = true;
    for (auto& [id, job] : jobs_) job->stop.request_stop();
  }
  woken_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

Result<std::string> Jobs::begin(const std::string& owner, Work work, std::int64_t now, AtFault at_fault) {
  constexpr std::size_t id_bytes = 16;
  const std::lock_guard<std::mutex> lock(mutex_);
  forget(owner, now);
  const auto own = std::count_if(jobs_.begin(), jobs_.end(), [&](const auto& one) {
    const JobStage stage = one.second->state.stage;
    return one.second->owner == owner && (stage == JobStage::waiting || stage == JobStage::running);
  });
  if (queue_.size() >= most_waiting || static_cast<std::size_t>(own) >= most_of_owner) return refuse("job.many");
  auto job = std::make_shared<Job>();
  job->owner = owner;
  job->state.id = random_hex(id_bytes);
  job->work = std::move(work);
  job->at_fault = std::move(at_fault);
  job->begun = now, job->number = ++begun_;
  jobs_[job->state.id] = job;
  queue_.push_back(job);
  woken_.notify_one();
  return job->state.id;
}

Result<JobState> Jobs::state(const std::string& owner, const std::string& id) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto at = jobs_.find(id);
  if (at == jobs_.end() || at->second->owner != owner) return refuse("unknown.job", id);
  return at->second->state;
}

Result<JobState> Jobs::cancel(const std::string& owner, const std::string& id) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto at = jobs_.find(id);
  if (at == jobs_.end() || at->second->owner != owner) return refuse("unknown.job", id);
  Job& job = *at->second;
  job.stop.request_stop();
  if (job.state.stage == JobStage::waiting) {
    std::erase(queue_, at->second);
    job.state.stage = JobStage::cancelled;
    job.work = {};
  }
  return job.state;
}

void Jobs::run() {
  for (;;) {
    std::shared_ptr<Job> job;
    {
      std::unique_lock<std::mutex> lock(mutex_);
      woken_.wait(lock, [&] { return ending_ || !queue_.empty(); });
      if (ending_) return;
      job = queue_.front();
      queue_.pop_front();
      job->state.stage = JobStage::running;
    }
    const readers::Watch watch{[this, &job](int done, int of) {
                                 const std::lock_guard<std::mutex> lock(mutex_);
                                 job->state.done = done, job->state.of = of;
                               },
                               job->stop.get_token()};
    finish(*job, job->work(watch));
  }
}

void Jobs::finish(Job& job, Result<std::string> result) {
  const std::lock_guard<std::mutex> lock(mutex_);
  job.work = {};
  if (result) {
    job.state.stage = JobStage::done;
    job.state.result = *std::move(result);
  } else {
    job.state.stage = result.error().code == ErrorCode::cancelled ? JobStage::cancelled : JobStage::failed;
    job.state.error = result.error();
    if (job.at_fault) job.state.field = job.at_fault(result.error());
  }
}

void Jobs::forget(const std::string& owner, std::int64_t now) {
  const auto ended = [](const Job& job) {
    return job.state.stage != JobStage::waiting && job.state.stage != JobStage::running;
  };
  std::erase_if(jobs_, [&](const auto& one) { return ended(*one.second) && now - one.second->begun > kept; });
  std::vector<std::pair<std::int64_t, std::string>> own;
  for (const auto& [id, job] : jobs_)
    if (job->owner == owner && ended(*job)) own.emplace_back(job->number, id);
  std::sort(own.begin(), own.end());
  for (std::size_t i = 0; i + most_ended <= own.size(); ++i) jobs_.erase(own[i].second);
}

}  // namespace sauro::app
