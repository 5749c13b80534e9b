// SPDX-License-Identifier: AGPL-3.0-or-later
// What each action and query of access.tsv is tried with, by each role of its first line.
#pragma once
#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <sstream>

#include "app/actions/a_council.h"
#include "app/actions/proposal_sheet.h"
#include "app/actions/research_cases.h"
#include "app/actions/table_plan.h"
#include "plan/tracking/urging.h"
#include "programmes/shared/achievement.h"

namespace sauro::app {

struct Role {
  const char* user;
  std::string own, foreign;  ///< items, for the word "own"
};

/// Those of the first line of the table. Whoever has no item of their own is tried with one of u1.
inline const std::map<std::string, Role>& roles() {
  static const std::map<std::string, Role> all = {
      {"administrator", {"quantri", meetings, {}}}, {"office", {"hoa", meetings, classes}},
      {"director", {"giam", meetings, classes}},    {"head", {"thoc", meetings, classes}},
      {"specialist", {"an", meetings, classes}},    {"other_head", {"tam", classes, meetings}},
      {"superior", {"tren", meetings, {}}},         {"auditor", {"kiem", meetings, {}}},
      {"folder_administrator", {"", meetings, {}}}, {"guest", {"ma", meetings, {}}},
      {"council_member", {"dong", meetings, {}}},   {"inspector", {"tra", meetings, {}}}};
  return all;
}

struct Line {
  std::string name;
  std::map<std::string, std::string> cells;  ///< by role
};

inline std::vector<Line> table() {
  std::ifstream file(SAURO_SOURCE_DIR "/tests/app/actions/access.tsv");
  std::vector<std::string> heads;
  std::vector<Line> lines;
  for (std::string text; std::getline(file, text);) {
    std::istringstream row(text);
    std::vector<std::string> cells;
    for (std::string cell; std::getline(row, cell, '\t');) cells.push_back(cell);
    if (heads.empty()) {
      heads = cells;
      continue;
    }
    Line line{cells.at(0), {}};
    EXPECT_EQ(cells.size(), heads.size()) << text;
    for (std::size_t i = 1; i < std::min(cells.size(), heads.size()); ++i) line.cells[heads[i]] = cells[i];
    lines.push_back(std::move(line));
  }
  return lines;
}

inline Agency::At stage_of(const std::string& name) {
  constexpr auto of_drafts =
      std::to_array<std::string_view>({"plan.submit", "item.except", "item.merge", "item.split", "item.restore"});
  if (std::find(of_drafts.begin(), of_drafts.end(), name) != of_drafts.end()) return Agency::At::draft;
  if (name == "plan.return" || name == "plan.issue") return Agency::At::submitted;
  return Agency::At::issued;
}

inline bool of_u2(const std::string& item) { return item == classes; }
inline const char* worker_of(const std::string& item) { return of_u2(item) ? "binh" : "an"; }
inline const char* head_of(const std::string& item) { return of_u2(item) ? "tam" : "thoc"; }

/// A step that the office broke the item into.
inline std::string broken(Agency& agency, const std::string& item) {
  const auto facts = agency.must("hoa", "item.break", {{"item", item}, {"title", "Bước một"}});
  return facts.empty() ? std::string() : facts.front().what.subject.substr(std::string_view("item/").size());
}

/// A notice of somebody's own; one that goes by mail has failed to.
inline std::string make_notice(Agency& agency, const std::string& user, bool by_mail = false) {
  const std::string id = agency.today().iso() + "." + user;
  std::vector<plan::NewFact> facts = {
      fact_of("notice.made", "notice/" + id, tracking::Notice{user, agency.today(), {{meetings, {}, 1, {}}}, by_mail})};
  if (by_mail) {
    agency.must(user.c_str(), "user.mail", {{"user", user}, {"mail", user + "@so.example.vn"}});
    facts.push_back(fact_of("mail.unknown", "notice/" + id, tracking::MailSaid{"421 later"}));
  }
  EXPECT_TRUE(append_facts({agency.ledger(), agency.folder(), Agency::key, agency.now()}, facts, {}, {}, {}).ok());
  return id;
}

/// Whose leave or address it is: their own where the item is.
inline std::string whose(const std::string& item, const std::string& role) {
  const bool own = item == roles().at(role).own && role != "guest" && role != "folder_administrator";
  return own ? roles().at(role).user : "lan";
}

/// A report of the unit that the item is of.
inline Values unit_report(const std::string& item) {
  return {{"form", "unit-report"}, {"period", "2026-01"}, {"unit", of_u2(item) ? "u2" : "u1"}};
}

/// The agency says what its documents need.
inline void can_write(Agency& agency) {
  agency.must(
      "hoa", "agency.set",
      {{"name", "Sở Một"}, {"place", "Cao Lãnh"}, {"symbol", "SM"}, {"title", "Giám đốc"}, {"signer", "Lê Ký"}});
}

inline bool about_issued(const std::string& name) {
  return name == "document" || name == "document.file" || name == "document.print" || name == "document.send";
}

inline void issue_notice(Agency& agency) {
  agency.must("hoa", "document.issue",
              {{"form", "notice"}, {"subject", "Lịch trực"}, {"body", "Văn phòng trực ngày 02/3/2026."}});
}

/// A version of the notice of an agency's own.
inline constexpr const char* own_notice =
    "id: notice\nversion: 2\nname.vi: Thông báo\nname.en: Notice\ncode: TB\nasks: subject\nletterhead:\n"
    "type: thông báo\nsubject: {subject}\ntext: {subject}\nsignature:\nrecipient: {filed}\n";

/// An item's product that a programme counts.
inline void bind_product(Agency& agency, const std::string& item) {
  programmes::Binding said;
  said.item = item, said.kind = "research.followed";
  record(agency, fact_of("binding.set", "binding/" + said.id(), said), "hoa");
}

/// What is given, with everything done that must be done before.
inline Values given(Agency& agency, const std::string& name, const std::string& role, const std::string& item) {
  const std::map<std::string, Values> simple = {
      {"agency.set", {{"name", "Sở Một"}}},
      {"agency.days", {{"year", "2026"}, {"off", "02/01/2026"}}},
      {"plan.columns", {{"plan", "2027"}, {"table", "1"}, {"column", "4"}, {"means", "lead"}}},
      {"unit.set", {{"unit", "u1"}, {"alias", "Phòng Một"}}},
      {"unit.end", {{"unit", "u1"}, {"successor", "u2"}, {"day", "01/03/2026"}, {"document", "9/QĐ"}}},
      {"unit.merge", {{"unit", "u2"}, {"into", "u1"}}},
      {"person.set", {{"name", "Người Mới"}}},
      {"user.set", {{"user", "moi"}, {"name", "Người Mới"}, {"role", "office"}}},
      {"user.propose", {}},
      {"user.revoke", {{"user", "an"}, {"role", "specialist"}, {"unit", "u1"}}},
      {"plan.import", {{"plan", "khac"}}},
      {"plan.copy", {{"plan", "2026"}}},
      {"plan.submit", {{"plan", "2026"}}},
      {"plan.return", {{"plan", "2026"}, {"reason", "sửa lại"}}},
      {"plan.issue", {{"plan", "2026"}, {"number", "12/KH"}, {"day", "01/03/2026"}}},
      {"plan.original", {{"plan", "2026"}}},
      {"plan.amend", {{"plan", "2026"}, {"number", "20/KH"}, {"day", "01/03/2026"}, {"drop", classes}}},
      {"plan.close", {{"plan", "2026"}, {"reason", "hết năm"}}},
      {"finding.settle", {{"finding", "2026.f2"}, {"how", "repaired"}}},
      {"item.add", {{"plan", "2026"}, {"title", "Việc đột xuất"}, {"document", "8/CV"}}},
      {"item.except", {{"item", of_u2(item) ? vague_u2 : vague}, {"reason", "không đếm được"}}},
      {"item.merge", {{"item", item}, {"with", of_u2(item) ? vague_u2 : vague}}},
      {"item.split", {{"item", item}, {"title", "Việc một"}, {"title", "Việc hai"}}},
      {"item.assign", {{"item", item}, {"monitoring", of_u2(item) ? "u1" : "u2"}}},
      {"item.break", {{"item", item}, {"title", "Bước một"}}},
      {"item.report", {{"item", item}, {"text", "đang làm"}}},
      {"item.record", {{"item", item}, {"text", "đang làm"}}},
      {"item.confirm", {{"item", item}}},
      {"item.return", {{"item", item}, {"reason", "thiếu số liệu"}}},
      {"item.close", {{"item", item}, {"document", "5/BC"}, {"partial", ""}, {"reason", "hết kinh phí"}}},
      {"item.reopen", {{"item", item}, {"reason", "còn thiếu"}}},
      {"item.block", {{"item", item}, {"text", "chưa có kinh phí"}}},
      {"item.decide", {{"item", item}, {"outcome", "solved"}, {"text", "đã cấp"}}},
      {"item.extend", {{"item", item}, {"due", "31/10/2026"}, {"reason", "chờ kinh phí"}}},
      {"item.grant", {{"item", item}, {"decision", "granted"}}},
      {"item.follow", {{"item", item}, {"months", "2"}}},
      {"item.check", {{"item", item}, {"text", "đã xem hồ sơ"}}},
      {"event.occur", {{"event", "2026.e1"}}},
      {"document.issue", unit_report(item)},
      {"document.draft", unit_report(item)},
      {"document", {{"document", "2026.TB.1"}}},
      {"document.file", {{"document", "2026.TB.1"}}},
      {"form", {{"form", "notice"}}},
      {"document.print", {{"document", "2026.TB.1"}}},
      {"document.send", {{"document", "2026.TB.1"}, {"to", "Sở Nội vụ"}}},
      {"document.numbers", {{"year", "2026"}, {"code", "BC"}, {"last", "7"}, {"reason", "đã cấp ở sổ giấy"}}},
      {"receiver.set", {{"receiver", "ubnd"}, {"name", "UBND tỉnh"}}},
      {"form.set", {{"form", "notice"}}},
      {"ladder.set", {{"rung", "3 head mail"}}},
      {"rule.set", {{"rule", "council.selection.least"}, {"value", "8"}, {"document", "QĐ 1/2026/QĐ-UBND"}}},
      {"item.bind", {{"item", item}, {"kind", "research.followed"}}},
      {"item.unbind", {{"item", item}}},
      {"unit", {{"unit", "u1"}}},
      {"plan.document", {{"plan", "2026"}}},
      {"search", {{"words", "hội nghị"}}},
      {"item", {{"item", item}}}};
  if (name == "item.confirm" || name == "item.return") {
    agency.must(worker_of(item), "item.report", {{"item", item}, {"text", "đang làm"}});
    if (role == "office") agency.must(head_of(item), "item.confirm", {{"item", item}});
  }
  if (name == "item.reopen")
    agency.must("hoa", "item.close", {{"item", item}, {"document", "5/BC"}, {"partial", ""}, {"reason", "hết"}});
  if (name == "item.decide") agency.must("hoa", "item.block", {{"item", item}, {"text", "chưa có kinh phí"}});
  if (name == "item.grant")
    agency.must(worker_of(item), "item.extend", {{"item", item}, {"due", "31/10/2026"}, {"reason", "chờ"}});
  if (name.starts_with("document")) can_write(agency);
  if (name == "document.draft" && role == "council_member") {
    Values about = about_council(agency, "council", item == roles().at("council_member").own);
    agency.must("hoa", "council.invite", {about.front(), {"day", "2026-03-20"}, {"place", "Phòng 2"}});
    about.emplace_back("form", "council-invitation");
    return about;
  }
  if (about_issued(name)) issue_notice(agency);
  if (name == "form.set") agency.must("hoa", "form.set", {{"form", "notice"}}, {{"thong-bao.form", own_notice}});
  if (name == "urging.run") {  // a ladder so long that everything stands on it
    agency.must("hoa", "ladder.set", {{"rung", "-250 performer notice"}});
    return {};
  }
  if (name == "notice.see") return {{"notice", make_notice(agency, roles().at(role).user)}};
  if (name == "mail.again" || name == "mail.bounced") return {{"notice", make_notice(agency, "an", true)}};
  if (name == "plan.columns") import_table_plan(agency);
  if (name == "item.unbind") bind_product(agency, item);
  if (is_about_research(name)) return about_research(agency, name);
  if (is_about_councils(name)) return about_council(agency, name, item == roles().at("council_member").own);
  if (name == "expert.set") return {{"user", whose(item, role)}, {"organisation", "Viện Một"}};
  if (name == "item.restore") return {{"item", item}, {"fact", std::to_string(agency.item(item).set_fact)}};
  if (name == "item.edit") return {{"item", broken(agency, item)}, {"title", "Bước hai"}};
  if (name == "item.drop") return {{"item", broken(agency, item)}, {"reason", "không cần"}};
  if (name == "user.away") {
    return {{"user", whose(item, role)}, {"from", "03/03/2026"}, {"until", "06/03/2026"}};
  }
  if (name == "user.mail") return {{"user", whose(item, role)}, {"mail", "moi@so.example.vn"}};
  const auto at = simple.find(name);
  return at == simple.end() ? Values() : at->second;
}

/// The file that an action needs.
inline Files files_of(const std::string& name) {
  if (name == "research.import") return proposal_sheet(2);
  if (name != "plan.import" && name != "plan.original") return {};
  return {{"ke-hoach.txt", "KẾ HOẠCH\nCông tác năm 2027\n\n1. Tổ chức 05 hội nghị trước ngày 30/6/2027.\n"}};
}

/// Whom the user's leave or address is recorded for is what "own" means there; of councils, one without dong.
inline std::string foreign_to(const std::string& name, const Role& role) {
  if (name == "expert.set" || is_about_councils(name)) return "another";
  if (name == "document.draft" && role.user == roles().at("council_member").user) return "another";
  return name == "user.away" || name == "user.mail" ? "another" : role.foreign;
}

}  // namespace sauro::app
