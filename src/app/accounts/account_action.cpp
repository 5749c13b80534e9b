// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/accounts/account_action.h"

#include <algorithm>
#include <map>

#include "app/accounts/account_parts.h"
#include "app/accounts/totp.h"
#include "app/queries/query.h"
#include "foundation/calendar/vietnam_time.h"

namespace sauro::app {
namespace {

using namespace accounts;  // NOLINT(google-build-using-namespace): the parts of this room

/// Who is signed in, and what they are: for whoever shows screens.
Result<std::string> me_json(const AccountScene& scene, const Identity& who, const std::string& device) {
  const AgencyView view(scene.ledger, who.agency, today_of(scene));
  const Day today = view.today();
  const auto people = People::read(view);
  if (!people) return people.error();
  const auto* user = people->user(who.user);
  auto out = begun("sauro.me/1");
  member(out, "agency", who.agency);
  member(out, "user", who.user);
  member(out, "name", user != nullptr ? user->value.name : std::string());
  out.key("roles");
  out.begin_array();
  for (const tracking::Grant& grant : user != nullptr ? user->value.roles : std::vector<tracking::Grant>()) {
    if (!tracking::holds_on(grant.from, grant.until, today)) continue;
    const auto* unit = people->unit(grant.unit);
    out.begin_flat_object();
    member(out, "role", std::string(name_of(grant.role)));
    member(out, "unit", grant.unit);
    member(out, "unit_name", unit != nullptr ? unit->value.name : std::string());
    out.end_object();
  }
  out.end_array();
  const Standings all = people->standings({who.user, {}});
  std::vector<std::string> may;
  // What is open only towards what is one's own may be open to whoever has anything: work, accounts, a seat.
  for (const Action& action : actions()) {
    const Standings own =
        staff | office | director | administrator | ((action.may & plan::user) != 0 ? council_member : 0);
    if ((all & (action.own ? own : action.may)) != 0) may.emplace_back(action.name);
  }
  for (const Query& query : queries())
    if ((all & query.may) != 0) may.emplace_back(query.name);
  members(out, "may", may);
  out.key("must_change_password");
  out.boolean(who.must_change);
  const bool must = needs_second(scene.second, all);
  member(out, "second_factor", who.second ? "on" : must ? "required" : "off");
  out.key("news");
  out.number(std::int64_t{who.token.empty() ? scene.accounts.news(who, device) : 0});
  return closed(out);
}

/// The told one, which need not exist: nobody learns here which agencies there are. Or the only one.
Result<std::string> agency_meant(const ledger::Ledger& ledger, const std::string& told) {
  if (!told.empty()) return told;
  const auto all = ledger.agencies();
  if (!all) return all.error();
  if (all->size() != 1) return refuse("input.missing", both("cơ quan (agency)", "agency"));
  return all->front();
}

Done sign_in(const AccountScene& scene, const Input& input) {
  const std::string who = input.text("user");
  const auto agency = agency_meant(scene.ledger, input.text("agency"));
  if (!agency) return agency.error();
  auto opened =
      scene.accounts.sign_in(*agency, who, input.raw("password"), input.text("code"), scene.caller, scene.seconds());
  if (!opened) return opened.error();
  // Who has no rights any more is told no more than who has no password.
  if (const auto known = check_user(scene.ledger, *agency, who, today_of(scene)); !known) {
    [[maybe_unused]] const auto ended = scene.accounts.sign_out(opened->identity);
    return refuse("sign-in.wrong");
  }
  auto json = me_json(scene, opened->identity, opened->device);
  if (!json) return json.error();
  return AccountAnswer{*std::move(json), *std::move(opened)};
}

/// Nobody, but where the agency is a sample.
Done samples(const AccountScene& scene, const Input&) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", std::string("sauro.samples/1"));
  out.key("list");
  out.begin_array();
  if (!scene.sample_password.empty()) {
    const auto agency = agency_meant(scene.ledger, {});
    if (!agency) return agency.error();
    const auto users = sample_users(scene.ledger, *agency, today_of(scene));
    if (!users) return users.error();
    for (const SampleUser& user : *users) {
      out.begin_flat_object();
      member(out, "user", user.id);
      member(out, "name", user.name);
      member(out, "role", user.role);
      member(out, "unit", user.unit);
      member(out, "password", scene.sample_password);
      out.end_object();
    }
  }
  out.end_array();
  return AccountAnswer{closed(out)};
}

Done sign_out(const AccountScene& scene, const Input&) {
  if (auto ended = scene.accounts.sign_out(scene.who); !ended) return ended.error();
  return AccountAnswer{"{}\n", {}, true};
}

Done me(const AccountScene& scene, const Input&) {
  auto json = me_json(scene, scene.who, scene.caller.device);
  if (!json) return json.error();
  return AccountAnswer{*std::move(json)};
}

Done password(const AccountScene& scene, const Input& input) {
  auto opened =
      scene.accounts.change_password(scene.who, scene.caller, input.raw("old"), input.raw("new"), scene.seconds());
  if (!opened) return opened.error();
  auto json = me_json(scene, opened->identity, opened->device);
  if (!json) return json.error();
  return AccountAnswer{*std::move(json), *std::move(opened)};
}

/// A one-time password for another user, which the administrator hands over.
Done reset(const AccountScene& scene, const Input& input) {
  const std::string whose = input.text("user");
  if (const auto known = check_user(scene.ledger, scene.who.agency, whose, today_of(scene)); !known)
    return known.error().subject == "who.unknown" ? refuse("unknown.user", whose) : known.error();
  const auto given = scene.accounts.give_password(scene.who.agency, whose, input.flag("second-factor"), scene.seconds(),
                                                  scene.who.user);
  if (!given) return given.error();
  auto out = begun("sauro.one-time-password/1");
  member(out, "user", whose);
  member(out, "password", *given);
  return AccountAnswer{closed(out)};
}

Done sessions(const AccountScene& scene, const Input&) {
  auto out = begun("sauro.sessions/1");
  out.key("list");
  out.begin_array();
  for (const Session& one : scene.accounts.sessions(scene.who.agency, scene.who.user, scene.seconds())) {
    out.begin_flat_object();
    member(out, "session", one.number);
    member(out, "address", one.address);
    member(out, "agent", one.agent);
    member(out, "created", moment(one.created));
    member(out, "seen", moment(one.seen));
    out.key("current");
    out.boolean(scene.accounts.is_session(scene.who, one.number));
    out.end_object();
  }
  out.end_array();
  return AccountAnswer{closed(out)};
}

Done end_session(const AccountScene& scene, const Input& input) {
  if (auto own = is_own_password(scene, input); !own) return own.error();
  if (auto ended = scene.accounts.end_sessions(scene.who, input.text("session")); !ended) return ended.error();
  return AccountAnswer{"{}\n"};
}

Done ask_second(const AccountScene& scene, const Input& input) {
  if (auto own = is_own_password(scene, input); !own) return own.error();
  const auto secret = scene.accounts.ask_second(scene.who);
  if (!secret) return secret.error();
  auto out = begun("sauro.second-factor/1");
  member(out, "secret", *secret);
  member(out, "address", totp_address(*secret, scene.who.user, scene.who.agency));
  return AccountAnswer{closed(out)};
}

Done confirm_second(const AccountScene& scene, const Input& input) {
  const auto codes = scene.accounts.confirm_second(scene.who, scene.caller, input.text("code"), scene.seconds());
  if (!codes) return codes.error();
  auto out = begun("sauro.recovery-codes/1");
  members(out, "codes", *codes);
  return AccountAnswer{closed(out)};
}

Done drop_second(const AccountScene& scene, const Input& input) {
  if (auto own = is_own_password(scene, input); !own) return own.error();
  if (auto dropped = scene.accounts.drop_second(scene.who, scene.caller, scene.seconds()); !dropped)
    return dropped.error();
  return AccountAnswer{"{}\n"};
}

std::vector<AccountAction> made() {
  using enum FieldKind;
  const Field the_user{"user", id, true, false, "", "người dùng", "user"};
  const Field the_password{"password", secret, true, false, "", "mật khẩu", "password"};
  const Field the_code{"code", text, true, false, "", "mã trong ứng dụng xác thực", "code of the authenticator app"};
  Field any_code = the_code;
  any_code.required = false;
  Field agency{"agency", id, false, false, "", "cơ quan", "agency"};
  return {
      {"account.sign-in",
       "đăng nhập",
       "sign in",
       false,
       0,
       false,
       {agency, the_user, the_password, any_code},
       sign_in,
       "me"},
      {"account.samples",
       "người dùng mẫu của bản dùng thử; không có ai khi không phải bản dùng thử",
       "sample users to look around as; nobody where the agency is no sample",
       true,
       0,
       false,
       {},
       samples,
       "samples"},
      {"account.sign-out", "đăng xuất", "sign out", false, user, false, {}, sign_out, "nothing", true},
      {"account.me", "tôi là ai, được làm gì", "who I am and what I may", true, user, true, {}, me, "me", true},
      {"account.password",
       "đổi mật khẩu của mình",
       "change one's own password",
       false,
       user,
       false,
       {{"old", secret, true, false, "", "mật khẩu cũ", "the old password"},
        {"new", secret, true, false, "", "mật khẩu mới", "the new password"}},
       password,
       "me",
       true},
      {"account.reset",
       "cấp mật khẩu tạm cho một người dùng",
       "give a user a one-time password",
       false,
       administrator,
       false,
       {the_user,
        {"second-factor", flag, false, false, "", "bỏ cả ứng dụng xác thực", "take the authenticator app away too"}},
       reset,
       "one-time-password"},
      {"account.sessions", "các phiên đăng nhập của tôi", "my sessions", true, user, false, {}, sessions, "sessions"},
      {"account.end-session",
       "kết thúc một phiên, hoặc mọi phiên khác",
       "end a session, or all others",
       false,
       user,
       false,
       {{"session", id, false, false, "", "phiên", "session"}, the_password},
       end_session,
       "nothing"},
      {"account.events",
       "những thay đổi của tài khoản tôi",
       "what was done to my account",
       true,
       user,
       false,
       {},
       events,
       "account-events"},
      {"account.see-events",
       "đã xem các thay đổi của tài khoản",
       "what was done to the account is known",
       false,
       user,
       false,
       {},
       see_events,
       "nothing"},
      {"account.tokens", "các khóa truy cập của tôi", "my tokens", true, user, false, {}, tokens, "tokens"},
      {"account.make-token",
       "tạo khóa truy cập cho một chương trình",
       "make a token for a program",
       false,
       user,
       false,
       {{"name", text, true, false, "", "dùng cho việc gì", "what it is for"},
        {"scope", text, true, true, "", "phạm vi: read, act hoặc tên lệnh", "scope: read, act or a command's name"},
        {"until", day, true, false, "", "ngày cuối", "its last day"},
        the_password},
       make_token,
       "token"},
      {"account.end-token",
       "thu hồi một khóa truy cập",
       "revoke a token",
       false,
       user,
       false,
       {{"token", id, true, false, "", "khóa", "token"}},
       end_token,
       "nothing"},
      {"account.calendars",
       "các địa chỉ lịch của tôi",
       "my calendar addresses",
       true,
       user,
       false,
       {},
       calendars,
       "calendars"},
      {"account.make-calendar",
       "tạo địa chỉ lịch bí mật cho việc của mình hoặc của một đơn vị",
       "make a secret calendar address of one's own work or a unit's",
       false,
       user,
       false,
       {{"name", text, true, false, "", "dùng ở đâu", "where it is used"},
        {"unit", id, false, false, "", "đơn vị; không có thì việc của tôi", "unit; without it, my own work"},
        {"until", day, true, false, "", "ngày cuối", "its last day"},
        the_password},
       make_calendar,
       "calendar-address"},
      {"account.end-calendar",
       "thu hồi một địa chỉ lịch",
       "revoke a calendar address",
       false,
       user,
       false,
       {{"calendar", id, true, false, "", "địa chỉ lịch", "calendar address"}},
       end_calendar,
       "nothing"},
      {"account.ask-second-factor",
       "lấy mã bí mật cho ứng dụng xác thực",
       "a secret for an authenticator app",
       false,
       user,
       false,
       {the_password},
       ask_second,
       "second-factor",
       false,
       true},
      {"account.confirm-second-factor",
       "bật xác thực hai bước bằng mã đầu tiên",
       "turn the second factor on by its first code",
       false,
       user,
       false,
       {the_code},
       confirm_second,
       "recovery-codes",
       false,
       true},
      {"account.drop-second-factor",
       "tắt xác thực hai bước",
       "turn the second factor off",
       false,
       user,
       false,
       {the_password},
       drop_second,
       "nothing"},
  };
}

}  // namespace

const std::vector<AccountAction>& account_actions() {
  static const std::vector<AccountAction> all = made();
  return all;
}

const AccountAction* account_action_named(std::string_view name) {
  const auto& all = account_actions();
  const auto at = std::find_if(all.begin(), all.end(), [&](const AccountAction& one) { return one.name == name; });
  return at == all.end() ? nullptr : &*at;
}

Result<std::vector<SampleUser>> sample_users(const ledger::Ledger& ledger, const std::string& agency, Day today) {
  const AgencyView view(ledger, agency, today);
  const auto people = People::read(view);
  if (!people) return people.error();
  std::map<std::string, std::pair<std::size_t, SampleUser>> best;  // by role: how much open work their unit has
  for (const auto& user : people->users()) {
    if (user.value.disabled) continue;
    for (const tracking::Grant& grant : user.value.roles) {
      if (!tracking::holds_on(grant.from, grant.until, today)) continue;
      std::size_t work = 0;
      if (!grant.unit.empty()) {
        const auto items = view.items("unit", grant.unit + "/");
        if (!items) return items.error();
        work = items->size();
      }
      const auto* unit = people->unit(grant.unit);
      const SampleUser one{user.id, user.value.name, std::string(name_of(grant.role)),
                           unit == nullptr ? std::string() : unit->value.name};
      const auto [at, fresh] = best.try_emplace(one.role, work, one);
      if (!fresh && at->second.first < work) at->second = {work, one};
    }
  }
  std::vector<SampleUser> list;
  list.reserve(best.size());
  for (auto& [role, one] : best) list.push_back(std::move(one.second));
  return list;
}

bool needs_second(SecondFactor asked, Standings standings) {
  return asked == SecondFactor::all || (asked == SecondFactor::administrators && (standings & administrator) != 0);
}

Result<bool> check_user(const ledger::Ledger& ledger, const std::string& agency, const std::string& id, Day today) {
  const auto found = AgencyView(ledger, agency, today).find<tracking::User>("user", id);
  if (!found) return found.error();
  if (!*found) return refuse("who.unknown", id);
  if ((*found)->value.disabled) return refuse("who.disabled", id);
  return true;
}

Result<AccountAnswer> perform_account(const AccountAction& action, const AccountScene& scene, const Input& input) {
  if (auto good = check_input(action.fields, input); !good) return good.error();
  if (action.may != 0) {
    if (const auto known = check_user(scene.ledger, scene.who.agency, scene.who.user, today_of(scene)); !known)
      return known.error();
    if ((action.may & user) == 0) {
      const auto people = People::read(AgencyView(scene.ledger, scene.who.agency, today_of(scene)));
      if (!people) return people.error();
      if ((people->standings({scene.who.user, {}}) & action.may) == 0)
        return refuse("who.forbidden", standings_text(action.may));
    }
  }
  return action.run(scene, input);
}

}  // namespace sauro::app
