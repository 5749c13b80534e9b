// SPDX-License-Identifier: AGPL-3.0-or-later
#include <string>

#include "foundation/base/text.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

/// Reading may have told of the same place.
bool is_told(const Subject& subject, const plan::Place& place) {
  for (const plan::Finding& finding : subject.draft().findings)
    if (finding.rule == "time.impossible" && !finding.places.empty() && finding.places.front().table == place.table &&
        finding.places.front().row == place.row && finding.places.front().paragraph == place.paragraph)
      return true;
  return false;
}

/// Work that ends before it begins.
void find_reversed(const Subject& subject, std::vector<Found>& found) {
  for (const plan::Item& item : subject.draft().items) {
    const plan::Schedule& time = item.schedule;
    if (!is_work(item) || !time.start || !time.end || *time.start <= *time.end || time.origin.inherited) continue;
    found.push_back({{"Kết thúc (" + day_text(*time.end) + ") trước khi bắt đầu (" + day_text(*time.start) +
                          "): " + quoted(item.title),
                      "It ends (" + day_text(*time.end) + ") before it begins (" + day_text(*time.start) +
                          "): " + quoted(item.title)},
                     {&item},
                     {place_of(item, time.origin, time.text)},
                     plan::Words{"Kiểm tra lại hai ngày", "Check the two days"},
                     {},
                     {}});
  }
}

std::vector<Found> find(const Subject& subject) {
  std::vector<Found> found;
  find_reversed(subject, found);
  const int year = subject.draft().head.year.value_or(subject.on().year());
  for (const TextLine& line : subject.lines())
    for (const ImpossibleDay& day : impossible_days_in(line.text(), year)) {
      if (is_told(subject, line.place)) continue;
      const std::string shown(line.text().substr(day.begin, day.end - day.begin));
      const std::size_t figures = shown.find('/');
      const std::string right = std::to_string(day.last) + shown.substr(figures);
      Found one;
      one.message = {"Không có ngày " + shown, "There is no day " + shown};
      one.places = {line.place};
      one.repair = {"Kiểm tra lại; ngày cuối tháng là " + right, "Check it; the last day of the month is " + right};
      one.edits = {plan::Edit{line.place, static_cast<int>(code_points(line.text().substr(0, day.begin))),
                              static_cast<int>(figures), std::to_string(day.last)}};
      found.push_back(std::move(one));
    }
  return found;
}

}  // namespace

const Rule time_impossible{"time.impossible",
                           plan::Clear::time,
                           find,
                           {"Ngày không có trong lịch, hoặc kết thúc trước khi bắt đầu.",
                            "A day that no calendar has, or an end before its beginning.",
                            "hoàn thành trước ngày 31/6/2026", "Kiểm tra lại ngày.", "Check the day.", "lịch"}};

}  // namespace sauro::checks
