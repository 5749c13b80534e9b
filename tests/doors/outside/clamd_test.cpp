// SPDX-License-Identifier: AGPL-3.0-or-later
// Files before a real clamd on this machine, which knows one virus: a line that we made up.
#include "doors/outside/clamd.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

namespace sauro::outside {
namespace {

namespace fs = std::filesystem;
const std::string virus = "X5O-SAURO-THU-MA-DOC-2026";

class Scanner {
 public:
  explicit Scanner(std::size_t most = std::size_t{200} << 20) {
    std::string name = (fs::temp_directory_path() / "sauro-clamd-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    fs::create_directory(folder_ / "known");
    std::string hex;
    for (const unsigned char c : virus) {
      constexpr char digits[] = "0123456789abcdef";
      hex += digits[c >> 4U], hex += digits[c & 15U];
    }
    std::ofstream(folder_ / "known" / "sauro.ndb") << "Sauro.Test:0:*:" << hex << "\n";
    std::ofstream(folder_ / "clamd.conf")
        << "Foreground yes\nLocalSocket " << place() << "\nDatabaseDirectory " << (folder_ / "known").string()
        << "\nStreamMaxLength " << most << "\nMaxThreads 2\n"
        << (geteuid() == 0 ? "User root\n" : "");
    child_ = fork();
    if (child_ == 0) {
      const std::string told = "--config-file=" + (folder_ / "clamd.conf").string();
      std::freopen((folder_ / "said").c_str(), "w", stdout);
      dup2(STDOUT_FILENO, STDERR_FILENO);
      execl("/usr/sbin/clamd", "clamd", told.c_str(), nullptr);
      _exit(1);
    }
    for (int i = 0; i < 600 && !fs::exists(place()); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(100));
    EXPECT_TRUE(fs::exists(place())) << "is clamav-daemon there?";
  }
  Scanner(const Scanner&) = delete;
  Scanner& operator=(const Scanner&) = delete;
  ~Scanner() {
    kill(child_, SIGKILL), waitpid(child_, nullptr, 0);
    fs::remove_all(folder_);
  }
  std::string place() const { return (folder_ / "socket").string(); }

 private:
  fs::path folder_;
  pid_t child_ = -1;
};

TEST(Clamd, NamesWhatItFinds) {
  const Scanner scanner;
  const ClamdOptions options{scanner.place(), 60};
  const auto good = scan(options, "một tệp bình thường"), empty = scan(options, "");
  ASSERT_TRUE(good.ok()) << good.error().subject;
  EXPECT_EQ(*good, "");
  ASSERT_TRUE(empty.ok()) << empty.error().subject;
  EXPECT_EQ(*empty, "");
  const auto bad = scan(options, "trước " + virus + " sau");
  ASSERT_TRUE(bad.ok()) << bad.error().subject;
  EXPECT_EQ(*bad, "Sauro.Test.UNOFFICIAL");
  // Pieces are put together again: it lies across the border of two.
  const std::string large = std::string((std::size_t{1} << 20) - 10, ' ') + virus + std::string(3 << 20, ' ');
  const auto across = scan(options, large);
  ASSERT_TRUE(across.ok()) << across.error().subject;
  EXPECT_EQ(*across, "Sauro.Test.UNOFFICIAL");
}

TEST(Clamd, WhatIsTooLargeForItIsNotTakenForGood) {
  const Scanner scanner(std::size_t{1} << 20);
  const auto large = scan({scanner.place(), 60}, std::string(std::size_t{4} << 20, 'x'));
  EXPECT_FALSE(large.ok());
}

TEST(Clamd, WhereNobodyAnswersThatIsSaid) {
  const auto nobody = scan({"/nowhere/at-all", 2}, "x");
  ASSERT_FALSE(nobody.ok());
  EXPECT_EQ(nobody.error().code, ErrorCode::io);
  EXPECT_EQ(nobody.error().where, "/nowhere/at-all");
  EXPECT_FALSE(scan({"127.0.0.1:1", 2}, "x").ok());
}

TEST(Clamd, WhoSaysNothingIsNotWaitedForForEver) {
  std::string name = (fs::temp_directory_path() / "sauro-mute-XXXXXX").string();
  const fs::path folder = mkdtemp(name.data());
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  (folder / "socket").string().copy(address.sun_path, sizeof address.sun_path - 1);
  const int mute = socket(AF_UNIX, SOCK_STREAM, 0);
  ASSERT_EQ(bind(mute, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  ASSERT_EQ(listen(mute, 4), 0);
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_FALSE(scan({(folder / "socket").string(), 1}, "x").ok());
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(10));
  close(mute);
  fs::remove_all(folder);
}

}  // namespace
}  // namespace sauro::outside
