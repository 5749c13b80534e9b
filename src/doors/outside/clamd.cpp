// SPDX-License-Identifier: AGPL-3.0-or-later
// clamd(8), INSTREAM: pieces with their lengths before them, one of length nothing at the end; then the answer,
// "stream: OK" or "stream: NAME FOUND".
#include "doors/outside/clamd.h"

#include <curl/curl.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <optional>

namespace sauro::outside {
namespace {

using Clock = std::chrono::steady_clock;

struct HandleCloser {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};

/// A connection, until its time is over.
class Line {
 public:
  explicit Line(const ClamdOptions& options)
      : handle_(curl_easy_init()), until_(Clock::now() + std::chrono::seconds(options.patience)) {
    const bool is_path = options.place.starts_with('/');
    const std::string address = "telnet://" + (is_path ? std::string("localhost") : options.place);
    if (is_path) curl_easy_setopt(handle_.get(), CURLOPT_UNIX_SOCKET_PATH, options.place.c_str());
    curl_easy_setopt(handle_.get(), CURLOPT_URL, address.c_str());
    curl_easy_setopt(handle_.get(), CURLOPT_CONNECT_ONLY, 1L);
    curl_easy_setopt(handle_.get(), CURLOPT_NOPROXY, "*");
    curl_easy_setopt(handle_.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle_.get(), CURLOPT_CONNECTTIMEOUT, std::min(options.patience, most_to_connect));
    state_ = curl_easy_perform(handle_.get());
    if (state_ == CURLE_OK) curl_easy_getinfo(handle_.get(), CURLINFO_ACTIVESOCKET, &socket_);
  }

  bool send(std::string_view bytes) {
    while (state_ == CURLE_OK && !bytes.empty()) {
      std::size_t sent = 0;
      state_ = curl_easy_send(handle_.get(), bytes.data(), bytes.size(), &sent);
      if (state_ == CURLE_AGAIN) state_ = wait(POLLOUT);
      bytes.remove_prefix(sent);
    }
    return state_ == CURLE_OK;
  }

  /// All that is said until the other side ends.
  std::string hear() {
    constexpr std::size_t most = 4096;
    std::string said;
    std::array<char, 512> piece{};
    while (said.size() < most) {
      std::size_t count = 0;
      state_ = curl_easy_recv(handle_.get(), piece.data(), piece.size(), &count);
      if (state_ == CURLE_AGAIN) {
        if (state_ = wait(POLLIN); state_ != CURLE_OK) break;
        continue;
      }
      if (state_ != CURLE_OK || count == 0) break;
      said.append(piece.data(), count);
    }
    return said;
  }

  std::string why() const { return curl_easy_strerror(state_); }

 private:
  static constexpr long most_to_connect = 10;

  CURLcode wait(short what) const {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until_ - Clock::now()).count();
    pollfd one{socket_, what, 0};
    return left > 0 && poll(&one, 1, static_cast<int>(left)) > 0 ? CURLE_OK : CURLE_OPERATION_TIMEDOUT;
  }

  std::unique_ptr<CURL, HandleCloser> handle_;
  Clock::time_point until_;
  CURLcode state_ = CURLE_OK;
  curl_socket_t socket_ = CURL_SOCKET_BAD;
};

/// Four bytes, the highest first.
std::string length_of(std::size_t size) {
  std::string bytes;
  for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>((size >> static_cast<unsigned>(shift)) & 0xFFU);
  return bytes;
}

}  // namespace

Result<std::string> scan(const ClamdOptions& options, std::string_view bytes) {
  constexpr std::size_t piece = std::size_t{1} << 20;
  constexpr std::string_view begin = "stream: ", good = "OK", bad = " FOUND";
  Line line(options);
  bool sent = line.send({"zINSTREAM\0", 10});
  for (std::size_t at = 0; sent && at < bytes.size(); at += piece) {
    const std::string_view part = bytes.substr(at, piece);
    sent = line.send(length_of(part.size())) && line.send(part);
  }
  if (sent) sent = line.send(length_of(0));
  const std::string why = line.why();
  // One that takes no more has said why.
  std::string said = line.hear();
  said.erase(std::find(said.begin(), said.end(), '\0'), said.end());
  const std::string_view answer = said;
  if (sent && answer.starts_with(begin)) {
    if (answer.substr(begin.size()) == good) return std::string();
    if (answer.ends_with(bad)) return said.substr(begin.size(), said.size() - begin.size() - bad.size());
  }
  return Error{ErrorCode::io, said.empty() ? why : said, options.place};
}

}  // namespace sauro::outside
