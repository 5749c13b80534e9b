// SPDX-License-Identifier: AGPL-3.0-or-later
// Over prometheus-cpp.
#include "doors/http/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>
#include <unistd.h>

#include <fstream>
#include <map>
#include <mutex>
#include <utility>

namespace sauro::http {
namespace {

const prometheus::Histogram::BucketBoundaries bounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                     0.1,    0.25,  0.5,    1,     2.5,  10};

/// Resident memory of this process, in bytes.
double resident() {
  std::ifstream file("/proc/self/statm");
  long pages = 0, in_memory = 0;
  file >> pages >> in_memory;
  return static_cast<double>(in_memory) * static_cast<double>(sysconf(_SC_PAGESIZE));
}

}  // namespace

struct Metrics::Kept {
  prometheus::Registry registry;
  prometheus::Family<prometheus::Counter>& requests =
      prometheus::BuildCounter().Name("sauro_requests_total").Help("Requests by route and status").Register(registry);
  prometheus::Family<prometheus::Histogram>& seconds = prometheus::BuildHistogram()
                                                           .Name("sauro_request_seconds")
                                                           .Help("How long requests took, by route")
                                                           .Register(registry);
  prometheus::Gauge& streams = prometheus::BuildGauge()
                                   .Name("sauro_streams")
                                   .Help("Responses that are written as things happen")
                                   .Register(registry)
                                   .Add({});
  prometheus::Gauge& memory = prometheus::BuildGauge()
                                  .Name("process_resident_memory_bytes")
                                  .Help("Resident memory of this process")
                                  .Register(registry)
                                  .Add({});
  // A series is looked up once, and not by its labels at each request.
  std::mutex mutex;
  std::map<std::pair<std::string_view, int>, prometheus::Counter*> counters;
  std::map<std::string_view, prometheus::Histogram*> histograms;
};

Metrics::Metrics() : kept_(std::make_unique<Kept>()) {}
Metrics::~Metrics() = default;

void Metrics::count(const Response& answer, std::chrono::microseconds took) {
  const std::string_view route = answer.route.empty() ? std::string_view("other") : answer.route;
  prometheus::Counter* counter = nullptr;
  prometheus::Histogram* histogram = nullptr;
  {
    const std::lock_guard<std::mutex> lock(kept_->mutex);
    prometheus::Counter*& known = kept_->counters[{route, answer.status}];
    if (known == nullptr)
      known = &kept_->requests.Add({{"route", std::string(route)}, {"status", std::to_string(answer.status)}});
    prometheus::Histogram*& timed = kept_->histograms[route];
    if (timed == nullptr) timed = &kept_->seconds.Add({{"route", std::string(route)}}, bounds);
    counter = known, histogram = timed;
  }
  counter->Increment();
  histogram->Observe(std::chrono::duration<double>(took).count());
}

std::string Metrics::text(int streams) {
  kept_->streams.Set(streams);
  kept_->memory.Set(resident());
  return prometheus::TextSerializer().Serialize(kept_->registry.Collect());
}

}  // namespace sauro::http
