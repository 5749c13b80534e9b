// SPDX-License-Identifier: AGPL-3.0-or-later
// What is done about plans: imported, copied, submitted, issued, amended, closed; and the doubts about them, settled.
#include <algorithm>
#include <array>
#include <map>

#include "app/actions/action.h"
#include "app/actions/amendment.h"
#include "app/actions/edits.h"
#include "app/actions/plan_facts.h"
#include "app/actions/plan_stages.h"
#include "app/reading/import.h"
#include "foundation/base/sha256.h"
#include "foundation/base/text.h"
#include "plan/model/read_draft_json.h"
#include "plan/tracking/status.h"

namespace sauro::app {
namespace {

using tracking::PlanStage;
using tracking::PlanState;
using Facts = Result<std::vector<plan::NewFact>>;

Facts import(Work& work, const Input& input) {
  auto files = input.uploads("file");
  auto read = read_plan(work, files.front(), input.count("year"));
  if (!read) return read.error();
  plan::Draft& draft = read->imported.draft;
  std::string id = input.text("plan");
  if (id.empty()) id = std::to_string(draft.head.year.value_or(work.today().year()));
  if (!is_new_id(id)) return refuse("input.id", id);
  const auto before = work.find<PlanState>("plan", id);
  if (!before) return before.error();
  if (*before) return refuse("plan.exists", id);
  std::vector<plan::NewFact> facts;
  settle_organisation(draft, read->known, facts);
  const Upload& file = files.front();
  auto plan = plan_facts(draft, file.name, sha256_hex(read->imported.document), id);
  plan.front().attachments = work.attach({file, {"document.json", std::move(read->imported.document)}});
  std::move(plan.begin(), plan.end(), std::back_inserter(facts));
  return facts;
}

void move_year(std::string& text, int from, int to) {
  const std::string was = std::to_string(from), is = std::to_string(to);
  for (auto at = text.find(was); at != std::string::npos; at = text.find(was, at + is.size())) {
    const auto digit = [&](std::size_t i) { return i < text.size() && is_digit(static_cast<unsigned char>(text[i])); };
    if ((at == 0 || !digit(at - 1)) && !digit(at + was.size())) text.replace(at, was.size(), is);
  }
}

/// The same day so many months later; a month's last day stays the last.
Day moved(Day day, int months) {
  const bool last = day.day() == days_in_month(day.year(), day.month());
  const Day later = day.plus_months(months);
  return last ? later.plus_days(days_in_month(later.year(), later.month()) - later.day()) : later;
}

void move_year(plan::Item& item, int from, int to) {
  const int months = 12 * (to - from);
  const auto move = [&](std::optional<Day>& day) {
    if (day) day = moved(*day, months);
  };
  move(item.schedule.start);
  move(item.schedule.end);
  move_year(item.schedule.text, from, to);
  for (plan::Milestone& one : item.schedule.milestones) {
    move(one.start);
    move(one.end);
    move_year(one.text, from, to);
  }
  move_year(item.title, from, to);
}

/// Last year's plan as the draft of this year's: the same work, a year later.
Facts copy(Work& work, const Input& input) {
  const auto old = work.plan(input.text("plan"));
  if (!old) return old.error();
  const int from = old->value.set.year, to = input.count("year").value_or(from + 1);
  constexpr int first_year = 2000, last_year = 2150;
  if (from < first_year || to < first_year || to > last_year)
    return refuse("input.choice", both("--year " + std::to_string(to) + ": từ 2000 đến 2150",
                                       "--year " + std::to_string(to) + ": 2000 to 2150"));
  std::string id = input.text("to");
  if (id.empty()) id = std::to_string(to);
  if (!is_new_id(id)) return refuse("input.id", id);
  const auto before = work.find<PlanState>("plan", id);
  if (!before) return before.error();
  if (*before) return refuse("plan.exists", id);
  const auto items = work.view().items("plan", old->id + "/");
  if (!items) return items.error();
  tracking::PlanSet set = old->value.set;
  set.year = to;
  const int months = 12 * (to - from);
  if (set.start) set.start = moved(*set.start, months);
  if (set.end) set.end = moved(*set.end, months);
  move_year(set.title, from, to);
  set.copied_from = old->id;
  set.file.clear();
  std::vector<plan::NewFact> facts;
  Events events(id, {});
  std::map<std::string, std::string> ids;
  int order = 0;
  for (const KeptItem& one : *items) {
    const auto& state = one.value;
    if (state.set.outside || state.set.broken) continue;
    auto item = work.view().worded(one.value);
    if (!item) return item.error();
    move_year(*item, from, to);
    item->assignments.clear();
    for (const tracking::Doer& doer : state.set.doers) {
      plan::Assignment assignment;
      assignment.role = doer.role;
      assignment.unit = work.people().answering(doer.unit);
      assignment.person = doer.person;
      item->assignments.push_back(std::move(assignment));
    }
    ItemPlace place{id, id + "." + std::to_string(++order), ids[state.set.parent]};
    ids[one.id] = place.id;
    place.order = order;
    auto fact = item_fact(*std::move(item), place, period_of(set), events, facts);
    facts.push_back(std::move(fact));
  }
  set.items = order;
  facts.insert(facts.begin(), fact_of("plan.set", "plan/" + id, set));
  return facts;
}

Facts step(Work& work, const Input& input, PlanStage needed, const char* kind) {
  const auto plan = work.plan(input.text("plan"));
  if (!plan) return plan.error();
  if (auto good = must_be(*plan, needed); !good) return good.error();
  return std::vector{fact_of(kind, "plan/" + plan->id, tracking::PlanStep{work.today(), input.text("reason")})};
}

Facts submit(Work& work, const Input& input) { return step(work, input, PlanStage::draft, "plan.submitted"); }
Facts give_back(Work& work, const Input& input) { return step(work, input, PlanStage::submitted, "plan.returned"); }

Facts issue(Work& work, const Input& input) {
  const auto plan = work.plan(input.text("plan"));
  if (!plan) return plan.error();
  if (auto good = must_be(*plan, PlanStage::submitted); !good) return good.error();
  const auto items = work.view().items("plan", plan->id + "/");
  if (!items) return items.error();
  if (auto good = is_clear(*plan, *items); !good) return good.error();
  const auto findings = work.view().all<tracking::FindingState>("finding", "plan", plan->id + "/open/");
  if (!findings) return findings.error();
  const auto errors = std::count_if(findings->begin(), findings->end(),
                                    [](const auto& one) { return one.value.set.severity == plan::Severity::error; });
  if (errors > 0) return refuse("plan.errors", std::to_string(errors));
  if (*input.day("day") > work.today()) return refuse("report.future", day_words(*input.day("day")));
  auto fact =
      fact_of("plan.issued", "plan/" + plan->id, tracking::PlanIssued{1, input.day("day"), input.text("number"), {}});
  fact.attachments = work.attach(input.uploads("file"));
  return std::vector{std::move(fact)};
}

Facts attach_original(Work& work, const Input& input) {
  const auto plan = work.plan(input.text("plan"));
  if (!plan) return plan.error();
  if (auto good = must_be(*plan, PlanStage::issued); !good) return good.error();
  auto fact = fact_of("plan.original", "plan/" + plan->id, tracking::PlanStep{});
  fact.attachments = work.attach(input.uploads("file"));
  return std::vector{std::move(fact)};
}

Facts close(Work& work, const Input& input) {
  const auto plan = work.plan(input.text("plan"));
  if (!plan) return plan.error();
  if (auto good = must_be(*plan, PlanStage::issued); !good) return good.error();
  const auto tallies =
      work.view().ledger().tallies(work.view().agency(), tracking::unit_tally(plan->id), work.today().iso());
  if (!tallies) return tallies.error();
  std::int64_t open = 0;
  for (const plan::Tally& tally : *tallies) {
    const auto group = tracking::read_tally(tally, work.today());
    if (!group.step) open += group.counts.open();
  }
  if (open > 0 && input.text("reason").empty()) return refuse("plan.open-items", std::to_string(open));
  return step(work, input, PlanStage::issued, "plan.closed");
}

Facts settle(Work& work, const Input& input) {
  std::vector<plan::NewFact> facts;
  for (const std::string& id : input.distinct("finding")) {
    const auto finding = work.find<tracking::FindingState>("finding", id);
    if (!finding) return finding.error();
    if (!*finding) return refuse("unknown.finding", id);
    if ((*finding)->value.how != tracking::Settlement::open) return refuse("finding.settled", id);
    const bool repaired = input.text("how") == "repaired";
    if (!repaired && input.text("reason").empty())
      return refuse("input.missing", both("--reason (lý do)", "--reason (why)"));
    facts.push_back(
        fact_of("finding.settled", "finding/" + id,
                tracking::FindingSettled{repaired ? tracking::Settlement::repaired : tracking::Settlement::accepted,
                                         input.text("reason")}));
  }
  return facts;
}

}  // namespace

std::vector<Action> plan_actions() {
  using enum FieldKind;
  const Field the_plan{"plan", id, true, false, "", "kế hoạch", "plan"};
  const Field day_of{"day", day, true, false, "", "ngày văn bản", "day of the document"};
  const Field number_of{"number", text, true, false, "", "số, ký hiệu văn bản", "number and symbol of the document"};
  const Field why{"reason", text, false, false, "", "lý do", "reason"};
  Field must_why = why;
  must_why.required = true;
  const Field a_file{"file", file, false, true, "", "tệp", "file"};
  Field the_file{"file", file, true, false, "", "văn bản kế hoạch", "the plan's document"};
  return {
      {"plan.import",
       "nhập kế hoạch từ văn bản: đọc, kiểm tra, đề xuất đơn vị và người",
       "import a plan from its document: read, checked, units and people proposed",
       office | keeper,
       false,
       {the_file,
        {"plan", id, false, false, "", "mã kế hoạch, mặc định là năm", "the plan's id, by default its year"},
        {"year", count, false, false, "", "năm của kế hoạch", "the plan's year"}},
       import},
      {"plan.copy",
       "chép kế hoạch năm trước thành dự thảo năm sau",
       "copy a plan as the draft of another year",
       office,
       false,
       {the_plan, {"year", count, false, false, "", "năm", "year"}, {"to", id, false, false, "", "mã mới", "new id"}},
       copy},
      {"plan.submit", "trình kế hoạch", "submit a plan", office, false, {the_plan, why}, submit},
      {"plan.return",
       "trả lại dự thảo kế hoạch",
       "return a plan's draft",
       director,
       false,
       {the_plan, must_why},
       give_back},
      {"plan.issue",
       "ban hành kế hoạch: số, ngày, bản ký",
       "issue a plan: number, day, signed original",
       office | director,
       false,
       {the_plan, number_of, day_of, a_file},
       issue},
      {"plan.original",
       "đính kèm bản ký",
       "attach the signed original",
       office,
       false,
       {the_plan, the_file},
       attach_original},
      {"plan.amend",
       "điều chỉnh, bổ sung kế hoạch: bản mới theo văn bản",
       "amend a plan: a new version by a document",
       office | director,
       false,
       {the_plan,
        number_of,
        day_of,
        why,
        a_file,
        {"edit", text, false, true, "", "sửa một mục: \"MỤC trường=giá trị\"; \"+1 trường=giá trị\" là của dòng mới",
         "change an item: \"ITEM field=value\"; \"+1 field=value\" is of a new line"},
        {"drop", id, false, true, "", "đưa mục ra khỏi kế hoạch", "drop an item"},
        {"original", file, false, true, "", "bản ký", "the signed original"}},
       amend},
      {"plan.close", "kết thúc kế hoạch", "close a plan", office | director, false, {the_plan, why}, close},
      {"finding.settle",
       "xử lý phát hiện: đã sửa, hoặc chấp nhận có lý do",
       "settle findings: repaired, or accepted for a reason",
       office,
       false,
       {{"finding", id, true, true, "", "phát hiện", "finding"},
        {"how", choice, true, false, "repaired|accepted", "cách xử lý", "how"},
        why},
       settle},
  };
}

}  // namespace sauro::app
