// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/procedures/procedures.h"

#include <charconv>

#include "foundation/base/text.h"

namespace sauro::programmes::procedures {
namespace {

using plan::FieldKind;
using plan::Input;

struct Meant {
  std::string id;
  Procedure procedure;
};

/// One that goes on.
Result<Meant> meant(const Case& given, const Input& input) {
  Meant one{input.text("procedure"), {}};
  const auto found = given.records.find<Procedure>("procedure", one.id);
  if (!found) return found.error();
  if (!*found) return refuse("unknown.procedure", one.id);
  one.procedure = **found;
  if (one.procedure.stopped) return refuse("procedure.stopped", one.id);
  if (one.procedure.done.size() == one.procedure.set.steps.size()) return refuse("procedure.done", one.id);
  return one;
}

Result<Outcome> begin(const Case& given, const Input& input) {
  const std::string id = input.text("procedure"), pattern = input.text("template");
  if (!plan::is_new_id(id)) return refuse("input.id", id);
  const auto found = given.records.find<Procedure>("procedure", id);
  if (!found) return found.error();
  if (*found) return refuse("procedure.known", id);
  Begun said{pattern, input.text("about"), input.day("day").value_or(given.today), {}, input.text("title")};
  const auto value = given.rules.value_on("procedure." + pattern, *said.day);
  if (!value && value.error().code == ErrorCode::not_found) return refuse("procedure.template", pattern);
  if (!value) return value.error();
  auto steps = read_steps(value->text);
  if (!steps) return refuse("procedure.steps", pattern);
  said.steps = *std::move(steps);
  return Outcome{{fact_of("procedure.begun", "procedure/" + id, said)}, {}, {}, {}};
}

Result<Outcome> step(const Case& given, const Input& input) {
  const auto one = meant(given, input);
  if (!one) return one.error();
  Stepped said{input.day("day").value_or(given.today), input.text("document"), input.text("text"), {}};
  const auto& done = one->procedure.done;
  const std::optional<Day> before = done.empty() ? one->procedure.set.day : done.back().day;
  if (given.today < *said.day || (before && *said.day < *before)) return refuse("procedure.day", before->iso());
  Outcome outcome;
  Attached files = attach(input, "file", outcome);
  said.files = std::move(files.names);
  // A step of which nothing is kept is no evidence of anything.
  if (said.document.empty() && said.files.empty()) return refuse("procedure.no-document", one->id);
  auto fact = fact_of("procedure.stepped", "procedure/" + one->id, said);
  fact.attachments = std::move(files.hashes);
  outcome.facts.push_back(std::move(fact));
  const Begun& set = one->procedure.set;
  if (done.size() + 1 == set.steps.size())
    outcome.achieved.push_back(
        {"procedure.done", "procedure/" + one->id, said.day, {"template=" + set.pattern}, false, set.title});
  return outcome;
}

Result<Outcome> stop(const Case& given, const Input& input) {
  const auto one = meant(given, input);
  if (!one) return one.error();
  return Outcome{{fact_of("procedure.stopped", "procedure/" + one->id, Stopped{input.text("reason")})}, {}, {}, {}};
}

std::vector<plan::Record> fold(const plan::Fact& fact, const plan::Lookup& look) {
  const std::string& kind = fact.what.kind;
  if (!kind.starts_with("procedure.")) return {};
  const std::string id = id_in(fact.what.subject);
  auto procedure = looked_up<Procedure>(look, "procedure", id);
  if (kind == "procedure.begun") {
    const auto said = said_in<Begun>(fact.what);
    if (!said) return {};
    procedure = Procedure{*said, {}, false};
  } else if (procedure && kind == "procedure.stepped") {
    if (const auto said = said_in<Stepped>(fact.what)) procedure->done.push_back(*said);
  } else if (procedure && kind == "procedure.stopped") {
    procedure->stopped = true;
  } else {
    return {};
  }
  const Begun& set = procedure->set;
  plan::Record record{"procedure", id, tracking::encode_whole(*procedure), {}, {}, set.title};
  record.marks.push_back({"all", (set.day ? set.day->iso() : "9") + "/" + id});
  if (!set.about.empty()) record.marks.push_back({"about", set.about + "/" + id});
  return {record};
}

Result<document::Listing> list(const Case& given, const Input& input) {
  const auto all = of_year<Procedure>(given, input, "procedure");
  if (!all) return all.error();
  document::ListRows rows;
  for (const auto& kept : *all) {
    const std::string& id = kept.id;
    const Procedure& one = kept.value;
    const auto days = dues(one, given.holidays);
    if (!days) return days.error();
    const std::vector<Day>& due = *days;
    const std::size_t done = one.done.size(), steps = one.set.steps.size();
    const bool goes_on = !one.stopped && done < steps;
    const std::optional<Day> next = goes_on ? std::optional(due.at(done)) : std::nullopt;
    rows.push_back({id, one.set.title, one.set.pattern, one.set.about, one.set.day,
                    document::ListCell(one.stopped ? "stopped"
                                       : goes_on   ? "running"
                                                   : "done",
                                       one.stopped ? "đã dừng"
                                       : goes_on   ? "đang làm"
                                                   : "đã xong"),
                    document::ListCell::raw(std::to_string(done), std::to_string(done) + "/" + std::to_string(steps)),
                    goes_on ? document::ListCell(one.set.steps.at(done).title) : document::ListCell::nothing(), next,
                    document::ListCell::yes(next && *next < given.today, "chậm"),
                    document::ListCell::objects(one.set.steps, [&](JsonWriter& out, const auto& step, std::size_t i) {
                      document::member(out, "title", step.title);
                      document::member(out, "due", std::optional(due.at(i)));
                      document::member(out, "done", i < done ? one.done[i].day : std::nullopt);
                      document::member(out, "document", i < done ? one.done[i].document : std::string());
                    })});
  }
  return document::Listing{
      "sauro.procedures/1",
      "QUY TRÌNH THEO BƯỚC",
      {{"id", "Mã", 8},
       {"title", "Tên", 44},
       {"template", nullptr},
       {"about", nullptr},
       {"day", nullptr},
       {"stage", "Tình trạng", 10},
       {"done", "Bước", 6},
       {"step", "Bước tiếp theo", 36},
       {"due", "Hạn", 11},
       {"late", "", 5},
       {"steps", nullptr}},
      rows,
      "Chưa có quy trình nào. Bắt đầu: sauro procedure begin MÃ --template procurement --title TÊN\n"
      "There are no procedures. Begin one: sauro procedure begin ID --template procurement --title TITLE\n"};
}

}  // namespace

Result<std::vector<Step>> read_steps(std::string_view text) {
  std::vector<Step> steps;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(';', begin), text.size());
    const std::string_view part = trim(text.substr(begin, end - begin));
    begin = end + 1;
    if (part.empty()) continue;
    const std::size_t colon = part.rfind(':');
    const std::string_view days = colon == std::string_view::npos ? "" : trim(part.substr(colon + 1));
    Step step{0, std::string(trim(part.substr(0, colon)))};
    const auto read = std::from_chars(days.data(), days.data() + days.size(), step.days);
    if (step.title.empty() || read.ec != std::errc() || read.ptr != days.data() + days.size() || step.days < 0)
      return Error{ErrorCode::damaged, "steps", std::string(part)};
    steps.push_back(std::move(step));
  }
  if (steps.empty()) return Error{ErrorCode::damaged, "steps", std::string(text)};
  return steps;
}

Result<std::vector<Day>> dues(const Procedure& procedure, const Holidays& holidays) {
  std::vector<Day> list;
  if (!procedure.set.day) return list;
  Day from = *procedure.set.day;
  for (std::size_t i = 0; i < procedure.set.steps.size(); ++i) {
    const auto due = add_working_days(from, procedure.set.steps[i].days, holidays);
    if (!due) return due.error();
    list.push_back(*due);
    from = i < procedure.done.size() ? procedure.done[i].day.value_or(*due) : *due;
  }
  return list;
}

const Programme& programme() {
  static const Programme all = [] {
    const plan::Standings desk = plan::office | plan::director | plan::staff;
    const plan::Field the_procedure{"procedure", FieldKind::id, true, false, "", "quy trình", "the procedure"};
    const plan::Field day{"day", FieldKind::day, false, false, "", "ngày, mặc định hôm nay", "day, today by default"};
    Programme procedures;
    procedures.name = "procedures";
    procedures.vi = "Quy trình theo bước";
    procedures.en = "Procedures by steps";
    procedures.kinds = {"procedure"};
    procedures.own_rules = {"procedure."};
    procedures.achieves = {
        {"procedure.done", "quy trình đã làm xong mọi bước", "procedures of which every step is done"}};
    procedures.refusals = {
        {"unknown.procedure", "không có quy trình {}", "there is no procedure {}"},
        {"procedure.known", "đã có quy trình {}; hãy chọn mã khác", "there is a procedure {} already; take another id"},
        {"procedure.template", "không có mẫu quy trình {}‹; xem: sauro rules --like procedure.›",
         "there is no template {}‹; see: sauro rules --like procedure.›"},
        {"procedure.steps", "mẫu {} phải viết “Tên bước: số ngày làm việc; …”",
         "template {} must read “Step: working days; …”"},
        {"procedure.stopped", "quy trình {} đã dừng", "procedure {} is stopped"},
        {"procedure.done", "quy trình {} đã xong mọi bước", "every step of {} is done"},
        {"procedure.day", "ngày phải từ {} đến hôm nay", "the day must be from {} up to today"},
        {"procedure.no-document", "{}: hãy ghi số văn bản hoặc kèm tệp của bước này",
         "{}: tell the number of the step's document, or attach it"},
    };
    procedures.actions = {
        {"procedure.begin",
         "bắt đầu một quy trình theo mẫu",
         "begin a procedure by a template",
         desk,
         false,
         {{"procedure", FieldKind::id, true, false, "", "mã quy trình", "id of the procedure"},
          {"template", FieldKind::id, true, false, "", "mẫu, ví dụ procurement", "template, for example procurement"},
          {"title", FieldKind::text, true, false, "", "tên", "title"},
          {"about", FieldKind::text, false, false, "", "về việc gì, ví dụ research/nv1",
           "what it is for, for example research/nv1"},
          day},
         begin},
        {"procedure.step",
         "ghi xong bước tiếp theo",
         "record that the next step is done",
         desk,
         false,
         {the_procedure,
          {"document", FieldKind::text, false, false, "", "số văn bản", "number of the document"},
          {"text", FieldKind::text, false, false, "", "nội dung", "what was done"},
          {"file", FieldKind::file, false, true, "", "tệp", "files"},
          day},
         step},
        {"procedure.stop",
         "dừng quy trình",
         "stop a procedure",
         desk,
         false,
         {the_procedure, {"reason", FieldKind::text, true, false, "", "lý do", "reason"}},
         stop},
    };
    procedures.views = {{"procedures",
                         "quy trình theo bước: đang ở bước nào, hạn từng bước",
                         "procedures: at which step they are, and by when each is due",
                         {year_field()},
                         list,
                         "procedures"}};
    procedures.fold = fold;
    return procedures;
  }();
  return all;
}

}  // namespace sauro::programmes::procedures
