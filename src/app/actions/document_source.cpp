// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/document_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/actions/refusal.h"
#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "reports/sentences.h"

namespace sauro::app {
namespace {

/// The shortest alias in capitals, else the first letters of the unit's name.
std::string symbol_of(const tracking::Unit& unit) {
  std::string best;
  for (const std::string& alias : unit.aliases) {
    const bool capitals = alias == to_upper(alias) && alias.find(' ') == std::string::npos;
    if (capitals && (best.empty() || alias.size() < best.size())) best = alias;
  }
  if (!best.empty()) return best;
  for (std::size_t at = 0; at < unit.name.size();) {  // the first letters of its words
    const auto end = std::min(unit.name.find(' ', at), unit.name.size());
    std::size_t behind = at;
    const std::string word = to_lower(unit.name.substr(at, end - at));
    const bool small = rules::lexicon_value("small_word", word).has_value();
    if (end > at && !small && is_letter(next_code_point(unit.name, behind))) best += unit.name.substr(at, behind - at);
    at = end + 1;
  }
  return to_upper(best);
}

}  // namespace

std::string DocumentSource::name(const char* kind, const std::string& id) const {
  if (id.empty()) return {};
  if (std::string_view(kind) == "unit") {
    const auto* unit = people_.unit(id);
    return unit == nullptr || unit->value.name.empty() ? id : unit->value.name;
  }
  const auto* person = people_.person(id);
  return person == nullptr || person->value.name.empty() ? id : person->value.name;
}

reports::ItemLine DocumentSource::line(const KeptItem& item) const {
  auto line = reports::line_of(item.id, item.value, day());
  line.unit_id = tracking::answering_unit(item.value);
  line.person_id = tracking::answering_person(item.value);
  line.unit = name("unit", line.unit_id);
  line.person = name("person", line.person_id);
  return line;
}

Result<Kept<tracking::PlanState>> DocumentSource::plan(const std::string& id) const {
  if (!id.empty()) {
    auto found = view_.find<tracking::PlanState>("plan", id);
    if (!found) return found.error();
    if (!*found) return refuse("unknown.plan", id);
    return **std::move(found);
  }
  auto running = view_.running_plans();
  if (!running) return running.error();
  if (running->empty()) running = view_.all<tracking::PlanState>("plan");
  if (!running) return running.error();
  if (running->empty()) return refuse("unknown.plan", both("nào", "yet"));
  return std::move(running->back());
}

reports::CitedPlan DocumentSource::cited_plan(const Kept<tracking::PlanState>& plan) const {
  reports::CitedPlan cited{plan.value.set.title, {}, {}, plan.value.set.year, 1, {}};
  if (!plan.value.versions.empty()) {
    const auto& first = plan.value.versions.front();  // amendments are of that plan
    cited.number = first.number, cited.day = first.day;
    cited.version = plan.value.versions.back().version;
  }
  return cited;
}

Result<tracking::Receiver> DocumentSource::receiver(const std::string& id, const AgencyView& now) const {
  for (const AgencyView* view : {&view_, &now}) {
    auto found = view->find<tracking::Receiver>("receiver", id);
    if (!found) return found.error();
    if (*found && !(*found)->value.name.empty()) return (**std::move(found)).value;
  }
  return refuse("unknown.receiver", id);
}

reports::Letterhead DocumentSource::of_unit(const reports::Letterhead& agency, const std::string& id,
                                            const tracking::Unit& unit) const {
  reports::Letterhead head = agency;
  head.agency.superior = agency.agency.name;
  head.agency.name = unit.name;
  head.agency.short_name = unit.name;
  head.agency.symbol = symbol_of(unit);
  head.signer.clear();
  const auto* best = static_cast<const Kept<tracking::User>*>(nullptr);
  for (const auto& user : people_.users())
    for (const tracking::Grant& grant : user.value.roles)
      if (grant.role == tracking::UserRole::head && grant.unit == id &&
          tracking::holds_on(grant.from, grant.until, day()) && best == nullptr)
        best = &user;
  if (best != nullptr) {
    head.signer = best->value.name;
  }
  if (const auto* title = rules::longest_prefix("title_of_head", spelling_key(unit.name)))
    head.agency.head = std::string(title->value);
  return head;
}

Result<reports::ReportData> DocumentSource::report(const Kept<tracking::PlanState>& plan,
                                                   const std::string& unit) const {
  const auto items = view_.items("plan", plan.id + "/");
  if (!items) return items.error();
  reports::ReportData data{"Kế hoạch", day(), {}, {}, {}};
  for (const KeptItem& item : *items) {
    if (!unit.empty() && tracking::answering_unit(item.value) != unit) continue;
    if (tracking::is_counted(item.value)) data.tasks.push_back(line(item));
    for (const tracking::Obstacle& obstacle : item.value.obstacles)
      if (!obstacle.decided)
        data.obstacles.push_back({item.value.set.title, name("unit", std::string(tracking::answering_unit(item.value))),
                                  obstacle.text, obstacle.proposal});
  }
  return data;
}

Result<bool> DocumentSource::add_plan_tables(forms::Values& values, const Kept<tracking::PlanState>& plan,
                                             const std::string& unit) const {
  const auto items = versioned_items(view_, plan.id, view_.at());
  if (!items) return items.error();
  const reports::Names names = [this](const std::string& kind, const std::string& id) {
    return name(kind.c_str(), id);
  };
  // Groups stand in the table where work is below them; what units are charged with beside it stands in the text.
  std::map<std::string, std::string> parents;
  std::set<std::string> with_work;
  for (const auto& item : *items) {
    parents[item.id] = item.state.set.parent;
    if (tracking::is_work(item.state))
      for (std::string id = item.id; !id.empty() && with_work.insert(id).second;) id = parents[id];
  }
  std::vector<reports::PlannedLine> all, own;
  std::vector<forms::Values> charges;
  std::int64_t led = 0;
  int groups = 0;
  for (const auto& item : *items) {
    auto line = reports::planned_line(item, names);
    if (!with_work.contains(item.id)) {
      const bool group = item.state.set.kind == plan::ItemKind::group;
      charges.emplace_back().texts = {{"heading", group ? line.title : ""}, {"text", group ? "" : line.title}};
      continue;
    }
    if (item.state.set.kind == plan::ItemKind::group && item.state.set.parent.empty())
      line.number = document::roman(++groups);  // apart from the numbers of the tasks below
    const bool of_unit = !unit.empty() && tracking::answering_unit(item.state) == unit;
    if (of_unit && tracking::is_work(item.state)) own.push_back(line);
    if (of_unit && tracking::is_counted(item.state)) ++led;
    all.push_back(std::move(line));
  }
  for (std::size_t i = charges.size(); i > 0; --i) {  // a heading with nothing below it says nothing
    const bool last = i == charges.size() || !charges[i].texts["heading"].empty();
    if (last && !charges[i - 1].texts["heading"].empty())
      charges.erase(charges.begin() + static_cast<std::ptrdiff_t>(i) - 1);
  }
  values.lists["charges"] = std::move(charges);
  values.tables["plan_table"] = reports::plan_table(all);
  values.tables["unit_plan_table"] = reports::plan_table(own);
  values.texts["unit_tasks_number"] = led == 0 ? "" : reports::tasks_text(led);
  const auto& versions = plan.value.versions;
  values.texts["differences_sentence"] = "";
  if (versions.size() < 2) return true;
  const auto before = versioned_items(view_, plan.id, (versions.end() - 2)->fact),
             after = versioned_items(view_, plan.id, versions.back().fact);
  if (!before) return before.error();
  if (!after) return after.error();
  const auto list = reports::differences(*before, *after, names);
  values.tables["differences_table"] = reports::differences_table(list);
  values.texts["differences_sentence"] = reports::differences_sentence(list);
  values.texts["plan_cited"] = "Kế hoạch số " + versions.front().number;
  if (values.texts["reason"].empty()) values.texts["reason"] = versions.back().reason;
  return true;
}

Result<bool> DocumentSource::add_extension(forms::Values& values, const std::string& id) const {
  const auto item = view_.item(id);
  if (!item) return item.error();
  if (!*item) return refuse("unknown.item", id);
  const auto& state = (*item)->value;
  const tracking::Extension* last = nullptr;
  for (const tracking::Extension& one : state.extensions)
    if (one.decided) last = &one;
  const auto made = line(**item);
  values.texts["item_title"] = state.set.title;
  values.texts["item_unit"] = made.unit.empty() ? made.person : made.unit;
  values.texts["granted"] = last != nullptr && last->granted ? "có" : "";
  values.texts["extension_from"] = last != nullptr && last->from ? reports::prose_day(*last->from) : "";
  values.texts["extension_to"] = last != nullptr && last->asked ? reports::prose_day(*last->asked) : "";
  values.texts["extension_reason"] = last != nullptr ? last->reason : "";
  return true;
}

Result<std::vector<Kept<tracking::DocumentState>>> DocumentSource::issued(const std::string& form,
                                                                          const std::string& plan,
                                                                          const std::string& unit) const {
  auto all = view_.all<tracking::DocumentState>("document");
  if (all)
    std::erase_if(*all, [&](const auto& one) {
      const auto& order = one.value.issued.order;
      return order.form != form || order.plan != plan || order.unit != unit || !one.value.replaced_by.empty();
    });
  return all;
}

std::string DocumentSource::cited(const tracking::DocumentState& document) {
  const auto& issued = document.issued;
  if (!issued.day) return issued.name;
  return issued.name + " số " + document::number_words(issued.number, issued.symbol, *issued.day) + " ngày " +
         reports::prose_day(*issued.day);
}

Result<std::string> DocumentSource::cited(const std::string& document) const {
  const AgencyView newest(view_.ledger(), view_.agency(), view_.today());
  const auto found = newest.find<tracking::DocumentState>("document", document);
  if (!found) return found.error();
  if (!*found) return refuse("unknown.issued", document);
  return cited((*found)->value);
}

Result<std::vector<reports::VersionedItem>> versioned_items(const AgencyView& view, const std::string& plan,
                                                            std::int64_t fact) {
  const AgencyView then(view.ledger(), view.agency(), view.today(), fact);
  const auto items = then.items("plan", plan + "/");
  if (!items) return items.error();
  std::vector<reports::VersionedItem> list;
  for (const KeptItem& one : *items) {
    if (one.value.set.outside || one.value.set.broken) continue;
    auto item = then.worded(one.value);
    list.push_back({one.id, one.value, item ? std::optional(*std::move(item)) : std::nullopt});
  }
  return list;
}

}  // namespace sauro::app
