// SPDX-License-Identifier: AGPL-3.0-or-later
// Urging: what is said on a day, one's own notices, the ladder.
#include "app/access/agency_calendar.h"
#include "app/actions/reminders.h"
#include "app/queries/query.h"
#include "plan/urging/ladder.h"
#include "reports/urging_page.h"

namespace sauro::app {
namespace {

constexpr std::size_t most_notices = 200;

AnswerOrError urging(const Asking& asking, const Input& input) {
  const auto agency = agency_record(asking.view());
  if (!agency) return agency.error();
  const int year = asking.as_of().year();
  const Holidays holidays = agency_calendar(agency->value, year - 1, year + 2);
  const Day day = input.day("day").value_or(next_working_day(asking.as_of(), holidays));
  const auto said = urging_on(asking.view(), asking.people(), day, holidays);
  if (!said) return said.error();
  reports::UrgingPage page{day, said->quiet, {}};
  for (const Reminder& one : said->reminders) {
    reports::UrgingLine line{{one.item.id, one.due, one.rung.days, one.rung.way},
                             one.item.value.set.title,
                             asking.name("unit", std::string(tracking::answering_unit(one.item.value)))};
    for (const std::string& user : one.to) line.to.push_back(asking.name("user", user));
    page.lines.push_back(std::move(line));
  }
  return reports::urging_answer(page);
}

AnswerOrError notices(const Asking& asking, const Input& input) {
  const char* mark = input.flag("unseen") ? "unseen" : "user";
  const auto kept = asking.view().all<tracking::NoticeState>("notice", mark, asking.actor().user + "/");
  if (!kept) return kept.error();
  std::vector<reports::NoticeShown> list;
  for (auto at = kept->rbegin(); at != kept->rend() && list.size() < most_notices; ++at) {  // the newest first
    reports::NoticeShown shown{at->id, at->value.made.day.value_or(asking.as_of()), at->value.seen, {}};
    for (const tracking::NoticeLine& line : at->value.made.lines) {
      const auto item = asking.view().item(line.item);
      if (!item) return item.error();
      if (!*item) continue;
      const auto& state = (*item)->value;
      shown.lines.push_back({line,
                             state.set.title,
                             asking.name("unit", std::string(tracking::answering_unit(state))),
                             {},
                             urging::can_be_urged(state)});
    }
    list.push_back(std::move(shown));
  }
  return reports::notices_answer(list);
}

AnswerOrError ladder(const Asking& asking, const Input&) {
  const auto own = asking.view().find<tracking::Ladder>(tracking::ladder_kind, tracking::ladder_id);
  if (!own) return own.error();
  const auto used = ladder_of(asking.view(), asking.as_of());
  if (!used) return used.error();
  return reports::ladder_answer(*used, *own && !(*own)->value.rungs.empty());
}

}  // namespace

std::vector<Query> urging_queries() {
  using enum FieldKind;
  return {{"urging",
           "ai sẽ được nhắc về việc gì: mặc định ngày làm việc tới",
           "who will be urged about what, by default on the next working day",
           overseers,
           {{"day", day, false, false, "", "ngày nhắc", "the day of urging"}},
           urging,
           "urging"},
          {"notices",
           "thông báo nhắc việc của tôi, mới nhất trước",
           "my notices, the newest first",
           staff | office | director,
           {{"unseen", flag, false, false, "", "chỉ thông báo chưa đọc", "only those that were not read"}},
           notices,
           "notices"},
          {"ladder", "thang đôn đốc của cơ quan", "the agency's ladder of urging", readers, {}, ladder, "ladder"}};
}

}  // namespace sauro::app
