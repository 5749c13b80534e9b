// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"
#include "plan/extraction/label.h"

namespace sauro::checks {
namespace {

/// How many "nhiệm vụ trọng tâm" or "nhiệm vụ chấp thuận" a line announces: "02 nhiệm vụ trọng tâm". -1 where it says
/// none.
int announced(std::string_view key, std::string_view kind) {
  const auto at = key.find(kind);
  if (at == std::string_view::npos) return -1;
  const auto words = words_in(key.substr(0, at));
  if (words.empty() || words.back().end + 1 != at) return -1;
  const std::string_view figures = key.substr(words.back().begin, words.back().end - words.back().begin);
  if (figures.size() > 2 || figures.find_first_not_of("0123456789") != std::string_view::npos) return -1;
  return std::stoi(std::string(figures));
}

/// How many of the lines that stand under a unit's heading, up to the next one, begin with such a task.
int listed(const std::vector<TextLine>& lines, std::size_t after, std::string_view kind) {
  int count = 0;
  for (std::size_t i = after + 1; i < lines.size() && i < after + 20; ++i) {
    const std::string& key = lines[i].key;
    const std::string_view bare =
        trim(std::string_view(key).substr(std::min(key.find_first_not_of("-+*· "), key.size())));
    if (bare.empty()) continue;
    if (is_digit(bare.front())) break;  // the next unit
    if (bare.starts_with(kind)) ++count;
  }
  return count;
}

bool starts_with_letter(std::string_view text) {
  std::size_t at = 0;
  return is_letter(next_code_point(text, at));
}

/// The units by the keys of their names and aliases.
using ByName = std::map<std::string, const plan::Unit*, std::less<>>;

ByName by_name(const Subject& subject) {
  ByName names;
  for (const plan::Unit& unit : subject.draft().units) {
    names.emplace(spelling_key(unit.name), &unit);
    for (const std::string& alias : unit.aliases) names.emplace(spelling_key(alias), &unit);
  }
  return names;
}

/// The unit whose heading the line is: "1. Phòng Quản lý Khoa học".
const plan::Unit* headed_by(const ByName& names, const TextLine& line) {
  const extraction::Label label = extraction::read_label(line.text());
  const std::string_view rest = trim(line.text().substr(std::min(label.rest, line.text().size())));
  const std::string key = spelling_key(rest.substr(0, rest.find_last_not_of(" .:;") + 1));
  const auto named = names.find(key);
  return named == names.end() ? nullptr : named->second;
}

/// The tasks of a class that the unit leads by the table.
std::vector<const plan::Item*> led_by(const Subject& subject, const plan::Unit& unit, plan::TaskClass task_class) {
  std::vector<const plan::Item*> led;
  for (const plan::Item& item : subject.draft().items) {
    if (item.kind != plan::ItemKind::task || item.task_class != task_class || !stands_in(item, plan::Part::appendix))
      continue;
    const auto leads = [&](const plan::Assignment& a) { return a.role == plan::Role::lead && a.unit == unit.id; };
    const auto leads_one = [&](const plan::Item* child) {
      return std::any_of(child->assignments.begin(), child->assignments.end(), leads);
    };
    const auto& below = subject.children(item);
    if (leads_one(&item) || std::any_of(below.begin(), below.end(), leads_one)) led.push_back(&item);
  }
  return led;
}

/// What a unit's line announces against the rows of the table that it leads.
std::optional<Found> against_table(const Subject& subject, const TextLine& line, const plan::Unit& unit,
                                   std::string_view kind, plan::TaskClass task_class, int told) {
  const auto led = led_by(subject, unit, task_class);
  if (led.empty() || static_cast<int>(led.size()) == told) return std::nullopt;
  Found one;
  one.message = {
      fmt::format("{}: nêu {} {}, theo phụ lục chủ trì {}", quoted(unit.name), told, kind, led.size()),
      fmt::format("{}: {} ({}) are announced, by the appendix it leads {}", quoted(unit.name), told, kind, led.size())};
  one.items = led;
  one.places = {line.place};
  for (const plan::Item* item : led) one.places.push_back(place_of(*item));
  one.repair = {"Thống nhất số nhiệm vụ giữa hai phần", "Settle on one number"};
  return one;
}

/// "Phòng A chủ trì 05 nhiệm vụ tại Bảng phân công": what a line says that its unit leads, whatever the class.
struct Led {
  const plan::Unit* unit = nullptr;
  int count = 0;
  std::string_view noun;  ///< "nhiệm vụ"
};

std::vector<Led> led_by_line(const ByName& names, const TextLine& line) {
  constexpr std::string_view lead = "chủ trì ";
  std::vector<Led> all;
  const std::string_view key = line.key;
  for (auto at = key.find(lead); at != std::string_view::npos; at = key.find(lead, at + 1)) {
    const std::string_view told = key.substr(at + lead.size());
    const std::size_t figures = told.find_first_not_of("0123456789");
    if (figures == 0 || figures > 2 || figures == std::string_view::npos || told[figures] != ' ') continue;
    const rules::Term* noun = rules::longest_prefix("counted_work", told.substr(figures + 1));
    if (noun == nullptr) continue;
    // Where it says which, or of what class, only some of the unit's work is counted.
    const std::string_view rest = trim(told.substr(figures + 1 + noun->term.size()));
    if (!rest.empty() && starts_with_letter(rest) && rules::longest_prefix("counted_where", rest) == nullptr) continue;
    const std::string_view before = trim(key.substr(0, at));
    Led led;
    led.count = std::stoi(std::string(told.substr(0, figures)));
    led.noun = noun->term;
    std::size_t longest = 0;
    for (const auto& [name, unit] : names)
      if (before.ends_with(name) && name.size() > longest) led.unit = unit, longest = name.size();
    if (led.unit != nullptr) all.push_back(led);
  }
  return all;
}

/// The tasks that the unit leads: the rows of the tables, where there are tables of tasks; else those of the text.
std::vector<const plan::Item*> all_led_by(const Subject& subject, const plan::Unit& unit) {
  std::vector<const plan::Item*> rows, lines;
  for (const plan::Item& item : subject.draft().items) {
    const auto leads = leads_of(item);
    const bool is_its = std::any_of(leads.begin(), leads.end(), [&](const auto* a) { return a->unit == unit.id; });
    if (is_task(item) && is_its) (place_of(item).table ? rows : lines).push_back(&item);
  }
  const bool tabled = std::any_of(subject.draft().items.begin(), subject.draft().items.end(),
                                  [](const plan::Item& item) { return is_task(item) && place_of(item).table; });
  return tabled ? rows : lines;
}

/// What a line says of all that a unit leads against what the plan gives it.
void find_counts_of_all(const Subject& subject, const ByName& names, const TextLine& line, std::vector<Found>& found) {
  for (const Led& told : led_by_line(names, line)) {
    const auto led = all_led_by(subject, *told.unit);
    if (led.empty() || static_cast<int>(led.size()) == told.count) continue;
    Found one;
    one.message = {
        fmt::format("{}: nêu chủ trì {} {}, kế hoạch giao {}", quoted(told.unit->name), told.count, told.noun,
                    led.size()),
        fmt::format("{}: leads {} by this line, {} by the plan", quoted(told.unit->name), told.count, led.size())};
    one.items = led;
    one.places = {line.place};
    for (const plan::Item* item : led) one.places.push_back(place_of(*item));
    one.repair = {"Thống nhất số nhiệm vụ giữa hai phần", "Settle on one number"};
    found.push_back(std::move(one));
  }
}

/// What a line announces against the lines under it.
Found against_list(const TextLine& line, std::string_view kind, int told, int counted) {
  Found one;
  one.message = {fmt::format("Nêu {} {} nhưng bên dưới liệt kê {}: {}", told, kind, counted, quoted(line.text())),
                 fmt::format("It announces {} ({}) and lists {}: {}", told, kind, counted, quoted(line.text()))};
  one.places = {line.place};
  one.repair = {"Sửa số, hoặc bổ sung nhiệm vụ còn thiếu", "Mend the number, or add the task that is missing"};
  return one;
}

std::vector<Found> find_responsibility_count_mismatch(const Subject& subject) {
  constexpr std::array<std::pair<std::string_view, plan::TaskClass>, 2> kinds = {
      {{"nhiệm vụ trọng tâm", plan::TaskClass::key}, {"nhiệm vụ chấp thuận", plan::TaskClass::approved}}};
  std::vector<Found> found;
  const auto& lines = subject.lines();
  const ByName names = by_name(subject);
  const plan::Unit* unit = nullptr;  // whose heading stands above
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    if (line.place.table) continue;
    if (const plan::Unit* headed = headed_by(names, line)) unit = headed;
    find_counts_of_all(subject, names, line, found);
    for (const auto& [kind, task_class] : kinds) {
      const int told = announced(line.key, kind);
      if (told < 0) continue;
      const int counted = line.key.ends_with(':') ? listed(lines, i, kind) : 0;
      if (counted > 0 && counted != told)
        found.push_back(against_list(line, kind, told, counted));
      else if (unit != nullptr)
        if (auto one = against_table(subject, line, *unit, kind, task_class, told)) found.push_back(*std::move(one));
    }
  }
  return found;
}

}  // namespace

const Rule responsibility_count_mismatch{
    "responsibility.count-mismatch",
    plan::Clear::responsibility,
    find_responsibility_count_mismatch,
    {"Số nhiệm vụ nêu cho một đơn vị khác với số được liệt kê.",
     "The number of tasks announced for a unit is not the number listed.",
     "Chủ trì 02 nhiệm vụ trọng tâm, cụ thể: (chỉ có một dòng)", "Sửa số, hoặc bổ sung nhiệm vụ còn thiếu.",
     "Mend the number, or add the task that is missing.", "rõ trách nhiệm"}};

}  // namespace sauro::checks
