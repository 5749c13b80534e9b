// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/urging/ladder.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "foundation/base/text.h"
#include "foundation/rules/dated.h"
#include "plan/tracking/status.h"

namespace sauro::urging {
namespace {

using tracking::Addressee;
using tracking::Rung;
using tracking::UrgingWay;

template <class Enum>
std::optional<Enum> named(std::string_view word) {
  for (int i = 0; i < tracking::Enumerators<Enum>::count; ++i)
    if (const auto value = static_cast<Enum>(i); name_of(value) == word) return value;
  return std::nullopt;
}

bool is_far(int days) { return days < -farthest_rung || days > farthest_rung; }

std::vector<std::string_view> split(std::string_view text, char by) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(by, at), text.size());
    if (const auto part = trim(text.substr(at, end - at)); !part.empty()) parts.push_back(part);
    at = end + 1;
  }
  return parts;
}

std::optional<Rung> rung_in(std::string_view text) {
  const auto words = split(text, ' ');
  if (words.size() != 3) return std::nullopt;
  Rung rung;
  const char* const last = words[0].data() + words[0].size();
  const auto [end, failed] = std::from_chars(words[0].data(), last, rung.days);
  const auto way = named<UrgingWay>(words[2]);
  if (failed != std::errc() || end != last || !way) return std::nullopt;
  rung.way = *way;
  for (const std::string_view word : split(words[1], ',')) {
    const auto whom = named<Addressee>(word);
    if (!whom || std::find(rung.to.begin(), rung.to.end(), *whom) != rung.to.end()) return std::nullopt;
    rung.to.push_back(*whom);
  }
  return rung.to.empty() ? std::nullopt : std::optional(rung);
}

}  // namespace

Result<std::vector<Rung>> read_rungs(std::string_view text) {
  std::vector<Rung> rungs;
  std::set<int> days;
  for (const std::string_view part : split(text, ';')) {
    const auto rung = rung_in(part);
    const char* fault = !rung                             ? "ladder"
                        : is_far(rung->days)              ? "ladder.days"
                        : !days.insert(rung->days).second ? "ladder.twice"
                                                          : nullptr;
    if (fault != nullptr) return Error{ErrorCode::bad_input, fault, std::string(part)};
    rungs.push_back(*rung);
  }
  if (rungs.empty()) return Error{ErrorCode::bad_input, "ladder", std::string(text)};
  std::sort(rungs.begin(), rungs.end(), [](const Rung& a, const Rung& b) { return a.days < b.days; });
  return rungs;
}

std::string rungs_text(const std::vector<Rung>& rungs) {
  std::string text;
  for (const Rung& rung : rungs) {
    text += (text.empty() ? "" : "; ") + std::to_string(rung.days) + " ";
    for (std::size_t i = 0; i < rung.to.size(); ++i) text.append(i == 0 ? "" : ",").append(name_of(rung.to[i]));
    text.append(" ").append(name_of(rung.way));
  }
  return text;
}

Result<std::vector<Rung>> usual_rungs(Day day) {
  const auto value = rules::value_on("urging.ladder", day);
  if (!value) return value.error();
  return read_rungs(value->text);
}

int days_behind(Day due, Day day, const Holidays& holidays) {
  const auto between = [&](Day after, Day upto) {
    const auto period = Period::make(after.plus_days(1), upto);
    return period ? count_working_days(*period, holidays) : 0;
  };
  if (day == due) return 0;
  return day < due ? -between(day, due) : between(due, day);
}

const Rung* rung_on(const std::vector<Rung>& rungs, int days) {
  const Rung* found = nullptr;
  for (const Rung& rung : rungs)
    if (rung.days <= days && (found == nullptr || rung.days > found->days)) found = &rung;
  return found;
}

bool can_be_urged(const tracking::ItemState& item) {
  return tracking::is_work(item) && !item.parent_of_tasks && item.stage == tracking::Stage::open &&
         tracking::deadline_of(item).has_value();
}

const Rung* rung_due(const tracking::ItemState& item, const std::vector<Rung>& rungs, Day day,
                     const Holidays& holidays) {
  if (!can_be_urged(item)) return nullptr;
  const Day due = *tracking::deadline_of(item);
  const Rung* rung = rung_on(rungs, days_behind(due, day, holidays));
  if (rung == nullptr) return nullptr;
  const bool said = std::any_of(item.urgings.begin(), item.urgings.end(),
                                [&](const tracking::Urging& one) { return one.due == due && one.days >= rung->days; });
  return said ? nullptr : rung;
}

std::optional<Day> letter_due(const tracking::ItemState& item, const std::optional<Day>& urged) {
  if (!can_be_urged(item)) return std::nullopt;
  const auto due = tracking::deadline_of(item);
  for (const tracking::Urging& one : item.urgings)
    if (one.way == tracking::UrgingWay::letter && one.due == due && one.day && (!urged || *one.day > *urged))
      return one.day;
  return std::nullopt;
}

}  // namespace sauro::urging
