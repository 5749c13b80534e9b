// SPDX-License-Identifier: AGPL-3.0-or-later
// Lists of items, plans, units, people and the like.
#pragma once
#include <string>
#include <vector>

#include "plan/tracking/organisation.h"
#include "plan/tracking/plan_state.h"
#include "reports/answer.h"
#include "reports/item_lines.h"

namespace sauro::reports {

/// Items under a title; `nothing` is said where there are none.
Answer items_answer(const char* format, const std::string& title, const std::vector<ItemLine>& lines, Day as_of,
                    const std::string& nothing);

/// A page of items; `next` names the page behind it, empty where there is none.
Answer page_answer(const std::string& title, const std::vector<ItemLine>& lines, Day as_of, const std::string& next);

/// A user's work, and what waits for their word or decision.
Answer mine_answer(const std::string& name, const std::vector<ItemLine>& lines, const std::vector<ItemLine>& waiting,
                   Day as_of);

/// Items in due order by month, with a bar from their first to their present deadline.
Answer timeline_answer(const std::string& title, const std::vector<ItemLine>& lines, Day as_of);

/// Any table of texts: its first row names the columns (English member names, then Vietnamese titles with widths).
struct ListColumn {
  const char* member;
  const char* title;
  int width;
};
Answer list_answer(const char* format, const std::string& title, const std::vector<ListColumn>& columns,
                   const std::vector<std::vector<std::string>>& rows, const std::string& nothing);

}  // namespace sauro::reports
