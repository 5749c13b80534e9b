// SPDX-License-Identifier: AGPL-3.0-or-later
// What programmes share: rules of the agency's own, and what was achieved.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "foundation/rules/dated.h"
#include "programmes/shared/achievement.h"
#include "programmes/shared/dated_rules.h"
#include "reports/answer.h"

namespace sauro::reports {

/// A parameter that an agency may set for itself, as it holds on a day.
struct RuleShown {
  rules::Value usual;                      ///< of rules/
  std::optional<programmes::OwnRule> own;  ///< what holds in its place; nothing where the usual value holds
};
Answer rules_answer(const std::vector<RuleShown>& rules);

/// A kind of achievement, and how many there are.
struct KindShown {
  std::string id, vi, en, programme;  ///< the programme's Vietnamese name
  std::int64_t count = 0;
};
/// By what a promise of an item is counted.
struct BindingShown {
  programmes::Binding binding;
  std::string title;    ///< of the item
  std::string kind_vi;  ///< what is counted, in Vietnamese
  std::optional<Decimal> measured;
  std::vector<programmes::Achievement> open;  ///< of a share: what has it not yet
};
Answer bindings_answer(const std::vector<BindingShown>& list);

Answer achievements_answer(const std::vector<KindShown>& kinds, const std::vector<programmes::Achievement>& list);

}  // namespace sauro::reports
