// SPDX-License-Identifier: AGPL-3.0-or-later
// Pace: how much somebody may ask for in a while. An allowance of a minute, which fills as time goes; people never see
// its end, a program that has run wild does.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>

namespace sauro::app {

class Pace {
 public:
  static constexpr std::size_t most_keys = 100'000;

  /// 0: as much as one likes.
  explicit Pace(int a_minute) : most_(a_minute) {}

  /// Takes one of what the key has left: 0; or the whole seconds until there is one. `now`: microseconds since 1970
  /// UTC.
  int take(const std::string& key, std::int64_t now);

 private:
  struct Left {
    double count = 0;
    std::int64_t at = 0;
  };
  double filled(const Left& left, std::int64_t now) const;

  int most_;
  std::mutex mutex_;
  std::map<std::string, Left> left_;
};

}  // namespace sauro::app
