// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/shared/achievement.h"

#include <algorithm>
#include <set>

namespace sauro::programmes {
namespace {

std::set<std::string> records_of(const std::vector<Achievement>& achieved, const Binding& binding,
                                 const std::string& kind) {
  std::set<std::string> records;
  for (const Achievement& one : achieved)
    if (one.kind == kind && counts_for(one, binding)) records.insert(one.record);
  return records;
}

}  // namespace

bool counts_for(const Achievement& one, const Binding& binding) {
  const bool meant = !one.kind.empty() && (one.kind == binding.kind || one.kind == binding.of);
  // What they are a share of is there whenever it came to be: tasks of last year are checked in this one.
  const bool in_time = one.kind == binding.of || (one.day && (!binding.from || *binding.from <= *one.day) &&
                                                  (!binding.until || *one.day <= *binding.until));
  return meant && in_time && std::all_of(binding.traits.begin(), binding.traits.end(), [&](const std::string& trait) {
           return std::find(one.traits.begin(), one.traits.end(), trait) != one.traits.end();
         });
}

std::optional<Decimal> measured(const std::vector<Achievement>& achieved, const Binding& binding) {
  constexpr int whole = 100;
  const auto done = records_of(achieved, binding, binding.kind);
  if (binding.of.empty()) return Decimal::of(static_cast<std::int64_t>(done.size()));
  const auto all = records_of(achieved, binding, binding.of);
  if (all.empty()) return std::nullopt;
  const auto both = std::count_if(all.begin(), all.end(), [&](const std::string& one) { return done.contains(one); });
  return Decimal::of(both * whole / static_cast<std::int64_t>(all.size()));
}

std::vector<Achievement> still_open(const std::vector<Achievement>& achieved, const Binding& binding) {
  const auto done = records_of(achieved, binding, binding.kind);
  std::set<std::string> told;
  std::vector<Achievement> open;
  if (binding.of.empty()) return open;
  for (const Achievement& one : achieved)
    if (one.kind == binding.of && counts_for(one, binding) && !done.contains(one.record) &&
        told.insert(one.record).second)
      open.push_back(one);
  return open;
}

}  // namespace sauro::programmes
