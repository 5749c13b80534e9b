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

/// The words by which an item is found: its title and what it yields, without the JSON around them.
std::string words_of(const std::string& item) {
  if (item.empty()) return {};
  const auto json = parse_json(item);
  if (!json || !json->is_object()) return {};
  std::string words;
  const auto add = [&](const Json& object, const char* name) {
    if (const auto at = object.find(name); at != object.end() && at->is_string())
      words.append(at->get_ref<const std::string&>()).append("\n");
  };
  add(*json, "title");
  add(*json, "notes");
  for (const char* list : {"deliverables", "assignments"})
    if (const auto at = json->find(list); at != json->end())
      for (const Json& one : *at) add(one, "text");
  return words;
}

}  // namespace

std::string in_order(const std::string& id) {
  return static_cast<char>('0' + std::min<std::size_t>(id.size(), 70)) + id;
}

plan::Record item_record(const std::string& id, const ItemBody& body) {
  const ItemState& state = body.state;
  plan::Record record;
  record.kind = "item";
  record.id = id;
  record.body = write_item(body);
  record.words = words_of(body.item);
  if (state.stage == Stage::dropped) return record;
  const std::string& plan = state.set.plan;
  const auto mark = [&](const char* name, std::string value) { record.marks.push_back({name, std::move(value)}); };
  mark("plan", plan + "/" + padded(state.set.order));
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

ItemBody* Folding::item(const std::string& id) {
  for (Item& known : items_)
    if (known.id == id) return &known.body;
  const auto text = look_("item", id);
  if (!text) return nullptr;
  auto body = read_item(*text);
  if (!body) return nullptr;
  return &items_.emplace_back(Item{id, *text, *std::move(body)}).body;
}

ItemBody& Folding::new_item(const std::string& id) {
  if (ItemBody* before = item(id)) return *before;
  return items_.emplace_back(Item{id, {}, {}}).body;
}

// What a parent has from its steps (those right below it):
// - its deadline is its own; where it has no time of its own, the latest of its steps, if each of them has one;
// - where nothing is promised of it, it is closed as soon as its last step is, on the latest day on which one of them
//   was done, and opens again with any of them;
// - where something is, it is closed like any other, by its evidence, but not before its steps; it then stays closed
//   whatever becomes of them.
void Folding::settle_steps(const std::string& first) {
  std::string id = first;
  for (int depth = 0; depth < most_nested && !id.empty(); ++depth) {
    ItemBody* body = item(id);
    if (body == nullptr) return;
    ItemState& state = body->state;
    std::optional<Day> latest, last_done;
    bool all_due = !state.children.empty(), all_closed = !state.children.empty(), tasks = false;
    for (const std::string& child : state.children) {
      const ItemBody* step = item(child);
      if (step == nullptr) continue;
      const auto due = deadline_of(step->state);
      if (!due) all_due = false;
      if (due && (!latest || *latest < *due)) latest = due;
      if (step->state.stage != Stage::closed) all_closed = false;
      if (const auto& day = step->state.done_day; day && (!last_done || *last_done < *day)) last_done = day;
      tasks = tasks || step->state.set.kind != plan::ItemKind::step;
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
    id = state.set.parent;
  }
}

void Folding::touch(const std::string& first) {
  std::string id = first;
  for (int depth = 0; depth < most_nested && !id.empty(); ++depth) {
    ItemBody* body = item(id);
    if (body == nullptr) return;
    body->state.touched = fact_.recorded;
    id = body->state.set.parent;
  }
}

std::vector<plan::Record> Folding::take() {
  for (const Item& item : items_)
    if (auto record = item_record(item.id, item.body); record.body != item.before)
      records_.push_back(std::move(record));
  return std::move(records_);
}

std::vector<plan::Record> fold(const plan::Fact& fact, const plan::Lookup& look) {
  if (fact.what.version > 1) return {};
  Folding folding(fact, look);
  if (fold_item(folding) || fold_plan(folding) || fold_organisation(folding)) return folding.take();
  return {};
}

}  // namespace sauro::tracking
