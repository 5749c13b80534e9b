// SPDX-License-Identifier: AGPL-3.0-or-later
// sauro-pdf: the words and rulings of all pages of a PDF, as document/readers/page.h tells.
// A program of its own, because sauro does not load poppler and lets strangers' files be read by somebody who may fail.
//   sauro-pdf FILE
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <TextOutputDev.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "doors/pdf/rulings.h"

namespace sauro::pdf {
namespace {

enum ExitStatus { done = 0, wrong_usage = 2, cannot_read = 3 };

constexpr int most_pages = 2'000;
constexpr double resolution = 72;  // so that places are points

int fail(const char* why) {
  std::fputs(why, stderr);
  std::fputc('\n', stderr);
  return cannot_read;
}

/// "CCBOEA+.VnTime,Bold" -> ".VnTime,Bold"; without tabs and line ends, which part fields.
std::string font_name(const GooString* name) {
  std::string text = name == nullptr ? std::string() : name->toStr();
  if (text.size() > 7 && text[6] == '+') text.erase(0, 7);
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7F) c = ' ';
  return text.substr(0, 100);
}

/// Gathers words, and where blanks are drawn: at the end of a line, behind a hyphen, no word tells.
class Words : public TextOutputDev {
 public:
  Words() : TextOutputDev(nullptr, false, 0, false, false) {}

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                CharCode code, int bytes, const Unicode* letters, int count) override {
    if (count == 1 && letters[0] == ' ' && blanks_.size() < most_blanks) {
      Blank& blank = blanks_.emplace_back();
      state->transform(x, y, &blank.x, &blank.y);
    }
    TextOutputDev::drawChar(state, x, y, dx, dy, origin_x, origin_y, code, bytes, letters, count);
  }

  /// Whether a blank is drawn right behind what ends at `right`, between `top` and `bottom`.
  bool blank_behind(double right, double top, double bottom) const {
    constexpr double near = 1.5;
    return std::any_of(blanks_.begin(), blanks_.end(), [&](const Blank& blank) {
      return std::abs(blank.x - right) < near && blank.y > top && blank.y < bottom + near;
    });
  }

 private:
  static constexpr std::size_t most_blanks = 100'000;
  struct Blank {
    double x = 0, y = 0;
  };
  std::vector<Blank> blanks_;
};

void add_word(std::string& text, const TextWord& word, const Words& words) {
  const std::unique_ptr<GooString> letters(word.getText());
  std::string said;
  for (const char c : letters->toStr())
    if (static_cast<unsigned char>(c) >= 0x20) said += c;
  if (said.empty() || word.getRotation() != 0) return;  // what runs up the margin is no line of the text
  double left = 0, top = 0, right = 0, bottom = 0;
  word.getBBox(&left, &top, &right, &bottom);
  if (!(left <= right && top <= bottom)) return;
  if (said.size() > 1 && said.back() == '-' && words.blank_behind(right, top, bottom)) said += ' ';
  const TextFontInfo* font = word.getLength() > 0 ? word.getFontInfo(0) : nullptr;
  const std::string name = font_name(word.getFontName(0));
  const bool bold = (font != nullptr && font->isBold()) || name.find("Bold") != std::string::npos;
  const bool italic = (font != nullptr && font->isItalic()) || name.find("Italic") != std::string::npos;
  text += fmt::format("word\t{:.2f}\t{:.2f}\t{:.2f}\t{:.2f}\t{:.1f}\t{}\t100\t{}\t{}\n", left, top, right, bottom,
                      word.getFontSize(),
                      bold && italic ? "bi"
                      : bold         ? "b"
                      : italic       ? "i"
                                     : "-",
                      name, said);
}

int print(const char* file) {
  globalParams = std::make_unique<GlobalParams>();
  globalParams->setErrQuiet(true);
  PDFDoc document(std::make_unique<GooString>(file));
  if (!document.isOk()) return fail(document.getErrorCode() == errEncrypted ? "encrypted" : "pdf");
  if (document.getNumPages() > most_pages) return fail("over limit: more than 2000 pages");
  std::string text;
  for (int number = 1; number <= document.getNumPages(); ++number) {
    // As people see the page: cropped, and turned as it says.
    double width = document.getPageCropWidth(number), height = document.getPageCropHeight(number);
    if (document.getPageRotate(number) % 180 != 0) std::swap(width, height);
    if (!(width > 0 && height > 0)) return fail("size of a page");
    text += fmt::format("page\t{:.2f}\t{:.2f}\n", width, height);
    Words words;
    document.displayPage(&words, number, resolution, resolution, 0, false, true, false);
    const auto list = words.makeWordList();
    for (int i = 0; list && i < list->getLength(); ++i) add_word(text, *list->get(i), words);
    Rulings rulings;
    document.displayPage(&rulings, number, resolution, resolution, 0, false, true, false);
    for (const Line& line : rulings.take())
      text += fmt::format("line\t{:.2f}\t{:.2f}\t{:.2f}\t{:.2f}\n", line.left, line.top, line.right, line.bottom);
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) return cannot_read;
    text.clear();
  }
  std::fputs("end\n", stdout);
  return std::fflush(stdout) == 0 ? done : cannot_read;
}

}  // namespace
}  // namespace sauro::pdf

int main(int argc, char** argv) {
  if (argc == 2) return sauro::pdf::print(argv[1]);
  std::fputs("sauro-pdf FILE\n", stderr);
  return sauro::pdf::wrong_usage;
}
