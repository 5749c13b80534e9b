// SPDX-License-Identifier: AGPL-3.0-or-later
// Urging: the agency's ladder, the notices of a day, and that somebody has read theirs.
#include "app/actions/action.h"
#include "app/actions/reminders.h"
#include "plan/urging/ladder.h"
#include "plan/urging/mail.h"

namespace sauro::app {
namespace {

using Facts = Result<std::vector<plan::NewFact>>;

Facts set_ladder(Work& work, const Input& input) {
  const auto known = work.find<tracking::Ladder>(tracking::ladder_kind, std::string(tracking::ladder_id));
  if (!known) return known.error();
  tracking::Ladder said = *known ? (*known)->value : tracking::Ladder();
  said.off = input.flag("off");
  const auto rungs = input.texts("rung");
  if (input.flag("usual") && !rungs.empty())
    return refuse("input.choice",
                  both("chỉ một trong hai: --rung, hoặc --usual", "one of the two: --rung, or --usual"));
  if (input.flag("usual")) said.rungs.clear();
  if (!rungs.empty()) {
    std::string text;
    for (const std::string& one : rungs) text += one + ";";
    auto read = urging::read_rungs(text);
    if (!read) {
      const std::string& fault = read.error().subject;
      return refuse(fault == "ladder" ? "ladder.rung" : fault, read.error().where);
    }
    said.rungs = *std::move(read);
  }
  if (*known ? said == (*known)->value : said == tracking::Ladder())
    return refuse("item.same", both("thang đôn đốc", "the ladder"));
  return std::vector{
      fact_of("ladder.set", std::string(tracking::ladder_kind) + "/" + std::string(tracking::ladder_id), said)};
}

/// A free id for somebody's notice of a day.
Result<std::string> notice_id(Work& work, Day day, const std::string& user) {
  const std::string first = day.iso() + "." + user;
  std::string id = first;
  for (int next = 2;; ++next) {
    const auto known = work.find<tracking::NoticeState>("notice", id);
    if (!known) return known.error();
    if (!*known) return id;
    id = first + "." + std::to_string(next);
  }
}

Facts run(Work& work, const Input&) {
  const auto said = urging_on(work.view(), work.people(), work.today(), work.holidays());
  if (!said) return said.error();
  if (said->quiet) return refuse("urging.quiet", day_words(work.today()));
  if (said->reminders.empty()) return refuse("urging.nothing", day_words(work.today()));
  std::vector<plan::NewFact> facts;
  for (const Reminder& one : said->reminders) {
    work.expect("item", one.item.id, one.item.version);
    facts.push_back(
        fact_of("item.urged", "item/" + one.item.id, tracking::Urged{one.due, one.rung.days, one.rung.way, one.to}));
  }
  for (const auto& [user, lines] : said->notices()) {
    const auto id = notice_id(work, said->day, user);
    if (!id) return id.error();
    const auto* whose = work.people().user(user);
    const bool mail = whose != nullptr && !whose->value.mail.empty() && urging::goes_by_mail(lines);
    facts.push_back(fact_of("notice.made", "notice/" + *id, tracking::Notice{user, said->day, lines, mail}));
  }
  return facts;
}

Facts see(Work& work, const Input& input) {
  const std::string id = input.text("notice");
  const auto found = work.find<tracking::NoticeState>("notice", id);
  if (!found) return found.error();
  // Nobody learns that somebody else was told anything.
  if (!*found || (*found)->value.made.user != work.actor().user) return refuse("unknown.notice", id);
  if ((*found)->value.seen) return refuse("item.same", id);
  return std::vector{fact_of("notice.seen", "notice/" + id, tracking::NoticeSeen())};
}

Result<Kept<tracking::NoticeState>> the_notice(Work& work, const std::string& id) {
  const auto found = work.find<tracking::NoticeState>("notice", id);
  if (!found) return found.error();
  if (!*found) return refuse("unknown.notice", id);
  return **found;
}

/// What failed, came back, or may not have gone out, and what had no address when it was made.
Facts mail_again(Work& work, const Input& input) {
  using enum tracking::MailStage;
  const auto notice = the_notice(work, input.text("notice"));
  if (!notice) return notice.error();
  const auto stage = notice->value.mail.stage;
  const auto* user = work.people().user(notice->value.made.user);
  if (stage == waiting || stage == trying || user == nullptr || user->value.mail.empty())
    return refuse("mail.on-way", notice->id);
  return std::vector{fact_of("mail.again", "notice/" + notice->id, tracking::MailSaid())};
}

/// By the message that came back, or by what somebody says of it.
Facts mail_bounced(Work& work, const Input& input) {
  using enum tracking::MailStage;
  std::string id = input.text("notice"), said = input.text("reason");
  for (const Upload& message : input.uploads("file")) {
    auto bounce = urging::read_bounce(message.bytes);
    if (!bounce) return refuse("mail.no-bounce", message.name);
    id = bounce->notice;
    if (said.empty()) said = bounce->why;
  }
  if (id.empty()) return refuse("input.missing", both("--notice (thông báo)", "--notice (the notice)"));
  const auto notice = the_notice(work, id);
  if (!notice) return notice.error();
  if (notice->value.mail.stage != sent && notice->value.mail.stage != unknown) return refuse("mail.not-out", id);
  return std::vector{fact_of("mail.bounced", "notice/" + id, tracking::MailSaid{said})};
}

}  // namespace

std::vector<Action> urging_actions() {
  using enum FieldKind;
  return {
      {"ladder.set",
       "đặt thang đôn đốc của cơ quan: ai được nhắc, cách hạn bao lâu, bằng cách nào",
       "set the agency's ladder of urging: who is told, how far from the deadline, in which way",
       office,
       false,
       {{"rung", text, false, true, "",
         "một bậc: số ngày làm việc so với hạn, người nhận (performer,head,leadership), cách nhắc (notice|mail|letter)",
         "a rung: working days from the deadline, to whom (performer,head,leadership), the way (notice|mail|letter)"},
        {"usual", flag, false, false, "", "dùng lại thang thông thường", "the usual ladder again"},
        {"off", flag, false, false, "", "không tự động nhắc ai", "nobody is urged by the program"}},
       set_ladder},
      {"urging.run",
       "nhắc việc của ngày hôm nay theo thang đôn đốc; chạy lại không nhắc hai lần",
       "urge by the ladder today; done again it says nothing twice",
       office | keeper,
       false,
       {},
       run},
      {"notice.see",
       "ghi là đã đọc thông báo của mình",
       "say that one has read one's notice",
       staff | office | director,
       false,
       {{"notice", id, true, false, "", "thông báo", "notice"}},
       see},
      {"mail.again",
       "gửi lại thư của một thông báo",
       "send the mail of a notice again",
       office,
       false,
       {{"notice", id, true, false, "", "thông báo", "notice"}},
       mail_again},
      {"mail.bounced",
       "ghi là thư của một thông báo bị trả lại, theo thư báo của máy chủ hoặc lời kể",
       "say that the mail of a notice came back, by the server's report or in words",
       office | keeper,
       false,
       {{"notice", id, false, false, "", "thông báo", "notice"},
        {"reason", text, false, false, "", "vì sao", "why"},
        {"file", file, false, false, "", "thư báo không gửi được (.eml)", "the report about undelivered mail (.eml)"}},
       mail_bounced}};
}

}  // namespace sauro::app
