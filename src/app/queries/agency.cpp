// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include "app/access/agency_calendar.h"
#include "app/queries/query.h"
#include "foundation/rules/holiday_rules.h"
#include "reports/agency_page.h"

namespace sauro::app {
namespace {

AnswerOrError agency(const Asking& asking, const Input& input) {
  const auto known = agency_record(asking.view());
  if (!known) return known.error();
  const int year = input.count("year").value_or(asking.as_of().year());
  constexpr int first_year = 1900, last_year = 2200;
  if (year < first_year || year > last_year)
    return refuse("input.choice", both("--year " + std::to_string(year) + ": từ 1900 đến 2200",
                                       "--year " + std::to_string(year) + ": 1900 to 2200"));
  reports::AgencyPage page{known->value.set, year, false, false, {}, {}};
  if (page.set.name.empty())  // until somebody says it, as its newest plan has it
    if (const auto plan = asking.plan_meant({}, false))
      page.set.name = plan->value.set.agency, page.set.superior = plan->value.set.superior;
  std::map<Day, std::string> names;
  if (const auto& rules = rules::holiday_rules()) {
    page.decided = decided(year, rules->rules);
    page.verified = rules->confidence == Confidence::verified;
    names = holiday_names(year, rules->rules);
  }
  const auto own = std::find_if(known->value.years.begin(), known->value.years.end(),
                                [&](const auto& one) { return one.year == year; });
  const tracking::AgencyDays said = own == known->value.years.end() ? tracking::AgencyDays() : *own;
  page.document = said.document;
  const Holidays days = agency_calendar(known->value, year, year);
  const auto add = [&](const std::set<Day>& all, bool off, const std::vector<Day>& by_agency) {
    for (const Day day : all) {
      const auto name = names.find(day);
      page.days.push_back({day, off, off && name != names.end() ? name->second : std::string(),
                           std::find(by_agency.begin(), by_agency.end(), day) != by_agency.end()});
    }
  };
  add(days.off(), true, said.off);
  add(days.worked(), false, said.worked);
  std::sort(page.days.begin(), page.days.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
  return reports::agency_answer(page);
}

}  // namespace

std::vector<Query> agency_queries() {
  return {{"agency",
           "cơ quan, và lịch làm việc của một năm",
           "the agency, and the working days of a year",
           readers | administrator,
           {{"year", FieldKind::count, false, false, "", "năm, mặc định năm nay", "year, by default this one"}},
           agency,
           "agency"}};
}

}  // namespace sauro::app
