// SPDX-License-Identifier: AGPL-3.0-or-later
// The lines of a plan as they are worded, with their places in the document.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plan/model/draft.h"
#include "plan/tracking/plan_state.h"
#include "reports/answer.h"

namespace sauro::reports {

struct DraftLine {
  std::string id;
  std::int64_t version = 0;
  std::int64_t fact = 0;  ///< that worded it last
  std::string parent;
  std::vector<std::string> edited;  ///< names of the fields that people have changed
  std::optional<plan::Item> item;   ///< none where its words were redacted
};

struct Draft {
  std::string id;
  tracking::PlanState plan;
  std::int64_t fact = 0;           ///< the newest that it knows of
  std::vector<std::string> order;  ///< ids of all lines
  std::vector<DraftLine> lines;    ///< those that are asked for
};

Answer draft_answer(const Draft& draft, Day as_of);

}  // namespace sauro::reports
