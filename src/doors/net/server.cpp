// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/net/server.h"

#include <utility>

namespace sauro::http {

Result<std::unique_ptr<Server>> Server::start(const Listening& listening, Handler handler, Log log) {
  return listening.encrypted() ? start_encrypted(listening, std::move(handler), std::move(log))
                               : start_plain(listening, std::move(handler), std::move(log));
}

}  // namespace sauro::http
