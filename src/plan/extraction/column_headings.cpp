// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/column_headings.h"

#include <algorithm>
#include <array>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/lines.h"
#include "plan/extraction/responsibility.h"
#include "plan/extraction/time.h"

namespace sauro::extraction {
namespace {

/// Where a row of headings has fewer cells than the row below it has columns: how many columns each of its cells stands
/// over. The row below names only the columns under spanning headings and is empty elsewhere. Empty where this is not
/// so.
std::vector<int> spans_of_short_headings(const std::vector<GridRow>& grid, std::size_t r, std::size_t width) {
  if (r + 1 >= grid.size()) return {};
  std::size_t filled = 0;
  while (filled < width && grid[r][filled] && !text_of(grid[r][filled]).empty()) {
    const int span = grid[r][filled]->column_span;
    ++filled;
    if (span > 1 && filled - 1 + static_cast<std::size_t>(span) == width)
      break;  // the last cell of a short row reaches the edge
    if (span > 1) return {};
  }
  for (std::size_t c = filled; c < width; ++c)
    if (grid[r][c] && !text_of(grid[r][c]).empty()) return {};
  if (filled == width || filled == 0) return {};
  std::vector<int> spans;
  bool any = false;
  for (std::size_t c = 0; c < width;) {
    std::size_t end = c;
    while (end < width && !text_of(grid[r + 1][end]).empty()) ++end;
    if (end > c) any = true;
    spans.push_back(static_cast<int>(std::max<std::size_t>(1, end - c)));
    c = std::max(end, c + 1);
  }
  if (!any || spans.size() != filled) return {};
  spans.resize(width, 0);
  return spans;
}

/// Whether the second and third rows hold longer text than the first in most of their columns.
bool heads_longer_rows(const std::vector<GridRow>& grid) {
  if (grid.size() < 3) return false;
  std::size_t longer = 0, filled = 0;
  for (std::size_t c = 0; c < grid[0].size(); ++c) {
    const std::size_t own = code_points(text_of(grid[0][c])),
                      below = code_points(text_of(grid[1][c])) + code_points(text_of(grid[2][c]));
    if (below == 0) continue;
    ++filled;
    if (below > own * 3) ++longer;
  }
  return filled >= 2 && longer * 2 >= filled;
}

/// "Số TT" over "1": whatever the other cells say, the row is one of headings.
bool heads_numbers(const std::vector<GridRow>& grid) {
  for (std::size_t c = 0; grid.size() > 1 && c < grid[0].size() && c < grid[1].size(); ++c)
    if (role_of_column_heading(text_of(grid[0][c])) == "number") return whole_label(text_of(grid[1][c])).has_value();
  return false;
}

}  // namespace

std::string heading_key(std::string_view heading) {
  std::string plain;
  int depth = 0;
  for (const char c : heading) {
    if (c == '(') ++depth;
    if (depth == 0) plain += c == '/' || c == ';' || c == '\n' ? (c == '\n' ? ' ' : ',') : c;
    if (c == ')' && depth > 0) --depth;
  }
  std::string key = spelling_key(collapse_blanks(plain));
  std::string out;
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (key[i] == ' ' && i + 1 < key.size() && key[i + 1] == ',') continue;
    out += key[i];
    if (key[i] == ',' && i + 1 < key.size() && key[i + 1] != ' ') out += ' ';
  }
  while (!out.empty() &&
         (out.back() == ':' || out.back() == '.' || out.back() == ',' || out.back() == ' ' || out.back() == '*'))
    out.pop_back();
  return out;
}

std::string role_of_column_heading(std::string_view heading) {
  const std::string key = heading_key(heading);
  if (key.empty() || word_count(key) > 14) return "";
  if (key.find(": ") != std::string::npos) return "";  // "Chủ trì: Phòng Nội vụ" is a statement
  if (const auto value = rules::lexicon_value("column", key)) return std::string(*value);
  const rules::Term* prefix = rules::longest_prefix("column", key);
  if (prefix &&
      (word_count(prefix->term) * 2 >= word_count(key) || (word_count(prefix->term) >= 2 && word_count(key) <= 8)))
    return std::string(prefix->value);
  if (const auto role = role_of_heading(key); role && word_count(key) <= 8) {
    constexpr std::array names = {"lead", "performing", "cooperating", "supervising", "monitoring", "approving"};
    return names[static_cast<std::size_t>(*role)];
  }
  // Words of a heading inside others ("Dự kiến thời gian hoàn thành"): the longest, then the last.
  const rules::Term* best = nullptr;
  for (std::size_t at = 0; at < key.size();) {
    const rules::Term* term = rules::longest_prefix("column", std::string_view(key).substr(at));
    if (term && word_count(term->term) >= 2 && (!best || term->term.size() >= best->term.size())) best = term;
    at = key.find(' ', at);
    if (at == std::string::npos) break;
    ++at;
  }
  if (best && word_count(key) <= 10) return std::string(best->value);
  if (prefix && word_count(key) <= 5) return std::string(prefix->value);
  return "";
}

std::string time_of_marks(std::string_view lowest, std::string_view heading, const Reading& reading) {
  // "T3", "Th3", and a bare "3" under months: a month, whatever year or title stands over it.
  std::string low = heading_key(lowest);
  if (const auto blank = low.rfind(' '); blank != std::string::npos && low.compare(blank + 1, 1, "t") == 0)
    low.erase(0, blank + 1);  // "Năm 2026 T3"
  const std::string_view figures = std::string_view(low).substr(low.starts_with("th")  ? 2
                                                                : low.starts_with("t") ? 1
                                                                                       : 0);
  const bool month = !figures.empty() && figures.size() <= 2 &&
                     figures.find_first_not_of("0123456789") == std::string_view::npos && figures != "0" &&
                     (figures.size() < 2 || figures <= "12");
  if (month && (figures.size() < low.size() || heading_key(heading).find("tháng") != std::string::npos))
    return "Tháng " + std::string(figures);
  if (heading_key(lowest) != heading_key(heading))
    if (std::string own = time_of_marks(lowest, lowest, reading); !own.empty()) return own;
  std::string words = collapse_blanks(heading);
  if (words.size() < 2 || word_count(words) > 6) return "";
  // A heading over several ("Thời gian Tháng 3"): its last words.
  for (std::string_view rest = words;;) {
    const auto time = parse_time(rest, reading.time_context(false));
    if (time && time->kind == plan::ScheduleKind::period && time->start && time->end) return std::string(rest);
    const auto blank = rest.find(' ');
    if (blank == std::string_view::npos) return "";
    rest = rest.substr(blank + 1);
  }
}

std::optional<int> year_in(std::string_view heading) {
  const std::string key = spelling_key(heading);
  const auto at = key.find("năm 20");
  if (at == std::string::npos) return std::nullopt;
  const std::string_view digits = std::string_view(key).substr(at + std::string_view("năm ").size(), 4);
  if (digits.size() < 4 || !is_digit(digits[2]) || !is_digit(digits[3])) return std::nullopt;
  return 2000 + (digits[2] - '0') * 10 + (digits[3] - '0');
}

Headings headings_of(const document::Table& table, const std::vector<GridRow>& grid, const Reading& reading) {
  Headings headings;
  const std::size_t width = static_cast<std::size_t>(table.columns);
  headings.text.resize(width);
  headings.lowest.resize(width);
  for (std::size_t r = 0; r < std::min<std::size_t>(grid.size(), 4); ++r) {
    int known = 0, months = 0, filled = 0, longest = 0;
    bool numbered = false;  // "1 | Việc đào giếng | ...": a row of work
    for (const document::Cell* cell : grid[r]) {
      const std::string text = text_of(cell);
      if (text.empty()) continue;
      ++filled;
      longest = std::max(longest, static_cast<int>(word_count(text)));
      if (whole_label(text)) numbered = true;
      // "Thứ Hai (16/3)" below the headings is a row's time.
      const auto day = r > 0 ? parse_time(text, {2000, std::nullopt, false}) : Result<plan::Schedule>(plan::Schedule{});
      if (!role_of_column_heading(text).empty() && !(day && day->start))
        ++known;
      else if (width > 4 && !time_of_marks(text, text, reading).empty())
        ++months;
    }
    if (filled == 0) continue;
    if (months >= 3) {  // a timetable of crosses
      known += months;
      numbered = false;
    }
    // The first row may know one heading only, where all its cells are short and there is more below.
    const bool first = r == 0 && !numbered && known >= 1 && filled == static_cast<int>(width) && longest <= 6 &&
                       (heads_longer_rows(grid) || heads_numbers(grid));
    // A second line of headings stands under a spanning one, or beside one merged down.
    bool spanned = false, merged = false;
    for (std::size_t c = 0; headings.rows > 0 && c < width; ++c) {
      if (grid[r][c] && grid[r - 1][c] && grid[r - 1][c]->column_span > 1) spanned = true;
      if (grid[r][c] && grid[r][c]->merged_up) merged = true;
    }
    const bool short_above = headings.rows > 0 && !spans_of_short_headings(grid, r - 1, width).empty();
    const bool may_stand = headings.rows == 0 || spanned || merged || short_above;
    const bool heading = first || (may_stand && !numbered && longest <= 14 && known >= (headings.rows == 0 ? 2 : 1) &&
                                   known * 2 >= filled);
    const bool below = !heading && headings.rows > 0 && headings.rows == r && longest <= 8 &&
                       (short_above || (spanned && (!grid[r][0] || grid[r][0]->merged_up)));
    if (!heading && !below) {
      if (headings.rows > 0 || r > 1 || numbered) break;
      continue;  // a title row above the headings
    }
    const std::vector<int> spans = spans_of_short_headings(grid, r, width);
    for (std::size_t c = 0, at = 0; c < width; ++c) {
      const document::Cell* cell = grid[r][c];
      if (!cell) continue;
      const std::string text = text_of(cell);
      if (!spans.empty()) {
        // The cells of a short row stand over the grid as the row below tells.
        for (int k = 0; k < spans[c] && at < width; ++k, ++at) {
          headings.text[at] += (headings.text[at].empty() ? "" : " ") + text;
          headings.lowest[at] = text;
        }
        continue;
      }
      if (text.empty()) continue;
      const int span = std::max(1, cell->column_span);
      for (std::size_t k = c; k < std::min(width, c + static_cast<std::size_t>(span)); ++k) {
        if (!headings.text[k].empty()) headings.text[k] += ' ';
        headings.text[k] += text;
        headings.lowest[k] = text;
      }
    }
    headings.rows = r + 1;
  }
  return headings;
}

}  // namespace sauro::extraction
