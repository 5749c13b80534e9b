// SPDX-License-Identifier: AGPL-3.0-or-later
// The tables of official documents: tasks by unit, tasks with their state, tasks as a plan assigns them.
#pragma once
#include <string>
#include <vector>

#include "document/model/official.h"
#include "plan/tracking/status.h"
#include "reports/board.h"
#include "reports/item_lines.h"

namespace sauro::reports {

/// A line of a plan as it is worded.
struct PlannedLine {
  std::string number, title;
  plan::ItemKind kind = plan::ItemKind::task;
  std::string lead, performing, cooperating, time, products;  ///< ";" and a line each between several
};

/// How many tasks of each are how, and all of them; with the ratio of those that are done. `first`: what the rows are.
document::OfficialTable counts_table(const std::string& first, const std::vector<NamedCounts>& rows,
                                     const tracking::Counts& all);
/// A row for each task: number, task, unit, deadline, state, result, note.
document::OfficialTable tasks_table(const std::vector<ItemLine>& lines);
/// A row for each line: number, content, who leads, performs, cooperates (where anybody does), time, product; groups
/// across the whole row.
document::OfficialTable plan_table(const std::vector<PlannedLine>& lines);
struct ObstacleLine {
  std::string title, unit, text, proposal;
};
/// A row for each obstacle: task, unit, obstacle, proposal.
document::OfficialTable obstacles_table(const std::vector<ObstacleLine>& obstacles);
/// Any grid, columns by their widths.
document::OfficialTable official_table(const document::Grid& grid);

/// "Chưa cập nhật": what a row notes of a task nobody has reported on.
inline constexpr std::string_view never_updated_note = "Chưa cập nhật";

}  // namespace sauro::reports
