// SPDX-License-Identifier: AGPL-3.0-or-later
// What is refused about councils, dossiers, own rules and products that programmes count.
#pragma once
#include "app/actions/access_cases.h"
#include "app/actions/refusal_case.h"
#include "programmes/councils/ballot.h"

namespace sauro::app {

inline const Sitting c1 = {};

inline auto at(CouncilStage stage) {
  return [stage](Agency& agency) { hold(agency, c1, stage); };
}

/// A council of seven of a kind, open; dong is its chair.
inline void hold_seven(Agency& agency, const char* kind) {
  add_members(agency, 6);
  enter_dossier(agency, "hs1");
  const Sitting who{"c1", "dong", "uv1", "uv2"};
  Values values{{"council", "c1"},          {"kind", kind},
                {"title", council_title},   {"dossier", "hs1"},
                {"member", "dong=chair"},   {"member", "uv1=secretary"},
                {"member", "uv2=reviewer"}, {"member", "uv3=reviewer"},
                {"member", "uv4"},          {"member", "uv5"},
                {"member", "uv6"}};
  agency.must("hoa", "council.appoint", values);
  invite(agency, who);
  const std::vector<std::string> all{"dong", "uv1", "uv2", "uv3", "uv4", "uv5", "uv6"};
  for (const std::string& user : all) declare(agency, "c1", user);
  attend(agency, who, all);
  agency.must("dong", "council.open", {{"council", "c1"}});
}

/// One that gives points.
inline void hold_selection(Agency& agency) { hold_seven(agency, "selection"); }

/// One that grades a product that was ordered, and the report.
inline void hold_acceptance(Agency& agency) {
  hold_seven(agency, "acceptance");
  auto dossier = agency.record<programmes::councils::Dossier>("dossier", "hs1");
  dossier.products.push_back({"Quy trình", "quy trình", Decimal::of(1), Decimal::of(1)});
  record(agency, fact_of("dossier.set", "dossier/hs1", dossier), "hoa");
}

/// Open, with uv2 absent at first; whether uv2 has declared, and whether they came later.
inline void hold_with_latecomer(Agency& agency, bool declared, bool came) {
  hold(agency, c1, CouncilStage::invited);
  for (const char* user : {"dong", "uv1"}) declare(agency, "c1", user);
  if (declared) declare(agency, "c1", "uv2");
  attend(agency, c1, {"dong", "uv1"});
  agency.must("dong", "council.open", {{"council", "c1"}});
  if (came) attend(agency, c1, c1.all());
}

/// dong is a partner's, which became known after the council was made.
inline void tell_conflict(Agency& agency) {
  agency.must("hoa", "expert.set", {{"user", "dong"}, {"organisation", "viện HS1"}});
}

inline std::vector<Case> cases_of_appointing() {
  const auto with = [](std::size_t place, const char* name, const char* value) {
    Values values = appointment(c1);
    values.at(place) = {name, value};
    return values;
  };
  const auto ready = [](Agency& agency) {
    add_members(agency);
    enter_dossier(agency, "hs1"), enter_dossier(agency, "hs2");
  };
  const Values dossier = {{"dossier", "hs1"}, {"title", "Hồ sơ"}, {"host", "Viện"}, {"team", principal}};
  const auto of_programme = [](Agency& agency) {
    programmes::councils::Dossier said;
    said.programme = "test", said.record = "test/1", said.title = "Hồ sơ";
    record(agency, fact_of("dossier.set", "dossier/hs1", said), "hoa");
  };
  const auto conflicting = [ready](Agency& agency) {
    ready(agency);
    tell_conflict(agency);
  };
  return {
      {"input.id", "hoa", "council.appoint", with(0, "council", "Hội đồng 1"), {}, ready},
      {"input.id", "hoa", "dossier.set", {{"dossier", "Hồ sơ"}, {"title", "x"}, {"host", "x"}, {"team", "x"}}},
      {"council.known", "hoa", "council.appoint", appointment(c1), {}, at(CouncilStage::appointed)},
      {"council.user", "hoa", "council.appoint", with(7, "member", "khong-co"), {}, ready},
      {"council.user", "hoa", "expert.set", {{"user", "khong-co"}}},
      {"council.seat", "hoa", "council.appoint", with(7, "member", "uv2=khách"), {}, ready},
      {"council.make-up", "hoa", "council.appoint", with(7, "member", "uv2=chair"), {}, ready},
      {"council.conflict", "hoa", "council.appoint", appointment(c1), {}, conflicting},
      {"unknown.dossier", "hoa", "council.appoint", appointment(c1)},
      {"council.no-seat",
       "hoa",
       "council.replace",
       {{"council", "c1"}, {"out", "an"}, {"in", "uv3"}},
       {},
       at(CouncilStage::appointed)},
      {"council.judged", "hoa", "dossier.set", dossier, {}, at(CouncilStage::open)},
      {"council.of-programme", "hoa", "dossier.set", dossier, {}, of_programme},
      {"council.expert-own", "dong", "expert.set", {{"user", "an"}}},
      {"council.stage", "hoa", "council.dissolve", {{"council", "c1"}, {"reason", "x"}}, {}, at(CouncilStage::counted)},
  };
}

inline std::vector<Case> cases_of_sitting() {
  const Values council = {{"council", "c1"}};
  const auto and_also = [&](const char* name, const char* value) {
    Values values = council;
    values.emplace_back(name, value);
    return values;
  };
  const auto present = [](std::vector<std::string> users, bool papers, const char* day) {
    return [=](Agency& agency) {
      appoint(agency, c1);
      if (papers)
        invite(agency, c1);
      else
        agency.must("uv1", "council.invite", {{"council", "c1"}, {"day", day}});
      if (!users.empty()) attend(agency, c1, users);
    };
  };
  const auto voted = [](Agency& agency) {
    hold(agency, c1, CouncilStage::open);
    agency.must("uv2", "council.ballot", a_vote("c1"));
  };
  const auto without_seal = [](Agency& agency) {
    appoint(agency, c1);
    agency.must("uv1", "council.invite", {{"council", "c1"}, {"day", "2026-03-02"}, {"papers", "2026-02-20"}});
    for (const std::string& user : c1.all()) declare(agency, "c1", user);
    attend(agency, c1, c1.all());
  };
  const Values late = {{"council", "c1"}, {"day", "2026-03-06"}, {"papers", "2026-03-05"}};
  const Values with_conflict = {{"council", "c1"}, {"conflict", "hs1"}, {"reason", "quen biết"}};
  const Values wrong = {{"council", "c1"}, {"password", "một câu khác"}};
  return {
      {"unknown.council", "hoa", "council.dissolve", {{"council", "c9"}, {"reason", "x"}}},
      {"unknown.council", "an", "council.declare", council, {}, at(CouncilStage::appointed)},
      {"council.members-only", "hoa", "council.declare", council, {}, at(CouncilStage::appointed)},
      {"council.secretary", "uv2", "council.invite", and_also("day", "2026-03-20"), {}, at(CouncilStage::appointed)},
      {"council.chair", "uv2", "council.open", council, {}, at(CouncilStage::invited)},
      {"council.chair-or-secretary",
       "uv2",
       "council.key",
       and_also("password", seal_password),
       {},
       at(CouncilStage::appointed)},
      {"council.short-password", "dong", "council.key", and_also("password", "ngắn"), {}, at(CouncilStage::appointed)},
      {"council.reason", "dong", "council.declare", and_also("conflict", "hs1"), {}, at(CouncilStage::appointed)},
      {"unknown.dossier", "dong", "council.declare", and_also("conflict", "hs7"), {}, at(CouncilStage::appointed)},
      {"council.cast", "uv2", "council.declare", with_conflict, {}, voted},
      {"council.papers-late", "uv1", "council.invite", late, {}, at(CouncilStage::appointed)},
      {"council.no-papers", "dong", "council.open", council, {}, present({}, false, "2026-03-02")},
      {"council.early", "dong", "council.open", council, {}, present({}, false, "2026-03-20")},
      {"council.quorum", "dong", "council.open", council, {}, present({"dong"}, true, "")},
      {"council.undeclared", "dong", "council.open", council, {}, present({"dong", "uv1"}, true, "")},
      {"council.no-seal", "dong", "council.open", council, {}, without_seal},
      {"council.has-voted",
       "uv1",
       "council.attend",
       {{"council", "c1"}, {"present", "dong"}, {"present", "uv1"}},
       {},
       voted},
      {"council.no-ballots", "dong", "council.unseal", and_also("password", seal_password), {}, at(CouncilStage::open)},
      {"council.password", "dong", "council.unseal", wrong, {}, voted},
      {"council.password", "uv1", "council.count", wrong, {}, at(CouncilStage::unsealed)},
  };
}

/// A ballot whose commitment was changed in the ledger, by somebody who could.
inline void hold_changed(Agency& agency) {
  namespace councils = programmes::councils;
  hold(agency, c1, CouncilStage::open);
  councils::Ballot ballot;
  ballot.user = "uv2", ballot.dossier = "hs1", ballot.vote = 1;
  auto said = *councils::put_in_box(ballot, agency.record<councils::CouncilState>("council", "c1"));
  said.commitment = std::string(said.commitment.size(), 'a');
  record(agency, fact_of("council.balloted", "council/c1", said), "uv2");
  agency.must("dong", "council.unseal", {{"council", "c1"}, {"password", seal_password}});
}

inline std::vector<Case> cases_of_ballots() {
  const auto points = [](std::initializer_list<const char*> list) {
    Values values{{"council", "c1"}, {"dossier", "hs1"}};
    for (const char* one : list) values.emplace_back("points", one);
    return values;
  };
  const auto latecomer = [](bool declared, bool came) {
    return [=](Agency& agency) { hold_with_latecomer(agency, declared, came); };
  };
  const auto against = [](Agency& agency) {
    hold(agency, c1, CouncilStage::open);
    agency.must("uv2", "council.declare", {{"council", "c1"}, {"conflict", "hs1"}, {"reason", "quen biết"}});
  };
  const auto reckoned = [](Agency& agency) {
    hold(agency, c1, CouncilStage::open);
    tell_conflict(agency);
  };
  const Values hs1 = {{"dossier", "hs1"}};
  return {
      {"council.stage", "dong", "council.ballot", a_vote("c1"), {}, at(CouncilStage::appointed)},
      {"council.declare-first", "uv2", "council.ballot", a_vote("c1"), {}, latecomer(false, true)},
      {"council.absent", "uv2", "council.ballot", a_vote("c1"), {}, latecomer(true, false)},
      {"council.own-conflict", "uv2", "council.ballot", a_vote("c1"), {}, against},
      {"council.conflict", "dong", "council.ballot", a_vote("c1"), {}, reckoned},
      {"council.blank", "dong", "council.ballot", {{"council", "c1"}, {"dossier", "hs1"}}, {}, at(CouncilStage::open)},
      {"council.points", "dong", "council.ballot", points({"30", "hai mươi"}), {}, hold_selection},
      {"council.criteria", "dong", "council.ballot", points({"30", "20"}), {}, hold_selection},
      {"council.marks",
       "dong",
       "council.ballot",
       {{"council", "c1"}, {"dossier", "hs1"}, {"mark", "passed"}},
       {},
       hold_acceptance},
      {"council.off-scale", "dong", "council.ballot", points({"31", "20", "25", "15", "10"}), {}, hold_selection},
      {"council.changed", "uv1", "council.count", {{"council", "c1"}, {"password", seal_password}}, {}, hold_changed},
      {"unknown.council", "an", "council", {{"council", "c1"}}, {}, at(CouncilStage::counted)},
      {"unknown.dossier", "an", "dossier", hs1, {}, at(CouncilStage::open)},
      {"council.declare-first", "dong", "dossier", hs1, {}, at(CouncilStage::appointed)},
      {"council.own-conflict", "uv2", "dossier", hs1, {}, against},
      {"council.conflict", "dong", "dossier", hs1, {}, reckoned},
  };
}

inline std::vector<Case> cases_of_what_counts() {
  const auto bound = [](Agency& agency) { bind_product(agency, meetings); };
  const Values rule = {{"rule", "council.selection.least"}, {"document", "QĐ 1"}};
  const auto with = [](Values values, const char* name, const char* value) {
    values.emplace_back(name, value);
    return values;
  };
  return {
      {"unknown.rule", "hoa", "rule.set", {{"rule", "khong.co"}, {"value", "1"}, {"document", "QĐ 1"}}},
      {"unknown.rule", "hoa", "rule.set", {{"rule", "check.time.after-plan"}, {"value", "1"}, {"document", "QĐ 1"}}},
      {"rule.number", "hoa", "rule.set", with(rule, "value", "bảy")},
      {"rule.nothing", "hoa", "rule.set", rule},
      {"unknown.achievement", "hoa", "item.bind", {{"item", meetings}, {"kind", "khong.co"}}},
      {"unknown.achievement", "hoa", "achievements", {{"kind", "khong.co"}}},
      {"binding.promise", "hoa", "item.bind", {{"item", meetings}, {"kind", "x"}, {"deliverable", "9"}}},
      {"binding.none", "hoa", "item.unbind", {{"item", meetings}}},
      {"binding.counts", "an", "item.report", {{"item", meetings}, {"quantity", "1"}}, {}, bound},
  };
}

}  // namespace sauro::app
