// SPDX-License-Identifier: AGPL-3.0-or-later
// What is on a page before it is read: which way is up, the rulings, and the cells that they enclose.
#pragma once
#include <vector>

#include "doors/scan/picture.h"

namespace sauro::scan {

/// In dots from the upper left corner.
struct Rectangle {
  int left = 0, top = 0, width = 0, height = 0;
};

struct Layout {
  Picture page;                    ///< upright, without skew and without its rulings
  std::vector<Rectangle> rulings;  ///< straight dark lines, longer than any letter
  std::vector<Rectangle> cells;    ///< white space that rulings enclose on all sides
};

/// Turns the page upright and looks for rulings and cells.
Layout layout_of(PagePicture picture);

}  // namespace sauro::scan
