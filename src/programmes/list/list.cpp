// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/list/list.h"

#include "plan/tracking/fold.h"
#include "programmes/approvals/approvals.h"
#include "programmes/councils/councils.h"
#include "programmes/meetings/meetings.h"
#include "programmes/procedures/procedures.h"
#include "programmes/research/research.h"
#include "programmes/rounds/rounds.h"
#include "programmes/shared/shared.h"

namespace sauro::programmes {

const std::vector<const Programme*>& programmes() {
  static const std::vector<const Programme*> all = {
      &shared(),
      &approvals::programme(),
      &meetings::programme(),
      &rounds::programme(),
      &procedures::programme(),
      &councils::programme(),
      &research::programme(),
  };
  return all;
}

const AchievementKind* achievement_kind(std::string_view id) {
  for (const Programme* one : programmes())
    for (const AchievementKind& kind : one->achieves)
      if (kind.id == id) return &kind;
  return nullptr;
}

bool may_be_own(std::string_view rule) {
  for (const Programme* one : programmes())
    for (const char* beginning : one->own_rules)
      if (rule.starts_with(beginning)) return true;
  return false;
}

std::vector<plan::Record> fold(const plan::Fact& fact, const plan::Lookup& look) {
  std::vector<plan::Record> records = tracking::fold(fact, look);
  if (fact.what.version > 1) return records;
  for (const Programme* one : programmes())
    if (one->fold != nullptr)
      for (plan::Record& record : one->fold(fact, look)) records.push_back(std::move(record));
  return records;
}

int fold_version() {
  int version = tracking::fold_version;
  for (const Programme* one : programmes()) version += one->version;
  return version;
}

}  // namespace sauro::programmes
