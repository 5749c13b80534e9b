// SPDX-License-Identifier: AGPL-3.0-or-later
// Achievement: what a programme has produced, each once, with the record that shows it. Items of plans are bound to
// kinds of them (binding.h) and move by them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "plan/tracking/form.h"

namespace sauro::programmes {

/// achievement.made, subject "achievement/KIND:RECORD". Also the body of its record.
struct Achievement {
  std::string kind;    ///< "research.accepted"
  std::string record;  ///< "research/7": the same record achieves the same thing once
  std::optional<Day> day;
  std::vector<std::string> traits;  ///< what a binding may ask for: "level=tinh", "year=2024"
  bool withdrawn = false;           ///< of the record alone: it turned out not to be so
  std::string title;                ///< what people call the record
  static void form(auto& self, auto& f) {
    f("kind", self.kind), f("record", self.record), f("day", self.day), f("traits", self.traits);
    f("withdrawn", self.withdrawn), f.words("title", self.title);
  }
  friend bool operator==(const Achievement&, const Achievement&) = default;

  std::string id() const { return kind + ":" + record; }
};

/// achievement.withdrawn, subject as above.
struct Withdrawn {
  std::string kind, record, reason;
  static void form(auto& self, auto& f) {
    f("kind", self.kind), f("record", self.record), f.words("reason", self.reason);
  }
};

/// binding.set, subject "binding/ITEM.DELIVERABLE": what the quantity of an item's promise is counted by. Also the body
/// of its record.
struct Binding {
  std::string item;
  int deliverable = 1;              ///< from 1
  std::string kind;                 ///< of the achievements that count
  std::string of;                   ///< of those that they are a share of, in per cent; empty where they are counted
  std::vector<std::string> traits;  ///< all of these must be among an achievement's
  std::optional<Day> from, until;   ///< days of the achievements that count
  bool removed = false;
  static void form(auto& self, auto& f) {
    f("item", self.item), f("deliverable", self.deliverable), f("kind", self.kind), f("of", self.of);
    f("traits", self.traits), f("from", self.from), f("until", self.until), f("removed", self.removed);
  }
  friend bool operator==(const Binding&, const Binding&) = default;

  std::string id() const { return item + "." + std::to_string(deliverable); }
};

/// Whether an achievement counts for a binding, be it as what is counted or as what that is a share of.
bool counts_for(const Achievement& one, const Binding& binding);

/// Of each record once: how many were achieved; or, of a share, how many per cent of `of` (none where there is none of
/// them), rounded down, so that 100 means all.
std::optional<Decimal> measured(const std::vector<Achievement>& achieved, const Binding& binding);
/// The records that `of` has and `kind` has not: what is still to be done.
std::vector<Achievement> still_open(const std::vector<Achievement>& achieved, const Binding& binding);

}  // namespace sauro::programmes
