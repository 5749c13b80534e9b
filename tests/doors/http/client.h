// SPDX-License-Identifier: AGPL-3.0-or-later
// A small client over sockets, which also sends what no client should.
#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sauro::http {

class Connection {
 public:
  explicit Connection(std::uint16_t port, int patience_seconds = 10) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    timeval patience{patience_seconds, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    open_ = connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0;
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() { close(socket_); }

  bool is_open() const { return open_; }
  bool send(std::string_view bytes) const {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }
  void end_sending() const { shutdown(socket_, SHUT_WR); }
  /// What comes until the other side closes, or nothing comes for the patience.
  std::string all() {
    while (more()) continue;
    return std::exchange(kept_, {});
  }
  /// What has come when `mark` is among it, or nothing more comes for the patience.
  std::string until(std::string_view mark) {
    while (kept_.find(mark) == std::string::npos && more()) continue;
    return std::exchange(kept_, {});
  }
  /// One response with its body; empty where the connection ended.
  std::string one(bool head_only = false) {
    std::size_t end = 0;
    while ((end = kept_.find("\r\n\r\n")) == std::string::npos)
      if (!more()) return {};
    std::size_t length = 0;
    if (const auto at = kept_.find("Content-Length: "); at != std::string::npos && at < end && !head_only)
      length = std::stoul(kept_.substr(at + 16));
    while (kept_.size() < end + 4 + length)
      if (!more()) return {};
    std::string response = kept_.substr(0, end + 4 + length);
    kept_.erase(0, response.size());
    return response;
  }

 private:
  bool more() {
    char bytes[16384];
    const auto got = recv(socket_, bytes, sizeof bytes, 0);
    if (got > 0) kept_.append(bytes, static_cast<std::size_t>(got));
    return got > 0;
  }

  int socket_;
  bool open_ = false;
  std::string kept_;
};

struct Reply {
  int status = 0;
  std::string head, body;

  /// Of the first field of that name, as it is written.
  std::string field(const std::string& name) const {
    const auto at = head.find("\r\n" + name + ": ");
    if (at == std::string::npos) return {};
    const auto begin = at + name.size() + 4;
    return head.substr(begin, head.find("\r\n", begin) - begin);
  }
  /// Of a cookie that is set.
  std::string cookie(const std::string& name) const {
    const auto at = head.find("Set-Cookie: " + name + "=");
    if (at == std::string::npos) return {};
    const auto begin = at + 13 + name.size();
    return head.substr(begin, head.find(';', begin) - begin);
  }
  /// The text of a member on a line of its own.
  std::string member(const std::string& name) const {
    const auto at = body.find("\"" + name + "\": \"");
    if (at == std::string::npos) return {};
    const auto begin = at + name.size() + 5;
    return body.substr(begin, body.find('"', begin) - begin);
  }
};

inline std::string reply_code(const Reply& reply) { return reply.member("code"); }

inline Reply reply_of(const std::string& text) {
  if (text.size() < 12) return {};
  const auto end = text.find("\r\n\r\n");
  return {std::stoi(text.substr(9, 3)), text.substr(0, end + 2), text.substr(end + 4)};
}

using Fields = std::vector<std::pair<std::string, std::string>>;

inline std::string request_text(const std::string& method, const std::string& target, const Fields& fields,
                                const std::string& body) {
  std::string text = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n";
  for (const auto& [name, value] : fields) text.append(name).append(": ").append(value).append("\r\n");
  if (!body.empty() || method == "POST") text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  return text + "\r\n" + body;
}

/// One request on a connection of its own.
inline Reply send(std::uint16_t port, const std::string& method, const std::string& target, const Fields& fields = {},
                  const std::string& body = {}) {
  Connection connection(port);
  connection.send(request_text(method, target, fields, body));
  return reply_of(connection.one(method == "HEAD"));
}

}  // namespace sauro::http
