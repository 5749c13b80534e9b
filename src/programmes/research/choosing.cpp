// SPDX-License-Identifier: AGPL-3.0-or-later
// Research tasks up to their contract: proposed, listed, called, applied for, funded.
#include <algorithm>

#include "foundation/base/text.h"
#include "programmes/councils/grading.h"
#include "programmes/research/research.h"

namespace sauro::programmes::research {
namespace {

using plan::FieldKind;
using plan::Input;

Outcome says(plan::NewFact fact) { return {{std::move(fact)}, {}, {}, {}}; }

template <class T>
plan::NewFact told(const char* kind, const std::string& id, const T& said) {
  return fact_of(kind, "research/" + id, said);
}

councils::Party party(const std::string& text) {
  const auto mark = text.find(';');
  councils::Party one;
  one.name = trim(text.substr(0, mark));
  if (mark != std::string::npos) one.organisation = trim(text.substr(mark + 1));
  return one;
}

Level level_in(const Input& input) { return named<Level>(input.text("level")).value_or(Level::province); }

/// Refused: research.backwards, research.product.
Result<Contracted> contracted(const Input& input) {
  Contracted said{input.day("from"),       input.day("until"),     input.text("host"),
                  input.text("principal"), input.text("document"), {}};
  if (*said.until < *said.from) return refuse("research.backwards");
  for (const std::string& one : input.texts("ordered")) {
    auto product = councils::read_product(one);
    if (!product) return refuse("research.product", one);
    said.products.push_back(*std::move(product));
  }
  return said;
}

Result<Outcome> propose(const Case& given, const Input& input) {
  const std::string id = input.text("research");
  if (!plan::is_new_id(id)) return refuse("input.id", id);
  const auto known = given.records.find<Task>("research", id);
  if (!known) return known.error();
  if (*known && (*known)->stage != Stage::proposed) return refuse("research.decided", id);
  Proposed said;
  said.level = level_in(input);
  said.year = input.count("year").value_or(given.today.year() + 1);
  said.day = input.day("day").value_or(given.today);
  said.title = input.text("title");
  said.need = input.text("need");
  said.product = input.text("product");
  said.proposer = input.text("proposer");
  // The council that identifies it judges the proposal: its dossier bears the id of the task.
  councils::Dossier dossier;
  dossier.title = said.title;
  dossier.host = said.proposer;
  for (const std::string& one : input.texts("team")) dossier.team.push_back(party(one));
  Outcome outcome{{told("research.proposed", id, said), dossier_fact(id, id, dossier)}, {}, {}, {}};
  outcome.achieved.push_back(achieved("research.proposed", {id, {said}}, said.day));
  return outcome;
}

/// What was contracted before the agency kept its tasks here.
Result<Outcome> enter(const Case& given, const Input& input) {
  const std::string id = input.text("research");
  if (!plan::is_new_id(id)) return refuse("input.id", id);
  const auto known = given.records.find<Task>("research", id);
  if (!known) return known.error();
  if (*known && (*known)->stage != Stage::proposed) return refuse("research.decided", id);
  const auto contract = contracted(input);
  if (!contract) return contract.error();
  Proposed said;
  said.level = level_in(input);
  said.year = input.count("year").value_or(contract->from->year());
  said.day = contract->from;
  said.title = input.text("title");
  said.product = input.text("product");
  said.proposer = contract->host;
  Outcome outcome{{told("research.proposed", id, said), told("research.contracted", id, *contract)}, {}, {}, {}};
  outcome.achieved.push_back(achieved("research.running", {id, {said}}, contract->from));
  return outcome;
}

Result<Outcome> assign_leader(const Case& given, const Input& input) {
  const auto meant = task_meant(given, input, "research.follow");
  if (!meant) return meant.error();
  const Followed said{input.text("leader"), input.text("specialist")};
  for (const std::string* one : {&said.leader, &said.specialist})
    if (!one->empty() && !given.name_of(*one)) return refuse("unknown.user", *one);
  Outcome outcome = says(told("research.followed", meant->id, said));
  outcome.achieved.push_back(achieved("research.followed", *meant, given.today));
  return outcome;
}

Result<Outcome> put_on_list(const Case& given, const Input& input) {
  Outcome outcome;
  Decided said;
  said.day = input.day("day").value_or(given.today);
  said.document = input.text("document");
  for (const std::string& id : input.distinct("task")) {
    Input one;
    one.values["research"] = {id};
    const auto meant = task_meant(given, one, "research.list");
    if (!meant) return meant.error();
    outcome.facts.push_back(told("research.listed", id, said));
    outcome.achieved.push_back(achieved("research.listed", *meant, said.day));
  }
  return outcome;
}

Result<Outcome> call(const Case& given, const Input& input) {
  const auto meant = task_meant(given, input, "research.call");
  if (!meant) return meant.error();
  Decided said;
  said.day = input.day("day").value_or(given.today);
  said.until = input.day("until");
  said.document = input.text("document");
  const auto days = given.rules.count_on("research.call-days", *said.day);
  if (!days) return days.error();
  if (*said.until < said.day->plus_days(*days)) return refuse("research.short-call", std::to_string(*days));
  Outcome outcome = says(told("research.called", meant->id, said));
  outcome.achieved.push_back(achieved("research.called", *meant, said.day));
  return outcome;
}

Result<Outcome> assign(const Case& given, const Input& input) {
  const auto meant = task_meant(given, input, "research.assign");
  if (!meant) return meant.error();
  Decided said;
  said.day = input.day("day").value_or(given.today);
  said.document = input.text("document");
  said.text = input.text("host");
  return says(told("research.assigned", meant->id, said));
}

Result<Outcome> apply(const Case& given, const Input& input) {
  const auto meant = task_meant(given, input, "research.apply");
  if (!meant) return meant.error();
  const Day day = input.day("day").value_or(given.today);
  if (meant->task.called.until && *meant->task.called.until < day)
    return refuse("research.late-application", meant->task.called.until->iso());
  const std::string id = meant->id + "." + std::to_string(meant->task.applications.size() + 1);
  councils::Dossier dossier;
  dossier.title = meant->task.set.title;
  dossier.host = input.text("host");
  dossier.partners = input.texts("partner");
  for (const std::string& one : input.texts("team")) dossier.team.push_back(party(one));
  Outcome outcome;
  Attached files = attach(input, "file", outcome);
  dossier.files = std::move(files.names), dossier.hashes = std::move(files.hashes);
  outcome.facts.push_back(told("research.applied", meant->id, Submitted{day, id}));
  outcome.facts.push_back(dossier_fact(id, meant->id, dossier));
  return outcome;
}

Result<Outcome> fund(const Case& given, const Input& input) {
  const auto meant = task_meant(given, input, "research.fund");
  if (!meant) return meant.error();
  Decided said;
  said.day = input.day("day").value_or(given.today);
  said.amount = input.number("amount");
  said.document = input.text("document");
  return says(told("research.funded", meant->id, said));
}

Result<Outcome> contract(const Case& given, const Input& input) {
  const auto meant = task_meant(given, input, "research.contract");
  if (!meant) return meant.error();
  if (!meant->task.funded.amount) return refuse("research.no-budget", meant->id);
  const auto said = contracted(input);
  if (!said) return said.error();
  Outcome outcome = says(told("research.contracted", meant->id, *said));
  outcome.achieved.push_back(achieved("research.running", *meant, said->from));
  return outcome;
}

}  // namespace

std::vector<Action> choosing_actions() {
  const plan::Standings desk = plan::office | plan::director | plan::staff, lead = plan::office | plan::director;
  const plan::Field host{"host", FieldKind::text, true, false, "", "tổ chức chủ trì", "organisation that does it"};
  const plan::Field ordered{"ordered",
                            FieldKind::text,
                            false,
                            true,
                            "",
                            "sản phẩm phải giao nộp: TÊN; SỐ LƯỢNG ĐƠN VỊ",
                            "a product that is ordered: NAME; AMOUNT UNIT"};
  const plan::Field team{"team",
                         FieldKind::text,
                         false,
                         true,
                         "",
                         "HỌ TÊN; TỔ CHỨC, chủ nhiệm trước",
                         "NAME; ORGANISATION, the principal first"};
  return {
      {"research.propose",
       "nhập đề xuất, đặt hàng nhiệm vụ",
       "enter a proposal or order of a task",
       desk,
       false,
       {{"research", FieldKind::id, true, false, "", "mã nhiệm vụ", "id of the task"},
        {"title", FieldKind::text, true, false, "", "tên nhiệm vụ", "title"},
        {"level", FieldKind::choice, false, false, "national|province|grassroots", "cấp", "level"},
        {"year", FieldKind::count, false, false, "", "năm thực hiện, mặc định năm sau",
         "its year, the next by default"},
        {"proposer", FieldKind::text, true, false, "", "tổ chức, cá nhân đề xuất", "who proposes it"},
        {"need", FieldKind::text, false, false, "", "tính cấp thiết", "why"},
        {"product", FieldKind::text, false, false, "", "sản phẩm dự kiến", "what is to come of it"},
        team,
        day_field()},
       propose},
      {"research.enter",
       "nhập nhiệm vụ đang thực hiện theo hợp đồng đã ký",
       "enter a task that is run by a contract already",
       lead,
       false,
       {{"research", FieldKind::id, true, false, "", "mã nhiệm vụ", "id of the task"},
        {"title", FieldKind::text, true, false, "", "tên nhiệm vụ", "title"},
        {"level", FieldKind::choice, false, false, "national|province|grassroots", "cấp", "level"},
        {"year", FieldKind::count, false, false, "", "năm của danh mục, mặc định năm ký hợp đồng",
         "year of its list, that of the contract by default"},
        {"product", FieldKind::text, false, false, "", "sản phẩm", "product"},
        host,
        {"principal", FieldKind::text, true, false, "", "chủ nhiệm", "principal investigator"},
        {"from", FieldKind::day, true, false, "", "từ ngày", "from"},
        {"until", FieldKind::day, true, false, "", "đến ngày", "until"},
        ordered,
        document_field()},
       enter},
      {"research.follow",
       "phân công lãnh đạo phụ trách, chuyên quản nhiệm vụ",
       "assign a leader and a specialist to a task",
       lead,
       false,
       {task_field(),
        {"leader", FieldKind::id, true, false, "", "lãnh đạo phụ trách", "leader"},
        {"specialist", FieldKind::id, false, false, "", "chuyên viên theo dõi", "specialist"}},
       assign_leader},
      {"research.list",
       "đưa các nhiệm vụ vào danh mục được phê duyệt",
       "put tasks on the approved list of their year",
       lead,
       false,
       {{"task", FieldKind::id, true, true, "", "nhiệm vụ", "task"}, day_field(), document_field()},
       put_on_list},
      {"research.call",
       "thông báo tuyển chọn",
       "call for applications",
       lead,
       false,
       {task_field(),
        {"until", FieldKind::day, true, false, "", "hạn nộp hồ sơ", "last day to apply"},
        day_field(),
        document_field()},
       call},
      {"research.assign",
       "giao trực tiếp",
       "assign it without a call",
       lead,
       false,
       {task_field(), host, day_field(), document_field()},
       assign},
      {"research.apply",
       "nhận hồ sơ đăng ký",
       "take an application in",
       desk,
       false,
       {task_field(),
        host,
        {"partner", FieldKind::text, false, true, "", "tổ chức phối hợp", "organisation that cooperates"},
        {"team", FieldKind::text, true, true, "", team.vi, team.en},
        {"file", FieldKind::file, false, true, "", "tệp hồ sơ", "files"},
        day_field()},
       apply},
      {"research.fund",
       "phê duyệt kinh phí",
       "approve the budget",
       lead,
       false,
       {task_field(),
        {"amount", FieldKind::number, true, false, "", "kinh phí, triệu đồng", "million đồng"},
        day_field(),
        document_field()},
       fund},
      {"research.contract",
       "ký hợp đồng",
       "sign the contract",
       lead,
       false,
       {task_field(),
        host,
        {"principal", FieldKind::text, true, false, "", "chủ nhiệm", "principal investigator"},
        {"from", FieldKind::day, true, false, "", "từ ngày", "from"},
        {"until", FieldKind::day, true, false, "", "đến ngày", "until"},
        ordered,
        document_field()},
       contract},
  };
}

}  // namespace sauro::programmes::research
