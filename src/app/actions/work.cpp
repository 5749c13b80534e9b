// SPDX-License-Identifier: AGPL-3.0-or-later
// What is done in the course of work: reports and verdicts, closing, obstacles, extensions, checks, events.
#include <algorithm>

#include "app/actions/action.h"
#include "app/actions/bindings.h"
#include "app/actions/plan_facts.h"
#include "foundation/base/text.h"
#include "plan/tracking/closing.h"
#include "plan/tracking/figures.h"
#include "plan/tracking/status.h"

namespace sauro::app {
namespace {

using tracking::ItemState;
using tracking::Level;
using tracking::Stage;
using tracking::UpdateVerdict;
using Facts = Result<std::vector<plan::NewFact>>;

/// An item of work of a plan that is run.
Result<KeptItem> running(Work& work, const std::string& id) {
  auto item = work.item(id);
  if (!item) return item.error();
  if (!tracking::is_work(item->value)) return refuse("item.no-work", id);
  const auto plan = work.view().find<tracking::PlanState>("plan", item->value.set.plan);
  if (!plan) return plan.error();
  if (!*plan || (*plan)->value.stage != tracking::PlanStage::issued)
    return refuse("plan.stage-issued", item->value.set.plan);
  return item;
}

/// The same, that is not done.
Result<KeptItem> open_item(Work& work, const std::string& id) {
  auto item = running(work, id);
  if (item && item->value.stage == Stage::closed) return refuse("item.closed", id);
  return item;
}

std::vector<std::string> names_of(const std::vector<Upload>& files) {
  std::vector<std::string> names;
  names.reserve(files.size());
  for (const Upload& file : files) names.push_back(to_nfc(file.name));
  return names;
}

/// The day that is told, not after today; today where none is.
Result<Day> day_of(const Work& work, const Input& input) {
  const Day day = input.day("day").value_or(work.today());
  if (day > work.today()) return refuse("report.future", day_words(day));
  return day;
}

/// Which deliverable a quantity counts for: the told one, else the only one that can be counted.
Result<int> deliverable_of(const KeptItem& item, const Input& input) {
  const auto& promises = item.value.set.promises;
  if (const auto told = input.count("deliverable")) {
    const bool there = *told >= 1 && *told <= static_cast<int>(promises.size());
    if (!there) return refuse("unknown.deliverable", item.id + " " + std::to_string(*told));
    return *told;
  }
  int counted = 0;
  for (std::size_t i = 0; i < promises.size(); ++i)
    if (promises[i].quantity && counted == 0) counted = static_cast<int>(i) + 1;
  if (counted == 0) return refuse("report.no-count", item.id);
  return counted;
}

/// What was done, told by one of `may`.
Facts progress(Work& work, const Input& input, Standings may) {
  const auto item = open_item(work, input.text("item"));
  if (!item) return item.error();
  const ItemState& state = item->value;
  if (auto good = work.allow(may, state); !good) return good.error();
  const auto day = day_of(work, input);
  if (!day) return day.error();
  tracking::Progress said;
  said.day = *day;
  said.text = input.text("text");
  said.document = input.text("document");
  said.done = input.flag("done");
  if (input.has("quantity")) {
    const auto deliverable = deliverable_of(*item, input);
    if (!deliverable) return deliverable.error();
    said.deliverable = *deliverable;
    said.quantity = input.number("quantity");
    if (*said.quantity < Decimal()) return refuse("report.negative");
    said.exception = input.text("exception");
    if (const auto good = may_type(work, item->id, *deliverable, said.exception); !good) return good.error();
  }
  if (const auto percent = input.count("percent")) {
    constexpr int whole = 100;
    const auto& promises = state.set.promises;
    if (*percent > whole) return refuse("report.percent-range");
    if (std::any_of(promises.begin(), promises.end(), [](const auto& one) { return one.quantity.has_value(); }))
      return refuse("report.percent-counted", item->id);
    said.percent = percent;
  }
  const auto files = input.uploads("file");
  said.files = names_of(files);
  said.evidence = !files.empty() || !said.document.empty();
  if (!said.quantity && !said.percent && said.text.empty() && !said.done && !said.evidence)
    return refuse("report.empty");
  if (said.done && !said.evidence && !tracking::has_evidence(state)) return refuse("report.no-evidence", item->id);
  auto fact = fact_of("item.progress", "item/" + item->id, said);
  fact.effective = *day;
  fact.attachments = work.attach(files);
  return std::vector{std::move(fact)};
}

Facts report(Work& work, const Input& input) { return progress(work, input, performer); }

/// The unit has told it by a letter, a call, a file; the office writes it down, and stands in the record as who did.
Facts record(Work& work, const Input& input) { return progress(work, input, office); }

/// What closing an item asks for beside its evidence.
Result<bool> may_close(const KeptItem& item, bool partial, const std::string& reason) {
  const ItemState& state = item.value;
  if (const auto steps = tracking::open_parts(state); !steps.empty()) return refuse("close.steps-open", steps);
  const bool blocked = std::any_of(state.obstacles.begin(), state.obstacles.end(),
                                   [](const auto& obstacle) { return !obstacle.decided; });
  if (blocked) return refuse("close.waiting", item.id);
  // Of what comes back the quantity is that of all its turns.
  if (tracking::is_fulfilled(state) || !tracking::is_last_turn(state)) return true;
  if (partial && !reason.empty()) return true;
  const std::string missing = tracking::shortfall(state);
  return refuse("close.below-quantity", missing.empty() ? item.id : item.id + ": " + missing);
}

/// The verdict of the level at which the actor stands: the office's where the unit's is there or the actor is it.
Result<tracking::Verdict> verdict_of(Work& work, const KeptItem& item) {
  const ItemState& state = item.value;
  const auto waits = [&](UpdateVerdict level) {
    return std::any_of(state.updates.begin(), state.updates.end(),
                       [&](const auto& update) { return update.verdict == level; });
  };
  if (!waits(UpdateVerdict::none) && !waits(UpdateVerdict::unit)) return refuse("verdict.nothing", item.id);
  const auto standings = work.people().standings(work.actor(), state);
  tracking::Verdict said;
  said.upto = state.updates.back().fact;
  if (waits(UpdateVerdict::none) && (standings & head) != 0)
    said.level = Level::unit;
  else if ((waits(UpdateVerdict::unit) || !work.people().has_head(state)) && (standings & office) != 0)
    said.level = Level::office;  // also where no head of the unit is a user
  else if ((standings & head) != 0)
    return refuse("verdict.nothing", item.id);  // what waits, waits for the office
  else
    return refuse("who.forbidden", standings_text(waits(UpdateVerdict::none) ? head : office));
  if (auto good = work.allow(said.level == Level::unit ? head : office, state); !good) return good.error();
  // The office's word is on what the head has seen.
  if (said.level == Level::office && work.people().has_head(state))
    said.upto = tracking::last_with(state, UpdateVerdict::unit);
  return said;
}

/// The head of the unit confirms, then the office; with the office's word on what is reported as done it is closed.
Facts confirm(Work& work, const Input& input) {
  const auto item = running(work, input.text("item"));
  if (!item) return item.error();
  auto said = verdict_of(work, *item);
  if (!said) return said.error();
  const ItemState& state = item->value;
  const bool own = std::any_of(state.updates.begin(), state.updates.end(), [&](const auto& update) {
    const bool waits = update.verdict == UpdateVerdict::none || update.verdict == UpdateVerdict::unit;
    return waits && update.fact <= said->upto && update.who == work.actor().user;
  });
  // Whoever heads the unit and did the work may say so; the office's word is another's.
  if (own && said->level == Level::office) return refuse("verdict.own");
  said->reason = input.text("reason");
  std::vector facts{fact_of("item.confirmed", "item/" + item->id, *said)};
  const auto done = tracking::reported_day(state, said->upto);
  if (said->level == Level::unit || !done || state.stage == Stage::closed) return facts;
  if (!tracking::has_evidence(state)) return refuse("close.no-evidence", item->id);
  const bool partial = input.flag("partial");
  if (auto good = may_close(*item, partial, input.text("reason")); !good) return good.error();
  tracking::Closed closed{
      done, tracking::is_last_turn(state) && !tracking::is_fulfilled(state), input.text("reason"), {}};
  auto fact = fact_of("item.closed", "item/" + item->id, closed);
  fact.effective = done;
  facts.push_back(std::move(fact));
  return facts;
}

Facts give_back(Work& work, const Input& input) {
  const auto item = running(work, input.text("item"));
  if (!item) return item.error();
  if (item->value.stage == Stage::closed) return refuse("item.closed", item->id);
  auto said = verdict_of(work, *item);
  if (!said) return said.error();
  said->reason = input.text("reason");
  return std::vector{fact_of("item.returned", "item/" + item->id, *said)};
}

/// The office closes what it has the evidence for.
Facts close(Work& work, const Input& input) {
  const auto item = open_item(work, input.text("item"));
  if (!item) return item.error();
  const ItemState& state = item->value;
  const auto files = input.uploads("file");
  const bool own = std::any_of(state.updates.begin(), state.updates.end(), [&](const auto& update) {
    const bool waits = update.verdict == UpdateVerdict::none || update.verdict == UpdateVerdict::unit;
    return waits && update.who == work.actor().user;
  });
  if (own) return refuse("verdict.own");
  if (!tracking::has_evidence(state) && files.empty() && input.text("document").empty())
    return refuse("close.no-evidence", item->id);
  if (auto good = may_close(*item, input.flag("partial"), input.text("reason")); !good) return good.error();
  const auto day = day_of(work, input);
  if (!day) return day.error();
  tracking::Closed closed{*day, tracking::is_last_turn(state) && !tracking::is_fulfilled(state), input.text("reason"),
                          input.text("document")};
  auto fact = fact_of("item.closed", "item/" + item->id, closed);
  fact.effective = *day;
  fact.attachments = work.attach(files);
  return std::vector{std::move(fact)};
}

Facts reopen(Work& work, const Input& input) {
  const auto item = running(work, input.text("item"));
  if (!item) return item.error();
  if (item->value.stage != Stage::closed && item->value.turns.empty()) return refuse("item.not-closed", item->id);
  if (item->value.by_steps) return refuse("item.by-steps", item->id);
  return std::vector{
      fact_of("item.reopened", "item/" + item->id, tracking::Remark{work.today(), input.text("reason"), {}})};
}

Facts raise_obstacle(Work& work, const Input& input) {
  const auto item = open_item(work, input.text("item"));
  if (!item) return item.error();
  if (auto good = work.allow(performer | head | office, item->value); !good) return good.error();
  return std::vector{fact_of("item.obstacle", "item/" + item->id,
                             tracking::ObstacleRaised{input.text("text"), input.text("proposal")})};
}

Facts decide_obstacle(Work& work, const Input& input) {
  const auto item = running(work, input.text("item"));
  if (!item) return item.error();
  const auto& obstacles = item->value.obstacles;
  const auto open = std::find_if(obstacles.begin(), obstacles.end(), [](const auto& one) { return !one.decided; });
  if (open == obstacles.end()) return refuse("unknown.obstacle", item->id);
  const std::string how = input.text("outcome");
  const auto outcome = how == "solved"      ? tracking::Outcome::solved
                       : how == "passed_on" ? tracking::Outcome::passed_on
                                            : tracking::Outcome::refused;
  return std::vector{fact_of("item.obstacle_decided", "item/" + item->id,
                             tracking::ObstacleDecided{open->fact, outcome, input.text("text")})};
}

Facts ask_extension(Work& work, const Input& input) {
  const auto item = open_item(work, input.text("item"));
  if (!item) return item.error();
  const ItemState& state = item->value;
  if (auto good = work.allow(performer | head, state); !good) return good.error();
  const auto deadline = tracking::deadline_of(state);
  if (!deadline) return refuse("extension.no-deadline", item->id);
  const Day asked = *input.day("due");
  if (asked <= *deadline) return refuse("extension.earlier", day_words(*deadline));
  if (std::any_of(state.extensions.begin(), state.extensions.end(), [](const auto& one) { return !one.decided; }))
    return refuse("extension.waiting", item->id);
  return std::vector{
      fact_of("item.extension_asked", "item/" + item->id, tracking::ExtensionAsked{asked, input.text("reason")})};
}

Facts decide_extension(Work& work, const Input& input) {
  const auto item = running(work, input.text("item"));
  if (!item) return item.error();
  const auto& extensions = item->value.extensions;
  const auto open = std::find_if(extensions.begin(), extensions.end(), [](const auto& one) { return !one.decided; });
  if (open == extensions.end()) return refuse("unknown.extension", item->id);
  const bool granted = input.text("decision") == "granted";
  if (open->who == work.actor().user) return refuse("extension.own");
  const auto due = input.has("due") ? input.day("due") : open->asked;
  if (granted && open->from && *due <= *open->from) return refuse("extension.earlier", day_words(*open->from));
  if (!granted && input.text("reason").empty())
    return refuse("input.missing", both("--reason (lý do)", "--reason (why)"));
  return std::vector{fact_of(
      "item.extension_decided", "item/" + item->id,
      tracking::ExtensionDecided{granted, granted ? due : std::nullopt, input.text("reason"), input.text("document")})};
}

Facts check(Work& work, const Input& input) {
  const auto item = running(work, input.text("item"));
  if (!item) return item.error();
  const auto day = day_of(work, input);
  if (!day) return day.error();
  return std::vector{
      fact_of("item.checked", "item/" + item->id, tracking::Remark{*day, input.text("text"), input.text("document")})};
}

/// What deadlines wait for has happened: each of them is reckoned now.
Facts occur(Work& work, const Input& input) {
  const std::string id = input.text("event");
  const auto event = work.find<tracking::EventState>("event", id);
  if (!event) return event.error();
  if (!*event) return refuse("unknown.event", id);
  if ((*event)->value.day) return refuse("event.occurred", id);
  const auto day = day_of(work, input);
  if (!day) return day.error();
  tracking::EventOccurred said{*day, {}, input.text("document")};
  const auto waiting = work.view().items("event", id + "/");
  if (!waiting) return waiting.error();
  for (const KeptItem& item : *waiting) {
    const auto plan = work.view().find<tracking::PlanState>("plan", item.value.set.plan);
    if (!plan) return plan.error();
    const auto period = *plan ? period_of((*plan)->value.set) : std::nullopt;
    const auto due = tracking::due_after(*day, item.value.set.delay, period, work.holidays());
    if (!due) return due.error();
    work.expect("item", item.id, item.version);
    said.dues.push_back({item.id, *due});
  }
  auto fact = fact_of("event.occurred", "event/" + id, said);
  fact.effective = *day;
  return std::vector{std::move(fact)};
}

}  // namespace

std::vector<Action> work_actions() {
  using enum FieldKind;
  const Field the_item{"item", id, true, false, "", "mục", "item"};
  const Field files{"file", file, false, true, "", "tệp minh chứng", "evidence: a file"};
  const Field document{"document", text, false, false, "", "số văn bản", "number of the document"};
  const Field on_day{"day", day, false, false, "", "ngày, mặc định hôm nay", "day, today by default"};
  const Field a_text{"text", text, false, false, "", "nội dung", "text"};
  Field must_text = a_text;
  must_text.required = true;
  const Field why{"reason", text, false, false, "", "lý do", "reason"};
  Field must_why = why;
  must_why.required = true;
  const Field partial{"partial", flag, false, false, "", "chấp nhận chưa đủ số lượng", "although less than promised"};
  const std::vector<Field> progress_fields = {
      the_item,
      {"quantity", number, false, false, "", "số lượng làm thêm được (tỷ lệ, điểm: mức hiện tại)",
       "what was added (of ratios and scores: what it is now)"},
      {"deliverable", count, false, false, "", "sản phẩm thứ mấy", "which deliverable, from 1"},
      {"percent", count, false, false, "", "phần trăm, khi không đếm được sản phẩm",
       "a percentage, where nothing can be counted"},
      a_text,
      {"exception", text, false, false, "", "lý do ghi tay số lượng mà chương trình đã đếm",
       "why a quantity is typed that a programme counts"},
      {"done", flag, false, false, "", "đã hoàn thành", "it is done"},
      on_day,
      files,
      document};
  return {
      {"item.report", "cập nhật tiến độ", "report progress", performer, true, progress_fields, report},
      {"item.record", "văn phòng ghi hộ tiến độ mà đơn vị gửi về (thư, điện thoại, tệp Excel)",
       "the office records progress that a unit has told it (by mail, a call, a spreadsheet)", office, false,
       progress_fields, record},
      {"item.confirm",
       "xác nhận cập nhật: trưởng đơn vị, rồi văn phòng",
       "confirm updates: the head of the unit, then the office",
       head | office,
       true,
       {the_item, why, partial},
       confirm},
      {"item.return", "trả lại cập nhật", "return updates", head | office, true, {the_item, must_why}, give_back},
      {"item.close",
       "kết thúc việc khi có minh chứng",
       "close an item with its evidence",
       office,
       false,
       {the_item, on_day, document, files, partial, why},
       close},
      {"item.reopen", "mở lại việc", "reopen an item", office | director, false, {the_item, must_why}, reopen},
      {"item.block",
       "báo vướng mắc",
       "raise an obstacle",
       performer | head | office,
       true,
       {the_item, must_text, {"proposal", text, false, false, "", "đề xuất", "proposal"}},
       raise_obstacle},
      {"item.decide",
       "quyết định về vướng mắc",
       "decide an obstacle",
       director,
       false,
       {the_item,
        {"outcome", choice, true, false, "solved|passed_on|refused",
         "kết quả: đã giải quyết, chuyển cấp trên, không chấp nhận", "outcome"},
        must_text},
       decide_obstacle},
      {"item.extend",
       "đề nghị gia hạn",
       "ask for an extension",
       performer | head,
       true,
       {the_item, {"due", day, true, false, "", "hạn đề nghị", "the deadline asked for"}, must_why},
       ask_extension},
      {"item.grant",
       "quyết định gia hạn",
       "decide an extension",
       director,
       false,
       {the_item,
        {"decision", choice, true, false, "granted|refused", "đồng ý hoặc không", "the decision"},
        {"due", day, false, false, "", "hạn mới, mặc định như đề nghị", "the new deadline, as asked by default"},
        why,
        document},
       decide_extension},
      {"item.check",
       "văn phòng kiểm tra một việc",
       "the office checks an item",
       office,
       false,
       {the_item, must_text, on_day, document},
       check},
      {"event.occur",
       "ghi nhận sự kiện đã xảy ra; các thời hạn chờ nó bắt đầu tính",
       "record that an event has occurred; deadlines that wait for it begin",
       office,
       false,
       {{"event", id, true, false, "", "sự kiện", "event"}, on_day, document},
       occur},
  };
}

}  // namespace sauro::app
