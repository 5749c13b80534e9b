// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/amendment.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "app/actions/edits.h"
#include "app/actions/plan_facts.h"
#include "app/actions/plan_stages.h"
#include "foundation/base/text.h"

namespace sauro::app {
namespace {

using tracking::PlanStage;
using tracking::PlanState;

constexpr char new_sign = '+';  ///< "+1 title=…": a line that is not there yet

/// What an amendment is made of.
struct Amending {
  Work& work;
  const Kept<PlanState>& plan;
  Events events;
  std::optional<Period> period;
  std::string document;  ///< its number
  int last = 0;          ///< the greatest number of an item
  std::vector<plan::NewFact> facts = {};
};

/// item.set for an item that is there, with a new wording; nothing where nothing differs.
void put_item(Amending& amending, const KeptItem& before, const plan::Item& item, std::vector<std::string> fields,
              bool same_doers) {
  const auto& set = before.value.set;
  amending.work.expect("item", before.id, before.version);
  ItemPlace place{set.plan,   before.id,         set.parent,       0, set.order, set.outside,
                  set.broken, std::move(fields), amending.document};
  if (same_doers) place.doers = set.doers;
  auto fact = item_fact(item, place, amending.period, amending.events, amending.facts);
  amending.facts.push_back(std::move(fact));
}

Result<bool> drop_item(Amending& amending, const std::string& id) {
  const auto item = amending.work.item(id);
  if (!item) return item.error();
  if (item->value.set.plan != amending.plan.id) return refuse("unknown.item", id);
  for (const tracking::Part& step : item->value.parts)
    if (auto dropped = drop_item(amending, step.id); !dropped) return dropped;
  auto fact = fact_of("item.dropped", "item/" + id, tracking::Remark{{}, {}, amending.document});
  if (std::find(amending.facts.begin(), amending.facts.end(), fact) == amending.facts.end())
    amending.facts.push_back(std::move(fact));
  return true;
}

/// The edits of each line, in the order in which the lines are first named.
using EditsOfLines = std::vector<std::pair<std::string, std::vector<Edit>>>;

/// "2026.12 time=tháng 9/2026"; "+1 parent=2026.12".
Result<bool> read_edit(const std::string& text, EditsOfLines& edits) {
  const auto blank = text.find(' '), equals = text.find('=', blank);
  if (blank == 0 || blank == std::string::npos || equals == std::string::npos)
    return refuse("input.choice", both("--edit \"" + text + "\": cần dạng \"MỤC trường=giá trị\"",
                                       "--edit \"" + text + "\": the form is \"ITEM field=value\""));
  const std::string field(trim(std::string_view(text).substr(blank, equals - blank)));
  auto fields = edit_fields();
  if (text.front() == new_sign)
    fields.push_back({"parent", FieldKind::id, false, false, "", "thuộc mục", "the item it stands under"});
  if (std::none_of(fields.begin(), fields.end(), [&](const Field& one) { return one.name == field; }))
    return refuse("input.unknown", field);
  const std::string line = text.substr(0, blank);
  auto at = std::find_if(edits.begin(), edits.end(), [&](const auto& one) { return one.first == line; });
  if (at == edits.end()) at = edits.insert(at, {line, {}});
  auto& some = at->second;
  some.emplace_back(field, text.substr(equals + 1));
  Input input;
  for (const auto& [name, value] : some) input.values[name].push_back(value);
  return check_input(fields, input);
}

Result<bool> edit_item(Amending& amending, const std::string& id, const std::vector<Edit>& edits) {
  const auto before = amending.work.item(id);
  if (!before) return before.error();
  if (before->value.set.plan != amending.plan.id) return refuse("unknown.item", before->id);
  auto item = amending.work.view().worded(before->value);
  if (!item) return item.error();
  const auto changed = apply(amending.work, *item, edits, amending.period, true);
  if (!changed) return changed.error();
  if (!changed->empty()) put_item(amending, *before, *item, *changed, !changes_doers(*changed));
  return true;
}

/// A line that is new, under the one that its edits name.
Result<bool> add_item(Amending& amending, const std::vector<Edit>& edits) {
  plan::Item item;
  item.kind = plan::ItemKind::task;
  const int number = ++amending.last;
  ItemPlace place{amending.plan.id, amending.plan.id + "." + std::to_string(number), {}, number, number};
  place.document = amending.document;
  std::vector<Edit> words;
  for (const Edit& edit : edits)
    if (edit.first != "parent")
      words.push_back(edit);
    else if (auto good = put_under(amending.work, amending.plan, edit.second, item, place); !good)
      return good;
  if (auto good = word_new(amending.work, item, words, amending.period); !good) return good;
  auto fact = item_fact(std::move(item), place, amending.period, amending.events, amending.facts);
  amending.facts.push_back(std::move(fact));
  return true;
}

/// The plan as a document has it now: items of one kind and title under the same parent are the same; others are new;
/// those that are not there are dropped, but for what stands outside the plan.
Result<bool> compare_with(Amending& amending, const Upload& file) {
  auto read = read_plan(amending.work, file, amending.plan.value.set.year);
  if (!read) return read.error();
  plan::Draft& draft = read->imported.draft;
  settle_organisation(draft, read->known, amending.facts);
  auto before = amending.work.view().items("plan", amending.plan.id + "/");
  if (!before) return before.error();
  std::multimap<std::string, const KeptItem*> known;
  std::map<std::string, plan::Item> worded;
  const auto key_of = [](const plan::Item& item, const std::string& parent) {
    return parent + "\n" + std::string(name_of(item.kind)) + "\n" + fold(item.title);
  };
  for (const KeptItem& one : *before) {
    auto item = amending.work.view().worded(one.value);
    if (!item) return item.error();
    if (!one.value.set.outside && !one.value.set.broken) known.emplace(key_of(*item, one.value.set.parent), &one);
    worded.emplace(one.id, *std::move(item));
  }
  std::map<std::string, std::string> ids;  // of the draft -> here
  int order = 0;
  for (const plan::Item& item : draft.items) {
    ++order;
    const std::string parent = ids[item.parent];
    const auto same = known.find(key_of(item, parent));
    if (same != known.end()) {
      const KeptItem& here = *same->second;
      ids[item.id] = here.id;
      if (!is_same_work(item, worded.at(here.id)))
        put_item(amending, here, item, {"amended"}, doing(item) == doing(worded.at(here.id)));
      known.erase(same);
      continue;
    }
    const int number = ++amending.last;
    ItemPlace place{amending.plan.id, amending.plan.id + "." + std::to_string(number), parent, number, order};
    place.document = amending.document;
    ids[item.id] = place.id;
    auto fact = item_fact(item, place, amending.period, amending.events, amending.facts);
    amending.facts.push_back(std::move(fact));
  }
  for (const auto& [key, gone] : known)
    if (auto dropped = drop_item(amending, gone->id); !dropped) return dropped;
  return true;
}

/// What an amendment sets is as clear as what is issued: lines that were clear stay so, new ones are.
Result<bool> leaves_clear(const Amending& amending) {
  std::vector<KeptItem> set;
  for (const plan::NewFact& fact : amending.facts) {
    if (fact.kind != "item.set") continue;
    auto said = tracking::decode<tracking::ItemSet>(fact.payload, {});
    if (!said) return said.error();
    KeptItem item{fact.subject.substr(fact.subject.find('/') + 1), {}, 0};
    const auto before = amending.work.view().item(item.id);
    if (!before) return before.error();
    if (*before) {
      item.value.parent_of_tasks = (*before)->value.parent_of_tasks;
      item.value.steps_due = (*before)->value.steps_due;
    }
    item.value.set = *std::move(said);
    set.push_back(std::move(item));
  }
  for (KeptItem& item : set)  // the times of new steps are those of their new parent
    for (const KeptItem& step : set)
      if (step.value.set.parent == item.id && step.value.set.due) item.value.steps_due = step.value.set.due;
  return is_clear(amending.plan, set);
}

}  // namespace

Result<std::vector<plan::NewFact>> amend(Work& work, const Input& input) {
  const auto plan = work.plan(input.text("plan"));
  if (!plan) return plan.error();
  if (auto good = must_be(*plan, PlanStage::issued); !good) return good.error();
  if (*input.day("day") > work.today()) return refuse("report.future", day_words(*input.day("day")));
  if (plan->value.versions.back().day && *input.day("day") < *plan->value.versions.back().day)
    return refuse("days.order", "--day");
  const auto events = work.view().all<tracking::EventState>("event", "plan", plan->id + "/");
  if (!events) return events.error();
  Amending amending{work,
                    *plan,
                    Events(plan->id, *events, &work.holidays()),
                    period_of(plan->value.set),
                    input.text("number"),
                    plan->value.last};
  for (const Upload& file : input.uploads("file"))
    if (auto good = compare_with(amending, file); !good) return good.error();
  const auto dropped = input.texts("drop");
  if (input.files.contains("file") && (input.has("edit") || input.has("drop"))) return refuse("amend.either");
  EditsOfLines edits;
  for (const std::string& text : input.texts("edit"))
    if (auto good = read_edit(text, edits); !good) return good.error();
  for (const auto& [id, some] : edits) {
    const auto is_dropped = [&](const std::string& one) {
      return std::find(dropped.begin(), dropped.end(), one) != dropped.end();
    };
    for (const auto& [field, value] : some)
      if (field == "parent" && is_dropped(value)) return refuse("item.dropped", value);
    if (is_dropped(id)) return refuse("item.dropped", id);
    auto good = id.front() == new_sign ? add_item(amending, some) : edit_item(amending, id, some);
    if (!good) return good.error();
  }
  for (const std::string& id : dropped)
    if (auto good = drop_item(amending, id); !good) return good.error();
  if (amending.facts.empty()) return refuse("plan.same", plan->id);
  if (auto good = leaves_clear(amending); !good) return good.error();
  const int version = plan->value.versions.back().version + 1;
  auto fact = fact_of("plan.issued", "plan/" + plan->id,
                      tracking::PlanIssued{version, input.day("day"), input.text("number"), input.text("reason")});
  auto files = input.uploads("original");
  const auto drafts = input.uploads("file");
  files.insert(files.end(), drafts.begin(), drafts.end());
  fact.attachments = work.attach(std::move(files));
  amending.facts.push_back(std::move(fact));
  return std::move(amending.facts);
}

}  // namespace sauro::app
