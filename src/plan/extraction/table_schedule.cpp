// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/table_schedule.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/doers.h"
#include "plan/extraction/fields.h"
#include "plan/extraction/line_item.h"
#include "plan/extraction/lines.h"
#include "plan/extraction/owner.h"
#include "plan/extraction/passage.h"
#include "plan/extraction/time.h"

namespace sauro::extraction {
namespace {

/// What a heading or the first cell of a row names.
enum class Side : std::uint8_t { none, days, hours };

struct Named {
  Side side = Side::none;
  plan::Schedule schedule;  ///< kind none for half a day whose hours nobody tells
};

/// "Ngày 16/3 (thứ Hai)" names days; "Sáng" and "7h30 - 11h00" name hours.
Named named_by(std::string_view text, const Reading& reading) {
  text = trim(text);
  if (text.empty() || word_count(text) > 10) return {};
  if (const auto value = rules::lexicon_value("time", spelling_key(without_end_mark(text)));
      value && value->starts_with("half_day"))
    return {Side::hours, {}};
  auto read = parse_time(text, reading.time_context(false));
  if (!read) return {};
  if (is_clock_alone(*read)) return {Side::hours, std::move(*read)};
  if (read->kind != plan::ScheduleKind::period || !read->start) return {};
  return {Side::days, std::move(*read)};
}

class Schedule {
 public:
  Schedule(const std::vector<GridRow>& grid, int table_number, plan::Part part, Reading& reading)
      : grid_(grid), number_(table_number), part_(part), reading_(reading) {}

  /// Finds the row of headings and what the first cells of the rows below name; false where this is no schedule.
  bool recognise() {
    for (std::size_t r = 0; r < std::min<std::size_t>(grid_.size(), 3) && headings_.empty(); ++r) find_headings(r);
    if (headings_.empty()) return false;
    const Side wanted = across_ == Side::days ? Side::hours : Side::days;
    std::size_t rows = 0;
    for (std::size_t r = first_row_; r < grid_.size(); ++r) {
      const document::Cell* cell = grid_[r].front();
      down_.emplace_back();
      if (is_band(r)) continue;
      if (!cell || cell->merged_up || text_of(cell).empty()) {
        if (down_.size() > 1) down_.back() = down_[down_.size() - 2];  // the row above tells
        continue;
      }
      down_.back() = named_by(text_of(cell), reading_);
      if (down_.back().side != wanted) return false;
      ++rows;
    }
    return rows > 0;
  }

  std::vector<Branch> items() {
    read_hours_of_corner();
    std::vector<Branch> found;
    for (std::size_t r = first_row_; r < grid_.size(); ++r)
      for (std::size_t c = 0; c < grid_[r].size(); ++c) {
        const document::Cell* cell = grid_[r][c];
        if (!cell || cell->merged_up) continue;
        const std::vector<Line> lines = lines_of_cell(*cell, number_, static_cast<int>(r) + 1);
        if (is_band(r) && !lines.empty()) leave({place_of(lines.front(), part_)}, reading_);
        if (c > 0) add_cell(*cell, lines, r, c, found);
      }
    return found;
  }

 private:
  bool is_band(std::size_t r) const {
    return grid_[r].front() && static_cast<std::size_t>(grid_[r].front()->column_span) >= grid_[r].size();
  }

  void find_headings(std::size_t r) {
    std::vector<Named> headings(grid_[r].size());
    std::size_t named = 0;
    Side side = Side::none;
    for (std::size_t c = 1; c < grid_[r].size(); ++c) {
      const std::string text = text_of(grid_[r][c]);
      if (text.empty()) continue;
      headings[c] = named_by(text, reading_);
      if (headings[c].side == Side::none || (side != Side::none && headings[c].side != side)) return;
      side = headings[c].side;
      ++named;
    }
    if (named < 2) return;
    headings_ = std::move(headings);
    across_ = side;
    heading_row_ = r;
    first_row_ = r + 1;
  }

  /// "Sáng: từ 8h30" in the cell above the first column: the hours of a half day.
  void read_hours_of_corner() {
    for (std::size_t r = 0; r <= heading_row_; ++r) {
      if (!grid_[r].front()) continue;
      for (const Line& line : lines_of_cell(*grid_[r].front(), number_, static_cast<int>(r) + 1)) {
        const auto colon = line.text.find(':');
        if (colon == std::string::npos) continue;
        const auto hours =
            parse_time(trim(std::string_view(line.text).substr(colon + 1)), reading_.time_context(false));
        if (!hours || !hours->clock) continue;
        const std::size_t from = std::min(line.label.rest, colon);
        const std::string half = spelling_key(trim(std::string_view(line.text).substr(from, colon - from)));
        for (std::size_t c = 1; across_ == Side::hours && c < headings_.size(); ++c)
          if (spelling_key(heading_text(c)) == half) headings_[c].schedule = *hours;
        for (std::size_t d = 0; across_ == Side::days && d < down_.size(); ++d)
          if (spelling_key(text_of(grid_[first_row_ + d].front())) == half) down_[d].schedule = *hours;
      }
    }
  }

  std::string heading_text(std::size_t c) const { return text_of(grid_[heading_row_][c]); }

  void add_cell(const document::Cell& cell, const std::vector<Line>& lines, std::size_t r, std::size_t c,
                std::vector<Branch>& found) {
    const std::size_t first = found.size();
    for (const Line& line : lines) {
      if (const auto field = read_field(line); field && found.size() > first) {
        apply_line_fields(found.back().item, line, *field, part_, reading_);
        continue;
      }
      if (std::none_of(line.text.begin(), line.text.end(),
                       [](char byte) { return is_digit(byte) || byte > '@' || byte < 0; }))
        continue;  // a dash where nothing happens
      if (rules::lexicon_value("idle", spelling_key(without_end_mark(line.text)))) continue;
      Branch branch{item_of_line(line, part_, plan::ItemKind::task, reading_), {}};
      // A name alone: who comes at that time.
      if (branch.item.assignments.empty() && names_owners(branch.item.title))
        give_owner(branch.item, plan::Role::cooperating, passage_of_rest(line, line.label.rest, part_), reading_);
      found.push_back(std::move(branch));
    }
    for (std::size_t i = first; i < found.size(); ++i) give_time(found[i].item, r, c, cell.column_span);
  }

  void give_time(plan::Item& item, std::size_t r, std::size_t c, int span) const {
    const bool days_across = across_ == Side::days;
    const Named& down = down_[r - first_row_];
    const Named& day = days_across ? headings_[c] : down;
    const Named& hours = days_across ? down : headings_[c];
    const std::string& half = days_across ? text_of(grid_[r].front()) : heading_text(c);
    auto clock = is_clock_alone(item.schedule) ? item.schedule.clock : std::nullopt;
    if (item.schedule.kind != plan::ScheduleKind::none && !clock) return;
    const bool one_part = days_across || span <= 1;
    const std::string own = clock ? item.schedule.text : std::string();
    if (!clock && one_part) clock = hours.schedule.clock;
    if (day.schedule.kind == plan::ScheduleKind::none) return;
    item.schedule = day.schedule;
    item.schedule.origin = origin_of_day(days_across ? heading_row_ : r, days_across ? c : 0);
    if (clock) {
      item.schedule.clock = clock;
      item.schedule.text += ", " + (own.empty() ? hours.schedule.text : own);
    }
    if (!clock && one_part && hours.schedule.kind == plan::ScheduleKind::none && !half.empty())
      item.notes = item.notes ? half + "\n" + *item.notes : half;
  }

  /// Where the words of a day stand: the nearest cell with text from row `r` upwards.
  plan::Origin origin_of_day(std::size_t r, std::size_t c) const {
    for (std::size_t row = r + 1; row-- > 0;) {
      if (!grid_[row][c] || text_of(grid_[row][c]).empty()) continue;
      const auto lines = lines_of_cell(*grid_[row][c], number_, static_cast<int>(row) + 1);
      return origin_of(lines.front(), part_, 0, lines.front().text.size());
    }
    return {};
  }

  const std::vector<GridRow>& grid_;
  int number_;
  plan::Part part_;
  Reading& reading_;
  std::vector<Named> headings_;  ///< per column
  Side across_ = Side::none;     ///< what the headings name
  std::size_t heading_row_ = 0, first_row_ = 0;
  std::vector<Named> down_;  ///< per row from first_row_
};

}  // namespace

std::optional<std::vector<Branch>> items_of_schedule(const document::Table& table, const std::vector<GridRow>& grid,
                                                     int table_number, plan::Part part, Reading& reading) {
  if (table.columns < 3 || grid.size() < 2) return std::nullopt;
  Schedule schedule(grid, table_number, part, reading);
  if (!schedule.recognise()) return std::nullopt;
  return schedule.items();
}

}  // namespace sauro::extraction
