// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/told_counts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/counts.h"
#include "plan/extraction/label.h"

namespace sauro::checks {
namespace {

constexpr std::int64_t one = 100;  // counts are in hundredths

bool begins_with_letter(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_letter(next_code_point(text, at));
}

Found told(plan::Place place, plan::Words message) {
  Found found;
  found.message = std::move(message);
  found.places = {std::move(place)};
  found.repair = {"Đối chiếu, thống nhất một con số", "Compare them and settle on one figure"};
  return found;
}

/// A list of nothing but counts: "01 Trưởng ban, 02 Phó Trưởng ban và 07 ủy viên". Their sum, or nothing.
struct Parts {
  std::int64_t sum = 0, largest = 0;
  std::size_t count = 0;
  std::string_view thing;  ///< of all of them; empty where they are of several
};

std::optional<Parts> parts_in(const TextLine& line, std::size_t from, std::size_t to) {
  const std::string_view key = line.key;
  const auto counts = counts_in(key, line.words, from, to);
  Parts parts;
  std::size_t at = from;
  for (const Count& count : counts) {
    // Between two parts stand the words of the first and a mark or "và".
    const std::string_view between = trim(key.substr(at, count.begin - at));
    const bool first = parts.count == 0;
    if (first ? !between.empty()
              : !between.ends_with(',') && !between.ends_with(';') && !between.ends_with(" và") && between != "và")
      return std::nullopt;
    if (count.bound || rules::lexicon_value("time_unit", count.thing) ||
        rules::lexicon_value("money_unit", count.thing))
      return std::nullopt;
    if (first)
      parts.thing = count.thing;
    else if (parts.thing != count.thing)
      parts.thing = {};
    parts.sum += count.value;
    parts.largest = std::max(parts.largest, count.value);
    ++parts.count;
    at = count.end;
  }
  const std::string_view rest = key.substr(at, to - at);
  if (parts.count < 2 || rest.find_first_of("0123456789") != std::string_view::npos) return std::nullopt;
  return parts;
}

/// "09 thành viên (01 Trưởng ban, 02 Phó Trưởng ban và 07 ủy viên)", "09 người, gồm 01 tổ trưởng, 02 tổ phó, 05 tổ
/// viên": parts that bear other names than the whole. What differs from it by more than a third may be no part of it.
void look_at_parts(const TextLine& line, std::vector<Found>& found) {
  const std::string_view key = line.key;
  const auto look = [&](std::size_t link, std::size_t from, std::size_t to, bool some) {
    constexpr std::size_t near = 24, reach = 120;  // bytes
    const auto before = counts_in(key, line.words, link - std::min(link, reach), link);
    if (before.empty() || before.back().bound || link - before.back().end > near) return;
    const Count& whole = before.back();
    if (key.substr(whole.end, link - whole.end).find_first_of(",;.:()0123456789") != std::string_view::npos) return;
    if (rules::lexicon_value("time_unit", whole.thing) || rules::lexicon_value("money_unit", whole.thing)) return;
    const auto parts = parts_in(line, from, to);
    constexpr std::int64_t third = 3;
    // "trong đó" may name some of the parts; what is counted in one word outside brackets is told by other rules.
    constexpr std::size_t nearly_all = 3;
    if (!parts || (some && parts->count < nearly_all) || (key[link] != '(' && parts->thing == whole.thing)) return;
    if (parts->largest >= whole.value || parts->sum == whole.value ||
        (parts->sum > whole.value ? parts->sum - whole.value : whole.value - parts->sum) * third > whole.value)
      return;
    const std::string shown = quoted(line.text().substr(whole.begin, to - whole.begin));
    found.push_back(told(line.place, {fmt::format("Tổng ghi {}, các phần cộng lại được {}: {}",
                                                  shown_count(whole.value), shown_count(parts->sum), shown),
                                      fmt::format("The whole is {}, its parts add up to {}: {}",
                                                  shown_count(whole.value), shown_count(parts->sum), shown)}));
  };
  for (auto open = key.find('('); open != std::string_view::npos; open = key.find('(', open + 1)) {
    const auto close = key.find(')', open);
    if (close == std::string_view::npos) break;
    const std::size_t from = open + 1;
    const std::string_view opening = key.substr(from).starts_with("trong đó ") ? "trong đó "
                                     : key.substr(from).starts_with("gồm ")    ? "gồm "
                                                                               : "";
    look(open, from + opening.size(), close, opening.starts_with("trong"));
  }
  for (const std::string_view link : {", gồm ", " gồm ", ", gồm: ", " gồm: ", ": ", ", trong đó ", ", trong đó có "})
    if (const auto at = key.find(link); at != std::string_view::npos && key[at + link.size()] != ' ')
      look(at, at + link.size(), end_of_clause(key, at + link.size()), link.find("trong") != std::string_view::npos);
}

/// "hai đợt", "02 đợt": how many times what stands behind "mỗi"; 0 where it is not told.
std::int64_t times_told(const TextLine& line, std::string_view unit) {
  std::int64_t times = 0;
  for (std::size_t i = 1; i < line.words.size(); ++i) {
    if (word_at(line.key, line.words[i]) != unit || line.words[i].begin != line.words[i - 1].end + 1) continue;
    const std::string_view number = word_at(line.key, line.words[i - 1]);
    const auto named = rules::lexicon_value("number_word", number);
    constexpr std::size_t longest = 3;
    std::int64_t value = 0;
    if (number.size() <= longest && number.find_first_not_of("0123456789") == std::string_view::npos)
      value = std::stoll(std::string(number));
    else if (named && !named->empty())
      value = std::stoll(std::string(*named));
    if (value < 2) continue;
    if (times != 0 && times != value) return 0;
    times = value;
  }
  return times;
}

/// "lấy mẫu trong hai đợt, mỗi đợt 40 mẫu" in one line, "lấy 60 mẫu ..." in another.
void look_at_rate(const Subject& subject, const TextLine& line, std::vector<Found>& found) {
  const std::string_view key = line.key;
  constexpr std::string_view each = "mỗi ";
  const auto at = key.find(each);
  if (at == std::string_view::npos || key.find(each, at + 1) != std::string_view::npos) return;
  const std::string_view unit = rules::first_word(key.substr(at + each.size()));
  const std::int64_t times = times_told(line, unit);
  constexpr std::size_t near = 24;  // bytes
  const auto counts = counts_in(key, line.words, at, std::min(key.size(), at + each.size() + unit.size() + near));
  if (times == 0 || counts.empty() || counts.front().bound || rules::lexicon_value("time_unit", counts.front().thing))
    return;
  const Count& rate = counts.front();
  const auto own = counts_in(key, line.words, 0, key.size());
  if (std::count_if(own.begin(), own.end(), [&](const Count& c) { return c.thing == rate.thing; }) != 1) return;
  constexpr std::int64_t most = 1'000'000;
  if (rate.value > most * one) return;
  const WordSet about = work_words(subject.words_of(line));
  const TextLine* other = nullptr;
  std::int64_t whole = 0;
  for (const TextLine& there : subject.lines()) {
    if (&there == &line || there.key.find(rate.thing) == std::string::npos) continue;
    for (const Count& count : counts_in(there.key, there.words, 0, there.key.size())) {
      if (count.thing != rate.thing || count.bound) continue;
      // What is counted, in the words behind it: they must be the line's too.
      const std::string_view behind =
          std::string_view(there.key).substr(count.end, end_of_clause(there.key, count.end) - count.end);
      const WordSet of_thing = work_words(content_words(behind.substr(0, behind.find(','))));
      constexpr std::size_t telling = 2;
      if (of_thing.size() < telling || shared(of_thing, about) * 10 < of_thing.size() * 6) continue;
      if (other != nullptr) return;  // several are told: which is the whole?
      other = &there;
      whole = count.value;
    }
  }
  if (other == nullptr || times * rate.value == whole) return;
  const std::string shown = shown_count(times * rate.value), told_there = shown_count(whole);
  found.push_back(
      told(line.place, {fmt::format("{} {}, mỗi {} {} {} là {}, chỗ khác ghi {}: {}", times, unit, unit,
                                    shown_count(rate.value), rate.thing, shown, told_there, quoted(line.text())),
                        fmt::format("{} times {} makes {}, elsewhere it says {}: {}", times, shown_count(rate.value),
                                    shown, told_there, quoted(line.text()))}));
  found.back().places.push_back(other->place);
}

/// A number in a cell, and the word it counts; none in a cell of a number alone.
struct InCell {
  int column = 0;
  std::string thing;
  std::int64_t value = 0;
  const TextLine* line = nullptr;
};

/// The numbers of each row of a table that stand there once with their word.
using CellsOfRows = std::map<std::pair<int, int>, std::vector<InCell>>;

CellsOfRows cells_of_rows(const Subject& subject) {
  CellsOfRows rows;
  for (const TextLine& line : subject.lines()) {
    const plan::Place& place = line.place;
    if (!place.table || !place.row || line.key.size() != line.text().size() || !line.has_figures) continue;
    auto& row = rows[{*place.table, *place.row}];
    const auto add = [&](std::string_view thing, std::int64_t value) {
      row.push_back({place.column.value_or(0), std::string(thing), value, &line});
    };
    std::size_t word = 0;
    const bool number = !line.words.empty() && is_digit(static_cast<unsigned char>(line.key[line.words[0].begin]));
    const auto alone = number && place.column != 1 ? figure_at(line.key, line.words, word) : std::nullopt;
    if (alone && word + 1 == line.words.size() && trim(line.key).size() == line.words[word].end - line.words[0].begin)
      add({}, *alone);
    else
      for (const Count& count : counts_in(line.key, line.words, 0, line.key.size()))
        if (!count.bound) add(count.thing, count.value);
  }
  for (auto& [place, row] : rows) {
    constexpr std::size_t most = 8;
    if (row.size() > most) row.clear();
    std::map<std::pair<int, std::string>, int> times;
    for (const InCell& cell : row) ++times[{cell.column, cell.thing}];
    std::erase_if(row, [&](const InCell& cell) { return times[{cell.column, cell.thing}] > 1; });
  }
  return rows;
}

/// Two columns that tell one number in all rows but one: "20" beside "Biên bản bàn giao 21 hộp".
void look_at_rows(const Subject& subject, std::vector<Found>& found) {
  struct Pair {
    std::size_t agree = 0;
    std::set<std::int64_t> values;
    std::vector<std::pair<const InCell*, const InCell*>> differ;
  };
  const CellsOfRows rows = cells_of_rows(subject);
  std::map<std::tuple<int, int, std::string, int, std::string>, Pair> pairs;
  for (const auto& [place, row] : rows)
    for (const InCell& a : row)
      for (const InCell& b : row) {
        if (a.column >= b.column || (a.thing.empty() && b.thing.empty())) continue;
        Pair& pair = pairs[{place.first, a.column, a.thing, b.column, b.thing}];
        if (a.value == b.value) {
          ++pair.agree;
          pair.values.insert(a.value);
        } else {
          pair.differ.emplace_back(&a, &b);
        }
      }
  std::set<std::pair<const TextLine*, const TextLine*>> seen;
  for (const auto& [key, pair] : pairs) {
    // Rows that all say 1 agree by chance.
    constexpr std::size_t least = 3;
    if (pair.differ.size() != 1 || pair.agree < least || pair.values.size() < least) continue;
    const auto [a, b] = pair.differ.front();
    if (!seen.emplace(a->line, b->line).second) continue;
    found.push_back(
        told(b->line->place, {fmt::format("Cùng dòng, cột khác ghi {}, các dòng khác hai cột đều khớp: {}",
                                          shown_count(a->value), quoted(b->line->text())),
                              fmt::format("Another column of the row says {}; in all other rows the two agree: {}",
                                          shown_count(a->value), quoted(b->line->text()))}));
    found.back().places.push_back(a->line->place);
  }
}

/// How many tasks the plan has, by any way of counting: those of each table and of all, the groups.
std::set<std::int64_t> task_counts(const Subject& subject, std::int64_t& rows) {
  std::map<int, std::int64_t> of_table, groups;
  std::int64_t tasks = 0, top = 0;
  rows = 0;
  for (const plan::Item& item : subject.draft().items) {
    const auto table = place_of(item).table;
    if (plan::is_task(item)) {
      ++tasks;
      top += subject.parent(item) == nullptr || !plan::is_work(*subject.parent(item)) ? 1 : 0;
      if (table) ++of_table[*table], ++rows;
    } else if (item.kind == plan::ItemKind::group) {
      ++groups[table.value_or(0)];
    }
  }
  std::set<std::int64_t> all = {tasks, top, rows};
  for (const auto& [table, count] : of_table) all.insert(count);
  for (const auto& [table, count] : groups) all.insert(count);
  return all;
}

/// "Kế hoạch gồm 16 nhiệm vụ" where the tables have 14.
void look_at_plan(const Subject& subject, std::vector<Found>& found) {
  constexpr std::int64_t least = 3;
  std::int64_t rows = 0;
  std::optional<std::set<std::int64_t>> known;
  for (const TextLine& line : subject.lines()) {
    if (line.place.table || line.key.size() != line.text().size() || line.text().ends_with(':')) continue;
    const std::string_view key = line.key;
    const std::string_view rest = key.substr(std::min(extraction::read_label(line.text()).rest, key.size()));
    if (rules::longest_prefix("listing_document", rest) == nullptr) continue;
    for (const std::string_view link : {" gồm ", " gồm có ", " có ", " bao gồm "}) {
      const auto at = key.find(link);
      constexpr std::size_t near = 60;  // bytes: "Kế hoạch công tác năm 2026"
      if (at == std::string_view::npos || at > near) continue;
      const std::size_t from = at + link.size();
      const auto counts = counts_in(key, line.words, from, std::min(key.size(), from + 1));
      if (counts.empty() || counts.front().begin != from || counts.front().value % one != 0) continue;
      const std::size_t noun = counts.front().end - counts.front().thing.size();
      const rules::Term* things = rules::longest_prefix("counted_work", key.substr(noun));
      // "... 06 nhiệm vụ trọng tâm": some of them only.
      if (things == nullptr) continue;
      const std::string_view behind = trim(key.substr(noun + things->term.size()));
      if (!behind.empty() && begins_with_letter(behind) && rules::longest_prefix("counted_behind", behind) == nullptr)
        continue;
      if (!known) known = task_counts(subject, rows);
      const std::int64_t count = counts.front().value / one;
      const std::int64_t off = count > rows ? count - rows : rows - count;
      if (rows < least || known->contains(count) || off * 2 > rows) continue;
      found.push_back(told(
          line.place, {fmt::format("Nêu {} {}, bảng có {} dòng: {}", count, things->term, rows, quoted(line.text())),
                       fmt::format("It announces {}, the table has {} rows: {}", count, rows, quoted(line.text()))}));
      break;
    }
  }
}

}  // namespace

void find_told_counts(const Subject& subject, std::vector<Found>& found) {
  for (const TextLine& line : subject.lines()) {
    if (line.key.size() != line.text().size() || !line.has_figures) continue;
    look_at_parts(line, found);
    look_at_rate(subject, line, found);
  }
  look_at_rows(subject, found);
  look_at_plan(subject, found);
}

}  // namespace sauro::checks
