// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/document_source.h"

#include <algorithm>

#include "app/actions/meant.h"
#include "app/actions/programme_records.h"
#include "app/actions/refusal.h"
#include "foundation/rules/lexicon.h"
#include "plan/urging/ladder.h"
#include "reports/council_values.h"

namespace sauro::app {
reports::CitedPlan DocumentSource::cited_plan(const Kept<tracking::PlanState>& plan) const {
  reports::CitedPlan cited{plan.value.set.title, {}, {}, plan.value.set.year};
  if (!plan.value.versions.empty()) {
    const auto& first = plan.value.versions.front();  // amendments are of that plan
    cited.number = first.number, cited.day = first.day;
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
  head.agency.symbol = reports::symbol_of(unit);
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

reports::ItemLine DocumentSource::urged_line(const KeptItem& item, const std::vector<KeptItem>& items) const {
  reports::ItemLine line = line_of(people_, item, day());
  if (line.kind != plan::ItemKind::step) return line;
  const auto above = std::find_if(items.begin(), items.end(), [&](const auto& one) { return one.id == line.parent; });
  if (above != items.end()) line.title += ", thuộc “" + above->value.set.title + "”";
  return line;
}

Result<reports::ReportData> DocumentSource::report(const Kept<tracking::PlanState>& plan,
                                                   const std::string& unit) const {
  const auto items = view_.items("plan", plan.id + "/");
  if (!items) return items.error();
  reports::ReportData data{"Kế hoạch", day(), {}, {}, {}, {}};
  for (const KeptItem& item : *items) {
    const auto answering = tracking::answering_unit(item.value);
    const bool answers = unit.empty() || people_.answering(answering) == unit;
    if (!answers && answering != unit) continue;
    if (tracking::is_counted(item.value)) data.tasks.push_back(line_of(people_, item, day()));
    if (answers && urging::can_be_urged(item.value) &&
        tracking::status_of(item.value, day()) == tracking::Status::open_overdue)
      data.urged.push_back(urged_line(item, *items));
    for (const tracking::Obstacle& obstacle : item.value.obstacles)
      if (!obstacle.decided)
        data.obstacles.push_back({item.value.set.title,
                                  name_of(people_, "unit", std::string(tracking::answering_unit(item.value))),
                                  obstacle.text, obstacle.proposal});
  }
  return data;
}

Result<bool> DocumentSource::add_plan_tables(forms::Values& values, const Kept<tracking::PlanState>& plan,
                                             const std::string& unit) const {
  const auto items = versioned_items(view_, plan.id, view_.at());
  if (!items) return items.error();
  const reports::Names names = [this](const std::string& kind, const std::string& id) {
    return name_of(people_, kind, id);
  };
  reports::add_planned_work(values, reports::planned_work(*items, unit, names));
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
  reports::add_extension(values, (*item)->value, line_of(people_, **item, day()));
  return true;
}

Result<bool> DocumentSource::add_council(forms::Values& values, const std::string& council) const {
  namespace councils = programmes::councils;
  auto found = view_.find<councils::CouncilState>("council", council);
  if (!found) return found.error();
  if (!*found) return refuse("unknown.council", council);
  reports::CouncilPage page{council, std::move((*found)->value), {}, {}, {}, {}, {}, {}};
  const programmes::Records records = records_of(view_);
  auto rules =
      councils::rules_of(programmes::DatedRules(records), page.council.set.kind, page.council.set.day.value_or(day()));
  if (!rules) return rules.error();
  page.rules = *std::move(rules);
  for (const std::string& id : page.council.set.dossiers) {
    const auto dossier = view_.find<councils::Dossier>("dossier", id);
    if (!dossier) return dossier.error();
    if (*dossier) page.dossiers.push_back({id, (*dossier)->value.title, (*dossier)->value.host});
  }
  reports::add_council(values, page, [&](const std::string& kind, const std::string& id) {
    const auto expert = view_.find<councils::Expert>("expert", id);
    const std::string degree = expert && *expert ? (*expert)->value.degree : std::string();
    return (degree.empty() ? degree : degree + " ") + name_of(people_, kind, id);
  });
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
