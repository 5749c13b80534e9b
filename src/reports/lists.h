// SPDX-License-Identifier: AGPL-3.0-or-later
// Lists of items, plans, units, people and the like.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/model/listing.h"
#include "foundation/base/json_writer.h"
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

/// What stands below a line: its tasks and indicators where it has any (these are counted by their own parts, as on the
/// board), else its steps.
struct Roll {
  bool tasks = false;
  std::int64_t all = 0, done = 0, overdue = 0;
};

/// Where a line of a plan stands in the tree as it is shown.
struct TreePlace {
  bool below = false;                       ///< there are lines below it
  bool opened = true;                       ///< and they are shown
  bool above = false;                       ///< it does not pass itself; something below it does
  std::optional<std::int64_t> parent = {};  ///< place, among what is shown, of the line that it stands under
  std::optional<Roll> roll = {};
};

/// A stretch of what is shown of a plan.
struct Window {
  std::string plan;
  std::int64_t lines = 0, matching = 0, shown = 0;  ///< of the plan; that pass; that are shown, with what is above them
  std::int64_t from = 0;                            ///< the place of the first of `items` among those that are shown
  std::vector<std::string> units;                   ///< that answer for any line of the plan
  std::vector<ItemLine> items;
  std::vector<TreePlace> tree;  ///< of `items`; empty on the timeline
  int year = 0;                 ///< of the timeline: in which most deadlines stand
};
Answer plan_answer(const std::string& title, const Window& window, Day as_of);

/// Items in due order by month, with a bar from their first to their present deadline.
Answer timeline_answer(const std::string& title, const Window& window, Day as_of);

using document::ListCell;
using document::ListColumn;
using document::ListRows;
/// A list within an answer: a member of its JSON, and, where there are rows, a table.
void add_list(JsonWriter& out, Answer& answer, const char* name, const std::string& title,
              const std::vector<ListColumn>& columns, const ListRows& rows);
Answer list_answer(const document::Listing& list);
Answer list_answer(const char* format, const std::string& title, const std::vector<ListColumn>& columns,
                   const ListRows& rows, const std::string& nothing);

}  // namespace sauro::reports
