// SPDX-License-Identifier: AGPL-3.0-or-later
// The straight lines that a page draws.
#pragma once
#include <OutputDev.h>

#include <vector>

namespace sauro::pdf {

/// In points from the page's upper left corner.
struct Line {
  double left, top, right, bottom;
};

/// Gathers lines along the page's edges: drawn ones, and filled boxes as thin as a line. Nothing is painted.
class Rulings : public OutputDev {
 public:
  bool upsideDown() override { return true; }
  bool useDrawChar() override { return false; }
  bool interpretType3Chars() override { return false; }
  void stroke(GfxState* state) override;
  void fill(GfxState* state) override { fill_boxes(state); }
  void eoFill(GfxState* state) override { fill_boxes(state); }

  std::vector<Line> take() { return std::move(lines_); }

 private:
  void fill_boxes(GfxState* state);
  void add(double x1, double y1, double x2, double y2, double width);

  std::vector<Line> lines_;
};

}  // namespace sauro::pdf
