// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/rules/dated.h"
#include "foundation/rules/lexicon.h"
#include "plan/checks/rules.h"
#include "plan/checks/wordings.h"

namespace sauro::checks {
namespace {

using plan::Item;

/// Whether the plan's title is of this one year: "... năm 2026", not "giai đoạn 2026-2030".
bool is_of_one_year(const plan::Head& head) {
  if (!head.year || !head.subject) return false;
  const std::string key = spelling_key(*head.subject);
  const std::string year = "năm " + std::to_string(*head.year);
  const auto at = key.rfind(year);
  if (at == std::string::npos || key.find("giai đoạn") != std::string::npos) return false;
  // Another year behind it makes it a span; other figures count something ("... năm 2026 và xây dựng 06 mô hình").
  const std::string_view rest = std::string_view(key).substr(at + year.size());
  const auto words = words_in(rest);
  const bool spans = std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return word.end - word.begin == 4 && rest.substr(word.begin, 2) == "20";
  });
  return !spans && key.find("năm học") == std::string::npos;
}

bool is_of_several_years(const plan::Head& head) {
  const std::string key = spelling_key(head.subject.value_or(""));
  return key.find("giai đoạn") != std::string::npos || key.find("đến năm") != std::string::npos;
}

/// "năm học 2022 - 2023": the second year; 0 where the title names none.
int end_of_school_year(const plan::Head& head) {
  const std::string key = spelling_key(head.subject.value_or(""));
  const auto at = key.find("năm học ");
  if (at == std::string::npos) return 0;
  std::string figures;
  for (const char c : key.substr(at)) {
    if (is_digit(c)) figures += c;
    if (figures.size() == 8) return std::stoi(figures.substr(4));
  }
  return 0;
}

Day last_day_of_school_year(int year) {
  const Day last = *Day::make(year, 12, 31);
  const auto month = rules::value_on("period.school_year.last_month", last);
  const int of = month && month->number ? static_cast<int>(month->number->unscaled()) : 12;
  return *Day::make(year, of, days_in_month(year, of));
}

/// The last year in which a plan's work is due: that of its title; else the one after its own, for school years and
/// work that runs over the year.
std::optional<int> last_year(const Subject& subject) {
  const plan::Head& head = subject.draft().head;
  if (is_of_one_year(head)) return head.year;
  if (!head.year || is_of_several_years(head)) return std::nullopt;
  return *head.year + 1;
}

/// What looks back on the year that it names is done when that is over ("Tổng kết năm 2026"), and what the law sets a
/// day for is then ("công bố ... theo quy định"). Work that begins in the year may end a little behind it.
bool closes_the_year(const Item& item, Day last_day) {
  constexpr int month = 31;  // days
  const plan::Schedule& time = item.schedule;
  if (*(time.end ? time.end : time.start) > last_day.plus_days(month)) return false;
  if (time.start && *time.start <= last_day) return true;
  const std::string key = spelling_key(item.title);
  const auto& closing = rules::lexicon("closing_work");
  const bool named = key.find("năm " + std::to_string(last_day.year())) != std::string::npos;
  if (!named && key.find("theo quy định") == std::string::npos) return false;
  return std::any_of(closing.begin(), closing.end(),
                     [&](const rules::Term& term) { return key.find(term.term) != std::string::npos; });
}

std::vector<Found> find_time_after_plan(const Subject& subject) {
  const auto last = last_year(subject);
  const int school_year = end_of_school_year(subject.draft().head);
  if (!last && school_year == 0) return {};
  const Day last_day = school_year > 0 ? last_day_of_school_year(school_year) : *Day::make(*last, 12, 31);
  const bool titled = is_of_one_year(subject.draft().head);
  std::vector<Found> found;
  std::size_t timed = 0;
  for (const Item& item : subject.draft().items) {
    const plan::Schedule& time = item.schedule;
    const auto end = time.end ? time.end : time.start;
    if (!is_work(item) || !end) continue;
    ++timed;
    // "Đến năm 2030" is an aim that a plan may have beyond its own years.
    const bool day_or_month =
        time.text.find('/') != std::string::npos || spelling_key(time.text).find("tháng") != std::string::npos;
    if (*end <= last_day || closes_the_year(item, last_day) || time.origin.inherited || (!titled && !day_or_month))
      continue;
    const std::string year = std::to_string(*subject.draft().head.year);
    found.push_back(
        {{"Hạn " + day_text(*end) + " nằm ngoài năm " + year + " của kế hoạch: " + quoted(item.title),
          "The deadline " + day_text(*end) + " lies outside the plan's year " + year + ": " + quoted(item.title)},
         {&item},
         {place_of(item, time.origin, time.text)},
         plan::Words{"Kiểm tra năm; việc của năm sau ghi rõ là chuyển tiếp",
                     "Check the year; say of next year's work that it is carried over"},
         {},
         {}});
  }
  // A plan that reaches over the year says so in several of its lines.
  if (found.size() * 3 > timed || (!titled && school_year == 0 && found.size() > 1)) return {};
  return found;
}

}  // namespace

const Rule time_after_plan{
    "time.after-plan",
    plan::Clear::time,
    find_time_after_plan,
    {"Hạn hoàn thành nằm sau năm của kế hoạch.", "A deadline lies after the year that the plan is for.",
     "Kế hoạch năm 2026, thời gian hoàn thành: Tháng 3/2027", "Kiểm tra năm; việc của năm sau ghi rõ là chuyển tiếp.",
     "Check the year; say of next year's work that it is carried over.", "rõ thời gian"}};

}  // namespace sauro::checks
