// SPDX-License-Identifier: AGPL-3.0-or-later
// What a row says of an item, and what of it is new.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plan/tracking/item_state.h"
#include "plan/worksheet/layout.h"

namespace sauro::worksheet {

/// Why a cell cannot be read: it is not what its column holds; its comma may group thousands ("1,200") or begin the
/// fraction; the file does not keep what its formula comes to.
enum class Unread : std::uint8_t { unfit, ambiguous, formula };

struct Unreadable {
  Role role = Role::none;
  std::string text;
  Unread why = Unread::unfit;
};

/// What a row says; what was left empty says nothing.
struct Said {
  std::string text, document, obstacle;
  std::optional<Decimal> total;
  bool in_percent = false;  ///< the total has a sign of percent
  std::optional<int> share;
  bool done = false;
  std::optional<Day> day;

  bool nothing() const { return text.empty() && document.empty() && obstacle.empty() && !total && !share && !done; }
  friend bool operator==(const Said&, const Said&) = default;
};

struct ReadRow {
  Said said;
  std::vector<Unreadable> unreadable;
};
ReadRow read_row(const Row& row);

/// An update of before, with its words.
struct Past {
  std::string text, document;
  bool returned = false;
};

/// A field that would change: "text", "quantity", "percent", "done", "document", "obstacle", "day".
struct Change {
  std::string field, from, to;  ///< as people write them; empty where there was nothing
  Role role = Role::none;       ///< of the column that says so
  std::string promised = {};    ///< of a quantity that is above what was promised: that
};

/// Why a total cannot be reported: it is less than what was achieved; it is in percent, and what it counts is not.
enum class Misfit : std::uint8_t { none, lower, percent };

/// What of it is to be reported: as the fields of a report.
struct News {
  Said said;                        ///< without what is known already
  std::optional<Decimal> quantity;  ///< what is added; of ratios and scores, what it is now
  int deliverable = 0;              ///< which the quantity counts for; 0 where it has none
  std::vector<Change> changes;      ///< none: nothing is new
  bool returned = false;            ///< the same was said before, and given back
  Misfit misfit = Misfit::none;

  bool reports() const { return !said.text.empty() || !said.document.empty() || quantity || said.share || said.done; }
};

/// Texts are compared without regard to blanks and case, a total with what was achieved, a share with the last one
/// told. `deliverable`: which the total counts for, 0 for the first that can be counted.
News news_of(const Said& said, int deliverable, const tracking::ItemState& state, const std::vector<Past>& past);

}  // namespace sauro::worksheet
