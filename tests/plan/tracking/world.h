// SPDX-License-Identifier: AGPL-3.0-or-later
// World: an agency's facts and records in memory, folded one fact after another as a ledger does it.
#pragma once
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "days.h"
#include "plan/tracking/fold.h"
#include "plan/tracking/item_state.h"
#include "plan/tracking/status.h"

namespace sauro::tracking {

/// An item of the plan "p1" that the unit "u1" performs.
inline ItemSet work(int order, std::optional<Day> due = {}, const std::string& parent = {},
                    plan::ItemKind kind = plan::ItemKind::task) {
  ItemSet set;
  set.plan = "p1";
  set.parent = parent;
  set.order = order;
  set.kind = kind;
  set.due = due;
  set.doers = {{plan::Role::performing, "u1", ""}};
  return set;
}
inline ItemSet step(int order, std::optional<Day> due, const std::string& parent) {
  return work(order, due, parent, plan::ItemKind::step);
}

class World {
 public:
  using Key = std::pair<std::string, std::string>;  ///< kind and id
  using Records = std::map<Key, plan::Record>;

  World() = default;
  /// What those facts give from nothing.
  explicit World(const std::vector<plan::Fact>& facts) {
    for (const plan::Fact& fact : facts) take(fact);
  }

  /// Appends a fact and gives its number back.
  template <class T>
  std::int64_t tell(const std::string& kind, const std::string& subject, const T& value) {
    const Encoded text = encode(value);
    return append({kind, subject, 1, "lan", {}, text.payload, text.words, {}});
  }
  std::int64_t set(const std::string& id, const ItemSet& value) {
    ItemSet worded = value;
    worded.title = "Việc " + id;
    const Encoded text = encode(worded);
    return append({"item.set", "item/" + id, 1, "lan", {}, text.payload, text.words + "\n{}", {}});
  }
  std::int64_t close(const std::string& id, Day done, bool partial = false) {
    return tell("item.closed", "item/" + id, Closed{done, partial, {}, {}});
  }
  std::int64_t append(plan::NewFact what) {
    plan::Fact fact;
    fact.agency = "so";
    fact.number = static_cast<std::int64_t>(facts_.size()) + 1;
    fact.recorded = moment(fact.number);
    fact.what = std::move(what);
    take(fact);
    return fact.number;
  }
  static std::int64_t moment(std::int64_t fact) { return 1'000'000 + fact * 10; }

  const std::vector<plan::Fact>& facts() const { return facts_; }
  const Records& records() const { return records_; }
  bool has(const std::string& kind, const std::string& id) const { return records_.count({kind, id}) > 0; }
  const plan::Record& record(const std::string& kind, const std::string& id) const { return records_.at({kind, id}); }
  ItemState item(const std::string& id) const { return *decode_whole<ItemState>(record("item", id).body); }
  Status status(const std::string& id, std::string_view as_of) const { return status_of(item(id), day(as_of)); }
  std::map<std::string, ItemState> items() const {
    std::map<std::string, ItemState> all;
    for (const auto& [key, record] : records_)
      if (key.first == "item") all.emplace(key.second, *decode_whole<ItemState>(record.body));
    return all;
  }

  /// The records that a mark finds, as {value, id}, in its order.
  std::vector<Key> marked(std::string_view kind, std::string_view name) const {
    std::vector<Key> found;
    for (const auto& [key, record] : records_)
      for (const plan::Mark& mark : record.marks)
        if (key.first == kind && mark.name == name) found.emplace_back(mark.value, key.second);
    std::sort(found.begin(), found.end());
    return found;
  }
  /// The tallies of a name, summed by group and day as a ledger keeps them.
  std::vector<plan::Tally> tallies(const std::string& name) const {
    std::map<Key, int> sums;
    for (const auto& [key, record] : records_)
      for (const plan::Tally& tally : record.tallies)
        if (tally.name == name) sums[{tally.group, tally.day}] += tally.count;
    std::vector<plan::Tally> all;
    for (const auto& [key, count] : sums) all.push_back({name, key.first, key.second, count});
    return all;
  }

 private:
  void take(const plan::Fact& fact) {
    facts_.push_back(fact);
    const plan::Lookup look = [&](std::string_view kind, std::string_view id) -> std::optional<std::string> {
      const auto at = records_.find({std::string(kind), std::string(id)});
      return at == records_.end() ? std::nullopt : std::optional(at->second.body);
    };
    for (plan::Record& record : fold(fact, look)) {
      Key key{record.kind, record.id};
      records_[std::move(key)] = std::move(record);
    }
  }

  std::vector<plan::Fact> facts_;
  Records records_;
};

}  // namespace sauro::tracking
