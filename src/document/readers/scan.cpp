// SPDX-License-Identifier: AGPL-3.0-or-later
#include "document/readers/scan.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "document/readers/child.h"
#include "document/readers/page_document.h"
#include "document/readers/program.h"
#include "document/readers/temporary_folder.h"

namespace sauro::readers {
namespace {

constexpr int max_pages = 300;  ///< a second each and more
constexpr std::chrono::seconds page_time{60};
constexpr std::size_t page_memory = 1u << 30;
constexpr int most_side_by_side = 8;

Child child_of(const TemporaryFolder& folder, std::vector<std::string> arguments, std::stop_token stop) {
  Child child;
  child.argv = {own_program("sauro-scan")};
  child.argv.insert(child.argv.end(), arguments.begin(), arguments.end());
  child.package = "tesseract-ocr-vie";
  child.folder = folder.path();
  child.limits.time = page_time;
  child.limits.memory_bytes = memory_of_children(page_memory);
  child.limits.output_bytes = 16u << 20;
  child.cancel = std::move(stop);
  return child;
}

/// Reads pages from one counter until there are none left, or one of them fails.
class Pages {
 public:
  Pages(const TemporaryFolder& folder, const std::string& file, int count, const Limits& limits, const Watch& watch)
      : folder_(folder), file_(file), limits_(limits), watch_(watch), pages_(static_cast<std::size_t>(count)) {}

  Result<std::vector<Page>> read() {
    const int count = static_cast<int>(pages_.size());
    const int hands =
        std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, std::min(count, most_side_by_side));
    {
      std::vector<std::jthread> others;
      for (int i = 1; i < hands; ++i) others.emplace_back([this] { work(); });
      work();
    }
    if (error_) return *error_;
    return std::move(pages_);
  }

 private:
  void work() {
    const int count = static_cast<int>(pages_.size());
    for (int number = next_++; number <= count && !failed_; number = next_++) {
      auto page = read_page(number);
      const std::lock_guard lock(mutex_);
      if (!page) {
        if (!error_) error_ = page.error();
        failed_ = true;
        return;
      }
      pages_[static_cast<std::size_t>(number) - 1] = *std::move(page);
      ++done_;
      if (watch_.progress) watch_.progress(done_, count);
    }
  }

  Result<Page> read_page(int number) {
    const auto printed = run_child(child_of(folder_, {file_, std::to_string(number)}, watch_.stop));
    if (!printed) return error_of_program(printed.error());
    auto pages = parse_pages(*printed, limits_);
    if (!pages) return pages.error();
    if (pages->size() != 1) return Error{ErrorCode::damaged, "page " + std::to_string(number)};
    return std::move(pages->front());
  }

  const TemporaryFolder& folder_;
  const std::string& file_;
  const Limits& limits_;
  const Watch& watch_;
  std::mutex mutex_;
  std::vector<Page> pages_;
  std::optional<Error> error_;
  std::atomic<int> next_ = 1;
  std::atomic<bool> failed_ = false;
  int done_ = 0;
};

}  // namespace

Result<document::Document> read_scan(std::string_view bytes, const Limits& limits, const Watch& watch) {
  const auto folder = TemporaryFolder::make();
  if (!folder) return folder.error();
  const auto file = put_file(*folder, "pages", bytes);
  if (!file) return file.error();
  const auto counted = run_child(child_of(*folder, {*file}, watch.stop));
  if (!counted) return error_of_program(counted.error());
  int count = 0;
  std::from_chars(counted->data(), counted->data() + counted->size(), count);
  if (count < 1) return Error{ErrorCode::damaged, "no pages"};
  if (count > max_pages)
    return Error{ErrorCode::over_limit, "more than " + std::to_string(max_pages) + " scanned pages"};
  if (watch.progress) watch.progress(0, count);
  auto pages = Pages(*folder, *file, count, limits, watch).read();
  if (!pages) return pages.error();
  const bool blank = std::all_of(pages->begin(), pages->end(), [](const Page& page) { return page.words.empty(); });
  if (blank) return Error{ErrorCode::empty_file, "no letters on the pages"};
  return document_of(*pages, document::SourceKind::scan);
}

}  // namespace sauro::readers
