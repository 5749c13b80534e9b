// SPDX-License-Identifier: AGPL-3.0-or-later
// Calendars, fetched by programs that know an address and have no session. Whatever is wrong with an address, the
// answer is the same.
#include <algorithm>
#include <utility>

#include "app/queries/calendar.h"
#include "doors/http/asked.h"
#include "doors/http/problem.h"
#include "doors/http/service.h"
#include "foundation/base/sha256.h"
#include "foundation/calendar/vietnam_time.h"

namespace sauro::http {
namespace {

constexpr std::string_view suffix = ".ics";

/// "https://kehoach.example:8443", as the program that asks calls this server; empty where that is no name.
std::string site_of(const Request& request) {
  const std::string_view host = request.field("host");
  const bool is_host = !host.empty() && std::all_of(host.begin(), host.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view(".-:[]").find(c) != std::string_view::npos;
  });
  return is_host ? std::string(request.encrypted ? "https://" : "http://").append(host) : std::string();
}

}  // namespace

std::optional<Response> Service::calendar(const Request& request) {
  std::string_view secret = request.path;
  if (!secret.starts_with(app::calendar_root)) return std::nullopt;
  const auto none = [&] {
    Response answer = problem("http.not-found", request);
    answer.route = "calendar";
    return answer;
  };
  if ((request.method != "GET" && request.method != "HEAD") || !secret.ends_with(suffix)) return none();
  secret.remove_prefix(app::calendar_root.size());
  secret.remove_suffix(std::min(secret.size(), suffix.size()));
  const std::int64_t now = options_.now();
  const auto token = accounts_.of_calendar(std::string(secret), now / micro);
  if (!token) return none();
  const Day today = day_in_vietnam(now);
  if (!app::check_user(ledger_, token->agency, token->user, today)) return none();
  const auto head = ledger_.head(token->agency);
  if (!head) return problem_of(head.error(), request);
  const app::CalendarAsked asked{token->agency, token->user, token->unit, site_of(request)};
  // Programs ask every few hours, and mostly nothing was recorded since.
  const std::string key = "calendar\n" + asked.agency + "\n" + asked.user + "\n" + asked.unit + "\n" + asked.site +
                          "\n" + std::to_string(head->count) + "\n" + today.iso();
  auto made = kept(key);
  if (!made) {
    constexpr std::size_t enough = 16;
    auto file = app::work_icalendar(ledger_, asked, now);
    if (!file) return file.error().code == ErrorCode::refused ? none() : problem_of(file.error(), request);
    const std::string etag = "\"" + sha256_hex(*file).substr(0, enough) + "\"";
    made = Kept{etag, "text/calendar; charset=utf-8", std::make_shared<const std::string>(*std::move(file))};
    keep(key, *made);
  }
  Response answer = sent(*made, key, request);
  answer.route = "calendar";
  answer.user = asked.user;
  return answer;
}

}  // namespace sauro::http
