// SPDX-License-Identifier: AGPL-3.0-or-later
// Jobs: work that takes long is done beside, with progress, and can be stopped.
#pragma once
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "document/readers/watch.h"
#include "foundation/base/result.h"

namespace sauro::app {

enum class JobStage : std::uint8_t { waiting, running, done, failed, cancelled };
std::string_view name_of(JobStage stage);

struct JobState {
  std::string id;
  JobStage stage = JobStage::waiting;
  int done = 0, of = 0;             ///< how far it is; 0 of 0 where that is not known
  std::string result = {};          ///< JSON, of one that is done
  std::optional<Error> error = {};  ///< of one that failed
  std::string field = {};           ///< at fault, as who began it knows; empty for none
};

class Jobs {
 public:
  static constexpr std::size_t most_waiting = 50, most_of_owner = 5;
  static constexpr std::size_t most_ended = 10;  ///< of an owner, that are remembered
  static constexpr std::int64_t kept = 3600;     ///< seconds that an ended one is remembered

  /// Which field of what was asked an error is about; empty for none.
  using AtFault = std::function<std::string(const Error&)>;
  /// What is done: gives JSON, and looks at the watch's stop now and then.
  using Work = std::function<Result<std::string>(const readers::Watch&)>;

  explicit Jobs(unsigned threads);
  Jobs(const Jobs&) = delete;
  Jobs& operator=(const Jobs&) = delete;
  ~Jobs();  ///< stops what runs

  /// The job's id; refused: job.many. `owner`: nobody else knows of it.
  Result<std::string> begin(const std::string& owner, Work work, std::int64_t now, AtFault at_fault = {});
  /// Refused: unknown.job.
  Result<JobState> state(const std::string& owner, const std::string& id);
  /// Asks it to stop; one that waits is cancelled at once. Refused: unknown.job.
  Result<JobState> cancel(const std::string& owner, const std::string& id);

 private:
  struct Job {
    std::string owner;
    JobState state;
    Work work;
    AtFault at_fault;
    std::stop_source stop;
    std::int64_t begun = 0;   ///< seconds since 1970 UTC
    std::int64_t number = 0;  ///< later ones have greater
  };
  void run();
  void finish(Job& job, Result<std::string> result);
  void forget(const std::string& owner, std::int64_t now);

  std::mutex mutex_;
  std::condition_variable woken_;
  bool ending_ = false;
  std::int64_t begun_ = 0;  ///< how many there were
  std::map<std::string, std::shared_ptr<Job>> jobs_;
  std::deque<std::shared_ptr<Job>> queue_;
  std::vector<std::thread> threads_;
};

}  // namespace sauro::app
