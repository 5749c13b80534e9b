// SPDX-License-Identifier: AGPL-3.0-or-later
// sauro-serve: the server, started by `sauro serve`. Its libraries are not loaded by what needs no server.
#include <csignal>
#include <cstdio>
#include <string>
#include <vector>

#include "app/data/open_data.h"
#include "doors/http/server.h"
#include "doors/http/service.h"

int main(int argc, char** argv) {
  using namespace sauro;
  const std::vector<std::string> words(argv + 1, argv + argc);
  const std::string folder = words.empty() ? "." : words[0];
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGTERM);
  sigaddset(&ends, SIGINT);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);
  const auto ledger = app::open_data(folder, false);
  if (!ledger) return 1;
  auto store = ledger::open_accounts(folder);
  if (!store) return 1;
  app::Accounts accounts(*std::move(store));
  http::Service service(**ledger, accounts, {folder, app::clock_now});
  http::Listening listening;
  if (words.size() > 1) listening.port = static_cast<std::uint16_t>(std::stoi(words[1]));
  const auto server =
      http::Server::start(listening, [&](const http::Request& request) { return service.answer(request); });
  if (!server) return 1;
  std::printf("http://%s:%d\n", listening.address.c_str(), (*server)->port());
  std::fflush(stdout);
  int signal = 0;
  sigwait(&ends, &signal);
  service.stop();
  (*server)->stop(std::chrono::seconds(30));
  return 0;
}
