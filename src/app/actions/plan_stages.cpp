// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/plan_stages.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "plan/tracking/status.h"

namespace sauro::app {

using tracking::PlanStage;
using tracking::PlanState;

Result<bool> must_be(const Kept<PlanState>& plan, PlanStage stage) {
  if (plan.value.stage == stage) return true;
  switch (stage) {
    case PlanStage::draft: return refuse("plan.stage-draft", plan.id);
    case PlanStage::submitted:
      return refuse(plan.value.stage == PlanStage::draft ? "plan.stage-submitted" : "plan.already-issued", plan.id);
    case PlanStage::issued:
    case PlanStage::closed: return refuse("plan.stage-issued", plan.id);
  }
  return true;
}

Result<ReadPlan> read_plan(Work& work, const Upload& file, std::optional<int> year) {
  auto imported = check_plan(file.bytes, {file.name, year, {}, work.watch(), {}, true}, {});
  if (!imported) return imported.error();
  if (imported->draft.items.empty()) return refuse("plan.empty", file.name);
  return ReadPlan{*std::move(imported), {work.people().units(), work.people().persons()}};
}

Result<bool> is_clear(const Kept<PlanState>& plan, const std::vector<KeptItem>& items) {
  std::string vi, en;
  int more = 0;
  constexpr int most_named = 5;
  constexpr auto words =
      std::to_array<const char*>({"", "người", "việc", "thời gian", "trách nhiệm", "sản phẩm", "thẩm quyền"});
  for (const KeptItem& item : items)
    for (const plan::Clear clear : tracking::lacking(item.value)) {
      const auto& exceptions = plan.value.exceptions;
      const auto excepted = [&](const tracking::Exception& one) { return one.item == item.id && one.clear == clear; };
      if (std::any_of(exceptions.begin(), exceptions.end(), excepted)) continue;
      if (++more > most_named) continue;
      const auto add = [&](std::string& text, std::string_view word) {
        text.append(text.empty() ? "" : ", ").append(item.id).append(" (").append(word).append(")");
      };
      add(vi, words.at(static_cast<std::size_t>(clear)));
      add(en, name_of(clear));
    }
  if (more == 0) return true;
  const std::string rest = more > most_named ? " +" + std::to_string(more - most_named) : std::string();
  return refuse("plan.unclear", both(vi + rest, en + rest));
}

}  // namespace sauro::app
