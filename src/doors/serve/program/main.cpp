// SPDX-License-Identifier: AGPL-3.0-or-later
// sauro-serve: the server and what belongs to it, started by `sauro serve` and the like. Its libraries are not loaded
// by what needs no server.
#include <cstdio>

#include "app/actions/refusal.h"
#include "doors/http/openapi.h"
#include "doors/http/route.h"
#include "doors/serve/verbs.h"

namespace sauro::serve {

int routes() {
  for (const http::Route& route : http::routes())
    std::printf("%s\t%s\t%s\n", std::string(route.name).c_str(), std::string(route.method).c_str(), route.path.c_str());
  return 0;
}

int openapi() {
  std::fputs(http::openapi_json().c_str(), stdout);
  return 0;
}

}  // namespace sauro::serve

int main(int argc, char** argv) {
  using namespace sauro;
  const std::string verb = argc > 1 ? argv[1] : "";
  const serve::Words words(argv + std::min(argc, 2), argv + argc);
  if (verb == "serve") return serve::serve(words);
  if (verb == "account") return serve::account(words);
  if (verb == "doctor") return serve::doctor(words);
  if (verb == "routes") return serve::routes();
  if (verb == "openapi") return serve::openapi();
  return serve::complain(verb, {ErrorCode::bad_input, app::both("không có lệnh này", "there is no such command")});
}
