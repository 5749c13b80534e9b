// SPDX-License-Identifier: AGPL-3.0-or-later
// Metrics for Prometheus: requests by route and status, how long they took, connections that watch, memory.
#pragma once
#include <chrono>
#include <memory>
#include <string>

#include "doors/http/message.h"

namespace sauro::http {

class Metrics {
 public:
  Metrics();
  Metrics(const Metrics&) = delete;
  Metrics& operator=(const Metrics&) = delete;
  ~Metrics();

  void count(const Response& answer, std::chrono::microseconds took);
  /// In the text form of Prometheus. `streams`: responses that are being written as things happen.
  std::string text(int streams);

 private:
  struct Kept;
  std::unique_ptr<Kept> kept_;
};

}  // namespace sauro::http
