// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/http/server.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <exception>
#include <restinio/http_server.hpp>
#include <restinio/traits.hpp>
#include <thread>
#include <utility>
#include <vector>

#include "doors/http/problem.h"
#include "foundation/base/password.h"

namespace sauro::http {
namespace {

struct Traits : restinio::default_traits_t {
  static constexpr bool use_connection_count_limiter = true;
};
using RestinioServer = restinio::http_server_t<Traits>;

const char* reason_of(int status) {
  constexpr auto reasons = std::to_array<std::pair<int, const char*>>({{200, "OK"},
                                                                       {201, "Created"},
                                                                       {202, "Accepted"},
                                                                       {204, "No Content"},
                                                                       {304, "Not Modified"},
                                                                       {400, "Bad Request"},
                                                                       {401, "Unauthorized"},
                                                                       {403, "Forbidden"},
                                                                       {404, "Not Found"},
                                                                       {405, "Method Not Allowed"},
                                                                       {409, "Conflict"},
                                                                       {412, "Precondition Failed"},
                                                                       {413, "Content Too Large"},
                                                                       {415, "Unsupported Media Type"},
                                                                       {422, "Unprocessable Content"},
                                                                       {429, "Too Many Requests"},
                                                                       {500, "Internal Server Error"},
                                                                       {503, "Service Unavailable"}});
  const auto at = std::find_if(reasons.begin(), reasons.end(), [&](const auto& one) { return one.first == status; });
  return at == reasons.end() ? "Unknown" : at->second;
}

/// What every response says to browsers: nothing of it is a page of another site, and nothing is guessed.
constexpr auto common_fields = std::to_array<std::pair<const char*, const char*>>(
    {{"X-Content-Type-Options", "nosniff"}, {"Referrer-Policy", "same-origin"}, {"X-Frame-Options", "DENY"}});
constexpr const char* strict_policy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

template <class Builder>
void add_fields(Builder& builder, const Request& request, const Response& answer) {
  for (const auto& [name, value] : common_fields) builder.append_header(name, value);
  if (answer.field("content-security-policy").empty()) builder.append_header("Content-Security-Policy", strict_policy);
  if (answer.field("cache-control").empty()) builder.append_header("Cache-Control", "private, no-cache");
  builder.append_header("X-Request-Id", request.id);
  if (!answer.type.empty()) builder.append_header("Content-Type", answer.type);
  for (const auto& [name, value] : answer.fields) builder.append_header(name, value);
}

class OverRestinio : public Server {
 public:
  OverRestinio(const Listening& listening, Handler handler, Log log)
      : listening_(listening), handler_(std::move(handler)), log_(std::move(log)), boot_(random_hex(4)) {}
  OverRestinio(const OverRestinio&) = delete;
  OverRestinio& operator=(const OverRestinio&) = delete;
  ~OverRestinio() override { stop(std::chrono::seconds(0)); }

  Result<bool> open() {
    try {
      server_ = std::make_unique<RestinioServer>(
          restinio::external_io_context(io_), [&](restinio::server_settings_t<Traits>& settings) {
            settings.address(listening_.address)
                .port(listening_.port)
                .max_parallel_connections(listening_.most_connections)
                .max_pipelined_requests(16)
                .read_next_http_message_timelimit(listening_.for_request)
                .write_http_response_timelimit(listening_.for_answer)
                .handle_request_timeout(listening_.for_answer)
                .incoming_http_msg_limits(restinio::incoming_http_msg_limits_t{}
                                              .max_url_size(8192)
                                              .max_field_name_size(256)
                                              .max_field_value_size(8192)
                                              .max_field_count(64)
                                              .max_body_size(listening_.most_body))
                .acceptor_post_bind_hook(
                    [this](asio::ip::tcp::acceptor& acceptor) { port_ = acceptor.local_endpoint().port(); })
                .request_handler([this](const restinio::request_handle_t& handle) { return take(handle); });
          });
      server_->open_sync();
    } catch (const std::exception& failed) {
      return Error{ErrorCode::io, failed.what(), listening_.address + ":" + std::to_string(listening_.port)};
    }
    for (unsigned i = 0; i < listening_.threads; ++i) threads_.emplace_back([this] { io_.run(); });
    return true;
  }

  std::uint16_t port() const override { return port_; }

  void stop(std::chrono::seconds patience) override {
    if (threads_.empty()) return;
    asio::post(io_, [this] { server_->close_sync(); });
    const auto until = std::chrono::steady_clock::now() + patience;
    constexpr std::chrono::milliseconds pause{5};
    // What is answered is handed to the network after it is made; a moment more lets it leave.
    do {
      std::this_thread::sleep_for(pause);
    } while (under_way_ > 0 && std::chrono::steady_clock::now() < until);
    std::this_thread::sleep_for(pause);
    io_.stop();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  restinio::request_handling_status_t take(const restinio::request_handle_t& handle) {
    const auto begun = std::chrono::steady_clock::now();
    ++under_way_;
    const Request request = request_of(*handle);
    Response answer = answered(request);
    if (log_)
      log_(request, answer,
           std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun));
    const auto status = send(handle, request, std::move(answer));
    --under_way_;
    return status;
  }

  Response answered(const Request& request) const {
    try {
      return handler_(request);
    } catch (const std::exception&) {
      return problem("http.failed", request);
    }
  }

  Request request_of(const restinio::request_t& from) {
    Request request;
    const auto& header = from.header();
    request.method = header.method().c_str();
    request.path = std::string(header.path());
    request.query = std::string(header.query());
    request.body = from.body();
    header.for_each_field(
        [&](const restinio::http_header_field_t& field) { request.fields.emplace_back(field.name(), field.value()); });
    request.address = from.remote_endpoint().address().to_string();
    request.id = boot_ + "-" + std::to_string(++requests_);
    if (listening_.trusts_proxy) {
      // The last address is the one that the proxy has seen; those before it are what somebody says.
      const std::string_view passed = request.field("x-forwarded-for");
      std::string_view last = passed.substr(passed.rfind(',') + 1);
      while (last.starts_with(' ')) last.remove_prefix(1);
      if (!last.empty()) request.address = std::string(last);
      request.encrypted = request.field("x-forwarded-proto") == "https";
    }
    return request;
  }

  static restinio::request_handling_status_t send(const restinio::request_handle_t& handle, const Request& request,
                                                  Response answer) {
    const restinio::http_status_line_t line{restinio::http_status_code_t{static_cast<std::uint16_t>(answer.status)},
                                            reason_of(answer.status)};
    if (request.method == "HEAD" || !answer.body) {
      auto builder = handle->create_response<restinio::user_controlled_output_t>(line);
      add_fields(builder, request, answer);
      builder.append_header_date_field();
      if (answer.status != 304 && answer.status != 204) builder.set_content_length(answer.text().size());
      return builder.done();
    }
    auto builder = handle->create_response(line);
    add_fields(builder, request, answer);
    builder.append_header_date_field();
    builder.set_body(std::move(answer.body));
    return builder.done();
  }

  Listening listening_;
  Handler handler_;
  Log log_;
  std::string boot_;  ///< apart from the ids of the run before
  std::uint16_t port_ = 0;
  std::atomic<std::uint64_t> requests_{0};
  std::atomic<int> under_way_{0};
  asio::io_context io_;
  std::unique_ptr<RestinioServer> server_;
  std::vector<std::thread> threads_;
};

}  // namespace

Result<std::unique_ptr<Server>> Server::start(const Listening& listening, Handler handler, Log log) {
  auto server = std::make_unique<OverRestinio>(listening, std::move(handler), std::move(log));
  if (auto open = server->open(); !open) return open.error();
  return std::unique_ptr<Server>(std::move(server));
}

}  // namespace sauro::http
