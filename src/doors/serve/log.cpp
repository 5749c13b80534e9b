// SPDX-License-Identifier: AGPL-3.0-or-later
// Over spdlog, which writes from a thread of its own.
#include "doors/serve/log.h"

#include <spdlog/async.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "app/data/open_data.h"
#include "foundation/base/json_writer.h"
#include "foundation/calendar/vietnam_time.h"

namespace sauro::serve {
namespace {

std::string moment_text(std::int64_t now) {
  constexpr std::int64_t micro = 1'000'000, minute = 60;
  const int minutes = minute_in_vietnam(now);
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}+07:00", day_in_vietnam(now).iso(), minutes / minute, minutes % minute,
                     now / micro % minute, now / 1000 % 1000);
}

/// The path; of a calendar's address not what is secret in it, nor of one that was typed almost so.
std::string shown(const std::string& path) {
  constexpr std::string_view root = "calendar/";
  const auto at = path.find(root);
  return at == std::string::npos ? path : path.substr(0, at + root.size()) + "…";
}

}  // namespace

std::string request_line(const http::Request& request, const http::Response& answer, std::chrono::microseconds took,
                         std::int64_t now) {
  JsonWriter out(JsonWriter::Layout::one_line);
  out.begin_object();
  const auto text = [&](const char* name, std::string_view value) {
    out.key(name);
    out.string(value);
  };
  text("time", moment_text(now));
  text("event", "request");
  text("id", request.id);
  text("method", request.method);
  text("path", shown(request.path));
  if (!answer.route.empty()) text("route", answer.route);
  out.key("status");
  out.number(std::int64_t{answer.status});
  out.key("micros");
  out.number(std::int64_t{took.count()});
  if (!answer.user.empty()) text("user", answer.user);
  if (!answer.about.empty()) text("account", answer.about);
  text("address", request.address);
  out.end_object();
  return out.take();
}

Log::Log(LogLevel level) : level_(level) {
  constexpr std::size_t most_waiting = 8192;
  if (level_ == LogLevel::off) return;
  spdlog::init_thread_pool(most_waiting, 1);
  // Where whoever collects the log is too slow, the oldest lines are lost and people are still answered.
  auto logger = spdlog::create_async_nb<spdlog::sinks::stderr_sink_mt>("sauro");
  logger->set_pattern("%v");
  spdlog::set_default_logger(logger);
  spdlog::flush_every(std::chrono::seconds(1));
}

Log::~Log() {
  if (level_ != LogLevel::off) spdlog::shutdown();
}

void Log::request(const http::Request& request, const http::Response& answer, std::chrono::microseconds took) {
  constexpr int server_fault = 500;
  if (level_ == LogLevel::off || (level_ == LogLevel::errors && answer.status < server_fault)) return;
  spdlog::info("{}", request_line(request, answer, took, app::clock_now()));
}

void Log::event(std::string_view what, std::string_view detail) {
  if (level_ == LogLevel::off) return;
  JsonWriter out(JsonWriter::Layout::one_line);
  out.begin_object();
  out.key("time");
  out.string(moment_text(app::clock_now()));
  out.key("event");
  out.string(what);
  out.key("detail");
  out.string(detail);
  out.end_object();
  spdlog::info("{}", out.take());
}

}  // namespace sauro::serve
