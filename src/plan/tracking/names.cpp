// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of the enumerations, each list in the order of its enumerators.
#include <array>
#include <string_view>

#include "plan/tracking/item_state.h"
#include "plan/tracking/organisation.h"
#include "plan/tracking/plan_state.h"
#include "plan/tracking/status.h"
#include "plan/tracking/urging.h"

namespace sauro::tracking {
namespace {

template <class Enum, std::size_t count>
std::string_view pick(const std::array<std::string_view, count>& words, Enum value) {
  return words.at(static_cast<std::size_t>(value));
}

}  // namespace

std::string_view name_of(UserRole role) {
  return pick(std::to_array<std::string_view>({"specialist", "head", "office", "director", "superior", "auditor",
                                               "administrator", "council_member", "inspector"}),
              role);
}
std::string_view name_of(PlanStage stage) {
  return pick(std::to_array<std::string_view>({"draft", "submitted", "issued", "closed"}), stage);
}
std::string_view name_of(Settlement settlement) {
  return pick(std::to_array<std::string_view>({"open", "repaired", "accepted"}), settlement);
}
std::string_view name_of(Level level) { return pick(std::to_array<std::string_view>({"unit", "office"}), level); }
std::string_view name_of(UrgingWay way) {
  return pick(std::to_array<std::string_view>({"notice", "mail", "letter"}), way);
}
std::string_view name_of(Addressee addressee) {
  return pick(std::to_array<std::string_view>({"performer", "head", "leadership"}), addressee);
}
std::string_view name_of(MailStage stage) {
  return pick(std::to_array<std::string_view>({"none", "waiting", "trying", "sent", "failed", "unknown", "bounced"}),
              stage);
}
std::string_view name_of(Outcome outcome) {
  return pick(std::to_array<std::string_view>({"solved", "passed_on", "refused"}), outcome);
}
std::string_view name_of(Stage stage) {
  return pick(std::to_array<std::string_view>({"open", "reported", "confirmed", "closed", "dropped"}), stage);
}
std::string_view name_of(UpdateVerdict verdict) {
  return pick(std::to_array<std::string_view>({"none", "unit", "office", "returned"}), verdict);
}
std::string_view name_of(Status status) {
  return pick(std::to_array<std::string_view>(
                  {"done_on_time", "done_late", "open_in_time", "open_overdue", "waiting", "no_deadline"}),
              status);
}

}  // namespace sauro::tracking
