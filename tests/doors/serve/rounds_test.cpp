// SPDX-License-Identifier: AGPL-3.0-or-later
// What the server does by the clock.
#include "doors/serve/rounds.h"

#include <gtest/gtest.h>

#include <atomic>

#include "app/actions/agency.h"
#include "doors/serve/mail_settings.h"
#include "ledger/folder.h"
#include "plan/tracking/urging.h"

namespace sauro::serve {
namespace {

using namespace std::chrono_literals;

struct Counting : app::MailDoor {
  explicit Counting(std::atomic<int>& count) : count_(count) {}
  app::Handing hand_over(const app::Letter&) override {
    ++count_;
    return {app::Handing::Outcome::accepted, "250 OK"};
  }
  std::atomic<int>& count_;
};

struct ServerRounds : testing::Test {
  app::Agency agency;
  ledger::Folder folder;
  app::Accounts accounts{*ledger::open_accounts(folder.path)};
  std::atomic<std::int64_t> clock{0};
  std::atomic<int> mails{0};

  void SetUp() override {
    agency.must("quantri", "user.mail", {{"user", "an"}, {"mail", "an@so.example.vn"}});
    agency.on("2026-07-01");
    clock = agency.now();  // after nine in the morning
  }
  /// Whether it comes true while the server goes its rounds.
  bool comes(int hour, const std::function<bool()>& what, std::chrono::milliseconds within = 5s) {
    Rounds::Options options;
    options.folder = agency.folder();
    options.urge_hour = hour;
    options.door = std::make_unique<Counting>(mails);
    options.mail.domain = "so.example.vn";
    options.mail.now = [this] { return clock.load(); };
    options.pause = 5ms;
    const Rounds rounds(agency.ledger(), accounts, std::move(options));
    for (const auto end = std::chrono::steady_clock::now() + within; std::chrono::steady_clock::now() < end;) {
      if (what()) return true;
      std::this_thread::sleep_for(5ms);
    }
    return what();
  }
  std::size_t notices() {
    const auto all =
        app::AgencyView(agency.ledger(), app::Agency::key, agency.today()).all<tracking::NoticeState>("notice");
    return all ? all->size() : 0;
  }
};

TEST_F(ServerRounds, UrgeOnceADayFromTheirHourOnAndSendTheMail) {
  EXPECT_TRUE(comes(7, [&] { return notices() > 0 && mails > 0; }));
  const auto facts = agency.facts();
  EXPECT_FALSE(comes(
      7, [&] { return agency.facts() > facts; }, 200ms));  // begun again on the same day
  const int sent = mails;
  clock += std::int64_t{24} * 3600 * 1'000'000 * 7;
  EXPECT_TRUE(comes(7, [&] { return mails > sent; }));  // a week later the next rung
}

TEST_F(ServerRounds, DoNotUrgeBeforeTheirHourNorWhereTheyAreToldNever) {
  EXPECT_FALSE(comes(
      10, [&] { return notices() > 0; }, 200ms));
  EXPECT_FALSE(comes(
      24, [&] { return notices() > 0; }, 200ms));
  clock += std::int64_t{3600} * 1'000'000;
  EXPECT_TRUE(comes(10, [&] { return notices() > 0; }));
}

TEST_F(ServerRounds, TellWhoseAccountWasChanged) {
  for (int i = 0; i < 2; ++i)  // the first password is no change
    ASSERT_TRUE(accounts.give_password(app::Agency::key, "an", false, clock / 1'000'000).ok());
  EXPECT_TRUE(comes(24, [&] { return mails > 0; }));
}

std::string fault_of(std::vector<std::string> words) {
  const auto told = Settings::read(words, [](const std::string&) { return std::optional<std::string>(); });
  EXPECT_TRUE(told.ok());
  const auto door = mail_door(*told);
  return door ? (*door == nullptr ? "none" : "good") : door.error().where;
}

TEST(MailSettings, AreRefusedWhereMailCouldNotGoOrAPasswordWouldGoOpen) {
  EXPECT_EQ(fault_of({}), "none");
  EXPECT_EQ(fault_of({"--mail-server", "smtp://m:25", "--mail-from", "vp@so.vn"}), "good");
  EXPECT_EQ(fault_of({"--site", "sauro.so.vn"}), "--site");
  EXPECT_EQ(fault_of({"--site", "https://sauro.so.vn"}), "none");  // right, and no mail
  EXPECT_EQ(fault_of({"--mail-server", "m:25", "--mail-from", "vp@so.vn"}), "--mail-server");
  EXPECT_EQ(fault_of({"--mail-server", "smtp://m:25"}), "--mail-from");
  EXPECT_EQ(
      fault_of({"--mail-server", "smtp://m:25", "--mail-from", "vp@so.vn", "--mail-user", "vp", "--mail-tls", "off"}),
      "--mail-tls");
  EXPECT_EQ(fault_of({"--mail-server", "smtps://m:465", "--mail-from", "vp@so.vn", "--mail-user", "vp",
                      "--mail-password-file", "/nowhere/at-all"}),
            "/nowhere/at-all");
}

}  // namespace
}  // namespace sauro::serve
