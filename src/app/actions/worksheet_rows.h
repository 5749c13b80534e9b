// SPDX-License-Identifier: AGPL-3.0-or-later
// A worksheet that came back, row by row: which item each is about, then what it would do as things stand.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/actions/action.h"
#include "app/actions/perform.h"
#include "plan/worksheet/key.h"
#include "plan/worksheet/match.h"
#include "reports/worksheet.h"

namespace sauro::app {

/// What was told beside the file.
struct WorksheetAsk {
  std::string plan;
  worksheet::Told told;
  std::map<int, std::string> match;             ///< items of rows, as the spreadsheet numbers them
  std::vector<std::pair<int, int>> rows, take;  ///< from, to
  std::optional<std::int64_t> seen;             ///< the newest fact when it was looked at
};
/// Refused: sheet.column, sheet.match, sheet.rows.
Result<WorksheetAsk> worksheet_ask(const Input& input);
bool is_among(int row, const std::vector<std::pair<int, int>>& ranges);

/// A row, and the item that it is about where that is known.
struct AimedRow {
  reports::ReturnedRow shown;
  worksheet::ReadRow read;
  std::optional<worksheet::RowKey> key;  ///< of a row that the program made
  int at = 0;                            ///< from 0
};

/// The rows of a sheet; those of one item that differ are twice. Whatever says nothing is `nothing`, those that are
/// about a known item are `change` for the time being.
Result<std::vector<AimedRow>> aim_rows(const AgencyView& view, const People& people, const Actor& actor,
                                       const document::Sheet& sheet, const worksheet::Layout& layout,
                                       const WorksheetAsk& ask);

/// What a row would do, with the facts that would be recorded.
struct Considered {
  std::vector<plan::NewFact> facts;
  std::vector<ledger::Expected> expected;
  std::string on_behalf, account;  ///< the account says by which sheet
};

/// Sets the row's outcome and what goes with it, as the view has the item; `facts` are there where it is a change.
Result<Considered> consider(const AgencyView& view, const People& people, const Actor& actor, const Scene& scene,
                            const worksheet::Layout& layout, const WorksheetAsk& ask, AimedRow& row);

}  // namespace sauro::app
