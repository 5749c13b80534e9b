// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/research/task.h"

#include <algorithm>
#include <array>

namespace sauro::programmes::research {

std::string_view name_of(Level level) {
  static constexpr auto names = std::to_array<std::string_view>({"national", "province", "grassroots"});
  return names.at(static_cast<std::size_t>(level));
}

std::string_view name_of(Stage stage) {
  static constexpr auto names =
      std::to_array<std::string_view>({"proposed", "identified", "listed", "called", "selected", "running", "submitted",
                                       "accepted", "failed", "registered", "rejected", "stopped"});
  return names.at(static_cast<std::size_t>(stage));
}

std::string_view name_of(Way way) {
  static constexpr auto names = std::to_array<std::string_view>({"by-hand", "post", "mail", "portal"});
  return names.at(static_cast<std::size_t>(way));
}

std::vector<std::string> undelivered(const Task& task) {
  std::vector<std::string> open;
  for (const std::string& one : task.announced.recipients)
    if (std::none_of(task.deliveries.begin(), task.deliveries.end(),
                     [&](const Delivered& said) { return said.recipient == one; }))
      open.push_back(one);
  return open;
}

const Judged* judged_by(const Task& task, std::string_view kind) {
  const auto at =
      std::find_if(task.judged.rbegin(), task.judged.rend(), [&](const Judged& one) { return one.kind == kind; });
  return at == task.judged.rend() ? nullptr : &*at;
}

}  // namespace sauro::programmes::research
