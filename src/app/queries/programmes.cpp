// SPDX-License-Identifier: AGPL-3.0-or-later
// What programmes share: the rules that an agency may set for itself, and what was achieved.
#include <algorithm>
#include <map>
#include <set>

#include "app/actions/programme_records.h"
#include "app/queries/query.h"
#include "programmes/list/list.h"
#include "reports/programmes.h"

namespace sauro::app {
namespace {

constexpr std::size_t most_achievements = 500;

bool may_be_own(std::string_view id) {
  for (const programmes::Programme* one : programmes::programmes())
    for (const char* beginning : one->own_rules)
      if (id.starts_with(beginning)) return true;
  return false;
}

AnswerOrError rules_shown(const Asking& asking, const Input& input) {
  const auto& all = rules::all_values();
  if (!all) return all.error();
  const std::string like = input.text("like");
  const programmes::Records records = records_of(asking.view());
  std::vector<reports::RuleShown> list;
  std::set<std::string> seen;
  for (const rules::Value& one : *all) {
    if (!may_be_own(one.id) || !one.id.starts_with(like) || !seen.insert(one.id).second) continue;
    auto usual = rules::value_on(one.id, asking.as_of());
    if (!usual) continue;  // did not hold on that day
    const auto own = records.find<programmes::OwnRules>("rule", one.id);
    if (!own) return own.error();
    reports::RuleShown shown{*std::move(usual), {}};
    if (*own)
      for (const programmes::OwnRule& said : (*own)->values)
        if (said.from && *said.from <= asking.as_of())
          shown.own = said.value.empty() ? std::nullopt : std::optional(said);
    list.push_back(std::move(shown));
  }
  return reports::rules_answer(list);
}

AnswerOrError achievements(const Asking& asking, const Input& input) {
  const std::string kind = input.text("kind");
  const auto kept = asking.view().all<programmes::Achievement>("achievement");
  if (!kept) return kept.error();
  std::map<std::string, std::int64_t> counts;
  std::vector<programmes::Achievement> list;
  for (const auto& one : *kept) {
    ++counts[one.value.kind];
    if (kind.empty() || one.value.kind == kind) list.push_back(one.value);
  }
  std::vector<reports::KindShown> kinds;
  bool known = kind.empty();
  for (const programmes::Programme* one : programmes::programmes())
    for (const programmes::AchievementKind& made : one->achieves) {
      known = known || made.id == kind;
      kinds.push_back({made.id, made.vi, made.en, one->vi, counts[made.id]});
    }
  if (!known) return refuse("unknown.achievement", kind);
  std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return b.day < a.day; });
  if (list.size() > most_achievements) list.resize(most_achievements);
  return reports::achievements_answer(kinds, list);
}

}  // namespace

std::vector<Query> programme_queries() {
  return {{"rules",
           "những quy định mà cơ quan có thể đặt riêng, và giá trị đang áp dụng",
           "rules that the agency may set for itself, and what holds",
           readers,
           {{"like", FieldKind::text, false, false, "", "mã bắt đầu bằng, ví dụ council.selection.",
             "ids that begin so, for example council.selection."}},
           rules_shown,
           "rules"},
          {"achievements",
           "kết quả của các chương trình, mới trước",
           "what programmes have achieved, newest first",
           readers,
           {{"kind", FieldKind::text, false, false, "", "loại kết quả", "kind of achievement"}},
           achievements,
           "achievements"}};
}

}  // namespace sauro::app
