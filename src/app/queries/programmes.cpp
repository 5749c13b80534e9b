// SPDX-License-Identifier: AGPL-3.0-or-later
// What programmes share: the rules that an agency may set for itself, and what was achieved.
#include <algorithm>
#include <map>
#include <set>

#include "app/actions/programme_records.h"
#include "app/queries/programme_case.h"
#include "programmes/list/list.h"
#include "reports/lists.h"
#include "reports/programmes.h"

namespace sauro::app {
namespace {

using programmes::Achievement;
using programmes::Binding;

constexpr std::size_t most_achievements = 500;

AnswerOrError rules_shown(const Asking& asking, const Input& input) {
  const auto& all = rules::all_values();
  if (!all) return all.error();
  const std::string like = input.text("like");
  const programmes::Records records = records_of(asking.view());
  std::vector<reports::RuleShown> list;
  std::set<std::string> seen;
  for (const rules::Value& one : *all) {
    if (!programmes::may_be_own(one.id) || !one.id.starts_with(like) || !seen.insert(one.id).second) continue;
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

/// What was achieved that any of the bindings may count, each kind read once.
class Achieved {
 public:
  explicit Achieved(const Asking& asking) : asking_(asking) {}
  Result<std::vector<Achievement>> of(const Binding& binding) {
    std::vector<Achievement> list;
    std::set<std::string> kinds{binding.kind, binding.of};
    kinds.erase("");
    for (const std::string& kind : kinds) {
      if (!kinds_.contains(kind)) {
        const auto kept = asking_.view().all<Achievement>("achievement", "all", kind + "/");
        if (!kept) return kept.error();
        for (const auto& one : *kept) kinds_[kind].push_back(one.value);
      }
      list.insert(list.end(), kinds_[kind].begin(), kinds_[kind].end());
    }
    return list;
  }

 private:
  const Asking& asking_;
  std::map<std::string, std::vector<Achievement>> kinds_;
};

/// By what the quantities of promises are counted, and what is still open of a share.
AnswerOrError bindings(const Asking& asking, const Input& input) {
  const std::string of = input.text("item");
  if (!of.empty())
    if (const auto meant = asking.item(of); !meant) return meant.error();
  const auto kept =
      of.empty() ? asking.view().all<Binding>("binding") : asking.view().all<Binding>("binding", "item", of + "/");
  if (!kept) return kept.error();
  Achieved achieved(asking);
  std::vector<reports::BindingShown> list;
  for (const auto& one : *kept) {
    const Binding& binding = one.value;
    const auto item = asking.item(binding.item);
    if (!item && item.error().code != ErrorCode::refused) return item.error();
    if (!item) continue;
    const auto made = achieved.of(binding);
    if (!made) return made.error();
    reports::BindingShown shown{binding, item->value.set.title, {}, measured(*made, binding), {}};
    if (const auto* kind = programmes::achievement_kind(binding.kind)) shown.kind_vi = kind->vi;
    if (!binding.of.empty()) shown.open = still_open(*made, binding);
    list.push_back(std::move(shown));
  }
  return reports::bindings_answer(list);
}

/// What a programme lists.
AnswerOrError listed(const programmes::View& view, const Asking& asking, const Input& input) {
  const auto by = ProgrammeCase::of(asking);
  if (!by) return by.error();
  const auto list = view.list((*by)->given(), input);
  if (!list) return list.error();
  return reports::list_answer(*list);
}

std::vector<Query> shared_queries() {
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
           "achievements"},
          {"bindings",
           "mục nào được đếm theo kết quả của chương trình, và còn thiếu những gì",
           "which items are counted by what programmes achieve, and what is still open",
           readers,
           {{"item", FieldKind::id, false, false, "", "mục, mặc định mọi mục", "item, by default all"}},
           bindings,
           "bindings"}};
}

}  // namespace

std::vector<Query> programme_queries() {
  std::vector<Query> all = shared_queries();
  for (const programmes::Programme* programme : programmes::programmes())
    for (const programmes::View& view : programme->views)
      all.push_back({view.name, view.vi, view.en, view.may, view.fields,
                     [&view](const Asking& asking, const Input& input) { return listed(view, asking, input); },
                     view.schema});
  return all;
}

}  // namespace sauro::app
