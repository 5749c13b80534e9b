// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/forecast/critical_path.h"

#include <algorithm>
#include <unordered_map>

namespace sauro::forecast {
namespace {

using Places = std::vector<std::size_t>;

struct Network {
  std::vector<Places> before, after;  ///< of each activity, each other once
};

Result<Network> network_of(const std::vector<Activity>& activities) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < activities.size(); ++i) {
    const Activity& activity = activities[i];
    if (!places.emplace(activity.id, i).second) return Error{ErrorCode::bad_input, "the id stands twice", activity.id};
    if (activity.duration < 0 || activity.duration > longest_duration)
      return Error{ErrorCode::bad_input, "a duration is 0 to 120 months", activity.id};
  }
  Network network{std::vector<Places>(activities.size()), std::vector<Places>(activities.size())};
  for (std::size_t i = 0; i < activities.size(); ++i) {
    Places& before = network.before[i];
    for (const std::string& id : activities[i].predecessors)
      if (const auto at = places.find(id); at != places.end()) before.push_back(at->second);
    std::sort(before.begin(), before.end());
    before.erase(std::unique(before.begin(), before.end()), before.end());
    for (const std::size_t other : before) network.after[other].push_back(i);
  }
  return network;
}

/// Each behind all that it waits for; those of circles, and what waits for them, are left out.
Places in_order(const Network& network) {
  std::vector<std::size_t> waits(network.before.size());
  Places order;
  order.reserve(waits.size());
  for (std::size_t i = 0; i < waits.size(); ++i)
    if ((waits[i] = network.before[i].size()) == 0) order.push_back(i);
  for (std::size_t at = 0; at < order.size(); ++at)
    for (const std::size_t other : network.after[order[at]])
      if (--waits[other] == 0) order.push_back(other);
  return order;
}

/// A circle, from its smallest id on.
std::string circle_in(const std::vector<Activity>& activities, const Network& network, const Places& order) {
  std::vector<bool> free(activities.size());
  for (const std::size_t i : order) free[i] = true;
  const auto stuck = [&](std::size_t i) { return !free[i]; };
  // Whatever is stuck waits for something that is: going on so one comes round.
  std::size_t at = 0;
  while (free[at]) ++at;
  std::vector<std::size_t> met(activities.size());
  Places way;
  while (met[at] == 0) {
    way.push_back(at);
    met[at] = way.size();
    at = *std::find_if(network.before[at].begin(), network.before[at].end(), stuck);
  }
  way.erase(way.begin(), way.begin() + static_cast<std::ptrdiff_t>(met[at] - 1));
  std::rotate(way.begin(),
              std::min_element(way.begin(), way.end(),
                               [&](std::size_t a, std::size_t b) { return activities[a].id < activities[b].id; }),
              way.end());
  std::string named;
  for (const std::size_t i : way) named.append(named.empty() ? "" : ", ").append(activities[i].id);
  return named;
}

/// To the nearest month: half of one that is left is not lost, and the last days of one are not a month. What falls due
/// within the month leaves that: less than a month nobody can say of what it takes.
int months_left(Day due, Day as_of) {
  constexpr int year = 12, half = 15;
  const auto ends_by = [&](int months) { return as_of.plus_months(months) <= due.plus_days(1 + half); };
  int months = (due.year() - as_of.year()) * year + due.month() - as_of.month() + 2;
  while (!ends_by(months)) --months;
  return due < as_of ? std::min(months, 0) : std::max(months, 1);
}

/// How many wait for each, directly or by others.
std::vector<int> followers_of(const Network& network) {
  std::vector<int> followers(network.after.size());
  std::vector<std::size_t> seen(network.after.size());
  for (std::size_t from = 0; from < followers.size(); ++from) {
    Places stack = network.after[from];
    while (!stack.empty()) {
      const std::size_t at = stack.back();
      stack.pop_back();
      if (seen[at] == from + 1) continue;
      seen[at] = from + 1;
      ++followers[from];
      stack.insert(stack.end(), network.after[at].begin(), network.after[at].end());
    }
  }
  return followers;
}

}  // namespace

Result<std::vector<Timing>> critical_path(const std::vector<Activity>& activities, Day as_of) {
  const auto network = network_of(activities);
  if (!network) return network.error();
  const Places order = in_order(*network);
  if (order.size() < activities.size())
    return Error{ErrorCode::refused, "circle", circle_in(activities, *network, order)};
  std::vector<Timing> timings(activities.size());
  int end = 0;
  for (const std::size_t i : order) {
    Timing& timing = timings[i];
    timing.id = activities[i].id;
    for (const std::size_t before : network->before[i])
      timing.earliest_start = std::max(timing.earliest_start, timings[before].earliest_end);
    timing.earliest_end = timing.earliest_start + activities[i].duration;
    end = std::max(end, timing.earliest_end);
  }
  for (auto at = order.rbegin(); at != order.rend(); ++at) {
    const Activity& activity = activities[*at];
    Timing& timing = timings[*at];
    const auto& after = network->after[*at];
    std::optional<int> latest;
    const auto bound = [&](int month) { latest = latest ? std::min(*latest, month) : month; };
    if (activity.due) bound(months_left(*activity.due, as_of));
    for (const std::size_t other : after) bound(timings[other].latest_start);
    timing.latest_end = latest.value_or(end);
    timing.latest_start = timing.latest_end - activity.duration;
  }
  const std::vector<int> followers = followers_of(*network);
  for (std::size_t i = 0; i < timings.size(); ++i) timings[i].followers = followers[i];
  return timings;
}

}  // namespace sauro::forecast
