// SPDX-License-Identifier: AGPL-3.0-or-later
// Calendars over a socket: secret addresses, and what they answer.
#include <gmock/gmock.h>

#include "doors/http/site.h"

namespace sauro::http {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;
using testing::StartsWith;

Reply make(const Site& site, const std::string& user, const std::string& more = "") {
  return site.post(user, "/api/v1/account/make-calendar",
                   R"({"name": "điện thoại", "until": "2026-12-31", "password": ")" + the_password + "\"" + more + "}");
}
std::string address(const Site& site, const std::string& user, const std::string& more = "") {
  const Reply made = make(site, user, more);
  EXPECT_EQ(made.status, 200) << made.body;
  return made.member("path");
}
/// As a calendar program asks: without a session.
Reply fetched(const Site& site, const std::string& path, const Fields& fields = {}, const std::string& method = "GET") {
  return send(site.port(), method, path, fields);
}
/// Apart from the number of the request.
std::string without_instance(const Reply& reply) { return reply.body.substr(0, reply.body.find("\"instance\"")); }

TEST(HttpCalendar, IsOpenedByItsAddressAlone) {
  Site site;
  const std::string path = address(site, "an");
  EXPECT_THAT(path, MatchesRegex("/calendar/[0-9a-f]{64}[.]ics"));
  const Reply mine = fetched(site, path);
  EXPECT_EQ(mine.status, 200);
  EXPECT_EQ(mine.field("Content-Type"), "text/calendar; charset=utf-8");
  EXPECT_EQ(mine.field("Cache-Control"), "private, no-cache");
  EXPECT_THAT(mine.body, StartsWith("BEGIN:VCALENDAR\r\n"));
  EXPECT_THAT(mine.body, HasSubstr("UID:so.2026.2.todo@sauro\r\n"));
  EXPECT_THAT(mine.body, HasSubstr("URL:http://localhost/item/2026.2\r\n"));
  EXPECT_THAT(mine.body, Not(HasSubstr("so.2026.4.todo")));
  const Reply units = fetched(site, address(site, "an", R"(, "unit": "Phòng Đào tạo")"));
  EXPECT_THAT(units.body, HasSubstr("UID:so.2026.4.todo@sauro\r\n"));
  EXPECT_THAT(units.body, Not(HasSubstr("so.2026.2.todo")));
  const Reply head = fetched(site, path, {}, "HEAD");
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.body, "");
}

TEST(HttpCalendar, IsNotSentAgainWhileItIsTheSame) {
  Site site;
  const std::string path = address(site, "an");
  const std::string tag = fetched(site, path).field("ETag");
  EXPECT_EQ(fetched(site, path, {{"If-None-Match", tag}}).status, 304);
  site.agency().must("an", "item.report", {{"item", "2026.2"}, {"text", "đang làm"}});
  const Reply other = fetched(site, path, {{"If-None-Match", tag}});
  EXPECT_EQ(other.status, 200);
  EXPECT_THAT(other.body, HasSubstr("STATUS:IN-PROCESS"));
}

TEST(HttpCalendar, DoesNotBelieveAHostThatIsNone) {
  Site site;
  Connection connection(site.port());
  connection.send("GET " + address(site, "an") + " HTTP/1.1\r\nHost: a/b?c\r\n\r\n");
  const Reply reply = reply_of(connection.one());
  EXPECT_EQ(reply.status, 200);
  EXPECT_THAT(reply.body, Not(HasSubstr("URL:")));
}

TEST(HttpCalendar, IsNowhereWhateverIsWrongWithTheAddress) {
  Site site;
  const std::string path = address(site, "an"), secret = path.substr(10, 64);
  const std::string nothing = without_instance(fetched(site, "/calendar/" + std::string(64, '0') + ".ics"));
  EXPECT_THAT(nothing, HasSubstr("http.not-found"));
  for (const std::string& wrong :
       {std::string("/calendar/"), std::string("/calendar/.ics"), "/calendar/" + secret,
        "/calendar/" + secret + ".ics/", "/calendar/" + secret + ".ICS", "/calendar/x/" + secret + ".ics"}) {
    const Reply reply = fetched(site, wrong);
    EXPECT_EQ(reply.status, 404) << wrong;
    EXPECT_EQ(without_instance(reply), nothing) << wrong;
  }
  EXPECT_EQ(fetched(site, path, {}, "POST").status, 404);
  const Fields session = Site::as("an");  // who has signed in gets no more
  EXPECT_EQ(fetched(site, "/calendar/" + std::string(64, '0') + ".ics", session).status, 404);

  const std::string number = site.get("an", "/api/v1/account/calendars").member("calendar");
  EXPECT_EQ(site.post("lan", "/api/v1/account/end-calendar", R"({"calendar": ")" + number + "\"}").member("code"),
            "unknown.calendar");
  EXPECT_EQ(fetched(site, path).status, 200);
  EXPECT_EQ(site.post("an", "/api/v1/account/end-token", R"({"token": ")" + number + "\"}").member("code"),
            "unknown.token");
  EXPECT_EQ(site.post("an", "/api/v1/account/end-calendar", R"({"calendar": ")" + number + "\"}").status, 200);
  EXPECT_EQ(fetched(site, path).status, 404);
  EXPECT_EQ(without_instance(fetched(site, path)), nothing);

  const std::string other = address(site, "lan");
  site.agency().must("quantri", "user.set", {{"user", "lan"}, {"name", "Nguyễn Thị Lan"}, {"disable", ""}});
  EXPECT_EQ(without_instance(fetched(site, other)), nothing);
  const std::string late = address(site, "binh");
  EXPECT_EQ(site.get("binh", "/api/v1/account/calendars").member("until"), "2027-01-01T00:00+07:00");
  site.agency().on("2026-12-31");
  EXPECT_EQ(fetched(site, late).status, 200);
  site.agency().on("2027-01-02");
  EXPECT_EQ(without_instance(fetched(site, late)), nothing);
}

TEST(HttpCalendar, ItsSecretOpensNothingElse) {
  Site site;
  const std::string secret = address(site, "an").substr(10, 64);
  EXPECT_EQ(send(site.port(), "GET", "/api/v1/mine", {{"Authorization", "Bearer " + secret}}).status, 401);
  EXPECT_EQ(send(site.port(), "GET", "/api/v1/mine", {{"Cookie", "sauro=" + secret}}).status, 401);
  const Reply token =
      site.post("an", "/api/v1/account/make-token",
                R"({"name": "máy", "until": "2026-06-30", "scope": "act", "password": ")" + the_password + "\"}");
  EXPECT_EQ(fetched(site, "/calendar/" + token.member("secret") + ".ics").status, 404);
  EXPECT_EQ(
      send(site.port(), "GET", "/api/v1/account/calendars", {{"Authorization", "Bearer " + token.member("secret")}})
          .member("code"),
      "http.session-only");
  EXPECT_THAT(site.get("an", "/api/v1/account/tokens").body, Not(HasSubstr("điện thoại")));
}

TEST(HttpCalendar, IsMadeForOnesOwnOrAUnitByThePassword) {
  Site site;
  EXPECT_EQ(make(site, "an", R"(, "unit": "u9")").member("code"), "unknown.unit");
  EXPECT_EQ(make(site, "an", R"(, "unit": "u9")").member("field"), "unit");
  EXPECT_EQ(make(site, "quantri", R"(, "unit": "u2")").member("code"), "who.forbidden");
  EXPECT_EQ(make(site, "quantri").status, 200);
  const auto refused = [&](const std::string& until, const std::string& password) {
    return site
        .post("an", "/api/v1/account/make-calendar",
              R"({"name": "a", "until": ")" + until + R"(", "password": ")" + password + "\"}")
        .member("code");
  };
  EXPECT_EQ(refused("2028-06-30", the_password), "token.until");
  EXPECT_EQ(refused("2026-06-30", "không phải mật khẩu"), "sign-in.wrong");
}

}  // namespace
}  // namespace sauro::http
