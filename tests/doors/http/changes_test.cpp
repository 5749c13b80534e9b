// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gmock/gmock.h>

#include <thread>

#include "doors/http/site.h"

namespace sauro::http {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string watch_text(const std::string& user, const std::string& more = {}, const Fields& fields = {}) {
  Fields own = Site::as(user);
  own.insert(own.end(), fields.begin(), fields.end());
  return request_text("GET", "/api/v1/changes" + more, own, "");
}

const std::string report_text = R"({"text": "đang làm, còn vướng thẩm định"})";

TEST(Changes, WhoWatchesIsToldAtOnceAndNothingThatWasWritten) {
  Site site;
  Connection watcher(site.port(), 1);
  watcher.send(watch_text("hoa"));
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  ASSERT_EQ(site.post("an", "/api/v1/item/2026.2/report", report_text).status, 200);
  const auto begun =
      std::chrono::steady_clock::now();  // what is recorded is answered: how long that takes is no matter here
  const std::string came = watcher.until("item.progress");
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::milliseconds(500));
  EXPECT_THAT(came, HasSubstr("text/event-stream"));
  EXPECT_THAT(came, HasSubstr(R"("kind": "item.progress", "subject": "item/2026.2")"));
  EXPECT_THAT(came, Not(HasSubstr("thẩm định")));
}

TEST(Changes, WhoWasCutOffGoesOnBehindTheLastEvent) {
  Site site;
  const auto before = site.agency().facts();
  for (int i = 0; i < 3; ++i) ASSERT_EQ(site.post("an", "/api/v1/item/2026.2/report", report_text).status, 200);
  Connection watcher(site.port(), 1);
  watcher.send(watch_text("hoa", "", {{"Last-Event-ID", std::to_string(before + 1)}}));
  const std::string came = watcher.until("id: " + std::to_string(before + 3));
  EXPECT_THAT(came, HasSubstr("id: " + std::to_string(before + 2)));
  EXPECT_THAT(came, Not(HasSubstr("id: " + std::to_string(before + 1) + "\n")));
}

TEST(Changes, NobodyIsToldOfWhatTheyMayNotSee) {
  Site site(app::Agency::At::draft);
  Connection superior(site.port(), 2), unit(site.port(), 2), office(site.port(), 2);
  superior.send(watch_text("tren", "?after=0"));
  unit.send(watch_text("thoc", "?after=0"));
  office.send(watch_text("hoa", "?after=0"));
  EXPECT_THAT(office.until("item/2026.4"), HasSubstr("finding/2026.f1"));
  const std::string of_unit = unit.until("item/2026.8");
  EXPECT_THAT(of_unit, HasSubstr("item/2026.2\""));
  EXPECT_THAT(of_unit, Not(HasSubstr("item/2026.4")));  // of the other unit
  EXPECT_THAT(of_unit, Not(HasSubstr("finding/")));
  const std::string of_superior = superior.until("user/");
  EXPECT_THAT(of_superior, Not(HasSubstr("item/")));
  EXPECT_THAT(of_superior, Not(HasSubstr("plan/")));
}

TEST(Changes, AreForWhoHasSignedIn) {
  Site site;
  EXPECT_EQ(site.get("", "/api/v1/changes").status, 401);
  EXPECT_EQ(site.get("hoa", "/api/v1/changes?after=x").status, 400);
}

TEST(Changes, TheHeadAloneIsNoStream) {
  Site site;
  Connection connection(site.port(), 2);
  connection.send(request_text("HEAD", "/api/v1/changes", Site::as("hoa"), ""));
  EXPECT_THAT(connection.one(true), testing::StartsWith("HTTP/1.1 200"));
  connection.send(request_text("GET", "/healthz", {}, ""));
  EXPECT_THAT(connection.one(), testing::StartsWith("HTTP/1.1 200"));
}

TEST(Changes, EndWhenTheServerStops) {
  Site site;
  Connection watcher(site.port(), 5);
  watcher.send(watch_text("hoa"));
  watcher.until("retry");
  site.service().stop();
  const auto begun = std::chrono::steady_clock::now();
  watcher.until("0\r\n\r\n");
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(1));
}

}  // namespace
}  // namespace sauro::http
