// SPDX-License-Identifier: AGPL-3.0-or-later
// What facts about urging carry: ladders, what was said to whom, and the notices that people get.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "plan/tracking/item_state.h"

namespace sauro::tracking {

/// Whom a rung speaks to: who performs the item, who heads the unit, the agency's leadership.
enum class Addressee : std::uint8_t { performer, head, leadership };
std::string_view name_of(Addressee addressee);
template <>
struct Enumerators<Addressee> {
  static constexpr int count = 3;
};

struct Rung {
  int days = 0;  ///< working days behind the deadline; negative before it, 0 on its day
  std::vector<Addressee> to;
  UrgingWay way = UrgingWay::notice;
  static void form(auto& self, auto& f) { f("days", self.days), f("to", self.to), f("way", self.way); }
  friend bool operator==(const Rung&, const Rung&) = default;
};

/// ladder.set, subject "ladder/own": the agency's own ladder. Also the body of the record.
struct Ladder {
  std::vector<Rung> rungs;  ///< none: the usual one
  bool off = false;         ///< nobody is urged by the program
  static void form(auto& self, auto& f) { f("rungs", self.rungs), f("off", self.off); }
  friend bool operator==(const Ladder&, const Ladder&) = default;
};
inline constexpr std::string_view ladder_kind = "ladder", ladder_id = "own";

/// A line of a notice.
struct NoticeLine {
  std::string item;
  std::optional<Day> due;
  int days = 0;  ///< of the rung
  UrgingWay way = UrgingWay::notice;
  static void form(auto& self, auto& f) {
    f("item", self.item), f("due", self.due), f("days", self.days), f("way", self.way);
  }
  friend bool operator==(const NoticeLine&, const NoticeLine&) = default;
};

/// notice.made, subject "notice/DAY.USER" (a second one of a day "notice/DAY.USER.2"): all that somebody is told on a
/// day, in one notice.
struct Notice {
  std::string user;
  std::optional<Day> day;
  std::vector<NoticeLine> lines;
  bool mail = false;  ///< it goes out by mail too
  static void form(auto& self, auto& f) {
    f("user", self.user), f("day", self.day), f("lines", self.lines), f("mail", self.mail);
  }
  friend bool operator==(const Notice&, const Notice&) = default;
};

/// notice.seen, subject "notice/ID".
struct NoticeSeen {
  static void form(auto&, auto&) {}
};

/// Where a notice is on its way by mail. A mail is under way from before it is handed over until the answer is kept:
/// whoever finds it so long after cannot know whether it went out, and it is not sent again by itself.
enum class MailStage : std::uint8_t { none, waiting, trying, sent, failed, unknown, bounced };
std::string_view name_of(MailStage stage);
template <>
struct Enumerators<MailStage> {
  static constexpr int count = 7;
};

/// mail.trying, subject "notice/ID": it is being handed over, and to which address.
struct MailTrying {
  std::string to;
  static void form(auto& self, auto& f) { f.words("to", self.to); }
};
/// mail.sent, mail.bounced: what the other side said. mail.unknown: what is known. mail.dropped: it is no longer to go
/// out. mail.again: it is to go out once more.
struct MailSaid {
  std::string said;
  static void form(auto& self, auto& f) { f.words("said", self.said); }
};
/// mail.failed.
struct MailFailed {
  std::string said;
  std::int64_t next = 0;  ///< when it is tried again, microseconds since 1970 UTC; 0: not any more
  static void form(auto& self, auto& f) { f("next", self.next), f.words("said", self.said); }
};

struct MailState {
  MailStage stage = MailStage::none;
  int tries = 0;
  std::int64_t since = 0;  ///< when it was first to go out, or again; microseconds since 1970 UTC, like the others
  std::int64_t at = 0;     ///< when the stage began
  std::int64_t next = 0;   ///< of what waits: not before
  std::string to, said;
  static void form(auto& self, auto& f) {
    f("stage", self.stage), f("tries", self.tries), f("since", self.since), f("at", self.at), f("next", self.next);
    f.words("to", self.to), f.words("said", self.said);
  }
};

struct NoticeState {
  Notice made;
  bool seen = false;
  MailState mail;
  static void form(auto& self, auto& f) { Notice::form(self.made, f), f("seen", self.seen), f("post", self.mail); }
};

}  // namespace sauro::tracking
