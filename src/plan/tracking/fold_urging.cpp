// SPDX-License-Identifier: AGPL-3.0-or-later
// Facts about the agency's ladder of urging and the notices that people get. What was urged stands on the item too.
#include "plan/tracking/folding.h"
#include "plan/tracking/urging.h"

namespace sauro::tracking {
namespace {

/// What a fact "mail.*" makes of a mail; false where it is no such fact.
bool told_of_mail(const Folding& folding, MailState& mail) {
  const std::string& kind = folding.fact().what.kind;
  const auto begin = [&](MailStage stage, std::string said = {}) {
    mail.stage = stage;
    mail.at = folding.fact().recorded;
    mail.next = 0;
    mail.said = std::move(said);
  };
  if (kind == "mail.trying") {
    begin(MailStage::trying);
    ++mail.tries;
    if (const auto said = folding.said<MailTrying>()) mail.to = said->to;
  } else if (kind == "mail.failed") {
    const auto said = folding.said<MailFailed>().value_or(MailFailed());
    begin(said.next != 0 ? MailStage::waiting : MailStage::failed, said.said);
    mail.next = said.next;
  } else if (kind == "mail.sent" || kind == "mail.bounced") {
    begin(kind == "mail.sent" ? MailStage::sent : MailStage::bounced,
          folding.said<MailSaid>().value_or(MailSaid()).said);
  } else if (kind == "mail.unknown" || kind == "mail.dropped") {
    begin(kind == "mail.unknown" ? MailStage::unknown : MailStage::none,
          folding.said<MailSaid>().value_or(MailSaid()).said);
  } else if (kind == "mail.again") {
    begin(MailStage::waiting);
    mail.tries = 0;
    mail.since = mail.at;
  } else {
    return false;
  }
  return true;
}

/// A user's notices stand by day; those that were not seen, and those that are to go out by mail, have marks of their
/// own.
bool fold_notice(Folding& folding) {
  const std::string& kind = folding.fact().what.kind;
  auto state = folding.body<NoticeState>("notice", folding.id());
  if (kind == "notice.made") {
    const auto said = folding.said<Notice>();
    if (!said) return true;
    state = NoticeState{*said, false, {}};
    if (said->mail) state->mail.stage = MailStage::waiting;
    state->mail.since = state->mail.at = folding.fact().recorded;
  } else if (kind == "notice.seen") {
    if (!state) return true;
    state->seen = true;
  } else if (!kind.starts_with("mail.")) {
    return false;
  } else if (!state || !told_of_mail(folding, state->mail)) {
    return true;
  }
  const std::string place = state->made.user + "/" + folding.id();
  std::vector<plan::Mark> marks = {{"user", place}, {"all", folding.id()}};
  if (!state->seen) marks.push_back({"unseen", place});
  const MailStage stage = state->mail.stage;
  if (stage == MailStage::waiting || stage == MailStage::trying) marks.push_back({"outbox", folding.id()});
  if (stage != MailStage::none) marks.push_back({"mail", folding.id()});
  folding.put({"notice", folding.id(), encode_whole(*state), std::move(marks), {}, {}});
  return true;
}

}  // namespace

bool fold_urging(Folding& folding) {
  const std::string& kind = folding.fact().what.kind;
  if (kind == "ladder.set") {
    if (const auto said = folding.said<Ladder>())
      folding.put({std::string(ladder_kind), folding.id(), encode_whole(*said), {{"all", folding.id()}}, {}, {}});
    return true;
  }
  return fold_notice(folding);
}

}  // namespace sauro::tracking
