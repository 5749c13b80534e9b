// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
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

/// The quarter that Roman or other figures name at the start of `text`, 0 where they name none; moves `text` behind.
int quarter_at(std::string_view& text) {
  constexpr std::array<std::pair<std::string_view, int>, 8> names = {
      {{"iii", 3}, {"ii", 2}, {"iv", 4}, {"i", 1}, {"1", 1}, {"2", 2}, {"3", 3}, {"4", 4}}};
  for (const auto& [name, quarter] : names)
    if (text.starts_with(name) && (text.size() == name.size() || !rules::is_of_word(text[name.size()]))) {
      text.remove_prefix(name.size());
      return quarter;
    }
  return 0;
}

/// "Quý II/2026 (tháng 7)": a month that is not of the quarter before it.
void find_months_of_other_quarters(const Subject& subject, std::vector<Found>& found) {
  constexpr std::string_view word = "quý ", bracket = " (tháng ";
  for (const TextLine& line : subject.lines())
    for (auto at = line.key.find(word); at != std::string::npos; at = line.key.find(word, at + 1)) {
      std::string_view rest = std::string_view(line.key).substr(at + word.size());
      const int quarter = quarter_at(rest);
      if (quarter == 0) continue;
      rest.remove_prefix(std::min(rest.find_first_not_of("/0123456789"), rest.size()));
      if (!rest.starts_with(bracket)) continue;
      const std::string_view month =
          rest.substr(bracket.size(), rest.find_first_not_of("0123456789", bracket.size()) - bracket.size());
      if (month.empty() || month.size() > 2) continue;
      const int told = std::stoi(std::string(month));
      if (told < 1 || told > 12 || (told + 2) / 3 == quarter) continue;
      Found one;
      one.message = {fmt::format("Tháng {} thuộc quý {}, không phải quý {}", told, (told + 2) / 3, quarter),
                     fmt::format("Month {} is of quarter {}, not {}", told, (told + 2) / 3, quarter)};
      one.places = {line.place};
      one.repair = {"Kiểm tra lại tháng hoặc quý", "Check the month or the quarter"};
      found.push_back(std::move(one));
    }
}

std::vector<Found> find_time_impossible(const Subject& subject) {
  std::vector<Found> found;
  find_reversed(subject, found);
  find_months_of_other_quarters(subject, found);
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
                           find_time_impossible,
                           {"Ngày không có trong lịch, hoặc kết thúc trước khi bắt đầu.",
                            "A day that no calendar has, or an end before its beginning.",
                            "hoàn thành trước ngày 31/6/2026", "Kiểm tra lại ngày.", "Check the day.", "lịch"}};

}  // namespace sauro::checks
