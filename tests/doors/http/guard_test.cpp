// SPDX-License-Identifier: AGPL-3.0-or-later
// What the service holds against: who must have a second factor, who is too fast, what may come in as a file, and what
// browsers are told of what goes out.
#include <gmock/gmock.h>

#include <stdexcept>
#include <thread>

#include "app/accounts/authenticator.h"
#include "doors/http/site.h"

namespace sauro::http {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string item_path = "/api/v1/item/2026.2", report_path = "/api/v1/item/2026.2/report",
                  users = "/api/v1/users";
const std::string work_going_on = R"({"text": "đang làm"})";

ServiceOptions guarded(app::SecondFactor second) {
  ServiceOptions options;
  options.second = second;
  return options;
}

void turn_on(Site& site, const std::string& user) {
  const std::string account = "/api/v1/account/";
  const Reply asked = site.post(user, account + "ask-second-factor", R"({"password": ")" + the_password + "\"}");
  ASSERT_EQ(asked.status, 200) << asked.body;
  const std::string code = app::app_code(asked.member("secret"), site.agency().now() / 1'000'000);
  ASSERT_EQ(site.post(user, account + "confirm-second-factor", R"({"code": ")" + code + "\"}").status, 200);
}

TEST(Guard, AnAdministratorTurnsTheSecondFactorOnFirst) {
  Site site(app::Agency::At::issued, {}, guarded(app::SecondFactor::administrators));
  EXPECT_EQ(site.get("quantri", "/api/v1/account/me").member("second_factor"), "required");
  EXPECT_EQ(reply_code(site.get("quantri", users)), "second-factor.required");
  EXPECT_EQ(site.get("quantri", users).status, 403);
  EXPECT_EQ(reply_code(site.post("quantri", "/api/v1/account/reset", R"({"user": "an"})")), "second-factor.required");
  EXPECT_EQ(site.get("hoa", item_path).status, 200);  // of others it is not asked
  EXPECT_EQ(site.get("hoa", "/api/v1/account/me").member("second_factor"), "off");
  turn_on(site, "quantri");
  EXPECT_EQ(site.get("quantri", users).status, 200);
  EXPECT_EQ(site.get("quantri", "/api/v1/account/me").member("second_factor"), "on");
  // Whoever drops it is where they were.
  ASSERT_EQ(
      site.post("quantri", "/api/v1/account/drop-second-factor", R"({"password": ")" + the_password + "\"}").status,
      200);
  EXPECT_EQ(reply_code(site.get("quantri", users)), "second-factor.required");
}

TEST(Guard, WhoBecomesAnAdministratorMustAtOnce) {
  Site site(app::Agency::At::issued, {}, guarded(app::SecondFactor::administrators));
  ASSERT_EQ(site.get("hoa", item_path).status, 200);
  site.agency().must("quantri", "user.set", {{"user", "hoa"}, {"name", "Hoa"}, {"role", "administrator"}});
  EXPECT_EQ(reply_code(site.get("hoa", item_path)), "second-factor.required");
}

TEST(Guard, EverybodyMayBeAskedForIt) {
  Site site(app::Agency::At::issued, {}, guarded(app::SecondFactor::all));
  EXPECT_EQ(reply_code(site.post("an", report_path, work_going_on)), "second-factor.required");
  turn_on(site, "an");
  EXPECT_EQ(site.post("an", report_path, work_going_on).status, 200);
}

TEST(Guard, WhoIsFasterThanPeopleAreWaits) {
  ServiceOptions options;
  options.acts_a_minute = 3;
  options.asks_a_minute = 5;
  Site site(app::Agency::At::issued, {}, options);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(site.post("an", report_path, work_going_on).status, 200) << i;
  const auto facts = site.agency().facts();
  const Reply fast = site.post("an", report_path, work_going_on);
  EXPECT_EQ(fast.status, 429);
  EXPECT_EQ(fast.member("code"), "http.pace");
  EXPECT_FALSE(fast.field("Retry-After").empty());
  EXPECT_EQ(site.agency().facts(), facts);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(site.get("an", item_path).status, 200) << i;  // asking is counted apart
  EXPECT_EQ(site.get("an", item_path).status, 429);
  EXPECT_EQ(site.get("hoa", item_path).status, 200);
}

TEST(Guard, WhatWasDoneToAnAccountIsNewsElsewhere) {
  Site site;
  ASSERT_EQ(site.post("an", "/api/v1/account/make-token",
                      R"({"name": "máy", "until": "2026-06-30", "scope": "read", "password": ")" + the_password + "\"}")
                .status,
            200);
  const Reply events = site.get("an", "/api/v1/account/events");
  EXPECT_EQ(events.status, 200);
  EXPECT_THAT(events.body, HasSubstr(R"("what": "token")"));
  EXPECT_THAT(events.body, HasSubstr(R"("news": 2)"));  // and the password, before this browser had its mark
  EXPECT_THAT(site.get("an", "/api/v1/account/me").body, HasSubstr(R"("news": 2)"));
  ASSERT_EQ(site.post("an", "/api/v1/account/see-events", "").status, 200);
  EXPECT_THAT(site.get("an", "/api/v1/account/me").body, HasSubstr(R"("news": 0)"));
}

TEST(Guard, ASessionIsEndedByWhoKnowsThePassword) {
  Site site;
  const auto end = [&](const std::string& password) {
    return site.post("an", "/api/v1/account/end-session", R"({"password": ")" + password + "\"}");
  };
  EXPECT_EQ(end("không phải mật khẩu").member("code"), "sign-in.wrong");
  EXPECT_EQ(end(the_password).status, 200);
  EXPECT_EQ(site.post("an", "/api/v1/account/end-session", "{}").member("code"), "input.missing");
}

std::string brought(const Site& site, const std::string& name, const std::string& bytes) {
  const Reply reply = site.post("an", "/api/v1/upload/begin?name=" + name, bytes);
  return reply.status == 200 ? "taken" : reply.member("code");
}

TEST(Guard, AFileIsWhatItsNameSays) {
  Site site;
  EXPECT_EQ(brought(site, "a.pdf", "%PDF-1.4 x"), "taken");
  EXPECT_EQ(brought(site, "a.pdf", "#!/bin/sh\n"), "upload.content");
  EXPECT_EQ(brought(site, "a.exe", "MZ"), "upload.kind");
  // Nothing of it stays.
  const Reply begun = site.post("an", "/api/v1/upload/begin?name=a.pdf&length=6", "MZ");
  const std::string up = "/api/v1/upload/" + begun.member("upload");
  EXPECT_EQ(reply_code(site.post("an", up + "/append?offset=2", "....")), "upload.content");
  EXPECT_EQ(site.get("an", up).status, 404);
}

TEST(Guard, AFileIsLookedAtForViruses) {
  ServiceOptions options;
  options.scan = [](std::string_view bytes) -> Result<std::string> {
    if (bytes.find("scanner is down") != std::string_view::npos) return Error{ErrorCode::io, "down"};
    return bytes.find("virus") != std::string_view::npos ? "Sauro.Test" : std::string();
  };
  Site site(app::Agency::At::issued, {}, options);
  EXPECT_EQ(brought(site, "a.txt", "một tệp bình thường"), "taken");
  EXPECT_EQ(brought(site, "a.txt", "scanner is down"), "upload.unscanned");
  const Reply bad = site.post("an", "/api/v1/upload/begin?name=a.txt", "a virus");
  EXPECT_EQ(bad.status, 422);
  EXPECT_EQ(bad.member("code"), "upload.infected");
  EXPECT_THAT(bad.member("title"), HasSubstr("Sauro.Test"));
}

TEST(Guard, OnePersonBringsOnlySoMuchADay) {
  Site site;
  const std::int64_t size = 100 << 20;
  std::string last;
  int count = 0;
  for (; count < 60; ++count) {
    const Reply one = site.post("an", "/api/v1/upload/begin?name=a.zip&length=" + std::to_string(size), "");
    last = one.member("code");
    if (one.status != 200) break;
    ASSERT_EQ(site.post("an", "/api/v1/upload/" + one.member("upload") + "/drop", "").status, 200);
  }
  EXPECT_EQ(count, 51);  // 5 GiB
  EXPECT_EQ(last, "upload.day");
  EXPECT_EQ(site.post("hoa", "/api/v1/upload/begin?name=a.zip&length=" + std::to_string(size), "").status, 200);
}

TEST(Guard, AJobTellsTheFieldAtFaultAsAnAnswerDoes) {
  Site site;
  const std::string wrong = R"({"text": "x", "day": "31/2/2026"})";
  EXPECT_EQ(site.post("an", report_path, wrong).member("field"), "day");
  const Reply begun = site.post("an", report_path, wrong, {{"Prefer", "respond-async"}});
  ASSERT_EQ(begun.status, 202);
  Reply job;
  for (int tries = 0; tries < 500; ++tries) {
    job = site.get("an", "/api/v1/job/" + begun.member("job"));
    if (job.member("stage") == "failed") break;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  EXPECT_EQ(job.member("stage"), "failed");
  EXPECT_EQ(job.member("field"), "day");
}

TEST(Guard, DataIsNoPageAndForNoOtherSite) {
  Site site;
  const Reply data = site.get("hoa", item_path, {{"Origin", "https://evil.example"}});
  EXPECT_THAT(data.field("Content-Disposition"), HasSubstr("attachment"));
  EXPECT_THAT(data.head, Not(HasSubstr("Access-Control")));
  EXPECT_EQ(data.field("X-Content-Type-Options"), "nosniff");
}

TEST(Guard, SecretsAreNotTakenFromAnAddress) {
  Site site;
  const Reply in = site.post("", "/api/v1/account/sign-in?user=hoa&password=" + std::string("x"), "{}");
  EXPECT_EQ(in.status, 422);
  EXPECT_EQ(in.member("code"), "input.missing");
  EXPECT_EQ(site.get("", "/api/v1/account/sign-in?user=hoa").status, 405);
}

TEST(Guard, WhatIsThrownEndsTheRequestAndTellsNothing) {
  Listening listening;
  listening.threads = 1;
  const auto server = Server::start(
      listening, [](const Request&) -> Response { throw std::runtime_error("/srv/sauro/ledger.db: line 42"); });
  ASSERT_TRUE(server.ok());
  const Reply reply = send((*server)->port(), "GET", "/anything");
  EXPECT_EQ(reply.status, 500);
  EXPECT_THAT(reply.body, Not(HasSubstr("ledger")));
  EXPECT_THAT(reply.head, Not(HasSubstr("ledger")));
  EXPECT_THAT(reply.body, HasSubstr("http.failed"));
  (*server)->stop(std::chrono::seconds(1));
}

}  // namespace
}  // namespace sauro::http
