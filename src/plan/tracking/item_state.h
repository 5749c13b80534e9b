// SPDX-License-Identifier: AGPL-3.0-or-later
// An item as the facts about it leave it. What it is on a given day is status.h's affair.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plan/tracking/item_facts.h"

namespace sauro::tracking {

enum class Stage : std::uint8_t { open, reported, confirmed, closed, dropped };
std::string_view name_of(Stage stage);
template <>
struct Enumerators<Stage> {
  static constexpr int count = 5;
};

enum class UpdateVerdict : std::uint8_t { none, unit, office, returned };
std::string_view name_of(UpdateVerdict verdict);
template <>
struct Enumerators<UpdateVerdict> {
  static constexpr int count = 4;
};

struct Update {
  std::int64_t fact = 0;
  std::string who;
  std::optional<Day> day;
  int deliverable = 0;
  std::optional<Decimal> quantity;
  std::optional<int> percent;
  bool done = false;
  bool evidence = false;  ///< a file or the number of a document came with it
  UpdateVerdict verdict = UpdateVerdict::none;
  std::string record;  ///< of the programme that it came from
  static void form(auto& self, auto& f) {
    f("fact", self.fact), f("who", self.who), f("day", self.day), f("deliverable", self.deliverable);
    f("quantity", self.quantity), f("percent", self.percent), f("done", self.done), f("evidence", self.evidence);
    f("verdict", self.verdict), f("record", self.record);
  }
  friend bool operator==(const Update&, const Update&) = default;
};

struct Obstacle {
  std::int64_t fact = 0;
  std::string who, text, proposal;
  bool decided = false;
  Outcome outcome = Outcome::solved;
  std::string decision;
  static void form(auto& self, auto& f) {
    f("fact", self.fact), f("who", self.who), f("text", self.text), f("proposal", self.proposal);
    f("decided", self.decided), f("outcome", self.outcome), f("decision", self.decision);
  }
  friend bool operator==(const Obstacle&, const Obstacle&) = default;
};

struct Extension {
  std::int64_t fact = 0;  ///< that asked for it
  std::string who, reason;
  std::optional<Day> asked, from;  ///< the day asked for, and the deadline it would follow
  bool decided = false, granted = false;
  std::string decided_by, document;
  static void form(auto& self, auto& f) {
    f("fact", self.fact), f("who", self.who), f("reason", self.reason), f("asked", self.asked), f("from", self.from);
    f("decided", self.decided), f("granted", self.granted), f("decided_by", self.decided_by);
    f("document", self.document);
  }
  friend bool operator==(const Extension&, const Extension&) = default;
};

/// One time that somebody was urged about it.
struct Urging {
  std::int64_t fact = 0;
  std::optional<Day> due;
  int days = 0;  ///< of the rung
  UrgingWay way = UrgingWay::notice;
  std::optional<Day> day;  ///< on which it was said
  static void form(auto& self, auto& f) {
    f("fact", self.fact), f("due", self.due), f("days", self.days), f("way", self.way), f("day", self.day);
  }
  friend bool operator==(const Urging&, const Urging&) = default;
};

/// One time of what comes back.
struct Turn {
  std::optional<Day> due, done;
  int updates = 0;  ///< how many updates there were by its end
  static void form(auto& self, auto& f) { f("due", self.due), f("done", self.done), f("updates", self.updates); }
  friend bool operator==(const Turn&, const Turn&) = default;
};

struct Edit {
  std::string field;
  std::int64_t fact = 0;
  static void form(auto& self, auto& f) { f("field", self.field), f("fact", self.fact); }
  friend bool operator==(const Edit&, const Edit&) = default;
};

/// What an item knows of a part of it.
struct Part {
  std::string id;
  std::optional<Day> due, done;
  bool closed = false;
  bool task = false;  ///< a task or indicator: counted itself
  static void form(auto& self, auto& f) {
    f("id", self.id), f("due", self.due), f("done", self.done), f("closed", self.closed), f("task", self.task);
  }
  friend bool operator==(const Part&, const Part&) = default;
};

struct ItemState {
  ItemSet set;  ///< as the plan has it, but for `doers`: those of now
  Stage stage = Stage::open;
  bool parent_of_tasks = false;       ///< its parts are counted, not itself
  std::optional<Day> due, first_due;  ///< as it is now, and as it was first
  std::optional<Day> steps_due;       ///< the latest of its steps, where it has no time of its own
  std::vector<Turn> turns;            ///< those that are done
  std::vector<Part> parts;            ///< the items of work right below it that were not dropped
  std::vector<Update> updates;
  std::optional<Day> done_day;  ///< of a closed item
  bool partial = false;
  bool by_steps = false;     ///< closed because its last step was
  std::int64_t touched = 0;  ///< microseconds: when it or a step of it was last updated; 0 for never
  int returned = 0;          ///< how often
  std::vector<Obstacle> obstacles;
  std::vector<Extension> extensions;
  std::vector<Edit> edits;
  std::vector<Urging> urgings;
  std::optional<Follows> follows;
  std::int64_t set_fact = 0;  ///< the fact that has the item as it is worded
  static void form(auto& self, auto& f) {
    ItemSet::form(self.set, f);
    f("stage", self.stage), f("parent_of_tasks", self.parent_of_tasks), f("now_due", self.due);
    f("first_due", self.first_due), f("steps_due", self.steps_due), f("done_turns", self.turns);
    f("parts", self.parts), f("updates", self.updates), f("done_day", self.done_day);
    f("partial", self.partial), f("by_steps", self.by_steps), f("touched", self.touched);
    f("returned", self.returned), f("obstacles", self.obstacles), f("extensions", self.extensions);
    f("edits", self.edits), f("urgings", self.urgings), f("set_fact", self.set_fact);
    f("follows", self.follows);
  }
};

/// The item that an item.set fact has behind the line of its words: JSON as reading-format has it. Empty where it was
/// redacted.
std::string_view wording_in(std::string_view words);

/// Whether it is one of the tasks and indicators that totals count: work of the plan, whose parts are none of these.
bool is_counted(const ItemState& state);
/// Tasks, indicators and steps.
bool is_work(const ItemState& state);
/// The unit that answers for it: that of the lead, else of the first who performs it; empty where there is none.
std::string_view answering_unit(const ItemState& state);
/// The same, of the person.
std::string_view answering_person(const ItemState& state);

/// Which of the six are not clear in a line of work: nobody (person), not exactly one who leads, or who alone performs
/// (responsibility), no time, no product. What it is (work) and who decides (authority) stand with the plan.
std::vector<plan::Clear> lacking(const ItemState& state);

/// What was achieved for a promise (from 1): the sum of what was not returned, or the latest of ratios and scores. Only
/// what the office confirmed where `confirmed`.
Decimal achieved(const ItemState& state, int promise, bool confirmed);
/// Whether all promises that can be counted are kept by what was not returned.
bool is_fulfilled(const ItemState& state);
/// Whether there is any for the present turn: an update with evidence that was not returned.
bool has_evidence(const ItemState& state);
/// The updates of the present turn begin here; with the first of all where nothing comes back.
std::size_t first_of_turn(const ItemState& state);
/// Whether closing it now closes it for good.
bool is_last_turn(const ItemState& state);
/// How much of it is done, 0 to 100: of what can be counted the mean of its promises, else the last percentage told;
/// none where neither is known.
std::optional<int> percent_done(const ItemState& state);

}  // namespace sauro::tracking
