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

/// "ngày 31/6", "31/6/2026": a day that no month has. Only behind "ngày" or with its year: "31/6" may count other
/// things.
std::vector<Found> find(const Subject& subject) {
  std::vector<Found> found;
  for (const TextLine& line : subject.lines()) {
    const std::string_view text = line.text();
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (!is_digit(text[at]) || (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '/' || text[at - 1] == '.')))
        continue;
      std::size_t end = at;
      const auto number = [&](std::size_t most) {
        int value = 0;
        std::size_t figures = 0;
        for (; end < text.size() && is_digit(text[end]) && figures <= most; ++end, ++figures)
          value = value * 10 + (text[end] - '0');
        return figures == 0 || figures > most ? -1 : value;
      };
      const int day = number(2);
      if (day < 28 || end >= text.size() || text[end] != '/') continue;
      ++end;
      const int month = number(2);
      if (month < 1 || month > 12) continue;
      int year = 0;
      if (end < text.size() && text[end] == '/') {
        ++end;
        year = number(4);
        if (year < 1900 || year > 2200) continue;
      } else if (end < text.size() && (text[end] == '-' || is_letter(static_cast<unsigned char>(text[end])))) {
        continue;
      }
      const bool behind_day = spelling_key(text.substr(at > 8 ? at - 8 : 0, at > 8 ? 8 : at)).ends_with("ngày ");
      if (year == 0 && !behind_day) continue;
      const int of_year = year == 0 ? subject.draft().head.year.value_or(2024) : year;
      if (Day::make(of_year, month, day) || is_told(subject, line.place)) continue;
      const std::string shown(text.substr(at, end - at));
      const int last = days_in_month(of_year, month);
      Found one;
      one.message = {"Không có ngày " + shown, "There is no day " + shown};
      one.places = {line.place};
      const std::string right = std::to_string(last) + std::string(shown.substr(shown.find('/')));
      one.repair = {"Kiểm tra lại; ngày cuối tháng là " + right, "Check it; the last day of the month is " + right};
      one.edit = plan::Edit{line.place, static_cast<int>(code_points(text.substr(0, at))),
                            static_cast<int>(shown.find('/')), std::to_string(last)};
      found.push_back(std::move(one));
      at = end;
    }
  }
  return found;
}

}  // namespace

const Rule time_impossible{"time.impossible",
                           plan::Clear::time,
                           find,
                           {"Ngày không có trong lịch.", "A day that no calendar has.",
                            "hoàn thành trước ngày 31/6/2026", "Kiểm tra lại ngày.", "Check the day.", "lịch"}};

}  // namespace sauro::checks
