// SPDX-License-Identifier: AGPL-3.0-or-later
// The log: a JSON object a line on standard error, for journald or whatever collects it. Paths stand there without
// their queries and the secrets of calendars, and nothing of bodies, cookies and tokens.
#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include "doors/http/message.h"

namespace sauro::serve {

enum class LogLevel { requests, errors, off };

class Log {
 public:
  explicit Log(LogLevel level);
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;
  ~Log();  ///< what was logged is written

  void request(const http::Request& request, const http::Response& answer, std::chrono::microseconds took);
  void event(std::string_view what, std::string_view detail);

 private:
  LogLevel level_;
};

/// The line of a request.
std::string request_line(const http::Request& request, const http::Response& answer, std::chrono::microseconds took,
                         std::int64_t now);

}  // namespace sauro::serve
