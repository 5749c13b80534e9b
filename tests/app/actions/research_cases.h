// SPDX-License-Identifier: AGPL-3.0-or-later
// What the tables of rights and refusals are tried with about research tasks, meetings and approvals.
#pragma once
#include <array>

#include "app/actions/proposal_sheet.h"
#include "app/actions/refusal_case.h"
#include "programmes/research/task.h"

namespace sauro::app {

/// The task n1 is as far as `stage`, by facts as its councils and leaders would record them.
inline void bring_to(Agency& agency, programmes::research::Stage stage) {
  using namespace programmes::research;
  using enum programmes::research::Stage;
  agency.must("hoa", "research.propose", {{"research", "n1"}, {"title", "Nhiệm vụ một"}, {"proposer", "Viện A"}});
  const Day today = agency.today();
  const Decided decided{today, today.plus_days(40), Decimal::of(500), "QĐ 1", ""};
  const auto judged = [&](const char* kind) { return Judged{"c", kind, "n1", true, {}, 1, today}; };
  const auto about = [](const char* kind, const auto& said) { return fact_of(kind, "research/n1", said); };
  const std::array<std::pair<programmes::research::Stage, plan::NewFact>, 7> way = {
      {{identified, about("research.judged", judged("identification"))},
       {listed, about("research.listed", decided)},
       {called, about("research.called", decided)},
       {selected, about("research.judged", judged("selection"))},
       {running, about("research.contracted", Contracted{today, today.plus_days(300), "Viện A", "Lê Chủ Nhiệm", "HĐ"})},
       {submitted, about("research.submitted", Submitted{today, "n1.kq"})},
       {accepted, about("research.judged", judged("acceptance"))}}};
  for (const auto& [reached, fact] : way) {
    if (stage < reached) break;
    EXPECT_TRUE(append_facts({agency.ledger(), agency.folder(), Agency::key, agency.now()}, {fact}, {}, {}, {}).ok());
  }
  if (stage == selected)
    agency.must("giam", "research.fund", {{"research", "n1"}, {"amount", "500"}, {"document", "QĐ"}});
}

inline void plan_meeting(Agency& agency) {
  agency.must("hoa", "meeting.plan",
              {{"meeting", "h1"}, {"kind", "transfer"}, {"title", "Hội nghị"}, {"day", agency.today().iso()}});
}
inline void begin_approval(Agency& agency, bool sent) {
  agency.must("hoa", "approval.begin", {{"approval", "t1"}, {"title", "Danh mục"}, {"body", "Lãnh đạo Sở"}});
  if (sent) agency.must("hoa", "approval.send", {{"approval", "t1"}, {"document", "TTr"}});
}

inline const Values a_round = {
    {"round", "dk"}, {"title", "Đăng ký nhiệm vụ"}, {"until", "2026-12-01"}, {"body", "Xã A"}, {"body", "Xã B"}};
inline const Values a_procedure = {{"procedure", "qt"}, {"template", "regulation"}, {"title", "Quy chế"}};

inline Values about_service(Agency& agency, const std::string& name) {
  if (name == "round.open") return a_round;
  if (name == "procedure.begin") return a_procedure;
  if (name.starts_with("round.")) {
    agency.must("hoa", "round.open", a_round);
    return name == "round.answer" ? Values{{"round", "dk"}, {"body", "Xã A"}} : Values{{"round", "dk"}};
  }
  agency.must("hoa", "procedure.begin", a_procedure);
  return {{"procedure", "qt"}, {name == "procedure.stop" ? "reason" : "document", "VB 1"}};
}

inline bool is_about_research(const std::string& name) {
  return name.starts_with("research") || name.starts_with("meeting") || name.starts_with("approval") ||
         name.starts_with("round") || name.starts_with("procedure");
}

/// What is given to one of their actions, with everything done that must be done before.
inline Values about_research(Agency& agency, const std::string& name) {
  using enum programmes::research::Stage;
  struct Row {
    const char* name;
    programmes::research::Stage stage;
    Values values;
  };
  const std::string later = agency.today().plus_days(400).iso(), month = agency.today().plus_days(31).iso();
  const std::vector<Row> rows = {
      {"research.follow", proposed, {{"leader", "giam"}}},
      {"research.call", listed, {{"until", month}, {"document", "TB"}}},
      {"research.assign", listed, {{"host", "Viện A"}, {"document", "QĐ"}}},
      {"research.apply", called, {{"host", "Viện A"}, {"team", "Lê Chủ Nhiệm; Viện A"}}},
      {"research.fund", selected, {{"amount", "500"}, {"document", "QĐ"}}},
      {"research.contract",
       selected,
       {{"host", "Viện A"}, {"principal", "Lê"}, {"from", agency.today().iso()}, {"until", later}, {"document", "HĐ"}}},
      {"research.check", running, {{"found", "on-time"}, {"document", "BB"}}},
      {"research.extend", running, {{"until", later}, {"reason", "bão"}, {"document", "QĐ"}}},
      {"research.stop", running, {{"text", "không đủ năng lực"}, {"document", "QĐ"}}},
      {"research.submit", running, {}},
      {"research.register", accepted, {{"document", "GCN"}}},
      {"research.announce", accepted, {{"recipient", "Sở Y"}, {"document", "TB"}}},
      {"research.deliver", accepted, {{"recipient", "Sở Y"}, {"way", "post"}}}};
  if (name == "research.import" || name == "research-tasks" || name == "meetings" || name == "approvals" ||
      name == "rounds" || name == "procedures")
    return {};
  if (name == "research.file") {
    const std::string receipt = "%PDF-1.4 biên nhận";
    bring_to(agency, accepted);
    agency.must("hoa", "research.announce", {{"research", "n1"}, {"recipient", "Sở Y"}, {"document", "TB"}});
    agency.must("hoa", "research.deliver", {{"research", "n1"}, {"recipient", "Sở Y"}, {"way", "post"}},
                {{"Biên nhận.pdf", receipt}});
    return {{"research", "n1"}, {"file", sha256_hex(receipt)}};
  }
  if (name == "research") {
    bring_to(agency, running);
    return {{"research", "n1"}};
  }
  if (name == "research.enter")
    return {{"research", "n1"},     {"title", "Nhiệm vụ một"}, {"host", "Viện A"}, {"principal", "Lê"},
            {"from", "2026-01-01"}, {"until", "2027-01-01"},   {"document", "HĐ"}};
  if (name == "research.propose") return {{"research", "n1"}, {"title", "Nhiệm vụ một"}, {"proposer", "Viện A"}};
  if (name == "research.list") {
    bring_to(agency, identified);
    return {{"task", "n1"}, {"document", "QĐ"}};
  }
  if (name == "meeting.plan")
    return {{"meeting", "h1"}, {"kind", "transfer"}, {"title", "Hội nghị"}, {"day", agency.today().iso()}};
  if (name == "approval.begin") return {{"approval", "t1"}, {"title", "Danh mục"}, {"body", "Lãnh đạo Sở"}};
  if (name.starts_with("round.") || name.starts_with("procedure.")) return about_service(agency, name);
  if (name.starts_with("meeting.")) {
    plan_meeting(agency);
    if (name == "meeting.cancel") return {{"meeting", "h1"}, {"reason", "bão"}};
    return {{"meeting", "h1"}, {"minutes", "BB 1"}};
  }
  if (name.starts_with("approval.")) {
    begin_approval(agency, name == "approval.decide");
    if (name == "approval.decide") return {{"approval", "t1"}, {"verdict", "approved"}, {"document", "KL"}};
    return {{"approval", "t1"}, {"document", "TTr"}};
  }
  for (const Row& row : rows)
    if (name == row.name) {
      bring_to(agency, row.stage);
      if (name == "research.deliver")
        agency.must("hoa", "research.announce", {{"research", "n1"}, {"recipient", "Sở Y"}, {"document", "TB"}});
      Values values = row.values;
      values.emplace_back("research", "n1");
      return values;
    }
  ADD_FAILURE() << "nothing is given to " << name;
  return {};
}

inline std::vector<Case> cases_of_research() {
  using enum programmes::research::Stage;
  const auto at = [](programmes::research::Stage stage) { return [=](Agency& agency) { bring_to(agency, stage); }; };
  const Values contract{
      {"research", "n1"}, {"host", "A"}, {"principal", "B"}, {"from", "2026-05-01"}, {"document", "x"}};
  const auto until = [&](const char* day) {
    Values values = contract;
    values.emplace_back("until", day);
    return values;
  };
  const auto unfunded = [](Agency& agency) {
    bring_to(agency, called);
    const programmes::research::Judged judged{"c", "selection", "n1", true, {}, 1, agency.today()};
    EXPECT_TRUE(append_facts({agency.ledger(), agency.folder(), Agency::key, agency.now()},
                             {fact_of("research.judged", "research/n1", judged)}, {}, {}, {})
                    .ok());
  };
  const auto announced = [](Agency& agency) {
    bring_to(agency, accepted);
    agency.must("hoa", "research.announce", {{"research", "n1"}, {"recipient", "Sở Y"}, {"document", "TB"}});
  };
  const auto ordered = until("2027-05-01");
  const auto with = [](Values values, const char* name, const char* value) {
    values.emplace_back(name, value);
    return values;
  };
  const Values deliver{{"research", "n1"}, {"recipient", "Sở Z"}, {"way", "post"}};
  const auto long_ago = [](Agency& agency) { bring_to(agency, called), agency.on("2026-12-01"); };
  return {
      {"unknown.research", "hoa", "research.submit", {{"research", "khong"}}},
      {"research.stage", "hoa", "research.submit", {{"research", "n1"}}, {}, at(listed)},
      {"research.table",
       "hoa",
       "research.import",
       {},
       {{"x.xlsx", *writers::xlsx({{{"Tên nhiệm vụ", 9, 4, 0}}, {{{std::string("x")}}}}, "x")}}},
      {"research.rows", "hoa", "research.import", {}, proposal_sheet(2, {1})},
      {"research.decided",
       "hoa",
       "research.propose",
       {{"research", "n1"}, {"title", "x"}, {"proposer", "y"}},
       {},
       at(identified)},
      {"research.short-call",
       "hoa",
       "research.call",
       {{"research", "n1"}, {"until", "2026-03-31"}, {"document", "x"}},
       {},
       at(listed)},
      {"research.late-application",
       "hoa",
       "research.apply",
       {{"research", "n1"}, {"host", "x"}, {"team", "y"}},
       {},
       long_ago},
      {"research.no-budget", "giam", "research.contract", until("2027-05-01"), {}, unfunded},
      {"research.backwards", "giam", "research.contract", until("2026-04-01"), {}, at(selected)},
      {"research.product", "giam", "research.contract", with(ordered, "ordered", "Bài báo; 0 bài"), {}, at(selected)},
      {"research.delivered-count", "hoa", "research.submit", {{"research", "n1"}, {"delivered", "2"}}, {}, at(running)},
      {"research.not-announced", "hoa", "research.deliver", deliver, {}, at(accepted)},
      {"research.recipient", "hoa", "research.deliver", deliver, {}, announced},
      {"research.not-longer",
       "giam",
       "research.extend",
       {{"research", "n1"}, {"until", "2026-04-01"}, {"reason", "x"}, {"document", "y"}},
       {},
       at(running)},
  };
}

inline std::vector<Case> cases_of_meetings_and_approvals() {
  const auto held = [](Agency& agency) {
    plan_meeting(agency);
    agency.must("hoa", "meeting.hold", {{"meeting", "h1"}, {"minutes", "BB"}});
  };
  const auto cancelled = [](Agency& agency) {
    plan_meeting(agency);
    agency.must("hoa", "meeting.cancel", {{"meeting", "h1"}, {"reason", "bão"}});
  };
  const auto begun = [](Agency& agency) { begin_approval(agency, false); };
  const auto sent = [](Agency& agency) { begin_approval(agency, true); };
  const auto through = [](Agency& agency) {
    begin_approval(agency, true);
    agency.must("hoa", "approval.decide", {{"approval", "t1"}, {"verdict", "approved"}, {"document", "x"}});
  };
  const Values hold{{"meeting", "h1"}, {"minutes", "BB"}};
  const Values approve{{"approval", "t1"}, {"verdict", "approved"}, {"document", "x"}};
  return {
      {"unknown.meeting", "hoa", "meeting.hold", hold},
      {"meeting.held", "hoa", "meeting.hold", hold, {}, held},
      {"meeting.cancelled", "hoa", "meeting.hold", hold, {}, cancelled},
      {"meeting.no-minutes", "hoa", "meeting.hold", {{"meeting", "h1"}}, {}, plan_meeting},
      {"meeting.early",
       "hoa",
       "meeting.hold",
       {{"meeting", "h1"}, {"minutes", "BB"}, {"day", "2026-12-01"}},
       {},
       plan_meeting},
      {"unknown.approval", "hoa", "approval.send", {{"approval", "khong"}, {"document", "x"}}},
      {"approval.known", "hoa", "approval.begin", {{"approval", "t1"}, {"title", "x"}, {"body", "y"}}, {}, begun},
      {"approval.through", "hoa", "approval.send", {{"approval", "t1"}, {"document", "x"}}, {}, through},
      {"approval.waits", "hoa", "approval.send", {{"approval", "t1"}, {"document", "x"}}, {}, sent},
      {"approval.not-sent", "hoa", "approval.decide", approve, {}, begun},
      {"approval.before",
       "hoa",
       "approval.decide",
       {{"approval", "t1"}, {"verdict", "approved"}, {"document", "x"}, {"day", "2026-01-10"}},
       {},
       sent},
      {"approval.reason",
       "hoa",
       "approval.decide",
       {{"approval", "t1"}, {"verdict", "returned"}, {"document", "x"}},
       {},
       sent},
  };
}

inline std::vector<Case> cases_of_services() {
  const auto opened = [](Agency& agency) { agency.must("hoa", "round.open", a_round); };
  const auto answered = [=](Agency& agency) {
    opened(agency);
    for (const char* body : {"Xã A", "Xã B"}) agency.must("hoa", "round.answer", {{"round", "dk"}, {"body", body}});
  };
  const auto closed = [=](Agency& agency) { opened(agency), agency.must("hoa", "round.close", {{"round", "dk"}}); };
  const auto begun = [](Agency& agency) { agency.must("hoa", "procedure.begin", a_procedure); };
  const auto stopped = [=](Agency& agency) {
    begun(agency), agency.must("hoa", "procedure.stop", {{"procedure", "qt"}, {"reason", "thôi"}});
  };
  const auto through = [=](Agency& agency) {
    begun(agency);
    for (int i = 0; i < 5; ++i) agency.must("hoa", "procedure.step", {{"procedure", "qt"}, {"document", "VB"}});
  };
  const auto own = [](Agency& agency) {
    agency.must("hoa", "rule.set", {{"rule", "procedure.regulation"}, {"value", "Soạn thảo"}, {"document", "QĐ 1"}});
  };
  const Values fewer = {{"round", "dk"}, {"title", "x"}, {"until", "2026-12-01"}, {"body", "Xã B"}};
  const Values backwards = {{"round", "dk"}, {"title", "x"}, {"until", "2026-01-01"}, {"body", "Xã B"}};
  const Values step = {{"procedure", "qt"}, {"document", "VB"}};
  return {
      {"unknown.round", "hoa", "round.close", {{"round", "khong"}}},
      {"round.closed", "hoa", "round.answer", {{"round", "dk"}, {"body", "Xã A"}}, {}, closed},
      {"round.backwards", "hoa", "round.open", backwards},
      {"round.body", "hoa", "round.answer", {{"round", "dk"}, {"body", "Xã C"}}, {}, opened},
      {"round.has-answered", "hoa", "round.open", fewer, {}, answered},
      {"round.all-answered", "hoa", "round.remind", {{"round", "dk"}}, {}, answered},
      {"unknown.procedure", "hoa", "procedure.step", {{"procedure", "khong"}}},
      {"procedure.known", "hoa", "procedure.begin", a_procedure, {}, begun},
      {"procedure.template", "hoa", "procedure.begin", {{"procedure", "qt"}, {"template", "khong"}, {"title", "x"}}},
      {"procedure.steps", "hoa", "procedure.begin", a_procedure, {}, own},
      {"procedure.stopped", "hoa", "procedure.step", step, {}, stopped},
      {"procedure.done", "hoa", "procedure.step", step, {}, through},
      {"procedure.day",
       "hoa",
       "procedure.step",
       {{"procedure", "qt"}, {"document", "x"}, {"day", "2026-01-01"}},
       {},
       begun},
      {"procedure.no-document", "hoa", "procedure.step", {{"procedure", "qt"}}, {}, begun},
  };
}

}  // namespace sauro::app
