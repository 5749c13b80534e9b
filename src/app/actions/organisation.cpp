// SPDX-License-Identifier: AGPL-3.0-or-later
// What is done about units, people and users.
#include <algorithm>
#include <set>

#include "app/actions/action.h"
#include "app/actions/login.h"
#include "foundation/base/text.h"
#include "foundation/rules/lexicon.h"
#include "plan/urging/mail.h"

namespace sauro::app {
namespace {

using tracking::Grant;
using tracking::User;
using tracking::UserRole;
using Facts = Result<std::vector<plan::NewFact>>;

/// The next free id of a kind: "u7".
template <class T>
std::string free_id(const std::vector<Kept<T>>& list, const std::string& letter) {
  for (std::size_t number = list.size() + 1;; ++number) {
    std::string id = letter + std::to_string(number);
    if (std::none_of(list.begin(), list.end(), [&](const auto& one) { return one.id == id; })) return id;
  }
}

Result<bool> in_order(const std::optional<Day>& from, const std::optional<Day>& until) {
  if (from && until && *until < *from) return refuse("days.order", "--until");
  return true;
}

Facts set_unit(Work& work, const Input& input) {
  std::string id = input.text("unit");
  tracking::Unit unit;
  if (id.empty()) {
    id = free_id(work.people().units(), "u");
    if (!input.has("name")) return refuse("input.missing", both("--name (tên đơn vị)", "--name (the unit's name)"));
    if (work.unit(input.text("name"))) return refuse("unit.exists", input.text("name"));
  } else {
    const auto before = work.unit(id);
    if (!before) return before.error();
    id = before->id;
    unit = before->value;
    work.expect("unit", id, before->version);
  }
  if (input.has("name")) {
    unit.name = collapse_blanks(input.text("name"));
    if (const auto other = work.unit(unit.name); other && other->id != id) return refuse("unit.exists", unit.name);
  }
  for (const std::string& alias : input.texts("alias"))
    if (const auto other = work.unit(alias); other && other->id != id)
      return refuse("unit.exists", alias);
    else if (std::find(unit.aliases.begin(), unit.aliases.end(), alias) == unit.aliases.end())
      unit.aliases.push_back(collapse_blanks(alias));
  if (input.has("from")) unit.from = input.day("from");
  if (input.has("until")) unit.until = input.day("until");
  if (auto good = in_order(unit.from, unit.until); !good) return good.error();
  if (input.has("parent")) {
    const auto parent = work.unit(input.text("parent"));
    if (!parent) return parent.error();
    if (parent->id == id) return refuse("unit.self");
    unit.parent = parent->id;
  }
  return std::vector{fact_of("unit.set", "unit/" + id, unit)};
}

/// Each doer once; who leads or performs does not cooperate as well.
void drop_doubles(std::vector<tracking::Doer>& doers) {
  std::vector<tracking::Doer> once;
  for (const tracking::Doer& doer : doers) {
    const bool known = std::any_of(once.begin(), once.end(), [&](const tracking::Doer& other) {
      const bool does = other.role == plan::Role::lead || other.role == plan::Role::performing;
      return other == doer ||
             (does && doer.role == plan::Role::cooperating && other.unit == doer.unit && doer.person.empty());
    });
    if (!known) once.push_back(doer);
  }
  doers = std::move(once);
}

/// Of all open work, the unit's part goes to another.
Result<bool> hand_over(Work& work, const std::string& unit, const std::string& to, const std::string& document,
                       std::vector<plan::NewFact>& facts) {
  const auto items = work.view().items("unit", unit + "/");
  if (!items) return items.error();
  for (const KeptItem& item : *items) {
    const auto plan = work.view().find<tracking::PlanState>("plan", item.value.set.plan);
    if (!plan) return plan.error();
    if (!*plan || (*plan)->value.stage == tracking::PlanStage::closed) continue;
    tracking::Assigned assigned;
    assigned.doers = item.value.set.doers;
    for (tracking::Doer& doer : assigned.doers)
      if (doer.unit == unit) doer.unit = to;
    drop_doubles(assigned.doers);
    assigned.document = document;
    work.expect("item", item.id, item.version);
    facts.push_back(fact_of("item.assigned", "item/" + item.id, assigned));
  }
  return true;
}

/// Two units turn out to be one: the names of the first become other names of the second, which takes over its people
/// and its work.
Facts merge_units(Work& work, const Input& input) {
  const auto merged = work.unit(input.text("unit")), into = work.unit(input.text("into"));
  if (!merged) return merged.error();
  if (!into) return into.error();
  if (merged->id == into->id) return refuse("unit.self");
  for (const auto* unit : {&*merged, &*into})
    if (!unit->value.successor.empty()) return refuse("unit.ended", unit->value.name);
  work.expect("unit", merged->id, merged->version);
  work.expect("unit", into->id, into->version);
  tracking::Unit rest = into->value, gone = merged->value;
  const auto add = [&](const std::string& name) {
    if (name != rest.name && std::find(rest.aliases.begin(), rest.aliases.end(), name) == rest.aliases.end())
      rest.aliases.push_back(name);
  };
  add(gone.name);
  for (const std::string& alias : gone.aliases) add(alias);
  gone.aliases.clear();
  gone.until = work.today().plus_days(-1);
  if (gone.from && *gone.until < *gone.from) gone.from.reset();
  gone.successor = into->id;
  std::vector facts{fact_of("unit.set", "unit/" + into->id, rest), fact_of("unit.set", "unit/" + merged->id, gone)};
  for (const auto& person : work.people().persons()) {
    if (person.value.unit != merged->id) continue;
    tracking::Person moved = person.value;
    moved.unit = into->id;
    facts.push_back(fact_of("person.set", "person/" + person.id, moved));
  }
  for (const auto& user : work.people().users()) {
    User moved = user.value;
    for (Grant& grant : moved.roles)
      if (grant.unit == merged->id) grant.unit = into->id;
    if (!(moved == user.value)) facts.push_back(fact_of("user.set", "user/" + user.id, moved));
  }
  if (auto done = hand_over(work, merged->id, into->id, {}, facts); !done) return done.error();
  return facts;
}

/// A unit ends, and its open work goes to its successor by the same document.
Facts end_unit(Work& work, const Input& input) {
  const auto ended = work.unit(input.text("unit"));
  if (!ended) return ended.error();
  const auto successor = work.unit(input.text("successor"));
  if (!successor) return successor.error();
  if (ended->id == successor->id) return refuse("unit.self");
  for (const auto* unit : {&*ended, &*successor})
    if (unit->value.until && *unit->value.until < work.today()) return refuse("unit.ended", unit->value.name);
  if (*input.day("day") > work.today()) return refuse("report.future", day_words(*input.day("day")));
  if (successor->value.until && *successor->value.until <= *input.day("day"))
    return refuse("unit.ended", successor->value.name);
  if (auto good = in_order(ended->value.from, input.day("day")); !good) return good.error();
  work.expect("unit", ended->id, ended->version);
  const Day day = *input.day("day");
  tracking::Unit unit = ended->value;
  unit.until = day;
  unit.successor = successor->id;
  std::vector facts{fact_of("unit.set", "unit/" + ended->id, unit)};
  if (auto done = hand_over(work, ended->id, successor->id, input.text("document"), facts); !done) return done.error();
  return facts;
}

Facts set_person(Work& work, const Input& input) {
  std::string id = input.text("person");
  tracking::Person person;
  if (id.empty()) {
    id = free_id(work.people().persons(), "p");
    if (!input.has("name")) return refuse("input.missing", both("--name (họ tên)", "--name (the person's name)"));
  } else {
    const auto before = work.find<tracking::Person>("person", id);
    if (!before) return before.error();
    if (!*before) return refuse("unknown.person", id);
    person = (*before)->value;
  }
  if (input.has("name")) person.name = input.text("name");
  if (input.has("position")) person.position = input.text("position");
  if (input.has("unit")) {
    const auto unit = work.unit(input.text("unit"));
    if (!unit) return unit.error();
    person.unit = unit->id;
  }
  if (input.has("from")) person.from = input.day("from");
  if (input.has("until")) person.until = input.day("until");
  if (auto good = in_order(person.from, person.until); !good) return good.error();
  return std::vector{fact_of("person.set", "person/" + id, person)};
}

UserRole role_of(const std::string& name) {
  for (int i = 0; i < tracking::Enumerators<UserRole>::count; ++i)
    if (name_of(static_cast<UserRole>(i)) == name) return static_cast<UserRole>(i);
  return UserRole::specialist;
}

/// A role that is given, or ends, in a unit where it has one.
Result<Grant> grant_of(Work& work, const Input& input) {
  Grant grant;
  grant.role = role_of(input.text("role"));
  const bool in_unit = grant.role == UserRole::specialist || grant.role == UserRole::head;
  if (in_unit && !input.has("unit")) return refuse("user.role-unit", input.text("role"));
  if (in_unit) {
    const auto unit = work.unit(input.text("unit"));
    if (!unit) return unit.error();
    grant.unit = unit->id;
  }
  grant.from = input.day("from");
  grant.until = input.day("until");
  if (auto good = in_order(grant.from, grant.until); !good) return good.error();
  return grant;
}

Facts set_user(Work& work, const Input& input) {
  const std::string id = input.text("user");
  if (!is_new_id(id) || id == administrator_id) return refuse("input.id", id);
  const auto before = work.find<User>("user", id);
  if (!before) return before.error();
  User user = *before ? (*before)->value : User{};
  if (input.has("person")) {
    const auto person = work.find<tracking::Person>("person", input.text("person"));
    if (!person) return person.error();
    if (!*person) return refuse("unknown.person", input.text("person"));
    user.person = (*person)->id;
    if (user.name.empty()) user.name = (*person)->value.name;
  }
  if (input.has("name")) user.name = input.text("name");
  if (user.name.empty()) return refuse("input.missing", both("--name (họ tên)", "--name (the user's name)"));
  if (input.has("role")) {
    auto grant = grant_of(work, input);
    if (!grant) return grant.error();
    std::erase_if(user.roles, [&](const Grant& one) { return one.role == grant->role && one.unit == grant->unit; });
    user.roles.push_back(*std::move(grant));
  }
  if (input.flag("disable")) user.disabled = true;
  if (input.flag("enable")) user.disabled = false;
  return std::vector{fact_of("user.set", "user/" + id, user)};
}

/// Whether somebody of that position heads a unit: a signing position that is no deputy's.
bool is_head(const std::string& position) {
  const std::string key = spelling_key(position);
  const auto* term = rules::longest_prefix("signing_position", key);
  return term != nullptr && !term->term.starts_with("phó");
}

/// A user for each person that has none: a head where their position says so, else a specialist of their unit.
Facts propose_users(Work& work, const Input& input) {
  const auto asked = input.distinct("person");
  std::set<std::string> taken;
  for (const auto& user : work.people().users()) taken.insert(user.id);
  std::vector<plan::NewFact> facts;
  for (const auto& person : work.people().persons()) {
    const auto& users = work.people().users();
    const bool has_one =
        std::any_of(users.begin(), users.end(), [&](const auto& user) { return user.value.person == person.id; });
    const bool meant = asked.empty() || std::find(asked.begin(), asked.end(), person.id) != asked.end();
    if (has_one || !meant || person.value.unit.empty()) continue;
    const std::string login = login_of(person.value.name);
    std::string id = login;
    for (int number = 2; id.empty() || taken.contains(id); ++number)
      id = (login.empty() ? "nd" : login) + std::to_string(number);
    taken.insert(id);
    User user;
    user.person = person.id;
    user.name = person.value.name;
    user.roles.push_back(
        {is_head(person.value.position) ? UserRole::head : UserRole::specialist, person.value.unit, {}, {}});
    facts.push_back(fact_of("user.set", "user/" + id, user));
  }
  if (facts.empty()) return refuse("user.none-to-propose");
  return facts;
}

Facts revoke(Work& work, const Input& input) {
  auto user = work.user(input.text("user"));
  if (!user) return user.error();
  const auto grant = grant_of(work, input);
  if (!grant) return grant.error();
  const auto gone = std::erase_if(user->value.roles,
                                  [&](const Grant& one) { return one.role == grant->role && one.unit == grant->unit; });
  if (gone == 0) return refuse("item.same", user->id);
  return std::vector{fact_of("user.set", "user/" + user->id, user->value)};
}

/// Leave, with a deputy who may act meanwhile.
Facts set_away(Work& work, const Input& input) {
  auto user = work.user(input.text("user"));
  if (!user) return user.error();
  const bool own = user->id == work.actor().user;
  if (!own)
    if (auto good = work.allow_in(office | administrator, {}); !good) return good.error();
  // Who stands in for somebody may do what they may: no third person says who.
  if (!own && input.has("deputy") && !work.allow_in(administrator, {})) return refuse("user.deputy-other");
  user->value.away_from = input.day("from");
  user->value.away_until = input.day("until");
  if (auto good = in_order(user->value.away_from, user->value.away_until); !good) return good.error();
  user->value.deputy = input.text("deputy");
  if (user->value.deputy == user->id) return refuse("user.deputy-self");
  if (!user->value.deputy.empty())
    if (const auto deputy = work.user(user->value.deputy); !deputy) return deputy.error();
  return std::vector{fact_of("user.set", "user/" + user->id, user->value)};
}

/// Mail carries links by which its reader tells of items: only who can be the user anyway says where it goes.
Facts set_mail(Work& work, const Input& input) {
  auto user = work.user(input.text("user"));
  if (!user) return user.error();
  if (user->id != work.actor().user)
    if (auto good = work.allow_in(administrator, {}); !good) return good.error();
  const std::string mail = input.text("mail");
  if (!mail.empty() && !urging::is_mail_address(mail)) return refuse("user.mail", mail);
  if (user->value.mail == mail) return refuse("item.same", user->id);
  user->value.mail = mail;
  return std::vector{fact_of("user.set", "user/" + user->id, user->value)};
}

constexpr const char* roles = "specialist|head|office|director|superior|auditor|administrator|council_member|inspector";

}  // namespace

std::vector<Action> organisation_actions() {
  using enum FieldKind;
  const Field from{"from", day, false, false, "", "từ ngày", "from this day"};
  const Field until{"until", day, false, false, "", "đến hết ngày", "to the end of this day"};
  const Field name{"name", text, false, false, "", "tên", "name"};
  const Field in_unit{"unit", id, false, false, "", "đơn vị: mã hoặc tên", "unit: its id or name"};
  const Field the_user{"user", id, true, false, "", "người dùng", "user"};
  const Field role{"role", choice, false, false, roles, "vai trò", "role"};
  Field the_role = role;
  the_role.required = true;
  Field the_unit = in_unit;
  the_unit.required = true;
  return {
      {"unit.set",
       "thêm hoặc sửa một đơn vị",
       "add or change a unit",
       office | administrator,
       false,
       {in_unit,
        name,
        {"alias", text, false, true, "", "tên khác", "another name"},
        from,
        until,
        {"parent", id, false, false, "", "đơn vị cấp trên", "the unit it belongs to"}},
       set_unit},
      {"unit.end",
       "kết thúc một đơn vị, chuyển việc cho đơn vị kế tục theo văn bản",
       "end a unit; its open work goes to its successor by a document",
       office | keeper,
       false,
       {the_unit,
        {"successor", id, true, false, "", "đơn vị kế tục", "the unit that takes over"},
        {"day", day, true, false, "", "ngày cuối", "its last day"},
        {"document", text, true, false, "", "số văn bản", "number of the document"}},
       end_unit},
      {"unit.merge",
       "hai đơn vị đọc được là một: tên này thành tên khác của đơn vị kia, việc và người đi theo",
       "two units are one: this name becomes another name of that unit; its work and people go along",
       office | keeper,
       false,
       {the_unit, {"into", id, true, false, "", "đơn vị còn lại", "the unit that stays"}},
       merge_units},
      {"person.set",
       "thêm hoặc sửa một người",
       "add or change a person",
       office | administrator,
       false,
       {{"person", id, false, false, "", "mã người", "the person's id"},
        name,
        {"position", text, false, false, "", "chức vụ", "position"},
        in_unit,
        from,
        until},
       set_person},
      {"user.set",
       "thêm hoặc sửa người dùng, giao vai trò",
       "add or change a user, give a role",
       administrator,
       false,
       {the_user,
        name,
        {"person", id, false, false, "", "mã người", "the person's id"},
        role,
        in_unit,
        from,
        until,
        {"disable", flag, false, false, "", "khóa tài khoản", "disable"},
        {"enable", flag, false, false, "", "mở tài khoản", "enable"}},
       set_user},
      {"user.propose",
       "đề xuất người dùng cho những người có trong kế hoạch",
       "propose users for the people of the plan",
       administrator,
       false,
       {{"person", id, false, true, "", "mã người, mặc định tất cả", "the person's id, by default all"}},
       propose_users},
      {"user.revoke",
       "rút vai trò của người dùng",
       "take a role away from a user",
       administrator,
       false,
       {the_user, the_role, in_unit},
       revoke},
      {"user.away",
       "ghi ngày nghỉ và người thay",
       "record leave and a deputy",
       self | office | administrator,
       true,
       {the_user, from, until, {"deputy", id, false, false, "", "người thay", "the user who may act meanwhile"}},
       set_away},
      {"user.mail",
       "ghi địa chỉ thư điện tử nhận thư đôn đốc; bỏ trống: thôi nhận",
       "say where mail that urges is sent; nothing: no longer",
       self | administrator,
       true,
       {the_user, {"mail", text, false, false, "", "địa chỉ thư điện tử", "mail address"}},
       set_mail},
  };
}

}  // namespace sauro::app
