// SPDX-License-Identifier: AGPL-3.0-or-later
// Recognition: the words of a page, each with its place and how sure tesseract is of it.
#pragma once
#include <string>
#include <vector>

#include "doors/scan/cells.h"
#include "foundation/base/result.h"

namespace sauro::scan {

struct ScannedWord {
  Rectangle box;
  double height = 0;      ///< of its line, in dots
  double confidence = 0;  ///< 0 to 100
  std::string text;
};

/// Cells are read one by one, so that no line runs from one into the next; then what stands outside of them.
/// Fails with missing_program where tesseract has no Vietnamese.
Result<std::vector<ScannedWord>> words_of(const Layout& layout, double dots);

}  // namespace sauro::scan
