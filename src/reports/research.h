// SPDX-License-Identifier: AGPL-3.0-or-later
// Research tasks, as whoever may see them sees them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "programmes/research/alike.h"
#include "programmes/research/deadlines.h"
#include "reports/answer.h"
#include "reports/language.h"

namespace sauro::reports {

struct TaskLine {
  std::string id;
  programmes::research::Task task;
  std::optional<programmes::research::Deadline> next;  ///< the first that is not kept yet
};
/// In the order of the way that tasks go, then by deadline. Of a running task it is said whether it was checked in the
/// year of `as_of`.
Answer tasks_answer(std::vector<TaskLine> lines, const Names& names, Day as_of);

struct AlikeTask {
  std::string id, title;
  programmes::research::Stage stage;
  int percent = 0;
};
struct TaskPage {
  std::string id;
  programmes::research::Task task;
  std::vector<programmes::research::Deadline> deadlines;
  std::vector<AlikeTask> alike;
  std::vector<std::string> may;  ///< actions that its stage and the role of whoever asks open
  Day as_of;
};
Answer task_answer(const TaskPage& page, const Names& names);

/// "đang thực hiện".
std::string task_stage_text(programmes::research::Stage stage);

}  // namespace sauro::reports
