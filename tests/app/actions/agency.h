// SPDX-License-Identifier: AGPL-3.0-or-later
// Agency: a small agency with a plan of 2026 and all kinds of users, in a data folder of a test's own.
#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/actions/perform.h"
#include "app/actions/plan_facts.h"
#include "app/data/open_data.h"
#include "app/queries/query.h"
#include "days.h"
#include "foundation/base/json.h"
#include "ledger/files.h"
#include "ledger/folder.h"

namespace sauro::app {

using Facts = Result<std::vector<plan::Fact>>;
/// {"item", "2026.2"}; a name twice is two values.
using Values = std::vector<std::pair<std::string, std::string>>;
using Files = std::vector<Upload>;

inline const std::string meetings = "2026.2";   ///< u1: "05 hội nghị" by the end of June
inline const std::string named = "2026.3";      ///< u1: Lan's, by the end of March
inline const std::string classes = "2026.4";    ///< u2: "03 lớp" by the end of September
inline const std::string vague = "2026.5";      ///< u1: no product; excepted before it is issued
inline const std::string waiting = "2026.6";    ///< u1: 10 working days after the event 2026.e1
inline const std::string quarterly = "2026.7";  ///< u1: every quarter
inline const std::string stepped = "2026.8";    ///< u1: two steps, 2026.9 and 2026.10, and nothing else
inline const std::string vague_u2 = "2026.11";  ///< u2: no product

/// The plan as it was drafted: one error and one warning stand about it.
inline plan::Draft draft_of_2026() {
  plan::Draft draft;
  draft.head.year = 2026;
  draft.head.subject = "Kế hoạch công tác năm 2026";
  draft.units = {{"a", "Phòng Tổng hợp", {"Phòng TH"}}, {"b", "Phòng Đào tạo", {}}};
  draft.people = {{"l", "Nguyễn Thị Lan", "Chuyên viên", "a"}, {"q", "Trần Văn Quý", "Chuyên viên", "b"}};
  const auto add = [&](plan::ItemKind kind, const char* title, const char* unit, const char* until) -> plan::Item& {
    plan::Item item;
    item.id = std::to_string(draft.items.size() + 1);
    item.kind = kind;
    item.title = title;
    if (*unit != 0) item.assignments.push_back({plan::Role::lead, unit, unit, {}, {}, unit, {}, {}});
    if (*until != 0) {
      item.schedule.kind = plan::ScheduleKind::period;
      item.schedule.end = day(until);
      item.schedule.text = std::string("trước ngày ") + until;
    }
    draft.items.push_back(std::move(item));
    return draft.items.back();
  };
  const auto counted = [](const char* text, int count, const char* unit) {
    plan::Deliverable one;
    one.text = text;
    one.type = plan::DeliverableType::event;
    one.quantity = Decimal::of(count);
    one.unit = unit;
    one.comparator = plan::Comparator::equal;
    return one;
  };
  const auto paper = [](const char* text) {
    plan::Deliverable one;
    one.text = text;
    one.type = plan::DeliverableType::document;
    return one;
  };
  using enum plan::ItemKind;
  add(group, "Nhiệm vụ chung", "", "");
  add(task, "Tổ chức hội nghị chuyên đề", "a", "2026-06-30").deliverables = {counted("05 hội nghị", 5, "hội nghị")};
  plan::Item& lan = add(task, "Tổng hợp số liệu năm 2025", "a", "2026-03-31");
  lan.assignments.front().person = "l";
  lan.deliverables = {paper("Báo cáo tổng hợp")};
  add(task, "Mở lớp tập huấn", "b", "2026-09-30").deliverables = {counted("03 lớp", 3, "lớp")};
  add(task, "Theo dõi hồ sơ lưu trữ", "a", "2026-10-31");
  plan::Item& waits = add(task, "Trình phương án phân bổ", "a", "");
  waits.schedule.kind = plan::ScheduleKind::event;
  waits.schedule.event = "có quyết định giao dự toán";
  waits.schedule.offset = plan::Offset{10, plan::OffsetUnit::working_day, plan::OffsetDirection::after};
  waits.schedule.text = "Trong 10 ngày làm việc kể từ khi có quyết định giao dự toán";
  waits.deliverables = {paper("Tờ trình")};
  plan::Item& returns = add(task, "Báo cáo kết quả cải cách hành chính", "a", "");
  returns.schedule.kind = plan::ScheduleKind::recurrence;
  returns.schedule.recurrence = plan::Recurrence{plan::Every::quarter, 1, {}, {}, {}, {}, "hằng quý"};
  returns.schedule.text = "Hằng quý";
  returns.deliverables = {paper("Báo cáo quý")};
  add(task, "Xây dựng quy chế làm việc", "a", "");
  for (const auto& [title, until] : {std::pair("Soạn dự thảo", "2026-04-15"), std::pair("Lấy ý kiến", "2026-05-15")}) {
    plan::Item& step = add(plan::ItemKind::step, title, "a", until);
    step.parent = "8";
    step.deliverables = {paper("Bản thảo")};
  }
  add(task, "Rà soát chương trình đào tạo", "b", "2026-11-30");
  for (const auto severity : {plan::Severity::error, plan::Severity::warning}) {
    plan::Finding finding;
    finding.rule = "time.vague";
    finding.severity = severity;
    finding.message = {"thời hạn chưa rõ", "the time is vague"};
    finding.items = {"5"};
    draft.findings.push_back(std::move(finding));
  }
  return draft;
}

/// Users: quantri (administrator), hoa (office), giam (director), thoc (head of u1), an (specialist in u1), lan (the
/// person p1, specialist in u1), tam (head of u2), binh (specialist in u2), tren (superior), kiem (auditor), cu
/// (disabled), dong (council member), tra (inspector). "" is the folder's administrator.
class Agency {
 public:
  static constexpr const char* key = "so";
  enum class At : std::uint8_t { draft, submitted, issued };

  /// The plan is a draft, was submitted on 04/01/2026, or issued on 05/01/2026 with the exceptions that it needs.
  explicit Agency(At at = At::issued) {
    std::filesystem::remove(folder_.path);
    std::filesystem::copy(made(at), folder_.path, std::filesystem::copy_options::recursive);
    ledger_ = *open_data(folder_.path, false);
  }

  /// Nothing but hoa, giam, quantri and dong, who are known from that day on.
  struct Bare {
    std::string_view since;
  };
  explicit Agency(Bare bare) : ledger_(*open_data(folder_.path, true)) {
    on(bare.since);
    std::vector<plan::NewFact> facts;
    leaders(facts);
    EXPECT_TRUE(append_facts({*ledger_, folder_.path, key, now()}, facts, {}, {}, {}).ok());
  }

  /// What is done next is done on this day, at nine o'clock and later.
  Agency& on(std::string_view iso) {
    today_ = iso;
    return *this;
  }
  Day today() const { return day(today_); }

  Facts act(const std::string& user, std::string_view name, const Values& values, const Files& files = {},
            const std::string& once = {}) {
    const Action* action = action_named(name);
    if (action == nullptr) return Error{ErrorCode::not_found, std::string(name)};
    return perform({*ledger_, folder_.path, key, now()}, *action, input_of(values, files), {user, {}}, once);
  }
  /// The same, that must be done.
  std::vector<plan::Fact> must(const std::string& user, std::string_view name, const Values& values,
                               const Files& files = {}) {
    auto facts = act(user, name, values, files);
    EXPECT_TRUE(facts.ok()) << name << " by " << user << ": " << why(facts);
    return facts ? *std::move(facts) : std::vector<plan::Fact>();
  }
  /// By which refusal it is not done; "done" where it is, "error" where it failed otherwise.
  std::string refused(const std::string& user, std::string_view name, const Values& values, const Files& files = {}) {
    return why(act(user, name, values, files));
  }
  AnswerOrError ask(const std::string& user, std::string_view name, const Values& values = {}) {
    const Query* query = query_named(name);
    if (query == nullptr) return Error{ErrorCode::not_found, std::string(name)};
    return app::ask(*ledger_, key, *query, input_of(values, {}), {user, {}}, now());
  }
  std::string json(std::string_view name, const Values& values = {}, const std::string& user = "hoa") {
    const auto answer = ask(user, name, values);
    EXPECT_TRUE(answer.ok()) << name << ": " << why(answer);
    return answer ? answer->json : std::string();
  }
  template <class T>
  static std::string why(const Result<T>& result) {
    if (result) return "done";
    return result.error().code == ErrorCode::refused ? result.error().subject : "error " + result.error().subject;
  }

  KeptItem kept(const std::string& id) const {
    const auto item = AgencyView(*ledger_, key, today()).item(id);
    if (item && *item) return **item;
    ADD_FAILURE() << "no item " << id;
    return {};
  }
  tracking::ItemState item(const std::string& id) const { return kept(id).value; }
  template <class T>
  T record(std::string_view kind, std::string_view id) const {
    const auto found = AgencyView(*ledger_, key, today()).find<T>(kind, id);
    if (found && *found) return (*found)->value;
    ADD_FAILURE() << "no " << kind << " " << id;
    return {};
  }
  tracking::PlanState plan(const std::string& id = "2026") const { return record<tracking::PlanState>("plan", id); }
  tracking::Status status(const std::string& id) const { return tracking::status_of(item(id), today()); }

  std::int64_t facts() const { return ledger_->head(key)->count; }
  std::size_t files() const { return ledger::Files(folder_.path, key).all()->size(); }
  ledger::Ledger& ledger() { return *ledger_; }
  const std::string& folder() const { return folder_.path; }
  std::int64_t now() {
    constexpr std::int64_t second = 1'000'000, nine_in_vietnam = 2 * 3600;
    const auto midnight = std::chrono::seconds(today().days().time_since_epoch()).count();
    return (midnight + nine_in_vietnam + ++moments_) * second;
  }

 private:
  struct Empty {};
  explicit Agency(Empty) : ledger_(*open_data(folder_.path, true)) {}

  static Input input_of(const Values& values, const Files& files) {
    Input input;
    for (const auto& [name, value] : values) input.values[name].push_back(value);
    if (!files.empty()) input.files["file"] = files;
    return input;
  }

  void user(std::vector<plan::NewFact>& facts, const char* id, const char* name, const tracking::Grant& grant,
            const char* person = "", bool disabled = false) {
    tracking::User made;
    made.name = name;
    made.person = person;
    made.roles = {grant};
    made.disabled = disabled;
    facts.push_back(fact_of("user.set", std::string("user/") + id, made));
  }
  void leaders(std::vector<plan::NewFact>& facts) {
    using enum tracking::UserRole;
    user(facts, "quantri", "Đỗ Quản", {administrator, {}, {}, {}});
    user(facts, "hoa", "Nguyễn Thị Hoa", {office, {}, {}, {}});
    user(facts, "giam", "Trần Văn Giám", {director, {}, {}, {}});
    user(facts, "dong", "Ngô Đức Thịnh", {council_member, {}, {}, {}});
  }
  void found() {
    plan::Draft draft = draft_of_2026();
    std::vector<plan::NewFact> facts;
    settle_organisation(draft, {}, facts);
    const auto document = ledger::Files(folder_.path, key)
                              .put(
                                  "{\"format\": \"sauro.document/1\", \"kind\": \"docx\", "
                                  "\"pages\": null, \"without_tables\": false, \"blocks\": []}\n");
    auto plan = plan_facts(draft, "ke-hoach.docx", *document, "2026");
    plan.front().attachments = {*document};
    std::move(plan.begin(), plan.end(), std::back_inserter(facts));
    using enum tracking::UserRole;
    leaders(facts);
    user(facts, "thoc", "Ngô Văn Thóc", {head, "u1", {}, {}});
    user(facts, "an", "Lê An", {specialist, "u1", {}, {}});
    user(facts, "lan", "Nguyễn Thị Lan", {specialist, "u1", {}, {}}, "p1");
    user(facts, "tam", "Vũ Thị Tâm", {head, "u2", {}, {}});
    user(facts, "binh", "Bùi Văn Bình", {specialist, "u2", {}, {}});
    user(facts, "tren", "Cấp Trên", {superior, {}, {}, {}});
    user(facts, "kiem", "Kiểm Toán", {auditor, {}, {}, {}});
    user(facts, "tra", "Thanh Tra", {inspector, {}, {}, {}});
    user(facts, "cu", "Người Cũ", {office, {}, {}, {}}, "", true);
    ASSERT_TRUE(append_facts({*ledger_, folder_.path, key, now()}, facts, {}, {}, {}).ok());
  }
  /// A folder in which all of that has been done; made once.
  static const std::string& made(At at) {
    static const auto make = [](At stage) {
      auto agency = std::unique_ptr<Agency>(new Agency(Empty{}));
      agency->on("2026-01-02").found();
      if (stage != At::draft) {
        agency->on("2026-01-04").must("hoa", "finding.settle", {{"finding", "2026.f1"}, {"how", "repaired"}});
        agency->must("giam", "item.except",
                     {{"item", vague}, {"item", stepped}, {"item", vague_u2}, {"reason", "theo thực tế"}});
        agency->must("hoa", "plan.submit", {{"plan", "2026"}});
      }
      if (stage == At::issued)
        agency->on("2026-01-05")
            .must("hoa", "plan.issue", {{"plan", "2026"}, {"number", "12/KH-SO"}, {"day", "05/01/2026"}});
      agency->ledger_.reset();
      return agency;
    };
    if (at == At::issued) {
      static const auto issued = make(At::issued);
      return issued->folder_.path;
    }
    static const auto draft = make(At::draft), submitted = make(At::submitted);
    return (at == At::draft ? draft : submitted)->folder_.path;
  }

  ledger::Folder folder_;
  std::unique_ptr<ledger::Ledger> ledger_;
  std::string today_ = "2026-03-02";
  std::int64_t moments_ = 0;
};

/// A file that can be evidence.
inline Files evidence() { return {{"Biên bản.pdf", "đã họp"}}; }

/// Reported as done by a user, confirmed by the head of u1 and by the office.
inline void finish(Agency& agency, const std::string& item, const Values& more = {}, const std::string& by = "an") {
  Values report{{"item", item}, {"done", ""}, {"document", "7/BC"}};
  report.insert(report.end(), more.begin(), more.end());
  agency.must(by, "item.report", report);
  agency.must("thoc", "item.confirm", {{"item", item}});
  agency.must("hoa", "item.confirm", {{"item", item}});
}

}  // namespace sauro::app
