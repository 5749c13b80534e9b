// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/demo/demo.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "app/actions/login.h"
#include "app/actions/perform.h"
#include "app/data/open_data.h"
#include "app/demo/year.h"
#include "document/model/grid.h"
#include "foundation/base/embedded.h"
#include "plan/tracking/status.h"

namespace sauro {
std::span<const EmbeddedFile> demo_files();
}

namespace sauro::app {
namespace {

constexpr const char* agency = "so-nong-nghiep";
constexpr const char* plan_id = "2026";

/// Given names, middle names and family names, that nobody in particular has.
std::string a_name(Dice& dice) {
  constexpr auto family =
      std::to_array<const char*>({"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ"});
  constexpr auto middle = std::to_array<const char*>({"Thị", "Văn", "Minh", "Thu", "Đức", "Ngọc", "Quang", "Thanh"});
  constexpr auto given =
      std::to_array<const char*>({"An", "Bình", "Chi", "Dung", "Giang", "Hà", "Hạnh", "Khánh", "Lan", "Linh", "Mai",
                                  "Nam", "Oanh", "Phúc", "Quỳnh", "Sơn", "Thảo", "Vân"});
  const auto one_of = [&](const auto& list) {
    return std::string(list.at(static_cast<std::size_t>(dice.roll(0, static_cast<int>(list.size()) - 1))));
  };
  return one_of(family) + " " + one_of(middle) + " " + one_of(given);
}

using Values = std::vector<std::pair<std::string, std::string>>;

/// The department while it is made.
class Making {
 public:
  Making(const DemoOptions& options, ledger::Ledger& ledger)
      : options_(options), ledger_(ledger), dice_(options.seed), moment_(*Day::make(2026, 1, 5)) {}

  Result<Demo> make() {
    for (auto step : {&Making::import, &Making::people, &Making::make_clear, &Making::issue, &Making::year})
      if (auto done = (this->*step)(); !done) return done.error();
    const auto head = ledger_.head(agency);
    if (!head) return head.error();
    return Demo{head->count, until_, users_};
  }

 private:
  Result<bool> act(const std::string& user, const std::string& action, const Input& input) {
    constexpr std::int64_t minute = 60'000'000;
    if (day_ != moment_) day_ = moment_, minutes_ = 0;
    // Office hours begin at eight; the thirteen hundredth minute is still the same day.
    const std::int64_t eight = end_of_day(moment_.plus_days(-1)) + 8 * 60 * minute;
    const Scene scene{ledger_, options_.folder, agency, eight + minute / 4 * ++minutes_};
    const auto facts = perform(scene, *action_named(action), input, {user, {}});
    if (facts) return true;
    return Error{facts.error().code, facts.error().subject,
                 action + " " + input.text("item") + " " + moment_.iso() + " " + user + ": " + facts.error().where};
  }
  Result<bool> act(const std::string& user, const std::string& action, const Values& values) {
    Input input;
    for (const auto& [name, value] : values) input.values[name].push_back(value);
    return act(user, action, input);
  }

  AgencyView view() const { return {ledger_, agency, moment_}; }

  Result<bool> import() {
    Input input;
    const EmbeddedFile& file = demo_files().front();
    input.files["file"] = {{std::string(file.name.substr(file.name.rfind('/') + 1)), std::string(file.text)}};
    input.values["plan"] = {plan_id};
    return act("", "plan.import", input);
  }

  std::string new_login(const std::string& name) {
    std::string login = login_of(name);
    for (int number = 2; logins_.contains(login); ++number) login = login_of(name) + std::to_string(number);
    logins_.insert(login);
    return login;
  }

  Result<bool> add_user(const std::string& name, const char* role, const char* role_vi, const std::string& unit,
                        const std::string& person) {
    const std::string login = new_login(name);
    Values values{{"user", login}, {"name", name}, {"role", role}};
    if (!unit.empty()) values.emplace_back("unit", unit);
    if (!person.empty()) values.emplace_back("person", person), of_person_[person] = login;
    const std::string kind = role;
    if (kind == "head") heads_[unit] = login;
    if (kind == "specialist") specialists_[unit] = login;
    if (kind == "office") office_ = login;
    if (kind == "director") director_ = login;
    if (std::none_of(users_.begin(), users_.end(), [&](const DemoUser& one) { return one.role == role_vi; }))
      users_.push_back({login, name, role_vi});
    return act("", "user.set", values);
  }

  /// Those whom the plan names head the units that they work with; every other unit gets a head, each a specialist.
  Result<bool> people() {
    for (const auto& [role, vi] : {std::pair("director", "lãnh đạo cơ quan"), std::pair("office", "văn phòng"),
                                   std::pair("auditor", "kiểm toán"), std::pair("superior", "cấp trên")})
      if (auto added = add_user(a_name(dice_), role, vi, {}, {}); !added) return added;
    const auto items = view().items("plan", std::string(plan_id) + "/");
    if (!items) return items.error();
    std::map<std::string, std::string> unit_of;  // person -> the unit that performs what they lead
    std::set<std::string> units;
    for (const KeptItem& item : *items) {
      std::string unit, person;
      for (const tracking::Doer& doer : item.value.set.doers) {
        if (doer.role != plan::Role::lead && doer.role != plan::Role::performing) continue;
        if (!doer.person.empty()) person = doer.person;
        if (!doer.unit.empty()) unit = doer.unit, units.insert(doer.unit);
      }
      if (!person.empty() && !unit.empty()) unit_of.try_emplace(person, unit);
    }
    const auto persons = view().all<tracking::Person>("person");
    if (!persons) return persons.error();
    for (const auto& person : *persons) {
      std::string unit = person.value.unit.empty() ? unit_of[person.id] : person.value.unit;
      if (unit.empty()) unit = "u1";
      units.insert(unit);
      if (person.value.unit.empty())
        if (auto set = act("", "person.set", Values{{"person", person.id}, {"unit", unit}}); !set) return set;
      if (auto added = add_user(person.value.name, "head", "trưởng đơn vị", unit, person.id); !added) return added;
    }
    for (const std::string& unit : units) {
      if (!heads_.contains(unit))
        if (auto added = add_user(a_name(dice_), "head", "trưởng đơn vị", unit, {}); !added) return added;
      if (auto added = add_user(a_name(dice_), "specialist", "chuyên viên", unit, {}); !added) return added;
    }
    struct Other {
      const char *name, *role, *vi;
    };
    constexpr auto others = std::to_array<Other>({{"Trịnh Thị Quyên", "administrator", "quản trị"},
                                                  {"Đào Văn Hội", "council_member", "thành viên hội đồng"},
                                                  {"Mạc Thị Thanh", "inspector", "thanh tra, kiểm tra"}});
    for (const Other& one : others)
      if (auto added = add_user(one.name, one.role, one.vi, {}, {}); !added) return added;
    return true;
  }

  /// Doubts are settled and lines without a lead or product repaired or excepted, as an office would before signing.
  Result<bool> make_clear() {
    moment_ = moment_.plus_days(1);
    const auto findings = view().all<tracking::FindingState>("finding", "plan", std::string(plan_id) + "/open/");
    if (!findings) return findings.error();
    for (const auto& finding : *findings) {
      if (finding.value.set.severity != plan::Severity::error) continue;
      const bool wrong_year = finding.value.set.rule == "time.before-plan" && finding.value.set.items.size() == 1;
      if (wrong_year)
        if (auto edited =
                act(office_, "item.edit", Values{{"item", finding.value.set.items.front()}, {"time", "Tháng 11/2026"}});
            !edited)
          return edited;
      Values values{{"finding", finding.id}, {"how", wrong_year ? "repaired" : "accepted"}};
      if (!wrong_year) values.emplace_back("reason", "Đã rà soát với đơn vị, giữ như văn bản");
      if (auto settled = act(office_, "finding.settle", values); !settled) return settled;
    }
    const auto items = view().items("plan", std::string(plan_id) + "/");
    if (!items) return items.error();
    Input excepted;
    for (const KeptItem& item : *items) {
      const auto lacks = tracking::lacking(item.value);
      if (std::find(lacks.begin(), lacks.end(), plan::Clear::person) != lacks.end())
        if (auto edited = act(office_, "item.edit", Values{{"item", item.id}, {"lead", "u6"}}); !edited) return edited;
      if (std::any_of(lacks.begin(), lacks.end(), [](plan::Clear clear) { return clear != plan::Clear::person; }))
        excepted.values["item"].push_back(item.id);
    }
    excepted.values["reason"] = {"Sản phẩm được xác định khi có hướng dẫn của cấp trên"};
    return excepted.values["item"].empty() ? Result(true) : act(director_, "item.except", excepted);
  }

  Result<bool> issue() {
    moment_ = moment_.plus_days(1);
    if (auto submitted = act(office_, "plan.submit", Values{{"plan", plan_id}}); !submitted) return submitted;
    moment_ = moment_.plus_days(2);
    if (auto issued =
            act(office_, "plan.issue", Values{{"plan", plan_id}, {"number", "12/KH-SNNMT"}, {"day", moment_.iso()}});
        !issued)
      return issued;
    return letterhead();
  }

  /// What documents are written with, who reports go to; then each unit gets the letter with its tasks.
  Result<bool> letterhead() {
    const auto director =
        std::find_if(users_.begin(), users_.end(), [&](const DemoUser& one) { return one.id == director_; });
    if (auto set = act(office_, "agency.set",
                       Values{{"name", "Sở Nông nghiệp và Môi trường"},
                              {"superior", "UBND tỉnh Lam Sơn"},
                              {"place", "Lam Sơn"},
                              {"symbol", "SNNMT"},
                              {"short-name", "Sở"},
                              {"title", "Giám đốc"},
                              {"signer", director == users_.end() ? director_ : director->name},
                              {"office", "Văn phòng Sở"},
                              {"office-symbol", "VP"}});
        !set)
      return set;
    for (const Values& one :
         {Values{{"receiver", "ubnd"}, {"name", "UBND tỉnh Lam Sơn"}, {"recipient", "Sở Nội vụ"}},
          Values{{"receiver", "bo"}, {"name", "Bộ Nông nghiệp và Môi trường"}, {"recipient", "UBND tỉnh Lam Sơn"}}})
      if (auto set = act(office_, "receiver.set", one); !set) return set;
    for (const auto& [unit, head] : heads_)
      if (auto sent = write({{"form", "assignment-letter"}, {"plan", plan_id}, {"unit", unit}}); !sent) return sent;
    return true;
  }

  /// A document; one that has nothing to say (a unit without tasks) is not written.
  Result<bool> write(const Values& values) {
    auto done = act(office_, "document.issue", values);
    if (!done && done.error().subject == "document.missing") return true;
    return done;
  }

  /// The reports that are due by `day`, and the letters to whom is late: two days after each month's data are cut off.
  Result<bool> write_until(Day day) {
    constexpr int written_on = 16, quarter = 3, half = 6, nine = 9;
    for (;;) {
      const auto on = Day::make(moment_.year(), month_, written_on);
      if (!on || *on > day || *on > until_) return true;
      moment_ = *on;
      const std::string year = std::to_string(moment_.year());
      std::string period = fmt::format("{}-{:02}", year, month_);
      if (month_ % quarter == 0) period = fmt::format("{}-Q{}", year, month_ / quarter);
      if (month_ == half) period = year + "-H1";
      if (month_ == nine) period = year + "-9M";
      for (const char* receiver : {"ubnd", "bo"}) {
        if (month_ % quarter != 0 && receiver == std::string_view("bo")) continue;
        if (auto sent =
                write({{"form", "periodic-report"}, {"plan", plan_id}, {"period", period}, {"receiver", receiver}});
            !sent)
          return sent;
      }
      if (month_ % quarter == 0)
        for (const auto& [unit, head] : heads_)
          if (auto sent = write({{"form", "urging-letter"}, {"plan", plan_id}, {"unit", unit}}); !sent) return sent;
      ++month_;
    }
  }

  Hands hands_of(const tracking::ItemState& item) const {
    Hands hands;
    const auto people = People::read(view());
    for (const tracking::Doer& doer : item.set.doers) {
      if (doer.role != plan::Role::lead && doer.role != plan::Role::performing) continue;
      const std::string unit(people ? people->unit_of(doer) : doer.unit);
      if (const auto head = heads_.find(unit); head != heads_.end() && hands.head.empty()) hands.head = head->second;
      const auto works = specialists_.find(unit);
      if (doer.person.empty() && works != specialists_.end())
        hands.performer = works->second;
      else if (const auto named = of_person_.find(doer.person); named != of_person_.end() && hands.performer.empty())
        hands.performer = named->second;
    }
    return hands;
  }

  /// A small unit with work left is abolished, in favour of one of its kind.
  void abolish_one(const std::map<std::string, int>& open_of, YearPlan& plan) const {
    const auto units = view().all<tracking::Unit>("unit");
    if (!units) return;
    const auto kind_of = [&](const std::string& id) {
      for (const auto& unit : *units)
        if (unit.id == id) return unit.value.name.substr(0, unit.value.name.find(' '));
      return std::string();
    };
    for (const auto& [unit, open] : open_of)
      for (const auto& [other, more] : open_of)
        if (plan.ends.empty() && !unit.empty() && !other.empty() && open < more && kind_of(unit) == kind_of(other))
          plan.ends = unit, plan.successor = other;
  }

  Result<bool> year() {
    until_ = options_.until.value_or(*Day::make(moment_.year(), 11, 30));
    auto items = view().items("plan", std::string(plan_id) + "/");
    if (!items) return items.error();
    YearPlan plan{*std::move(items), {}, office_, director_, {}, {}, {}, moment_, until_};
    std::map<std::string, int> open_of;  // unit -> items due behind the middle of the year
    for (const KeptItem& item : plan.items) {
      const auto& state = item.value;
      Hands hands = hands_of(state);
      if (!hands.performer.empty() && !hands.head.empty()) plan.hands[item.id] = std::move(hands);
      const auto due = tracking::deadline_of(state);
      if (tracking::is_work(state) && due && due->month() > 6) ++open_of[std::string(tracking::answering_unit(state))];
      if (tracking::is_waiting(state) && plan.event.empty()) plan.event = state.set.event;
    }
    abolish_one(open_of, plan);
    for (const Act& one : year_of_work(plan, dice_)) {
      if (auto written = write_until(one.day.plus_days(-1)); !written) return written;
      moment_ = one.day;
      // From July on the head of the abolished unit heads nothing.
      const bool moved = !plan.ends.empty() && moment_ >= *Day::make(moment_.year(), 7, 1) &&
                         one.user == heads_[plan.ends] && one.action != "item.report";
      auto done = act(moved ? heads_[plan.successor] : one.user, one.action, one.input);
      // Somebody may have given the word already that this one was about to give.
      if (!done && done.error().subject != "verdict.nothing") return done;
      if (one.action == "item.grant")
        if (auto told = write({{"form", "extension-notice"}, {"plan", plan_id}, {"item", one.input.text("item")}});
            !told)
          return told;
    }
    return write_until(until_);
  }

  const DemoOptions& options_;
  ledger::Ledger& ledger_;
  Dice dice_;
  Day moment_;
  std::optional<Day> day_;
  int minutes_ = 0;
  int month_ = 1;  ///< whose reports are written next
  Day until_ = moment_;
  std::vector<DemoUser> users_;
  std::set<std::string> logins_;
  std::map<std::string, std::string> heads_, specialists_, of_person_;
  std::string office_, director_;
};

}  // namespace

Result<Demo> make_demo(const DemoOptions& options) {
  Dice salts(~options.seed);
  const auto ledger = open_data(options.folder, true, [&salts] {
    std::string salt;
    constexpr int halves = 2;
    for (int i = 0; i < halves; ++i) {
      const std::uint64_t number = salts.next();
      for (int byte = 0; byte < 8; ++byte) salt += static_cast<char>((number >> (8 * byte)) & 0xFF);
    }
    return salt;
  });
  if (!ledger) return ledger.error();
  const auto agencies = (*ledger)->agencies();
  if (!agencies) return agencies.error();
  if (!agencies->empty()) return Error{ErrorCode::occupied, "the folder has data", options.folder};
  return Making(options, **ledger).make();
}

std::string demo_text(const Demo& demo, const std::string& folder) {
  std::string text = fmt::format(
      "Đã tạo một sở nông nghiệp tưởng tượng với kế hoạch năm 2026 và công việc đến {}: {} dữ kiện.\n"
      "An invented department, its plan and its work up to {}: {} facts.\n\n",
      document::day_text(demo.until), demo.facts, demo.until.iso(), demo.facts);
  for (const DemoUser& user : demo.users) text += fmt::format("  --as {:<12} {} ({})\n", user.id, user.name, user.role);
  text += fmt::format(
      "\nThử / try:\n  sauro board --data {0} --as-of {1}\n  sauro plan --data {0} --as-of {1}\n"
      "  sauro mine --data {0} --as {2}\n  sauro search nghiem thu --data {0}\n",
      folder, demo.until.iso(), demo.users.empty() ? "…" : demo.users.back().id);
  return text;
}

}  // namespace sauro::app
