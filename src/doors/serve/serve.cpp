// SPDX-License-Identifier: AGPL-3.0-or-later
#include <malloc.h>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <utility>

#include "app/accounts/account_action.h"
#include "app/data/open_data.h"
#include "doors/http/metrics.h"
#include "doors/http/service.h"
#include "doors/net/server.h"
#include "doors/outside/clamd.h"
#include "doors/serve/certificates.h"
#include "doors/serve/log.h"
#include "doors/serve/mail_settings.h"
#include "doors/serve/rounds.h"
#include "doors/serve/settings.h"
#include "doors/serve/trust_page.h"
#include "doors/serve/verbs.h"
#include "foundation/calendar/vietnam_time.h"

namespace sauro::serve {
namespace {

LogLevel level_of(const std::string& text) {
  if (text == "off") return LogLevel::off;
  return text == "errors" ? LogLevel::errors : LogLevel::requests;
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text + ",") {
    if (c != ',' && c != ' ') word += c;
    if (c == ',' && !word.empty()) words.push_back(std::exchange(word, {}));
  }
  return words;
}

int streams_of(const http::Server* server) { return server == nullptr ? 0 : server->streams(); }

/// Passwords would go over the network as they are.
bool is_open_to_all(const http::Listening& listening) {
  return !listening.encrypted() && !listening.trusts_proxy && !listening.address.starts_with("127.") &&
         listening.address != "localhost" && listening.address != "::1";
}

/// Who may read the metrics. Behind a proxy everybody comes from another machine.
bool shows_metrics(const Settings& told, const http::Request& request) {
  const std::string& whom = told.text("metrics");
  return whom == "on" || (whom == "local" && (request.address == "127.0.0.1" || request.address == "::1"));
}

/// The certificate that is shown, as the settings say, and the authority that people must be told of.
Result<bool> set_certificates(const Settings& told, http::Listening& listening, std::string& authority) {
  constexpr std::int64_t micro = 1'000'000;
  const std::string& how = told.text("tls");
  if (how == "off") return true;
  if (how == "files") {
    listening.certificate = told.text("tls-cert"), listening.key = told.text("tls-key");
    listening.strict_transport = std::chrono::hours(24 * 365);
    if (listening.certificate.empty() || listening.key.empty())
      return Error{ErrorCode::bad_input,
                   app::both("tls = files cần --tls-cert và --tls-key", "tls = files needs --tls-cert and --tls-key")};
    return true;
  }
  auto names = names_of_machine();
  for (std::string& name : split(told.text("tls-names"))) names.push_back(std::move(name));
  const auto own = own_certificates(told.text("data"), names, app::clock_now() / micro);
  if (!own) return own.error();
  listening.certificate = own->certificate, listening.key = own->key;
  // Who does not trust the authority yet is not held by this (RFC 6797, 8.1) and gets to the page of trust. A day, as
  // an authority that was lost with its folder would shut everybody out for as long.
  listening.strict_transport = std::chrono::hours(24);
  authority = own->authority;
  return true;
}

app::SecondFactor second_of(const std::string& text) {
  if (text == "all") return app::SecondFactor::all;
  return text == "none" ? app::SecondFactor::none : app::SecondFactor::administrators;
}

http::Uploads::Scan scan_of(const std::string& place) {
  if (place.empty()) return {};
  return [place](std::string_view bytes) { return outside::scan({place}, bytes); };
}

constexpr const char* sample_password = "cùng xem thử sáu rõ";

/// Gives one user of each role the password of samples.
Result<bool> let_in(const ledger::Ledger& ledger, app::Accounts& accounts, std::int64_t now) {
  constexpr std::int64_t micro = 1'000'000;
  const auto agency = app::agency_of(ledger, {});
  if (!agency) return agency.error();
  const auto users = app::sample_users(ledger, *agency, day_in_vietnam(now));
  if (!users) return users.error();
  const app::Caller here{"127.0.0.1", "sauro demo", {}};
  for (const app::SampleUser& user : *users) {
    if (accounts.sign_in(*agency, user.id, sample_password, {}, here, now / micro)) continue;
    const auto given = accounts.give_password(*agency, user.id, true, now / micro);
    if (!given) return given.error();
    const auto opened = accounts.sign_in(*agency, user.id, *given, {}, here, now / micro);
    if (!opened) return opened.error();
    const auto own = accounts.change_password(opened->identity, here, *given, sample_password, now / micro);
    if (!own) return own.error();
    // Nobody is to wonder at what was done for them.
    if (auto seen = accounts.see_events(own->identity, now / micro); !seen) return seen.error();
  }
  return true;
}

/// Waits until somebody tells the program to end. Meanwhile memory that a storm needed goes back to the system.
void wait_for_end(const sigset_t& ends) {
  const timespec pause{20, 0};
  while (sigtimedwait(&ends, nullptr, &pause) < 0) malloc_trim(0);
}

}  // namespace

int serve(const Words& words) {
  if (!words.empty() && (words[0] == "--help" || words[0] == "-h")) {
    std::fputs(("sauro serve --data DIR [--listen ADDRESS] [--port N] ...\n" + settings_text()).c_str(), stdout);
    return 0;
  }
  const auto told = Settings::read(words, environment);
  if (!told) return complain("serve", told.error());
  const std::string& folder = told->text("data");
  if (folder.empty())
    return complain("serve", {ErrorCode::bad_input, app::both("thiếu --data THƯ_MỤC", "--data FOLDER is missing")});
  // Signals are taken by this thread alone: those that answer are begun behind it.
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGTERM);
  sigaddset(&ends, SIGINT);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);
  std::signal(SIGPIPE, SIG_IGN);

  auto door = mail_door(*told);
  if (!door) return complain("mail", door.error());
  const auto ledger = app::open_data(folder, false);
  if (!ledger) return complain(folder, ledger.error());
  auto store = ledger::open_accounts(folder);
  if (!store) return complain(folder, store.error());
  constexpr std::int64_t hour = 3600;
  app::AccountLimits limits;
  limits.idle = told->number("session-idle") * hour;
  limits.longest = told->number("session-longest") * hour;
  app::Accounts accounts(*std::move(store), limits);
  const bool sample = told->on("demo");
  if (sample)
    if (const auto open = let_in(**ledger, accounts, app::clock_now()); !open) return complain("demo", open.error());
  http::ServiceOptions options{folder, app::clock_now, sample ? sample_password : ""};
  // Whoever looks around in a sample has no telephone of its administrator.
  options.second = sample ? app::SecondFactor::none : second_of(told->text("second-factor"));
  options.asks_a_minute = told->number("asks-a-minute");
  options.acts_a_minute = told->number("acts-a-minute");
  options.scan = scan_of(told->text("virus-scanner"));
  http::Service service(**ledger, accounts, std::move(options));

  http::Listening listening;
  listening.address = told->text("listen");
  listening.port = static_cast<std::uint16_t>(told->number("port"));
  listening.threads = static_cast<unsigned>(told->number("threads"));
  listening.most_connections = static_cast<std::size_t>(told->number("connections"));
  listening.trusts_proxy = told->on("proxy");
  std::string authority;
  if (auto certified = set_certificates(*told, listening, authority); !certified)
    return complain("tls", certified.error());
  if (is_open_to_all(listening) && !told->on("open-network"))
    return complain(
        "listen",
        {ErrorCode::bad_input,
         app::both(
             "mật khẩu sẽ đi qua mạng không mã hóa; dùng --tls auto, đặt sau nginx với --proxy on, hoặc chấp nhận "
             "bằng --open-network on",
             "passwords would go over the network as they are; take --tls auto, nginx before it with --proxy on, "
             "or agree by --open-network on")});
  Log log(level_of(told->text("log")));
  http::Metrics metrics;
  std::atomic<http::Server*> running{nullptr};
  const auto server = http::Server::start(
      listening,
      [&](const http::Request& request) {
        if (request.path == "/metrics" && shows_metrics(*told, request))
          return http::response(200, metrics.text(streams_of(running)), "text/plain; version=0.0.4; charset=utf-8");
        if (!authority.empty())
          if (auto page = trust_page(request, authority)) return *std::move(page);
        return service.answer(request);
      },
      [&](const http::Request& request, const http::Response& answer, std::chrono::microseconds took) {
        log.request(request, answer, took);
        metrics.count(answer, took);
      });
  if (!server) return complain("serve", server.error());
  running = server->get();
  const std::string address =
      (listening.encrypted() ? "https://" : "http://") + listening.address + ":" + std::to_string((*server)->port());
  std::printf("%s\n", address.c_str());
  std::fflush(stdout);
  log.event("started", address);
  if (is_open_to_all(listening)) log.event("warning", "not encrypted, and open to other machines");
  app::MailOptions mail = mail_options(*told);
  if (!mail.site.empty())
    mail.link = [&accounts, site = mail.site](const std::string& agency, const std::string& user,
                                              const std::string& item, Day until) -> Result<std::string> {
      constexpr std::int64_t micro = 1'000'000;
      const auto secret = accounts.make_link(agency, user, item, end_of_day(until) / micro, app::clock_now() / micro);
      if (!secret) return secret.error();
      // Behind "#": a browser keeps it to itself, and programs that look at links in mail ask for a page alone.
      return site + "/cap-nhat#" + item + "." + *secret;
    };
  // A sample is urged about when somebody wants to see it.
  auto rounds = std::make_unique<Rounds>(
      **ledger, accounts,
      Rounds::Options{folder, sample ? 24 : told->number("urge-hour"), *std::move(door), std::move(mail),
                      std::chrono::minutes(1),
                      [&](std::string_view what, const std::string& detail) { log.event(what, detail); }});
  wait_for_end(ends);
  log.event("stopping", "");
  rounds.reset();
  service.stop();
  (*server)->stop(std::chrono::seconds(told->number("stop-patience")));
  log.event("stopped", "");
  return 0;
}

}  // namespace sauro::serve
