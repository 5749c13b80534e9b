// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/net/server.h"

#include "doors/net/over_restinio.h"

namespace sauro::http {
namespace {

struct PlainTraits : restinio::default_traits_t {
  static constexpr bool use_connection_count_limiter = true;
};

}  // namespace

Result<std::unique_ptr<Server>> start_plain(const Listening& listening, Server::Handler handler, Server::Log log) {
  auto server = std::make_unique<OverRestinio<PlainTraits>>(listening, std::move(handler), std::move(log));
  if (auto open = server->open([](auto&) {}); !open) return open.error();
  return std::unique_ptr<Server>(std::move(server));
}

}  // namespace sauro::http
