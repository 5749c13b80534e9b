// SPDX-License-Identifier: AGPL-3.0-or-later
// Bytes as a request: the parser that the server reads requests with, then the service, asked by nobody (the first byte
// is even) or by the office of an agency with a year of work.
#include <http_parser.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "app/accounts/accounts.h"
#include "app/data/open_data.h"
#include "app/demo/demo.h"
#include "doors/http/service.h"
#include "foundation/base/json.h"
#include "fuzz/require.h"

namespace {

using namespace sauro;
using sauro::fuzz::require;

constexpr std::int64_t now = 1'796'000'000'000'000;

/// An agency, and somebody of it who has signed in.
struct Place {
  std::string folder = (std::filesystem::temp_directory_path() / "sauro-http-fuzz").string();
  std::unique_ptr<ledger::Ledger> ledger;
  std::unique_ptr<app::Accounts> accounts;
  std::unique_ptr<http::Service> service;
  std::string secret;

  Place() {
    std::filesystem::remove_all(folder);
    const auto demo = app::make_demo({folder, 1, {}});
    require(demo.ok());
    ledger = *app::open_data(folder, false);
    accounts = std::make_unique<app::Accounts>(*ledger::open_accounts(folder));
    const std::string agency = ledger->agencies()->front();
    const app::Caller desk{"127.0.0.1", "fuzz", {}};
    const auto given = accounts->give_password(agency, "namvv", false, now / 1'000'000);
    const auto first = accounts->sign_in(agency, "namvv", *given, {}, desk, now / 1'000'000);
    const auto own = accounts->change_password(first->identity, desk, *given, "một câu dài dễ nhớ", now / 1'000'000);
    secret = own->secret;
    service = std::make_unique<http::Service>(*ledger, *accounts, http::ServiceOptions{folder, [] { return now; }});
  }
};

Place& place() {
  static Place one;
  return one;
}

struct Parsed {
  http::Request request;
  std::string target;
  bool whole = false;
};

Parsed& of(http_parser* parser) { return *static_cast<Parsed*>(parser->data); }

/// The first request among the bytes, as the server's parser sees it.
Parsed parsed(const char* bytes, std::size_t count) {
  Parsed read;
  http_parser_settings settings;
  http_parser_settings_init(&settings);
  settings.on_url = [](http_parser* p, const char* at, std::size_t n) { return of(p).target.append(at, n), 0; };
  settings.on_header_field = [](http_parser* p, const char* at, std::size_t n) {
    auto& fields = of(p).request.fields;
    if (fields.empty() || !fields.back().second.empty()) fields.emplace_back();
    return fields.back().first.append(at, n), 0;
  };
  settings.on_header_value = [](http_parser* p, const char* at, std::size_t n) {
    auto& fields = of(p).request.fields;
    if (fields.empty()) fields.emplace_back();
    return fields.back().second.append(at, n), 0;
  };
  settings.on_body = [](http_parser* p, const char* at, std::size_t n) { return of(p).request.body.append(at, n), 0; };
  settings.on_message_complete = [](http_parser* p) { return of(p).whole = true, 1; };
  http_parser parser;
  http_parser_init(&parser, HTTP_REQUEST);
  parser.data = &read;
  http_parser_execute(&parser, &settings, bytes, count);
  read.request.method = http_method_str(static_cast<http_method>(parser.method));
  const auto mark = read.target.find('?');
  read.request.path = read.target.substr(0, mark);
  if (mark != std::string::npos) read.request.query = read.target.substr(mark + 1);
  read.request.address = "127.0.0.1";
  read.request.id = "1";
  return read;
}

}  // namespace

/// A year of work is made before the first request, whose time is counted.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  place();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  Parsed read = parsed(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (!read.whole) return 0;
  if (data[0] % 2 == 1) read.request.fields.insert(read.request.fields.begin(), {"Cookie", "sauro=" + place().secret});
  // Passwords are slow to try, and files fill the disk.
  if (read.request.path.find("sign-in") != std::string::npos || read.request.path.find("upload") != std::string::npos ||
      read.request.path.find("changes") != std::string::npos || read.request.path.find("password") != std::string::npos)
    return 0;
  const http::Response answer = place().service->answer(read.request);
  require(answer.status >= 200 && answer.status < 600 && answer.status != 500);
  if (answer.type.find("json") != std::string::npos) require(parse_json(answer.text()).ok());
  if (data[0] % 2 == 0 && read.request.path.starts_with("/api/v1/")) require(answer.status >= 400);
  return 0;
}
