// SPDX-License-Identifier: AGPL-3.0-or-later
// The server over RESTinio, of plain connections and of encrypted ones. Each is compiled in a file of its own:
// RESTinio's headers are heavy.
#pragma once
#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <restinio/http_server.hpp>
#include <restinio/traits.hpp>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "doors/http/problem.h"
#include "doors/net/server.h"
#include "doors/net/server_fields.h"
#include "foundation/base/password.h"

namespace sauro::http {

/// A document is looked at while it is written: its words stand in the address, each Vietnamese letter as up to nine.
constexpr std::size_t longest_address = 1 << 17;

/// A response whose bytes come as they happen.
class RestinioOutlet : public Outlet {
 public:
  using Builder = restinio::response_builder_t<restinio::chunked_output_t>;
  RestinioOutlet(Builder builder, std::shared_ptr<std::atomic<int>> open)
      : builder_(std::move(builder)), open_(std::move(open)) {
    ++*open_;
  }
  RestinioOutlet(const RestinioOutlet&) = delete;
  RestinioOutlet& operator=(const RestinioOutlet&) = delete;
  ~RestinioOutlet() override { --*open_; }

  bool write(std::string bytes) override {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (gone_ || *waiting_ > most_waiting) return false;
    const std::size_t count = bytes.size();
    *waiting_ += count;
    builder_.append_chunk(std::move(bytes));
    builder_.flush([waiting = waiting_, gone = failed_, count](const auto& failed) {
      *waiting -= count;
      if (failed) *gone = true;
    });
    return !*failed_;
  }
  void end() override {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (!std::exchange(gone_, true)) builder_.done();
  }

 private:
  static constexpr std::size_t most_waiting = std::size_t{1} << 20;  ///< bytes that whoever reads slowly may be behind
  std::mutex mutex_;
  Builder builder_;
  std::shared_ptr<std::atomic<int>> open_;
  bool gone_ = false;
  std::shared_ptr<std::atomic<std::size_t>> waiting_ = std::make_shared<std::atomic<std::size_t>>(0);
  std::shared_ptr<std::atomic<bool>> failed_ = std::make_shared<std::atomic<bool>>(false);
};

template <class Traits>
class OverRestinio : public Server {
 public:
  OverRestinio(const Listening& listening, Handler handler, Log log)
      : listening_(listening), handler_(std::move(handler)), log_(std::move(log)), boot_(random_hex(4)) {}
  OverRestinio(const OverRestinio&) = delete;
  OverRestinio& operator=(const OverRestinio&) = delete;
  ~OverRestinio() override { stop(std::chrono::seconds(0)); }

  /// `prepare` may set more.
  template <class Prepare>
  Result<bool> open(const Prepare& prepare) {
    try {
      server_ = std::make_unique<restinio::http_server_t<Traits>>(
          restinio::external_io_context(io_), [&](restinio::server_settings_t<Traits>& settings) {
            settings.address(listening_.address)
                .port(listening_.port)
                .max_parallel_connections(listening_.most_connections)
                .max_pipelined_requests(16)
                .read_next_http_message_timelimit(listening_.for_request)
                .write_http_response_timelimit(listening_.for_answer)
                .handle_request_timeout(listening_.for_answer)
                .incoming_http_msg_limits(restinio::incoming_http_msg_limits_t{}
                                              .max_url_size(longest_address)
                                              .max_field_name_size(256)
                                              .max_field_value_size(8192)
                                              .max_field_count(64)
                                              .max_body_size(listening_.most_body))
                .acceptor_post_bind_hook(
                    [this](asio::ip::tcp::acceptor& acceptor) { port_ = acceptor.local_endpoint().port(); })
                .request_handler([this](const restinio::request_handle_t& handle) { return take(handle); });
            prepare(settings);
          });
      server_->open_sync();
    } catch (const std::exception& failed) {
      return Error{ErrorCode::io, failed.what(), listening_.address + ":" + std::to_string(listening_.port)};
    }
    for (unsigned i = 0; i < listening_.threads; ++i) threads_.emplace_back([this] { io_.run(); });
    return true;
  }

  std::uint16_t port() const override { return port_; }
  int streams() const override { return *streams_; }

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
    // What waits holds connections, which count themselves with the server: they go first.
    io_.shutdown();
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
    if (request.method == "HEAD") answer.stream = nullptr;
    const auto status =
        answer.stream ? begin_stream(handle, request, answer) : send(handle, request, std::move(answer));
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
    request.encrypted = listening_.encrypted();
    request.id = boot_ + "-" + std::to_string(++requests_);
    if (listening_.trusts_proxy) {
      // The last address is the one that the proxy has seen; those before it are what somebody says.
      const std::string_view passed = request.last_field("x-forwarded-for");
      std::string_view last = passed.substr(passed.rfind(',') + 1);
      while (last.starts_with(' ')) last.remove_prefix(1);
      if (!last.empty()) request.address = std::string(last);
      request.encrypted = request.last_field("x-forwarded-proto") == "https";
    }
    return request;
  }

  restinio::request_handling_status_t begin_stream(const restinio::request_handle_t& handle, const Request& request,
                                                   const Response& answer) {
    auto builder = handle->template create_response<restinio::chunked_output_t>(line_of(answer.status));
    add_fields(builder, request, answer);
    builder.append_header_date_field();
    answer.stream(std::make_shared<RestinioOutlet>(std::move(builder), streams_));
    return restinio::request_accepted();
  }

  static restinio::http_status_line_t line_of(int status) {
    return {restinio::http_status_code_t{static_cast<std::uint16_t>(status)}, reason_of(status)};
  }

  template <class Builder>
  void add_fields(Builder& builder, const Request& request, const Response& answer) const {
    for (const auto& [name, value] : all_fields(request, answer, listening_.strict_transport))
      builder.append_header(name, value);
  }

  restinio::request_handling_status_t send(const restinio::request_handle_t& handle, const Request& request,
                                           Response answer) {
    const auto line = line_of(answer.status);
    if (request.method == "HEAD" || !answer.body) {
      auto builder = handle->template create_response<restinio::user_controlled_output_t>(line);
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
  std::shared_ptr<std::atomic<int>> streams_ = std::make_shared<std::atomic<int>>(0);
  struct Context : asio::io_context {
    using asio::execution_context::shutdown;
  };
  Context io_;
  std::unique_ptr<restinio::http_server_t<Traits>> server_;
  std::vector<std::thread> threads_;
};

}  // namespace sauro::http
