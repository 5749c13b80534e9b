// SPDX-License-Identifier: AGPL-3.0-or-later
// Facts about plans, and about the doubts that stood when they were imported.
#include "plan/tracking/folding.h"
#include "plan/tracking/plan_state.h"

namespace sauro::tracking {
namespace {

void put_plan(Folding& folding, const std::string& id, const PlanState& plan) {
  folding.put({"plan", id, encode_whole(plan), {{"all", std::to_string(plan.set.year)}}, {}, plan.set.title});
}

void put_finding(Folding& folding, const FindingState& finding) {
  const std::string id = folding.id();
  folding.put({"finding",
               id,
               encode_whole(finding),
               {{"plan", finding.set.plan + "/" + std::string(name_of(finding.how)) + "/" + in_order(id)}},
               {},
               {}});
}

void fold_issued(Folding& folding, PlanState& plan) {
  const auto said = folding.said<PlanIssued>();
  if (!said) return;
  plan.stage = PlanStage::issued;
  plan.versions.push_back({said->version, said->day, said->number, said->reason, folding.fact().number});
  const auto& files = folding.fact().what.attachments;
  plan.originals.insert(plan.originals.end(), files.begin(), files.end());
}

}  // namespace

bool fold_plan(Folding& folding) {
  const plan::NewFact& what = folding.fact().what;
  const std::string id = folding.id();
  if (what.kind == "plan.set") {
    if (const auto said = folding.said<PlanSet>()) {
      PlanState plan;
      plan.set = *said;
      plan.last = said->items;
      if (!what.attachments.empty()) plan.source = what.attachments.front();
      put_plan(folding, id, plan);
    }
    return true;
  }
  if (what.kind == "plan.finding") {
    if (const auto said = folding.said<FindingSet>()) put_finding(folding, {*said, Settlement::open, {}, {}});
    return true;
  }
  if (what.kind == "finding.settled") {
    const auto said = folding.said<FindingSettled>();
    auto finding = folding.body<FindingState>("finding", id);
    if (!said || !finding) return true;
    finding->how = said->how;
    finding->reason = said->reason;
    finding->who = what.who;
    put_finding(folding, *finding);
    return true;
  }
  if (!what.kind.starts_with("plan.")) return false;
  auto plan = folding.body<PlanState>("plan", id);
  if (!plan) return true;
  const auto step = folding.said<PlanStep>();
  if (what.kind == "plan.issued") {
    fold_issued(folding, *plan);
  } else if (what.kind == "plan.submitted") {
    plan->stage = PlanStage::submitted;
    plan->reason.clear();
  } else if (what.kind == "plan.returned") {
    plan->stage = PlanStage::draft;
    plan->reason = step ? step->reason : std::string();
  } else if (what.kind == "plan.closed") {
    plan->stage = PlanStage::closed;
    plan->reason = step ? step->reason : std::string();
  } else if (what.kind == "plan.columns") {
    if (const auto said = folding.said<PlanColumns>()) plan->columns = said->columns;
  } else if (what.kind == "plan.original") {
    plan->originals.insert(plan->originals.end(), what.attachments.begin(), what.attachments.end());
  } else {
    return false;
  }
  put_plan(folding, id, *plan);
  return true;
}

}  // namespace sauro::tracking
