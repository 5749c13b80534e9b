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
  static void form(auto& self, auto& f) { f("user", self.user), f("day", self.day), f("lines", self.lines); }
  friend bool operator==(const Notice&, const Notice&) = default;
};

/// notice.seen, subject "notice/ID".
struct NoticeSeen {
  static void form(auto&, auto&) {}
};

struct NoticeState {
  Notice made;
  bool seen = false;
  static void form(auto& self, auto& f) { Notice::form(self.made, f), f("seen", self.seen); }
};

}  // namespace sauro::tracking
