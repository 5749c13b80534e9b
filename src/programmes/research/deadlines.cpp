// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/research/deadlines.h"

#include <array>

namespace sauro::programmes::research {

std::string_view name_of(Step step) {
  static constexpr auto names = std::to_array<std::string_view>({"apply", "submit", "council", "registry"});
  return names.at(static_cast<std::size_t>(step));
}

Result<std::vector<Deadline>> deadlines_of(const Task& task, const DatedRules& rules, const Holidays& holidays) {
  std::vector<Deadline> list;
  if (task.called.until) list.push_back({Step::apply, *task.called.until, {}});
  if (task.until) {
    const auto days = rules.count_on("research.dossier-days", *task.until);
    if (!days) return days.error();
    list.push_back({Step::submit, task.until->plus_days(*days), task.submitted.day});
  }
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

}  // namespace sauro::programmes::research
