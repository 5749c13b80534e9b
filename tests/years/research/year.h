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
#include <sstream>

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

/// What a year is played on: a plan, what its lines begin with by what is done about them, and how many years after
/// 2026 it is. Told by SAURO_YEAR_PLAN, SAURO_YEAR_LINES and SAURO_YEAR_LATER, else the plan of this folder.
struct Script {
  std::string file = here + "ke-hoach.txt";
  std::map<std::string, std::string> lines;
  int later = 0;
  bool own = true;  ///< whether its documents are those of this folder

  static Script told() {
    Script script;
    std::string names = here + "lines.tsv";
    if (const char* file = std::getenv("SAURO_YEAR_PLAN")) script.file = file, script.own = false;
    if (const char* lines = std::getenv("SAURO_YEAR_LINES")) names = lines;
    if (const char* later = std::getenv("SAURO_YEAR_LATER")) script.later = std::atoi(later);
    std::istringstream text(file_text(names));
    for (std::string line; std::getline(text, line);)
      if (const auto tab = line.find('\t'); tab != std::string::npos)
        script.lines[line.substr(0, tab)] = line.substr(tab + 1);
    return script;
  }
};

/// Roles: quantri (administrator), hoa (office), giam (director), truong (head of the unit), vien (specialist), dong
/// and cg1 to cg6 (council members).
class Year {
 public:
  static constexpr const char* plan = "khcn";
  static constexpr const char* chair_password = "câu niêm phong của chủ tịch";
  static constexpr const char* secretary_password = "câu niêm phong của thư ký";

  explicit Year(Script told) : script(std::move(told)), first(later("2026-01-02")), agency(app::Agency::Bare{first}) {}

  Script script;
  std::string first;
  app::Agency agency;
  int actions = 0, refusals = 0;
  std::set<std::string> roles;

  Year& on(const char* iso) {
    agency.on(later(iso));
    return *this;
  }
  /// "2026-03-31" and "year=2027" as they are in the year that is played.
  std::string later(std::string text) const {
    const std::size_t at = text.starts_with("year=") ? 5 : 0;
    const bool dated = text.size() == at + 4 || (at == 0 && text.size() == 10 && text[4] == '-' && text[7] == '-');
    if (!dated || !text.substr(at).starts_with("20")) return text;
    return text.replace(at, 4, std::to_string(std::atoi(text.c_str() + at) + script.later));
  }
  void does(const std::string& user, const std::string& action, const Values& values, const Files& files = {}) {
    agency.must(user, action, later(values), files);
    ++actions;
    roles.insert(role_of(user));
  }
  void may_not(const std::string& user, const std::string& action, const Values& values, const std::string& why) {
    EXPECT_EQ(agency.refused(user, action, later(values)), why) << action << " by " << user;
    ++refusals;
  }
  /// The same, counted once however often it is tried.
  void may_not_once(const std::string& user, const std::string& action, const Values& values, const std::string& why) {
    may_not(user, action, values, why);
    if (!once_.insert(action + why).second) --refusals;
  }
  void sees_not(const std::string& user, const std::string& query, const Values& values, const std::string& why) {
    EXPECT_EQ(app::Agency::why(agency.ask(user, query, values)), why) << query << " by " << user;
    ++refusals;
  }

  std::vector<app::KeptItem> items() {
    auto items =
        app::AgencyView(agency.ledger(), app::Agency::key, agency.today()).items("plan", std::string(plan) + "/");
    EXPECT_TRUE(items.ok());
    return items ? *std::move(items) : std::vector<app::KeptItem>();
  }
  /// The id of the plan's line about which that is done.
  std::string line(const std::string& name) {
    const std::string beginning = script.lines.at(name);
    for (const auto& one : items())
      if (one.value.set.title.starts_with(beginning)) return one.id;
    ADD_FAILURE() << "no line " << beginning;
    return {};
  }

  /// Whether a line promises a number of something.
  bool counts(const std::string& name) {
    const auto& promises = agency.item(line(name)).set.promises;
    return !promises.empty() && promises.front().quantity.has_value();
  }

  /// The office lets what was found in the plan stand, the director what is not clear in its lines.
  void clear_plan() {
    Values settled{{"how", "accepted"}, {"reason", "theo văn bản đã ký"}}, excepted{{"reason", "theo văn bản đã ký"}};
    const auto found = parse_json(agency.json("findings", {{"plan", plan}}));
    for (const auto& one : found->at("list"))
      if (one.at("severity") == "error") settled.emplace_back("finding", one.at("id"));
    if (settled.size() > 2) does("hoa", "finding.settle", settled);
    for (const auto& one : items())
      if (!tracking::lacking(one.value).empty()) excepted.emplace_back("item", one.id);
    if (excepted.size() > 1) does("giam", "item.except", excepted);
  }

  /// Reported with its paper by the specialist, or the head where the plan names somebody else; confirmed by the head
  /// and the office.
  void finish(const std::string& name, const std::string& document) {
    const std::string item = line(name);
    const auto& doers = agency.item(item).set.doers;
    const bool named = std::any_of(doers.begin(), doers.end(), [](const auto& one) { return !one.person.empty(); });
    does(named ? "truong" : "vien", "item.report", {{"item", item}, {"done", ""}, {"document", document}},
         {{"Kết quả.pdf", "%PDF-1.4 " + document}});
    does("truong", "item.confirm", {{"item", item}});
    does("hoa", "item.confirm", {{"item", item}});
  }

  /// An official document of a form; its text is that of documents/NAME.txt, and it is laid into the folder of
  /// SAURO_YEAR_DOCUMENTS where that is told. With SAURO_YEAR_WRITE the text is written anew, to be looked at.
  void issues(const std::string& name, Values values) {
    const auto facts = agency.must("hoa", "document.issue", values);
    ++actions;
    if (facts.empty() || !script.own) return;
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
  std::set<std::string> once_;

  Values later(Values values) const {
    for (auto& [name, value] : values) value = later(std::move(value));
    return values;
  }
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
