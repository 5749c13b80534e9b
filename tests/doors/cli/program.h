// SPDX-License-Identifier: AGPL-3.0-or-later
// The program itself, run in a folder of its own: exit status, what stands on which output, and files.
#pragma once
#include <fcntl.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace sauro {

inline const std::string plan_text = "KẾ HOẠCH\nNăm 2031\n";

struct Outcome {
  int status = -1;
  std::string out, err;
};

inline std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// A folder for each test, in which the program runs.
class Sauro : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "sauro-test-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
    put("plan.txt", plan_text);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string at(const std::string& name) const { return (folder_ / name).string(); }
  void put(const std::string& name, const std::string& bytes) {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }
  std::size_t files_beside(const std::string& name) const {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder_))
      if (entry.path().filename().string().starts_with(name + ".")) ++count;
    return count;
  }

  /// `extra` stands in front of the environment: "COLUMNS=60".
  Outcome run(std::vector<std::string> arguments, const std::string& input = {}, const std::string& extra = "SAURO=1",
              const std::string& out_path = {}) {
    put(".in", input);
    const std::string out = out_path.empty() ? at(".out") : out_path;
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, at(".in").c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, 1, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&files, 2, at(".err").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    arguments.insert(arguments.begin(), SAURO_BINARY);
    std::vector<char*> argv, env;
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    std::string first = extra;
    env = {first.data(), nullptr};
    pid_t child = 0;
    EXPECT_EQ(posix_spawn(&child, SAURO_BINARY, &files, nullptr, argv.data(), env.data()), 0);
    posix_spawn_file_actions_destroy(&files);
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, out_path.empty() ? contents(out) : "", contents(at(".err"))};
  }

  /// The program fails with `status`: one line on standard error, that holds `words`, and nothing on standard output.
  void expect_failure(const Outcome& outcome, int status, const std::string& words) {
    EXPECT_EQ(outcome.status, status);
    EXPECT_EQ(outcome.out, "");
    EXPECT_TRUE(outcome.err.starts_with("sauro: ")) << outcome.err;
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
    EXPECT_TRUE(outcome.err.ends_with("\n"));
    EXPECT_NE(outcome.err.find(words), std::string::npos) << outcome.err;
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace sauro
