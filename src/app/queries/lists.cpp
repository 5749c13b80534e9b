// SPDX-License-Identifier: AGPL-3.0-or-later
// Lists: what is mine, what is a unit's; plans, units, people, users, events, findings; and what is found by words.
#include <algorithm>
#include <array>
#include <optional>

#include "app/queries/query.h"
#include "reports/lists.h"

namespace sauro::app {
namespace {

using reports::ItemLine;
using reports::ListCell;

ListCell stage_cell(tracking::PlanStage stage) {
  constexpr auto words = std::to_array<const char*>({"dự thảo", "đã trình", "đang thực hiện", "đã kết thúc"});
  return {name_of(stage), words.at(static_cast<std::size_t>(stage))};
}

ListCell severity_cell(plan::Severity severity) {
  constexpr auto words = std::to_array<const char*>({"lỗi", "cảnh báo", "lưu ý"});
  return {name_of(severity), words.at(static_cast<std::size_t>(severity))};
}

ListCell settlement_cell(tracking::Settlement how) {
  constexpr auto words = std::to_array<const char*>({"chưa xử lý", "đã sửa", "chấp nhận"});
  return {name_of(how), words.at(static_cast<std::size_t>(how))};
}

std::string words_of(tracking::UserRole role) {
  constexpr auto words =
      std::to_array<const char*>({"chuyên viên", "trưởng đơn vị", "văn phòng", "lãnh đạo cơ quan", "cấp trên",
                                  "kiểm toán", "quản trị", "thành viên hội đồng", "thanh tra, kiểm tra"});
  return words.at(static_cast<std::size_t>(role));
}

/// A unit's id, for people its name.
ListCell named(const Asking& asking, const std::string& unit) {
  return unit.empty() ? ListCell(std::string()) : ListCell(unit, asking.name("unit", unit));
}

/// Roles with the units in which, and the days on which they hold.
ListCell roles_cell(const Asking& asking, const std::vector<tracking::Grant>& roles) {
  std::string words;
  JsonWriter out(JsonWriter::Layout::one_line);
  out.begin_array();
  for (const tracking::Grant& grant : roles) {
    words.append(words.empty() ? "" : "; ").append(words_of(grant.role));
    if (!grant.unit.empty()) words.append(" – ").append(asking.name("unit", grant.unit));
    out.begin_object();
    out.key("role");
    out.string(name_of(grant.role));
    out.key("unit");
    out.string(grant.unit);
    out.key("from");
    out.raw(ListCell(grant.from).json);
    out.key("until");
    out.raw(ListCell(grant.until).json);
    out.end_object();
  }
  out.end_array();
  return ListCell::raw(out.take(), std::move(words));
}

/// Where a finding's words stand in the document.
ListCell spots_cell(const std::vector<tracking::Spot>& spots) {
  JsonWriter out(JsonWriter::Layout::one_line);
  out.begin_array();
  for (const tracking::Spot& spot : spots) {
    out.begin_object();
    for (const auto& [name, number] :
         {std::pair("paragraph", spot.paragraph), {"table", spot.table}, {"row", spot.row}, {"column", spot.column}}) {
      out.key(name);
      number > 0 ? out.number(std::int64_t{number}) : out.null();
    }
    out.end_object();
  }
  out.end_array();
  return ListCell::raw(out.take(), {});
}

/// Open work by a mark, late first: the mark's order is that of deadlines.
Result<std::vector<KeptItem>> open_work(const Asking& asking, const Input& input, const char* mark,
                                        const std::string& who) {
  constexpr int most = 200;
  return asking.view().items(mark, who + "/", static_cast<std::size_t>(input.count("limit").value_or(most)));
}

/// Takes away what belongs to plans that are not run.
Result<bool> keep_running(const Asking& asking, std::vector<KeptItem>& items) {
  const auto plans = asking.view().running_plans();
  if (!plans) return plans.error();
  std::erase_if(items, [&](const KeptItem& item) {
    return std::none_of(plans->begin(), plans->end(), [&](const auto& plan) {
      return plan.id == item.value.set.plan && plan.value.stage == tracking::PlanStage::issued;
    });
  });
  return true;
}

/// What waits for the user's word, or decision.
Result<std::vector<KeptItem>> waiting_for(const Asking& asking, const tracking::User& user) {
  std::vector<KeptItem> all;
  const auto plans = asking.view().running_plans();
  if (!plans) return plans.error();
  std::optional<Error> failed;
  // The mark of a verdict is the unit or plan itself: "unit/u1" is no beginning of "unit/u10".
  const auto add = [&](const char* mark, const std::string& prefix, bool whole) {
    const auto seen = asking.view().each("item", mark, prefix, [&](const ledger::Listed& listed) {
      const auto same = [&](const KeptItem& one) { return one.id == listed.record.id; };
      if ((whole && listed.value != prefix) || std::any_of(all.begin(), all.end(), same)) return true;
      if (auto state = tracking::decode_whole<tracking::ItemState>(listed.record.body))
        all.push_back({listed.record.id, *std::move(state), listed.record.version});
      return true;
    });
    if (!seen) failed = seen.error();
  };
  for (const tracking::Grant& grant : user.roles) {
    if (!tracking::holds_on(grant.from, grant.until, asking.as_of())) continue;
    if (grant.role == tracking::UserRole::head) add("verdict", "unit/" + grant.unit, true);
    for (const auto& plan : *plans) {
      if (grant.role == tracking::UserRole::office) add("verdict", "office/" + plan.id, true);
      if (grant.role == tracking::UserRole::director) add("decision", plan.id + "/", false);
    }
  }
  if (failed) return *failed;
  if (auto good = keep_running(asking, all); !good) return good.error();
  return all;
}

AnswerOrError mine(const Asking& asking, const Input& input) {
  const auto* user = asking.people().user(asking.actor().user);
  if (user == nullptr) return refuse("who.nobody");
  std::vector<KeptItem> all;
  const auto add = [&](const std::vector<KeptItem>& items) {
    for (const KeptItem& item : items)
      if (std::none_of(all.begin(), all.end(), [&](const KeptItem& one) { return one.id == item.id; }))
        all.push_back(item);
  };
  if (!user->value.person.empty()) {
    const auto items = open_work(asking, input, "person", user->value.person);
    if (!items) return items.error();
    add(*items);
  }
  // Of their units' work, what nobody is named for; of those whom they head, what waits for their word as well.
  for (const tracking::Grant& grant : user->value.roles) {
    if (grant.unit.empty() || !tracking::holds_on(grant.from, grant.until, asking.as_of())) continue;
    const bool heads = grant.role == tracking::UserRole::head;
    const std::string unit(heads ? std::string_view(grant.unit) : asking.people().answering(grant.unit));
    auto items = open_work(asking, input, "unit", unit);
    if (!items) return items.error();
    std::erase_if(*items, [&](const KeptItem& item) {
      const auto& doers = item.value.set.doers;
      return std::none_of(doers.begin(), doers.end(), [&](const tracking::Doer& doer) {
        const bool does = doer.role == plan::Role::lead || doer.role == plan::Role::performing;
        return does && doer.unit == unit && (heads || doer.person.empty());
      });
    });
    add(*items);
  }
  if (auto good = keep_running(asking, all); !good) return good.error();
  auto lines = asking.lines(all);
  std::stable_sort(lines.begin(), lines.end(), [](const ItemLine& a, const ItemLine& b) {
    return a.due.has_value() != b.due.has_value() ? a.due.has_value() : a.due < b.due;
  });
  const auto waiting = waiting_for(asking, user->value);
  if (!waiting) return waiting.error();
  return reports::mine_answer(user->value.name, lines, asking.lines(*waiting), asking.as_of());
}

AnswerOrError of_unit(const Asking& asking, const Input& input) {
  const auto unit = asking.unit(input.text("unit"));
  if (!unit) return unit.error();
  auto items = open_work(asking, input, "unit", unit->id);
  if (!items) return items.error();
  if (auto good = keep_running(asking, *items); !good) return good.error();
  return reports::items_answer("sauro.items/1", unit->value.name, asking.lines(*items), asking.as_of(),
                               "Đơn vị không có việc nào đang mở. / This unit has no open work.\n");
}

AnswerOrError found(const Asking& asking, const Input& input) {
  constexpr std::size_t most = 50;
  const auto stored = asking.view().ledger().search(asking.view().agency(), input.text("words"), most);
  if (!stored) return stored.error();
  std::vector<ItemLine> lines;
  for (const ledger::Stored& one : *stored) {
    if (one.kind != "item") continue;
    if (const auto item = asking.item(one.id)) lines.push_back(asking.line(*item));  // as it was on the asked day
  }
  return reports::items_answer("sauro.items/1", "Tìm “" + input.text("words") + "”", lines, asking.as_of(),
                               "Không tìm thấy. / Nothing found.\n");
}

AnswerOrError plans(const Asking& asking, const Input&) {
  const auto all = asking.view().all<tracking::PlanState>("plan");
  if (!all) return all.error();
  std::vector<std::vector<ListCell>> rows;
  for (const auto& plan : *all) {
    if (!asking.sees(plan.value)) continue;
    const auto& versions = plan.value.versions;
    const tracking::IssuedVersion newest = versions.empty() ? tracking::IssuedVersion() : versions.back();
    rows.push_back({plan.id, plan.value.set.title, std::int64_t{plan.value.set.year}, stage_cell(plan.value.stage),
                    newest.number, newest.day,
                    versions.empty() ? ListCell::nothing() : ListCell(std::int64_t{newest.version})});
  }
  return reports::list_answer("sauro.plans/1", "KẾ HOẠCH",
                              {{"id", "Mã", 8},
                               {"title", "Nội dung", 44},
                               {"year", "Năm", 6},
                               {"stage", "Bước", 10},
                               {"number", "Số", 16},
                               {"day", "Ngày", 11},
                               {"version", "Bản", 5}},
                              rows, "Chưa có kế hoạch nào. / No plan yet.\n");
}

AnswerOrError units(const Asking& asking, const Input&) {
  std::vector<std::vector<ListCell>> rows;
  for (const auto& unit : asking.people().units()) {
    rows.push_back({unit.id, unit.value.name, unit.value.aliases, unit.value.from, unit.value.until,
                    named(asking, unit.value.successor), unit.value.parent});
  }
  return reports::list_answer("sauro.units/1", "ĐƠN VỊ",
                              {{"id", "Mã", 6},
                               {"name", "Tên", 40},
                               {"aliases", "Tên khác", 24},
                               {"from", "Từ", 11},
                               {"until", "Đến hết", 11},
                               {"successor", "Kế tục", 24},
                               {"parent", nullptr}},
                              rows, "Chưa có đơn vị nào. / No units yet.\n");
}

AnswerOrError people(const Asking& asking, const Input&) {
  std::vector<std::vector<ListCell>> rows;
  for (const auto& person : asking.people().persons()) {
    std::string login;
    for (const auto& user : asking.people().users())
      if (user.value.person == person.id) login = user.id;
    rows.push_back({person.id, person.value.name, person.value.position, named(asking, person.value.unit), login,
                    person.value.from, person.value.until});
  }
  return reports::list_answer("sauro.people/1", "NGƯỜI",
                              {{"id", "Mã", 6},
                               {"name", "Họ tên", 26},
                               {"position", "Chức vụ", 20},
                               {"unit", "Đơn vị", 34},
                               {"user", "Người dùng", 14},
                               {"from", nullptr},
                               {"until", nullptr}},
                              rows, "Chưa có ai. / Nobody yet.\n");
}

AnswerOrError users(const Asking& asking, const Input&) {
  std::vector<std::vector<ListCell>> rows;
  const auto& me = asking.actor();
  const bool looks_after = me.user.empty() || (asking.rights().standings(me) & administrator) != 0;
  for (const auto& user : asking.people().users()) {
    const bool away =
        user.value.away_from && tracking::holds_on(user.value.away_from, user.value.away_until, asking.as_of());
    rows.push_back({user.id, user.value.name, user.value.person, roles_cell(asking, user.value.roles),
                    std::string(user.value.disabled ? "khóa"
                                : away              ? "nghỉ, thay: " + user.value.deputy
                                                    : ""),
                    ListCell::raw(user.value.disabled ? "true" : "false", {}), user.value.away_from,
                    user.value.away_until, user.value.deputy,
                    looks_after || user.id == me.user ? user.value.mail : std::string()});
  }
  return reports::list_answer("sauro.users/1", "NGƯỜI DÙNG",
                              {{"id", "Mã", 14},
                               {"name", "Họ tên", 26},
                               {"person", nullptr},
                               {"roles", "Vai trò", 50},
                               {nullptr, "Ghi chú", 20},
                               {"disabled", nullptr},
                               {"away_from", nullptr},
                               {"away_until", nullptr},
                               {"deputy", nullptr},
                               {"mail", nullptr}},
                              rows,
                              "Chưa có người dùng. Thêm: sauro user set MÃ --name HỌ_TÊN --role office --data THƯ_MỤC\n"
                              "No users yet. Add one: sauro user set ID --name NAME --role office --data FOLDER\n");
}

AnswerOrError events(const Asking& asking, const Input& input) {
  const auto plan = asking.plan_meant(input.text("plan"));
  if (!plan) return plan.error();
  const auto all = asking.view().all<tracking::EventState>("event", "plan", plan->id + "/");
  if (!all) return all.error();
  std::vector<std::vector<ListCell>> rows;
  for (const auto& event : *all) {
    const auto waiting = asking.view().items("event", event.id + "/");
    if (!waiting) return waiting.error();
    rows.push_back({event.id, event.value.text, event.value.day, event.value.document,
                    static_cast<std::int64_t>(waiting->size())});
  }
  return reports::list_answer("sauro.events/1", "SỰ KIỆN MÀ THỜI HẠN CHỜ",
                              {{"id", "Mã", 9},
                               {"text", "Sự kiện", 50},
                               {"day", "Đã xảy ra", 11},
                               {"document", "Văn bản", 18},
                               {"waiting", "Việc chờ", 9}},
                              rows, "Kế hoạch không có thời hạn nào chờ sự kiện. / No deadline waits for an event.\n");
}

AnswerOrError findings(const Asking& asking, const Input& input) {
  const auto plan = asking.plan_meant(input.text("plan"));
  if (!plan) return plan.error();
  const auto all = asking.view().all<tracking::FindingState>("finding", "plan", plan->id + "/");
  if (!all) return all.error();
  std::vector<std::vector<ListCell>> rows;
  for (const auto& finding : *all) {
    const tracking::FindingSet& set = finding.value.set;
    rows.push_back({finding.id, severity_cell(set.severity), set.rule,
                    set.where.empty() ? set.vi : set.vi + "\n" + set.where, set.vi, set.en, set.where, set.repair_vi,
                    set.repair_en, spots_cell(set.spots), set.items, settlement_cell(finding.value.how),
                    finding.value.reason});
  }
  return reports::list_answer("sauro.plan-findings/1", "PHÁT HIỆN",
                              {{"id", "Mã", 9},
                               {"severity", "Mức", 8},
                               {"rule", "Phép kiểm tra", 18},
                               {nullptr, "Nội dung", 48},
                               {"vi", nullptr},
                               {"en", nullptr},
                               {"where", nullptr},
                               {"repair_vi", nullptr},
                               {"repair_en", nullptr},
                               {"places", nullptr},
                               {"items", "Mục", 12},
                               {"how", "Xử lý", 9},
                               {"reason", "Lý do", 18}},
                              rows, "Không có phát hiện nào. / No findings.\n");
}

}  // namespace

std::vector<Query> list_queries() {
  using enum FieldKind;
  constexpr Standings everyone = readers | administrator;
  const Field limit{
      "limit", count, false, false, "", "nhiều nhất bao nhiêu việc, mặc định 200", "at most, 200 by default"};
  const Field plan{"plan", id, false, false, "", "kế hoạch, mặc định kế hoạch mới nhất", "plan, by default the newest"};
  return {
      {"mine",
       "việc của tôi, theo thứ tự hạn",
       "my work, in due order",
       staff | office | director,
       {limit},
       mine,
       "mine"},
      {"unit",
       "việc đang mở của một đơn vị",
       "a unit's open work",
       readers,
       {{"unit", id, true, false, "", "đơn vị: mã hoặc tên", "unit: its id or name"}, limit},
       of_unit,
       "items"},
      {"search",
       "tìm việc, không cần dấu",
       "find items, also without marks",
       readers,
       {{"words", text, true, false, "", "từ cần tìm", "words"}},
       found,
       "items"},
      {"plans", "các kế hoạch", "all plans", readers, {}, plans, "plans"},
      {"units", "các đơn vị", "all units", everyone, {}, units, "units"},
      {"people", "những người có trong kế hoạch", "all people", everyone, {}, people, "people"},
      {"users",
       "người dùng và vai trò",
       "users and their roles",
       overseers | staff | administrator,
       {},
       users,
       "users"},
      {"events", "sự kiện mà thời hạn chờ", "events that deadlines wait for", readers, {plan}, events, "events"},
      {"findings", "phát hiện khi nhập kế hoạch", "findings of a plan", overseers, {plan}, findings, "plan-findings"},
  };
}

}  // namespace sauro::app
