// SPDX-License-Identifier: AGPL-3.0-or-later
// One item with everything that stands behind it: where each field comes from, and all facts about it.
#pragma once
#include <vector>

#include "plan/model/fact.h"
#include "reports/answer.h"
#include "reports/history.h"
#include "reports/item_lines.h"

namespace sauro::reports {

struct ItemPage {
  ItemLine line;
  tracking::ItemState state;
  std::optional<plan::Item> item;  ///< as it is worded; none where it was redacted
  std::int64_t version = 0;
  std::vector<ItemLine> steps;
  std::vector<plan::Fact> facts;  ///< about it and the event that it waits for, in order
  std::vector<std::string> may;   ///< names of the actions that are open, by their role, to who asks
  bool limited = false;           ///< what was written about it is not shown to who asks
};

Answer item_answer(const ItemPage& page, const Names& names, Day as_of);

}  // namespace sauro::reports
