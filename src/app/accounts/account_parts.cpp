// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/accounts/account_parts.h"

#include <fmt/format.h>

#include "foundation/calendar/vietnam_time.h"

namespace sauro::app::accounts {

std::string moment(std::int64_t seconds) {
  constexpr std::int64_t micro = 1'000'000;
  constexpr int hour = 60;
  const int minute = minute_in_vietnam(seconds * micro);
  return fmt::format("{}T{:02}:{:02}+07:00", day_in_vietnam(seconds * micro).iso(), minute / hour, minute % hour);
}

JsonWriter begun(const char* format) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  out.key("format");
  out.string(format);
  return out;
}

void member(JsonWriter& out, const char* name, const std::string& text) {
  out.key(name);
  out.string(text);
}

void members(JsonWriter& out, const char* name, const std::vector<std::string>& texts) {
  out.key(name);
  out.begin_flat_array();
  for (const std::string& text : texts) out.string(text);
  out.end_array();
}

std::string closed(JsonWriter& out) {
  out.end_object();
  return out.take() + "\n";
}

Day today_of(const AccountScene& scene) { return day_in_vietnam(scene.now); }

Result<bool> is_own_password(const AccountScene& scene, const Input& input) {
  return scene.accounts.check_password(scene.who, scene.caller, input.raw("password"), scene.seconds());
}

Done events(const AccountScene& scene, const Input&) {
  const auto people = People::read(AgencyView(scene.ledger, scene.who.agency, today_of(scene)));
  if (!people) return people.error();
  const int news = scene.accounts.news(scene.who, scene.caller.device);
  auto out = begun("sauro.account-events/1");
  out.key("news");
  out.number(std::int64_t{news});
  out.key("list");
  out.begin_array();
  for (const AccountEvent& one : scene.accounts.events(scene.who)) {
    const auto* by = people->user(one.by);
    out.begin_flat_object();
    member(out, "what", std::string(name_of(one.what)));
    member(out, "at", moment(one.at));
    member(out, "address", one.address);
    member(out, "agent", one.agent);
    member(out, "by", one.by);
    member(out, "by_name", by == nullptr ? std::string() : by->value.name);
    out.end_object();
  }
  out.end_array();
  return AccountAnswer{closed(out)};
}

Done see_events(const AccountScene& scene, const Input&) {
  if (auto seen = scene.accounts.see_events(scene.who, scene.seconds()); !seen) return seen.error();
  return AccountAnswer{"{}\n"};
}

}  // namespace sauro::app::accounts
