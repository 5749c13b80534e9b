// SPDX-License-Identifier: AGPL-3.0-or-later
// The end of an official document: recipients and signature.
#pragma once
#include <cstddef>
#include <vector>

#include "plan/extraction/lines.h"
#include "plan/model/draft.h"

namespace sauro::extraction {

/// Where recipients and signature stand: elements [begin, end); both the number of elements where there are none.
struct DocumentEnd {
  std::size_t begin = 0, end = 0;
};

/// Reads recipients and signer into `head`, from element `from` on.
DocumentEnd read_end(const std::vector<Element>& elements, std::size_t from, plan::Head& head);

}  // namespace sauro::extraction
