// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/mail/outbox.h"

#include "app/access/agency_calendar.h"
#include "app/access/standing.h"
#include "app/actions/action.h"
#include "app/actions/perform.h"
#include "plan/urging/ladder.h"
#include "plan/urging/mail.h"
#include "reports/mail_text.h"

namespace sauro::app {
namespace {

using tracking::MailStage;
using KeptNotice = Kept<tracking::NoticeState>;

constexpr int link_days = 14;  ///< that a link in a mail opens

struct Sending {
  ledger::Ledger& ledger;
  const std::string& agency;
  MailDoor& door;
  const MailOptions& options;
  MailsSent sent = {};
};

template <class T>
Result<bool> append(const Sending& sending, const char* kind, const KeptNotice& notice, const T& said,
                    const std::vector<ledger::Expected>& expected) {
  const Scene scene{sending.ledger, {}, sending.agency, sending.options.now()};
  const auto facts =
      append_facts(scene, {fact_of(kind, "notice/" + notice.id, said)}, {{}, "sauro serve"}, expected, {});
  if (!facts) return facts.error();
  return true;
}

/// Whether it was noted: not where the notice is another by now, so that somebody else may have it.
template <class T>
Result<bool> note(const Sending& sending, const char* kind, const KeptNotice& notice, const T& said) {
  auto noted = append(sending, kind, notice, said, {{"notice", notice.id, notice.version}});
  if (!noted && noted.error().code == ErrorCode::conflict) return false;
  return noted;
}

std::string text_or(const std::string& text, const char* other) { return text.empty() ? other : text; }

/// What the mail says; no line where nothing of it is still to be done.
Result<reports::MailPage> page_of(const Sending& sending, const AgencyView& view, const People& people,
                                  const tracking::Notice& notice) {
  const auto agency = agency_record(view);
  if (!agency) return agency.error();
  const auto& set = agency->value.set;
  const auto* user = people.user(notice.user);
  reports::MailPage page{set.name,
                         text_or(set.office, "Văn phòng"),
                         user == nullptr ? "" : user->value.name,
                         notice.day.value_or(view.today()),
                         {},
                         {},
                         sending.options.site};
  const int year = page.day.year();
  const Holidays holidays = agency_calendar(agency->value, year - 1, year + 1);
  for (tracking::NoticeLine line : notice.lines) {
    const auto item = view.item(line.item);
    if (!item) return item.error();
    if (!*item || !urging::can_be_urged((*item)->value)) continue;
    const auto& state = (*item)->value;
    // A rung may be said later than it was reached; whoever reads is told how it is.
    if (line.due) line.days = urging::days_behind(*line.due, page.day, holidays);
    const auto* unit = people.unit(tracking::answering_unit(state));
    const bool reports = (people.standings({notice.user, {}}, state) & action_named("item.report")->may) != 0;
    page.lines.push_back(
        {line, state.set.label, state.set.title, unit == nullptr ? "" : unit->value.name, reports, {}});
  }
  return page;
}

/// Links are made when the mail goes, so that their secrets stand in it alone, and only for who may use them.
Result<bool> add_links(const Sending& sending, Day today, const std::string& user, reports::MailPage& page) {
  if (!sending.options.link) return true;
  const Day until = today.plus_days(link_days);
  for (reports::MailLine& line : page.lines) {
    if (!line.reports) continue;
    auto link = sending.options.link(sending.agency, user, line.said.item, until);
    if (!link) return link.error();
    line.link = *std::move(link);
    if (!line.link.empty()) page.links_until = until;
  }
  return true;
}

/// What came of it is kept, whatever it was, and whatever became of the notice meanwhile: somebody may have read it.
/// Whether others may go out behind it.
Result<bool> keep_answer(Sending& sending, const KeptNotice& notice, const Handing& handing) {
  using enum Handing::Outcome;
  Result<bool> kept = true;
  if (handing.outcome == accepted) {
    kept = append(sending, "mail.sent", notice, tracking::MailSaid{handing.said}, {});
    ++sending.sent.sent;
  } else if (handing.outcome == unknown) {
    kept = append(sending, "mail.unknown", notice, tracking::MailSaid{handing.said}, {});
    ++sending.sent.unknown;
  } else {
    const std::int64_t now = sending.options.now();
    const auto& mail = notice.value.mail;
    const std::int64_t next = handing.outcome == refused ? 0 : urging::next_try(mail.tries + 1, mail.since, now);
    kept = append(sending, "mail.failed", notice, tracking::MailFailed{handing.said, next}, {});
    ++(next == 0 ? sending.sent.failed : sending.sent.later);
  }
  if (!kept) return kept.error();
  return handing.outcome != closed;
}

Result<bool> send_one(Sending& sending, const AgencyView& view, const People& people, const KeptNotice& notice) {
  const auto& made = notice.value.made;
  const auto* user = people.user(made.user);
  auto page = page_of(sending, view, people, made);
  if (!page) return page.error();
  if (user == nullptr || user->value.disabled || user->value.mail.empty() || page->lines.empty()) {
    const auto kept = note(sending, "mail.dropped", notice, tracking::MailSaid());
    if (!kept) return kept.error();
    return true;
  }
  // All that can fail comes first: behind the next fact the mail is under way.
  if (const auto linked = add_links(sending, view.today(), made.user, *page); !linked) return linked.error();
  const auto begun = note(sending, "mail.trying", notice, tracking::MailTrying{user->value.mail});
  if (!begun) return begun.error();
  if (!*begun) return true;
  const auto mail = reports::mail_text(*page);
  const Letter letter{page->agency,         user->value.mail, user->value.name,
                      mail.subject,         mail.text,        urging::message_id(notice.id, sending.options.domain),
                      sending.options.now()};
  return keep_answer(sending, notice, sending.door.hand_over(letter));
}

}  // namespace

Result<MailsSent> send_mails(ledger::Ledger& ledger, const std::string& agency, MailDoor& door,
                             const MailOptions& options) {
  Sending sending{ledger, agency, door, options};
  const AgencyView view(ledger, agency, day_in_vietnam(options.now()));
  const auto waiting = view.all<tracking::NoticeState>("notice", "outbox");
  if (!waiting) return waiting.error();
  if (waiting->empty()) return sending.sent;
  const auto people = People::read(view);
  if (!people) return people.error();
  for (const KeptNotice& notice : *waiting) {
    if (!options.goes_on()) break;
    const tracking::MailState& mail = notice.value.mail;
    const std::int64_t now = options.now();
    if (mail.stage == MailStage::trying) {
      if (now - mail.at < urging::longest_handing) continue;
      const auto kept = note(sending, "mail.unknown", notice, tracking::MailSaid());
      if (!kept) return kept.error();
      if (*kept) ++sending.sent.unknown;
    } else if (mail.next <= now) {
      const auto open = send_one(sending, view, *people, notice);
      if (!open) return open.error();
      if (!*open) break;
    }
  }
  return sending.sent;
}

}  // namespace sauro::app
