// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of the enumerations, each list in the order of its enumerators.
#include "plan/model/names.h"

#include <array>

namespace sauro::plan {
namespace {

template <class Enum, std::size_t count>
std::string_view pick(const std::array<std::string_view, count>& words, Enum value) {
  return words.at(static_cast<std::size_t>(value));
}

}  // namespace

std::string_view name_of(Part part) {
  return pick(std::to_array<std::string_view>({"body", "appendix", "assignment"}), part);
}
std::string_view name_of(Every every) {
  return pick(std::to_array<std::string_view>({"day", "week", "month", "quarter", "half_year", "year"}), every);
}
std::string_view name_of(OffsetUnit unit) {
  return pick(std::to_array<std::string_view>({"day", "working_day", "week", "month"}), unit);
}
std::string_view name_of(OffsetDirection direction) {
  return pick(std::to_array<std::string_view>({"after", "before"}), direction);
}
std::string_view name_of(ScheduleKind kind) {
  return pick(
      std::to_array<std::string_view>({"none", "period", "event", "recurrence", "continuous", "reference", "open"}),
      kind);
}
std::string_view name_of(DeliverableType type) {
  return pick(
      std::to_array<std::string_view>({"document", "event", "beneficiaries", "ratio", "score", "system", "other"}),
      type);
}
std::string_view name_of(Comparator comparator) {
  return pick(std::to_array<std::string_view>({"=", ">=", "<=", ">", "<"}), comparator);
}
std::string_view name_of(Role role) {
  return pick(
      std::to_array<std::string_view>({"lead", "performing", "cooperating", "supervising", "monitoring", "approving"}),
      role);
}
std::string_view name_of(ItemKind kind) {
  return pick(std::to_array<std::string_view>({"group", "task", "indicator", "step", "target", "duty"}), kind);
}
std::string_view name_of(TaskClass task_class) {
  return pick(std::to_array<std::string_view>({"", "key", "approved"}), task_class);
}
std::string_view name_of(Severity severity) {
  return pick(std::to_array<std::string_view>({"error", "warning", "info"}), severity);
}
std::string_view name_of(Clear clear) {
  return pick(std::to_array<std::string_view>({"", "person", "work", "time", "responsibility", "product", "authority"}),
              clear);
}
std::string_view name_of(document::SourceKind kind) {
  return pick(std::to_array<std::string_view>({"docx", "doc", "odt", "xlsx", "pdf", "scan", "text"}), kind);
}

}  // namespace sauro::plan
