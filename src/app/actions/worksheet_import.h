// SPDX-License-Identifier: AGPL-3.0-or-later
// A sheet that somebody filled in comes back: what each row would change, and the rows that are wanted recorded, by the
// same actions that people take, with the rights of whoever brings it.
#pragma once
#include <vector>

#include "app/actions/perform.h"
#include "reports/worksheet.h"

namespace sauro::app {

/// Who may bring one; what of it is recorded, the actions decide row by row.
inline constexpr Standings worksheet_may = staff | office;

/// What is told beside the file: plan, sheet, head, map, match, rows, take, seen. In both doors.
const std::vector<Field>& worksheet_fields();

/// What every row would do; nothing is recorded. `input` has the file as "file". Refused: who.*, sheet.*; fails as
/// read_sheets() does, and with cancelled.
Result<reports::ReturnedSheet> preview_worksheet(const Scene& scene, const Input& input, const Actor& actor);

/// Records the rows that would change something: those told as `rows`, all by default; where the item has changed since
/// only those told as `take`. Rows are recorded some at a time, each whole. Whatever was recorded before is found to be
/// so: the same sheet again records what is left. Where it is stopped, the answer says so.
Result<reports::ReturnedSheet> import_worksheet(const Scene& scene, const Input& input, const Actor& actor);

}  // namespace sauro::app
