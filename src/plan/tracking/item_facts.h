// SPDX-License-Identifier: AGPL-3.0-or-later
// What facts about an item carry; subject "item/ID" unless said.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plan/model/draft.h"
#include "plan/model/names.h"
#include "plan/tracking/form.h"

namespace sauro::tracking {

template <>
struct Enumerators<plan::ItemKind> {
  static constexpr int count = 6;
};
template <>
struct Enumerators<plan::TaskClass> {
  static constexpr int count = 3;
};
template <>
struct Enumerators<plan::Role> {
  static constexpr int count = 6;
};
template <>
struct Enumerators<plan::Comparator> {
  static constexpr int count = 5;
};
template <>
struct Enumerators<plan::DeliverableType> {
  static constexpr int count = 7;
};
template <>
struct Enumerators<plan::OffsetUnit> {
  static constexpr int count = 4;
};
template <>
struct Enumerators<plan::OffsetDirection> {
  static constexpr int count = 2;
};

/// Who does what in it: a unit, a person or both.
struct Doer {
  plan::Role role = plan::Role::performing;
  std::string unit, person;
  static void form(auto& self, auto& f) { f("role", self.role), f("unit", self.unit), f("person", self.person); }
  friend bool operator==(const Doer&, const Doer&) = default;
};

/// What is to come of it.
struct Promise {
  plan::DeliverableType type = plan::DeliverableType::other;
  std::optional<Decimal> quantity;  ///< none: it cannot be counted
  plan::Comparator comparator = plan::Comparator::equal;
  std::string unit;  ///< "hội nghị"
  static void form(auto& self, auto& f) {
    f("type", self.type), f("quantity", self.quantity), f("comparator", self.comparator), f("unit", self.unit);
  }
  friend bool operator==(const Promise&, const Promise&) = default;
};

/// So long after (or before) an event.
struct Delay {
  int count = 0;
  plan::OffsetUnit unit = plan::OffsetUnit::day;
  plan::OffsetDirection direction = plan::OffsetDirection::after;
  static void form(auto& self, auto& f) {
    f("count", self.count), f("unit", self.unit), f("direction", self.direction);
  }
  friend bool operator==(const Delay&, const Delay&) = default;
};

/// item.set: all of an item as the plan has it. Behind the line of its words stands the item itself, as reading-format
/// has it ("items").
struct ItemSet {
  std::string plan, parent;
  int number = 0;  ///< of an item that is added to a plan: its own number there; 0 for those that came with the plan
  int order = 0;   ///< its place among the plan's items
  plan::ItemKind kind = plan::ItemKind::task;
  plan::TaskClass task_class = plan::TaskClass::none;
  bool outside = false;  ///< not in the issued plan: nhiệm vụ phát sinh
  bool broken = false;   ///< a step that a lead broke it into
  bool always = false;   ///< all year round, or as another document says: no deadline, but clear
  std::optional<Day> due;
  std::vector<Day> turns;  ///< the due days of what comes back; `due` is the first
  std::string event;       ///< id of what it waits for; `due` is then none
  std::optional<Delay> delay;
  std::vector<Promise> promises;
  std::vector<Doer> doers;
  std::string label, title;         ///< "2.1", "Tổ chức tập huấn"
  std::string products, waits_for;  ///< the wordings of its products, and of the event
  std::vector<std::string> edited;  ///< the fields that this fact changed; none where all came from the document
  std::string document;             ///< number of the amendment that words it so; empty where none does
  static void form(auto& self, auto& f) {
    f("plan", self.plan), f("parent", self.parent), f("number", self.number), f("order", self.order);
    f("kind", self.kind), f("class", self.task_class), f("outside", self.outside), f("broken", self.broken);
    f("always", self.always), f("due", self.due), f("turns", self.turns), f("event", self.event),
        f("delay", self.delay);
    f("promises", self.promises), f("doers", self.doers), f("edited", self.edited);
    f.words("label", self.label), f.words("title", self.title);
    f.words("products", self.products), f.words("waits_for", self.waits_for);
    f.words("document", self.document);
  }
};

/// item.assigned: who does it from now on; the words of the plan stay.
struct Assigned {
  std::vector<Doer> doers;
  std::string document, note;
  static void form(auto& self, auto& f) {
    f("doers", self.doers), f.words("document", self.document), f.words("note", self.note);
  }
};

/// item.progress: what was done as of a day. Evidence is attached, or the number of a document.
struct Progress {
  std::optional<Day> day;
  int deliverable = 0;              ///< which promise the quantity counts for, from 1; 0 for none
  std::optional<Decimal> quantity;  ///< what was added; of ratios and scores: what it is now
  std::optional<int> percent;       ///< 0 to 100, where nothing can be counted
  bool done = false;                ///< it is finished, the unit says
  bool evidence = false;            ///< a file is attached, or the number of a document is told
  std::string text, document;
  std::string exception;           ///< why a quantity is typed that a programme counts
  std::vector<std::string> files;  ///< the names of the attached files, in their order
  static void form(auto& self, auto& f) {
    f("day", self.day), f("deliverable", self.deliverable), f("quantity", self.quantity), f("percent", self.percent);
    f("done", self.done), f("evidence", self.evidence);
    f.words("text", self.text), f.words("document", self.document), f.words("files", self.files);
    f.words("exception", self.exception);
  }
};

/// item.achieved: an Achievement of a programme; it counts without another's verdict.
struct Achievement {
  int deliverable = 1;
  Decimal quantity;
  std::optional<Day> day;
  std::string record;  ///< of the programme
  static void form(auto& self, auto& f) {
    f("deliverable", self.deliverable), f("quantity", self.quantity), f("day", self.day), f("record", self.record);
  }
};

/// How somebody is urged: in the program, by mail, by an official letter (công văn đôn đốc).
enum class UrgingWay : std::uint8_t { notice, mail, letter };
std::string_view name_of(UrgingWay way);
template <>
struct Enumerators<UrgingWay> {
  static constexpr int count = 3;
};

/// item.urged: a rung of the ladder was reached, and these users are told.
struct Urged {
  std::optional<Day> due;  ///< the deadline that it is about
  int days = 0;            ///< of the rung
  UrgingWay way = UrgingWay::notice;
  std::vector<std::string> to;  ///< ids of users
  static void form(auto& self, auto& f) {
    f("due", self.due), f("days", self.days), f("way", self.way), f("to", self.to);
  }
  friend bool operator==(const Urged&, const Urged&) = default;
};

/// item.follows: what it waits for, and how long it takes itself. Takes the place of what was told before.
struct Follows {
  std::vector<std::string> after;  ///< ids of items of the same plan; none: it waits for nothing
  int months = 0;                  ///< whole months, 1 to 120; 0: nobody has told
  static void form(auto& self, auto& f) { f("after", self.after), f("months", self.months); }
  friend bool operator==(const Follows&, const Follows&) = default;
};

enum class Level : std::uint8_t { unit, office };
std::string_view name_of(Level level);
template <>
struct Enumerators<Level> {
  static constexpr int count = 2;
};

/// item.confirmed, item.returned: a verdict on all updates up to a fact that had none of that level.
struct Verdict {
  Level level = Level::unit;
  std::int64_t upto = 0;
  std::string reason;
  static void form(auto& self, auto& f) {
    f("level", self.level), f("upto", self.upto), f.words("reason", self.reason);
  }
};

/// item.closed: it is done as of a day; `partial` where less was done than promised.
struct Closed {
  std::optional<Day> day;
  bool partial = false;
  std::string reason, document;
  static void form(auto& self, auto& f) {
    f("day", self.day), f("partial", self.partial), f.words("reason", self.reason), f.words("document", self.document);
  }
};

/// item.reopened, item.dropped (by an amendment), item.checked (by the office).
struct Remark {
  std::optional<Day> day;
  std::string text, document;
  static void form(auto& self, auto& f) {
    f("day", self.day), f.words("text", self.text), f.words("document", self.document);
  }
};

/// item.obstacle
struct ObstacleRaised {
  std::string text, proposal;
  static void form(auto& self, auto& f) { f.words("text", self.text), f.words("proposal", self.proposal); }
};

enum class Outcome : std::uint8_t { solved, passed_on, refused };
std::string_view name_of(Outcome outcome);
template <>
struct Enumerators<Outcome> {
  static constexpr int count = 3;
};

/// item.obstacle_decided
struct ObstacleDecided {
  std::int64_t of = 0;  ///< the fact that raised it
  Outcome outcome = Outcome::solved;
  std::string text;
  static void form(auto& self, auto& f) { f("of", self.of), f("outcome", self.outcome), f.words("text", self.text); }
};

/// item.extension_asked
struct ExtensionAsked {
  std::optional<Day> due;
  std::string reason;
  static void form(auto& self, auto& f) { f("due", self.due), f.words("reason", self.reason); }
};

/// item.extension_decided: `due` is the new deadline where it is granted; who decided has the authority.
struct ExtensionDecided {
  bool granted = false;
  std::optional<Day> due;
  std::string reason, document;
  static void form(auto& self, auto& f) {
    f("granted", self.granted), f("due", self.due), f.words("reason", self.reason);
    f.words("document", self.document);
  }
};

/// event.set, subject "event/ID": what deadlines wait for.
struct EventSet {
  std::string plan, text;
  static void form(auto& self, auto& f) { f("plan", self.plan), f.words("text", self.text); }
};

struct ItemDue {
  std::string item;
  std::optional<Day> due;
  static void form(auto& self, auto& f) { f("item", self.item), f("due", self.due); }
  friend bool operator==(const ItemDue&, const ItemDue&) = default;
};

/// event.occurred, subject "event/ID": the deadlines that it sets are reckoned then and stand in the fact, for the
/// holidays that a later program knows may be others.
struct EventOccurred {
  std::optional<Day> day;
  std::vector<ItemDue> dues;
  std::string document;
  static void form(auto& self, auto& f) {
    f("day", self.day), f("dues", self.dues), f.words("document", self.document);
  }
};

struct EventState {
  std::string plan, text;
  std::optional<Day> day;
  std::string document;
  static void form(auto& self, auto& f) {
    f("plan", self.plan), f("text", self.text), f("day", self.day), f("document", self.document);
  }
};

}  // namespace sauro::tracking
