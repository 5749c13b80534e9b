// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/history.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <utility>

#include "document/model/grid.h"
#include "document/model/official.h"
#include "foundation/calendar/vietnam_time.h"
#include "plan/tracking/documents.h"
#include "plan/tracking/item_facts.h"
#include "plan/tracking/organisation.h"
#include "plan/tracking/plan_state.h"
#include "plan/tracking/urging.h"
#include "reports/fact_words.h"
#include "reports/programme_history.h"

namespace sauro::reports {
namespace {

using document::day_text;

std::string way_words(tracking::UrgingWay way, const Tongue& in) {
  switch (way) {
    case tracking::UrgingWay::notice: return in("thông báo trong phần mềm", "by a notice in the program");
    case tracking::UrgingWay::mail: return in("thư điện tử", "by mail");
    case tracking::UrgingWay::letter: return in("công văn đôn đốc", "by an official letter");
  }
  return {};
}

std::string addressee_words(tracking::Addressee addressee, const Tongue& in) {
  switch (addressee) {
    case tracking::Addressee::performer: return in("người thực hiện", "the performer");
    case tracking::Addressee::head: return in("trưởng đơn vị", "the head of the unit");
    case tracking::Addressee::leadership: return in("lãnh đạo", "the leadership");
  }
  return {};
}

/// "còn 5 ngày làm việc, người thực hiện, thông báo trong phần mềm".
std::string rung_words(const tracking::Rung& rung, const Tongue& in) {
  const int days = std::abs(rung.days);
  std::string text =
      rung.days == 0
          ? std::string(in("đến hạn", "on the deadline"))
          : fmt::format(fmt::runtime(rung.days < 0 ? in("còn {} ngày làm việc", "{} working days left")
                                                   : in("quá hạn {} ngày làm việc", "{} working days overdue")),
                        days);
  for (const tracking::Addressee one : rung.to) text += ", " + addressee_words(one, in);
  return text + ", " + way_words(rung.way, in);
}

std::string ladder_words(const tracking::Ladder& ladder, const Tongue& in) {
  Line line(in("Đặt thang đôn đốc", "The ladder of urging was set"));
  if (ladder.off) line.add("", in("tắt, không tự động nhắc ai", "off, nobody is urged by the program"));
  if (ladder.rungs.empty()) line.add("", in("thang thông thường", "the usual ladder"));
  for (const tracking::Rung& rung : ladder.rungs) line.add("", rung_words(rung, in));
  return line.text();
}

/// What the other side said of a mail, behind `head`.
auto mail_words(std::string head) {
  return [head = std::move(head)](const auto& one) { return Line(head).add("", one.said).text(); };
}

std::string role_text(plan::Role role, const Tongue& in) {
  switch (role) {
    case plan::Role::lead: return in("chủ trì", "lead");
    case plan::Role::performing: return in("thực hiện", "performing");
    case plan::Role::cooperating: return in("phối hợp", "cooperating");
    case plan::Role::supervising: return in("chỉ đạo", "supervising");
    case plan::Role::monitoring: return in("theo dõi", "monitoring");
    case plan::Role::approving: return in("phê duyệt", "approving");
  }
  return {};
}

using Pair = std::pair<const char*, const char*>;

std::string clear_text(plan::Clear clear, const Tongue& in) {
  constexpr auto words = std::to_array<Pair>({{"", ""},
                                              {"rõ người", "who"},
                                              {"rõ việc", "what"},
                                              {"rõ thời gian", "when"},
                                              {"rõ trách nhiệm", "whose responsibility"},
                                              {"rõ sản phẩm", "which product"},
                                              {"rõ thẩm quyền", "whose authority"}});
  const Pair& both = words.at(static_cast<std::size_t>(clear));
  return in(both.first, both.second);
}

std::string doers_text(const std::vector<tracking::Doer>& doers, const Names& names, const Tongue& in) {
  std::string text;
  for (const tracking::Doer& doer : doers) {
    std::string who = doer.person.empty() ? names("unit", doer.unit) : names("person", doer.person);
    text.append(text.empty() ? "" : ", ").append(who).append(" (").append(role_text(doer.role, in)).append(")");
  }
  return text;
}

std::string field_text(const std::string& field, const Tongue& in) {
  constexpr auto names =
      std::to_array<std::pair<std::string_view, Pair>>({{"title", {"nội dung", "title"}},
                                                        {"time", {"thời hạn", "deadline"}},
                                                        {"product", {"sản phẩm", "products"}},
                                                        {"lead", {"chủ trì", "lead"}},
                                                        {"performing", {"thực hiện", "performing"}},
                                                        {"cooperating", {"phối hợp", "cooperating"}},
                                                        {"monitoring", {"theo dõi", "monitoring"}},
                                                        {"approving", {"phê duyệt", "approving"}},
                                                        {"class", {"loại", "class"}},
                                                        {"notes", {"ghi chú", "notes"}},
                                                        {"amended", {"theo bản điều chỉnh", "as amended"}}});
  for (const auto& [name, words] : names)
    if (name == field) return in(words.first, words.second);
  return field;
}

std::string set_text(const tracking::ItemSet& set, const Names& names, const Tongue& in) {
  if (!set.edited.empty()) {
    std::string fields;
    for (const std::string& field : set.edited) fields.append(fields.empty() ? "" : ", ").append(field_text(field, in));
    return Line(in("Sửa", "Changed"))
        .add("", fields)
        .add(in("theo ", "by "), set.document)
        .add(in("hạn ", "due "), set.due)
        .add("", doers_text(set.doers, names, in))
        .text();
  }
  const char* head = set.outside  ? in("Nhiệm vụ phát sinh", "A task outside the plan")
                     : set.broken ? in("Chia bước", "A step was made")
                                  : in("Đưa vào kế hoạch", "Put into the plan");
  return Line(head)
      .add(in("theo ", "by "), set.document)
      .add(in("hạn ", "due "), set.due)
      .add("", doers_text(set.doers, names, in))
      .text();
}

std::string progress_text(const tracking::Progress& said, const Tongue& in) {
  Line line(said.done ? in("Báo hoàn thành", "Reported as done") : in("Cập nhật", "Update"));
  if (said.quantity) line.add(in("số lượng ", "quantity "), in(*said.quantity));
  if (said.percent) line.add("", std::to_string(*said.percent) + " %");
  line.add("", said.text).add(in("văn bản ", "document "), said.document).add(in("tính đến ", "as of "), said.day);
  line.add(in("ghi tay thay chương trình: ", "typed in the place of a programme: "), said.exception);
  for (const std::string& file : said.files) line.add(in("tệp ", "file "), file);
  return line.text();
}

std::string item_text(const plan::Fact& fact, const Names& names, const Tongue& in) {
  using namespace tracking;
  const std::string& kind = fact.what.kind;
  if (kind == "item.set") return said<ItemSet>(fact, in, [&](const auto& one) { return set_text(one, names, in); });
  if (kind == "item.progress") return said<Progress>(fact, in, [&](const auto& one) { return progress_text(one, in); });
  if (kind == "item.assigned")
    return said<Assigned>(fact, in, [&](const auto& one) {
      return Line(in("Giao việc", "Assigned"))
          .add("", doers_text(one.doers, names, in))
          .add(in("theo ", "by "), one.document)
          .add("", one.note)
          .text();
    });
  if (kind == "item.achieved")
    return said<Achievement>(fact, in, [&](const auto& one) {
      return Line(in("Kết quả từ chương trình", "Achieved in a programme"))
          .add("", in(one.quantity))
          .add("", one.record)
          .text();
    });
  if (kind == "item.confirmed")
    return said<Verdict>(fact, in, [&](const auto& one) {
      return Line(one.level == Level::unit ? in("Trưởng đơn vị xác nhận", "Confirmed by the head of unit")
                                           : in("Văn phòng xác nhận", "Confirmed by the office"))
          .add("", one.reason)
          .text();
    });
  if (kind == "item.returned")
    return said<Verdict>(fact, in, [&](const auto& one) {
      return Line(one.level == Level::unit ? in("Trưởng đơn vị trả lại", "Returned by the head of unit")
                                           : in("Văn phòng trả lại", "Returned by the office"))
          .add("", one.reason)
          .text();
    });
  if (kind == "item.closed")
    return said<Closed>(fact, in, [&](const auto& one) {
      return Line(one.partial ? in("Kết thúc một phần", "Closed in part") : in("Hoàn thành", "Done"))
          .add(in("ngày ", "on "), one.day)
          .add(in("văn bản ", "document "), one.document)
          .add("", one.reason)
          .text();
    });
  if (kind == "item.obstacle")
    return said<ObstacleRaised>(fact, in, [&](const auto& one) {
      return Line(in("Vướng mắc", "Obstacle"))
          .add("", one.text)
          .add(in("đề xuất: ", "proposal: "), one.proposal)
          .text();
    });
  if (kind == "item.obstacle_decided")
    return said<ObstacleDecided>(fact, in, [&](const auto& one) {
      constexpr auto outcomes = std::to_array<Pair>(
          {{"đã giải quyết", "solved"}, {"chuyển cấp trên", "passed on"}, {"không chấp nhận", "refused"}});
      const Pair& outcome = outcomes.at(static_cast<std::size_t>(one.outcome));
      return Line(in("Quyết định về vướng mắc", "Decision about the obstacle"))
          .add("", in(outcome.first, outcome.second))
          .add("", one.text)
          .text();
    });
  if (kind == "item.extension_asked")
    return said<ExtensionAsked>(fact, in, [&](const auto& one) {
      return Line(in("Đề nghị gia hạn", "An extension was asked for"))
          .add(in("đến ", "until "), one.due)
          .add("", one.reason)
          .text();
    });
  if (kind == "item.extension_decided")
    return said<ExtensionDecided>(fact, in, [&](const auto& one) {
      return Line(one.granted ? in("Đồng ý gia hạn", "The extension was granted")
                              : in("Không đồng ý gia hạn", "The extension was refused"))
          .add(in("đến ", "until "), one.due)
          .add(in("văn bản ", "document "), one.document)
          .add("", one.reason)
          .text();
    });
  if (kind == "item.excepted")
    return said<ItemExcepted>(fact, in, [&](const auto& one) {
      return Line(in("Ký ngoại lệ", "Signed as an exception"))
          .add(in("chưa ", "not clear: "), clear_text(one.clear, in))
          .add("", one.reason)
          .text();
    });
  if (kind == "item.urged")
    return said<Urged>(fact, in, [&](const auto& one) {
      Line line(in("Đôn đốc", "Urged"));
      line.add("", way_words(one.way, in)).add(in("hạn ", "deadline "), one.due);
      for (const std::string& user : one.to) line.add("", names("user", user));
      return line.text();
    });
  if (kind == "item.follows")
    return said<Follows>(fact, in, [&](const auto& one) {
      Line line(in("Việc phải xong trước", "Follows on"));
      for (const std::string& item : one.after) line.add("", item);
      if (one.after.empty()) line.add("", in("không có", "nothing"));
      if (one.months > 0) line.add(in("làm trong ", "takes "), std::to_string(one.months), in(" tháng", " months"));
      return line.text();
    });
  constexpr auto remarks = std::to_array<std::pair<std::string_view, Pair>>(
      {{"item.reopened", {"Mở lại", "Opened again"}},
       {"item.dropped", {"Đưa ra khỏi kế hoạch", "Dropped from the plan"}},
       {"item.checked", {"Văn phòng kiểm tra", "Checked by the office"}}});
  for (const auto& [name, words] : remarks)
    if (kind == name)
      return said<Remark>(fact, in, [&, words = words](const auto& one) {
        return Line(in(words.first, words.second))
            .add("", one.text)
            .add(in("văn bản ", "document "), one.document)
            .text();
      });
  return kind;
}

}  // namespace

std::string fact_text(const plan::Fact& fact, const Names& names, Language language) {
  using namespace tracking;
  const Tongue in{language};
  const std::string& kind = fact.what.kind;
  std::string text;
  if (kind.starts_with("item."))
    text = item_text(fact, names, in);
  else if (kind == "plan.set")
    text = said<PlanSet>(fact, in, [&](const auto& one) {
      return Line(in("Nhập kế hoạch", "The plan was imported")).add("", one.title).text();
    });
  else if (kind == "plan.issued")
    text = said<PlanIssued>(fact, in, [&](const auto& one) {
      return Line(one.version == 1 ? in("Ban hành", "Issued") : in("Điều chỉnh", "Amended"))
          .add(in("số ", "number "), one.number)
          .add(in("ngày ", "on "), one.day)
          .text();
    });
  else if (kind == "event.occurred")
    text = said<EventOccurred>(fact, in, [&](const auto& one) {
      return Line(in("Sự kiện đã xảy ra", "The event occurred"))
          .add(in("ngày ", "on "), one.day)
          .add(in("văn bản ", "document "), one.document)
          .text();
    });
  else if (kind == "unit.set")
    text = said<Unit>(fact, in, [&](const auto& one) {
      return Line(in("Đơn vị", "Unit")).add("", one.name).add(in("đến hết ", "until the end of "), one.until).text();
    });
  else if (kind == "person.set")
    text = said<Person>(fact, in, [&](const auto& one) {
      return Line(in("Người", "Person")).add("", one.name).add("", one.position).text();
    });
  else if (kind == "user.set")
    text = said<User>(fact, in, [&](const auto& one) {
      return Line(in("Người dùng", "User")).add("", one.name).add(in("thư ", "mail "), one.mail).text();
    });
  else if (kind == "finding.settled")
    text = said<FindingSettled>(fact, in, [&](const auto& one) {
      return Line(one.how == Settlement::repaired ? in("Phát hiện đã sửa", "The finding was repaired")
                                                  : in("Chấp nhận phát hiện", "The finding was accepted"))
          .add("", one.reason)
          .text();
    });
  else if (kind == "plan.finding")
    text = said<FindingSet>(fact, in, [&](const auto& one) {
      return Line(in("Phát hiện khi đọc", "A finding of the reading"))
          .add("", in.language == Language::english ? one.en : one.vi)
          .text();
    });
  else if (kind == "plan.columns")
    text = said<PlanColumns>(fact, in, [&](const auto& one) {
      Line line(in("Đọc lại văn bản với cột do người chỉ định", "The document was read again with columns as told"));
      for (const ColumnMeaning& column : one.columns)
        line.add("", fmt::format(fmt::runtime(in("bảng {}, cột {}: {}", "table {}, column {}: {}")), column.table,
                                 column.column, column.means));
      return line.text();
    });
  else if (kind == "event.set")
    text = said<EventSet>(fact, in, [&](const auto& one) {
      return Line(in("Thời hạn chờ sự kiện", "A deadline waits for an event")).add("", one.text).text();
    });
  else if (kind == "agency.set")
    text = said<AgencySet>(fact, in, [&](const auto& one) {
      return Line(in("Thông tin cơ quan", "The agency"))
          .add("", one.name)
          .add(in("cấp trên: ", "superior: "), one.superior)
          .add(in("địa danh: ", "place: "), one.place)
          .add(in("ký hiệu: ", "symbol: "), one.symbol)
          .add("", one.head)
          .add(in("người ký: ", "signer: "), one.signer)
          .add("", one.office)
          .text();
    });
  else if (kind == "agency.days")
    text = said<AgencyDays>(fact, in, [&](const auto& one) {
      Line line(in("Lịch làm việc năm ", "Working days of ") + std::to_string(one.year));
      for (const Day day : one.off) line.add(in("nghỉ ", "off "), day);
      for (const Day day : one.worked) line.add(in("làm ", "worked "), day);
      return line.add(in("văn bản ", "document "), one.document).text();
    });
  else if (kind == "ladder.set")
    text = said<Ladder>(fact, in, [&](const auto& one) { return ladder_words(one, in); });
  else if (kind == "notice.made")
    text = said<Notice>(fact, in, [&](const auto& one) {
      return Line(in("Thông báo nhắc việc", "A notice was made"))
          .add("", names("user", one.user))
          .add(in("số việc ", "items "), std::to_string(one.lines.size()))
          .text();
    });
  else if (kind == "notice.seen")
    text = in("Đã đọc thông báo", "The notice was read");
  else if (kind == "mail.trying")
    text = in("Bắt đầu gửi thư đôn đốc", "Its mail is being handed over");
  else if (kind == "mail.sent")
    text = said<MailSaid>(fact, in, mail_words(in("Đã gửi thư đôn đốc", "Its mail was sent")));
  else if (kind == "mail.failed")
    text = said<MailFailed>(fact, in, mail_words(in("Không gửi được thư đôn đốc", "Its mail could not be sent")));
  else if (kind == "mail.bounced")
    text = said<MailSaid>(fact, in, mail_words(in("Thư đôn đốc bị trả lại", "Its mail came back")));
  else if (kind == "mail.unknown")
    text = said<MailSaid>(fact, in,
                          mail_words(in("Không rõ thư đôn đốc đã đi chưa", "Nobody knows whether its mail went out")));
  else if (kind == "mail.dropped")
    text = in("Không còn phải gửi thư đôn đốc", "Its mail is no longer needed");
  else if (kind == "mail.again")
    text = in("Gửi lại thư đôn đốc", "Its mail is to be sent again");
  else if (kind == "document.issued")
    text = said<DocumentIssued>(fact, in, [&](const auto& one) {
      return Line(in("Phát hành văn bản", "A document was issued"))
          .add("", one.day ? document::number_words(one.number, one.symbol, *one.day) : std::string())
          .add("", one.subject)
          .add(in("người ký ", "signed by "), one.signer)
          .add(in("thay thế ", "replaces "), one.order.replaces)
          .text();
    });
  else if (kind == "document.sent")
    text = said<DocumentSent>(fact, in, [&](const auto& one) {
      return Line(in("Gửi văn bản", "The document was sent")).add("", one.to).add(in("ngày ", "on "), one.day).text();
    });
  else if (kind == "document.printed")
    text = in("Tạo bản .pdf của văn bản", "The .pdf of the document was made");
  else if (kind == "document.numbers")
    text = said<NumbersUsed>(fact, in, [&](const auto& one) {
      return Line(in("Số đã dùng ngoài hệ thống", "Numbers used elsewhere"))
          .add(in("đến số ", "up to "), std::to_string(one.last))
          .add("", one.reason)
          .text();
    });
  else if (kind == "receiver.set")
    text = said<Receiver>(fact, in, [&](const auto& one) {
      return Line(one.removed ? in("Bỏ nơi nhận báo cáo", "Reports go there no more")
                              : in("Nơi nhận báo cáo", "Who reports go to"))
          .add("", one.name)
          .text();
    });
  else if (kind == "form.set")
    text = said<FormSet>(fact, in, [&](const auto& one) {
      return std::string(one.text.empty() ? in("Dùng lại mẫu văn bản chung", "The common form again")
                                          : in("Dùng mẫu văn bản riêng", "A form of the agency's own"));
    });
  else if (kind.starts_with("ledger."))
    text = in("Xóa nội dung đã ghi", "Something written was removed");
  else if (kind.starts_with("plan."))
    text = said<PlanStep>(fact, in, [&](const auto& one) {
      const char* words = kind == "plan.submitted"  ? in("Trình kế hoạch", "The plan was submitted")
                          : kind == "plan.returned" ? in("Trả lại dự thảo", "The draft was returned")
                          : kind == "plan.closed"   ? in("Kết thúc kế hoạch", "The plan was closed")
                                                    : in("Đính kèm bản ký", "The signed original was attached");
      return Line(words).add("", one.reason).text();
    });
  else
    text = programme_text(fact, names, language);
  if (fact.redacted) text += in(" (nội dung đã xóa)", " (its words were removed)");
  return text;
}

namespace {

/// What stands with every payload beside its own members.
struct Signed {
  std::string on_behalf;
  static void form(auto& self, auto& f) { f("for", self.on_behalf); }
};

}  // namespace

std::string actor_text(const plan::Fact& fact, const Names& names) {
  const auto value = tracking::decode<Signed>(fact.what.payload, {});
  std::string text = names("user", fact.what.who);
  if (value && !value->on_behalf.empty()) text.append(", thay ").append(names("user", value->on_behalf));
  return text;
}

std::string moment_text(std::int64_t microseconds) {
  constexpr int hour = 60;
  const int minute = minute_in_vietnam(microseconds);
  return fmt::format("{} {:02}:{:02}", day_text(day_in_vietnam(microseconds)), minute / hour, minute % hour);
}

}  // namespace sauro::reports
