// SPDX-License-Identifier: AGPL-3.0-or-later
// A year of a department's research programme, played by those who work in it: what each does goes through the one list
// of actions, and every document that is issued is kept as it is read.
#pragma once
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "app/actions/agency.h"
#include "document/readers/read.h"
#include "plan/tracking/documents.h"
#include "programmes/research/task.h"

namespace sauro::years {

using app::Files;
using app::Values;

inline const std::string here = SAURO_SOURCE_DIR "/tests/years/research/";

inline std::string file_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A document as it is read again: a paragraph or a row of a table a line.
inline std::string read_again(const std::string& docx) {
  const auto document = readers::read(docx, {});
  EXPECT_TRUE(document.ok());
  std::string text;
  if (!document) return text;
  for (const auto& block : document->blocks) {
    if (const auto* paragraph = block.paragraph()) text += paragraph->text + "\n";
    if (const auto* table = block.table())
      for (const auto& row : table->rows) {
        std::string line;
        for (const auto& cell : row.cells) line += (line.empty() ? "| " : " | ") + document::cell_text(cell);
        text += line + " |\n";
      }
  }
  return text;
}

/// Roles: quantri (administrator), hoa (office), giam (director), truong (head of the unit), vien (specialist), dong
/// and cg1 to cg6 (council members).
class Year {
 public:
  static constexpr const char* plan = "khcn";
  static constexpr const char* chair_password = "câu niêm phong của chủ tịch";
  static constexpr const char* secretary_password = "câu niêm phong của thư ký";

  app::Agency agency;
  int actions = 0, refusals = 0;
  std::set<std::string> roles;

  Year& on(const char* iso) {
    agency.on(iso);
    return *this;
  }
  void does(const std::string& user, const std::string& action, const Values& values, const Files& files = {}) {
    agency.must(user, action, values, files);
    ++actions;
    roles.insert(role_of(user));
  }
  void may_not(const std::string& user, const std::string& action, const Values& values, const std::string& why) {
    EXPECT_EQ(agency.refused(user, action, values), why) << action << " by " << user;
    ++refusals;
  }
  void sees_not(const std::string& user, const std::string& query, const Values& values, const std::string& why) {
    EXPECT_EQ(app::Agency::why(agency.ask(user, query, values)), why) << query << " by " << user;
    ++refusals;
  }

  /// The id of the plan's line that begins so.
  std::string line(const std::string& beginning) {
    const auto items =
        app::AgencyView(agency.ledger(), app::Agency::key, agency.today()).items("plan", std::string(plan) + "/");
    EXPECT_TRUE(items.ok());
    for (const auto& one : *items)
      if (one.value.set.title.starts_with(beginning)) return one.id;
    ADD_FAILURE() << "no line " << beginning;
    return {};
  }

  /// Reported with its paper by the specialist, confirmed by the head and the office.
  void finish(const std::string& beginning, const std::string& document) {
    const std::string item = line(beginning);
    does("vien", "item.report", {{"item", item}, {"done", ""}, {"document", document}},
         {{"Kết quả.pdf", "%PDF-1.4 " + document}});
    does("truong", "item.confirm", {{"item", item}});
    does("hoa", "item.confirm", {{"item", item}});
  }

  /// An official document of a form; its text is that of documents/NAME.txt, and it is laid into the folder of
  /// SAURO_YEAR_DOCUMENTS where that is told. With SAURO_YEAR_WRITE the text is written anew, to be looked at.
  void issues(const std::string& name, Values values) {
    const auto facts = agency.must("hoa", "document.issue", values);
    ++actions;
    if (facts.empty()) return;
    const auto state = agency.record<tracking::DocumentState>("document", facts.front().what.subject.substr(9));
    const std::string docx = *ledger::Files(agency.folder(), app::Agency::key).get(state.docx);
    const std::string text = read_again(docx), kept = here + "documents/" + name + ".txt";
    if (std::getenv("SAURO_YEAR_WRITE") != nullptr) std::ofstream(kept, std::ios::binary) << text;
    EXPECT_EQ(text, file_text(kept)) << kept;
    if (const char* folder = std::getenv("SAURO_YEAR_DOCUMENTS"))
      std::ofstream(std::string(folder) + "/" + name + ".docx", std::ios::binary) << docx;
  }

  programmes::research::Task task(const std::string& id) const {
    return agency.record<programmes::research::Task>("research", id);
  }

  /// A council is set up and invited; the chair is dong, the secretary cg1.
  void appoint(const std::string& id, const std::string& kind, const std::string& title, int size,
               const std::vector<std::string>& dossiers, const std::string& document, const std::string& day,
               const std::string& papers) {
    Values set{{"council", id}, {"kind", kind}, {"title", title}, {"document", document}};
    for (const std::string& one : dossiers) set.emplace_back("dossier", one);
    const char* seats[] = {"chair", "secretary", "reviewer", "reviewer"};
    for (int i = 0; i < size; ++i) set.emplace_back("member", member(i) + "=" + (i < 4 ? seats[i] : "member"));
    does("hoa", "council.appoint", set);
    does("cg1", "council.invite",
         {{"council", id},
          {"day", day},
          {"papers", papers},
          {"time", "8 giờ 00"},
          {"place", "Phòng họp số 2, trụ sở Sở"}});
    does("dong", "council.key", {{"council", id}, {"password", chair_password}});
    does("cg1", "council.key", {{"council", id}, {"password", secretary_password}});
  }
  static std::string member(int place) { return place == 0 ? "dong" : "cg" + std::to_string(place); }
  void declare(const std::string& id, int size) {
    for (int i = 0; i < size; ++i) does(member(i), "council.declare", {{"council", id}});
  }
  void attend(const std::string& id, int size) {
    Values present{{"council", id}};
    for (int i = 0; i < size; ++i) present.emplace_back("present", member(i));
    does("cg1", "council.attend", present);
  }
  void count(const std::string& id) {
    does("dong", "council.unseal", {{"council", id}, {"password", chair_password}});
    does("cg1", "council.count", {{"council", id}, {"password", secretary_password}});
  }

 private:
  static std::string role_of(const std::string& user) {
    static const std::map<std::string, std::string> all = {{"quantri", "administrator"},
                                                           {"hoa", "office"},
                                                           {"giam", "director"},
                                                           {"truong", "head"},
                                                           {"vien", "specialist"}};
    const auto at = all.find(user);
    return at == all.end() ? "council_member" : at->second;
  }
};

}  // namespace sauro::years
