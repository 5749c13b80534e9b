// SPDX-License-Identifier: AGPL-3.0-or-later
// Those who send slowly, badly, too much or not at all, while somebody works.
#include <gmock/gmock.h>
#include <sys/resource.h>

#include <chrono>
#include <thread>

#include "doors/http/site.h"

namespace sauro::http {
namespace {

using testing::StartsWith;
using namespace std::chrono_literals;

Listening impatient() {
  Listening listening;
  listening.for_request = 2s;
  listening.most_body = 64 << 10;
  return listening;
}

/// The time in which somebody who works is answered, at worst of 20.
std::chrono::milliseconds worst(const Site& site) {
  std::chrono::milliseconds longest{0};
  for (int i = 0; i < 20; ++i) {
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(site.get("hoa", "/api/v1/item/2026.2").status, 200);
    longest = std::max(longest,
                       std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun));
  }
  return longest;
}

std::vector<std::unique_ptr<Connection>> many(const Site& site, int count, const std::string& bytes) {
  std::vector<std::unique_ptr<Connection>> all;
  for (int i = 0; i < count; ++i) {
    all.push_back(std::make_unique<Connection>(site.port(), 5));
    all.back()->send(bytes);
  }
  return all;
}

TEST(Storm, SlowHeadsAndBodiesAreEndedAndOthersAreAnswered) {
  Site site(app::Agency::At::issued, impatient());
  const auto heads = many(site, 300, "GET /api/v1/board HTTP/1.1\r\nHost: x\r\nX-Slow: ");
  const auto bodies =
      many(site, 100, "POST /api/v1/account/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
  EXPECT_LT(worst(site), 1000ms);
  std::this_thread::sleep_for(2500ms);
  for (const auto& one : {heads.front().get(), heads.back().get(), bodies.front().get(), bodies.back().get()})
    EXPECT_EQ(one->all(), "");  // closed, without an answer
}

TEST(Storm, IdleConnectionsAreKeptAndServed) {
  Listening listening;
  listening.for_request = 30s;
  Site site(app::Agency::At::issued, listening);
  const auto idle = many(site, 500, request_text("GET", "/healthz", {}, ""));
  for (const auto& one : idle) EXPECT_THAT(one->one(), StartsWith("HTTP/1.1 200"));
  EXPECT_LT(worst(site), 1000ms);
  for (const auto& one : idle) {
    one->send(request_text("GET", "/healthz", {}, ""));
    EXPECT_THAT(one->one(), StartsWith("HTTP/1.1 200"));
  }
}

TEST(Storm, WhatIsTooLargeIsNotTaken) {
  Site site(app::Agency::At::issued, impatient());
  Connection body(site.port(), 5);
  body.send(request_text("POST", "/api/v1/account/sign-in", {}, std::string(100 << 10, 'x')));
  EXPECT_EQ(body.all().find("200 OK"), std::string::npos);
  Connection target(site.port(), 5);
  target.send(request_text("GET", "/api/v1/" + std::string(20'000, 'x'), {}, ""));
  EXPECT_EQ(target.all().find("200 OK"), std::string::npos);
  Connection fields(site.port(), 5);
  fields.send(request_text("GET", "/healthz", Fields(1000, {"X-A", "b"}), ""));
  EXPECT_EQ(fields.all().find("200 OK"), std::string::npos);
  EXPECT_EQ(site.get("hoa", "/api/v1/item/2026.2").status, 200);
}

TEST(Storm, RequestsInARowAreAnsweredInTheirOrder) {
  Site site;
  Connection row(site.port());
  std::string text;
  for (const char* path : {"/healthz", "/readyz", "/api/nothing", "/healthz"})
    text += request_text("GET", path, {}, "");
  row.send(text);
  for (const char* status : {"HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 404", "HTTP/1.1 200"})
    EXPECT_THAT(row.one(), StartsWith(status));
}

TEST(Storm, WhoHasNothingMoreToSendIsAnswered) {
  Site site;
  Connection half(site.port());
  half.send(request_text("GET", "/healthz", {}, ""));
  half.end_sending();
  EXPECT_THAT(half.one(), StartsWith("HTTP/1.1 200"));
}

TEST(Storm, WhatIsNoRequestEndsTheConnection) {
  Site site;
  for (const std::string& bytes :
       {std::string("\x16\x03\x01\x02\x00\x01\x00", 7), std::string("GARBAGE\r\n\r\n"),
        std::string("GET / HTTP/x.y\r\n\r\n"), std::string(1000, '\0'),
        std::string("POST /x HTTP/1.1\r\nContent-Length: -5\r\n\r\n"),
        std::string("POST /x HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n")}) {
    Connection bad(site.port(), 12);
    bad.send(bytes);
    EXPECT_EQ(bad.all().find("200 OK"), std::string::npos);
  }
  EXPECT_EQ(site.get("", "/healthz").status, 200);
}

TEST(Storm, WhatIsUnderWayIsFinishedWhenTheServerStops) {
  Site site;
  std::vector<std::thread> clients;
  std::atomic<int> done{0}, refused{0}, lost{0};
  std::atomic<bool> ended{false};
  const auto before = site.agency().facts();
  for (int i = 0; i < 4; ++i)
    clients.emplace_back([&] {
      while (!ended) {
        const Reply reply = site.post("an", "/api/v1/item/2026.2/report", R"({"text": "đang làm"})");
        (reply.status == 200 ? done : reply.status == 503 ? refused : lost)++;
        if (reply.status != 200) return;
      }
    });
  std::this_thread::sleep_for(200ms);
  site.service().stop();
  site.server().stop(5s);
  ended = true;
  for (std::thread& client : clients) client.join();
  EXPECT_GT(done, 0);
  EXPECT_EQ(site.agency().facts() - before, done);  // what was done was told, and what was told is done
}

}  // namespace
}  // namespace sauro::http
