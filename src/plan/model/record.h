// SPDX-License-Identifier: AGPL-3.0-or-later
// Record: the state of one thing (an item, a unit, a council) as the facts about it leave it. Records are caches of
// facts: whoever loses them folds the facts again.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/model/fact.h"

namespace sauro::plan {

/// A value by which records are found and sorted: {"unit", "u3/2026-06-30"}.
struct Mark {
  std::string name, value;

  friend auto operator<=>(const Mark&, const Mark&) = default;
};

/// What a record adds to a count: one open item of a group, due on a day. Counts are summed for the asked day, so that
/// what becomes late at midnight needs no fact.
struct Tally {
  std::string name;   ///< "item"
  std::string group;  ///< "open/u3/key"
  std::string day;    ///< ISO; empty where there is none
  int count = 1;

  friend auto operator<=>(const Tally&, const Tally&) = default;
};

struct Record {
  std::string kind, id;
  std::string body;  ///< as the rule that folded it writes and reads it
  std::vector<Mark> marks;
  std::vector<Tally> tallies;
  std::string words;  ///< what search finds it by; empty where it is not searched

  friend bool operator==(const Record&, const Record&) = default;
};

/// The body of a record as it stands; nothing where there is none.
using Lookup = std::function<std::optional<std::string>(std::string_view kind, std::string_view id)>;

/// The records that a fact makes or changes. Pure: the same facts in the same order give the same records, whatever was
/// redacted of their words.
using Fold = std::function<std::vector<Record>(const Fact&, const Lookup&)>;

}  // namespace sauro::plan
