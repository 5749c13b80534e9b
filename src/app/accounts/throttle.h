// SPDX-License-Identifier: AGPL-3.0-or-later
// Throttle: who failed must wait, longer each time, and never for good.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

namespace sauro::app {

class Throttle {
 public:
  struct Rule {
    int free;            ///< failures after which nobody waits
    std::int64_t most;   ///< seconds that one waits at most
    std::int64_t after;  ///< seconds without a failure after which all is forgotten
  };
  static constexpr std::size_t most_keys = 100'000;

  /// Seconds (of `now`, since 1970) until the key may be tried again; 0 where it may.
  std::int64_t wait(const std::string& key, std::int64_t now) const;
  /// One second after the first failure that is not free, then twice as long each time.
  void failed(const std::string& key, const Rule& rule, std::int64_t now);
  void succeeded(const std::string& key) { tries_.erase(key); }
  std::size_t size() const { return tries_.size(); }

 private:
  struct Tries {
    int failures = 0;
    std::int64_t last = 0, until = 0;
  };
  /// Makes room: what was forgotten anyway, else whoever failed longest ago.
  void forget(const Rule& rule, std::int64_t now);

  std::map<std::string, Tries> tries_;
};

}  // namespace sauro::app
