// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/scan/cells.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

namespace sauro::scan {
namespace {

struct BoxaDelete {
  void operator()(Boxa* boxes) const { boxaDestroy(&boxes); }
};

/// Black where the page is darker than the paper around, as photographs and yellowed pages need.
Picture black_and_white(Pix* grey) {
  constexpr int dark = 170;  // of 255, once the paper is white
  const Picture even(pixBackgroundNormSimple(grey, nullptr, nullptr));
  return Picture(pixThresholdToBinary(even ? even.get() : grey, dark));
}

/// Half turns and quarter turns, told by the parts of letters that reach above and below the line; then the skew.
Picture upright(Picture grey) {
  const auto black = black_and_white(grey.get());
  if (!black) return grey;
  float up = 0, left = 0;
  l_int32 orientation = L_TEXT_ORIENT_UNKNOWN;
  if (pixOrientDetect(black.get(), &up, &left, 0, 0) == 0) makeOrientDecision(up, left, 0, 0, &orientation, 0);
  const int quarters = orientation == L_TEXT_ORIENT_LEFT    ? 1
                       : orientation == L_TEXT_ORIENT_DOWN  ? 2
                       : orientation == L_TEXT_ORIENT_RIGHT ? 3
                                                            : 0;
  if (quarters != 0) grey = Picture(pixRotateOrth(grey.get(), quarters));
  const auto straight = quarters != 0 ? black_and_white(grey.get()) : Picture(pixClone(black.get()));
  float angle = 0, confidence = 0;
  constexpr float least_angle = 0.05F, sure = 3.0F;  // degrees; as leptonica counts confidence
  if (pixFindSkew(straight.get(), &angle, &confidence) != 0 || confidence < sure || std::abs(angle) < least_angle)
    return grey;
  constexpr float radians = 3.14159265F / 180;
  return Picture(pixRotateAMGray(grey.get(), angle * radians, 255));
}

std::vector<Rectangle> rectangles_of(Pix* picture, int connectivity) {
  const std::unique_ptr<Boxa, BoxaDelete> boxes(pixConnCompBB(picture, connectivity));
  std::vector<Rectangle> found;
  for (l_int32 i = 0; boxes && i < boxaGetCount(boxes.get()); ++i) {
    Rectangle box;
    boxaGetBoxGeometry(boxes.get(), i, &box.left, &box.top, &box.width, &box.height);
    found.push_back(box);
  }
  return found;
}

/// The dots of straight lines that run this way and are at least `length` long; a gap of a few dots does not part one.
Picture lines_along(Pix* black, bool horizontal, int length, int gap) {
  const Picture closed(horizontal ? pixCloseSafeBrick(nullptr, black, gap, 1)
                                  : pixCloseSafeBrick(nullptr, black, 1, gap));
  return Picture(horizontal ? pixOpenBrick(nullptr, closed.get(), length, 1)
                            : pixOpenBrick(nullptr, closed.get(), 1, length));
}

}  // namespace

Layout layout_of(PagePicture picture) {
  Layout layout;
  layout.page = upright(std::move(picture.grey));
  const auto black = black_and_white(layout.page.get());
  if (!black) return layout;
  // Four tenths of an inch are longer than a stroke of any letter that is read, and than two lines of text are high.
  const int length = static_cast<int>(picture.dots * 0.4), gap = std::max(2, static_cast<int>(picture.dots / 80));
  const int thick = std::max(4, static_cast<int>(picture.dots / 20));
  Picture rulings(pixCreateTemplate(black.get()));
  for (const bool is_horizontal : {true, false}) {
    const auto lines = lines_along(black.get(), is_horizontal, length, gap);
    for (const Rectangle& line : rectangles_of(lines.get(), 8)) {
      // What is thick is a picture, or a smear.
      if ((is_horizontal ? line.height : line.width) > thick) continue;
      layout.rulings.push_back(line);
      pixRasterop(rulings.get(), line.left, line.top, line.width, line.height, PIX_SRC | PIX_DST, lines.get(),
                  line.left, line.top);
    }
  }
  const Picture wide(pixDilateBrick(nullptr, rulings.get(), 3, 3));
  const Picture white(pixInvert(nullptr, wide.get()));
  const int width = pixGetWidth(white.get()), height = pixGetHeight(white.get());
  const int least = static_cast<int>(picture.dots / 10);
  for (const Rectangle& space : rectangles_of(white.get(), 4)) {
    const bool outside =
        space.left == 0 || space.top == 0 || space.left + space.width >= width || space.top + space.height >= height;
    if (!outside && space.width >= least && space.height >= least) layout.cells.push_back(space);
  }
  // What was a ruling is paper now: recognition takes it for letters otherwise.
  pixSetMasked(layout.page.get(), wide.get(), 255);
  return layout;
}

}  // namespace sauro::scan
