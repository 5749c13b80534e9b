// SPDX-License-Identifier: AGPL-3.0-or-later
// Plain values that a table, a list of fields and a list of notes are written from; the writers know nothing else.
#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "foundation/calendar/day.h"
#include "foundation/values/decimal.h"

namespace sauro::document {

struct GridColumn {
  std::string title;
  int width = 10;         ///< characters that suit it on paper; where room is short, columns keep this proportion
  int least = 4;          ///< characters below which it is not readable
  int rank = 0;           ///< 0: always shown; others may be left out where room is short, the greatest first
  bool indented = false;  ///< shows the depth of its row
};

/// A number and the sign before it: "≥ 98". The sign is empty for "exactly".
struct GridNumber {
  Decimal value;
  std::string sign;

  friend bool operator==(const GridNumber&, const GridNumber&) = default;
};

/// Text is UTF-8, '\n' between its lines; empty text is an empty cell.
using GridCell = std::variant<std::string, Day, GridNumber>;

struct GridRow {
  std::vector<GridCell> cells;  ///< one for each column
  int depth = 0;
  bool band = false;  ///< a heading over the rows below it
};

struct Grid {
  std::vector<GridColumn> columns;
  std::vector<GridRow> rows;
};

/// "Ngày ban hành: 15/02/2024".
struct Field {
  std::string label;
  std::string value;
};

struct Note {
  std::string text;
  std::vector<std::string> details;  ///< lines that explain it: where, how to repair
};

/// How grave notes are; writers that have colours show it.
enum class Tone : std::uint8_t { plain, error, warning, info };

struct NoteGroup {
  std::string title;
  std::vector<Note> notes;
  Tone tone = Tone::plain;
};

/// "05/09/2024".
std::string day_text(Day day);

/// The cell as text; days as dd/mm/yyyy, numbers in `format`.
std::string text_of(const GridCell& cell, NumberFormat format);

}  // namespace sauro::document
