// SPDX-License-Identifier: AGPL-3.0-or-later
// Who is urged about what: a day of it, somebody's notices, the ladder.
#pragma once
#include <string>
#include <vector>

#include "plan/tracking/urging.h"
#include "reports/answer.h"

namespace sauro::reports {

/// A line of what is said, with the names that it needs.
struct UrgingLine {
  tracking::NoticeLine said;    ///< its days are those of the rung
  std::string title, unit;      ///< of the item
  std::vector<std::string> to;  ///< names of users; empty in somebody's own notice
  bool open = true;             ///< it is still to be done
  int behind = 0;               ///< by how many working days the day is behind its deadline; negative before it
};

struct UrgingPage {
  Day day;
  bool quiet = false;
  std::vector<UrgingLine> lines;
  std::vector<std::string> no_address;  ///< names of those whom a rung would reach by mail, who have no address
};
Answer urging_answer(const UrgingPage& page);

struct NoticeShown {
  std::string id;
  Day day;
  bool seen = false;
  std::vector<UrgingLine> lines;
};
Answer notices_answer(const std::vector<NoticeShown>& notices);

/// The mail of a notice.
struct MailShown {
  std::string id;  ///< of the notice
  std::string user, name;
  Day day;
  tracking::MailState mail;
  std::int64_t lines = 0;  ///< items that it is about
};
Answer mails_answer(const std::vector<MailShown>& mails);

/// An official letter that is due: to a unit, about what it has not done.
struct LetterDue {
  std::string plan, unit, name;  ///< ids; the unit's name
  Day since;
  int time = 1;             ///< the first, the second ... to the unit about the plan
  std::optional<Day> last;  ///< of the one before
  std::vector<UrgingLine> items;
};
Answer letters_answer(const std::vector<LetterDue>& letters);

Answer ladder_answer(const tracking::Ladder& ladder, bool own);

/// "còn 5 ngày làm việc", "đến hạn", "quá hạn 1 ngày làm việc".
std::string days_text(int days);
/// "thông báo trong phần mềm", "thư điện tử", "công văn đôn đốc".
std::string way_text(tracking::UrgingWay way);
/// "chờ gửi", "đã gửi".
std::string stage_text(tracking::MailStage stage);
std::string addressee_text(tracking::Addressee addressee);

}  // namespace sauro::reports
