// SPDX-License-Identifier: AGPL-3.0-or-later
// What the cells of a column look like, whatever its heading says.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "plan/extraction/grid.h"
#include "plan/extraction/reading.h"

namespace sauro::extraction {

/// What the cells of a column look like.
struct Look {
  int filled = 0;
  int labels = 0, times = 0, units = 0, leads = 0, products = 0, marks = 0, measures = 0;
  std::size_t length = 0;  ///< code points in all

  double share(int count) const { return filled == 0 ? 0.0 : static_cast<double>(count) / filled; }
  std::size_t average() const { return filled == 0 ? 0 : length / static_cast<std::size_t>(filled); }
};

/// Looks at the first `most` cells with text, from row `first` on; for measures only where the heading leaves open
/// whether "Đơn vị" means units of work or of counting.
Look look_of(const std::vector<GridRow>& grid, std::size_t first, std::size_t column, int most, bool for_measures,
             const Reading& reading);

/// Role of a column by its content alone, empty where it does not tell. Long prose is left for the caller.
std::string role_of_look(const Look& look);

}  // namespace sauro::extraction
