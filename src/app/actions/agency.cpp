// SPDX-License-Identifier: AGPL-3.0-or-later
// What the agency says of itself: its name, and the days on which it works otherwise than the public holidays say.
#include <algorithm>

#include "app/access/agency_calendar.h"
#include "app/actions/action.h"
#include "foundation/base/text.h"

namespace sauro::app {
namespace {

using Facts = Result<std::vector<plan::NewFact>>;

std::string subject() { return std::string(tracking::agency_kind) + "/" + std::string(tracking::agency_id); }

Result<Kept<tracking::AgencyState>> agency(Work& work) {
  auto found = agency_record(work.view());
  if (found) work.expect(tracking::agency_kind, tracking::agency_id, found->version);
  return found;
}

Facts set(Work& work, const Input& input) {
  const auto before = agency(work);
  if (!before) return before.error();
  tracking::AgencySet said = before->value.set;
  using Set = tracking::AgencySet;
  for (const auto& [field, member] : {std::pair("name", &Set::name),
                                      {"superior", &Set::superior},
                                      {"place", &Set::place},
                                      {"symbol", &Set::symbol},
                                      {"short-name", &Set::short_name},
                                      {"title", &Set::head},
                                      {"signer", &Set::signer},
                                      {"office", &Set::office},
                                      {"office-symbol", &Set::office_symbol}})
    if (input.has(field)) said.*member = collapse_blanks(input.text(field));
  if (said == before->value.set) return refuse("item.same", said.name);
  return std::vector{fact_of("agency.set", subject(), said)};
}

/// Each of them once, in order.
Result<std::vector<Day>> days_of(const Input& input, const char* field, int year) {
  std::vector<Day> days;
  for (const std::string& text : input.texts(field)) {
    const Day day = *read_day(text);  // the input was checked
    if (day.year() != year) return refuse("days.other-year", day_words(day));
    days.push_back(day);
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

Facts set_days(Work& work, const Input& input) {
  const auto before = agency(work);
  if (!before) return before.error();
  tracking::AgencyDays said;
  said.year = *input.count("year");
  constexpr int first_year = 1900, last_year = 2200;
  if (said.year < first_year || said.year > last_year)
    return refuse("input.choice", both("--year " + std::to_string(said.year) + ": từ 1900 đến 2200",
                                       "--year " + std::to_string(said.year) + ": 1900 to 2200"));
  auto off = days_of(input, "off", said.year), worked = days_of(input, "worked", said.year);
  if (!off) return off.error();
  if (!worked) return worked.error();
  for (const Day day : *off)
    if (std::find(worked->begin(), worked->end(), day) != worked->end()) return refuse("days.twice", day_words(day));
  said.off = *std::move(off);
  said.worked = *std::move(worked);
  said.document = input.text("document");
  const auto& years = before->value.years;
  const auto same = std::find_if(years.begin(), years.end(), [&](const auto& one) { return one.year == said.year; });
  const bool none = same == years.end() && said.off.empty() && said.worked.empty();
  if (none || (same != years.end() && *same == said)) return refuse("item.same", std::to_string(said.year));
  return std::vector{fact_of("agency.days", subject(), said)};
}

}  // namespace

std::vector<Action> agency_actions() {
  using enum FieldKind;
  return {
      {"agency.set",
       "ghi cách gọi cơ quan, cấp trên, địa danh, người ký trong văn bản",
       "say what documents call the agency, its superior, place and signer",
       office | administrator,
       false,
       {{"name", text, false, false, "", "tên cơ quan", "the agency's name"},
        {"superior", text, false, false, "", "cơ quan cấp trên", "its superior"},
        {"place", text, false, false, "", "địa danh ký văn bản", "where its documents are signed"},
        {"symbol", text, false, false, "", "chữ viết tắt trong ký hiệu văn bản",
         "its abbreviation in the symbols of documents"},
        {"short-name", text, false, false, "", "tên gọi tắt trong văn bản", "what its documents call it further on"},
        {"title", text, false, false, "", "chức danh người đứng đầu", "the title of whoever heads it"},
        {"signer", text, false, false, "", "người ký văn bản", "who signs its documents"},
        {"office", text, false, false, "", "đơn vị soạn thảo, lưu văn bản", "the unit that drafts and files"},
        {"office-symbol", text, false, false, "", "chữ viết tắt của đơn vị soạn thảo",
         "the abbreviation of that unit"}},
       set},
      {"agency.days",
       "ghi ngày nghỉ, ngày làm bù của một năm, thay cho những ngày đã ghi của năm đó",
       "say the days off, and the weekend days worked, of a year, in the place of what was said of it before",
       office | administrator,
       false,
       {{"year", count, true, false, "", "năm", "year"},
        {"off", day, false, true, "", "ngày nghỉ ngoài lịch chung", "a day off beside the public holidays"},
        {"worked", day, false, true, "", "ngày làm bù, hoặc ngày lễ vẫn làm",
         "a weekend day or holiday that is worked"},
        {"document", text, false, false, "", "theo văn bản", "by what document"}},
       set_days}};
}

}  // namespace sauro::app
