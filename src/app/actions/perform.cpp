// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/actions/perform.h"

#include <algorithm>

#include "foundation/base/json_writer.h"
#include "foundation/base/sha256.h"
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

/// By which account it was done, for whom, and what was asked under a key goes with every fact.
void sign(plan::NewFact& fact, const Actor& actor, const std::string& on_behalf, const std::string& asked) {
  fact.who = actor.user.empty() ? std::string(administrator_id) : actor.user;
  add_member(fact.payload, "via", actor.account);
  add_member(fact.payload, "for", on_behalf);
  add_member(fact.payload, "asked", asked);
}

/// What was asked, in short: the same only where all that was given is the same.
std::string digest(const Input& input) {
  constexpr std::size_t enough = 16;  // hexadecimal figures
  std::string all;
  const auto add = [&](std::string_view part) { all.append(std::to_string(part.size())).append(":").append(part); };
  for (const auto& [name, values] : input.values) {
    add(name);
    for (const std::string& value : values) add(value);
  }
  for (const auto& [name, files] : input.files) {
    add(name);
    for (const Upload& file : files) add(file.name), add(file.bytes);
  }
  return sha256_hex(all).substr(0, enough);
}

Result<bool> known(const People& people, const Actor& actor) {
  if (actor.user.empty()) return true;
  const auto* user = people.user(actor.user);
  if (user == nullptr) return refuse("who.unknown", actor.user);
  if (user->value.disabled) return refuse("who.disabled", actor.user);
  return true;
}

/// What was recorded under the key, where that is what is asked now.
Result<std::vector<plan::Fact>> as_asked(std::vector<plan::Fact> facts, const std::string& asked,
                                         const std::string& key) {
  const bool other = std::any_of(facts.begin(), facts.end(), [&](const plan::Fact& fact) {
    const auto at = fact.what.payload.find("\"asked\": \"");  // facts of earlier versions have none
    return at != std::string::npos && fact.what.payload.find("\"asked\": \"" + asked + "\"") != at;
  });
  if (other) return refuse("key.reused", key);
  return facts;
}

Result<bool> as_seen(const AgencyView& view, const std::vector<ledger::Expected>& seen) {
  for (const auto& one : seen) {
    const auto record = view.ledger().record(view.agency(), one.kind, one.id);
    if (!record) return record.error();
    const std::int64_t now = *record ? (*record)->version : 0;
    if (now != one.version) return Error{ErrorCode::conflict, one.kind + "/" + one.id, std::to_string(now)};
  }
  return true;
}

}  // namespace

Result<std::vector<plan::Fact>> append_facts(const Scene& scene, std::vector<plan::NewFact> facts, const Actor& actor,
                                             const std::vector<ledger::Expected>& expected, const std::string& key,
                                             const std::string& on_behalf, const std::string& asked) {
  for (plan::NewFact& fact : facts) sign(fact, actor, on_behalf, asked);
  auto appended = scene.ledger.append({scene.agency, std::move(facts), scene.now, expected, key});
  if (!appended) return appended.error();
  return std::move(appended->facts);
}

Result<std::vector<plan::Fact>> perform(const Scene& scene, const Action& action, const Input& input,
                                        const Actor& actor, const std::string& key,
                                        const std::vector<ledger::Expected>& seen) {
  constexpr int most_tries = 5;
  if (auto good = check_input(action.fields, input); !good) return good.error();
  const Day today = day_in_vietnam(scene.now);
  // What was done before is not done again, whatever became of it since. A key is its user's and its action's own.
  const std::string own_key = key.empty() ? key : actor.user + "/" + action.name + "/" + key;
  std::string asked;
  if (!key.empty()) {
    asked = digest(input);
    auto before = scene.ledger.append({scene.agency, {}, scene.now, {}, own_key});
    if (!before) return before.error();
    if (before->repeated) return as_asked(std::move(before->facts), asked, key);
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
    if (auto same = as_seen(view, seen); !same) return same.error();
    const ledger::Files files(scene.folder, scene.agency);
    Work work(view, *people, actor, scene.watch, [&](const std::string& hash) { return files.get(hash); });
    for (const auto& one : seen) work.expect(one.kind, one.id, one.version);
    if (!action.own) work.set_on_behalf(people->on_behalf(actor, action.may, nullptr));
    auto facts = action.facts(work, input);
    if (!facts) return facts.error();
    for (const Upload& upload : work.attached())
      if (const auto stored = files.put(upload.bytes); !stored) return stored.error();
    auto appended = append_facts(scene, *std::move(facts), actor, work.expected(), own_key, work.on_behalf(), asked);
    const bool stale = !appended && appended.error().code == ErrorCode::conflict;
    if (stale && tries < most_tries) continue;
    return appended && !key.empty() ? as_asked(*std::move(appended), asked, key) : std::move(appended);
  }
}

}  // namespace sauro::app
