// SPDX-License-Identifier: AGPL-3.0-or-later
// What the columns of a table hold in which somebody noted how far work is: guessed from its headings, or told.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/model/sheet.h"

namespace sauro::worksheet {

enum class Role : std::uint8_t {
  none,
  key,
  mark,      ///< the number or id of the work
  task,      ///< its title
  unit,      ///< who does it; only shown
  deadline,  ///< only shown
  text,      ///< what was done
  total,     ///< how much was reached, all in all
  share,     ///< a percentage
  done,      ///< whether it is done
  finished,  ///< the day on which it was done: says that it is
  day,       ///< the day of what is told
  document,  ///< the number of a document that proves it
  obstacle
};
inline constexpr int roles = 14;
std::string_view name_of(Role role);
std::optional<Role> role_named(std::string_view name);

struct Column {
  int at = 0;  ///< from 0
  Role role = Role::none;
  std::string heading;
  std::vector<std::string> samples;  ///< what some of its cells hold, each once
  bool mixed = false;  ///< shares or words, as each cell has it ("Tiến độ"); the role is that of most
};

struct Layout {
  std::size_t sheet = 0;  ///< which of those that were read
  int head = 0;           ///< the last row of the headings, from 0
  std::vector<Column> columns;

  std::optional<int> at(Role role) const;
};

/// What somebody told about a table; the rest is guessed.
struct Told {
  std::string sheet;            ///< its name; empty: the sheet in which most headings are known
  std::optional<int> head;      ///< row of the headings, from 0
  std::map<int, Role> columns;  ///< what a column holds; Role::none: nothing that matters
};

/// No role is given twice. Nothing where there is no sheet of that name, or none that has a column of titles or keys.
std::optional<Layout> layout_of(const std::vector<document::Sheet>& sheets, const Told& told = {});

/// A row below the headings that holds something.
struct Row {
  int at = 0;                                     ///< from 0
  std::map<Role, std::string> cells;              ///< of the columns that have a role
  std::map<Role, document::CellKind> kinds = {};  ///< of those that are no words

  std::string_view text(Role role) const {
    const auto cell = cells.find(role);
    return cell == cells.end() ? std::string_view() : std::string_view(cell->second);
  }
  document::CellKind kind(Role role) const {
    const auto one = kinds.find(role);
    return one == kinds.end() ? document::CellKind::text : one->second;
  }
};

std::vector<Row> rows_of(const document::Sheet& sheet, const Layout& layout);

/// Whether a cell says that it is done; nothing where that is not understood.
std::optional<bool> says_done(std::string_view cell);

}  // namespace sauro::worksheet
