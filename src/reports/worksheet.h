// SPDX-License-Identifier: AGPL-3.0-or-later
// Worksheets: a list that a unit fills in outside the program, and what became of each row when it comes back.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plan/worksheet/layout.h"
#include "plan/worksheet/said.h"
#include "reports/answer.h"
#include "reports/item_lines.h"

namespace sauro::reports {

/// A row to be filled in: an item, or for what it promises beyond the first figure a row of its own.
struct WorksheetRow {
  ItemLine line;
  int deliverable = 0;  ///< which the row's figure counts for; 0: nothing can be counted
  bool first = true;    ///< the item's own row
  std::string title;    ///< as it stands in the sheet
  std::string reached;  ///< "2/5 hội nghị", "40%"
  std::string key;      ///< what stands hidden in it
};

struct WorksheetForm {
  std::string unit;   ///< its name; empty: all units
  std::string plan;   ///< id
  std::string title;  ///< of the plan
  Day as_of;
  std::int64_t fact = 0;  ///< the newest that it knows of
  std::vector<WorksheetRow> rows;
};

/// sauro.sheet/1, and the sheet itself for whoever asks for an .xlsx.
Answer worksheet_form(const WorksheetForm& form);

enum class Outcome : std::uint8_t {
  nothing,   ///< it says nothing new
  change,    ///< it would be recorded
  imported,  ///< it was
  left,      ///< it would be, and was not chosen, or the work was stopped before
  conflict,  ///< the item has changed since the sheet was made: recorded only where it is taken over
  refused,
  unknown,   ///< no item is meant
  proposed,  ///< it is not certain which item is meant
  twice      ///< another row says something else of the same item
};
inline constexpr int outcomes = 9;
std::string_view name_of(Outcome outcome);

/// Something that happened to the item since.
struct Since {
  std::string moment;  ///< RFC 3339
  std::string who, vi, en;
};

/// Why not: a refusal, in both languages, and the cell that is at fault.
struct RowProblem {
  std::string id, vi, en, cell;
};

struct Proposal {
  std::string item, mark, title;
  int likeness = 100;  ///< in percent
};

struct CellChange {
  worksheet::Change change;
  std::string cell;  ///< "H12"; empty where none is known
};

struct ReturnedRow {
  int row = 0;  ///< as the spreadsheet numbers it
  Outcome outcome = Outcome::nothing;
  std::string item;  ///< empty where none is known
  int deliverable = 0;
  std::string mark, title;  ///< as they stand in the row
  std::vector<CellChange> changes = {};
  std::vector<Since> since = {};
  std::optional<RowProblem> problem = {};
  std::vector<Proposal> proposals = {};
  std::vector<int> others = {};  ///< the other rows of the same item
};

/// What a worksheet that came back says.
struct ReturnedSheet {
  std::string file;
  std::vector<std::string> sheets;  ///< the names of all
  worksheet::Layout layout;
  bool keyed = false;     ///< it is one that the program made
  bool written = false;   ///< it was imported, not only looked at
  bool stopped = false;   ///< before all of it was recorded; what was, is whole rows
  std::int64_t fact = 0;  ///< the newest fact before
  int recorded = 0;       ///< facts
  std::vector<ReturnedRow> rows;
};

/// sauro.sheet-preview/1 or sauro.sheet-import/1; for people the counts and the rows that matter.
Answer returned_sheet(const ReturnedSheet& sheet);

}  // namespace sauro::reports
