// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/tracking/fold.h"

#include <algorithm>

#include "plan/tracking/folding.h"
#include "plan/tracking/status.h"

namespace sauro::tracking {
namespace {

constexpr int most_nested = 32;  ///< parents above an item

std::string padded(int order) {
  constexpr std::size_t digits = 7;
  std::string text = std::to_string(order);
  if (text.size() < digits) text.insert(0, digits - text.size(), '0');
  return text;
}

}  // namespace

std::string in_order(const std::string& id) {
  return static_cast<char>('0' + std::min<std::size_t>(id.size(), 70)) + id;
}

std::string plan_order(const std::string& id, const ItemState& state) {
  return state.set.plan + "/" + padded(state.set.order) + "/" +
         in_order(id);  // parts of a line that was split follow it
}

plan::Record item_record(const std::string& id, const ItemState& state) {
  plan::Record record;
  record.kind = "item";
  record.id = id;
  record.body = encode_whole(state);
  record.words = state.set.title + "\n" + state.set.products;
  if (state.stage == Stage::dropped) return record;
  const std::string& plan = state.set.plan;
  const auto mark = [&](const char* name, std::string value) { record.marks.push_back({name, std::move(value)}); };
  mark("plan", plan_order(id, state));
  record.tallies = tallies_of(state);
  if (!is_work(state)) return record;
  const auto deadline = deadline_of(state);
  const std::string due = deadline ? deadline->iso() : "9";
  if (state.stage != Stage::closed) {
    for (const Doer& doer : state.set.doers) {
      if (!doer.unit.empty()) mark("unit", doer.unit + "/" + due);
      if (!doer.person.empty()) mark("person", doer.person + "/" + due);
    }
    if (is_counted(state) && deadline) mark("open", plan + "/" + due);
    if (is_counted(state) && is_never_updated(state)) mark("never", plan + "/" + due);
    if (is_waiting(state)) mark("event", state.set.event + "/");
    const auto waits = [&](UpdateVerdict verdict) {
      return std::any_of(state.updates.begin(), state.updates.end(),
                         [&](const Update& update) { return update.verdict == verdict; });
    };
    if (waits(UpdateVerdict::none)) mark("verdict", "unit/" + std::string(answering_unit(state)));
    if (waits(UpdateVerdict::unit)) mark("verdict", "office/" + plan);
  }
  const bool blocked = std::any_of(state.obstacles.begin(), state.obstacles.end(),
                                   [](const Obstacle& obstacle) { return !obstacle.decided; });
  const bool asked = std::any_of(state.extensions.begin(), state.extensions.end(),
                                 [](const Extension& extension) { return !extension.decided; });
  if (blocked) mark("blocked", plan + "/" + due);
  if (blocked || asked) mark("decision", plan + "/" + due);
  return record;
}

ItemState* Folding::item(const std::string& id) {
  if (id.empty()) return nullptr;
  for (Item& known : items_)
    if (known.id == id) return &known.state;
  const auto text = look_("item", id);
  if (!text) return nullptr;
  auto state = decode_whole<ItemState>(*text);
  if (!state) return nullptr;
  return &items_.emplace_back(Item{id, *text, *std::move(state)}).state;
}

ItemState& Folding::new_item(const std::string& id) {
  if (ItemState* before = item(id)) return *before;
  return items_.emplace_back(Item{id, {}, {}}).state;
}

// What an item has from its parts (those right below it):
// - its deadline is its own; where it has no time of its own, the latest of its parts, if each of them has one;
// - where nothing is promised of it, it is closed as soon as its last part is, on the latest day on which one of them
//   was done, and opens again with any of them;
// - where something is, it is closed like any other, by its evidence, but not before its parts; it then stays closed
//   whatever becomes of them.
void Folding::reckon(ItemState& state) {
  std::optional<Day> latest, last_done;
  bool all_due = !state.parts.empty(), all_closed = all_due, tasks = false;
  for (const Part& part : state.parts) {
    if (!part.due) all_due = false;
    if (part.due && (!latest || *latest < *part.due)) latest = part.due;
    if (!part.closed) all_closed = false;
    if (part.done && (!last_done || *last_done < *part.done)) last_done = part.done;
    tasks = tasks || part.task;
  }
  state.parent_of_tasks = tasks;
  state.steps_due = all_due ? latest : std::nullopt;
  if (is_work(state) && state.set.promises.empty() && all_closed && state.stage != Stage::closed &&
      state.stage != Stage::dropped) {
    state.stage = Stage::closed;
    state.by_steps = true;
    state.done_day = last_done;
  } else if (state.by_steps && state.stage == Stage::closed && (!all_closed || !state.set.promises.empty())) {
    state.stage = Stage::open;
    state.by_steps = false;
    state.done_day.reset();
  } else if (state.by_steps) {
    state.done_day = last_done;
  }
}

void Folding::settle_parents(const std::string& first) {
  std::string id = first;
  for (int depth = 0; depth < most_nested; ++depth) {
    const ItemState* state = item(id);
    if (state == nullptr) return;
    ItemState* parent = item(state->set.parent);
    if (parent == nullptr) return;
    auto& parts = parent->parts;
    auto at = std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.id == id; });
    const bool is_part = is_work(*state) && state->stage != Stage::dropped;
    if (!is_part && at == parts.end()) return;
    if (!is_part) {
      parts.erase(at);
    } else {
      if (at == parts.end()) at = parts.insert(parts.end(), Part{id, {}, {}});
      *at = {id, deadline_of(*state), state->done_day, state->stage == Stage::closed,
             state->set.kind != plan::ItemKind::step};
    }
    reckon(*parent);
    id = state->set.parent;
  }
}

void Folding::leave_parent(const std::string& parent, const std::string& id) {
  ItemState* state = item(parent);
  if (state == nullptr || std::erase_if(state->parts, [&](const Part& part) { return part.id == id; }) == 0) return;
  reckon(*state);
  settle_parents(parent);
}

void Folding::touch(const std::string& first) {
  std::string id = first;
  for (int depth = 0; depth < most_nested && !id.empty(); ++depth) {
    ItemState* state = item(id);
    if (state == nullptr) return;
    state->touched = fact_.recorded;
    id = state->set.parent;
  }
}

std::vector<plan::Record> Folding::take() {
  for (const Item& item : items_)
    if (auto record = item_record(item.id, item.state); record.body != item.before)
      records_.push_back(std::move(record));
  return std::move(records_);
}

std::vector<plan::Record> fold(const plan::Fact& fact, const plan::Lookup& look) {
  if (fact.what.version > 1) return {};
  Folding folding(fact, look);
  if (fold_item(folding) || fold_plan(folding) || fold_organisation(folding) || fold_document(folding) ||
      fold_urging(folding))
    return folding.take();
  return {};
}

}  // namespace sauro::tracking
