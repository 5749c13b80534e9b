// SPDX-License-Identifier: AGPL-3.0-or-later
// One item with the facts behind it, and what versions of a plan say otherwise.
#include <algorithm>
#include <charconv>

#include "app/actions/document_source.h"
#include "app/queries/query.h"
#include "reports/draft_page.h"
#include "reports/item_page.h"
#include "reports/plan_diff.h"

namespace sauro::app {
namespace {

AnswerOrError item(const Asking& asking, const Input& input) {
  const auto found = asking.item(input.text("item"));
  if (!found) return found.error();
  const auto& state = found->value;
  reports::ItemPage page{asking.line(*found),        found->value, {}, found->version, {}, {}, asking.may(state),
                         !asking.sees_history(state)};
  if (auto item = asking.view().worded(state)) page.item = *std::move(item);
  for (const tracking::Part& part : state.parts)
    if (const auto step = asking.item(part.id)) page.steps.push_back(asking.line(*step));
  if (page.limited) return reports::item_answer(page, asking.names(), asking.as_of());
  const auto& view = asking.view();
  auto facts = view.ledger().about(view.agency(), "item/" + found->id, view.at());
  if (!facts) return facts.error();
  page.facts = *std::move(facts);
  if (!state.set.event.empty()) {
    const auto events = view.ledger().about(view.agency(), "event/" + state.set.event, view.at());
    if (!events) return events.error();
    page.facts.insert(page.facts.end(), events->begin(), events->end());
    std::sort(page.facts.begin(), page.facts.end(),
              [](const plan::Fact& a, const plan::Fact& b) { return a.number < b.number; });
  }
  return reports::item_answer(page, asking.names(), asking.as_of());
}

/// The lines of a plan as they are worded, each field with its place in the document, for whoever edits the draft.
AnswerOrError draft_of(const Asking& asking, const Input& input) {
  const auto plan = asking.plan_meant(input.text("plan"));
  if (!plan) return plan.error();
  const auto items = asking.view().items("plan", plan->id + "/");
  if (!items) return items.error();
  const auto head = asking.view().ledger().head(asking.view().agency());
  if (!head) return head.error();
  std::int64_t after = 0;
  if (const std::string told = input.text("changed-after"); !told.empty()) {
    const auto [end, failed] = std::from_chars(told.data(), told.data() + told.size(), after);
    if (failed != std::errc() || end != told.data() + told.size())
      return refuse("input.count", "--changed-after " + told);
  }
  reports::Draft page{plan->id, plan->value, std::min(asking.view().at(), head->count), {}, {}};
  for (const KeptItem& one : *items) {
    page.order.push_back(one.id);
    if (one.version <= after) continue;
    auto item = asking.view().worded(one.value);
    std::vector<std::string> edited;
    for (const tracking::Edit& edit : one.value.edits) edited.push_back(edit.field);
    page.lines.push_back({one.id, one.version, one.value.set_fact, one.value.set.parent, std::move(edited),
                          item ? std::optional(*std::move(item)) : std::nullopt});
  }
  return reports::draft_answer(page, asking.as_of());
}

AnswerOrError diff(const Asking& asking, const Input& input) {
  const auto plan = asking.plan_meant(input.text("plan"));
  if (!plan) return plan.error();
  const auto& versions = plan->value.versions;
  if (versions.empty()) return refuse("plan.stage-issued", plan->id);
  const int to = input.count("to").value_or(versions.back().version);
  const int from = input.count("from").value_or(std::max(1, to - 1));
  const auto at = [&](int version) {
    return std::find_if(versions.begin(), versions.end(), [&](const auto& one) { return one.version == version; });
  };
  if (at(from) == versions.end()) return refuse("unknown.version", std::to_string(from));
  if (at(to) == versions.end()) return refuse("unknown.version", std::to_string(to));
  const auto before = versioned_items(asking.view(), plan->id, at(from)->fact),
             after = versioned_items(asking.view(), plan->id, at(to)->fact);
  if (!before) return before.error();
  if (!after) return after.error();
  const std::string title = "Kế hoạch " + plan->id + ", bản " + std::to_string(from) + " (số " + at(from)->number +
                            ") → bản " + std::to_string(to) + " (số " + at(to)->number + ")";
  return reports::diff_answer(title, reports::differences(*before, *after, asking.names()));
}

}  // namespace

std::vector<Query> item_queries() {
  using enum FieldKind;
  return {{"item",
           "một mục và mọi dữ kiện về nó",
           "one item and all facts about it",
           readers,
           {{"item", id, true, false, "", "mục", "item"}},
           item,
           "item"},
          {"plan.draft",
           "từng dòng của kế hoạch như văn bản viết, kèm chỗ trong văn bản",
           "each line of a plan as the document words it, with its places",
           readers,
           {{"plan", id, false, false, "", "kế hoạch, mặc định kế hoạch mới nhất", "plan, by default the newest"},
            {"changed-after", text, false, false, "", "chỉ những dòng đã đổi sau dữ kiện số này",
             "only lines that changed behind the fact of this number"}},
           draft_of,
           "plan-draft"},
          {"plan.diff",
           "hai bản kế hoạch khác nhau ở đâu",
           "what versions of a plan say otherwise",
           readers,
           {{"plan", id, false, false, "", "kế hoạch", "plan"},
            {"from", count, false, false, "", "bản trước", "the earlier version"},
            {"to", count, false, false, "", "bản sau", "the later version"}},
           diff,
           "plan-diff"}};
}

}  // namespace sauro::app
