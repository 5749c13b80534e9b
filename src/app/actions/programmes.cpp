// SPDX-License-Identifier: AGPL-3.0-or-later
// The actions of all programmes, as people do them: what they read is remembered, what they achieve moves the plan.
#include "app/actions/bindings.h"
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
Result<std::vector<plan::NewFact>> run(Work& work, const Input& input, const programmes::Action& action) {
  const programmes::Records records = records_for(work);
  const programmes::DatedRules rules(records);
  const programmes::Case given{records,
                               rules,
                               work.today(),
                               work.holidays(),
                               work.actor().user,
                               work.people().standings(work.actor()),
                               [&work](const std::string& user) -> std::optional<std::string> {
                                 const auto* one = work.people().user(user);
                                 if (one == nullptr || one->value.disabled) return std::nullopt;
                                 return one->value.name;
                               }};
  auto outcome = action.run(given, input);
  if (!outcome) return outcome.error();
  const std::vector<plan::NewFact> said = outcome->facts;
  for (const plan::NewFact& fact : said)
    for (const programmes::Programme* one : programmes::programmes()) {
      if (one->follow == nullptr) continue;
      auto more = one->follow(given, fact);
      if (!more) return more.error();
      append(*outcome, *std::move(more));
    }
  work.attach(std::move(outcome->files));
  return with_achievements(work, *std::move(outcome));
}

}  // namespace

std::vector<Action> programme_actions() {
  std::vector<Action> list;
  for (const programmes::Programme* programme : programmes::programmes())
    for (const programmes::Action& action : programme->actions)
      list.push_back({action.name, action.vi, action.en, action.may, action.own, action.fields,
                      [&action](Work& work, const Input& input) { return run(work, input, action); }});
  return list;
}

}  // namespace sauro::app
