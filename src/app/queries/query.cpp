// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/queries/query.h"

#include <algorithm>

#include "app/actions/meant.h"

namespace sauro::app {

Result<Asking> Asking::begin(const AgencyView& view, const Actor& actor, std::shared_ptr<const People> rights,
                             Day today, Outlines* outlines) {
  if (view.at() == ledger::newest) return Asking(view, actor, rights, rights, today, outlines);
  auto people = People::read(view);
  if (!people) return people.error();
  return Asking(view, actor, std::make_shared<const People>(*std::move(people)), std::move(rights), today, outlines);
}

std::string Asking::name(const std::string& kind, const std::string& id) const { return name_of(people(), kind, id); }

reports::Names Asking::names() const {
  return [this](const std::string& kind, const std::string& id) { return name(kind, id); };
}

reports::ItemLine Asking::line(const KeptItem& item) const { return line_of(people(), item, as_of()); }

std::vector<reports::ItemLine> Asking::lines(const std::vector<KeptItem>& items) const {
  std::vector<reports::ItemLine> lines;
  lines.reserve(items.size());
  for (const KeptItem& item : items) lines.push_back(line(item));
  return lines;
}

Result<KeptItem> Asking::item(const std::string& id) const {
  auto found = view_.item(id);
  if (!found) return found.error();
  if (!*found) return refuse("unknown.item", id);
  const auto plan = view_.find<tracking::PlanState>("plan", (*found)->value.set.plan);
  if (!plan) return plan.error();
  if (!*plan || !sees((*plan)->value, (*found)->value)) return refuse("unknown.item", id);
  return **std::move(found);
}

std::vector<std::string> Asking::may(const tracking::ItemState& item) const {
  const Standings held = rights_->standings(actor_, item);
  std::vector<std::string> names;
  for (const Action& action : actions())
    if (std::string_view(action.name).starts_with("item.") && (action.may & held) != 0) names.emplace_back(action.name);
  return names;
}

Result<Kept<tracking::PlanState>> Asking::plan(const std::string& id) const {
  auto found = view_.find<tracking::PlanState>("plan", id);
  if (!found) return found.error();
  if (!*found || !sees((*found)->value)) return refuse("unknown.plan", id);
  return **std::move(found);
}

Result<Kept<tracking::PlanState>> Asking::plan_meant(const std::string& id, bool whole) const {
  if (!id.empty() && whole) return plan(id);
  return app::plan_meant(view_, id, [&](const tracking::PlanState& plan) { return !whole || sees(plan); });
}

Result<Kept<tracking::Unit>> Asking::unit(const std::string& named) const {
  if (const auto* one = people().unit_named(named)) return *one;
  return refuse("unknown.unit", named);
}

Result<std::shared_ptr<const Outline>> Asking::outline(const Kept<tracking::PlanState>& plan) const {
  const bool whole = sees(plan.value);
  if (whole && outlines_ != nullptr) return outlines_->of(view_, plan.id);
  auto made = outline_of(view_, plan.id, [&](const KeptItem& item) { return whole || sees(plan.value, item.value); });
  if (!made) return made.error();
  return std::make_shared<const Outline>(*std::move(made));
}

Field as_of_field() {
  return {"as-of", FieldKind::day, false, false, "", "số liệu đến hết ngày này", "as recorded by the end of this day"};
}

const std::vector<Query>& queries() {
  static const std::vector<Query> all = [] {
    std::vector<Query> list;
    for (auto part : {board_queries(), list_queries(), window_queries(), page_queries(), item_queries(),
                      audit_queries(), agency_queries(), document_queries(), forecast_queries(), urging_queries(),
                      worksheet_queries(), council_queries(), programme_queries(), research_queries()})
      for (Query& query : part) {
        query.fields.push_back(as_of_field());
        list.push_back(query);
      }
    return list;
  }();
  return all;
}

const Query* query_named(std::string_view name) {
  const auto& all = queries();
  const auto at = std::find_if(all.begin(), all.end(), [&](const Query& query) { return query.name == name; });
  return at == all.end() ? nullptr : &*at;
}

AnswerOrError ask(const ledger::Ledger& ledger, const std::string& agency, const Query& query, const Input& input,
                  const Actor& actor, std::int64_t now, Outlines* outlines) {
  if (auto good = check_input(query.fields, input); !good) return good.error();
  const auto day = input.day("as-of");
  const Day today = day_in_vietnam(now);
  // Who may ask is a matter of today, whatever day is asked about.
  auto read = People::read(AgencyView(ledger, agency, today));
  if (!read) return read.error();
  const auto people = std::make_shared<const People>(*std::move(read));
  if (!actor.user.empty()) {
    const auto* user = people->user(actor.user);
    if (user == nullptr) return refuse("who.unknown", actor.user);
    if (user->value.disabled) return refuse("who.disabled", actor.user);
  }
  if ((people->standings(actor) & query.may) == 0)
    return actor.user.empty() ? refuse("who.nobody") : refuse("who.forbidden", standings_text(query.may));
  const auto view = day ? view_of(ledger, agency, *day) : Result(AgencyView(ledger, agency, today));
  if (!view) return view.error();
  const auto asking = Asking::begin(*view, actor, people, today, outlines);
  if (!asking) return asking.error();
  return query.answer(*asking, input);
}

}  // namespace sauro::app
