// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/research/deadlines.h"

#include <algorithm>
#include <array>

namespace sauro::programmes::research {

std::string_view name_of(Step step) {
  static constexpr auto names = std::to_array<std::string_view>({"apply", "submit", "council", "registry"});
  return names.at(static_cast<std::size_t>(step));
}

Result<std::optional<Day>> submission_due(const Task& task, const DatedRules& rules) {
  if (!task.until) return std::optional<Day>();
  const auto days = rules.count_on("research.dossier-days", *task.until);
  if (!days) return days.error();
  return std::optional(task.until->plus_days(*days));
}

Result<std::vector<Deadline>> deadlines_of(const Task& task, const DatedRules& rules, const Holidays& holidays) {
  std::vector<Deadline> list;
  // A call that has closed has closed.
  if (task.called.until)
    list.push_back({Step::apply, *task.called.until,
                    task.stage == Stage::called ? std::nullopt : std::optional(*task.called.until)});
  const auto submit = submission_due(task, rules);
  if (!submit) return submit.error();
  if (*submit) list.push_back({Step::submit, **submit, task.submitted.day});
  const Judged* accepted = judged_by(task, "acceptance");
  if (task.submitted.day) {
    const auto days = rules.count_on("research.council-days", *task.submitted.day);
    if (!days) return days.error();
    const auto due = add_working_days(*task.submitted.day, *days, holidays);
    if (!due) return due.error();
    list.push_back({Step::council, *due, accepted != nullptr ? accepted->day : std::nullopt});
  }
  if (accepted != nullptr && accepted->passed && accepted->day) {
    const auto days = rules.count_on("research.register-days", *accepted->day);
    if (!days) return days.error();
    list.push_back({Step::registry, accepted->day->plus_days(*days), task.registered.day});
  }
  return list;
}

std::optional<Deadline> next_deadline(const Task& task, const std::vector<Deadline>& deadlines) {
  if (task.stage == Stage::registered || task.stage == Stage::rejected || task.stage == Stage::stopped) return {};
  const auto next = std::find_if(deadlines.begin(), deadlines.end(), [](const Deadline& one) { return !one.done; });
  return next == deadlines.end() ? std::nullopt : std::optional(*next);
}

}  // namespace sauro::programmes::research
