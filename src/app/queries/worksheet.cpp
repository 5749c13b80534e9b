// SPDX-License-Identifier: AGPL-3.0-or-later
// A unit's open work as a sheet to be filled in.
#include <algorithm>

#include "app/actions/plan_facts.h"
#include "app/queries/query.h"
#include "plan/worksheet/key.h"
#include "reports/worksheet.h"

namespace sauro::app {
namespace {

using reports::WorksheetRow;

/// Whether the unit, or what it has become, leads or performs it.
bool is_of(const People& people, const tracking::ItemState& state, std::string_view unit) {
  return std::any_of(state.set.doers.begin(), state.set.doers.end(), [&](const tracking::Doer& doer) {
    const bool does = doer.role == plan::Role::lead || doer.role == plan::Role::performing;
    const auto of = people.unit_of(doer);
    return does && !of.empty() && (of == unit || people.answering(of) == unit);
  });
}

std::string counted(const tracking::ItemState& state, int deliverable) {
  const auto& promise = state.set.promises[static_cast<std::size_t>(deliverable) - 1];
  return tracking::achieved(state, deliverable, false).str(NumberFormat::vietnamese) + "/" +
         promise.quantity->str(NumberFormat::vietnamese) + " " + promise.unit;
}

/// The item's row, and one for each further thing that can be counted.
void add_rows(const Asking& asking, const KeptItem& item, std::int64_t fact, std::vector<WorksheetRow>& rows) {
  const auto& promises = item.value.set.promises;
  std::vector<int> figures;
  for (std::size_t i = 0; i < promises.size(); ++i)
    if (promises[i].quantity) figures.push_back(static_cast<int>(i) + 1);
  WorksheetRow row;
  row.line = asking.line(item);
  row.title = item.value.set.title;
  const auto add = [&](int deliverable) {
    row.deliverable = deliverable;
    row.key = worksheet::key_text(asking.view().agency(), {item.id, deliverable, fact}, row.title);
    rows.push_back(row);
  };
  if (figures.empty()) {
    if (row.line.percent) row.reached = std::to_string(*row.line.percent) + "%";
    return add(0);
  }
  for (const int deliverable : figures) {
    row.reached = counted(item.value, deliverable);
    add(deliverable);
    row.first = false;
    if (deliverable != figures.back()) {
      const auto& next =
          promises[static_cast<std::size_t>(*std::upper_bound(figures.begin(), figures.end(), deliverable)) - 1];
      row.title = item.value.set.title + " – " + next.quantity->str(NumberFormat::vietnamese) + " " + next.unit;
    }
  }
}

AnswerOrError sheet(const Asking& asking, const Input& input) {
  const auto plan = asking.plan_meant(input.text("plan"), false);
  if (!plan) return plan.error();
  std::string unit;
  if (input.has("unit")) {
    const auto found = asking.unit(input.text("unit"));
    if (!found) return found.error();
    unit = asking.people().answering(found->id);
  }
  const auto items = asking.view().items("plan", plan->id + "/");
  if (!items) return items.error();
  reports::WorksheetForm form{unit.empty() ? unit : asking.name("unit", unit),
                              plan->id,
                              plan->value.set.title,
                              asking.as_of(),
                              asking.view().at(),
                              {}};
  if (form.fact == ledger::newest) {
    const auto head = asking.view().ledger().head(asking.view().agency());
    if (!head) return head.error();
    form.fact = head->count;
  }
  for (const KeptItem& item : *items) {
    const auto stage = item.value.stage;
    if (!tracking::is_work(item.value) || stage == tracking::Stage::closed || stage == tracking::Stage::dropped)
      continue;
    if (!asking.sees(plan->value, item.value)) continue;
    if (unit.empty() || is_of(asking.people(), item.value, unit)) add_rows(asking, item, form.fact, form.rows);
  }
  return reports::worksheet_form(form);
}

}  // namespace

std::vector<Query> worksheet_queries() {
  using enum FieldKind;
  return {
      {"sheet",
       "việc đang mở để điền tiến độ bằng Excel (dạng xlsx): của một đơn vị, hoặc của cả kế hoạch",
       "open work to be filled in with a spreadsheet (as xlsx): a unit's, or all of a plan",
       readers,
       {{"unit", id, false, false, "", "đơn vị: mã hoặc tên; mặc định tất cả", "unit: its id or name; all by default"},
        {"plan", id, false, false, "", "kế hoạch, mặc định kế hoạch mới nhất", "plan, by default the newest"}},
       sheet,
       "sheet"}};
}

}  // namespace sauro::app
