// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/tracking/closing.h"

namespace sauro::tracking {

std::string open_parts(const ItemState& state) {
  std::string named;
  for (const Part& step : state.parts)
    if (!step.closed) named.append(named.empty() ? "" : ", ").append(step.id);
  return named;
}

std::string shortfall(const ItemState& state) {
  std::string text;
  int number = 0;
  for (const Promise& promise : state.set.promises) {
    ++number;
    if (!promise.quantity) continue;
    const Decimal got = achieved(state, number, false);
    if (got >= *promise.quantity) continue;
    text.append(text.empty() ? "" : "; ").append(got.str(NumberFormat::vietnamese)).append("/");
    text.append(promise.quantity->str(NumberFormat::vietnamese)).append(" ").append(promise.unit);
  }
  return text;
}

std::optional<Day> reported_day(const ItemState& state, std::int64_t upto) {
  const auto first = state.updates.rend() - static_cast<std::ptrdiff_t>(first_of_turn(state));
  for (auto at = state.updates.rbegin(); at != first; ++at) {
    const bool waits = at->verdict == UpdateVerdict::none || at->verdict == UpdateVerdict::unit;
    if (at->done && waits && at->fact <= upto) return at->day;
  }
  return std::nullopt;
}

std::int64_t last_with(const ItemState& state, UpdateVerdict verdict) {
  std::int64_t last = 0;
  for (const Update& update : state.updates)
    if (update.verdict == verdict) last = update.fact;
  return last;
}

}  // namespace sauro::tracking
