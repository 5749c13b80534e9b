// SPDX-License-Identifier: AGPL-3.0-or-later
// What the services below the programmes keep: meetings, approval chains, rounds, procedures.
#include <algorithm>

#include "reports/lists.h"
#include "reports/members.h"
#include "reports/research.h"

namespace sauro::reports {
namespace {

using programmes::Named;
using programmes::approvals::Approval;
using programmes::meetings::Meeting;
using programmes::rounds::Round;

std::string meeting_text(std::string_view kind) {
  if (kind == "transfer") return "hội nghị chuyển giao";
  if (kind == "training") return "tập huấn";
  return kind == "workshop" ? "hội thảo" : "cuộc họp";
}

ListCell yes(bool is, const char* text) { return ListCell::raw(is ? "true" : "false", is ? text : ""); }

/// "[…]" of objects that `write` fills.
template <class List, class Write>
ListCell objects(const List& list, const Write& write) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_flat_array();
  for (std::size_t i = 0; i < list.size(); ++i) {
    out.begin_flat_object();
    write(out, list[i], i);
    out.end_object();
  }
  out.end_array();
  return ListCell::raw(out.take(), {});
}

}  // namespace

Answer meetings_answer(const std::vector<Named<Meeting>>& list) {
  ListRows rows;
  for (const auto& [id, one] : list) {
    const char* stage = one.cancelled ? "cancelled" : one.held ? "held" : "planned";
    const char* text = one.cancelled ? "đã hủy" : one.held ? "đã tổ chức" : "sắp tổ chức";
    rows.push_back({id, one.set.title, ListCell(one.set.kind, meeting_text(one.set.kind)),
                    one.held ? one.held->day : one.set.day, one.set.time, one.set.place, one.set.about,
                    ListCell(stage, text), one.held ? ListCell(std::int64_t{one.held->attended}) : ListCell::nothing(),
                    one.held ? one.held->minutes : std::string(), one.held ? one.held->product : std::string(),
                    ListCell(one.set.agenda), ListCell(one.set.invited)});
  }
  return list_answer(
      "sauro.meetings/1", "HỘI NGHỊ, TẬP HUẤN, HỘI THẢO",
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
      "There are no meetings. Plan one: sauro meeting plan ID --kind transfer --title TITLE --day DAY …\n");
}

Answer approvals_answer(const std::vector<Named<Approval>>& list) {
  ListRows rows;
  for (const auto& kept : list) {
    const std::string& id = kept.id;
    const Approval& one = kept.value;
    const int open = programmes::approvals::open_link(one);
    const ListCell links = objects(one.links, [&](JsonWriter& out, const auto& link, std::size_t i) {
      member(out, "body", one.set.bodies.at(i));
      member(out, "sent", link.sent);
      member(out, "sent_by", link.sent_by);
      member(out, "decided", link.decided);
      member(out, "decided_by", link.decided_by);
      member(out, "verdict", name_of(link.verdict));
      out.key("returned");
      out.number(std::int64_t{link.returned});
    });
    const std::string body = open > 0 ? one.set.bodies.at(static_cast<std::size_t>(open) - 1) : std::string();
    const bool sent = open > 0 && one.links.at(static_cast<std::size_t>(open) - 1).sent.has_value();
    rows.push_back({id, one.set.title, one.set.about, ListCell(std::int64_t{open}),
                    ListCell(body, open == 0 ? "đã duyệt xong" : (sent ? "chờ " : "cần trình ") + body), links});
  }
  return list_answer("sauro.approvals/1", "TRÌNH DUYỆT",
                     {{"id", "Mã", 8},
                      {"title", "Nội dung", 50},
                      {"about", nullptr},
                      {"open", nullptr},
                      {"body", "Đang ở", 40},
                      {"links", nullptr}},
                     rows,
                     "Chưa có chuỗi trình duyệt nào. Lập: sauro approval begin MÃ --title NỘI_DUNG --body CẤP …\n"
                     "There are no approvals. Begin one: sauro approval begin ID --title TITLE --body BODY …\n");
}

Answer rounds_answer(const std::vector<Named<Round>>& list, Day as_of) {
  ListRows rows;
  for (const auto& [id, one] : list) {
    const auto open = programmes::rounds::missing(one);
    const bool late = !one.closed && !open.empty() && one.set.until && *one.set.until < as_of;
    const auto answered = std::to_string(one.answers.size()) + "/" + std::to_string(one.set.bodies.size());
    rows.push_back({id, one.set.title, one.set.about, one.set.day, one.set.until, one.set.document,
                    ListCell(one.closed ? "closed" : "open", one.closed ? "đã tổng hợp"
                                                             : late     ? "quá hạn"
                                                                        : "đang chờ"),
                    ListCell::raw(std::to_string(one.answers.size()), answered),
                    ListCell(std::int64_t(one.set.bodies.size())), open, yes(late, "chậm"),
                    ListCell(std::int64_t(one.reminders.size())),
                    objects(one.answers, [](JsonWriter& out, const auto& answer, std::size_t) {
                      member(out, "body", answer.body);
                      member(out, "day", answer.day);
                      out.key("count");
                      out.number(std::int64_t{answer.count});
                      member(out, "document", answer.document);
                      member(out, "text", answer.text);
                    })});
  }
  return list_answer("sauro.rounds/1", "ĐỢT ĐĂNG KÝ, LẤY Ý KIẾN",
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
                     "There are no rounds. Open one: sauro round open ID --title TITLE --until DAY --body BODY …\n");
}

Answer procedures_answer(const std::vector<ProcedureLine>& list, Day as_of) {
  ListRows rows;
  for (const ProcedureLine& line : list) {
    const std::string& id = line.id;
    const auto& one = line.procedure;
    const std::vector<Day>& due = line.due;
    const std::size_t done = one.done.size(), all = one.set.steps.size();
    const bool goes_on = !one.stopped && done < all;
    const std::optional<Day> next = goes_on ? std::optional(due.at(done)) : std::nullopt;
    rows.push_back({id, one.set.title, one.set.pattern, one.set.about, one.set.day,
                    ListCell(one.stopped ? "stopped"
                             : goes_on   ? "running"
                                         : "done",
                             one.stopped ? "đã dừng"
                             : goes_on   ? "đang làm"
                                         : "đã xong"),
                    ListCell::raw(std::to_string(done), std::to_string(done) + "/" + std::to_string(all)),
                    goes_on ? ListCell(one.set.steps.at(done).title) : ListCell::nothing(), next,
                    yes(next && *next < as_of, "chậm"),
                    objects(one.set.steps, [&](JsonWriter& out, const auto& step, std::size_t i) {
                      member(out, "title", step.title);
                      member(out, "due", std::optional(due.at(i)));
                      member(out, "done", i < done ? one.done[i].day : std::nullopt);
                      member(out, "document", i < done ? one.done[i].document : std::string());
                    })});
  }
  return list_answer(
      "sauro.procedures/1", "QUY TRÌNH THEO BƯỚC",
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
      "There are no procedures. Begin one: sauro procedure begin ID --template procurement --title TITLE\n");
}

}  // namespace sauro::reports
