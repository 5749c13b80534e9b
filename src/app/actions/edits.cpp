// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/edits.h"

#include <algorithm>
#include <array>

#include "foundation/base/text.h"
#include "plan/extraction/quantity.h"
#include "plan/extraction/time.h"

namespace sauro::app {
namespace {

constexpr auto role_fields =
    std::to_array<std::pair<const char*, plan::Role>>({{"lead", plan::Role::lead},
                                                       {"performing", plan::Role::performing},
                                                       {"cooperating", plan::Role::cooperating},
                                                       {"monitoring", plan::Role::monitoring},
                                                       {"approving", plan::Role::approving}});

const plan::Role* role_of(std::string_view field) {
  for (const auto& one : role_fields)
    if (field == one.first) return &one.second;
  return nullptr;
}

std::vector<std::string> given(const std::vector<Edit>& edits, std::string_view field) {
  std::vector<std::string> values;
  for (const auto& [name, value] : edits)
    if (name == field) values.push_back(value);
  return values;
}

/// A unit, or a person by id, user id or name.
Result<plan::Assignment> doer_named(Work& work, const std::string& named, plan::Role role) {
  plan::Assignment assignment;
  assignment.role = role;
  assignment.text = named;
  if (const auto unit = work.unit(named)) {
    if (unit->value.until && *unit->value.until < work.today()) return refuse("unit.ended", unit->value.name);
    assignment.unit = unit->id;
    assignment.text = unit->value.name;
    return assignment;
  }
  const auto* user = work.people().user(named);
  if (user != nullptr && user->value.person.empty()) return refuse("user.no-person", named);
  const std::string id = user != nullptr ? user->value.person : named;
  for (const auto& one : work.people().persons()) {
    if (one.id != id && fold(one.value.name) != fold(named)) continue;
    assignment.person = one.id;
    assignment.unit = one.value.unit;
    assignment.text = one.value.name;
    return assignment;
  }
  return refuse("unknown.unit", named);
}

/// The plan's year stands for days and months that have none.
Result<plan::Schedule> time_of(Work& work, const std::string& text, const std::optional<Period>& period, bool amends) {
  const int year = period ? period->last().year() : work.today().year();
  auto schedule = extraction::parse_time(text, {year, {}, true});
  if (!schedule || schedule->kind == plan::ScheduleKind::none) return refuse("input.time", "--time " + text);
  const bool later = amends && period && schedule->end && *schedule->end > period->last();
  if (period && schedule->end && !period->contains(*schedule->end) && !later)
    return refuse("plan.day-outside", day_words(*schedule->end));
  return *std::move(schedule);
}

}  // namespace

std::vector<Field> edit_fields() {
  using enum FieldKind;
  return {
      {"title", text, false, false, "", "nội dung việc", "what is to be done"},
      {"time", text, false, false, "", "thời hạn, như trong kế hoạch: \"tháng 9/2026\"", "the time, as plans word it"},
      {"product", text, false, true, "", "sản phẩm, như trong kế hoạch: \"05 hội nghị\"",
       "a product, as plans word it"},
      {"lead", id, false, false, "", "chủ trì: đơn vị hoặc người", "who leads: a unit or person"},
      {"performing", id, false, true, "", "thực hiện", "who performs"},
      {"cooperating", id, false, true, "", "phối hợp", "who cooperates"},
      {"monitoring", id, false, true, "", "theo dõi, đôn đốc", "who monitors"},
      {"approving", id, false, true, "", "phê duyệt", "who approves"},
      {"class", choice, false, false, "key|approved|none", "trọng tâm (key) hoặc chấp thuận (approved)", "its class"},
      {"notes", text, false, false, "", "ghi chú", "notes"},
  };
}

std::vector<Edit> edits_of(const Input& input) {
  std::vector<Edit> edits;
  for (const Field& field : edit_fields())
    for (const std::string& value : input.texts(field.name)) edits.emplace_back(field.name, value);
  return edits;
}

Result<bool> put_under(Work& work, const Kept<tracking::PlanState>& plan, const std::string& parent, plan::Item& item,
                       ItemPlace& place) {
  const auto above = work.item(parent);
  if (!above) return above.error();
  if (above->value.set.plan != plan.id) return refuse("unknown.item", above->id);
  if (above->value.stage == tracking::Stage::closed) return refuse("item.closed", above->id);
  if (above->value.stage == tracking::Stage::dropped) return refuse("item.dropped", above->id);
  place.parent = above->id;
  if (tracking::is_work(above->value)) item.kind = plan::ItemKind::step;
  return true;
}

Result<bool> word_new(Work& work, plan::Item& item, const std::vector<Edit>& edits,
                      const std::optional<Period>& period) {
  if (const auto changed = apply(work, item, edits, period); !changed) return changed.error();
  if (item.title.empty())
    return refuse("input.missing", both("--title (nội dung việc)", "--title (what is to be done)"));
  return true;
}

bool changes_doers(const std::vector<std::string>& changed) {
  return std::any_of(changed.begin(), changed.end(),
                     [](const std::string& field) { return role_of(field) != nullptr; });
}

Result<std::vector<plan::Assignment>> assignments_of(Work& work, const std::vector<Edit>& edits) {
  std::vector<plan::Assignment> assignments;
  for (const auto& [field, value] : edits) {
    const plan::Role* role = role_of(field);
    if (role == nullptr) continue;
    auto doer = doer_named(work, value, *role);
    if (!doer) return doer.error();
    assignments.push_back(*std::move(doer));
  }
  return assignments;
}

Result<std::vector<std::string>> apply(Work& work, plan::Item& item, const std::vector<Edit>& edits,
                                       const std::optional<Period>& period, bool amends) {
  const plan::Item before = item;
  std::vector<std::string> changed;
  if (const auto title = given(edits, "title"); !title.empty()) item.title = collapse_blanks(title.front());
  if (const auto time = given(edits, "time"); !time.empty()) {
    auto schedule = time_of(work, time.front(), period, amends);
    if (!schedule) return schedule.error();
    item.schedule = *std::move(schedule);
  }
  if (const auto products = given(edits, "product"); !products.empty()) {
    item.deliverables.clear();
    for (const std::string& product : products)
      for (plan::Deliverable& one : extraction::parse_deliverables(product))
        item.deliverables.push_back(std::move(one));
  }
  const auto assignments = assignments_of(work, edits);
  if (!assignments) return assignments.error();
  for (const auto& [field, role] : role_fields) {
    if (given(edits, field).empty()) continue;
    std::erase_if(item.assignments, [&, role = role](const auto& one) { return one.role == role; });
    for (const plan::Assignment& one : *assignments)
      if (one.role == role) item.assignments.push_back(one);
    changed.emplace_back(field);
  }
  if (const auto named = given(edits, "class"); !named.empty())
    item.task_class = named.front() == "key"        ? plan::TaskClass::key
                      : named.front() == "approved" ? plan::TaskClass::approved
                                                    : plan::TaskClass::none;
  if (const auto notes = given(edits, "notes"); !notes.empty()) item.notes = notes.front();
  if (item.title != before.title) changed.emplace_back("title");
  // Where a wording was read is no part of what it says.
  const auto timed = [](plan::Schedule schedule) {
    schedule.origin = {};
    return schedule;
  };
  if (timed(item.schedule) != timed(before.schedule)) changed.emplace_back("time");
  if (!given(edits, "product").empty() && item.deliverables != before.deliverables) changed.emplace_back("product");
  if (item.task_class != before.task_class) changed.emplace_back("class");
  if (item.notes != before.notes) changed.emplace_back("notes");
  return changed;
}

}  // namespace sauro::app
