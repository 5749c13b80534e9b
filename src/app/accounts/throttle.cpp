// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/accounts/throttle.h"

#include <algorithm>

namespace sauro::app {

std::int64_t Throttle::wait(const std::string& key, std::int64_t now) const {
  const auto at = tries_.find(key);
  return at == tries_.end() ? 0 : std::max<std::int64_t>(0, at->second.until - now);
}

void Throttle::failed(const std::string& key, const Rule& rule, std::int64_t now) {
  constexpr int most_doublings = 30;
  if (tries_.size() >= most_keys && !tries_.contains(key)) forget(rule, now);
  Tries& tries = tries_[key];
  if (now - tries.last > rule.after) tries.failures = 0;
  tries.last = now;
  const int beyond = ++tries.failures - rule.free;
  if (beyond > 0) tries.until = now + std::min(rule.most, std::int64_t{1} << std::min(beyond - 1, most_doublings));
}

void Throttle::forget(const Rule& rule, std::int64_t now) {
  std::erase_if(tries_, [&](const auto& one) { return now - one.second.last > rule.after; });
  if (tries_.size() < most_keys) return;
  const auto oldest = std::min_element(tries_.begin(), tries_.end(),
                                       [](const auto& a, const auto& b) { return a.second.last < b.second.last; });
  tries_.erase(oldest);
}

}  // namespace sauro::app
