// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/programmes.h"

#include <algorithm>

#include "app/actions/bindings.h"
#include "app/actions/programme_records.h"
#include "programmes/list/list.h"

namespace sauro::app {
namespace {

programmes::Records records_for(Work& work) {
  using programmes::Records;
  return {[&work](std::string_view kind, const std::string& id) -> Result<std::optional<std::string>> {
            const auto& view = work.view();
            const auto stored = view.ledger().record(view.agency(), kind, id, view.at());
            if (!stored) return stored.error();
            work.expect(kind, id, *stored ? (*stored)->version : 0);
            return *stored ? std::optional((*stored)->body) : std::nullopt;
          },
          [&work](std::string_view kind, std::string_view mark,
                  std::string_view prefix) -> Result<std::vector<Records::Row>> {
            std::vector<Records::Row> rows;
            const auto seen = work.view().each(kind, mark, prefix, [&](const ledger::Listed& one) {
              work.expect(kind, one.record.id, one.record.version);
              rows.push_back({one.record.id, one.record.body});
              return true;
            });
            if (!seen) return seen.error();
            return rows;
          }};
}

void append(programmes::Outcome& all, programmes::Outcome more) {
  const auto add = [](auto& to, auto& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  };
  add(all.facts, more.facts), add(all.files, more.files), add(all.achieved, more.achieved);
  add(all.withdrawn, more.withdrawn);
}

/// What a programme does, and what follows from it in the others.
Result<programmes::Outcome> outcome_of(const programmes::Case& given, const programmes::Action& action,
                                       const Input& input) {
  auto outcome = action.run(given, input);
  if (!outcome) return outcome;
  const std::vector<plan::NewFact> said = outcome->facts;
  for (const plan::NewFact& fact : said)
    for (const programmes::Programme* one : programmes::programmes()) {
      if (one->follow == nullptr) continue;
      auto more = one->follow(given, fact);
      if (!more) return more.error();
      append(*outcome, *std::move(more));
    }
  return outcome;
}

}  // namespace

Result<std::vector<plan::NewFact>> run_programme(Work& work, const programmes::Action& action,
                                                 const std::vector<Input>& inputs,
                                                 const std::function<void(std::size_t, const Error&)>& failed) {
  const programmes::Records records = records_for(work);
  const programmes::DatedRules rules(records);
  const programmes::Case given{records,
                               rules,
                               work.today(),
                               work.holidays(),
                               work.actor().user,
                               work.people().standings(work.actor()),
                               user_names(work.people()),
                               programmes::may_be_own};
  programmes::Outcome all;
  std::optional<Error> first;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    auto outcome = outcome_of(given, action, inputs[i]);
    if (outcome) {
      append(all, *std::move(outcome));
      continue;
    }
    if (!failed || outcome.error().code != ErrorCode::refused) return outcome.error();
    failed(i, outcome.error());
    if (!first) first = outcome.error();
  }
  if (first) return *first;
  work.attach(std::move(all.files));
  return with_achievements(work, std::move(all));
}

std::vector<Action> programme_actions() {
  std::vector<Action> list;
  for (const programmes::Programme* programme : programmes::programmes())
    for (const programmes::Action& action : programme->actions)
      list.push_back({action.name, action.vi, action.en, action.may, action.own, action.fields,
                      [&action](Work& work, const Input& input) { return run_programme(work, action, {input}); }});
  return list;
}

std::vector<ActionGroup> programme_groups() {
  std::vector<ActionGroup> groups;
  for (const programmes::Programme* programme : programmes::programmes())
    for (const char* kind : programme->kinds) {
      const auto is_about = [&](const programmes::Action& action) {
        return std::string_view(action.name).starts_with(std::string(kind) + ".");
      };
      if (std::any_of(programme->actions.begin(), programme->actions.end(), is_about))
        groups.push_back({kind, programme->vi, programme->en});
    }
  return groups;
}

}  // namespace sauro::app
