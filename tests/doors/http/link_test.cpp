// SPDX-License-Identifier: AGPL-3.0-or-later
// Links that mail carries: what they open, and that they tell once.
#include <gmock/gmock.h>

#include "doors/http/site.h"

namespace sauro::http {
namespace {

using testing::HasSubstr;

struct HttpLink : testing::Test {
  Site site;

  std::int64_t seconds() { return site.agency().now() / 1'000'000; }
  std::string link(const std::string& user, const std::string& item, std::int64_t for_seconds = 3600) {
    const auto secret = site.accounts().make_link(app::Agency::key, user, item, seconds() + for_seconds, seconds());
    EXPECT_TRUE(secret.ok());
    return secret ? *secret : std::string();
  }
  Reply ask(const std::string& secret, const std::string& method, const std::string& target,
            const std::string& body = {}) const {
    Fields fields = {{"Authorization", "Bearer " + secret}};
    if (!body.empty()) fields.emplace_back("Content-Type", "application/json");
    return send(site.port(), method, target, fields, body);
  }
  Reply report(const std::string& secret, const std::string& item, const std::string& text = "đang làm") const {
    return ask(secret, "POST", "/api/v1/item/" + item + "/report", R"({"text": ")" + text + "\"}");
  }
};

TEST_F(HttpLink, ShowsItsItemAndTellsOfItOnce) {
  const std::string secret = link("an", "2026.2");
  const Reply shown = ask(secret, "GET", "/api/v1/item/2026.2");
  EXPECT_EQ(shown.status, 200);
  EXPECT_EQ(ask(secret, "GET", "/api/v1/item/2026.2").status, 200);  // looking takes nothing away
  EXPECT_EQ(report(secret, "2026.2").status, 200);
  const auto& updates = site.agency().item("2026.2").updates;
  ASSERT_EQ(updates.size(), 1u);
  EXPECT_EQ(report(secret, "2026.2", "lần nữa").status, 401);
  EXPECT_EQ(ask(secret, "GET", "/api/v1/item/2026.2").status, 401);
  EXPECT_EQ(site.agency().item("2026.2").updates.size(), 1u);
}

TEST_F(HttpLink, IsNotUsedUpByWhatIsRefused) {
  const std::string secret = link("an", "2026.2");
  EXPECT_EQ(ask(secret, "POST", "/api/v1/item/2026.2/report", R"({"percent": "150"})").status, 409);
  EXPECT_EQ(report(secret, "2026.2").status, 200);
}

TEST_F(HttpLink, OpensNothingElse) {
  const std::string secret = link("an", "2026.2");
  for (const char* other : {"/api/v1/item/2026.3", "/api/v1/board", "/api/v1/mine", "/api/v1/notices",
                            "/api/v1/account/me", "/api/v1/account/tokens", "/api/v1/changes"})
    EXPECT_EQ(ask(secret, "GET", other).status, 403) << other;
  EXPECT_EQ(report(secret, "2026.3").status, 403);
  EXPECT_EQ(ask(secret, "POST", "/api/v1/item/2026.2/extend", R"({"due": "31/8/2026", "reason": "x"})").status, 403);
}

TEST_F(HttpLink, DoesWhatItsUserMayAndNoMore) {
  // Of another unit by now: the link is no right of its own.
  const Reply refused = report(link("binh", "2026.2"), "2026.2");
  EXPECT_EQ(refused.status, 403) << refused.body;
  site.agency().must("quantri", "user.set", {{"user", "an"}, {"disable", ""}});
  EXPECT_NE(report(link("an", "2026.2"), "2026.2").status, 200);
}

TEST_F(HttpLink, EndsWithItsDayAndWithItsUsersPassword) {
  EXPECT_EQ(report(link("an", "2026.2", -1), "2026.2").status, 401);
  const std::string secret = link("an", "2026.2");
  ASSERT_TRUE(site.accounts().give_password(app::Agency::key, "an", false, seconds()).ok());
  EXPECT_EQ(report(secret, "2026.2").status, 401);
}

TEST_F(HttpLink, IsNotListedAmongTokensAndMustNotBeEndedAsOne) {
  link("an", "2026.2");
  const Reply list = site.get("an", "/api/v1/account/tokens");
  EXPECT_EQ(list.status, 200);
  EXPECT_THAT(list.body, testing::Not(HasSubstr("2026.2")));
}

TEST_F(HttpLink, ThoseThatHaveEndedGoWhenAnotherIsMade) {
  for (int i = 0; i < 3; ++i) link("an", "2026.2", -1);
  link("an", "2026.2");
  EXPECT_EQ(site.accounts().tokens(app::Agency::key, "an").size(), 1u);
}

TEST_F(HttpLink, StandsInTheRecordAsWhatItIs) {
  EXPECT_EQ(report(link("an", "2026.2"), "2026.2").status, 200);
  const auto facts = site.agency().ledger().about(app::Agency::key, "item/2026.2");
  ASSERT_TRUE(facts.ok());
  EXPECT_THAT(facts->back().what.payload, HasSubstr("\"via\": \"link:"));
  EXPECT_EQ(facts->back().what.who, "an");
}

}  // namespace
}  // namespace sauro::http
