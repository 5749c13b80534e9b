// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/checks/numbered_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/counts.h"
#include "plan/extraction/label.h"

namespace sauro::checks {
namespace {

/// The numbers that stand behind `thing` in a line: "đợt 1", "đợt hai".
void collect_numbers(const TextLine& line, std::string_view thing, std::set<int>& numbers) {
  const std::string_view key = line.key;
  for (std::size_t i = 0; i + 1 < line.words.size(); ++i) {
    const std::string_view number = word_at(key, line.words[i + 1]);
    if (word_at(key, line.words[i]) != thing || line.words[i + 1].begin != line.words[i].end + 1) continue;
    constexpr std::size_t longest = 2;
    if (number.size() <= longest && number.find_first_not_of("0123456789") == std::string_view::npos)
      numbers.insert(std::stoi(std::string(number)));
  }
}

/// A line that counts parts which the lines of its own point then tell one by one.
void look_at_parts(const Subject& subject, std::size_t at, std::vector<Found>& found) {
  const auto& lines = subject.lines();
  const TextLine& line = lines[at];
  if (line.place.table || !line.has_figures) return;
  const auto label = extraction::read_label(trim(line.text()));
  if (line.key.size() != line.text().size() || label.kind == extraction::LabelKind::none) return;
  constexpr std::size_t reach = 8;  // lines
  for (const Count& count : counts_in(line.key, line.words, 0, std::min(line.key.size(), std::size_t{300}))) {
    if (!rules::lexicon_value("numbered_part", count.thing) || count.bound || count.value % hundredths != 0) continue;
    std::set<int> numbers;
    collect_numbers(line, count.thing, numbers);
    for (std::size_t i = at + 1; i < std::min(lines.size(), at + reach) && !lines[i].place.table; ++i) {
      const auto next = extraction::read_label(trim(lines[i].text()));
      if (next.kind != extraction::LabelKind::none && next.kind != extraction::LabelKind::bullet) break;
      collect_numbers(lines[i], count.thing, numbers);
    }
    const auto told = count.value / hundredths;
    const auto listed = static_cast<std::int64_t>(numbers.size());
    // All from the first on: "đợt 2" alone is told in another place.
    if (listed < 2 || *numbers.begin() != 1 || *numbers.rbegin() != listed || listed == told) continue;
    Found one;
    const std::string shown = quoted(line.text().substr(count.begin, count.end - count.begin));
    one.message = {fmt::format("Nêu {} nhưng chỉ nói tới {} {}: {}", shown, listed, count.thing, quoted(line.text())),
                   fmt::format("It announces {} and tells of {}: {}", shown, listed, quoted(line.text()))};
    one.places = {line.place};
    one.repair = {"Sửa số, hoặc bổ sung phần còn thiếu", "Mend the number, or add what is missing"};
    found.push_back(std::move(one));
    return;
  }
}

/// The count of two words behind it ("phòng học") as its sentence has it.
std::string_view noun_of(std::string_view key, const Count& count) {
  std::size_t end = count.end;
  if (end >= key.size() || key[end] != ' ') return {};
  const std::size_t next = ++end;
  while (end < key.size() && rules::is_of_word(key[end])) ++end;
  if (end == next || is_digit(static_cast<unsigned char>(key[next]))) return {};
  return key.substr(count.end - count.thing.size(), end - count.end + count.thing.size());
}

/// The one line that tells the scale of all that is planned, and a greater count of the same thing elsewhere.
void look_at_scale(const Subject& subject, std::vector<Found>& found) {
  const TextLine* scale = nullptr;
  std::size_t scales = 0, behind = 0;
  for (const TextLine& line : subject.lines()) {
    const auto at = line.key.find("quy mô:");
    if (at == std::string::npos) continue;
    ++scales;
    scale = &line;
    behind = at;
  }
  if (scales != 1 || scale->key.size() != scale->text().size() || scale->place.table) return;
  const auto counts = counts_in(scale->key, scale->words, behind, scale->key.size());
  if (counts.empty() || counts.front().bound) return;
  const Count& whole = counts.front();
  const std::string_view noun = noun_of(scale->key, whole);
  if (noun.empty() || rules::lexicon_value("time_unit", whole.thing)) return;
  for (const TextLine& line : subject.lines()) {
    if (&line == scale || line.key.size() != line.text().size() || line.key.find(noun) == std::string::npos) continue;
    for (const Count& count : counts_in(line.key, line.words, 0, line.key.size())) {
      if (count.bound || noun_of(line.key, count) != noun || count.value <= whole.value) continue;
      Found one;
      one.message = {
          fmt::format("Quy mô là {} {}, ở đây là {}", shown_count(whole.value), noun, shown_count(count.value)),
          fmt::format("The scale is {} ({}), here it is {}", shown_count(whole.value), noun, shown_count(count.value))};
      one.places = {line.place, scale->place};
      one.repair = {"Thống nhất một con số", "Settle on one figure"};
      found.push_back(std::move(one));
      return;
    }
  }
}

}  // namespace

void find_numbered_parts(const Subject& subject, std::vector<Found>& found) {
  for (std::size_t i = 0; i < subject.lines().size(); ++i) look_at_parts(subject, i, found);
  look_at_scale(subject, found);
}

}  // namespace sauro::checks
