// SPDX-License-Identifier: AGPL-3.0-or-later
// What goes out by mail, once, and what is kept of it.
#include "app/mail/outbox.h"

#include <gtest/gtest.h>

#include "app/actions/agency.h"
#include "plan/tracking/urging.h"
#include "plan/urging/mail.h"

namespace sauro::app {
namespace {

using tracking::MailStage;
constexpr std::int64_t minute = 60'000'000;

/// Keeps what it is given, and answers as it is told.
struct Desk : MailDoor {
  std::vector<Letter> letters;
  std::function<Handing(const Letter&)> answer = [](const Letter&) {
    return Handing{Handing::Outcome::accepted, "250 OK"};
  };
  Handing hand_over(const Letter& letter) override {
    letters.push_back(letter);
    return answer(letter);
  }
};

struct Outbox : testing::Test {
  Agency agency;
  Desk desk;
  std::int64_t later = 0;  ///< microseconds behind the agency's clock

  void SetUp() override {
    for (const char* user : {"an", "thoc", "giam"})
      agency.must("quantri", "user.mail", {{"user", user}, {"mail", std::string(user) + "@so.example.vn"}});
    agency.on("2026-07-01");  // a day behind the deadline of the meetings: by mail
    agency.must("hoa", "urging.run", {});
  }
  MailsSent send() {
    MailOptions options;
    options.domain = "so.example.vn";
    options.site = "https://sauro.so.example.vn";
    options.now = [&] { return agency.now() + later; };
    const auto sent = send_mails(agency.ledger(), Agency::key, desk, options);
    EXPECT_TRUE(sent.ok());
    return sent ? *sent : MailsSent();
  }
  tracking::MailState mail(const std::string& notice = "2026-07-01.an") {
    return agency.record<tracking::NoticeState>("notice", notice).mail;
  }
};

TEST_F(Outbox, TellsInVietnameseWhatIsDueAndKeepsTheAnswer) {
  send();
  const auto at = std::find_if(desk.letters.begin(), desk.letters.end(),
                               [](const Letter& one) { return one.to == "an@so.example.vn"; });
  ASSERT_NE(at, desk.letters.end());
  EXPECT_EQ(at->id, "sauro.2026-07-01.an@so.example.vn");
  EXPECT_EQ(at->subject, "Đôn đốc ngày 01/07/2026: 1 nhiệm vụ quá hạn");
  EXPECT_NE(at->text.find("Tổ chức hội nghị chuyên đề"), std::string::npos) << at->text;
  EXPECT_NE(at->text.find("Hạn: 30/06/2026, quá hạn 1 ngày làm việc"), std::string::npos) << at->text;
  EXPECT_EQ(mail().stage, MailStage::sent);
  EXPECT_EQ(mail().said, "250 OK");
  EXPECT_EQ(mail().to, "an@so.example.vn");
}

TEST_F(Outbox, SendsNothingTwice) {
  const auto first = send();
  EXPECT_GT(first.sent, 0);
  const auto letters = desk.letters.size();
  EXPECT_EQ(send().sent, 0);
  EXPECT_EQ(desk.letters.size(), letters);
}

TEST_F(Outbox, OfTwoAtOnceOneSends) {
  desk.answer = [&](const Letter&) {
    // While this one speaks with the server another process looks.
    Desk other;
    MailOptions options{"so.example.vn", {}, [&] { return agency.now(); }};
    const auto sent = send_mails(agency.ledger(), Agency::key, other, options);
    EXPECT_TRUE(sent.ok());
    for (const Letter& one : other.letters) EXPECT_NE(one.id, desk.letters.back().id);
    return Handing{Handing::Outcome::accepted, "250 OK"};
  };
  send();
  EXPECT_EQ(mail().stage, MailStage::sent);
}

TEST_F(Outbox, TheAnswerIsKeptThoughTheNoticeIsReadMeanwhile) {
  desk.answer = [&](const Letter& letter) {
    if (letter.to == "an@so.example.vn") agency.must("an", "notice.see", {{"notice", "2026-07-01.an"}});
    return Handing{Handing::Outcome::accepted, "250 OK"};
  };
  send();
  EXPECT_EQ(mail().stage, MailStage::sent);
  EXPECT_TRUE(agency.record<tracking::NoticeState>("notice", "2026-07-01.an").seen);
}

TEST_F(Outbox, AMailWhoseLinkCannotBeMadeWaits) {
  MailOptions options{"so.example.vn", "https://sauro.so.example.vn", [&] { return agency.now(); }};
  options.link = [](const auto&, const auto&, const auto&, Day) -> Result<std::string> {
    return Error{ErrorCode::locked, "accounts.db"};
  };
  EXPECT_FALSE(send_mails(agency.ledger(), Agency::key, desk, options).ok());
  EXPECT_TRUE(desk.letters.empty());
  EXPECT_EQ(mail().stage, MailStage::waiting);
}

TEST_F(Outbox, WhatMayHaveGoneOutIsSaidSoAndNotSentAgain) {
  // Killed between: it was noted that it goes, and nothing after.
  const auto note = fact_of("mail.trying", "notice/2026-07-01.an", tracking::MailTrying{"an@so.example.vn"});
  ASSERT_TRUE(append_facts({agency.ledger(), agency.folder(), Agency::key, agency.now()}, {note}, {}, {}, {}).ok());
  send();
  EXPECT_EQ(mail().stage, MailStage::trying);
  later = urging::longest_handing + minute;
  EXPECT_EQ(send().unknown, 1);
  EXPECT_EQ(mail().stage, MailStage::unknown);
  for (const Letter& one : desk.letters) EXPECT_NE(one.to, "an@so.example.vn");
  // The office decides.
  agency.must("hoa", "mail.again", {{"notice", "2026-07-01.an"}});
  EXPECT_EQ(send().sent, 1);
  EXPECT_EQ(mail().stage, MailStage::sent);
}

TEST_F(Outbox, TriesAgainLaterAndGivesUpAfterThreeDays) {
  desk.answer = [](const Letter&) { return Handing{Handing::Outcome::later, "450 busy"}; };
  EXPECT_GT(send().later, 0);
  const auto letters = desk.letters.size();
  later = minute;
  send();
  EXPECT_EQ(desk.letters.size(), letters);  // not so soon
  for (later = 5 * minute; later < std::int64_t{5} * 24 * 60 * minute; later += 30 * minute) send();
  EXPECT_EQ(mail().stage, MailStage::failed);
  EXPECT_EQ(mail().said, "450 busy");
  EXPECT_EQ(agency.ask("hoa", "mails", {{"stage", "waiting"}})->json.find("2026-07-01.an\""), std::string::npos);
  EXPECT_NE(agency.ask("hoa", "mails", {{"stage", "failed"}})->json.find("2026-07-01.an\""), std::string::npos);
}

TEST_F(Outbox, AsksNoMoreOfAServerThatIsClosed) {
  desk.answer = [](const Letter&) { return Handing{Handing::Outcome::closed, "no answer"}; };
  EXPECT_EQ(send().later, 1);
  EXPECT_EQ(desk.letters.size(), 1u);
}

TEST_F(Outbox, WhatIsRefusedForGoodIsNotTriedAgain) {
  desk.answer = [](const Letter&) { return Handing{Handing::Outcome::refused, "550 no such mailbox"}; };
  EXPECT_GT(send().failed, 0);
  EXPECT_EQ(mail().stage, MailStage::failed);
  later = std::int64_t{24} * 60 * minute;
  EXPECT_EQ(send().failed, 0);
}

TEST_F(Outbox, SaysNothingOfWhatIsDoneByThen) {
  desk.answer = [](const Letter&) { return Handing{Handing::Outcome::later, "450 busy"}; };
  send();
  agency.must("an", "item.report",
              {{"item", meetings}, {"text", "đã tổ chức đủ"}, {"quantity", "5"}, {"document", "9/BC"}, {"done", ""}});
  desk.letters.clear();
  later = 10 * minute;
  send();
  for (const Letter& one : desk.letters) EXPECT_NE(one.to, "an@so.example.vn");
  EXPECT_EQ(mail().stage, MailStage::none);
}

TEST_F(Outbox, KeepsThatMailCameBack) {
  send();
  agency.must(
      "hoa", "mail.bounced", {},
      {{"tra-lai.eml", "Diagnostic-Code: smtp; 550 full\r\n\r\nMessage-ID: <sauro.2026-07-01.an@so.example.vn>\r\n"}});
  EXPECT_EQ(mail().stage, MailStage::bounced);
  EXPECT_EQ(mail().said, "smtp; 550 full");
}

TEST_F(Outbox, LinksAreMadeWhenTheMailGoesAndStandInItAlone) {
  MailOptions options{"so.example.vn", "https://sauro.so.example.vn", [&] { return agency.now(); }};
  options.link = [](const std::string&, const std::string& user, const std::string& item, Day) {
    return Result<std::string>("https://x/u#" + user + "." + item);
  };
  ASSERT_TRUE(send_mails(agency.ledger(), Agency::key, desk, options).ok());
  bool seen = false;
  for (const Letter& one : desk.letters)
    seen = seen || one.text.find("https://x/u#an." + meetings + "\n") != std::string::npos;
  EXPECT_TRUE(seen);
}

TEST_F(Outbox, LeadersAreInformedAndGetNoLinkThatTheyCouldNotUse) {
  agency.on("2026-07-15");  // the rung of the leadership
  agency.must("hoa", "urging.run", {});
  MailOptions options{"so.example.vn", "https://sauro.so.example.vn", [&] { return agency.now(); }};
  options.link = [](const std::string&, const std::string& user, const std::string& item, Day) {
    return Result<std::string>("https://x/u#" + user + "." + item);
  };
  ASSERT_TRUE(send_mails(agency.ledger(), Agency::key, desk, options).ok());
  const auto at = std::find_if(desk.letters.begin(), desk.letters.end(),
                               [](const Letter& one) { return one.to == "giam@so.example.vn"; });
  ASSERT_NE(at, desk.letters.end());
  EXPECT_EQ(at->text.find("https://x/u#"), std::string::npos) << at->text;
  EXPECT_EQ(at->text.find("cập nhật tiến độ"), std::string::npos) << at->text;
  EXPECT_NE(at->text.find("để biết, chỉ đạo"), std::string::npos) << at->text;
}

TEST_F(Outbox, WhoHasNoAddressGetsNoMail) {
  Agency other;
  other.on("2026-07-01");
  other.must("hoa", "urging.run", {});
  MailOptions options{"so.example.vn", {}, [&] { return other.now(); }};
  ASSERT_TRUE(send_mails(other.ledger(), Agency::key, desk, options).ok());
  EXPECT_TRUE(desk.letters.empty());
}

}  // namespace
}  // namespace sauro::app
