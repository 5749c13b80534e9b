// SPDX-License-Identifier: AGPL-3.0-or-later
// Whoever's account is changed is told by mail, once.
#include "app/mail/account_letters.h"

#include <gmock/gmock.h>

#include "app/actions/agency.h"
#include "ledger/folder.h"

namespace sauro::app {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Post : MailDoor {
  std::vector<Letter> letters;
  Handing::Outcome outcome = Handing::Outcome::accepted;
  Handing hand_over(const Letter& letter) override {
    letters.push_back(letter);
    return {outcome, {}};
  }
};

struct AccountLetters : testing::Test {
  Agency agency;
  ledger::Folder folder;
  Accounts accounts{*ledger::open_accounts(folder.path)};
  Post post;
  std::int64_t later = 0;  ///< seconds
  const Caller desk{"10.0.0.7", "Firefox", {}};

  void SetUp() override {
    agency.must("quantri", "user.mail", {{"user", "an"}, {"mail", "an@so.example.vn"}});
    const auto given = accounts.give_password(Agency::key, "an", false, now());
    const auto first = accounts.sign_in(Agency::key, "an", *given, {}, desk, now());
    ASSERT_TRUE(accounts.change_password(first->identity, desk, *given, "hoa sen nở đầu hạ", now()).ok());
    send();
    post.letters.clear();
  }
  std::int64_t now() { return agency.now() / 1'000'000 + later; }
  MailsSent send() {
    MailOptions options;
    options.domain = "so.example.vn";
    options.site = "https://sauro.so.example.vn";
    options.now = [&] { return now() * 1'000'000; };
    const auto sent = send_account_letters(accounts, agency.ledger(), Agency::key, post, options);
    EXPECT_TRUE(sent.ok());
    return sent ? *sent : MailsSent();
  }
};

TEST_F(AccountLetters, TellWhatWasDoneOnceAndWhatToDo) {
  EXPECT_EQ(send().sent, 0);
  ASSERT_TRUE(accounts.give_password(Agency::key, "an", true, now(), "quantri").ok());
  EXPECT_EQ(send().sent, 1);
  ASSERT_EQ(post.letters.size(), 1u);
  const Letter& letter = post.letters[0];
  EXPECT_EQ(letter.to, "an@so.example.vn");
  EXPECT_EQ(letter.subject, "Tài khoản an của Ông/Bà vừa có thay đổi");
  EXPECT_THAT(letter.text, HasSubstr("Cấp mật khẩu tạm, mật khẩu cũ hết hiệu lực.\n"));
  EXPECT_THAT(letter.text, HasSubstr("báo ngay cho quản trị"));
  EXPECT_THAT(letter.text, HasSubstr("https://sauro.so.example.vn/account"));
  EXPECT_EQ(send().sent, 0);
}

TEST_F(AccountLetters, WaitForAServerThatDoesNotAnswer) {
  ASSERT_TRUE(accounts.give_password(Agency::key, "an", false, now()).ok());
  post.outcome = Handing::Outcome::closed;
  EXPECT_EQ(send().later, 1);
  post.outcome = Handing::Outcome::accepted;
  later += 60;
  EXPECT_EQ(send().sent, 1);
  EXPECT_EQ(send().sent, 0);
}

TEST_F(AccountLetters, AreNotSentDaysLate) {
  ASSERT_TRUE(accounts.give_password(Agency::key, "an", false, now()).ok());
  post.outcome = Handing::Outcome::later;
  EXPECT_EQ(send().later, 1);
  later += 4 * 24 * 3600;
  post.letters.clear();
  send();
  EXPECT_TRUE(post.letters.empty());
}

TEST_F(AccountLetters, GoToTheAddressThatWasWhenItBecomesAnother) {
  agency.must("quantri", "user.mail", {{"user", "an"}, {"mail", "khac@so.example.vn"}});
  EXPECT_EQ(send().sent, 1);
  ASSERT_EQ(post.letters.size(), 1u);
  EXPECT_EQ(post.letters[0].to, "an@so.example.vn");
  EXPECT_THAT(post.letters[0].text, HasSubstr("Đổi địa chỉ thư điện tử"));
  EXPECT_THAT(post.letters[0].text, Not(HasSubstr("khac@so.example.vn")));
  EXPECT_EQ(send().sent, 0);
}

TEST_F(AccountLetters, AreNotForWhoHasNoAddress) {
  const auto given = accounts.give_password(Agency::key, "thoc", false, now());
  ASSERT_TRUE(accounts.give_password(Agency::key, "thoc", false, now()).ok());
  EXPECT_EQ(send().sent, 0);
  EXPECT_TRUE(post.letters.empty());
}

}  // namespace
}  // namespace sauro::app
