// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/serve/doctor.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include <netinet/in.h>

#include "app/data/open_data.h"
#include "app/demo/demo.h"
#include "doors/serve/certificates.h"
#include "ledger/account_store.h"
#include "ledger/folder.h"

namespace sauro::serve {
namespace {

namespace fs = std::filesystem;
constexpr std::int64_t now = 1'796'200'000'000'000;  // 1/12/2026, after all that the demo recorded

std::vector<Examined> examined(std::vector<std::string> words) {
  const auto told = Settings::read(words, [](const std::string&) { return std::optional<std::string>(); });
  EXPECT_TRUE(told.ok());
  return examine(*told, now);
}

/// What was found about the thing whose English name begins so; empty where it was not looked at.
Examined about(const std::vector<Examined>& all, const std::string& name) {
  const auto at = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.about_en.starts_with(name); });
  return at == all.end() ? Examined() : *at;
}

struct Doctor : testing::Test {
  ledger::Folder folder;
  std::string data = folder.path + "/data";

  void SetUp() override {
    ASSERT_TRUE(app::make_demo({data, 1, {}}).ok());
    fs::permissions(data, fs::perms::owner_all);
  }
};

TEST_F(Doctor, FindsAGoodFolderGood) {
  ASSERT_TRUE(ledger::open_accounts(data).ok());
  const auto all = examined({"--data", data, "--port", "0"});
  for (const char* name : {"data folder", "permissions", "clock", "disk", "address", "sauro-pdf"})
    EXPECT_EQ(about(all, name).health, Health::good) << name << ": " << about(all, name).found_en;
  EXPECT_TRUE(about(all, "data folder").found_en.starts_with("1 agencies, "));
  EXPECT_EQ(about(all, "accounts").health, Health::lacking);  // nobody has a password yet
}

TEST_F(Doctor, SaysWhatIsWrongAndWhatToDo) {
  fs::permissions(data, fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
  const auto open = about(examined({"--data", data}), "permissions");
  EXPECT_EQ(open.health, Health::lacking);
  EXPECT_EQ(open.remedy_en, "chmod 700 " + data);

  const auto all = examined({"--data", folder.path + "/none", "--listen", "0.0.0.0"});
  EXPECT_EQ(about(all, "data folder").health, Health::bad);
  EXPECT_EQ(about(all, "encryption").health, Health::bad);
  EXPECT_NE(render(all).find("✗ mã hóa"), std::string::npos);
  EXPECT_EQ(about(examined({}), "data folder").health, Health::bad);
  EXPECT_EQ(about(examined({"--data", data, "--listen", "0.0.0.0", "--proxy", "on"}), "encryption").about_en, "");
}

TEST_F(Doctor, SaysWhomMailDoesNotReach) {
  EXPECT_NE(about(examined({"--data", data}), "mail").found_en.find("none is sent"), std::string::npos);
  const auto all = examined({"--data", data, "--mail-server", "smtp://m:25", "--mail-from", "vp@so.vn"});
  EXPECT_EQ(about(all, "mail").health, Health::lacking);
  EXPECT_NE(about(all, "mail").found_en.find("; 0/"), std::string::npos) << about(all, "mail").found_en;
  EXPECT_EQ(about(all, "links in mail").health, Health::lacking);
  EXPECT_EQ(about(examined({"--data", data, "--mail-server", "smtp://m:25"}), "mail that urges --mail-from").health,
            Health::bad);
}

TEST_F(Doctor, KnowsAClockThatIsBehind) {
  const auto told = Settings::read({"--data", data}, [](const std::string&) { return std::optional<std::string>(); });
  EXPECT_EQ(about(examine(*told, 1'500'000'000'000'000), "clock").health, Health::bad);
}

TEST_F(Doctor, SeesThatThePortIsTaken) {
  const int taken = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in where{};
  where.sin_family = AF_INET;
  where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof where;
  ASSERT_EQ(bind(taken, reinterpret_cast<sockaddr*>(&where), size), 0);
  ASSERT_EQ(listen(taken, 1), 0);
  ASSERT_EQ(getsockname(taken, reinterpret_cast<sockaddr*>(&where), &size), 0);
  const auto all = examined({"--data", data, "--port", std::to_string(ntohs(where.sin_port))});
  EXPECT_EQ(about(all, "address").health, Health::lacking);
  close(taken);
}

TEST_F(Doctor, SeesWhenACertificateEnds) {
  constexpr std::int64_t seconds = now / 1'000'000, a_day = 86400;
  ASSERT_TRUE(own_certificates(data, {"localhost"}, seconds - 390 * a_day).ok());
  const auto soon = about(examined({"--data", data, "--tls", "auto"}), "certificate");
  EXPECT_EQ(soon.health, Health::lacking);
  EXPECT_EQ(soon.found_en, "7 days left");
  const auto none = examined({"--data", data, "--tls", "files", "--tls-cert", data + "/none.pem", "--tls-key", "x"});
  EXPECT_EQ(about(none, "certificate").health, Health::bad);
}

}  // namespace
}  // namespace sauro::serve
