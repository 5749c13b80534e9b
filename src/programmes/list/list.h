// SPDX-License-Identifier: AGPL-3.0-or-later
// The one list of programmes and the services below them. Whoever adds one adds its line in list.cpp.
#pragma once
#include <vector>

#include "programmes/shared/programme.h"

namespace sauro::programmes {

const std::vector<const Programme*>& programmes();

/// What programmes can achieve, by its id; null where there is no such thing.
const AchievementKind* achievement_kind(std::string_view id);
/// Whether an agency may set this parameter of rules/ for itself.
bool may_be_own(std::string_view rule);

/// A fact about anything -> the records that it changes: those of plans and of every programme.
std::vector<plan::Record> fold(const plan::Fact& fact, const plan::Lookup& look);
/// Another one whenever fold() gives other records for the same facts: they are then folded anew.
int fold_version();

}  // namespace sauro::programmes
