// SPDX-License-Identifier: AGPL-3.0-or-later
// Facts about items and about the events that they wait for.
#include <algorithm>
#include <array>
#include <utility>

#include "foundation/calendar/vietnam_time.h"
#include "plan/tracking/folding.h"
#include "plan/tracking/plan_state.h"
#include "plan/tracking/status.h"

namespace sauro::tracking {
namespace {

/// The plan's greatest number goes up with an item that is added to it.
void count_in_plan(Folding& folding, const ItemSet& said) {
  if (said.number == 0) return;
  auto plan = folding.body<PlanState>("plan", said.plan);
  if (!plan || plan->last >= said.number) return;
  plan->last = said.number;
  folding.put({"plan", said.plan, encode_whole(*plan), {{"all", std::to_string(plan->set.year)}}, {}, plan->set.title});
}

/// Whether the plan is not issued yet, or the line is a step that its performers change themselves.
bool is_draft(const Folding& folding, const ItemSet& set) {
  if (set.broken) return true;
  const auto plan = folding.body<PlanState>("plan", set.plan);
  return plan && plan->versions.empty();
}

void fold_set(Folding& folding) {
  auto said = folding.said<ItemSet>();
  if (!said) return;
  const std::string id = folding.id();
  count_in_plan(folding, *said);
  ItemState& state = folding.new_item(id);
  const bool is_new = state.set.plan.empty();
  // The deadline that an event gave stands as long as the same event is waited for.
  if (!said->due && !said->event.empty() && said->event == state.set.event) said->due = state.set.due;
  const bool time_set =
      is_new || said->due != state.set.due || said->event != state.set.event || said->turns != state.set.turns;
  const std::string parent_before = state.set.parent;
  state.set = *std::move(said);
  const auto& turns = state.set.turns;
  if (time_set && (turns.empty() || state.turns.empty()))
    state.due = state.set.due;
  else if (time_set)
    state.due = turns[std::min(state.turns.size(), turns.size() - 1)];
  // The first deadline is the one that the plan was issued with.
  if (!state.first_due || (time_set && !is_new && is_draft(folding, state.set))) state.first_due = state.due;
  for (const std::string& field : state.set.edited) {
    const auto at =
        std::find_if(state.edits.begin(), state.edits.end(), [&](const Edit& edit) { return edit.field == field; });
    if (at == state.edits.end())
      state.edits.push_back({field, folding.fact().number});
    else
      at->fact = folding.fact().number;
  }
  state.set.edited.clear();
  if (state.stage == Stage::dropped) {
    state.stage = Stage::open;
    state.partial = state.by_steps = false;
    state.done_day.reset();
  }
  state.set_fact = folding.fact().number;
  if (!state.parts.empty()) Folding::reckon(state);
  if (parent_before != state.set.parent) folding.leave_parent(parent_before, id);
  folding.settle_parents(id);
}

/// Takes the next of what comes back; false where the last one is done.
bool begin_next_turn(ItemState& state, Day done) {
  const auto& turns = state.set.turns;
  if (turns.empty()) return false;
  state.turns.push_back({state.due, done, static_cast<int>(state.updates.size())});
  if (state.turns.size() >= turns.size()) return false;
  state.due = turns[state.turns.size()];
  state.stage = Stage::open;
  return true;
}

void fold_progress(Folding& folding, ItemState& state) {
  const auto said = folding.said<Progress>();
  if (!said) return;
  const plan::NewFact& what = folding.fact().what;
  state.updates.push_back({folding.fact().number,
                           what.who,
                           said->day,
                           said->deliverable,
                           said->quantity,
                           said->percent,
                           said->done,
                           said->evidence,
                           UpdateVerdict::none,
                           {}});
  if (said->done && state.stage != Stage::closed) state.stage = Stage::reported;
  folding.touch(folding.id());
}

void fold_achieved(Folding& folding, ItemState& state) {
  const auto said = folding.said<Achievement>();
  if (!said) return;
  Update update;
  update.fact = folding.fact().number;
  update.who = folding.fact().what.who;
  update.day = said->day;
  update.deliverable = said->deliverable;
  update.quantity = said->quantity;
  update.evidence = true;
  update.verdict = UpdateVerdict::office;
  update.record = said->record;
  state.updates.push_back(std::move(update));
  folding.touch(folding.id());
}

void fold_verdict(Folding& folding, ItemState& state, bool confirmed) {
  const auto said = folding.said<Verdict>();
  if (!said) return;
  bool done = false;
  const Update* turn = state.updates.data() + first_of_turn(state);
  for (Update& update : state.updates) {
    const bool waits = update.verdict == UpdateVerdict::none ||
                       (said->level == Level::office && update.verdict == UpdateVerdict::unit);
    if (!waits || update.fact > said->upto) continue;
    done = done || (update.done && &update >= turn);  // of an earlier turn it changes nothing
    update.verdict = !confirmed                     ? UpdateVerdict::returned
                     : said->level == Level::office ? UpdateVerdict::office
                                                    : UpdateVerdict::unit;
  }
  if (!confirmed) ++state.returned;
  if (!done || state.stage == Stage::closed) return;
  if (!confirmed)
    state.stage = Stage::open;
  else if (said->level == Level::unit)
    state.stage = Stage::confirmed;
}

void fold_closed(Folding& folding, ItemState& state) {
  const auto said = folding.said<Closed>();
  if (!said || !said->day || (state.stage == Stage::closed && !state.by_steps)) return;
  state.by_steps = false;
  state.partial = said->partial;
  if (!begin_next_turn(state, *said->day)) {
    state.stage = Stage::closed;
    state.done_day = said->day;
  }
  folding.touch(folding.id());
  folding.settle_parents(folding.id());
}

void fold_reopened(Folding& folding, ItemState& state) {
  if (state.stage != Stage::closed && state.turns.empty()) return;
  state.stage = Stage::open;
  state.by_steps = false;
  state.partial = false;
  state.done_day.reset();
  if (!state.turns.empty()) {
    state.due = state.turns.back().due;
    state.turns.pop_back();
  }
  // What it was closed by counts no longer as finished, but as done.
  for (Update& update : state.updates) update.done = false;
  folding.settle_parents(folding.id());
}

void fold_extension_decided(Folding& folding, ItemState& state) {
  const auto said = folding.said<ExtensionDecided>();
  const auto asked = std::find_if(state.extensions.begin(), state.extensions.end(),
                                  [](const Extension& extension) { return !extension.decided; });
  if (!said || asked == state.extensions.end()) return;
  asked->decided = true;
  asked->granted = said->granted;
  asked->decided_by = folding.fact().what.who;
  asked->document = said->document;
  if (!said->granted || !said->due) return;
  asked->asked = said->due;
  state.due = said->due;
  folding.settle_parents(folding.id());
}

void fold_obstacle_decided(Folding& folding, ItemState& state) {
  const auto said = folding.said<ObstacleDecided>();
  if (!said) return;
  for (Obstacle& obstacle : state.obstacles) {
    if (obstacle.fact != said->of) continue;
    obstacle.decided = said->outcome != Outcome::passed_on;
    obstacle.outcome = said->outcome;
    obstacle.decision = said->text;
  }
}

void fold_assigned(Folding& folding, ItemState& state) {
  if (const auto said = folding.said<Assigned>()) state.set.doers = said->doers;
}

void fold_obstacle(Folding& folding, ItemState& state) {
  const auto said = folding.said<ObstacleRaised>();
  if (!said) return;
  state.obstacles.push_back({folding.fact().number, folding.fact().what.who, said->text, said->proposal});
  folding.touch(folding.id());
}

void fold_extension_asked(Folding& folding, ItemState& state) {
  if (const auto said = folding.said<ExtensionAsked>())
    state.extensions.push_back(
        {folding.fact().number, folding.fact().what.who, said->reason, said->due, deadline_of(state)});
}

void fold_dropped(Folding& folding, ItemState& state) {
  state.stage = Stage::dropped;
  folding.settle_parents(folding.id());
}

/// The plan lists what was issued although it is not clear.
void fold_excepted(Folding& folding, ItemState& state) {
  const auto said = folding.said<ItemExcepted>();
  auto plan = folding.body<PlanState>("plan", state.set.plan);
  if (!said || !plan) return;
  plan->exceptions.push_back({folding.id(), said->clear, folding.fact().what.who, said->reason});
  folding.put(
      {"plan", state.set.plan, encode_whole(*plan), {{"all", std::to_string(plan->set.year)}}, {}, plan->set.title});
}

void fold_occurred(Folding& folding) {
  const std::string id = folding.id();
  const auto said = folding.said<EventOccurred>();
  auto event = folding.body<EventState>("event", id);
  if (!said || !event) return;
  event->day = said->day;
  event->document = said->document;
  folding.put({"event", id, encode_whole(*event), {{"plan", event->plan + "/" + in_order(id)}}, {}, event->text});
  for (const ItemDue& due : said->dues) {
    ItemState* state = folding.item(due.item);
    if (state == nullptr) continue;
    state->due = state->set.due = due.due;
    if (!state->first_due) state->first_due = due.due;
    folding.settle_parents(due.item);
  }
}

void fold_urged(Folding& folding, ItemState& state) {
  if (const auto said = folding.said<Urged>())
    state.urgings.push_back(
        {folding.fact().number, said->due, said->days, said->way, day_in_vietnam(folding.fact().recorded)});
}

void fold_follows(Folding& folding, ItemState& state) {
  if (auto said = folding.said<Follows>())
    state.follows = said->after.empty() && said->months == 0 ? std::nullopt : std::move(said);
}

using OnItem = void (*)(Folding&, ItemState&);

constexpr std::array<std::pair<std::string_view, OnItem>, 16> on_item = {{
    {"item.assigned", fold_assigned},
    {"item.progress", fold_progress},
    {"item.achieved", fold_achieved},
    {"item.confirmed", [](Folding& folding, ItemState& state) { fold_verdict(folding, state, true); }},
    {"item.returned", [](Folding& folding, ItemState& state) { fold_verdict(folding, state, false); }},
    {"item.closed", fold_closed},
    {"item.reopened", fold_reopened},
    {"item.dropped", fold_dropped},
    {"item.checked", [](Folding&, ItemState&) {}},
    {"item.obstacle", fold_obstacle},
    {"item.obstacle_decided", fold_obstacle_decided},
    {"item.extension_asked", fold_extension_asked},
    {"item.extension_decided", fold_extension_decided},
    {"item.excepted", fold_excepted},
    {"item.urged", fold_urged},
    {"item.follows", fold_follows},
}};

}  // namespace

bool fold_item(Folding& folding) {
  const std::string& kind = folding.fact().what.kind;
  if (kind == "item.set") {
    fold_set(folding);
    return true;
  }
  if (kind == "event.set") {
    if (const auto said = folding.said<EventSet>())
      folding.put({"event",
                   folding.id(),
                   encode_whole(EventState{said->plan, said->text, {}, {}}),
                   {{"plan", said->plan + "/" + in_order(folding.id())}},
                   {},
                   said->text});
    return true;
  }
  if (kind == "event.occurred") {
    fold_occurred(folding);
    return true;
  }
  for (const auto& [name, apply] : on_item) {
    if (name != kind) continue;
    ItemState* state = folding.item(folding.id());
    // Only item.set brings back what was dropped.
    if (state != nullptr && state->stage != Stage::dropped) apply(folding, *state);
    return true;
  }
  return false;
}

}  // namespace sauro::tracking
