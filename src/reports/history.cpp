// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/history.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "document/model/grid.h"
#include "foundation/calendar/vietnam_time.h"
#include "plan/tracking/item_facts.h"
#include "plan/tracking/organisation.h"
#include "plan/tracking/plan_state.h"

namespace sauro::reports {
namespace {

using document::day_text;

/// Parts that are there, with marks between them.
class Line {
 public:
  explicit Line(std::string head) : text_(std::move(head)) {}
  Line& add(std::string_view before, const std::string& what, std::string_view after = "") {
    if (!what.empty()) text_.append(first_ ? ": " : "; ").append(before).append(what).append(after), first_ = false;
    return *this;
  }
  Line& add(std::string_view before, const std::optional<Day>& day) {
    return add(before, day ? day_text(*day) : std::string());
  }
  std::string text() const { return text_; }

 private:
  std::string text_;
  bool first_ = true;
};

std::string role_text(plan::Role role) {
  switch (role) {
    case plan::Role::lead: return "chủ trì";
    case plan::Role::performing: return "thực hiện";
    case plan::Role::cooperating: return "phối hợp";
    case plan::Role::supervising: return "chỉ đạo";
    case plan::Role::monitoring: return "theo dõi";
    case plan::Role::approving: return "phê duyệt";
  }
  return {};
}

std::string clear_text(plan::Clear clear) {
  constexpr auto words = std::to_array<const char*>(
      {"", "rõ người", "rõ việc", "rõ thời gian", "rõ trách nhiệm", "rõ sản phẩm", "rõ thẩm quyền"});
  return words.at(static_cast<std::size_t>(clear));
}

std::string doers_text(const std::vector<tracking::Doer>& doers, const Names& names) {
  std::string text;
  for (const tracking::Doer& doer : doers) {
    std::string who = doer.person.empty() ? names("unit", doer.unit) : names("person", doer.person);
    text.append(text.empty() ? "" : ", ").append(who).append(" (").append(role_text(doer.role)).append(")");
  }
  return text;
}

template <class T, class Say>
std::string said(const plan::Fact& fact, const Say& say) {
  const auto value = tracking::decode<T>(fact.what.payload, fact.what.words);
  return value ? say(*value) : std::string("không đọc được nội dung");
}

std::string level_text(tracking::Level level) { return level == tracking::Level::unit ? "Trưởng đơn vị" : "Văn phòng"; }

std::string field_text(const std::string& field) {
  constexpr auto names = std::to_array<std::pair<std::string_view, const char*>>({{"title", "nội dung"},
                                                                                  {"time", "thời hạn"},
                                                                                  {"product", "sản phẩm"},
                                                                                  {"lead", "chủ trì"},
                                                                                  {"performing", "thực hiện"},
                                                                                  {"cooperating", "phối hợp"},
                                                                                  {"monitoring", "theo dõi"},
                                                                                  {"approving", "phê duyệt"},
                                                                                  {"class", "loại"},
                                                                                  {"notes", "ghi chú"},
                                                                                  {"amended", "theo bản điều chỉnh"}});
  for (const auto& [name, words] : names)
    if (name == field) return words;
  return field;
}

std::string set_text(const tracking::ItemSet& set, const Names& names) {
  if (!set.edited.empty()) {
    std::string fields;
    for (const std::string& field : set.edited) fields.append(fields.empty() ? "" : ", ").append(field_text(field));
    return Line("Sửa").add("", fields).add("hạn ", set.due).add("", doers_text(set.doers, names)).text();
  }
  const char* head = set.outside ? "Nhiệm vụ phát sinh" : set.broken ? "Chia bước" : "Đưa vào kế hoạch";
  return Line(head).add("hạn ", set.due).add("", doers_text(set.doers, names)).text();
}

std::string progress_text(const tracking::Progress& said) {
  Line line(said.done ? "Báo hoàn thành" : "Cập nhật");
  if (said.quantity) line.add("số lượng ", said.quantity->str(NumberFormat::vietnamese));
  if (said.percent) line.add("", std::to_string(*said.percent) + " %");
  line.add("", said.text).add("văn bản ", said.document).add("tính đến ", said.day);
  for (const std::string& file : said.files) line.add("tệp ", file);
  return line.text();
}

std::string item_text(const plan::Fact& fact, const Names& names) {
  using namespace tracking;
  const std::string& kind = fact.what.kind;
  if (kind == "item.set") return said<ItemSet>(fact, [&](const auto& one) { return set_text(one, names); });
  if (kind == "item.progress") return said<Progress>(fact, progress_text);
  if (kind == "item.assigned")
    return said<Assigned>(fact, [&](const auto& one) {
      return Line("Giao việc")
          .add("", doers_text(one.doers, names))
          .add("theo ", one.document)
          .add("", one.note)
          .text();
    });
  if (kind == "item.achieved")
    return said<Achievement>(fact, [](const auto& one) {
      return Line("Kết quả từ chương trình")
          .add("", one.quantity.str(NumberFormat::vietnamese))
          .add("", one.record)
          .text();
    });
  if (kind == "item.confirmed")
    return said<Verdict>(
        fact, [](const auto& one) { return Line(level_text(one.level) + " xác nhận").add("", one.reason).text(); });
  if (kind == "item.returned")
    return said<Verdict>(
        fact, [](const auto& one) { return Line(level_text(one.level) + " trả lại").add("", one.reason).text(); });
  if (kind == "item.closed")
    return said<Closed>(fact, [](const auto& one) {
      return Line(one.partial ? "Kết thúc một phần" : "Hoàn thành")
          .add("ngày ", one.day)
          .add("văn bản ", one.document)
          .add("", one.reason)
          .text();
    });
  if (kind == "item.obstacle")
    return said<ObstacleRaised>(fact, [](const auto& one) {
      return Line("Vướng mắc").add("", one.text).add("đề xuất: ", one.proposal).text();
    });
  if (kind == "item.obstacle_decided")
    return said<ObstacleDecided>(fact, [](const auto& one) {
      constexpr auto outcomes = std::to_array<const char*>({"đã giải quyết", "chuyển cấp trên", "không chấp nhận"});
      return Line("Quyết định về vướng mắc")
          .add("", outcomes.at(static_cast<std::size_t>(one.outcome)))
          .add("", one.text)
          .text();
    });
  if (kind == "item.extension_asked")
    return said<ExtensionAsked>(
        fact, [](const auto& one) { return Line("Đề nghị gia hạn").add("đến ", one.due).add("", one.reason).text(); });
  if (kind == "item.extension_decided")
    return said<ExtensionDecided>(fact, [](const auto& one) {
      return Line(one.granted ? "Đồng ý gia hạn" : "Không đồng ý gia hạn")
          .add("đến ", one.due)
          .add("văn bản ", one.document)
          .add("", one.reason)
          .text();
    });
  if (kind == "item.excepted")
    return said<ItemExcepted>(fact, [](const auto& one) {
      return Line("Ký ngoại lệ").add("chưa ", clear_text(one.clear)).add("", one.reason).text();
    });
  constexpr auto remarks = std::to_array<std::pair<std::string_view, const char*>>(
      {{"item.reopened", "Mở lại"}, {"item.dropped", "Đưa ra khỏi kế hoạch"}, {"item.checked", "Văn phòng kiểm tra"}});
  for (const auto& [name, words] : remarks)
    if (kind == name)
      return said<Remark>(fact, [&, words = words](const auto& one) {
        return Line(words).add("", one.text).add("văn bản ", one.document).text();
      });
  return kind;
}

}  // namespace

std::string fact_text(const plan::Fact& fact, const Names& names) {
  using namespace tracking;
  const std::string& kind = fact.what.kind;
  std::string text;
  if (kind.starts_with("item."))
    text = item_text(fact, names);
  else if (kind == "plan.set")
    text = said<PlanSet>(fact, [](const auto& one) { return Line("Nhập kế hoạch").add("", one.title).text(); });
  else if (kind == "plan.issued")
    text = said<PlanIssued>(fact, [](const auto& one) {
      return Line(one.version == 1 ? "Ban hành" : "Điều chỉnh").add("số ", one.number).add("ngày ", one.day).text();
    });
  else if (kind == "event.occurred")
    text = said<EventOccurred>(fact, [](const auto& one) {
      return Line("Sự kiện đã xảy ra").add("ngày ", one.day).add("văn bản ", one.document).text();
    });
  else if (kind == "unit.set")
    text = said<Unit>(
        fact, [](const auto& one) { return Line("Đơn vị").add("", one.name).add("đến hết ", one.until).text(); });
  else if (kind == "person.set")
    text = said<Person>(fact,
                        [](const auto& one) { return Line("Người").add("", one.name).add("", one.position).text(); });
  else if (kind == "user.set")
    text = said<User>(fact, [](const auto& one) { return Line("Người dùng").add("", one.name).text(); });
  else if (kind == "finding.settled")
    text = said<FindingSettled>(fact, [](const auto& one) {
      return Line(one.how == Settlement::repaired ? "Phát hiện đã sửa" : "Chấp nhận phát hiện")
          .add("", one.reason)
          .text();
    });
  else if (kind.starts_with("plan."))
    text = said<PlanStep>(fact, [&](const auto& one) {
      const char* words = kind == "plan.submitted"  ? "Trình kế hoạch"
                          : kind == "plan.returned" ? "Trả lại dự thảo"
                          : kind == "plan.closed"   ? "Kết thúc kế hoạch"
                                                    : "Đính kèm bản ký";
      return Line(words).add("", one.reason).text();
    });
  else
    text = kind;
  if (fact.redacted) text += " (nội dung đã xóa)";
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
