// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/tracking/item_state.h"

#include <algorithm>

namespace sauro::tracking {
namespace {

bool is_latest_counting(plan::DeliverableType type) {
  return type == plan::DeliverableType::ratio || type == plan::DeliverableType::score;
}

const Doer* answering(const ItemState& state, std::string Doer::*who) {
  const auto& doers = state.set.doers;
  const auto first = [&](plan::Role role) {
    return std::find_if(doers.begin(), doers.end(),
                        [&](const Doer& doer) { return doer.role == role && !(doer.*who).empty(); });
  };
  auto at = first(plan::Role::lead);
  if (at == doers.end()) at = first(plan::Role::performing);
  return at == doers.end() ? nullptr : &*at;
}

}  // namespace

std::string_view wording_in(std::string_view words) {
  const auto end = words.find('\n');
  return end == std::string_view::npos ? std::string_view() : words.substr(end + 1);
}

bool is_work(const ItemState& state) {
  return state.set.kind == plan::ItemKind::task || state.set.kind == plan::ItemKind::indicator ||
         state.set.kind == plan::ItemKind::step;
}

bool is_counted(const ItemState& state) {
  return is_work(state) && state.set.kind != plan::ItemKind::step && !state.parent_of_tasks &&
         state.stage != Stage::dropped;
}

std::string_view answering_unit(const ItemState& state) {
  const Doer* doer = answering(state, &Doer::unit);
  return doer ? std::string_view(doer->unit) : std::string_view();
}

std::string_view answering_person(const ItemState& state) {
  const Doer* doer = answering(state, &Doer::person);
  return doer ? std::string_view(doer->person) : std::string_view();
}

std::vector<plan::Clear> lacking(const ItemState& state) {
  if (!is_work(state) || state.parent_of_tasks || state.stage == Stage::dropped) return {};
  const ItemSet& set = state.set;
  const auto doing = [&](plan::Role role) {
    return std::count_if(set.doers.begin(), set.doers.end(), [&](const Doer& doer) { return doer.role == role; });
  };
  const auto leads = doing(plan::Role::lead), performing = doing(plan::Role::performing);
  std::vector<plan::Clear> missing;
  if (leads + performing == 0)
    missing.push_back(plan::Clear::person);
  else if (leads > 1 || (leads == 0 && performing > 1))
    missing.push_back(plan::Clear::responsibility);
  const bool timed = set.always || set.due || !set.turns.empty() || !set.event.empty() || state.steps_due;
  if (!timed) missing.push_back(plan::Clear::time);
  if (set.promises.empty()) missing.push_back(plan::Clear::product);
  return missing;
}

Decimal achieved(const ItemState& state, int promise, bool confirmed) {
  Decimal all;
  if (promise < 1 || promise > static_cast<int>(state.set.promises.size())) return all;
  const bool latest = is_latest_counting(state.set.promises[static_cast<std::size_t>(promise) - 1].type);
  for (const Update& update : state.updates) {
    if (update.deliverable != promise || !update.quantity || update.verdict == UpdateVerdict::returned) continue;
    if (confirmed && update.verdict != UpdateVerdict::office) continue;
    const auto sum = latest ? Result<Decimal>(*update.quantity) : add(all, *update.quantity);
    if (sum) all = *sum;  // else the digits do not suffice, and what was promised is long reached
  }
  return all;
}

bool is_fulfilled(const ItemState& state) {
  int number = 0;
  for (const Promise& promise : state.set.promises) {
    ++number;
    if (!promise.quantity) continue;
    const Decimal got = achieved(state, number, false);
    const bool kept = [&] {
      switch (promise.comparator) {
        case plan::Comparator::more: return got > *promise.quantity;
        // Less is better; but something must have been told.
        case plan::Comparator::at_most: return got <= *promise.quantity && has_evidence(state);
        case plan::Comparator::less: return got < *promise.quantity && has_evidence(state);
        default: return got >= *promise.quantity;
      }
    }();
    if (!kept) return false;
  }
  return true;
}

std::size_t first_of_turn(const ItemState& state) {
  if (state.turns.empty()) return 0;
  return std::min(state.updates.size(), static_cast<std::size_t>(std::max(0, state.turns.back().updates)));
}

bool is_last_turn(const ItemState& state) { return state.turns.size() + 1 >= state.set.turns.size(); }

bool has_evidence(const ItemState& state) {
  const auto first = state.updates.begin() + static_cast<std::ptrdiff_t>(first_of_turn(state));
  return std::any_of(first, state.updates.end(),
                     [](const Update& update) { return update.evidence && update.verdict != UpdateVerdict::returned; });
}

std::optional<int> percent_done(const ItemState& state) {
  constexpr int whole = 100;
  if (state.stage == Stage::closed && !state.partial) return whole;
  int counted = 0, sum = 0, number = 0;
  for (const Promise& promise : state.set.promises) {
    ++number;
    if (!promise.quantity || *promise.quantity <= Decimal()) continue;
    const auto ratio = achieved(state, number, false).divided_by(*promise.quantity, 2, Rounding::down);
    if (!ratio) continue;
    ++counted;
    sum += static_cast<int>(std::clamp<std::int64_t>(ratio->rounded(2, Rounding::down).unscaled(), 0, whole));
  }
  if (counted > 0) return sum / counted;
  for (auto at = state.updates.rbegin(); at != state.updates.rend(); ++at)
    if (at->percent && at->verdict != UpdateVerdict::returned) return at->percent;
  return std::nullopt;
}

}  // namespace sauro::tracking
