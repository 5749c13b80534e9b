// SPDX-License-Identifier: AGPL-3.0-or-later
// The checks apart from reading: all of them, then each rule by itself, on a document; and all on plans of 1,000 and
// 10,000 rows and on a line of as many clauses, which must cost ten times as much. check_bench [OPTIONS] [FILE...]
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>

#include "document/readers/read.h"
#include "plan/checks/check.h"
#include "plan/checks/rule.h"
#include "plan/extraction/extract.h"

namespace {

using namespace sauro;

struct Plan {
  document::Document document;
  plan::Draft draft;
};

Plan plan_of(const std::string& bytes) {
  auto document = readers::read(bytes);
  if (!document) std::abort();
  auto draft = extraction::extract(*document);
  if (!draft) std::abort();
  return {*std::move(document), *std::move(draft)};
}

std::string rows(long count) {
  std::string out = "SỞ CÔNG THƯƠNG\nSố: 15/KH-SCT\nLam Sơn, ngày 12 tháng 01 năm 2026\nKẾ HOẠCH\nCông tác năm 2026\n";
  out += "\tSTT\n\tNội dung công việc\n\tThời gian hoàn thành\n\tSản phẩm\n\tChủ trì\n\n";
  for (long i = 1; i <= count; ++i) {
    const std::string number = std::to_string(i);
    out += "\t" + number + "\n\tKiểm tra, nghiệm thu trạm biến áp số " + number + "\n\tTháng " +
           std::to_string(i % 11 + 2) + "/2026\n\t0" + std::to_string(i % 9 + 1) + " biên bản\n\tPhòng Kỹ thuật\n\n";
  }
  return out;
}

void check_all(benchmark::State& state, const Plan& plan) {
  for (auto _ : state) benchmark::DoNotOptimize(checks::check(plan.draft, plan.document));
}

void check_rows(benchmark::State& state) { check_all(state, plan_of(rows(state.range(0)))); }
BENCHMARK(check_rows)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

/// One paragraph of so many clauses, each with a day, a stage and a slip.
void check_clauses(benchmark::State& state) {
  std::string text = rows(3) + "1. ";
  for (long i = 0; i < state.range(0); ++i)
    text += "soạn thảo trước ngày 25/4/2026, phê duyệt trước ngày 10/5/2026; nâng cao chất lương phục vụ ";
  check_all(state, plan_of(text + "\n"));
}
BENCHMARK(check_clauses)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int count, char** words) {
  benchmark::Initialize(&count, words);
  for (int i = 1; i < count; ++i) {
    std::ifstream file(words[i], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.empty()) {
      std::cerr << words[i] << ": cannot be read\n";
      return 2;
    }
    const std::string name = std::string(words[i]).substr(std::string(words[i]).rfind('/') + 1);
    const auto plan = std::make_shared<Plan>(plan_of(bytes));
    benchmark::RegisterBenchmark(("check " + name).c_str(), [plan](benchmark::State& state) {
      check_all(state, *plan);
    })->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark(("subject " + name).c_str(), [plan](benchmark::State& state) {
      for (auto _ : state) benchmark::DoNotOptimize(checks::Subject(plan->draft, plan->document));
    })->Unit(benchmark::kMicrosecond);
    for (const checks::Rule* rule : checks::all_rules()) {
      if (rule->find == nullptr) continue;  // reading finds it
      benchmark::RegisterBenchmark(("rule " + std::string(rule->id) + " " + name).c_str(),
                                   [plan, rule](benchmark::State& state) {
                                     const checks::Subject subject(plan->draft, plan->document);
                                     for (auto _ : state) benchmark::DoNotOptimize(rule->find(subject));
                                   })
          ->Unit(benchmark::kMicrosecond);
    }
  }
  benchmark::RunSpecifiedBenchmarks();
}
