// SPDX-License-Identifier: AGPL-3.0-or-later
// Research tasks from their contract to the notice of their result.
#include <algorithm>
#include <map>

#include "programmes/research/deadlines.h"
#include "programmes/research/research.h"

namespace sauro::programmes::research {
namespace {

using plan::FieldKind;
using plan::Input;

template <class T>
Outcome says(const char* kind, const Meant& meant, const T& said) {
  return {{fact_of(kind, "research/" + meant.id, said)}, {}, {}, {}};
}

Decided decided(const Case& given, const Input& input) {
  Decided said;
  said.day = input.day("day").value_or(given.today);
  said.document = input.text("document");
  said.text = input.text("text");
  return said;
}

Result<Outcome> check(const Case& given, const Input& input) {
  const auto meant = task_meant(given, input, "research.check");
  if (!meant) return meant.error();
  const Checked said{input.day("day").value_or(given.today), input.text("found") == "on-time", input.text("document"),
                     input.text("text")};
  Outcome outcome = says("research.checked", *meant, said);
  outcome.achieved.push_back(achieved("research.checked", *meant, said.day));
  return outcome;
}

Result<Outcome> extend(const Case& given, const Input& input) {
  const auto meant = task_meant(given, input, "research.extend");
  if (!meant) return meant.error();
  const Extended said{input.day("until"), input.text("document"), input.text("reason")};
  if (meant->task.until && *said.until <= *meant->task.until)
    return refuse("research.not-longer", meant->task.until->iso());
  return says("research.extended", *meant, said);
}

Result<Outcome> stop(const Case& given, const Input& input) {
  const auto meant = task_meant(given, input, "research.stop");
  if (!meant) return meant.error();
  Outcome outcome = says("research.stopped", *meant, decided(given, input));
  // What is stopped is no longer one of those that are run.
  outcome.withdrawn.push_back({"research.running", "research/" + meant->id, input.text("text")});
  return outcome;
}

Result<Outcome> submit(const Case& given, const Input& input) {
  const auto meant = task_meant(given, input, "research.submit");
  if (!meant) return meant.error();
  const std::string id = meant->id + ".kq";
  // Whoever took part in it does not judge its results: the team is that of the application.
  councils::Dossier dossier;
  if (const Judged* selected = judged_by(meant->task, "selection")) {
    const auto application = given.records.find<councils::Dossier>("dossier", selected->dossier);
    if (!application) return application.error();
    if (*application) dossier = **application;
  }
  dossier.title = meant->task.set.title;
  dossier.host = meant->task.contract.host;
  if (dossier.team.empty()) dossier.team.push_back({{}, meant->task.contract.principal, meant->task.contract.host});
  const Day day = input.day("day").value_or(given.today);
  dossier.products = meant->task.contract.products;
  const auto delivered = input.texts("delivered");
  if (!delivered.empty() && delivered.size() != dossier.products.size())
    return refuse("research.delivered-count", std::to_string(dossier.products.size()));
  for (std::size_t i = 0; i < delivered.size(); ++i) {
    const auto amount = plan::read_number(delivered[i]);
    if (!amount || *amount < Decimal()) return refuse("research.product", delivered[i]);
    dossier.products[i].delivered = *amount;
  }
  const auto due = submission_due(meant->task, given.rules);
  if (!due) return due.error();
  // What is handed in again came when it came first.
  dossier.late = *due && **due < std::min(day, meant->task.submitted.day.value_or(day));
  Outcome outcome;
  Attached files = attach(input, "file", outcome);
  dossier.files = std::move(files.names), dossier.hashes = std::move(files.hashes);
  const Submitted said{day, id};
  outcome.facts.push_back(fact_of("research.submitted", "research/" + meant->id, said));
  outcome.facts.push_back(dossier_fact(id, meant->id, dossier));
  return outcome;
}

Result<Outcome> enrol(const Case& given, const Input& input) {
  const auto meant = task_meant(given, input, "research.register");
  if (!meant) return meant.error();
  Outcome outcome = says("research.registered", *meant, decided(given, input));
  outcome.achieved.push_back(achieved("research.registered", *meant, input.day("day").value_or(given.today)));
  return outcome;
}

Result<Outcome> announce(const Case& given, const Input& input) {
  const auto meant = task_meant(given, input, "research.announce");
  if (!meant) return meant.error();
  const Announced said{input.day("day").value_or(given.today), input.distinct("recipient"), input.text("document")};
  Outcome outcome = says("research.announced", *meant, said);
  outcome.achieved.push_back(achieved("research.announced", *meant, said.day));
  return outcome;
}

Result<Outcome> deliver(const Case& given, const Input& input) {
  const auto meant = task_meant(given, input, "research.deliver");
  if (!meant) return meant.error();
  const Announced& told = meant->task.announced;
  if (!told.day) return refuse("research.not-announced", meant->id);
  Delivered said;
  said.recipient = input.text("recipient");
  if (std::find(told.recipients.begin(), told.recipients.end(), said.recipient) == told.recipients.end())
    return refuse("research.recipient", said.recipient);
  said.day = input.day("day").value_or(given.today);
  said.way = named<Way>(input.text("way")).value_or(Way::by_hand);
  said.text = input.text("text");
  Outcome outcome;
  Attached files = attach(input, "file", outcome);
  said.files = std::move(files.names), said.hashes = std::move(files.hashes);
  plan::NewFact fact = fact_of("research.delivered", "research/" + meant->id, said);
  fact.attachments = said.hashes;
  outcome.facts.push_back(std::move(fact));
  const auto open = undelivered(meant->task);
  if (open.size() == 1 && open.front() == said.recipient)
    outcome.achieved.push_back(achieved("research.delivered", *meant, said.day));
  return outcome;
}

}  // namespace

Result<Outcome> follow(const Case& given, const plan::NewFact& fact) {
  Outcome outcome;
  if (fact.kind != "council.counted") return outcome;
  const std::string id = id_in(fact.subject);
  const auto council = given.records.find<councils::CouncilState>("council", id);
  if (!council) return council.error();
  const auto counted = said_in<councils::Counted>(fact);
  if (!*council || !counted) return outcome;
  std::map<std::string, std::string> task_of;  // by dossier
  for (const councils::Finding& one : counted->findings) {
    const auto dossier = given.records.find<councils::Dossier>("dossier", one.dossier);
    if (!dossier) return dossier.error();
    if (*dossier && (*dossier)->programme == "research") task_of[one.dossier] = id_in((*dossier)->record);
  }
  for (const councils::Finding& one : counted->findings) {
    const auto task = task_of.find(one.dossier);
    if (task == task_of.end()) continue;
    const auto found = given.records.find<Task>("research", task->second);
    if (!found) return found.error();
    if (!*found) continue;
    const Meant meant{task->second, **found};
    // A council may judge the applications of several tasks: the place is the one among those of the same task. Of two
    // who come first together neither does; it is for the council to sit again.
    int place = one.passed ? 1 : 0;
    for (const councils::Finding& other : counted->findings)
      if (one.passed && &other != &one && other.passed && task_of[other.dossier] == task->second &&
          other.place <= one.place)
        ++place;
    const Judged said{id, (*council)->set.kind, one.dossier, one.passed, one.grade, place, counted->day};
    outcome.facts.push_back(fact_of("research.judged", "research/" + meant.id, said));
    if (said.kind == "identification") outcome.achieved.push_back(achieved("research.advised", meant, said.day));
    if (said.kind == "selection" && said.place == 1)
      outcome.achieved.push_back(achieved("research.selected", meant, said.day));
    if (said.kind == "acceptance" && said.passed)
      outcome.achieved.push_back(achieved("research.accepted", meant, said.day));
  }
  return outcome;
}

std::vector<Action> running_actions() {
  const plan::Standings desk = plan::office | plan::director | plan::staff, lead = plan::office | plan::director;
  const plan::Field text{"text", FieldKind::text, false, false, "", "nội dung", "what was found"};
  return {
      {"research.check",
       "kiểm tra tiến độ",
       "check the progress",
       desk,
       false,
       {task_field(),
        {"found", FieldKind::choice, true, false, "on-time|late", "kết quả", "result"},
        text,
        day_field(),
        document_field()},
       check},
      {"research.extend",
       "gia hạn",
       "extend",
       lead,
       false,
       {task_field(),
        {"until", FieldKind::day, true, false, "", "đến ngày", "until"},
        {"reason", FieldKind::text, true, false, "", "lý do", "reason"},
        document_field()},
       extend},
      {"research.stop",
       "chấm dứt hợp đồng",
       "stop",
       lead,
       false,
       {task_field(), {"text", FieldKind::text, true, false, "", "lý do", "reason"}, day_field(), document_field()},
       stop},
      {"research.submit",
       "nhận hồ sơ nghiệm thu",
       "take in what is to be accepted",
       desk,
       false,
       {task_field(),
        {"delivered", FieldKind::text, false, true, "", "số lượng đã giao của từng sản phẩm, theo thứ tự, mặc định đủ",
         "how much of each product was delivered, in order, by default all"},
        {"file", FieldKind::file, false, true, "", "tệp hồ sơ", "files"},
        day_field()},
       submit},
      {"research.register",
       "đăng ký kết quả",
       "register the results",
       desk,
       false,
       {task_field(), day_field(), document_field()},
       enrol},
      {"research.announce",
       "thông báo kết quả",
       "announce the result",
       desk,
       false,
       {task_field(),
        {"recipient", FieldKind::text, true, true, "", "nơi nhận", "recipient"},
        day_field(),
        document_field()},
       announce},
      {"research.deliver",
       "ghi nơi nhận đã nhận thông báo kết quả",
       "record that a recipient has the notice of the result",
       desk,
       false,
       {task_field(),
        {"recipient", FieldKind::text, true, false, "", "nơi nhận", "recipient"},
        {"way", FieldKind::choice, true, false, "by-hand|post|mail|portal", "cách gửi", "how it was sent"},
        {"text", FieldKind::text, false, false, "", "người ký nhận, số bưu gửi",
         "who signed for it, number of the letter"},
        {"file", FieldKind::file, false, true, "", "ảnh biên nhận", "receipts"},
        day_field()},
       deliver},
  };
}

}  // namespace sauro::programmes::research
