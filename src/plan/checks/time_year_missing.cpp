// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// Whether four figures of a year, or two behind a stroke ("10/26"), stand in the words of a time.
bool tells_year(std::string_view text) {
  int figures = 0;
  for (const char c : text) {
    figures = is_digit(c) ? figures + 1 : 0;
    if (figures == 4) return true;
  }
  return false;
}

bool is_own_window(const Item& item) {
  return is_work(item) && item.schedule.kind == plan::ScheduleKind::period && item.schedule.end &&
         !item.schedule.origin.inherited && !item.schedule.text.empty();
}

/// Where most of a plan's times leave their year out, its title tells it and nobody is misled.
std::vector<Found> find_time_year_missing(const Subject& subject) {
  std::vector<const Item*> without;
  std::size_t with = 0;
  for (const Item& item : subject.draft().items) {
    if (!is_own_window(item)) continue;
    if (tells_year(item.schedule.text))
      ++with;
    else
      without.push_back(&item);
  }
  if (without.size() > with) return {};
  std::vector<Found> found;
  for (const Item* item : without) {
    const plan::Schedule& time = item->schedule;
    Found one;
    const std::string year = std::to_string(time.end->year());
    one.message = {
        "Thời gian " + quoted(time.text) + " không ghi năm, đang hiểu là năm " + year + ": " + quoted(item->title),
        "The time " + quoted(time.text) + " has no year; " + year + " is understood: " + quoted(item->title)};
    one.items = {item};
    one.places = {place_of(*item, time.origin, time.text)};
    std::string_view words = trim(time.text);
    while (words.ends_with('.') || words.ends_with(';')) words.remove_suffix(1);
    const bool month = is_digit(words.back());
    const std::string added = (month ? "/" : " năm ") + year;
    // Of several deadlines in one cell each wants its year, by hand.
    const TextLine* line = subject.line_at(one.places.front());
    if (line == nullptr || !time.milestones.empty() || line->text().find(time.text) == std::string_view::npos) {
      one.repair = {"Ghi thêm năm " + year, "Add the year " + year};
    } else {
      one.repair = {"Ghi " + quoted(std::string(words) + added), "Write " + quoted(std::string(words) + added)};
      one.edits = {plan::Edit{one.places.front(), time.origin.start + static_cast<int>(code_points(words)), 0, added}};
    }
    found.push_back(std::move(one));
  }
  return found;
}

}  // namespace

const Rule time_year_missing{
    "time.year-missing",
    plan::Clear::time,
    find_time_year_missing,
    {"Thời gian không ghi năm trong khi các dòng khác có ghi.",
     "A time leaves its year out where other lines write theirs.", "Tháng 6 (các dòng khác: Tháng 5/2026)",
     "Ghi thêm năm của kế hoạch.", "Add the plan's year.", "rõ thời gian"}};

}  // namespace sauro::checks
