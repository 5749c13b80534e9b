// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/forecast/work.h"

#include <cstdint>
#include <limits>

#include "plan/tracking/closing.h"
#include "plan/tracking/status.h"

namespace sauro::forecast {
namespace {

std::string_view kind_name(plan::ItemKind kind) {
  switch (kind) {
    case plan::ItemKind::group: return "group";
    case plan::ItemKind::task: return "task";
    case plan::ItemKind::indicator: return "indicator";
    case plan::ItemKind::step: return "step";
    case plan::ItemKind::target: return "target";
    case plan::ItemKind::duty: return "duty";
  }
  return {};
}

}  // namespace

std::string type_of(const tracking::ItemState& state) {
  std::string type(kind_name(state.set.kind));
  if (state.set.task_class == plan::TaskClass::key) type += "/key";
  if (state.set.task_class == plan::TaskClass::approved) type += "/approved";
  return type;
}

std::vector<Work> works_of(const std::string& id, const tracking::ItemState& state) {
  if (!tracking::is_work(state) || state.parent_of_tasks || state.stage == tracking::Stage::dropped) return {};
  std::vector<Work> works;
  const auto add = [&](const std::optional<Day>& due, const std::optional<Day>& done) {
    if (due)
      works.push_back({id, std::string(tracking::answering_unit(state)), std::string(tracking::answering_person(state)),
                       type_of(state), *due, done});
  };
  for (const tracking::Turn& turn : state.turns) add(turn.due, turn.done);
  const auto due = tracking::deadline_of(state);
  if (state.stage == tracking::Stage::closed) {
    // The turn that closed it stands among the turns already.
    if (state.turns.empty() || state.turns.back().due != due || state.turns.back().done != state.done_day)
      add(due, state.done_day);
    return works;
  }
  // Whoever did it has no more to do; given back, it is open again.
  const bool said_done = state.stage == tracking::Stage::reported || state.stage == tracking::Stage::confirmed;
  add(due, said_done ? tracking::reported_day(state, std::numeric_limits<std::int64_t>::max()) : std::nullopt);
  for (std::size_t later = state.turns.size() + 1; later < state.set.turns.size(); ++later)
    add(state.set.turns[later], std::nullopt);
  return works;
}

}  // namespace sauro::forecast
