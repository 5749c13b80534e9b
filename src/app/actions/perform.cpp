// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/perform.h"

#include "foundation/base/json_writer.h"
#include "ledger/files.h"

namespace sauro::app {
namespace {

void add_member(std::string& payload, const char* name, const std::string& value) {
  if (value.empty()) return;
  JsonWriter text(JsonWriter::Layout::one_line);
  text.string(value);
  if (payload.empty()) payload = "{}";
  payload.pop_back();
  payload.append(payload.size() > 1 ? ", " : "")
      .append("\"")
      .append(name)
      .append("\": ")
      .append(text.take())
      .append("}");
}

/// By which account it was done, and for whom, goes with every fact.
void sign(plan::NewFact& fact, const Actor& actor, const std::string& on_behalf) {
  fact.who = actor.user.empty() ? std::string(administrator_id) : actor.user;
  add_member(fact.payload, "via", actor.account);
  add_member(fact.payload, "for", on_behalf);
}

Result<bool> known(const People& people, const Actor& actor) {
  if (actor.user.empty()) return true;
  const auto* user = people.user(actor.user);
  if (user == nullptr) return refuse("who.unknown", actor.user);
  if (user->value.disabled) return refuse("who.disabled", actor.user);
  return true;
}

}  // namespace

Result<std::vector<plan::Fact>> append_facts(const Scene& scene, std::vector<plan::NewFact> facts, const Actor& actor,
                                             const std::vector<ledger::Expected>& expected, const std::string& key,
                                             const std::string& on_behalf) {
  for (plan::NewFact& fact : facts) sign(fact, actor, on_behalf);
  auto appended = scene.ledger.append({scene.agency, std::move(facts), scene.now, expected, key});
  if (!appended) return appended.error();
  return std::move(appended->facts);
}

Result<std::vector<plan::Fact>> perform(const Scene& scene, const Action& action, const Input& input,
                                        const Actor& actor, const std::string& key) {
  constexpr int most_tries = 5;
  if (auto good = check_input(action.fields, input); !good) return good.error();
  const Day today = day_in_vietnam(scene.now);
  // What was done before is not done again, whatever became of it since. A key is its user's and its action's own.
  const std::string own_key = key.empty() ? key : actor.user + "/" + action.name + "/" + key;
  if (!key.empty()) {
    auto before = scene.ledger.append({scene.agency, {}, scene.now, {}, own_key});
    if (!before) return before.error();
    if (before->repeated) return std::move(before->facts);
  }
  for (int tries = 1;; ++tries) {
    const AgencyView view(scene.ledger, scene.agency, today);
    const auto people = People::read(view);
    if (!people) return people.error();
    if (auto good = known(*people, actor); !good) return good.error();
    if (!action.own && (people->standings(actor) & action.may) == 0) {
      if (actor.user.empty()) return refuse("who.nobody");
      return refuse("who.forbidden", standings_text(action.may));
    }
    if (action.own && actor.user.empty() && (action.may & administrator) == 0) return refuse("who.nobody");
    Work work(view, *people, actor);
    if (!action.own) work.set_on_behalf(people->on_behalf(actor, action.may, nullptr));
    auto facts = action.facts(work, input);
    if (!facts) return facts.error();
    const ledger::Files files(scene.folder, scene.agency);
    for (const Upload& upload : work.attached())
      if (const auto stored = files.put(upload.bytes); !stored) return stored.error();
    auto appended = append_facts(scene, *std::move(facts), actor, work.expected(), own_key, work.on_behalf());
    const bool stale = !appended && appended.error().code == ErrorCode::conflict;
    if (!stale || tries == most_tries) return appended;
  }
}

}  // namespace sauro::app
