// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/urging_page.h"

#include <fmt/format.h>

#include <cstdlib>

#include "foundation/calendar/vietnam_time.h"
#include "reports/history.h"
#include "reports/members.h"

namespace sauro::reports {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& one : words) text.append(text.empty() ? "" : ", ").append(one);
  return text;
}

void write_line(JsonWriter& out, const UrgingLine& line) {
  out.begin_flat_object();
  member(out, "item", line.said.item);
  member(out, "title", line.title);
  member(out, "unit", line.unit);
  member(out, "due", line.said.due);
  out.key("days");
  out.number(std::int64_t{line.said.days});
  out.key("behind");
  out.number(std::int64_t{line.behind});
  member(out, "way", name_of(line.said.way));
  member(out, "to", line.to);
  member(out, "open", line.open);
  out.end_object();
}

document::GridCell day_cell(const std::optional<Day>& day) {
  return day ? document::GridCell(*day) : document::GridCell(std::string());
}

/// "30/11/2026 14:27"; nothing of what never was.
std::string moment(std::int64_t at) { return at == 0 ? std::string() : moment_text(at); }

}  // namespace

std::string days_text(int days) {
  if (days == 0) return "đến hạn";
  return fmt::format("{} {} ngày làm việc", days < 0 ? "còn" : "quá hạn", std::abs(days));
}

std::string way_text(tracking::UrgingWay way) {
  switch (way) {
    case tracking::UrgingWay::notice: return "thông báo trong phần mềm";
    case tracking::UrgingWay::mail: return "thư điện tử";
    case tracking::UrgingWay::letter: return "công văn đôn đốc";
  }
  return {};
}

std::string addressee_text(tracking::Addressee addressee) {
  switch (addressee) {
    case tracking::Addressee::performer: return "người thực hiện";
    case tracking::Addressee::head: return "trưởng đơn vị";
    case tracking::Addressee::leadership: return "lãnh đạo";
  }
  return {};
}

Answer urging_answer(const UrgingPage& page) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", "sauro.urging/1");
  member(out, "day", page.day.iso());
  member(out, "quiet", page.quiet);
  document::Grid grid;
  grid.columns = {{"Mục", 9, 6, 0},        {"Nội dung", 46, 16, 0},   {"Đơn vị", 24, 10, 0},
                  {"Hạn", 11, 10, 0},      {"So với hạn", 16, 10, 0}, {"Bậc", 16, 10, 0},
                  {"Cách nhắc", 18, 9, 0}, {"Người nhận", 26, 12, 0}};
  out.key("list");
  out.begin_array();
  for (const UrgingLine& line : page.lines) {
    write_line(out, line);
    grid.rows.push_back({{line.said.item, line.title, line.unit, day_cell(line.said.due), days_text(line.behind),
                          days_text(line.said.days), way_text(line.said.way), joined(line.to)}});
  }
  out.end_array();
  member(out, "no_address", page.no_address);
  out.end_object();
  Answer answer{out.take() + "\n"};
  answer.fields = {{"Ngày", document::day_text(page.day)}};
  if (!page.no_address.empty())
    answer.fields.push_back({"Chưa có địa chỉ thư, chỉ nhận thông báo trong phần mềm", joined(page.no_address)});
  if (!grid.rows.empty()) answer.tables.push_back({"SẼ NHẮC", std::move(grid)});
  if (page.quiet)
    answer.nothing =
        "Ngày này không nhắc ai: ngày nghỉ, hoặc thang đôn đốc đang tắt.\n"
        "Nobody is urged on this day: it is off, or the ladder is.\n";
  else
    answer.nothing = "Không có việc nào đến lượt nhắc. / There is nothing to urge.\n";
  return answer;
}

Answer notices_answer(const std::vector<NoticeShown>& notices) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", "sauro.notices/1");
  out.key("list");
  out.begin_array();
  Answer answer;
  document::Grid grid;
  grid.columns = {{"Thông báo", 18, 12, 0},
                  {"Mục", 9, 6, 0},
                  {"Nội dung", 46, 16, 0},
                  {"Hạn", 11, 10, 0},
                  {"So với hạn", 16, 10, 0}};
  for (const NoticeShown& notice : notices) {
    out.begin_object();
    member(out, "id", notice.id);
    member(out, "day", notice.day.iso());
    member(out, "seen", notice.seen);
    out.key("lines");
    out.begin_array();
    for (const UrgingLine& line : notice.lines) {
      write_line(out, line);
      grid.rows.push_back({{notice.id + (notice.seen ? "" : " (mới)"), line.said.item, line.title,
                            day_cell(line.said.due), line.open ? days_text(line.behind) : "không còn phải nhắc"}});
    }
    out.end_array();
    out.end_object();
  }
  out.end_array();
  out.end_object();
  answer.json = out.take() + "\n";
  if (!grid.rows.empty()) answer.tables.push_back({"THÔNG BÁO", std::move(grid)});
  answer.nothing = "Chưa có thông báo nào. / No notices yet.\n";
  return answer;
}

std::string stage_text(tracking::MailStage stage) {
  switch (stage) {
    case tracking::MailStage::none: return "không gửi thư";
    case tracking::MailStage::waiting: return "chờ gửi";
    case tracking::MailStage::trying: return "đang gửi";
    case tracking::MailStage::sent: return "đã gửi";
    case tracking::MailStage::failed: return "không gửi được";
    case tracking::MailStage::unknown: return "không rõ đã đi chưa";
    case tracking::MailStage::bounced: return "bị trả lại";
  }
  return {};
}

Answer mails_answer(const std::vector<MailShown>& mails) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", "sauro.mails/1");
  out.key("list");
  out.begin_array();
  document::Grid grid;
  grid.columns = {{"Thông báo", 22, 14, 0}, {"Người nhận", 24, 12, 0}, {"Địa chỉ", 28, 12, 0}, {"Việc", 5, 4, 0},
                  {"Thư", 20, 9, 0},        {"Lúc", 16, 10, 0},        {"Thử lại", 16, 10, 0}, {"Trả lời", 40, 12, 0}};
  for (const MailShown& one : mails) {
    const tracking::MailState& mail = one.mail;
    out.begin_flat_object();
    member(out, "notice", one.id);
    member(out, "user", one.user);
    member(out, "name", one.name);
    member(out, "day", one.day.iso());
    out.key("items");
    out.number(one.lines);
    member(out, "stage", name_of(mail.stage));
    member(out, "to", mail.to);
    out.key("tries");
    out.number(std::int64_t{mail.tries});
    member(out, "at", iso_in_vietnam(mail.at));
    out.key("next");
    mail.next == 0 ? out.null() : out.string(iso_in_vietnam(mail.next));
    member(out, "said", mail.said);
    out.end_object();
    grid.rows.push_back({{one.id, one.name, mail.to, std::to_string(one.lines), stage_text(mail.stage), moment(mail.at),
                          moment(mail.next), mail.said}});
  }
  out.end_array();
  out.end_object();
  Answer answer{out.take() + "\n"};
  if (!grid.rows.empty()) answer.tables.push_back({"THƯ ĐÔN ĐỐC", std::move(grid)});
  answer.nothing = "Không có thư nào như vậy. / There is no such mail.\n";
  return answer;
}

Answer letters_answer(const std::vector<LetterDue>& letters) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", "sauro.letters/1");
  out.key("list");
  out.begin_array();
  document::Grid grid;
  grid.columns = {{"Kế hoạch", 10, 6, 0}, {"Đơn vị", 30, 12, 0},   {"Lần", 5, 4, 0},  {"Từ ngày", 11, 10, 0},
                  {"Mục", 9, 6, 0},       {"Nội dung", 46, 16, 0}, {"Hạn", 11, 10, 0}};
  for (const LetterDue& letter : letters) {
    out.begin_object();
    member(out, "plan", letter.plan);
    member(out, "unit", letter.unit);
    member(out, "name", letter.name);
    member(out, "since", letter.since.iso());
    out.key("time");
    out.number(std::int64_t{letter.time});
    member(out, "last", letter.last);
    out.key("items");
    out.begin_array();
    for (const UrgingLine& line : letter.items) {
      out.begin_flat_object();
      member(out, "item", line.said.item);
      member(out, "title", line.title);
      member(out, "due", line.said.due);
      out.end_object();
      grid.rows.push_back({{letter.plan, letter.name, std::to_string(letter.time), letter.since, line.said.item,
                            line.title, day_cell(line.said.due)}});
    }
    out.end_array();
    out.end_object();
  }
  out.end_array();
  out.end_object();
  Answer answer{out.take() + "\n"};
  if (!grid.rows.empty()) answer.tables.push_back({"CÔNG VĂN ĐÔN ĐỐC ĐẾN LƯỢT", std::move(grid)});
  answer.nothing = "Chưa có đơn vị nào đến lượt công văn đôn đốc. / No official letter is due.\n";
  return answer;
}

Answer ladder_answer(const tracking::Ladder& ladder, bool own) {
  JsonWriter out(JsonWriter::Layout::indented);
  out.begin_object();
  member(out, "format", "sauro.ladder/1");
  member(out, "own", own);
  member(out, "off", ladder.off);
  document::Grid grid;
  grid.columns = {{"Khi nào", 24, 12, 0}, {"Người nhận", 40, 14, 0}, {"Cách nhắc", 26, 10, 0}};
  out.key("rungs");
  out.begin_array();
  for (const tracking::Rung& rung : ladder.rungs) {
    std::vector<std::string> names, words;
    for (const tracking::Addressee one : rung.to)
      names.emplace_back(name_of(one)), words.push_back(addressee_text(one));
    out.begin_flat_object();
    out.key("days");
    out.number(std::int64_t{rung.days});
    member(out, "to", names);
    member(out, "way", name_of(rung.way));
    out.end_object();
    grid.rows.push_back({{days_text(rung.days), joined(words), way_text(rung.way)}});
  }
  out.end_array();
  out.end_object();
  Answer answer{out.take() + "\n"};
  answer.fields = {{"Thang đôn đốc", own ? "riêng của cơ quan" : "thông thường"}};
  if (ladder.off) answer.fields.push_back({"Đang tắt", "không tự động nhắc ai"});
  answer.tables.push_back({"", std::move(grid)});
  return answer;
}

}  // namespace sauro::reports
