// SPDX-License-Identifier: AGPL-3.0-or-later
// Facts about the agency's ladder of urging and the notices that people get. What was urged stands on the item too.
#include "plan/tracking/folding.h"
#include "plan/tracking/urging.h"

namespace sauro::tracking {
namespace {

/// A user's notices stand by day; those that were not seen have a mark of their own.
void fold_notice(Folding& folding) {
  auto state = folding.body<NoticeState>("notice", folding.id());
  if (folding.fact().what.kind == "notice.seen") {
    if (!state) return;
    state->seen = true;
  } else if (const auto said = folding.said<Notice>()) {
    state = NoticeState{*said, false};
  } else {
    return;
  }
  const std::string place = state->made.user + "/" + folding.id();
  std::vector<plan::Mark> marks = {{"user", place}, {"all", folding.id()}};
  if (!state->seen) marks.push_back({"unseen", place});
  folding.put({"notice", folding.id(), encode_whole(*state), std::move(marks), {}, {}});
}

}  // namespace

bool fold_urging(Folding& folding) {
  const std::string& kind = folding.fact().what.kind;
  if (kind == "ladder.set") {
    if (const auto said = folding.said<Ladder>())
      folding.put({std::string(ladder_kind), folding.id(), encode_whole(*said), {{"all", folding.id()}}, {}, {}});
    return true;
  }
  if (kind != "notice.made" && kind != "notice.seen") return false;
  fold_notice(folding);
  return true;
}

}  // namespace sauro::tracking
