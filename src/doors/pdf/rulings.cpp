// SPDX-License-Identifier: AGPL-3.0-or-later
#include "doors/pdf/rulings.h"

#include <GfxState.h>

#include <algorithm>
#include <cmath>

namespace sauro::pdf {
namespace {

constexpr double least_length = 4, most_width = 4, straight = 0.8;  // points
constexpr std::size_t most_lines = 200'000;                         // of a page; a table has some hundreds

bool is_white(const GfxRGB& colour) {
  constexpr double light = 0.97;
  return colToDbl(colour.r) > light && colToDbl(colour.g) > light && colToDbl(colour.b) > light;
}

}  // namespace

void Rulings::add(double x1, double y1, double x2, double y2, double width) {
  const double across = std::abs(x2 - x1), down = std::abs(y2 - y1);
  if (std::max(across, down) < least_length || std::min(across, down) > straight || lines_.size() >= most_lines) return;
  const double half = std::min(width, most_width) / 2;
  const double more_x = across < down ? half : 0, more_y = across < down ? 0 : half;
  lines_.push_back(
      {std::min(x1, x2) - more_x, std::min(y1, y2) - more_y, std::max(x1, x2) + more_x, std::max(y1, y2) + more_y});
}

void Rulings::stroke(GfxState* state) {
  GfxRGB colour;
  state->getStrokeRGB(&colour);
  if (is_white(colour)) return;
  const GfxPath* path = state->getPath();
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    const GfxSubpath* part = path->getSubpath(i);
    for (int k = 1; k < part->getNumPoints(); ++k) {
      if (part->getCurve(k) || part->getCurve(k - 1)) continue;
      double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
      state->transform(part->getX(k - 1), part->getY(k - 1), &x1, &y1);
      state->transform(part->getX(k), part->getY(k), &x2, &y2);
      add(x1, y1, x2, y2, state->getTransformedLineWidth());
    }
  }
}

void Rulings::fill_boxes(GfxState* state) {
  GfxRGB colour;
  state->getFillRGB(&colour);
  if (is_white(colour)) return;
  const GfxPath* path = state->getPath();
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    const GfxSubpath* part = path->getSubpath(i);
    if (part->getNumPoints() < 3 || part->getNumPoints() > 6) continue;
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    for (int k = 0; k < part->getNumPoints(); ++k) {
      double x = 0, y = 0;
      state->transform(part->getX(k), part->getY(k), &x, &y);
      left = std::min(left, x);
      right = std::max(right, x);
      top = std::min(top, y);
      bottom = std::max(bottom, y);
    }
    const double width = right - left, height = bottom - top;
    if (std::min(width, height) > most_width) continue;
    if (width > height)
      add(left, (top + bottom) / 2, right, (top + bottom) / 2, height);
    else
      add((left + right) / 2, top, (left + right) / 2, bottom, width);
  }
}

}  // namespace sauro::pdf
