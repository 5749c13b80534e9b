// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/rounds/rounds.h"

#include <algorithm>

namespace sauro::programmes::rounds {
namespace {

using plan::FieldKind;
using plan::Input;

struct Meant {
  std::string id;
  Round round;
};

/// One that is open.
Result<Meant> meant(const Case& given, const Input& input) {
  Meant one{input.text("round"), {}};
  const auto found = given.records.find<Round>("round", one.id);
  if (!found) return found.error();
  if (!*found) return refuse("unknown.round", one.id);
  one.round = **found;
  if (one.round.closed) return refuse("round.closed", one.id);
  return one;
}

template <class T>
Outcome says(const char* kind, const std::string& id, const T& said) {
  return {{fact_of(kind, "round/" + id, said)}, {}, {}, {}};
}

bool calls(const Opened& set, const std::string& body) {
  return std::find(set.bodies.begin(), set.bodies.end(), body) != set.bodies.end();
}

Result<Outcome> open(const Case& given, const Input& input) {
  const std::string id = input.text("round");
  if (!plan::is_new_id(id)) return refuse("input.id", id);
  const auto found = given.records.find<Round>("round", id);
  if (!found) return found.error();
  const Opened said{input.day("day").value_or(given.today),
                    input.day("until"),
                    input.text("title"),
                    input.text("about"),
                    input.text("document"),
                    input.distinct("body")};
  if (*said.until < *said.day) return refuse("round.backwards");
  if (*found) {
    if (const auto still = meant(given, input); !still) return still.error();
    for (const Answered& answer : (*found)->answers)
      if (!calls(said, answer.body)) return refuse("round.has-answered", answer.body);
  }
  return says("round.opened", id, said);
}

Result<Outcome> answer(const Case& given, const Input& input) {
  const auto one = meant(given, input);
  if (!one) return one.error();
  Answered said{input.text("body"),
                input.day("day").value_or(given.today),
                input.count("count").value_or(0),
                input.text("document"),
                input.text("text"),
                {}};
  if (!calls(one->round.set, said.body)) return refuse("round.body", said.body);
  Outcome outcome;
  Attached files = attach(input, "file", outcome);
  said.files = std::move(files.names);
  auto fact = fact_of("round.answered", "round/" + one->id, said);
  fact.attachments = std::move(files.hashes);
  outcome.facts.push_back(std::move(fact));
  return outcome;
}

Result<Outcome> remind(const Case& given, const Input& input) {
  const auto one = meant(given, input);
  if (!one) return one.error();
  const Reminded said{input.day("day").value_or(given.today), input.text("document"), missing(one->round)};
  if (said.bodies.empty()) return refuse("round.all-answered", one->id);
  return says("round.reminded", one->id, said);
}

Result<Outcome> close(const Case& given, const Input& input) {
  const auto one = meant(given, input);
  if (!one) return one.error();
  const Closed said{input.day("day").value_or(given.today), input.text("document"), input.text("text")};
  Outcome outcome = says("round.closed", one->id, said);
  outcome.achieved.push_back({"round.closed", "round/" + one->id, said.day, {}, false, one->round.set.title});
  return outcome;
}

std::vector<plan::Record> fold(const plan::Fact& fact, const plan::Lookup& look) {
  const std::string& kind = fact.what.kind;
  if (!kind.starts_with("round.")) return {};
  const std::string id = id_in(fact.what.subject);
  auto round = looked_up<Round>(look, "round", id);
  if (kind == "round.opened") {
    const auto said = said_in<Opened>(fact.what);
    if (!said) return {};
    if (!round) round = Round();
    round->set = *said;
  } else if (round && kind == "round.answered") {
    const auto said = said_in<Answered>(fact.what);
    if (!said) return {};
    std::erase_if(round->answers, [&](const Answered& before) { return before.body == said->body; });
    round->answers.push_back(*said);
  } else if (round && kind == "round.reminded") {
    if (const auto said = said_in<Reminded>(fact.what)) round->reminders.push_back(*said);
  } else if (round && kind == "round.closed") {
    round->closed = said_in<Closed>(fact.what);
  } else {
    return {};
  }
  const Opened& set = round->set;
  plan::Record record{"round", id, tracking::encode_whole(*round), {}, {}, set.title};
  record.marks.push_back({"all", (set.day ? set.day->iso() : "9") + "/" + id});
  if (!set.about.empty()) record.marks.push_back({"about", set.about + "/" + id});
  return {record};
}

Result<document::Listing> list(const Case& given, const Input& input) {
  const auto all = of_year<Round>(given, input, "round");
  if (!all) return all.error();
  document::ListRows rows;
  for (const auto& [id, one] : *all) {
    const auto open = missing(one);
    const bool late = !one.closed && !open.empty() && one.set.until && *one.set.until < given.today;
    const auto answered = std::to_string(one.answers.size()) + "/" + std::to_string(one.set.bodies.size());
    rows.push_back({id, one.set.title, one.set.about, one.set.day, one.set.until, one.set.document,
                    document::ListCell(one.closed ? "closed" : "open", one.closed ? "đã tổng hợp"
                                                                       : late     ? "quá hạn"
                                                                                  : "đang chờ"),
                    document::ListCell::raw(std::to_string(one.answers.size()), answered),
                    document::ListCell(std::int64_t(one.set.bodies.size())), open,
                    document::ListCell::yes(late, "chậm"), document::ListCell(std::int64_t(one.reminders.size())),
                    document::ListCell::objects(one.answers, [](JsonWriter& out, const auto& answer, std::size_t) {
                      document::member(out, "body", answer.body);
                      document::member(out, "day", answer.day);
                      out.key("count");
                      out.number(std::int64_t{answer.count});
                      document::member(out, "document", answer.document);
                      document::member(out, "text", answer.text);
                    })});
  }
  return document::Listing{
      "sauro.rounds/1",
      "ĐỢT ĐĂNG KÝ, LẤY Ý KIẾN",
      {{"id", "Mã", 8},
       {"title", "Nội dung", 44},
       {"about", nullptr},
       {"day", nullptr},
       {"until", "Hạn trả lời", 11},
       {"document", nullptr},
       {"stage", "Tình trạng", 12},
       {"answered", "Trả lời", 8},
       {"bodies", nullptr},
       {"missing", "Chưa trả lời", 40},
       {"late", nullptr},
       {"reminders", "Đã nhắc", 7},
       {"answers", nullptr}},
      rows,
      "Chưa có đợt nào. Mở: sauro round open MÃ --title NỘI_DUNG --until NGÀY --body NƠI …\n"
      "There are no rounds. Open one: sauro round open ID --title TITLE --until DAY --body BODY …\n"};
}

}  // namespace

std::vector<std::string> missing(const Round& round) {
  std::vector<std::string> list;
  for (const std::string& body : round.set.bodies)
    if (std::none_of(round.answers.begin(), round.answers.end(), [&](const Answered& one) { return one.body == body; }))
      list.push_back(body);
  return list;
}

const Programme& programme() {
  static const Programme all = [] {
    const plan::Standings desk = plan::office | plan::director | plan::staff;
    const plan::Field the_round{"round", FieldKind::id, true, false, "", "đợt", "the round"};
    const plan::Field day{"day", FieldKind::day, false, false, "", "ngày, mặc định hôm nay", "day, today by default"};
    const plan::Field document{"document", FieldKind::text, false, false, "", "số văn bản", "number of the document"};
    const plan::Field text{"text", FieldKind::text, false, false, "", "nội dung", "what it says"};
    Programme rounds;
    rounds.name = "rounds";
    rounds.vi = "Đợt đăng ký, lấy ý kiến";
    rounds.en = "Calls to many bodies";
    rounds.kinds = {"round"};
    rounds.achieves = {
        {"round.closed", "đợt đăng ký, lấy ý kiến đã tổng hợp", "calls of which the answers were put together"}};
    rounds.refusals = {
        {"unknown.round", "không có đợt {}", "there is no round {}"},
        {"round.closed", "đợt {} đã đóng", "round {} is closed"},
        {"round.backwards", "hạn trả lời trước ngày gửi", "answers are due before it begins"},
        {"round.body", "“{}” không có trong danh sách được gửi; viết đúng tên đã ghi khi mở đợt",
         "“{}” was not called; write the name as it stands in the round"},
        {"round.has-answered", "“{}” đã trả lời, không bỏ khỏi danh sách được",
         "“{}” has answered and cannot be left out"},
        {"round.all-answered", "đợt {}: mọi nơi đã trả lời", "round {}: everybody has answered"},
    };
    rounds.actions = {
        {"round.open",
         "gửi đăng ký, lấy ý kiến nhiều nơi, hoặc sửa khi chưa đóng",
         "call upon many bodies, or change that while it is open",
         desk,
         false,
         {{"round", FieldKind::id, true, false, "", "mã đợt", "id of the round"},
          {"title", FieldKind::text, true, false, "", "nội dung", "what about"},
          {"until", FieldKind::day, true, false, "", "hạn trả lời", "answers are due by"},
          {"body", FieldKind::text, true, true, "", "nơi được gửi", "body that is called"},
          {"about", FieldKind::text, false, false, "", "về việc gì, ví dụ research/nv1",
           "what it is for, for example research/nv1"},
          day,
          document},
         open},
        {"round.answer",
         "ghi trả lời của một nơi",
         "record a body's answer",
         desk,
         false,
         {the_round,
          {"body", FieldKind::text, true, false, "", "nơi trả lời", "body that answers"},
          {"count", FieldKind::count, false, false, "", "số lượng đăng ký, đề xuất", "how many it registers"},
          text,
          {"file", FieldKind::file, false, true, "", "tệp", "files"},
          day,
          document},
         answer},
        {"round.remind",
         "ghi việc nhắc những nơi chưa trả lời",
         "record that those who have not answered were reminded",
         desk,
         false,
         {the_round, day, document},
         remind},
        {"round.close",
         "đóng đợt: đã tổng hợp danh sách",
         "close a round: the list is made",
         desk,
         false,
         {the_round, text, day, document},
         close},
    };
    rounds.views = {{"rounds",
                     "đợt đăng ký, lấy ý kiến: nơi nào chưa trả lời",
                     "calls to many bodies: who is still to answer",
                     {year_field()},
                     list,
                     "rounds"}};
    rounds.fold = fold;
    return rounds;
  }();
  return all;
}

}  // namespace sauro::programmes::rounds
