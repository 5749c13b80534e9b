// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/bindings.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/actions/meant.h"
#include "programmes/list/list.h"

namespace sauro::app {
namespace {

using programmes::Achievement;
using programmes::Binding;
using programmes::Withdrawn;
using Facts = Result<std::vector<plan::NewFact>>;

/// All that was achieved of a kind.
Result<std::vector<Achievement>> achieved_of(const Work& work, const std::string& kind) {
  std::vector<Achievement> list;
  if (kind.empty()) return list;
  auto kept = work.view().all<Achievement>("achievement", "all", kind + "/");
  if (!kept) return kept.error();
  for (auto& one : *kept) list.push_back(std::move(one.value));
  return list;
}

/// What counts for a binding by now.
Result<std::vector<Achievement>> counted_by(const Work& work, const Binding& binding) {
  auto list = achieved_of(work, binding.kind);
  if (!list || binding.of == binding.kind) return list;
  auto of = achieved_of(work, binding.of);
  if (!of) return of.error();
  list->insert(list->end(), of->begin(), of->end());
  return list;
}

plan::NewFact moved(const Binding& binding, const Decimal& quantity, std::optional<Day> day,
                    const std::string& record) {
  return fact_of("item.achieved", "item/" + binding.item,
                 tracking::Achievement{binding.deliverable, quantity, day, record});
}

/// The record that a share moved by: the last of those that count and did not before, else the last of those that do.
std::string moved_by(const Binding& binding, const std::vector<Achievement>& before,
                     const std::vector<Achievement>& later) {
  const auto is_counted = [&](const Achievement& one) {
    return one.kind == binding.kind && programmes::counts_for(one, binding);
  };
  const auto is_new = [&](const Achievement& one) {
    return is_counted(one) && std::none_of(before.begin(), before.end(), [&](const Achievement& had) {
             return had.kind == one.kind && had.record == one.record;
           });
  };
  auto at = std::find_if(later.rbegin(), later.rend(), is_new);
  if (at == later.rend()) at = std::find_if(later.rbegin(), later.rend(), is_counted);
  return at == later.rend() ? std::string() : at->record;
}

/// How an item moves when `later` is there in the place of `before`.
void move(std::vector<plan::NewFact>& facts, const Binding& binding, const std::vector<Achievement>& before,
          const std::vector<Achievement>& later, Day today) {
  if (!binding.of.empty()) {
    const auto share = programmes::measured(later, binding);
    if (share && share != programmes::measured(before, binding))
      facts.push_back(moved(binding, *share, today, moved_by(binding, before, later)));
    return;
  }
  const auto records_of = [&](const std::vector<Achievement>& list) {
    std::map<std::string, std::optional<Day>> records;
    for (const Achievement& one : list)
      if (programmes::counts_for(one, binding)) records.emplace(one.record, one.day);
    return records;
  };
  const auto had = records_of(before), has = records_of(later);
  for (const auto& [record, day] : has)
    if (!had.contains(record)) facts.push_back(moved(binding, Decimal::of(1), day, record));
  for (const auto& [record, day] : had)
    if (!has.contains(record)) facts.push_back(moved(binding, Decimal::of(-1), today, record));
}

/// What is new of what was achieved, and what is there to be taken back; with the facts that say so.
Result<bool> keep(Work& work, programmes::Outcome& outcome) {
  const auto known = [&](const std::string& id) { return work.find<Achievement>("achievement", id); };
  std::vector<Achievement> made;
  for (Achievement& one : outcome.achieved) {
    const auto before = known(one.id());
    if (!before) return before.error();
    if (*before && !(*before)->value.withdrawn) continue;
    outcome.facts.push_back(fact_of("achievement.made", "achievement/" + one.id(), one));
    made.push_back(std::move(one));
  }
  outcome.achieved = std::move(made);
  std::vector<Withdrawn> taken;
  for (Withdrawn& one : outcome.withdrawn) {
    const std::string id = one.kind + ":" + one.record;
    const auto before = known(id);
    if (!before) return before.error();
    if (!*before || (*before)->value.withdrawn) continue;
    outcome.facts.push_back(fact_of("achievement.withdrawn", "achievement/" + id, one));
    taken.push_back(std::move(one));
  }
  outcome.withdrawn = std::move(taken);
  return true;
}

/// The bindings that any of it may move.
Result<std::vector<Binding>> touched(Work& work, const programmes::Outcome& outcome) {
  std::set<std::string> kinds;
  for (const Achievement& one : outcome.achieved) kinds.insert(one.kind);
  for (const Withdrawn& one : outcome.withdrawn) kinds.insert(one.kind);
  std::map<std::string, Binding> bindings;
  for (const std::string& kind : kinds) {
    const auto list = work.view().all<Binding>("binding", "kind", kind + "/");
    if (!list) return list.error();
    for (const auto& one : *list) {
      work.expect("binding", one.id, one.version);
      bindings.emplace(one.id, one.value);
    }
  }
  std::vector<Binding> all;
  all.reserve(bindings.size());
  for (auto& [id, binding] : bindings) all.push_back(std::move(binding));
  return all;
}

Result<int> promise_meant(const KeptItem& item, const Input& input) {
  const int number = input.count("deliverable").value_or(1);
  const auto& promises = item.value.set.promises;
  const auto at = static_cast<std::size_t>(number) - 1;
  if (number < 1 || at >= promises.size() || !promises[at].quantity)
    return refuse("binding.promise", std::to_string(number));
  return number;
}

Facts bind(Work& work, const Input& input) {
  const auto item = work.item(input.text("item"));
  if (!item) return item.error();
  const auto number = promise_meant(*item, input);
  if (!number) return number.error();
  const auto plan = work.plan(item->value.set.plan);
  if (!plan) return plan.error();
  Binding said;
  said.item = item->id;
  said.deliverable = *number;
  said.kind = input.text("kind");
  said.of = input.text("of");
  for (const std::string* kind : {&said.kind, &said.of})
    if (!kind->empty() && programmes::achievement_kind(*kind) == nullptr) return refuse("unknown.achievement", *kind);
  said.traits = input.distinct("trait");
  const int year = plan->value.set.year;
  said.from = input.day("from") ? input.day("from") : Day::make(year, 1, 1).value();
  said.until = input.day("until") ? input.day("until") : Day::make(year, 12, 31).value();
  const auto before = work.find<Binding>("binding", said.id());
  if (!before) return before.error();
  std::vector<plan::NewFact> facts{fact_of("binding.set", "binding/" + said.id(), said)};
  const auto counted = counted_by(work, said);
  if (!counted) return counted.error();
  // What another binding had counted before is not counted again.
  const bool counted_before = *before && (*before)->value.kind == said.kind && (*before)->value.of == said.of;
  move(facts, said, counted_before ? *counted : std::vector<Achievement>(), *counted, work.today());
  return facts;
}

Facts unbind(Work& work, const Input& input) {
  const auto item = work.item(input.text("item"));
  if (!item) return item.error();
  const auto number = promise_meant(*item, input);
  if (!number) return number.error();
  Binding said;
  said.item = item->id;
  said.deliverable = *number;
  const auto before = work.find<Binding>("binding", said.id());
  if (!before) return before.error();
  if (!*before || (*before)->value.removed) return refuse("binding.none", std::to_string(*number));
  said = (*before)->value;
  said.removed = true;
  return std::vector{fact_of("binding.set", "binding/" + said.id(), said)};
}

}  // namespace

Facts with_achievements(Work& work, programmes::Outcome outcome) {
  if (const auto kept = keep(work, outcome); !kept) return kept.error();
  const auto bindings = touched(work, outcome);
  if (!bindings) return bindings.error();
  for (const Binding& binding : *bindings) {
    const auto before = counted_by(work, binding);
    if (!before) return before.error();
    std::vector<Achievement> later = *before;
    for (const Achievement& one : outcome.achieved)
      if (one.kind == binding.kind || one.kind == binding.of) later.push_back(one);
    for (const Withdrawn& one : outcome.withdrawn)
      std::erase_if(later, [&](const Achievement& had) { return had.kind == one.kind && had.record == one.record; });
    move(outcome.facts, binding, *before, later, work.today());
  }
  return std::move(outcome.facts);
}

Result<bool> may_type(Work& work, const std::string& item, int deliverable, const std::string& exception) {
  Binding asked;
  asked.item = item;
  asked.deliverable = deliverable;
  const auto binding = work.find<Binding>("binding", asked.id());
  if (!binding) return binding.error();
  if (*binding && !(*binding)->value.removed && exception.empty())
    return refuse("binding.counts", std::to_string(deliverable));
  return true;
}

std::vector<Action> binding_actions() {
  const Field item{"item", FieldKind::id, true, false, "", "việc", "the item"};
  const Field deliverable{"deliverable",      FieldKind::count,       false, false, "",
                          "sản phẩm thứ mấy", "which product, from 1"};
  return {
      {"item.bind",
       "gắn sản phẩm với kết quả của chương trình",
       "count a product by what a programme achieves",
       office,
       false,
       {item,
        deliverable,
        {"kind", FieldKind::text, true, false, "", "loại kết quả", "kind of achievement"},
        {"of", FieldKind::text, false, false, "", "tính tỷ lệ trên loại kết quả", "a share of this kind"},
        {"trait", FieldKind::text, false, true, "", "điều kiện, ví dụ level=tinh", "condition, for example level=tinh"},
        {"from", FieldKind::day, false, false, "", "từ ngày", "from this day"},
        {"until", FieldKind::day, false, false, "", "đến ngày", "up to this day"}},
       bind},
      {"item.unbind",
       "thôi gắn sản phẩm với chương trình",
       "no longer count a product by a programme",
       office,
       false,
       {item, deliverable},
       unbind},
  };
}

}  // namespace sauro::app
