// SPDX-License-Identifier: AGPL-3.0-or-later
// A person says what a column of the document's table holds; the document is read again, and the draft follows where
// nobody has changed it.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/actions/action.h"
#include "app/actions/plan_facts.h"
#include "app/reading/import.h"

namespace sauro::app {
namespace {

using tracking::FindingState;
using tracking::PlanStage;
using tracking::PlanState;
using Facts = Result<std::vector<plan::NewFact>>;

/// Under what reason lines go that a new reading does not have; another reading brings them back.
constexpr const char* read_again = "đọc lại bảng";

/// Where a line stands: its row of a table, else its paragraph.
using Seat = std::tuple<plan::Part, int, int>;

std::vector<Seat> seats_of(const plan::Item& item) {
  std::vector<Seat> seats;
  for (const plan::Place& place : item.sources) {
    if (!place.table && !place.paragraph) continue;
    seats.emplace_back(place.part, place.table.value_or(0), place.table ? place.row.value_or(0) : *place.paragraph);
  }
  return seats;
}

struct Before {
  KeptItem kept;
  plan::Item item;
  bool dropped = false;  ///< by a person, for good
  bool away = false;     ///< because an earlier reading had no such line
  bool met = false;      ///< the new reading has it
};

class Rereading {
 public:
  Rereading(Work& work, const Kept<PlanState>& plan, const std::vector<Kept<tracking::EventState>>& events)
      : work_(work),
        plan_(plan),
        period_(period_of(plan.value.set)),
        events_(plan.id, events, &work.holidays()),
        last_(plan.value.last) {}

  Facts facts(plan::Draft draft) {
    if (auto good = look(); !good) return good.error();
    settle_organisation(draft, {work_.people().units(), work_.people().persons()}, facts_);
    for (const plan::Item& item : draft.items) take(item);
    for (Before& one : before_) {
      if (one.met || one.dropped || one.away || !one.kept.value.edits.empty() || seats_of(one.item).empty()) continue;
      facts_.push_back(fact_of("item.dropped", "item/" + one.kept.id, tracking::Remark{work_.today(), read_again, {}}));
    }
    if (auto good = doubt(draft.findings); !good) return good.error();
    return std::move(facts_);
  }

 private:
  /// Every line that the plan has, or had.
  Result<bool> look() {
    auto items = work_.view().items("plan", plan_.id + "/");
    if (!items) return items.error();
    std::set<std::string> here;
    for (KeptItem& one : *items) {
      here.insert(one.id);
      if (auto good = add(std::move(one)); !good) return good;
    }
    for (int number = 1; number <= plan_.value.last; ++number) {
      const std::string id = plan_.id + "." + std::to_string(number);
      if (here.contains(id)) continue;
      auto gone = work_.view().item(id);
      if (!gone) return gone.error();
      if (!*gone) continue;
      if (auto good = add(**std::move(gone)); !good) return good;
    }
    for (std::size_t i = 0; i < before_.size(); ++i)
      for (const Seat& seat : seats_of(before_[i].item)) at_[seat].push_back(i);
    return true;
  }

  Result<bool> add(KeptItem kept) {
    auto item = work_.view().worded(kept.value);
    if (!item) return item.error();
    Before before{std::move(kept), *std::move(item)};
    work_.expect("item", before.kept.id, before.kept.version);
    if (before.kept.value.stage == tracking::Stage::dropped) {
      const auto facts = work_.view().ledger().about(work_.view().agency(), "item/" + before.kept.id);
      if (!facts) return facts.error();
      const auto said = tracking::decode<tracking::Remark>(facts->back().what.payload, facts->back().what.words);
      before.away = facts->back().what.kind == "item.dropped" && said && said->text == read_again;
      before.dropped = !before.away;
    }
    before_.push_back(std::move(before));
    return true;
  }

  /// The line that stood there before: of several in one row the next.
  Before* same(const plan::Item& item) {
    Before* used = nullptr;
    for (const Seat& seat : seats_of(item))
      for (const std::size_t i : at_[seat]) {
        if (!before_[i].met) return &before_[i];
        used = &before_[i];
      }
    // A row whose only line is met already: it was merged, or a person dropped the others.
    return used;
  }

  void take(const plan::Item& item) {
    const auto parent = ids_.find(item.parent);
    const std::string above = parent == ids_.end() ? std::string() : parent->second;
    Before* before = same(item);
    if (before == nullptr) return put_new(item, above);
    ids_[item.id] = before->dropped ? above : before->kept.id;
    if (before->dropped || before->met) {
      before->met = true;
      return;
    }
    before->met = true;
    order_ = before->kept.value.set.order;
    plan::Item now = item;
    keep_edits(now, *before);
    const auto& set = before->kept.value.set;
    const bool moved = ids_[item.id] != above && set.parent != above;
    if (!before->away && !moved && is_same_work(now, before->item)) return;
    ItemPlace place{plan_.id, before->kept.id, moved ? above : set.parent, 0, set.order, set.outside, set.broken};
    // Doers that were given by hand stay, and so do those that the document says as before.
    if (doing(now) == doing(before->item) || !are_as_worded(*before)) place.doers = set.doers;
    auto fact = item_fact(std::move(now), place, period_, events_, facts_);
    facts_.push_back(std::move(fact));
  }

  void put_new(const plan::Item& item, const std::string& above) {
    const int number = ++last_;
    const ItemPlace place{plan_.id, plan_.id + "." + std::to_string(number), above, number, order_};
    ids_[item.id] = place.id;
    auto fact = item_fact(item, place, period_, events_, facts_);
    facts_.push_back(std::move(fact));
  }

  static bool are_as_worded(const Before& before) {
    std::vector<tracking::Doer> worded;
    for (const plan::Assignment& one : before.item.assignments) worded.push_back({one.role, one.unit, one.person});
    return worded == before.kept.value.set.doers;
  }

  /// What a person has changed stands against what the document says.
  static void keep_edits(plan::Item& now, const Before& before) {
    const plan::Item& was = before.item;
    for (const tracking::Edit& edit : before.kept.value.edits) {
      if (edit.field == "title") now.title = was.title, now.title_origin = was.title_origin;
      if (edit.field == "time") now.schedule = was.schedule;
      if (edit.field == "product") now.deliverables = was.deliverables;
      if (edit.field == "class") now.task_class = was.task_class;
      if (edit.field == "notes") now.notes = was.notes;
      const auto is_of = [&](const plan::Assignment& one) { return name_of(one.role) == edit.field; };
      std::erase_if(now.assignments, is_of);
      std::copy_if(was.assignments.begin(), was.assignments.end(), std::back_inserter(now.assignments), is_of);
    }
  }

  /// Doubts that the new reading does not have are settled by it; new ones stand, and so do those that come back.
  Result<bool> doubt(const std::vector<plan::Finding>& findings) {
    const auto known = work_.view().all<FindingState>("finding", "plan", plan_.id + "/");
    if (!known) return known.error();
    const auto key = [](const tracking::FindingSet& set) { return std::tuple(set.rule, set.items, set.vi, set.where); };
    std::multimap<std::tuple<std::string, std::vector<std::string>, std::string, std::string>,
                  const Kept<FindingState>*>
        before;
    for (const auto& one : *known) before.emplace(key(one.value.set), &one);
    std::size_t number = known->size();
    for (const plan::Finding& finding : findings) {
      const auto set = finding_set(finding, plan_.id, ids_);
      const auto same = before.find(key(set));
      if (same == before.end()) {
        facts_.push_back(fact_of("plan.finding", "finding/" + plan_.id + ".f" + std::to_string(++number), set));
        continue;
      }
      const auto& state = same->second->value;
      if (state.how == tracking::Settlement::repaired && state.reason == read_again)
        facts_.push_back(fact_of("plan.finding", "finding/" + same->second->id, set));
      before.erase(same);
    }
    for (const auto& [what, gone] : before)
      if (gone->value.how == tracking::Settlement::open)
        facts_.push_back(fact_of("finding.settled", "finding/" + gone->id,
                                 tracking::FindingSettled{tracking::Settlement::repaired, read_again}));
    return true;
  }

  Work& work_;
  const Kept<PlanState>& plan_;
  std::optional<Period> period_;
  Events events_;
  int last_ = 0, order_ = 0;
  std::vector<Before> before_;
  std::map<Seat, std::vector<std::size_t>> at_;
  std::map<std::string, std::string> ids_;  ///< of the draft -> here
  std::vector<plan::NewFact> facts_;
};

Facts reassign(Work& work, const Input& input) {
  const auto plan = work.plan(input.text("plan"));
  if (!plan) return plan.error();
  if (plan->value.stage != PlanStage::draft) return refuse("plan.stage-draft", plan->id);
  if (plan->value.source.empty()) return refuse("unknown.document", plan->id);
  auto columns = plan->value.columns;
  const int table = *input.count("table"), column = *input.count("column");
  std::erase_if(columns, [&](const auto& one) { return one.table == table && one.column == column; });
  if (const std::string means = input.text("means"); means != "auto") columns.push_back({table, column, means});
  if (columns == plan->value.columns) return refuse("item.same", plan->id);
  const auto bytes = work.stored(plan->value.source);
  if (!bytes) return bytes.error();
  const int year = plan->value.set.year;
  ImportOptions options{plan->value.set.file, year > 0 ? std::optional(year) : std::nullopt, {}, work.watch()};
  for (const auto& one : columns) options.columns.push_back({one.table, one.column, one.means});
  auto read = check_plan(*bytes, options, {});
  if (!read) return read.error();
  if (read->draft.items.empty()) return refuse("plan.empty", plan->value.set.file);
  const auto events = work.view().all<tracking::EventState>("event", "plan", plan->id + "/");
  if (!events) return events.error();
  auto facts = Rereading(work, *plan, *events).facts(std::move(read->draft));
  if (!facts) return facts.error();
  if (facts->empty()) return refuse("item.same", plan->id);
  facts->insert(facts->begin(), fact_of("plan.columns", "plan/" + plan->id, tracking::PlanColumns{columns}));
  return facts;
}

constexpr const char* meanings =
    "auto|number|task|content|time|deadline|start|product|quantity|quantity_unit|lead|performing|cooperating|"
    "supervising|monitoring|approving|location|budget|notes|other";

}  // namespace

std::vector<Action> column_actions() {
  using enum FieldKind;
  return {{"plan.columns",
           "nói lại một cột của bảng là gì, rồi đọc lại văn bản; chỗ đã sửa tay giữ nguyên",
           "say what a column of a table is, and read the document again; what people changed stays",
           office,
           false,
           {{"plan", id, true, false, "", "kế hoạch", "plan"},
            {"table", count, true, false, "", "bảng thứ mấy trong văn bản", "which table of the document, from 1"},
            {"column", count, true, false, "", "cột thứ mấy", "which of its columns, from 1"},
            {"means", choice, true, false, meanings, "là gì; auto: theo tiêu đề cột",
             "what it holds; auto: by its heading"}},
           reassign}};
}

}  // namespace sauro::app
