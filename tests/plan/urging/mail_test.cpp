// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/urging/mail.h"

#include <gtest/gtest.h>

namespace sauro::urging {
namespace {

constexpr std::int64_t minute = 60'000'000, a_day = 24 * 60 * minute;

TEST(IsMailAddress, TakesOneAddressAndNothingElse) {
  for (const char* good : {"an@so.example.vn", "an.nguyen+kh@so.example.vn", "a@localhost"})
    EXPECT_TRUE(is_mail_address(good)) << good;
  for (const char* bad : {"", "an", "@so.vn", "an@", "an@so@vn", "a n@so.vn", "an@so.vn, binh@so.vn", "An <an@so.vn>",
                          "an@so.vn\r\nBcc: x", ".an@so.vn", "an.@so.vn", "a..n@so.vn", "an@.vn", "an@so..vn",
                          "ân@so.vn", "-an@so.vn", "an@-so.vn", "\"an\"@so.vn"})
    EXPECT_FALSE(is_mail_address(bad)) << bad;
  EXPECT_FALSE(is_mail_address(std::string(300, 'a') + "@so.vn"));
}

TEST(GoesByMail, WhereARungIsMoreThanANotice) {
  using enum tracking::UrgingWay;
  EXPECT_FALSE(goes_by_mail({{"1", {}, -5, notice}}));
  EXPECT_TRUE(goes_by_mail({{"1", {}, -5, notice}, {"2", {}, 1, mail}}));
  EXPECT_TRUE(goes_by_mail({{"2", {}, 10, letter}}));
}

TEST(NextTry, ComesLaterEachTimeAndEndsAfterThreeDays) {
  std::int64_t now = 1'000 * a_day;
  const std::int64_t since = now;
  std::int64_t before = 0;
  int tries = 0;
  for (;; ++tries) {
    const std::int64_t next = next_try(tries + 1, since, now);
    if (next == 0) break;
    ASSERT_GE(next - now, before);
    before = next - now;
    now = next;
    ASSERT_LT(tries, 50);
  }
  EXPECT_GE(now - since, 3 * a_day);
  EXPECT_GE(tries, 8);
  EXPECT_EQ(next_try(1, since, since), since + 5 * minute);
}

TEST(ReadBounce, FindsTheNoticeAndTheReason) {
  const std::string report =
      "From: MAILER-DAEMON@mail.example.vn\r\nSubject: Undelivered Mail Returned to Sender\r\n\r\n--x\r\n"
      "Content-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; an@so.example.vn\r\nAction: failed\r\n"
      "Status: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 <an@so.example.vn>:\r\n    no such mailbox\r\n\r\n--x\r\n"
      "Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: <" +
      message_id("2026-06-29.an.2", "so.example.vn") + ">\r\n--x--\r\n";
  const auto bounce = read_bounce(report);
  ASSERT_TRUE(bounce);
  EXPECT_EQ(bounce->notice, "2026-06-29.an.2");
  EXPECT_EQ(bounce->why, "smtp; 550 5.1.1 <an@so.example.vn>: no such mailbox");
  EXPECT_EQ(read_bounce("In-Reply-To: <sauro.2026-06-29.an@so.vn>\nSubject: x\n")->why, "");
}

TEST(ReadBounce, FindsNothingInOtherMail) {
  for (const char* other : {"", "Message-ID: <abc@so.vn>", "<sauro.", "<sauro.2026-06-29.an", "<sauro.a b@c>"})
    EXPECT_FALSE(read_bounce(other)) << other;
  EXPECT_EQ(read_bounce("<sauro.1@x>\nstatus: 5.0.0\x01\x80\n")->why, "5.0.0??");
}

}  // namespace
}  // namespace sauro::urging
