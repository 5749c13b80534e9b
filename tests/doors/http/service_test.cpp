// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/http/service.h"

#include <gmock/gmock.h>

#include "doors/http/site.h"

namespace sauro::http {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const std::string item = "/api/v1/item/2026.2", report = "/api/v1/item/2026.2/report";
const std::string working = R"({"text": "đang làm"})";

TEST(Service, AnAnswerThatIsTheSameIsNotSentAgain) {
  Site site;
  const Reply first = site.get("hoa", item);
  ASSERT_EQ(first.status, 200);
  const std::string tag = first.field("ETag");
  EXPECT_THAT(tag, StartsWith("\""));
  const Reply same = site.get("hoa", item, {{"If-None-Match", tag}});
  EXPECT_EQ(same.status, 304);
  EXPECT_EQ(same.body, "");
  EXPECT_EQ(same.field("ETag"), tag);
  ASSERT_EQ(site.post("an", report, working).status, 200);
  const Reply other = site.get("hoa", item, {{"If-None-Match", tag}});
  EXPECT_EQ(other.status, 200);
  EXPECT_NE(other.field("ETag"), tag);
}

TEST(Service, WhoChangesWhatSomebodyElseHasChangedIsTold) {
  Site site;
  const std::string tag = site.get("an", item).field("ETag");
  ASSERT_EQ(site.post("an", report, working, {{"If-Match", tag}}).status, 200);
  const auto facts = site.agency().facts();
  const Reply late = site.post("an", report, working, {{"If-Match", tag}});
  EXPECT_EQ(late.status, 412);
  EXPECT_EQ(late.member("code"), "http.changed");
  EXPECT_EQ(site.agency().facts(), facts);
  EXPECT_EQ(site.post("an", report, working, {{"If-Match", "*"}}).status, 200);
  EXPECT_EQ(site.post("an", report, working, {{"If-Match", "\"abc\""}}).member("code"), "http.etag");
}

TEST(Service, WhatIsSentTwiceUnderOneKeyIsDoneOnce) {
  Site site;
  const Fields key{{"Idempotency-Key", "k1"}};
  const Reply once = site.post("an", report, working, key), twice = site.post("an", report, working, key);
  EXPECT_EQ(once.status, 200);
  EXPECT_EQ(twice.status, 200);
  EXPECT_EQ(once.body, twice.body);
  const Reply other = site.post("an", report, R"({"text": "khác"})", key);
  EXPECT_EQ(other.status, 409);
  EXPECT_EQ(other.member("code"), "key.reused");
}

TEST(Service, AProblemsTypeLeadsToItsWords) {
  Site site;
  const Reply refused = site.post("an", "/api/v1/item/2026.2/confirm", "{}");
  const Reply words = site.get("", refused.member("type"));
  EXPECT_EQ(words.status, 200);
  EXPECT_THAT(words.body, StartsWith(refused.member("code") + "\n  "));
  EXPECT_THAT(site.get("", "/api/problems").body, HasSubstr("http.changed\n"));
  EXPECT_EQ(site.get("", "/api/problems/no.such").status, 404);
}

TEST(Service, APlansDocumentIsShownToWhoSeesThePlan) {
  Site site;
  const Reply shown = site.get("an", "/api/v1/plan/2026/document");
  EXPECT_EQ(shown.status, 200);
  EXPECT_EQ(shown.member("format"), "sauro.document/1");
  EXPECT_EQ(site.get("quantri", "/api/v1/plan/2026/document").status, 403);
  EXPECT_EQ(site.get("an", "/api/v1/plan/2099/document").status, 404);
}

TEST(Service, AnotherSitesPageCannotMakeAUserAct) {
  Site site;
  const auto facts = site.agency().facts();
  EXPECT_EQ(site.post("an", report, working, {{"Sec-Fetch-Site", "cross-site"}}).member("code"), "http.origin");
  EXPECT_EQ(site.post("an", report, working, {{"Sec-Fetch-Site", "same-site"}}).member("code"), "http.origin");
  EXPECT_EQ(site.post("an", report, working, {{"Origin", "https://evil.example"}}).member("code"), "http.origin");
  EXPECT_EQ(site.post("an", report, working, {{"Origin", "null"}}).member("code"), "http.origin");
  EXPECT_EQ(site.agency().facts(), facts);
  EXPECT_EQ(site.post("an", report, working, {{"Sec-Fetch-Site", "same-origin"}}).status, 200);
  EXPECT_EQ(site.post("an", report, working, {{"Origin", "http://localhost"}}).status, 200);
  // A form of another page sends no JSON.
  Fields own = Site::as("an");
  own.emplace_back("Content-Type", "text/plain");
  EXPECT_EQ(send(site.port(), "POST", report, own, working).status, 415);
}

TEST(Service, SaysWhatIsWrongInTheCallersLanguage) {
  Site site;
  const Reply vi = site.post("an", report, "{}"), en = site.post("an", report, "{}", {{"Accept-Language", "en-GB"}});
  EXPECT_EQ(vi.status, 409);
  EXPECT_THAT(vi.field("Content-Type"), StartsWith("application/problem+json"));
  EXPECT_EQ(vi.member("code"), "report.empty");
  EXPECT_EQ(vi.member("title"), "hãy ghi số lượng, phần trăm, nội dung, hoặc báo hoàn thành");
  EXPECT_EQ(en.member("title"), "tell a quantity, a percentage, a text, or that it is done");
  EXPECT_EQ(vi.member("instance"), "urn:request:" + vi.field("X-Request-Id"));
  EXPECT_THAT(site.get("an", "/api/v1/item/2026.999").member("title"), Not(HasSubstr("sauro plan")));
}

TEST(Service, WhatIsMalformedIsRefused) {
  Site site;
  const auto code = [&](const std::string& body) { return site.post("an", report, body).member("code"); };
  EXPECT_EQ(code("{"), "http.json");
  EXPECT_EQ(code("[]"), "http.json");
  EXPECT_EQ(code(R"({"text": {"a": 1}})"), "http.json");
  EXPECT_EQ(code(R"({"colour": "red"})"), "input.unknown");
  EXPECT_EQ(code(R"({"text": ["a", "b"]})"), "input.several");
  EXPECT_EQ(code(R"({"day": "hôm qua"})"), "input.day");
  EXPECT_EQ(site.get("an", "/api/v1/board?plan=%zz").member("code"), "http.query");
  EXPECT_EQ(site.get("an", "/api/v1/board?plan=%ff").member("code"), "http.query");
  EXPECT_EQ(site.get("an", "/api/v1/nothing").status, 404);
  EXPECT_EQ(site.get("an", "/api/v1/item/%ff").status, 404);
  const Reply method = site.post("an", "/api/v1/board", "{}");
  EXPECT_EQ(method.status, 405);
  EXPECT_EQ(method.field("Allow"), "GET, HEAD");
  EXPECT_EQ(site.get("", "/api/v1/board").field("WWW-Authenticate"), "Bearer realm=\"sauro\"");
}

TEST(Service, ANumberIsOneWhateverItsMarks) {
  Site site;
  ASSERT_EQ(site.post("an", report, R"({"quantity": 1.125})").status, 200);
  EXPECT_THAT(site.get("an", item).body, HasSubstr(R"("quantity": "1.125")"));
}

TEST(Service, ListsCanBeTakenAlong) {
  Site site;
  const Reply csv = site.get("hoa", "/api/v1/plan?format=csv");
  EXPECT_THAT(csv.field("Content-Type"), StartsWith("text/csv"));
  EXPECT_THAT(csv.field("Content-Disposition"), HasSubstr("plan.csv"));
  EXPECT_THAT(csv.body, HasSubstr("Tổ chức hội nghị chuyên đề"));
  EXPECT_THAT(site.get("hoa", "/api/v1/plan?format=xlsx").body, StartsWith("PK"));
  EXPECT_EQ(site.get("hoa", "/api/v1/plan?format=xml").member("code"), "input.choice");
}

TEST(Service, TheHeadAloneSaysHowLongTheBodyIs) {
  Site site;
  const Reply whole = site.get("hoa", item), head = send(site.port(), "HEAD", item, Site::as("hoa"));
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.body, "");
  EXPECT_EQ(head.field("Content-Length"), std::to_string(whole.body.size()));
  EXPECT_EQ(head.field("ETag"), whole.field("ETag"));
}

TEST(Service, BrowsersAreToldToTrustNothingElse) {
  Site site;
  for (const Reply& one : {site.get("hoa", item), site.get("", item), site.get("", "/healthz")}) {
    EXPECT_EQ(one.field("X-Content-Type-Options"), "nosniff");
    EXPECT_THAT(one.field("Content-Security-Policy"), HasSubstr("default-src 'none'"));
    EXPECT_THAT(one.field("Cache-Control"), HasSubstr("private"));
  }
}

TEST(Service, ACookieIsForThisSiteAlone) {
  Site site;
  const std::string in = R"({"user": "hoa", "password": ")" + the_password + "\"}";
  const Reply plain = site.post("", "/api/v1/account/sign-in", in);
  ASSERT_EQ(plain.status, 200);
  EXPECT_THAT(plain.head, HasSubstr("; Path=/; HttpOnly; SameSite=Strict"));
  EXPECT_THAT(plain.head, Not(HasSubstr("Secure")));
  const std::string secret = plain.cookie("sauro");
  EXPECT_EQ(secret.size(), 64u);
  EXPECT_EQ(send(site.port(), "GET", item, {{"Cookie", "sauro=" + secret}}).status, 200);
  // Under TLS the cookie has a name of its own, which no plain connection can set.
  EXPECT_EQ(send(site.port(), "GET", item, {{"Cookie", "__Host-sauro=" + secret}}).status, 401);
  const Reply out = send(site.port(), "POST", "/api/v1/account/sign-out", {{"Cookie", "sauro=" + secret}});
  EXPECT_EQ(out.status, 200);
  EXPECT_THAT(out.head, HasSubstr("Max-Age=0"));
  EXPECT_EQ(out.field("Clear-Site-Data"), "\"cache\"");
  EXPECT_EQ(send(site.port(), "GET", item, {{"Cookie", "sauro=" + secret}}).status, 401);
}

TEST(Service, BehindAProxyTheAddressIsTheOneThatTheProxySaw) {
  Listening proxied;
  proxied.trusts_proxy = true;
  Site site(app::Agency::At::issued, proxied);
  const std::string in = R"({"user": "hoa", "password": ")" + the_password + "\"}";
  const Reply reply = site.post("", "/api/v1/account/sign-in", in,
                                {{"X-Forwarded-For", "1.2.3.4, 5.6.7.8"},
                                 {"X-Forwarded-For", "1.2.3.4, 10.0.0.9"},
                                 {"X-Forwarded-Proto", "https"}});
  const std::string secret = reply.cookie("__Host-sauro");
  ASSERT_EQ(secret.size(), 64u);
  EXPECT_THAT(reply.head, HasSubstr("; Secure"));
  const Reply list = send(site.port(), "GET", "/api/v1/account/sessions",
                          {{"Cookie", "__Host-sauro=" + secret}, {"X-Forwarded-Proto", "https"}});
  EXPECT_THAT(list.body, HasSubstr(R"("address": "10.0.0.9")"));
  EXPECT_THAT(list.body, Not(HasSubstr("1.2.3.4")));
}

TEST(Service, ATokenReachesAsFarAsItsScope) {
  Site site;
  const auto token = [&](const std::string& scope) {
    const Reply made = site.post(
        "an", "/api/v1/account/make-token",
        R"({"name": "máy", "until": "2026-06-30", "scope": [)" + scope + R"(], "password": ")" + the_password + "\"}");
    return Fields{{"Authorization", "Bearer " + made.member("secret")}, {"Content-Type", "application/json"}};
  };
  const auto by = [&](const Fields& fields, const std::string& method, const std::string& target) {
    const Reply reply = send(site.port(), method, target, fields, method == "POST" ? working : "");
    return reply.status == 200 ? "done" : reply.member("code");
  };
  const Fields reads = token("\"read\""), acts = token("\"act\""), one = token("\"item.report\"");
  EXPECT_EQ(by(reads, "GET", item), "done");
  EXPECT_EQ(by(reads, "POST", report), "http.scope");
  EXPECT_EQ(by(acts, "GET", item), "done");
  EXPECT_EQ(by(acts, "POST", report), "done");
  EXPECT_EQ(by(one, "POST", report), "done");
  EXPECT_EQ(by(one, "GET", item), "http.scope");
  EXPECT_EQ(by(acts, "GET", "/api/v1/account/sessions"), "http.session-only");
  EXPECT_EQ(by(acts, "POST", "/api/v1/account/make-token"), "http.session-only");
  EXPECT_EQ(by({{"Authorization", "Bearer sauro_nothing"}}, "GET", item), "http.sign-in");
  const auto refused = [&](const std::string& until, const std::string& scope, const std::string& password) {
    return site
        .post("an", "/api/v1/account/make-token",
              R"({"name": "a", "until": ")" + until + R"(", "scope": ")" + scope + R"(", "password": ")" + password +
                  "\"}")
        .member("code");
  };
  EXPECT_EQ(refused("2026-06-30", "all", the_password), "token.scope");
  EXPECT_EQ(refused("2028-06-30", "read", the_password), "token.until");
  EXPECT_EQ(refused("2026-06-30", "read", "không phải mật khẩu"), "sign-in.wrong");
}

TEST(Service, WhoWasGivenAPasswordChangesItFirst) {
  Site site;
  const Reply given = site.post("quantri", "/api/v1/account/reset", R"({"user": "an"})");
  ASSERT_EQ(given.status, 200);
  EXPECT_EQ(site.get("an", item).status, 401);  // the sessions have ended
  const Reply in =
      site.post("", "/api/v1/account/sign-in", R"({"user": "an", "password": ")" + given.member("password") + "\"}");
  const Fields cookie{{"Cookie", "sauro=" + in.cookie("sauro")}, {"Content-Type", "application/json"}};
  EXPECT_EQ(reply_code(send(site.port(), "GET", item, cookie)), "password.must-change");
  EXPECT_EQ(send(site.port(), "GET", "/api/v1/account/me", cookie).status, 200);
  const Reply changed = send(site.port(), "POST", "/api/v1/account/password", cookie,
                             R"({"old": ")" + given.member("password") + R"(", "new": "một câu thật là khác"})");
  ASSERT_EQ(changed.status, 200);
  EXPECT_EQ(send(site.port(), "GET", item, {{"Cookie", "sauro=" + changed.cookie("sauro")}}).status, 200);
}

TEST(Service, WhoIsDisabledOrUnknownLearnsNothing) {
  Site site;
  const auto in = [&](const std::string& user, const std::string& more = {}) {
    return site.post("", "/api/v1/account/sign-in",
                     R"({"user": ")" + user + R"(", "password": ")" + the_password + "\"" + more + "}");
  };
  const Reply disabled = in("cu"), unknown = in("khong-co"), other = in("hoa", R"(, "agency": "khac")");
  for (const Reply& one : {disabled, unknown, other}) {
    EXPECT_EQ(one.status, 401);
    EXPECT_EQ(one.member("code"), "sign-in.wrong");
  }
  EXPECT_EQ(disabled.member("title"), unknown.member("title"));
}

TEST(Service, WhatIsNotThereAndWhatMayNotBeSeenLookAlike) {
  Site site(app::Agency::At::draft);
  const Reply hidden = site.get("thoc", "/api/v1/item/2026.4"), missing = site.get("thoc", "/api/v1/item/2026.99");
  EXPECT_EQ(hidden.status, 404);
  EXPECT_EQ(missing.status, 404);
  EXPECT_EQ(hidden.member("title"), "không có mục 2026.4");
  EXPECT_EQ(missing.member("title"), "không có mục 2026.99");
}

TEST(Service, FilesComeInPiecesAndGoOutAsTheyCame) {
  Site site;
  const Reply begun = site.post("an", "/api/v1/upload/begin?name=bi%C3%AAn%20b%E1%BA%A3n.pdf&length=11", "%PDF-");
  ASSERT_EQ(begun.status, 200) << begun.body;
  const std::string id = begun.member("upload"), up = "/api/v1/upload/" + id;
  EXPECT_EQ(site.post("an", report, R"({"text": "x", "file": ")" + id + "\"}").member("code"), "upload.partial");
  EXPECT_EQ(site.post("an", up + "/append?offset=3", "xx").member("code"), "upload.offset");
  EXPECT_EQ(site.post("an", up + "/append?offset=5", "1.4 toolong").member("code"), "upload.beyond");
  EXPECT_EQ(site.post("binh", up + "/append?offset=5", "1.4 ab").member("code"), "unknown.upload");
  EXPECT_EQ(site.post("an", up + "/append?offset=5", "1.4 ab").status, 200);
  EXPECT_THAT(site.get("an", up).body, HasSubstr("\"received\": 11"));
  EXPECT_EQ(site.get("hoa", up).status, 404);
  ASSERT_EQ(site.post("an", report, R"({"text": "x", "file": ")" + id + "\"}").status, 200);
  EXPECT_EQ(site.get("an", up).status, 404);  // it is evidence now
  const std::string page = site.get("an", item).body;
  const auto at = page.find("\"sha256\": \"");
  ASSERT_NE(at, std::string::npos);
  EXPECT_THAT(page, HasSubstr("\"name\": \"biên bản.pdf\""));
  const Reply file = site.get("an", item + "/file?file=" + page.substr(at + 11, 64));
  EXPECT_EQ(file.body, "%PDF-1.4 ab");
  EXPECT_EQ(file.field("Content-Type"), "application/octet-stream");
  EXPECT_EQ(file.field("Content-Disposition"), "attachment; filename*=UTF-8''bi%C3%AAn%20b%E1%BA%A3n.pdf");
  EXPECT_THAT(file.field("Content-Security-Policy"), HasSubstr("sandbox"));
}

TEST(Service, AFilesNameIsAName) {
  Site site;
  for (const char* name : {"", "..", "a%2Fb", "a%5Cb", "a%0Ab", "%E2%80%AEfdp.exe"})
    EXPECT_EQ(site.post("an", std::string("/api/v1/upload/begin?name=") + name, "x").status, 422) << name;
  EXPECT_EQ(site.post("an", "/api/v1/upload/begin?name=a.pdf&length=200000000", "").member("code"), "input.file-large");
  EXPECT_EQ(site.get("an", "/api/v1/upload/..%2F..%2Fledger").status, 404);
}

TEST(Service, TellsWhetherItIsReady) {
  Site site;
  EXPECT_EQ(site.get("", "/healthz").status, 200);
  EXPECT_EQ(site.get("", "/readyz").status, 200);
  site.service().stop();
  EXPECT_EQ(site.get("", "/healthz").status, 200);
  EXPECT_EQ(site.get("", "/readyz").status, 503);
  EXPECT_EQ(site.get("hoa", item).status, 503);
}

}  // namespace
}  // namespace sauro::http
