// SPDX-License-Identifier: AGPL-3.0-or-later
// The board: how the plans stand on a day, whose it is, and what waits for somebody.
#pragma once
#include <string>
#include <vector>

#include "plan/tracking/status.h"
#include "reports/answer.h"
#include "reports/item_lines.h"

namespace sauro::reports {

struct NamedCounts {
  std::string id, name;
  tracking::Counts counts;
};

/// How much of a unit is due in a month, and how much of that is late or was done late.
struct MonthCounts {
  std::string unit;   ///< id
  std::string month;  ///< "2026-03"
  tracking::Counts counts;
};

struct PlanLine {
  std::string id, title, number;
  std::optional<Day> day;
  int version = 0;
};

/// What the tallies of plans add up to on a day.
struct Totals {
  tracking::Counts tasks, steps;
  std::vector<NamedCounts> by_unit;   ///< tasks; most late first; id empty: nobody answers for them
  std::vector<NamedCounts> by_class;  ///< of tasks: trọng tâm, chấp thuận, the others
  std::vector<NamedCounts> by_month;  ///< of tasks with a deadline, in order
  std::vector<MonthCounts> months;    ///< of tasks, by unit and month
};
/// Units in the order of late tasks, then of their ids. Names are the caller's affair.
Totals add_up(const std::vector<plan::Tally>& tallies, Day as_of);

struct Board {
  Day as_of;
  std::vector<PlanLine> plans;
  Totals totals;
  std::vector<ItemLine> late, never, blocked, decision;  ///< the first of each, in due order
};

Answer board_answer(const Board& board);
/// The official table of totals alone, with both ratios, by unit, class and month; `people`: by person.
Answer status_answer(const Board& board, const std::vector<NamedCounts>& people);

/// "12,35 % (1.983/16.051)": both figures stand with every percentage; "–" where there is nothing to divide by.
std::string ratio_text(std::int64_t part, std::int64_t whole);

void write_counts(JsonWriter& out, const tracking::Counts& counts);

}  // namespace sauro::reports
