// SPDX-License-Identifier: AGPL-3.0-or-later
// Children that end well, badly, late, never, or leave others behind.
#include "document/readers/child.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "document/readers/temporary_folder.h"

namespace sauro::readers {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

TemporaryFolder new_folder() {
  auto folder = TemporaryFolder::make();
  EXPECT_TRUE(folder);
  return *std::move(folder);
}

/// A child that runs a line of shell. Sanitized or not, a shell fits in a few megabytes.
Child shell(const TemporaryFolder& folder, const std::string& line, ChildLimits limits = {}) {
  return {{"sh", "-c", line}, "dash", folder.path(), std::nullopt, limits};
}

Result<std::string> run_shell(const std::string& line, ChildLimits limits = {}) {
  const auto folder = new_folder();
  return run_child(shell(folder, line, limits));
}

std::size_t open_files() {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& entry : fs::directory_iterator("/proc/self/fd")) ++count;
  return count;
}

/// Whether a process whose number the child wrote to a file still runs; a zombie of somebody else's does not.
bool runs(const fs::path& file) {
  int pid = 0;
  std::ifstream(file) >> pid;
  EXPECT_GT(pid, 0) << file;
  std::ifstream status("/proc/" + std::to_string(pid) + "/stat");
  std::string number, name, state;
  status >> number >> name >> state;
  return !state.empty() && state != "Z" && state != "X";
}

bool ends_soon(const fs::path& file) {
  for (int turn = 0; turn < 200; ++turn, std::this_thread::sleep_for(10ms))
    if (!runs(file)) return true;
  return false;
}

TEST(RunChild, GivesWhatTheProgramPrinted) {
  const auto printed = run_shell("printf 'một\\nhai'; echo not this >&2");
  ASSERT_TRUE(printed);
  EXPECT_EQ(*printed, "một\nhai");
}

TEST(RunChild, GivesTheProgramAFixedEnvironmentAndItsFolder) {
  const auto folder = new_folder();
  const auto printed = run_child({{"env"}, "coreutils", folder.path()});
  ASSERT_TRUE(printed);
  EXPECT_EQ(*printed, "PATH=/usr/local/bin:/usr/bin:/bin\nHOME=" + folder.path() + "\nLC_ALL=C.UTF-8\n");
  const auto where = run_child(shell(folder, "pwd -P; ulimit -c; ulimit -t | tr -d 0-9"));
  ASSERT_TRUE(where);
  EXPECT_EQ(*where, fs::canonical(folder.path()).string() + "\n0\n\n");  // no core, and seconds, not "unlimited"
}

TEST(RunChild, LeavesTheProgramNoNetwork) {
  // The interfaces that it sees, one a line behind two of headings: the loop alone, and that is down.
  const auto seen = run_shell("cat /proc/net/dev");
  ASSERT_TRUE(seen.ok()) << seen.error().where;
  int others = 0;
  std::istringstream lines(*seen);
  for (std::string line; std::getline(lines, line);)
    if (line.find(':') != std::string::npos && line.find(" lo:") == std::string::npos) ++others;
  EXPECT_EQ(others, 0) << *seen;
}

TEST(RunChild, LeavesTheProgramNoOtherOpenFiles) {
  const std::ifstream kept("/etc/passwd");
  // Not close-on-exec, as a library may open its files.
  const int loose = dup(0);
  const auto printed = run_shell("ls /proc/self/fd | wc -l");
  close(loose);
  ASSERT_TRUE(printed);
  EXPECT_EQ(*printed, "4\n");  // the fourth is the folder that ls reads
}

TEST(RunChild, PassesMuchInputAndOutputBothWays) {
  std::string bytes(20u << 20, 'x');
  for (std::size_t i = 0; i < bytes.size(); i += 1000) bytes[i] = static_cast<char>(i / 1000);
  const auto folder = new_folder();
  Child child = shell(folder, "tee /dev/stderr");
  child.input = bytes;
  const auto printed = run_child(child);
  ASSERT_TRUE(printed);
  EXPECT_TRUE(*printed == bytes);
}

TEST(RunChild, DoesNotMindInputThatNobodyReads) {
  const std::string bytes(5u << 20, 'x');
  const auto folder = new_folder();
  Child child = shell(folder, "exec 0<&-; echo done");
  child.input = bytes;
  const auto printed = run_child(child);
  ASSERT_TRUE(printed);
  EXPECT_EQ(*printed, "done\n");
}

TEST(RunChild, HasNothingToReadWithoutInput) {
  const auto printed = run_shell("wc -c");
  ASSERT_TRUE(printed);
  EXPECT_EQ(*printed, "0\n");
}

TEST(RunChild, NamesThePackageOfAMissingProgram) {
  const auto folder = new_folder();
  for (const char* name : {"no-such-program", "/no/such/program", "./sh"}) {
    const auto printed = run_child({{name}, "some-package", folder.path()});
    ASSERT_FALSE(printed);
    EXPECT_EQ(printed.error(), (Error{ErrorCode::missing_program, "some-package", name}));
  }
}

TEST(RunChild, SaysHowTheProgramFailedInItsLastWords) {
  const auto failed = run_shell("echo first >&2; echo 'the last' >&2; echo >&2; exit 3");
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error(), (Error{ErrorCode::damaged, "sh ended with 3", "the last"}));
  const auto crashed = run_shell("kill -SEGV $$");
  ASSERT_FALSE(crashed);
  EXPECT_EQ(crashed.error(), (Error{ErrorCode::damaged, "sh ended by signal 11"}));
}

TEST(RunChild, TellsAProgramThatCannotStartFromOneThatFails) {
  const auto folder = new_folder();
  const std::string script = folder.path() + "/script";
  std::ofstream(script) << "#!/no/such/interpreter\n";
  fs::permissions(script, fs::perms::owner_all);
  const auto printed = run_child({{script}, "some-package", folder.path()});
  ASSERT_FALSE(printed);
  EXPECT_EQ(printed.error(), (Error{ErrorCode::io, script, "cannot be started"}));
}

TEST(RunChild, KillsAllThatALateProgramStarted) {
  const auto folder = new_folder();
  ChildLimits limits;
  limits.time = 500ms;
  const auto start = std::chrono::steady_clock::now();
  const auto late =
      run_child(shell(folder, "(sh -c 'echo $$ > grandchild; exec sleep 60') & echo $$ > child; wait", limits));
  EXPECT_LT(std::chrono::steady_clock::now() - start, 20s);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error(), (Error{ErrorCode::over_limit, "sh took longer than 500 ms"}));
  EXPECT_TRUE(ends_soon(folder.path() + "/child"));
  EXPECT_TRUE(ends_soon(folder.path() + "/grandchild"));
}

TEST(RunChild, DoesNotWaitForWhomTheProgramLeavesBehind) {
  const auto folder = new_folder();
  const auto start = std::chrono::steady_clock::now();
  const auto printed =
      run_child(shell(folder, "(sh -c 'echo $$ > left; exec sleep 60') & while ! [ -s left ]; do :; done; echo done"));
  EXPECT_LT(std::chrono::steady_clock::now() - start, 20s);
  ASSERT_TRUE(printed);
  EXPECT_EQ(*printed, "done\n");
  EXPECT_TRUE(ends_soon(folder.path() + "/left"));
}

TEST(RunChild, WaitsForAProgramThatHasClosedItsOutput) {
  const auto folder = new_folder();
  ASSERT_TRUE(run_child(shell(folder, "exec >&- 2>&-; sleep 0.2; : > late")));
  EXPECT_TRUE(fs::exists(folder.path() + "/late"));
}

TEST(RunChild, StopsAProgramThatPrintsTooMuch) {
  ChildLimits limits;
  limits.output_bytes = 100'000;
  const auto much = run_shell("exec yes", limits);
  ASSERT_FALSE(much);
  EXPECT_EQ(much.error(), (Error{ErrorCode::over_limit, "sh printed more than 100000 bytes"}));
  limits.time = 300ms;  // complaints are not kept, but do not hide the time either
  const auto complaints = run_shell("exec yes >&2", limits);
  ASSERT_FALSE(complaints);
  EXPECT_EQ(complaints.error(), (Error{ErrorCode::over_limit, "sh took longer than 300 ms", "y"}));
}

TEST(RunChild, StopsAProgramThatWritesTooLargeAFile) {
  ChildLimits limits;
  limits.one_file_bytes = 1u << 20;
  const auto large = run_shell("exec head -c 5000000 /dev/zero > large", limits);
  ASSERT_FALSE(large);
  EXPECT_EQ(large.error(), (Error{ErrorCode::over_limit, "sh wrote a file over 1 MiB"}));
}

TEST(RunChild, GivesAProgramNoMoreMemoryThanItMayHave) {
  ChildLimits limits;
  limits.memory_bytes = 64u << 20;
  const std::string line = "exec head -c 200000000 /dev/zero | tail -n 1 > /dev/null";
  const auto large = run_shell("LC_ALL=C; " + line, limits);
  ASSERT_FALSE(large);
  EXPECT_EQ(large.error().code, ErrorCode::over_limit);
  EXPECT_EQ(large.error().subject, "sh needs more memory than 64 MiB");
  EXPECT_TRUE(run_shell(line));
}

TEST(RunChild, StopsWhenAskedTo) {
  const auto folder = new_folder();
  std::stop_source source;
  Child child = shell(folder, "echo $$ > child; exec sleep 60");
  child.cancel = source.get_token();
  const std::jthread asks([&] {
    while (!fs::exists(folder.path() + "/child") || fs::file_size(folder.path() + "/child") == 0)
      std::this_thread::sleep_for(5ms);
    source.request_stop();
  });
  const auto start = std::chrono::steady_clock::now();
  const auto stopped = run_child(child);
  EXPECT_LT(std::chrono::steady_clock::now() - start, 20s);
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error(), (Error{ErrorCode::cancelled, "sh"}));
  EXPECT_TRUE(ends_soon(folder.path() + "/child"));
}

TEST(RunChild, TakesTheProgramAlongWhenSauroIsKilled) {
  const auto folder = new_folder();
  const fs::path file = folder.path() + "/child";
  const pid_t sauro = fork();
  if (sauro == 0) {
    (void)run_child(shell(folder, "echo $$ > child; exec sleep 60")).ok();
    _exit(0);
  }
  while (!fs::exists(file) || fs::file_size(file) == 0) std::this_thread::sleep_for(5ms);
  kill(sauro, SIGKILL);
  waitpid(sauro, nullptr, 0);
  EXPECT_TRUE(ends_soon(file));
}

TEST(RunChild, LeavesNoOpenFileAndNoZombie) {
  const auto folder = new_folder();
  ASSERT_TRUE(run_child(shell(folder, ":")));
  const auto before = open_files();
  ChildLimits limits;
  limits.time = 5ms;
  for (int turn = 0; turn < 200; ++turn) {
    Child child = shell(folder, turn % 4 == 0 ? "exec sleep 9" : turn % 4 == 1 ? "exit 1" : "cat");
    if (turn % 4 == 0) child.limits = limits;
    if (turn % 4 == 3) child.input = "some";
    EXPECT_EQ(run_child(child).ok(), turn % 4 > 1);
  }
  EXPECT_EQ(open_files(), before);
  EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1);
  EXPECT_EQ(errno, ECHILD);
}

TEST(RunChild, RunsSideBySide) {
  std::vector<std::jthread> threads;
  for (int thread = 0; thread < 4; ++thread)
    threads.emplace_back([thread] {
      const std::string name = std::to_string(thread);
      for (int turn = 0; turn < 10; ++turn) {
        const auto printed = run_shell("cat; echo " + name);
        ASSERT_TRUE(printed);
        EXPECT_EQ(*printed, name + "\n");
      }
    });
}

TEST(TemporaryFolder, GoesWithAllThatIsInIt) {
  std::string path;
  {
    auto folder = new_folder();
    path = folder.path();
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_all);
    fs::create_directories(path + "/a/b/c");
    std::ofstream(path + "/a/b/c/file") << "x";
    fs::create_symlink("/", path + "/a/link");
    const TemporaryFolder moved(std::move(folder));
    EXPECT_EQ(moved.path(), path);
  }
  EXPECT_FALSE(fs::exists(path));
  EXPECT_TRUE(fs::exists("/"));
}

}  // namespace
}  // namespace sauro::readers
