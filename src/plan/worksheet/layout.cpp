// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/worksheet/layout.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"

namespace sauro::worksheet {
namespace {

using document::CellKind;
using document::Sheet;
using document::SheetCell;

constexpr auto names =
    std::to_array<std::string_view>({"none", "key", "mark", "task", "unit", "deadline", "text", "total", "share",
                                     "done", "finished", "day", "document", "obstacle"});
static_assert(names.size() == roles);

constexpr int looked_at = 40;            // rows among which the headings are
constexpr std::size_t sample_rows = 50;  // below them, by whose cells a column is known
constexpr std::size_t most_samples = 3, most_of_sample = 120;

/// How sure it is what a heading means.
enum class Sure : std::uint8_t { begins, whole, own };  // it begins so, it is so, it is one of the program's own

struct Meaning {
  Role role = Role::none;
  bool progress = false;  ///< a share or words: its cells tell
  Sure sure = Sure::begins;
};

Meaning meaning_of(std::string_view heading) {
  std::string key = spelling_key(collapse_blanks(heading));
  if (const auto bracket = key.find('('); bracket != std::string::npos && bracket > 0) key.resize(bracket);
  const std::string_view plain = trim(key);
  std::string_view value;
  Sure sure = Sure::begins;
  if (const auto own = rules::lexicon_value("worksheet_heading", plain)) {
    value = *own, sure = Sure::own;
  } else if (const auto found = rules::lexicon_value("worksheet_column", plain)) {
    value = *found, sure = Sure::whole;
  } else if (const auto* term = rules::longest_prefix("worksheet_column", plain)) {
    value = term->value;
  }
  if (value == "progress") return {Role::share, true, sure};
  return {role_named(value).value_or(Role::none), false, sure};
}

bool is_share(std::string_view cell) {
  if (cell.ends_with('%')) cell.remove_suffix(1);
  cell = trim(cell);
  return !cell.empty() && cell.size() <= 6 && cell.find_first_not_of("0123456789.,") == std::string_view::npos;
}

using Line = std::vector<const SheetCell*>;

/// The cells of each row from `first` on, at most `most` rows that hold something.
std::vector<Line> lines_from(const Sheet& sheet, int first, std::size_t most) {
  std::vector<Line> lines;
  for (const SheetCell& cell : sheet.cells) {
    if (cell.row < first) continue;
    if (lines.empty() || lines.back().front()->row != cell.row) {
      if (lines.size() == most) break;
      lines.emplace_back();
    }
    lines.back().push_back(&cell);
  }
  return lines;
}

/// How many roles the headings of a row tell; 0 where none of them is that of titles or keys.
int known_in(const Line& line) {
  std::set<Role> found;
  for (const SheetCell* cell : line)
    if (const Meaning meaning = meaning_of(cell->text); meaning.role != Role::none) found.insert(meaning.role);
  return found.contains(Role::task) || found.contains(Role::key) ? static_cast<int>(found.size()) : 0;
}

/// The row of the headings, and how many roles it tells.
std::pair<int, int> head_of(const Sheet& sheet) {
  std::pair<int, int> best{0, 0};
  for (const Line& line : lines_from(sheet, 0, looked_at))
    if (const int known = known_in(line); known > best.second) best = {line.front()->row, known};
  return best;
}

/// Headings that stand in two rows: those of the row below belong to the columns that the upper row names together.
int last_head(const Sheet& sheet, int head, std::map<int, std::string>& headings) {
  const auto next = lines_from(sheet, head + 1, 1);
  if (next.empty() || next.front().front()->row != head + 1) return head;
  bool any = false;
  for (const SheetCell* cell : next.front()) {
    const auto above = headings.find(cell->column);
    const bool named = above != headings.end();
    const Meaning meaning = meaning_of(cell->text);
    if (named && (meaning_of(above->second).role == Role::task || meaning_of(above->second).role == Role::mark))
      return head;  // work stands there
    any = any || meaning.role != Role::none;
  }
  if (!any) return head;
  for (const SheetCell* cell : next.front()) headings[cell->column] = cell->text;
  return head + 1;
}

void add_samples(const std::vector<Line>& lines, Layout& layout) {
  for (const Line& line : lines)
    for (const SheetCell* cell : line)
      for (Column& column : layout.columns) {
        if (column.at != cell->column || column.samples.size() >= most_samples) continue;
        std::string sample = cell->text.substr(0, byte_of(cell->text, most_of_sample));
        if (std::find(column.samples.begin(), column.samples.end(), sample) == column.samples.end())
          column.samples.push_back(std::move(sample));
      }
}

/// A column of progress holds shares where its cells do.
bool holds_shares(const std::vector<Line>& lines, int column) {
  std::size_t all = 0, shares = 0;
  for (const Line& line : lines)
    for (const SheetCell* cell : line)
      if (cell->column == column) ++all, shares += is_share(cell->text) ? 1 : 0;
  return all == 0 || 2 * shares > all;
}

/// What was told stands; surer headings come before others, and left before right; what may be a share or words takes
/// what those have left.
void give_roles(const std::map<int, Role>& told, const std::vector<Line>& lines, Layout& layout) {
  std::set<Role> given;
  for (Column& column : layout.columns)
    if (const auto at = told.find(column.at); at != told.end()) column.role = at->second, given.insert(at->second);
  for (const Sure sure : {Sure::own, Sure::whole, Sure::begins})
    for (Column& column : layout.columns) {
      if (told.contains(column.at) || column.role != Role::none) continue;
      const Meaning meaning = meaning_of(column.heading);
      if (meaning.role == Role::none || meaning.progress || meaning.sure != sure) continue;
      if (given.insert(meaning.role).second) column.role = meaning.role;
    }
  for (Column& column : layout.columns) {
    if (!meaning_of(column.heading).progress) continue;
    if (!told.contains(column.at)) {
      if (!holds_shares(lines, column.at) && given.insert(Role::text).second)
        column.role = Role::text;
      else if (given.insert(Role::share).second)
        column.role = Role::share;
    }
    column.mixed = column.role == Role::text || column.role == Role::share;
  }
}

}  // namespace

std::string_view name_of(Role role) { return names.at(static_cast<std::size_t>(role)); }

std::optional<Role> role_named(std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  return at == names.end() ? std::nullopt : std::optional(static_cast<Role>(at - names.begin()));
}

std::optional<int> Layout::at(Role role) const {
  for (const Column& column : columns)
    if (column.role == role) return column.at;
  return std::nullopt;
}

std::optional<Layout> layout_of(const std::vector<Sheet>& sheets, const Told& told) {
  Layout layout;
  int best = -1;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (!told.sheet.empty() ? sheets[i].name != told.sheet : sheets[i].hidden) continue;
    const auto [row, known] = head_of(sheets[i]);
    if (known > best) best = known, layout.sheet = i, layout.head = row;
  }
  if (best < 0) return std::nullopt;
  const Sheet& sheet = sheets[layout.sheet];
  if (told.head) layout.head = *told.head;
  std::map<int, std::string> headings;
  for (const Line& line : lines_from(sheet, layout.head, 1))
    if (line.front()->row == layout.head)
      for (const SheetCell* cell : line) headings[cell->column] = cell->text;
  if (!told.head) layout.head = last_head(sheet, layout.head, headings);
  for (const auto& [column, role] : told.columns) headings.try_emplace(column);
  for (auto& [column, heading] : headings) layout.columns.push_back({column, Role::none, collapse_blanks(heading), {}});
  const auto lines = lines_from(sheet, layout.head + 1, sample_rows);
  add_samples(lines, layout);
  give_roles(told.columns, lines, layout);
  return layout.at(Role::task) || layout.at(Role::key) ? std::optional(std::move(layout)) : std::nullopt;
}

std::vector<Row> rows_of(const Sheet& sheet, const Layout& layout) {
  std::map<int, const Column*> by_column;
  for (const Column& column : layout.columns)
    if (column.role != Role::none) by_column[column.at] = &column;
  std::vector<Row> rows;
  for (const SheetCell& cell : sheet.cells) {
    if (cell.row <= layout.head) continue;
    const auto column = by_column.find(cell.column);
    if (column == by_column.end()) continue;
    if (rows.empty() || rows.back().at != cell.row) rows.push_back({cell.row, {}});
    Role role = column->second->role;
    // A share stands beside one of another column as words do.
    if (column->second->mixed && cell.kind != CellKind::formula)
      role =
          is_share(cell.text) && layout.at(Role::share).value_or(cell.column) == cell.column ? Role::share : Role::text;
    std::string& text = rows.back().cells[role];
    text.append(text.empty() ? "" : "; ").append(trim(cell.text));
    if (cell.kind != CellKind::text) rows.back().kinds[role] = cell.kind;
  }
  return rows;
}

std::optional<bool> says_done(std::string_view cell) {
  const std::string key = spelling_key(collapse_blanks(cell));
  auto value = rules::lexicon_value("worksheet_done", key);
  if (!value)
    if (const auto* term = rules::longest_prefix("worksheet_done", key)) value = term->value;
  if (!value) return std::nullopt;
  return *value == "yes";
}

}  // namespace sauro::worksheet
