// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of the draft's kinds, roles and units as other programs read them ("half_year", ">=").
#pragma once
#include <string_view>

#include "document/model/document.h"
#include "plan/model/draft.h"

namespace sauro::plan {

std::string_view name_of(Part part);
std::string_view name_of(Every every);
std::string_view name_of(OffsetUnit unit);
std::string_view name_of(OffsetDirection direction);
std::string_view name_of(ScheduleKind kind);
std::string_view name_of(DeliverableType type);
std::string_view name_of(Comparator comparator);
std::string_view name_of(Role role);
std::string_view name_of(ItemKind kind);
std::string_view name_of(TaskClass task_class);  ///< empty for none
std::string_view name_of(Severity severity);
std::string_view name_of(Clear clear);  ///< empty for none
std::string_view name_of(document::SourceKind kind);

}  // namespace sauro::plan
