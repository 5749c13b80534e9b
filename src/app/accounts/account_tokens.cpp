// SPDX-License-Identifier: AGPL-3.0-or-later
// Tokens of programs, and secret addresses of calendars.
#include <algorithm>

#include "app/accounts/account_action.h"
#include "app/accounts/account_parts.h"
#include "app/queries/query.h"
#include "foundation/calendar/vietnam_time.h"

namespace sauro::app::accounts {

Done tokens(const AccountScene& scene, const Input&) {
  auto out = begun("sauro.tokens/1");
  out.key("list");
  out.begin_array();
  for (const Token& one : scene.accounts.tokens(scene.who.agency, scene.who.user)) {
    if (one.calendar || !one.item.empty()) continue;
    out.begin_flat_object();
    member(out, "token", one.number);
    member(out, "name", one.name);
    members(out, "scopes", one.scopes);
    member(out, "created", moment(one.created));
    member(out, "until", moment(one.until));
    out.end_object();
  }
  out.end_array();
  return AccountAnswer{closed(out)};
}

namespace {

/// The moment at which the told last day ends. Refused: token.until.
Result<std::int64_t> end_of(const AccountScene& scene, const Input& input) {
  constexpr int most_days = 366;
  constexpr std::int64_t micro = 1'000'000;
  const Day last = *input.day("until");
  const int days = today_of(scene).days_until(last);
  if (days < 0 || days > most_days) return refuse("token.until");
  return end_of_day(last) / micro;
}

}  // namespace

Done make_token(const AccountScene& scene, const Input& input) {
  if (auto own = is_own_password(scene, input); !own) return own.error();
  const auto scopes = input.distinct("scope");
  for (const std::string& scope : scopes)
    if (scope != "read" && scope != "act" && action_named(scope) == nullptr && query_named(scope) == nullptr)
      return refuse("token.scope", scope);
  const auto end = end_of(scene, input);
  if (!end) return end.error();
  const auto secret =
      scene.accounts.make_token(scene.who, scene.caller, input.text("name"), scopes, *end, scene.seconds());
  if (!secret) return secret.error();
  auto out = begun("sauro.token/1");
  member(out, "secret", *secret);
  return AccountAnswer{closed(out)};
}

namespace {

/// Of programs or of calendars alone, so that nobody ends one for the other.
Done end_one(const AccountScene& scene, const std::string& number, bool calendar) {
  const auto all = scene.accounts.tokens(scene.who.agency, scene.who.user);
  if (std::none_of(all.begin(), all.end(), [&](const Token& one) {
        return one.number == number && one.calendar == calendar && one.item.empty();
      }))
    return refuse(calendar ? "unknown.calendar" : "unknown.token", number);
  auto ended = scene.accounts.end_token(scene.who.agency, scene.who.user, number);
  if (!ended) return ended.error();
  return AccountAnswer{"{}\n"};
}

}  // namespace

Done end_token(const AccountScene& scene, const Input& input) { return end_one(scene, input.text("token"), false); }
Done end_calendar(const AccountScene& scene, const Input& input) {
  return end_one(scene, input.text("calendar"), true);
}

Done calendars(const AccountScene& scene, const Input&) {
  const auto people = People::read(AgencyView(scene.ledger, scene.who.agency, today_of(scene)));
  if (!people) return people.error();
  auto out = begun("sauro.calendars/1");
  out.key("list");
  out.begin_array();
  for (const Token& one : scene.accounts.tokens(scene.who.agency, scene.who.user)) {
    if (!one.calendar) continue;
    const auto* unit = people->unit(one.unit);
    out.begin_flat_object();
    member(out, "calendar", one.number);
    member(out, "name", one.name);
    member(out, "unit", one.unit);
    member(out, "unit_name", unit != nullptr ? unit->value.name : std::string());
    member(out, "created", moment(one.created));
    member(out, "until", moment(one.until));
    out.key("seen");
    one.seen == 0 ? out.null() : out.string(moment(one.seen));
    out.end_object();
  }
  out.end_array();
  return AccountAnswer{closed(out)};
}

/// Of one's own work, or of a unit's: for who may read what units do.
Done make_calendar(const AccountScene& scene, const Input& input) {
  if (auto own = is_own_password(scene, input); !own) return own.error();
  std::string unit;
  if (input.has("unit")) {
    const auto people = People::read(AgencyView(scene.ledger, scene.who.agency, today_of(scene)));
    if (!people) return people.error();
    if ((people->standings({scene.who.user, {}}) & readers) == 0)
      return refuse("who.forbidden", standings_text(readers));
    const auto* found = people->unit_named(input.text("unit"));
    if (found == nullptr) return refuse("unknown.unit", input.text("unit"));
    unit = found->id;
  }
  const auto end = end_of(scene, input);
  if (!end) return end.error();
  const auto secret =
      scene.accounts.make_calendar(scene.who, scene.caller, input.text("name"), unit, *end, scene.seconds());
  if (!secret) return secret.error();
  auto out = begun("sauro.calendar-address/1");
  member(out, "path", calendar_root + *secret + ".ics");
  return AccountAnswer{closed(out)};
}

}  // namespace sauro::app::accounts
