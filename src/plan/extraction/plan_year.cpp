// SPDX-License-Identifier: AGPL-3.0-or-later
#include "plan/extraction/plan_year.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/extraction/time.h"

namespace sauro::extraction {
namespace {

/// A year 1990-2100 after "năm" in `text`.
std::optional<int> year_after_word(std::string_view text) {
  const std::string key = spelling_key(text);
  for (auto at = key.find("năm "); at != std::string::npos; at = key.find("năm ", at + 1)) {
    const std::string_view digits = std::string_view(key).substr(at + std::string_view("năm ").size(), 5);
    if (digits.size() >= 4 && std::all_of(digits.begin(), digits.begin() + 4, [](char c) { return is_digit(c); }) &&
        (digits.size() == 4 || !is_digit(digits[4]))) {
      const int year = (digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 + (digits[3] - '0');
      // "ngày 22 tháng 12 năm 2024" is the day of a cited document.
      const std::string_view before = std::string_view(key).substr(0, at);
      const auto day = before.rfind("ngày ");
      const bool cited =
          day != std::string_view::npos && at - day < 24 && before.substr(day).find("tháng ") != std::string_view::npos;
      if (year >= 1990 && year <= 2100 && !cited) return year;
    }
  }
  return std::nullopt;
}

/// The year that the document's days speak of most, "…/2024".
std::optional<int> commonest_year(const std::vector<Element>& elements) {
  std::map<int, int> votes;
  const auto count = [&](std::string_view text) {
    for (std::size_t at = 0; at + 4 < text.size(); ++at) {
      if (text[at] != '/' || text[at + 1] != '2' || text[at + 2] != '0' || !is_digit(text[at + 3]) ||
          at + 4 >= text.size() || !is_digit(text[at + 4]))
        continue;
      if (at + 5 < text.size() && (is_digit(text[at + 5]) || text[at + 5] == '/')) continue;  // a document's number
      ++votes[2000 + (text[at + 3] - '0') * 10 + (text[at + 4] - '0')];
    }
  };
  for (const Element& element : elements) {
    if (!element.table) {
      count(element.line.text);
      continue;
    }
    for (const auto& row : element.table->rows)
      for (const auto& cell : row.cells) count(document::cell_text(cell));
  }
  std::optional<int> best;
  for (const auto& [year, n] : votes)
    if (!best || n > votes[*best]) best = year;
  return best;
}

/// "giai đoạn 2026 - 2030" -> 2026.
std::optional<int> first_year_of_range(std::string_view text) {
  for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
    if (!is_digit(text[at]) || (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '/'))) continue;
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::string_view rest = trim(text.substr(end));
    const bool range = rest.starts_with("-") || rest.starts_with("–");
    if (end - at == 4 && range && text[at] == '2' && text[at + 1] == '0')
      return std::stoi(std::string(text.substr(at, 4)));
    at = end;
  }
  return std::nullopt;
}

/// The month, quarter or months that a subject ends with: "Công tác tháng 9/2026", "... 6 tháng cuối năm 2026".
std::optional<Period> period_at_end(std::string_view subject, int year) {
  constexpr int longest = 6;  // words of such a time
  std::size_t at = subject.size();
  std::optional<Period> found;
  for (int words = 0; words < longest && at > 0; ++words) {
    const auto blank = subject.find_last_of(' ', at - 1);
    at = blank == std::string_view::npos ? 0 : blank;
    const std::string_view tail = trim(subject.substr(at));
    const std::size_t number = std::min(tail.find_first_not_of("0123456789"), tail.size());
    const auto* unit = rules::opening("time_unit_column", trim(tail.substr(number)));
    if (!unit || unit->value == "năm") continue;
    const auto read = parse_time(tail, {year, std::nullopt, false});
    if (read && read->kind == plan::ScheduleKind::period && read->start && read->end)
      if (auto period = Period::make(*read->start, *read->end)) found = *period;
  }
  return found;
}

}  // namespace

void find_year(plan::Head& head, const std::vector<Element>& elements, std::optional<int> given) {
  if (given)
    head.year = given;
  else if (head.subject && year_after_word(*head.subject))
    head.year = year_after_word(*head.subject);
  else if (head.period)
    head.year = head.period->first().year();
  else if (head.date)
    head.year = std::stoi(head.date->substr(0, 4));
  else if (head.subject && first_year_of_range(*head.subject))
    head.year = first_year_of_range(*head.subject);
  else
    head.year = commonest_year(elements);
}

void find_period(plan::Head& head, const std::vector<plan::Item>& items) {
  if (head.period) return;
  if (head.subject) {
    if (auto read = find_time(*head.subject, {head.year.value_or(0), std::nullopt, false});
        read && read->schedule.start && read->schedule.end) {
      head.period = Period::make(*read->schedule.start, *read->schedule.end).value();
      return;
    }
    if (const auto period = period_at_end(*head.subject, head.year.value_or(0))) {
      head.period = period;
      return;
    }
    if (const auto year = year_after_word(*head.subject)) {
      head.period = Period::year(*year);
      return;
    }
  }
  std::optional<Day> first, last;
  for (const plan::Item& item : items) {
    for (const auto& day : {item.schedule.start, item.schedule.end}) {
      if (!day) continue;
      if (!first || *day < *first) first = day;
      if (!last || *last < *day) last = day;
    }
  }
  if (first && last)
    head.period = Period::make(*first, *last).value();
  else if (head.year)
    head.period = Period::year(*head.year);
}

}  // namespace sauro::extraction
