// SPDX-License-Identifier: AGPL-3.0-or-later
// What happens when the process is killed, the power goes or the disk fails: every answered batch is there, the chain
// is whole, and the records are what the facts give. SAURO_CRASHES tells how often the process is killed.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "ledger/faulty_vfs.h"
#include "ledger/folder.h"
#include "ledger/sample_fold.h"
#include "ledger/sqlite_ledger.h"

namespace sauro::ledger {
namespace {

std::unique_ptr<Ledger> open(const std::string& folder) {
  auto ledger = open_sqlite(folder, {.fold = sample_fold});
  EXPECT_TRUE(ledger.ok()) << (ledger.ok() ? "" : ledger.error().subject);
  return ledger.ok() ? *std::move(ledger) : nullptr;
}

/// A batch that a key names, so that it can be looked for afterwards.
Batch random_batch(std::mt19937& random, const std::string& key) {
  const auto below = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
  std::vector<plan::NewFact> facts;
  for (int i = 0; i <= below(3); ++i) {
    const std::string id = std::to_string(below(20));
    facts.push_back(below(8) == 0
                        ? gone(id)
                        : item(id, "p" + std::to_string(below(4)), "2026-0" + std::to_string(1 + below(9)) + "-15",
                               "Nhiệm vụ " + std::to_string(below(1000))));
  }
  facts.front().who = key;
  Batch batch = batch_of(std::move(facts), 1000);
  batch.key = key;
  return batch;
}

/// All that must hold of a folder behind a crash; `answered` are keys of batches whose append() had returned.
void expect_whole(const std::string& folder, const std::set<std::string>& answered) {
  const auto ledger = open(folder);
  ASSERT_NE(ledger, nullptr);
  const auto breach = verify_chain(*ledger, "so");
  ASSERT_TRUE(breach.ok());
  EXPECT_EQ(*breach, std::nullopt);
  const auto views = ledger->compare_views("so");
  ASSERT_TRUE(views.ok()) << views.error().subject;
  EXPECT_TRUE(views->empty());
  std::set<std::string> found;
  ASSERT_TRUE(ledger
                  ->each("so", 0,
                         [&](const plan::Fact& fact) {
                           found.insert(fact.what.who);
                           return true;
                         })
                  .ok());
  for (const std::string& key : answered) {
    EXPECT_TRUE(found.contains(key)) << key;
    // Asked again, as by a client whose connection was lost before the answer, it is not done twice.
    std::mt19937 any(1);
    Batch again = random_batch(any, key);
    const auto repeated = ledger->append(again);
    ASSERT_TRUE(repeated.ok());
    EXPECT_TRUE(repeated->repeated) << key;
  }
}

/// The life of the process that is killed: three threads append, and each answered key is written to `out`.
[[noreturn]] void live(const std::string& folder, unsigned seed, int out) {
  auto ledger = open_sqlite(folder, {.fold = sample_fold});
  if (!ledger) _exit(1);
  std::vector<std::thread> threads;
  for (unsigned t = 0; t < 3; ++t)
    threads.emplace_back([&, t] {
      std::mt19937 random(seed * 10 + t);
      for (int i = 0;; ++i) {
        const std::string key = "k" + std::to_string(seed) + "-" + std::to_string(t) + "-" + std::to_string(i);
        if (!(*ledger)->append(random_batch(random, key)).ok()) _exit(2);
        const std::string line = key + "\n";
        if (write(out, line.data(), line.size()) < 0) _exit(3);
      }
    });
  for (std::thread& thread : threads) thread.join();
  _exit(0);
}

TEST(Crash, AKilledProcessLosesNothingThatWasAnswered) {
  const char* asked = std::getenv("SAURO_CRASHES");
  const int times = asked != nullptr ? std::atoi(asked) : 30;
  std::mt19937 random(7);
  std::size_t total = 0;
  const Folder folder;
  std::set<std::string> answered;
  for (int i = 0; i < times; ++i) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      close(ends[0]);
      live(folder.path, static_cast<unsigned>(i), ends[1]);
    }
    close(ends[1]);
    std::this_thread::sleep_for(std::chrono::milliseconds(std::uniform_int_distribution<int>(5, 60)(random)));
    kill(child, SIGKILL);
    std::string lines;
    char piece[4096];
    for (ssize_t count = 0; (count = read(ends[0], piece, sizeof piece)) > 0;)
      lines.append(piece, static_cast<std::size_t>(count));
    close(ends[0]);
    waitpid(child, nullptr, 0);
    answered.clear();
    for (std::size_t at = 0; at < lines.size();) {
      const std::size_t end = lines.find('\n', at);
      if (end == std::string::npos) break;
      answered.insert(lines.substr(at, end - at));
      at = end + 1;
    }
    total += answered.size();
    expect_whole(folder.path, answered);
    if (HasFailure()) FAIL() << "crash " << i;
  }
  std::printf("killed %d times, %zu answered batches, none lost\n", times, total);
  EXPECT_GT(total, 0u);
}

TEST(Crash, APowerCutLosesNothingThatWasAnswered) {
  std::size_t total = 0;
  for (unsigned seed = 0; seed < 25; ++seed) {
    const Folder folder;
    FaultyDisk disk;
    std::mt19937 random(seed);
    std::set<std::string> answered;
    for (int life = 0; life < 3; ++life) {
      {
        auto ledger = open(folder.path);
        ASSERT_NE(ledger, nullptr);
        const int batches = std::uniform_int_distribution<int>(1, 30)(random);
        for (int i = 0; i < batches; ++i) {
          const std::string key = std::to_string(seed) + "-" + std::to_string(life) + "-" + std::to_string(i);
          if (ledger->append(random_batch(random, key)).ok()) answered.insert(key);
        }
        disk.stop();  // closing writes nothing any more
      }
      disk.cut(random);
      expect_whole(folder.path, answered);
      if (HasFailure()) FAIL() << "seed " << seed << ", life " << life;
    }
    total += answered.size();
  }
  std::printf("75 power cuts, %zu answered batches, none lost\n", total);
}

TEST(Crash, EachCallThatFailsInTurnLosesNothing) {
  // How many calls there are, first.
  const auto work = [](const std::string& folder, std::set<std::string>& answered, int& refused) {
    auto ledger = open_sqlite(folder, {.fold = sample_fold});
    if (!ledger) {
      ++refused;
      return;
    }
    std::mt19937 random(3);
    for (int i = 0; i < 12; ++i) {
      const std::string key = "f" + std::to_string(i);
      const auto appended = (*ledger)->append(random_batch(random, key));
      if (appended.ok())
        answered.insert(key);
      else
        ++refused;
      if (i == 8 && !(*ledger)->redact("so", 1, "lan", "", 1000).ok()) ++refused;
    }
  };
  FaultyDisk disk;
  std::int64_t calls = 0;
  {
    const Folder folder;
    std::set<std::string> answered;
    int refused = 0;
    disk.fail_at(0);
    work(folder.path, answered, refused);
    calls = disk.calls();
    EXPECT_EQ(refused, 0);
    EXPECT_EQ(answered.size(), 12u);
  }
  ASSERT_GT(calls, 50);
  int refusals = 0;
  for (std::int64_t n = 1; n <= calls; ++n) {
    const Folder folder;
    std::set<std::string> answered;
    int refused = 0;
    disk.fail_at(n);
    work(folder.path, answered, refused);
    disk.fail_at(0);
    refusals += refused;
    expect_whole(folder.path, answered);
    if (HasFailure()) FAIL() << "call " << n << " of " << calls;
  }
  std::printf("%lld calls, each failed in turn; %d refused, nothing half-written\n", static_cast<long long>(calls),
              refusals);
  EXPECT_GT(refusals, 0);
}

}  // namespace
}  // namespace sauro::ledger
