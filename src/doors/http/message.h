// SPDX-License-Identifier: AGPL-3.0-or-later
// Request and Response: what came in and what goes out, as values; whatever carries them is elsewhere.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sauro::http {

struct Request {
  std::string method, path, query, body;  ///< the path and query as they were sent, with their escapes
  std::vector<std::pair<std::string, std::string>> fields;
  std::string address;     ///< of whoever sent it
  bool encrypted = false;  ///< whether it came by TLS, here or at a proxy that is trusted
  std::string id;          ///< under which it stands in the log

  /// The first field of that name, case apart; empty where there is none.
  std::string_view field(std::string_view name) const;
  /// The last field of that name: the one that was added last.
  std::string_view last_field(std::string_view name) const;
  /// What a cookie says; empty where there is none.
  std::string_view cookie(std::string_view name) const;
};

/// Where the bytes of a response go that come as things happen. Any thread may write.
class Outlet {
 public:
  virtual ~Outlet() = default;
  /// False where whoever reads is gone, or too slow.
  virtual bool write(std::string bytes) = 0;
  virtual void end() = 0;
};

struct Response {
  int status = 200;
  std::string type = "application/json; charset=utf-8";  ///< empty where there is no body
  std::vector<std::pair<std::string, std::string>> fields = {};
  std::shared_ptr<const std::string> body = {};
  std::function<void(std::shared_ptr<Outlet>)> stream = {};  ///< instead of a body
  std::string_view route = {};                               ///< name of what was asked, for the log
  std::string about = {};                                    ///< the account that is signed in to, or given a password
  std::string user = {};                                     ///< by whom

  std::string_view text() const { return body ? std::string_view(*body) : std::string_view(); }
  std::string_view field(std::string_view name) const;
};

Response response(int status, std::string body, std::string type = "application/json; charset=utf-8");

/// Case apart, of ASCII letters.
bool is_same_name(std::string_view a, std::string_view b);

}  // namespace sauro::http
