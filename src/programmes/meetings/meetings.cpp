// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/meetings/meetings.h"

namespace sauro::programmes::meetings {
namespace {

using plan::FieldKind;
using plan::Input;

struct Meant {
  std::string id;
  Meeting meeting;
};

/// One that is still to be held.
Result<Meant> meant(const Case& given, const Input& input) {
  Meant one{input.text("meeting"), {}};
  const auto found = given.records.find<Meeting>("meeting", one.id);
  if (!found) return found.error();
  if (!*found) return refuse("unknown.meeting", one.id);
  one.meeting = **found;
  if (one.meeting.cancelled) return refuse("meeting.cancelled", one.id);
  if (one.meeting.held) return refuse("meeting.held", one.id);
  return one;
}

Result<Outcome> plan_it(const Case& given, const Input& input) {
  const std::string id = input.text("meeting");
  if (!plan::is_new_id(id)) return refuse("input.id", id);
  const auto found = given.records.find<Meeting>("meeting", id);
  if (!found) return found.error();
  if (*found)
    if (const auto open = meant(given, input); !open) return open.error();
  const Planned said{input.text("kind"),  input.day("day"),    input.text("title"),   input.text("time"),
                     input.text("place"), input.text("about"), input.texts("agenda"), input.texts("invited")};
  return Outcome{{fact_of("meeting.planned", "meeting/" + id, said)}, {}, {}, {}};
}

Result<Outcome> hold(const Case& given, const Input& input) {
  const auto one = meant(given, input);
  if (!one) return one.error();
  Held said;
  said.day = input.day("day").value_or(one->meeting.set.day.value_or(given.today));
  if (given.today < *said.day) return refuse("meeting.early", one->id);
  said.attended = input.count("attended").value_or(0);
  said.minutes = input.text("minutes");
  said.product = input.text("product");
  Outcome outcome;
  Attached files = attach(input, "file", outcome);
  said.files = std::move(files.names);
  // A meeting of which nothing is kept is no evidence of anything.
  if (said.minutes.empty() && said.files.empty()) return refuse("meeting.no-minutes", one->id);
  auto fact = fact_of("meeting.held", "meeting/" + one->id, said);
  fact.attachments = std::move(files.hashes);
  outcome.facts.push_back(std::move(fact));
  outcome.achieved.push_back({"meeting.held",
                              "meeting/" + one->id,
                              said.day,
                              {"kind=" + one->meeting.set.kind},
                              false,
                              one->meeting.set.title});
  return outcome;
}

Result<Outcome> cancel(const Case& given, const Input& input) {
  const auto one = meant(given, input);
  if (!one) return one.error();
  return Outcome{{fact_of("meeting.cancelled", "meeting/" + one->id, Cancelled{input.text("reason")})}, {}, {}, {}};
}

std::vector<plan::Record> fold(const plan::Fact& fact, const plan::Lookup& look) {
  const std::string& kind = fact.what.kind;
  if (!kind.starts_with("meeting.")) return {};
  const std::string id = id_in(fact.what.subject);
  auto meeting = looked_up<Meeting>(look, "meeting", id);
  if (kind == "meeting.planned") {
    const auto said = said_in<Planned>(fact.what);
    if (!said) return {};
    meeting = Meeting{*said, {}, false};
  } else if (meeting && kind == "meeting.held") {
    meeting->held = said_in<Held>(fact.what);
  } else if (meeting && kind == "meeting.cancelled") {
    meeting->cancelled = true;
  } else {
    return {};
  }
  const Planned& set = meeting->set;
  plan::Record record{"meeting", id, tracking::encode_whole(*meeting), {}, {}, set.title};
  record.marks.push_back({"all", (set.day ? set.day->iso() : "9") + "/" + id});
  if (!set.about.empty()) record.marks.push_back({"about", set.about + "/" + id});
  return {record};
}

std::string kind_text(std::string_view kind) {
  if (kind == "transfer") return "hội nghị chuyển giao";
  if (kind == "training") return "tập huấn";
  return kind == "workshop" ? "hội thảo" : "cuộc họp";
}

Result<document::Listing> list(const Case& given, const Input& input) {
  const auto all = of_year<Meeting>(given, input, "meeting");
  if (!all) return all.error();
  document::ListRows rows;
  for (const auto& [id, one] : *all) {
    const char* stage = one.cancelled ? "cancelled" : one.held ? "held" : "planned";
    const char* text = one.cancelled ? "đã hủy" : one.held ? "đã tổ chức" : "sắp tổ chức";
    rows.push_back({id, one.set.title, document::ListCell(one.set.kind, kind_text(one.set.kind)),
                    one.held ? one.held->day : one.set.day, one.set.time, one.set.place, one.set.about,
                    document::ListCell(stage, text),
                    one.held ? document::ListCell(std::int64_t{one.held->attended}) : document::ListCell::nothing(),
                    one.held ? one.held->minutes : std::string(), one.held ? one.held->product : std::string(),
                    document::ListCell(one.set.agenda), document::ListCell(one.set.invited)});
  }
  return document::Listing{
      "sauro.meetings/1",
      "HỘI NGHỊ, TẬP HUẤN, HỘI THẢO",
      {{"id", "Mã", 8},
       {"title", "Tên", 44},
       {"kind", "Loại", 20},
       {"day", "Ngày", 11},
       {"time", "Giờ", 10},
       {"place", "Nơi họp", 24},
       {"about", nullptr},
       {"stage", "Tình trạng", 14},
       {"attended", "Dự họp", 7},
       {"minutes", "Biên bản", 16},
       {"product", nullptr},
       {"agenda", nullptr},
       {"invited", nullptr}},
      rows,
      "Chưa có hội nghị nào. Lên lịch: sauro meeting plan MÃ --kind transfer --title TÊN --day NGÀY …\n"
      "There are no meetings. Plan one: sauro meeting plan ID --kind transfer --title TITLE --day DAY …\n"};
}

}  // namespace

const Programme& programme() {
  static const Programme all = [] {
    const plan::Standings desk = plan::office | plan::director | plan::staff;
    const plan::Field the_meeting{"meeting", FieldKind::id, true, false, "", "cuộc họp, hội nghị", "the meeting"};
    Programme meetings;
    meetings.name = "meetings";
    meetings.vi = "Hội nghị, tập huấn, hội thảo";
    meetings.en = "Meetings";
    meetings.kinds = {"meeting"};
    meetings.achieves = {{"meeting.held", "hội nghị, lớp tập huấn, hội thảo đã tổ chức", "meetings that were held"}};
    meetings.refusals = {
        {"unknown.meeting", "không có cuộc họp, hội nghị {}", "there is no meeting {}"},
        {"meeting.cancelled", "{} đã hủy", "{} is cancelled"},
        {"meeting.held", "{} đã tổ chức rồi", "{} was held already"},
        {"meeting.early", "{} chưa đến ngày", "the day of {} has not come"},
        {"meeting.no-minutes", "{}: hãy kèm biên bản, hoặc ghi số biên bản",
         "{}: attach the minutes, or tell their number"},
    };
    meetings.actions = {
        {"meeting.plan",
         "lên lịch hội nghị, tập huấn, hội thảo",
         "plan a meeting",
         desk,
         false,
         {{"meeting", FieldKind::id, true, false, "", "mã cuộc họp, hội nghị", "id of the meeting"},
          {"kind", FieldKind::choice, true, false, "transfer|training|workshop|meeting", "loại", "kind"},
          {"title", FieldKind::text, true, false, "", "tên", "title"},
          {"day", FieldKind::day, true, false, "", "ngày", "day"},
          {"time", FieldKind::text, false, false, "", "giờ", "time"},
          {"place", FieldKind::text, false, false, "", "nơi tổ chức", "place"},
          {"about", FieldKind::text, false, false, "", "về việc gì, ví dụ research/nv1",
           "what it is about: research/nv1"},
          {"agenda", FieldKind::text, false, true, "", "nội dung chương trình", "point of the agenda"},
          {"invited", FieldKind::text, false, true, "", "thành phần mời", "who is invited"}},
         plan_it},
        {"meeting.hold",
         "ghi kết quả hội nghị, tập huấn, hội thảo",
         "record that a meeting was held",
         desk,
         false,
         {the_meeting,
          {"day", FieldKind::day, false, false, "", "ngày tổ chức", "day"},
          {"attended", FieldKind::count, false, false, "", "số người dự", "how many came"},
          {"minutes", FieldKind::text, false, false, "", "số biên bản", "number of the minutes"},
          {"product", FieldKind::text, false, false, "", "kết quả, sản phẩm", "what came of it"},
          {"file", FieldKind::file, false, true, "", "tệp biên bản, danh sách", "minutes, list of those who came"}},
         hold},
        {"meeting.cancel",
         "hủy hội nghị, tập huấn, hội thảo",
         "cancel a meeting",
         desk,
         false,
         {the_meeting, {"reason", FieldKind::text, true, false, "", "lý do", "reason"}},
         cancel},
    };
    meetings.views = {{"meetings",
                       "hội nghị, tập huấn, hội thảo",
                       "conferences, training, workshops",
                       {year_field()},
                       list,
                       "meetings"}};
    meetings.fold = fold;
    return meetings;
  }();
  return all;
}

}  // namespace sauro::programmes::meetings
