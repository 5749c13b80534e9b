// SPDX-License-Identifier: AGPL-3.0-or-later
// Reading, extracting and printing apart: on the sample plan, and on plans of 1,000 and 10,000 rows, which must cost
// ten times as much. Documents named on the command line are measured as the sample is: read_bench [OPTIONS] [FILE...]
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "document/readers/docx_fixture.h"
#include "document/readers/read.h"
#include "plan/extraction/extract.h"
#include "plan/model/draft_json.h"

namespace {

using namespace sauro;

std::string file_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string sample(const char* form) {
  return file_bytes(std::string(SAURO_SOURCE_DIR "/samples/ke-hoach-so-nong-nghiep.") + form);
}

const std::vector<std::string> head = {"UBND TỈNH LAM SƠN", "SỞ CÔNG THƯƠNG",
                                       "Số: 15/KH-SCT",     "Lam Sơn, ngày 12 tháng 01 năm 2026",
                                       "KẾ HOẠCH",          "Công tác năm 2026"};

std::vector<std::vector<std::string>> rows(long count) {
  std::vector<std::vector<std::string>> out = {
      {"STT", "Nội dung công việc", "Thời gian hoàn thành", "Sản phẩm", "Chủ trì", "Phối hợp"}};
  for (long i = 1; i <= count; ++i)
    out.push_back({std::to_string(i), "Kiểm tra, nghiệm thu trạm biến áp số " + std::to_string(i),
                   "Tháng " + std::to_string(i % 12 + 1) + "/2026", "0" + std::to_string(i % 9 + 1) + " biên bản",
                   "Phòng Kỹ thuật", "Phòng Kế hoạch; các xã, phường"});
  return out;
}

std::string text_plan(long count) {
  std::string out;
  for (const auto& line : head) out += line + "\n";
  for (const auto& row : rows(count)) {
    for (const auto& cell : row) out += "\t" + cell + "\n";
    out += "\n";
  }
  return out;
}

std::string docx_plan(long count) {
  const auto paragraph = [](const std::string& text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; };
  readers::test::Docx docx;
  for (const auto& line : head) docx.body += paragraph(line);
  docx.body += "<w:tbl>";
  for (const auto& row : rows(count)) {
    docx.body += "<w:tr>";
    for (const auto& cell : row) docx.body += "<w:tc>" + paragraph(cell) + "</w:tc>";
    docx.body += "</w:tr>";
  }
  docx.body += "</w:tbl><w:p/>";
  return readers::test::zip_of(docx.parts(), true);
}

template <class T>
T must(Result<T> result) {
  if (!result) std::abort();
  return *std::move(result);
}

void read(benchmark::State& state, const std::string& bytes) {
  for (auto _ : state) benchmark::DoNotOptimize(must(readers::read(bytes)));
}

void extract(benchmark::State& state, const std::string& bytes) {
  const auto document = must(readers::read(bytes));
  for (auto _ : state) benchmark::DoNotOptimize(must(extraction::extract(document)));
}

void whole(benchmark::State& state, const std::string& bytes) {
  for (auto _ : state) benchmark::DoNotOptimize(must(extraction::extract(must(readers::read(bytes)))));
}

void print(benchmark::State& state, const std::string& bytes) {
  const auto document = must(readers::read(bytes));
  const auto draft = must(extraction::extract(document));
  const plan::SourceInfo source{"-", "", document.kind, document.pages};
  for (auto _ : state) benchmark::DoNotOptimize(plan::draft_json(draft, source));
  state.counters["items"] = static_cast<double>(draft.items.size());
}

void read_sample_docx(benchmark::State& state) { read(state, sample("docx")); }
void read_sample_text(benchmark::State& state) { read(state, sample("txt")); }
void extract_sample(benchmark::State& state) { extract(state, sample("docx")); }
void whole_sample(benchmark::State& state) { whole(state, sample("docx")); }
void print_sample(benchmark::State& state) { print(state, sample("docx")); }
void read_rows_docx(benchmark::State& state) { read(state, docx_plan(state.range(0))); }
void read_rows_text(benchmark::State& state) { read(state, text_plan(state.range(0))); }
void extract_rows(benchmark::State& state) { extract(state, docx_plan(state.range(0))); }
void print_rows(benchmark::State& state) { print(state, docx_plan(state.range(0))); }

BENCHMARK(read_sample_docx)->Unit(benchmark::kMillisecond);
BENCHMARK(read_sample_text)->Unit(benchmark::kMillisecond);
BENCHMARK(extract_sample)->Unit(benchmark::kMillisecond);
BENCHMARK(whole_sample)->Unit(benchmark::kMillisecond);
BENCHMARK(print_sample)->Unit(benchmark::kMillisecond);
BENCHMARK(read_rows_docx)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(read_rows_text)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(extract_rows)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(print_rows)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int count, char** words) {
  benchmark::Initialize(&count, words);
  for (int i = 1; i < count; ++i) {
    const std::string path = words[i];
    if (path.starts_with("-")) {
      std::cerr << "read_bench: no such option: " << path << '\n';
      return 2;
    }
    const auto bytes = file_bytes(path);
    if (!readers::read(bytes)) {
      std::cerr << "read_bench: cannot read " << path << '\n';
      return 3;
    }
    const auto name = path.substr(path.find_last_of('/') + 1);
    const auto add = [&](const char* what, void (*run)(benchmark::State&, const std::string&)) {
      benchmark::RegisterBenchmark((what + name).c_str(), [=](benchmark::State& state) {
        run(state, bytes);
      })->Unit(benchmark::kMillisecond);
    };
    add("read ", read);
    add("extract ", extract);
    add("whole ", whole);
  }
  benchmark::RunSpecifiedBenchmarks();
}
