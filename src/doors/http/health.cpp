// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/http/health.h"

namespace sauro::http {

std::optional<Response> health(const Request& request, const ledger::Ledger& ledger, bool stopping) {
  constexpr const char* text = "text/plain; charset=utf-8";
  if (request.path == "/healthz") return response(200, "ok\n", text);
  if (request.path != "/readyz") return std::nullopt;
  const bool ready = !stopping && ledger.agencies().ok();
  return response(ready ? 200 : 503, ready ? "ready\n" : "not ready\n", text);
}

}  // namespace sauro::http
