// SPDX-License-Identifier: AGPL-3.0-or-later
// What is done about the lines of a plan: added, changed, dropped, excepted, assigned, broken into steps.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "app/actions/action.h"
#include "app/actions/edits.h"
#include "app/actions/plan_facts.h"
#include "plan/model/read_draft_json.h"

namespace sauro::app {
namespace {

using tracking::PlanStage;
using tracking::PlanState;
using Facts = Result<std::vector<plan::NewFact>>;

/// A line that is new: its number is the next of its plan.
Facts new_item(Work& work, const Kept<PlanState>& plan, plan::Item item, ItemPlace place,
               const std::vector<Edit>& edits) {
  const auto events = work.view().all<tracking::EventState>("event", "plan", plan.id + "/");
  if (!events) return events.error();
  const auto period = period_of(plan.value.set);
  if (auto good = word_new(work, item, edits, period); !good) return good.error();
  place.plan = plan.id;
  place.number = plan.value.last + 1;
  place.order = place.number;
  place.id = plan.id + "." + std::to_string(place.number);
  Events waiting(plan.id, *events, &work.holidays());
  std::vector<plan::NewFact> facts;
  auto fact = item_fact(std::move(item), place, period, waiting, facts);
  facts.push_back(std::move(fact));
  return facts;
}

/// A line of a draft, or a task outside the issued plan, given by a document.
Facts add(Work& work, const Input& input) {
  const auto plan = work.plan(input.text("plan"));
  if (!plan) return plan.error();
  if (plan->value.stage == PlanStage::closed) return refuse("plan.stage-issued", plan->id);
  if (plan->value.stage == PlanStage::submitted) return refuse("plan.stage-draft", plan->id);
  plan::Item item;
  item.kind = plan::ItemKind::task;
  ItemPlace place;
  place.outside = plan->value.stage == PlanStage::issued;
  if (place.outside && input.text("document").empty())
    return refuse("input.missing", both("--document (văn bản giao nhiệm vụ)", "--document (that gave the task)"));
  if (input.has("document")) item.notes = input.text("document");
  if (input.has("parent"))
    if (auto good = put_under(work, *plan, input.text("parent"), item, place); !good) return good.error();
  return new_item(work, *plan, std::move(item), std::move(place), edits_of(input));
}

/// Whoever is neither the office nor the director assigns within their own unit.
Result<bool> within_unit(Work& work, const tracking::ItemState& state, const std::vector<plan::Assignment>& given) {
  if (work.allow(office | director, state)) return true;
  for (const plan::Assignment& one : given) {
    const bool does = one.role == plan::Role::lead || one.role == plan::Role::performing;
    if (does && !work.people().works_in(work.actor(), one.unit)) return refuse("assign.other-unit", one.text);
  }
  return true;
}

/// A line of a draft. What an editor has looked at may be told: where somebody else has changed it since, both values
/// are shown.
Facts edit(Work& work, const Input& input) {
  const auto before = work.item(input.text("item"));
  if (!before) return before.error();
  const auto& state = before->value;
  const auto plan = work.plan(state.set.plan);
  if (!plan) return plan.error();
  if (plan->value.stage == PlanStage::closed) return refuse("plan.stage-issued", plan->id);
  if (plan->value.stage != PlanStage::draft && !state.set.broken && !state.set.outside)
    return refuse("plan.stage-draft", plan->id);
  const Standings may = state.set.broken ? office | head | performer : office;
  if (auto good = work.allow(may, state); !good) return good.error();
  if (state.stage == tracking::Stage::closed) return refuse("item.closed", before->id);
  const auto doers = assignments_of(work, edits_of(input));
  if (!doers) return doers.error();
  if (auto good = within_unit(work, state, *doers); !good) return good.error();
  auto item = work.view().worded(before->value);
  if (!item) return item.error();
  std::string given;
  for (const auto& [field, value] : edits_of(input))
    given.append(given.empty() ? "" : ", ").append(field).append("=").append(value);
  if (const auto seen = input.count("version"); seen && *seen != before->version)
    return refuse("conflict", both(fmt::format("{} (bây giờ: “{}”, {}; phiên bản {}; bạn định ghi: {})", before->id,
                                               item->title, item->schedule.text, before->version, given),
                                   fmt::format("{} (now: “{}”, {}; version {}; you were to write: {})", before->id,
                                               item->title, item->schedule.text, before->version, given)));
  const auto events = work.view().all<tracking::EventState>("event", "plan", plan->id + "/");
  if (!events) return events.error();
  const auto period = period_of(plan->value.set);
  const auto changed = apply(work, *item, edits_of(input), period);
  if (!changed) return changed.error();
  if (changed->empty()) return refuse("item.same", before->id);
  ItemPlace place{plan->id,        before->id,        state.set.parent, 0,
                  state.set.order, state.set.outside, state.set.broken, *changed};
  if (!changes_doers(*changed)) place.doers = state.set.doers;
  Events waiting(plan->id, *events, &work.holidays());
  std::vector<plan::NewFact> facts;
  auto fact = item_fact(*std::move(item), place, period, waiting, facts);
  facts.push_back(std::move(fact));
  return facts;
}

/// All that is below an item of work goes with it.
Result<bool> drop_with_steps(Work& work, const KeptItem& item, const std::string& why,
                             std::vector<plan::NewFact>& facts) {
  for (const tracking::Part& part : item.value.parts) {
    const auto step = work.item(part.id);
    if (!step) return step.error();
    if (auto dropped = drop_with_steps(work, *step, why, facts); !dropped) return dropped;
  }
  facts.push_back(fact_of("item.dropped", "item/" + item.id, tracking::Remark{work.today(), why, {}}));
  return true;
}

Facts drop(Work& work, const Input& input) {
  const auto item = work.item(input.text("item"));
  if (!item) return item.error();
  const auto& state = item->value;
  const auto plan = work.plan(state.set.plan);
  if (!plan) return plan.error();
  if (plan->value.stage == PlanStage::closed) return refuse("plan.stage-issued", plan->id);
  if (plan->value.stage != PlanStage::draft && !state.set.broken && !state.set.outside)
    return refuse("plan.stage-draft", plan->id);
  if (state.stage == tracking::Stage::closed) return refuse("item.closed", item->id);
  if (auto good = work.allow(state.set.broken ? office | head | performer : office, state); !good) return good.error();
  std::vector<plan::NewFact> facts;
  if (auto dropped = drop_with_steps(work, *item, input.text("reason"), facts); !dropped) return dropped.error();
  return facts;
}

/// Refused where the item is no line of a draft.
Result<Kept<PlanState>> draft_of(Work& work, const KeptItem& item) {
  auto plan = work.plan(item.value.set.plan);
  if (plan && plan->value.stage != PlanStage::draft) return refuse("plan.stage-draft", plan->id);
  return plan;
}

/// item.set again, of a line whose place in the plan stays, or which goes below another.
plan::NewFact set_again(const std::string& id, const tracking::ItemState& state, plan::Item item,
                        std::vector<std::string> edited, const std::string& parent, const std::optional<Period>& period,
                        Events& waiting, std::vector<plan::NewFact>& facts) {
  ItemPlace place{state.set.plan,   id, parent, 0, state.set.order, state.set.outside, state.set.broken,
                  std::move(edited)};
  place.doers = state.set.doers;
  return item_fact(std::move(item), place, period, waiting, facts);
}

/// What the other says and this one does not.
void take_words(plan::Item& item, const plan::Item& other) {
  if (!other.title.empty()) item.title += (item.title.empty() ? "" : " ") + other.title;
  if (item.schedule.text.empty()) item.schedule = other.schedule;
  const auto add = [](auto& all, const auto& more, const auto& same) {
    for (const auto& one : more)
      if (std::none_of(all.begin(), all.end(), [&](const auto& here) { return same(here, one); })) all.push_back(one);
  };
  const auto same_text = [](const auto& a, const auto& b) { return a.text == b.text; };
  add(item.deliverables, other.deliverables, same_text);
  add(item.assignments, other.assignments, [](const plan::Assignment& a, const plan::Assignment& b) {
    return a.role == b.role && a.unit == b.unit && a.person == b.person && a.text == b.text;
  });
  add(item.sources, other.sources, [](const plan::Place& a, const plan::Place& b) { return a == b; });
  item.other.insert(item.other.end(), other.other.begin(), other.other.end());
  if (other.notes) item.notes = item.notes ? *item.notes + "; " + *other.notes : *other.notes;
  if (!item.location) item.location = other.location;
  if (!item.budget) item.budget = other.budget;
}

/// Lines that are one: their words, products and doers join the first; what stands below them goes below it.
Facts merge(Work& work, const Input& input) {
  const auto first = work.item(input.text("item"));
  if (!first) return first.error();
  const auto plan = draft_of(work, *first);
  if (!plan) return plan.error();
  auto item = work.view().worded(first->value);
  if (!item) return item.error();
  const auto events = work.view().all<tracking::EventState>("event", "plan", plan->id + "/");
  if (!events) return events.error();
  const auto all = work.view().items("plan", plan->id + "/");
  if (!all) return all.error();
  const auto period = period_of(plan->value.set);
  Events waiting(plan->id, *events, &work.holidays());
  std::vector<plan::NewFact> facts;
  tracking::ItemState state = first->value;
  for (const std::string& id : input.distinct("with")) {
    const auto other = work.item(id);
    if (!other) return other.error();
    if (other->id == first->id || other->value.set.plan != plan->id || state.set.parent == other->id)
      return refuse("item.not-one", other->id);
    const auto words = work.view().worded(other->value);
    if (!words) return words.error();
    take_words(*item, *words);
    for (const tracking::Doer& doer : other->value.set.doers)
      if (std::find(state.set.doers.begin(), state.set.doers.end(), doer) == state.set.doers.end())
        state.set.doers.push_back(doer);
    for (const KeptItem& child : *all) {
      if (child.value.set.parent != other->id || child.id == first->id) continue;
      auto own = work.view().worded(child.value);
      if (!own) return own.error();
      work.expect("item", child.id, child.version);
      auto fact = set_again(child.id, child.value, *std::move(own), {}, first->id, period, waiting, facts);
      facts.push_back(std::move(fact));
    }
    facts.push_back(
        fact_of("item.dropped", "item/" + other->id, tracking::Remark{work.today(), "gộp vào " + first->id, {}}));
  }
  auto fact = set_again(first->id, state, *std::move(item), {"title"}, state.set.parent, period, waiting, facts);
  facts.push_back(std::move(fact));
  return facts;
}

/// A line that is several: it keeps the first title, the others stand right behind it, with its time and doers.
Facts split(Work& work, const Input& input) {
  const auto first = work.item(input.text("item"));
  if (!first) return first.error();
  const auto plan = draft_of(work, *first);
  if (!plan) return plan.error();
  const auto titles = input.texts("title");
  constexpr std::size_t least = 2;
  if (titles.size() < least) return refuse("input.missing", both("--title ít nhất hai lần", "--title at least twice"));
  const auto item = work.view().worded(first->value);
  if (!item) return item.error();
  const auto events = work.view().all<tracking::EventState>("event", "plan", plan->id + "/");
  if (!events) return events.error();
  const auto period = period_of(plan->value.set);
  Events waiting(plan->id, *events, &work.holidays());
  std::vector<plan::NewFact> facts;
  const tracking::ItemState& state = first->value;
  work.expect("plan", plan->id, plan->version);
  int number = plan->value.last;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    plan::Item part = *item;
    part.title = titles[i];
    if (i == 0) {
      auto fact = set_again(first->id, state, std::move(part), {"title"}, state.set.parent, period, waiting, facts);
      facts.push_back(std::move(fact));
      continue;
    }
    part.number.clear();
    part.deliverables.clear();
    ItemPlace place{plan->id, plan->id + "." + std::to_string(++number), state.set.parent, number, state.set.order};
    place.edited = {"title"};
    place.doers = state.set.doers;
    auto fact = item_fact(std::move(part), place, period, waiting, facts);
    facts.push_back(std::move(fact));
  }
  return facts;
}

/// A line as an earlier fact worded it: what was changed, merged or dropped since is as it was.
Facts restore(Work& work, const Input& input) {
  const auto found = work.view().item(input.text("item"));
  if (!found) return found.error();
  if (!*found) return refuse("unknown.item", input.text("item"));
  const auto& item = *found;  // which may have been dropped
  work.expect("item", item->id, item->version);
  if (const auto plan = draft_of(work, *item); !plan) return plan.error();
  const auto facts = work.view().ledger().about(work.view().agency(), "item/" + item->id);
  if (!facts) return facts.error();
  const int number = input.count("fact").value_or(0);
  const auto at = std::find_if(facts->begin(), facts->end(), [&](const plan::Fact& fact) {
    return fact.number == number && fact.what.kind == "item.set" && !fact.what.words.empty();
  });
  if (at == facts->end()) return refuse("unknown.fact", std::to_string(number));
  const auto set = tracking::decode<tracking::ItemSet>(at->what.payload, at->what.words);
  if (!set) return set.error();
  plan::NewFact fact = fact_of("item.set", "item/" + item->id, *set);
  fact.words.append("\n").append(tracking::wording_in(at->what.words));
  return std::vector{fact};
}

/// Whoever answers for a line signs that it is issued although one of the six is not clear.
Facts except(Work& work, const Input& input) {
  std::vector<plan::NewFact> facts;
  for (const std::string& id : input.distinct("item")) {
    const auto item = work.item(id);
    if (!item) return item.error();
    if (auto good = work.allow(head | director, item->value); !good) return good.error();
    const auto plan = work.plan(item->value.set.plan);
    if (!plan) return plan.error();
    if (plan->value.stage == PlanStage::issued || plan->value.stage == PlanStage::closed)
      return refuse("plan.stage-draft", plan->id);
    auto lacks = tracking::lacking(item->value);
    for (const tracking::Exception& one : plan->value.exceptions)
      if (one.item == id) std::erase(lacks, one.clear);
    if (lacks.empty()) return refuse("item.clear", id);
    for (const plan::Clear clear : lacks)
      facts.push_back(fact_of("item.excepted", "item/" + id, tracking::ItemExcepted{clear, input.text("reason")}));
  }
  return facts;
}

/// Who does it from now on: many items at once. Roles that are not given stay as they are.
Facts assign(Work& work, const Input& input) {
  const auto given = assignments_of(work, edits_of(input));
  if (!given) return given.error();
  if (given->empty()) return refuse("assign.nobody", "--lead, --performing");
  std::vector<plan::NewFact> facts;
  for (const std::string& id : input.distinct("item")) {
    const auto item = work.item(id);
    if (!item) return item.error();
    const auto& state = item->value;
    if (!tracking::is_work(state)) return refuse("item.no-work", id);
    if (auto good = work.allow(office | director | head, state); !good) return good.error();
    if (auto good = within_unit(work, state, *given); !good) return good.error();
    if (state.stage == tracking::Stage::closed) return refuse("item.closed", id);
    const auto plan = work.plan(state.set.plan);
    if (!plan) return plan.error();
    if (plan->value.stage == PlanStage::closed) return refuse("plan.stage-issued", plan->id);
    tracking::Assigned assigned;
    assigned.doers = state.set.doers;
    for (const plan::Assignment& one : *given)
      std::erase_if(assigned.doers, [&](const tracking::Doer& doer) { return doer.role == one.role; });
    for (const plan::Assignment& one : *given) assigned.doers.push_back({one.role, one.unit, one.person});
    if (assigned.doers == state.set.doers) continue;
    assigned.document = input.text("document");
    assigned.note = input.text("note");
    facts.push_back(fact_of("item.assigned", "item/" + id, assigned));
  }
  if (facts.empty()) return refuse("item.same", input.text("item"));
  return facts;
}

/// The items that `after` waits for, itself or by others, come before it.
Result<bool> comes_before(Work& work, const std::string& item, const std::string& after, std::set<std::string>& seen) {
  if (after == item) return true;
  if (!seen.insert(after).second) return false;
  const auto found = work.item(after);
  if (!found) return found.error();
  if (!found->value.follows) return false;
  for (const std::string& one : found->value.follows->after) {
    auto before = comes_before(work, item, one, seen);
    if (!before || *before) return before;
  }
  return false;
}

Facts follow(Work& work, const Input& input) {
  constexpr int longest = 120;
  const auto item = work.item(input.text("item"));
  if (!item) return item.error();
  if (!tracking::is_work(item->value)) return refuse("item.no-work", item->id);
  if (auto good = work.allow(office | head, item->value); !good) return good.error();
  const auto before = item->value.follows.value_or(tracking::Follows());
  const auto months = input.count("months");
  if (months && (*months < 1 || *months > longest)) return refuse("follow.months", std::to_string(*months));
  const tracking::Follows said{input.distinct("after"), months.value_or(before.months)};
  std::set<std::string> seen;
  for (const std::string& after : said.after) {
    const auto waited = work.item(after);
    if (!waited) return waited.error();
    if (waited->value.set.plan != item->value.set.plan) return refuse("follow.other-plan", after);
    const auto circle = comes_before(work, item->id, after, seen);
    if (!circle) return circle.error();
    if (*circle) return refuse("follow.circle", after);
  }
  if (said == before) return refuse("item.same", item->id);
  return std::vector{fact_of("item.follows", "item/" + item->id, said)};
}

/// A step of an item, for named people; it takes over who does the item where nobody is named.
Facts break_down(Work& work, const Input& input) {
  const auto parent = work.item(input.text("item"));
  if (!parent) return parent.error();
  const auto& state = parent->value;
  if (!tracking::is_work(state)) return refuse("item.no-work", parent->id);
  if (state.stage == tracking::Stage::closed) return refuse("item.closed", parent->id);
  if (auto good = work.allow(office | head | performer, state); !good) return good.error();
  const auto plan = work.plan(state.set.plan);
  if (!plan) return plan.error();
  if (plan->value.stage != PlanStage::issued) return refuse("plan.stage-issued", plan->id);
  plan::Item item;
  item.kind = plan::ItemKind::step;
  item.task_class = state.set.task_class;
  ItemPlace place;
  place.parent = parent->id;
  place.broken = true;
  const auto edits = edits_of(input);
  const auto doers = assignments_of(work, edits);
  if (!doers) return doers.error();
  if (auto good = within_unit(work, state, *doers); !good) return good.error();
  const bool named = std::any_of(edits.begin(), edits.end(),
                                 [](const Edit& edit) { return edit.first == "lead" || edit.first == "performing"; });
  if (!named) place.doers = state.set.doers;
  return new_item(work, *plan, std::move(item), std::move(place), edits);
}

/// Those fields alone that say who does it.
std::vector<Field> with_doers(std::vector<Field> fields) {
  for (const Field& field : edit_fields())
    if (changes_doers({field.name})) fields.push_back(field);
  return fields;
}

std::vector<Field> with_edits(std::vector<Field> fields) {
  const auto edits = edit_fields();
  fields.insert(fields.end(), edits.begin(), edits.end());
  return fields;
}

}  // namespace

std::vector<Action> item_actions() {
  using enum FieldKind;
  const Field the_item{"item", id, true, false, "", "mục", "item"};
  Field items = the_item;
  items.several = true;
  const Field document{"document", text, false, false, "", "số văn bản", "number of the document"};
  const Field why{"reason", text, true, false, "", "lý do", "reason"};
  return {
      {"item.add", "thêm một việc; khi kế hoạch đã ban hành là nhiệm vụ phát sinh",
       "add a line; to an issued plan, a task outside it", office | director, false,
       with_edits({{"plan", id, true, false, "", "kế hoạch", "plan"},
                   {"parent", id, false, false, "", "thuộc mục", "the item it stands under"},
                   document}),
       add},
      {"item.edit", "sửa một dòng của dự thảo, hoặc của bước tự chia",
       "change a line of a draft, or a step of one's own", office | head | performer, true,
       with_edits({the_item, {"version", count, false, false, "", "phiên bản đã xem", "the version that was seen"}}),
       edit},
      {"item.drop",
       "bỏ một dòng của dự thảo",
       "drop a line of a draft",
       office | head | performer,
       true,
       {the_item, why},
       drop},
      {"item.merge",
       "gộp các dòng vốn là một của dự thảo",
       "merge lines of a draft that are one",
       office,
       false,
       {the_item, {"with", id, true, true, "", "gộp với các mục", "the lines that are part of it"}},
       merge},
      {"item.split",
       "tách một dòng của dự thảo thành nhiều dòng",
       "split a line of a draft",
       office,
       false,
       {the_item,
        {"title", text, true, true, "", "nội dung từng dòng, dòng đầu giữ mã", "what each is, the first keeps the id"}},
       split},
      {"item.restore",
       "đưa một dòng của dự thảo về như một dữ kiện trước đã ghi",
       "make a line of a draft what an earlier fact said",
       office,
       false,
       {the_item, {"fact", count, true, false, "", "số dữ kiện", "number of the fact"}},
       restore},
      {"item.except",
       "ký ngoại lệ cho dòng chưa đủ 6 rõ",
       "sign that a line is issued although it is not clear",
       head | director,
       true,
       {items, why},
       except},
      {"item.assign", "giao việc, một hay nhiều mục", "assign one or many items", office | director | head, true,
       with_doers({items, document, {"note", text, false, false, "", "ghi chú", "note"}}), assign},
      {"item.break", "chia thành bước, giao cho người", "break an item into steps for people",
       office | head | performer, true, with_edits({the_item}), break_down},
      {"item.follow",
       "ghi việc nào phải xong trước, và việc này làm trong bao lâu",
       "say what an item waits for, and how long it takes itself",
       office | head,
       true,
       {the_item,
        {"after", id, false, true, "", "mục phải xong trước; bỏ trống: không có",
         "an item that comes before; none: nothing does"},
        {"months", count, false, false, "", "làm trong bao nhiêu tháng, mặc định 1",
         "whole months that it takes, by default 1"}},
       follow},
  };
}

}  // namespace sauro::app
