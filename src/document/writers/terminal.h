// SPDX-License-Identifier: AGPL-3.0-or-later
// Grids, fields and notes as text for a screen of a given width.
#pragma once
#include <string>
#include <vector>

#include "document/model/grid.h"

namespace sauro::writers {

struct TerminalStyle {
  int width = 120;      ///< characters; below 40 counts as 40
  bool colour = false;  ///< bold and dim by escape sequences
};

/// A table in box-drawing lines, cells wrapped between words, bands across the whole row, rows set in by their depth.
/// Columns that are empty everywhere are left out, and where room is short those of the greatest rank. Numbers are
/// written the Vietnamese way ("1.000,5"). Control characters of the text never reach the screen.
std::string terminal_table(const document::Grid& grid, const TerminalStyle& style);

/// "Cơ quan    SỞ ...": a field a line, the values below each other.
std::string terminal_fields(const std::vector<document::Field>& fields, const TerminalStyle& style);

/// The groups with their notes below them.
std::string terminal_notes(const std::vector<document::NoteGroup>& groups, const TerminalStyle& style);

}  // namespace sauro::writers
