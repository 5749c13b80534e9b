// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/scan/recognise.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <memory>

#include "foundation/base/text.h"

namespace sauro::scan {
namespace {

/// Dots of a smear that is no letter, and signs that recognition makes of specks and of what is left of rulings.
bool is_speck(const ScannedWord& word, double dots) {
  constexpr double unsure = 60, surely_none = 45, least_points = 3.5;
  const bool flat = 72 * word.box.height / dots < least_points;
  if (flat)
    return word.text == "-" || word.text == "–" || word.text == "." ? word.confidence < surely_none
                                                                    : word.confidence < 75;
  bool says = false;
  for (std::size_t at = 0; at < word.text.size();) {
    const char32_t c = next_code_point(word.text, at);
    says = says || is_letter(c) || is_digit(c);
  }
  return !says && word.confidence < unsure && word.text != "-" && word.text != "+" && word.text != "%";
}

class Recogniser {
 public:
  explicit Recogniser(double dots) : dots_(static_cast<int>(dots)) {}

  bool start() { return tesseract_.Init(nullptr, "vie", tesseract::OEM_LSTM_ONLY) == 0; }
  void show(Pix* page) {
    tesseract_.SetImage(page);
    tesseract_.SetSourceResolution(dots_);
  }
  void read(const Rectangle& part, tesseract::PageSegMode mode, std::vector<ScannedWord>& words) {
    tesseract_.SetPageSegMode(mode);
    tesseract_.SetRectangle(part.left, part.top, part.width, part.height);
    if (tesseract_.Recognize(nullptr) != 0) return;
    const std::unique_ptr<tesseract::ResultIterator> at(tesseract_.GetIterator());
    if (!at) return;
    do {
      const std::unique_ptr<char[]> text(at->GetUTF8Text(tesseract::RIL_WORD));
      int left = 0, top = 0, right = 0, bottom = 0, line_top = 0, line_bottom = 0, ignored = 0;
      if (!text || !at->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) continue;
      at->BoundingBox(tesseract::RIL_TEXTLINE, &ignored, &line_top, &ignored, &line_bottom);
      ScannedWord word{{left, top, right - left, bottom - top},
                       static_cast<double>(line_bottom - line_top),
                       std::clamp<double>(at->Confidence(tesseract::RIL_WORD), 0, 100),
                       collapse_blanks(text.get())};
      if (!word.text.empty() && !is_speck(word, dots_)) words.push_back(std::move(word));
    } while (at->Next(tesseract::RIL_WORD));
  }

 private:
  tesseract::TessBaseAPI tesseract_;
  int dots_;
};

/// Whether anything is written in this part of the page.
bool has_ink(Pix* page, const Rectangle& part) {
  Box* box = boxCreate(part.left, part.top, part.width, part.height);
  const Picture piece(pixClipRectangle(page, box, nullptr));
  boxDestroy(&box);
  if (!piece) return false;
  const Picture black(pixThresholdToBinary(piece.get(), 128));
  l_int32 dots = 0;
  constexpr int least_dots = 12;  // a full stop at 200 dots per inch
  return black && pixCountPixels(black.get(), &dots, nullptr) == 0 && dots >= least_dots;
}

}  // namespace

Result<std::vector<ScannedWord>> words_of(const Layout& layout, double dots) {
  std::vector<ScannedWord> words;
  Recogniser recogniser(dots);
  if (!recogniser.start()) return Error{ErrorCode::missing_program, "tesseract-ocr-vie"};
  Pix* page = layout.page.get();
  recogniser.show(page);
  for (const Rectangle& cell : layout.cells)
    if (has_ink(page, cell)) recogniser.read(cell, tesseract::PSM_SINGLE_BLOCK, words);
  const Picture outside(pixCopy(nullptr, page));
  for (const Rectangle& cell : layout.cells) {
    Box* box = boxCreate(cell.left, cell.top, cell.width, cell.height);
    pixSetInRectArbitrary(outside.get(), box, 255);
    boxDestroy(&box);
  }
  const Rectangle whole{0, 0, pixGetWidth(page), pixGetHeight(page)};
  if (has_ink(outside.get(), whole)) {
    recogniser.show(outside.get());
    recogniser.read(whole, tesseract::PSM_AUTO, words);
  }
  return words;
}

}  // namespace sauro::scan
