// SPDX-License-Identifier: AGPL-3.0-or-later
// Urging: what is said on a day, one's own notices, the ladder.
#include <algorithm>
#include <map>

#include "app/access/agency_calendar.h"
#include "app/actions/reminders.h"
#include "app/queries/query.h"
#include "plan/tracking/status.h"
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
  reports::UrgingPage page{day, said->quiet, {}, {}};
  for (const Reminder& one : said->reminders) {
    reports::UrgingLine line{{one.item.id, one.due, one.rung.days, one.rung.way},
                             one.item.value.set.title,
                             asking.name("unit", std::string(tracking::answering_unit(one.item.value)))};
    for (const std::string& user : one.to) line.to.push_back(asking.name("user", user));
    line.behind = urging::days_behind(one.due, day, holidays);
    page.lines.push_back(std::move(line));
  }
  for (const std::string& user : said->without_address) page.no_address.push_back(asking.name("user", user));
  return reports::urging_answer(page);
}

AnswerOrError notices(const Asking& asking, const Input& input) {
  const char* mark = input.flag("unseen") ? "unseen" : "user";
  const auto kept = asking.view().all<tracking::NoticeState>("notice", mark, asking.actor().user + "/");
  if (!kept) return kept.error();
  const auto agency = agency_record(asking.view());
  if (!agency) return agency.error();
  const int year = asking.as_of().year();
  const Holidays holidays = agency_calendar(agency->value, year - 1, year + 1);
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
                             urging::can_be_urged(state),
                             line.due ? urging::days_behind(*line.due, asking.as_of(), holidays) : 0});
    }
    list.push_back(std::move(shown));
  }
  return reports::notices_answer(list);
}

AnswerOrError mails(const Asking& asking, const Input& input) {
  const std::string stage = input.text("stage");
  std::vector<reports::MailShown> list;
  const bool open = stage == "waiting" || stage == "trying";
  const auto kept = asking.view().all<tracking::NoticeState>("notice", open ? "outbox" : "mail");
  if (!kept) return kept.error();
  for (auto at = kept->rbegin(); at != kept->rend() && list.size() < most_notices; ++at) {  // the newest first
    const tracking::NoticeState& notice = at->value;
    if (!stage.empty() && name_of(notice.mail.stage) != stage) continue;
    list.push_back({at->id, notice.made.user, asking.name("user", notice.made.user),
                    notice.made.day.value_or(asking.as_of()), notice.mail,
                    static_cast<std::int64_t>(notice.made.lines.size())});
  }
  return reports::mails_answer(list);
}

/// The day of the last letter that urged a unit about a plan, and how many there were.
struct LettersSent {
  std::optional<Day> last;
  int count = 0;
};
Result<std::map<std::pair<std::string, std::string>, LettersSent>> letters_sent(const Asking& asking) {
  const auto all = asking.view().all<tracking::DocumentState>("document");
  if (!all) return all.error();
  std::map<std::pair<std::string, std::string>, LettersSent> sent;
  for (const auto& one : *all) {
    const auto& issued = one.value.issued;
    if (issued.order.form != "urging-letter" || !one.value.replaced_by.empty()) continue;
    LettersSent& of_unit = sent[{issued.order.plan, issued.order.unit}];
    ++of_unit.count;
    if (!of_unit.last || (issued.day && *issued.day > *of_unit.last)) of_unit.last = issued.day;
  }
  return sent;
}

AnswerOrError letters(const Asking& asking, const Input&) {
  auto sent = letters_sent(asking);
  if (!sent) return sent.error();
  const auto plans = asking.view().running_plans();
  if (!plans) return plans.error();
  std::map<std::pair<std::string, std::string>, reports::LetterDue> due;
  for (const auto& plan : *plans) {
    const auto items = asking.view().items("plan", plan.id + "/");
    if (!items) return items.error();
    for (const KeptItem& item : *items) {
      const std::pair of_unit(plan.id, std::string(asking.people().answering(tracking::answering_unit(item.value))));
      const LettersSent before = sent->contains(of_unit) ? sent->at(of_unit) : LettersSent();
      const auto since = urging::letter_due(item.value, before.last);
      if (!since) continue;
      auto& letter = due.try_emplace(of_unit, reports::LetterDue{plan.id,
                                                                 of_unit.second,
                                                                 asking.name("unit", of_unit.second),
                                                                 *since,
                                                                 before.count + 1,
                                                                 before.last,
                                                                 {}})
                         .first->second;
      letter.since = std::min(letter.since, *since);
      letter.items.push_back(
          {{item.id, tracking::deadline_of(item.value), 0, tracking::UrgingWay::letter}, item.value.set.title, {}, {}});
    }
  }
  std::vector<reports::LetterDue> list;
  list.reserve(due.size());
  for (auto& [of_unit, letter] : due) list.push_back(std::move(letter));
  std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.since < b.since; });
  return reports::letters_answer(list);
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
          {"mails",
           "thư đôn đốc: đang chờ, đã gửi, không gửi được, bị trả lại; mới nhất trước",
           "mail that urges: waiting, sent, failed, come back; the newest first",
           overseers,
           {{"stage", choice, false, false, "waiting|trying|sent|failed|unknown|bounced", "chỉ những thư như vậy",
             "only those"}},
           mails,
           "mails"},
          {"letters",
           "công văn đôn đốc đã đến lượt mà chưa phát hành, theo đơn vị",
           "official letters that are due and not issued yet, by unit",
           overseers,
           {},
           letters,
           "letters"},
          {"ladder", "thang đôn đốc của cơ quan", "the agency's ladder of urging", readers, {}, ladder, "ladder"}};
}

}  // namespace sauro::app
