// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/accounts/pace.h"

#include <algorithm>
#include <cmath>

namespace sauro::app {
namespace {

constexpr double minute_us = 60e6, seconds = 60;

}  // namespace

double Pace::filled(const Left& left, std::int64_t now) const {
  const double since = static_cast<double>(std::max<std::int64_t>(0, now - left.at));
  return std::min<double>(most_, left.count + since / minute_us * most_);
}

int Pace::take(const std::string& key, std::int64_t now) {
  if (most_ == 0) return 0;
  const std::lock_guard<std::mutex> lock(mutex_);
  // Who has all of it left is as one who was never here.
  if (left_.size() >= most_keys && !left_.contains(key))
    std::erase_if(left_, [&](const auto& one) { return filled(one.second, now) >= most_; });
  Left& left = left_.try_emplace(key, Left{static_cast<double>(most_), now}).first->second;
  left = {filled(left, now), std::max(left.at, now)};
  if (left.count < 1) return static_cast<int>(std::ceil((1 - left.count) * seconds / most_));
  left.count -= 1;
  return 0;
}

}  // namespace sauro::app
