// SPDX-License-Identifier: AGPL-3.0-or-later
// Server: takes requests from the network and sends the responses. RESTinio is known only here.
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "doors/http/message.h"
#include "foundation/base/result.h"

namespace sauro::http {

struct Listening {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;                        ///< 0: any that is free
  unsigned threads = 8;                          ///< that answer; one that writes waits for the disk
  std::size_t most_body = std::size_t{4} << 20;  ///< bytes
  std::size_t most_connections = 4000;
  std::chrono::seconds for_request{10};      ///< to send a request whole, and to begin the next one
  std::chrono::seconds for_answer{60};       ///< to take an answer
  bool trusts_proxy = false;                 ///< X-Forwarded-For and X-Forwarded-Proto are believed
  std::string certificate, key;              ///< files (PEM); empty: connections are not encrypted
  std::chrono::seconds strict_transport{0};  ///< for how long browsers are to come by TLS only

  bool encrypted() const { return !certificate.empty(); }
};

class Server {
 public:
  using Handler = std::function<Response(const Request&)>;
  /// Called for each request with how long it took.
  using Log = std::function<void(const Request&, const Response&, std::chrono::microseconds)>;

  /// Listens from now on. Fails with io where the address cannot be had (where: it).
  static Result<std::unique_ptr<Server>> start(const Listening& listening, Handler handler, Log log = {});
  virtual ~Server() = default;

  virtual std::uint16_t port() const = 0;
  /// Responses that are still being written as things happen.
  virtual int streams() const = 0;
  /// Takes no new connections, waits for what is being answered, at most `patience`, and ends.
  virtual void stop(std::chrono::seconds patience) = 0;
};

/// The two ways of start(); by TLS it fails with io as well where the certificate or its key cannot be taken.
Result<std::unique_ptr<Server>> start_plain(const Listening& listening, Server::Handler handler, Server::Log log);
Result<std::unique_ptr<Server>> start_encrypted(const Listening& listening, Server::Handler handler, Server::Log log);

}  // namespace sauro::http
