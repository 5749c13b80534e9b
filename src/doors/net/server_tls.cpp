// SPDX-License-Identifier: AGPL-3.0-or-later
#include <restinio/http_server.hpp>
#include <restinio/tls.hpp>

#include "doors/net/over_restinio.h"

namespace sauro::http {
namespace {

struct EncryptedTraits : restinio::default_tls_traits_t {
  static constexpr bool use_connection_count_limiter = true;
};

}  // namespace

Result<std::unique_ptr<Server>> start_encrypted(const Listening& listening, Server::Handler handler, Server::Log log) {
  asio::ssl::context context(asio::ssl::context::tls_server);
  try {
    context.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 |
                        asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1);
    context.use_certificate_chain_file(listening.certificate);
    context.use_private_key_file(listening.key, asio::ssl::context::pem);
  } catch (const std::exception& failed) {
    return Error{ErrorCode::io, failed.what(), listening.certificate + ", " + listening.key};
  }
  auto server = std::make_unique<OverRestinio<EncryptedTraits>>(listening, std::move(handler), std::move(log));
  if (auto open = server->open([&](auto& settings) { settings.tls_context(std::move(context)); }); !open)
    return open.error();
  return std::unique_ptr<Server>(std::move(server));
}

}  // namespace sauro::http
