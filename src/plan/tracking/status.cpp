// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/tracking/status.h"

#include <algorithm>
#include <numeric>

namespace sauro::tracking {
namespace {

bool is_late(const ItemState& state) {
  const auto late = [](const std::optional<Day>& due, const std::optional<Day>& done) {
    return due && done && *done > *due;
  };
  return late(deadline_of(state), state.done_day) ||
         std::any_of(state.turns.begin(), state.turns.end(),
                     [&](const Turn& turn) { return late(turn.due, turn.done); });
}

/// Everything about an item's status that no day changes; the first letter of a tally's group.
char letter_of(const ItemState& state) {
  if (state.stage == Stage::closed) return is_late(state) ? 'l' : 'd';
  if (deadline_of(state)) return 'o';
  return is_waiting(state) ? 'w' : 'n';
}

Status status_of(char letter, const std::optional<Day>& due, Day as_of) {
  switch (letter) {
    case 'd': return Status::done_on_time;
    case 'l': return Status::done_late;
    case 'w': return Status::waiting;
    case 'o': return due && *due < as_of ? Status::open_overdue : Status::open_in_time;
    default: return Status::no_deadline;
  }
}

}  // namespace

std::optional<Day> deadline_of(const ItemState& state) {
  if (state.due || state.set.always || !state.set.event.empty()) return state.due;
  return state.steps_due;
}

bool is_waiting(const ItemState& state) { return !state.set.event.empty() && !state.due; }

Status status_of(const ItemState& state, Day as_of) { return status_of(letter_of(state), deadline_of(state), as_of); }

bool is_never_updated(const ItemState& state) { return state.touched == 0 && state.stage != Stage::closed; }

std::int64_t Counts::all() const { return std::accumulate(by.begin(), by.end(), std::int64_t{0}); }

Counts& Counts::operator+=(const Counts& other) {
  for (std::size_t i = 0; i < statuses; ++i) by.at(i) += other.by.at(i);
  never_updated += other.never_updated;
  return *this;
}

std::string unit_tally(std::string_view plan) { return "unit/" + std::string(plan); }
std::string person_tally(std::string_view plan) { return "person/" + std::string(plan); }

std::vector<plan::Tally> tallies_of(const ItemState& state) {
  const bool step = state.set.kind == plan::ItemKind::step && state.stage != Stage::dropped;
  if (!step && !is_counted(state)) return {};
  const auto due = deadline_of(state);
  const std::string day = due ? due->iso() : std::string();
  const std::string what{letter_of(state), is_never_updated(state) ? '0' : '1', step ? 's' : 't',
                         static_cast<char>('0' + static_cast<int>(state.set.task_class))};
  return {{unit_tally(state.set.plan), what + std::string(answering_unit(state)), day, 1},
          {person_tally(state.set.plan), what + std::string(answering_person(state)), day, 1}};
}

TallyGroup read_tally(const plan::Tally& tally, Day as_of) {
  constexpr std::size_t letters = 4;
  TallyGroup group;
  if (tally.group.size() < letters) return group;
  group.who = tally.group.substr(letters);
  group.step = tally.group[2] == 's';
  group.task_class = static_cast<plan::TaskClass>(tally.group[3] - '0');
  std::optional<Day> due;
  if (const auto day = Day::parse_iso(tally.day)) due = *day;
  const Status status = status_of(tally.group[0], due, as_of);
  group.counts.by.at(static_cast<std::size_t>(status)) = tally.count;
  if (tally.group[1] == '0') group.counts.never_updated = tally.count;
  if (due) group.month = tally.day.substr(0, std::string_view("2026-01").size());
  return group;
}

}  // namespace sauro::tracking
