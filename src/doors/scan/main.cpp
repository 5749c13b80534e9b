// SPDX-License-Identifier: AGPL-3.0-or-later
// sauro-scan: the words and rulings of one page of a scanned PDF or a picture, as document/readers/page.h tells.
// A program of its own, because sauro loads neither poppler nor tesseract, and so that each page can be stopped alone.
//   sauro-scan FILE          prints how many pages there are
//   sauro-scan FILE NUMBER   prints page NUMBER, from 1
#include <fmt/format.h>
#include <leptonica/allheaders.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "doors/scan/recognise.h"

namespace sauro::scan {
namespace {

enum ExitStatus { done = 0, wrong_usage = 2, cannot_read = 3 };

/// The last line of standard error: what document/readers/scan.cpp understands.
int fail(const Error& error) {
  std::string line = error.subject;
  if (error.code == ErrorCode::encrypted) line = "encrypted";
  if (error.code == ErrorCode::missing_program) line = "missing " + error.subject;
  if (error.code == ErrorCode::over_limit) line = "over limit: " + error.subject;
  std::fputs((line + "\n").c_str(), stderr);
  return cannot_read;
}

int print_page(const std::string& file, int number) {
  auto picture = picture_of(file, number);
  if (!picture) return fail(picture.error());
  const double dots = picture->dots;
  const Layout layout = layout_of(*std::move(picture));
  const auto words = words_of(layout, dots);
  if (!words) return fail(words.error());
  const auto points = [&](int places) { return 72.0 * places / dots; };
  const auto place = [&](const Rectangle& box) {
    return fmt::format("{:.2f}\t{:.2f}\t{:.2f}\t{:.2f}", points(box.left), points(box.top),
                       points(box.left + box.width), points(box.top + box.height));
  };
  std::string text = fmt::format("page\t{:.2f}\t{:.2f}\n", points(pixGetWidth(layout.page.get())),
                                 points(pixGetHeight(layout.page.get())));
  for (const ScannedWord& word : *words)
    text += fmt::format("word\t{}\t{:.1f}\t-\t{:.1f}\t\t{}\n", place(word.box), 72 * word.height / dots,
                        word.confidence, word.text);
  for (const Rectangle& ruling : layout.rulings) text += "line\t" + place(ruling) + "\n";
  text += "end\n";
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? done : cannot_read;
}

int run(int argc, char** argv) {
  setMsgSeverity(L_SEVERITY_NONE);
  if (argc == 2) {
    const auto pages = count_pages(argv[1]);
    if (!pages) return fail(pages.error());
    std::printf("%d\n", *pages);
    return done;
  }
  const int number = argc == 3 ? std::atoi(argv[2]) : 0;
  if (number < 1) {
    std::fputs("sauro-scan FILE [NUMBER]\n", stderr);
    return wrong_usage;
  }
  return print_page(argv[1], number);
}

}  // namespace
}  // namespace sauro::scan

int main(int argc, char** argv) {
  // One thread a page: pages are what runs side by side. OpenMP reads this when it is loaded, so the program starts
  // anew.
  if (std::getenv("OMP_THREAD_LIMIT") == nullptr) {
    setenv("OMP_THREAD_LIMIT", "1", 1);
    execv("/proc/self/exe", argv);
  }
  return sauro::scan::run(argc, argv);
}
