// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/programme_history.h"

#include <array>

#include "programmes/councils/council.h"
#include "programmes/shared/achievement.h"
#include "programmes/shared/dated_rules.h"
#include "reports/councils.h"
#include "reports/fact_words.h"

namespace sauro::reports {
namespace {

using namespace std::string_view_literals;
namespace councils = programmes::councils;

std::string seat_words(councils::Seat seat, const Tongue& in) {
  return in.language == Language::english ? std::string(councils::name_of(seat)) : seat_text(seat);
}

std::string number_of(std::size_t count, const char* what) { return std::to_string(count) + what; }

std::string finding_words(const councils::Finding& one, const Tongue& in) {
  std::string text = one.dossier + " " + in(one.passed ? "đạt" : "không đạt", one.passed ? "passed" : "did not pass");
  if (one.place > 0) text += std::string(in(", thứ ", ", place ")) + std::to_string(one.place);
  return text;
}

std::string appointed(const plan::Fact& fact, const Tongue& in) {
  return said<councils::Appointed>(fact, in, [&](const auto& one) {
    return Line(in("Thành lập hội đồng", "A council was appointed"))
        .add("", one.title)
        .add("", number_of(one.members.size(), in(" thành viên", " members")))
        .add("", number_of(one.dossiers.size(), in(" hồ sơ", " dossiers")))
        .add(in("văn bản ", "document "), one.document)
        .text();
  });
}

/// From the appointment to the count.
std::string council_text(const plan::Fact& fact, const Names& names, const Tongue& in) {
  const std::string_view what = std::string_view(fact.what.kind).substr("council."sv.size());
  const auto list = [&](const char* before, const std::vector<std::string>& users) {
    std::string text;
    for (const std::string& user : users) text.append(text.empty() ? before : ", ").append(names("user", user));
    return text;
  };
  if (what == "appointed") return appointed(fact, in);
  if (what == "replaced")
    return said<councils::Replaced>(fact, in, [&](const auto& one) {
      return Line(in("Thay thành viên hội đồng", "A member was replaced"))
          .add(in("thôi: ", "out: "), names("user", one.out))
          .add(in("thay: ", "in: "), names("user", one.in.user) + ", " + seat_words(one.in.seat, in))
          .add(in("văn bản ", "document "), one.document)
          .text();
    });
  if (what == "declared")
    return said<councils::Declared>(fact, in, [&](const auto& one) {
      Line line(in("Khai xung đột lợi ích", "Conflicts of interest were declared"));
      for (const std::string& dossier : one.conflicts)
        line.add(in("không đánh giá hồ sơ ", "does not judge "), dossier);
      if (one.conflicts.empty()) line.add("", in("không có", "none"));
      return line.add("", one.reason).text();
    });
  if (what == "invited")
    return said<councils::Invited>(fact, in, [&](const auto& one) {
      return Line(in("Mời họp hội đồng", "The council was invited"))
          .add(in("ngày ", "on "), one.day)
          .add("", one.time)
          .add("", one.place)
          .add(in("tài liệu đến ngày ", "papers came on "), one.papers)
          .text();
    });
  if (what == "attended")
    return said<councils::Attended>(fact, in, [&](const auto& one) {
      return Line(in("Ghi thành viên có mặt", "Who is present"))
          .add("", list("", one.present))
          .add("", list(in("vắng, gửi ý kiến: ", "absent, sent an opinion: "), one.written))
          .text();
    });
  if (what == "balloted")
    return said<councils::Balloted>(fact, in, [&](const auto& one) {
      constexpr std::size_t enough = 12;
      return Line(in("Bỏ phiếu kín", "A sealed ballot was cast"))
          .add(in("hồ sơ ", "dossier "), one.dossier)
          .add("SHA-256 ", one.commitment.substr(0, enough), "…")
          .text();
    });
  if (what == "unsealed")
    return said<councils::Unsealed>(fact, in, [&](const auto& one) {
      return Line(in("Đóng bỏ phiếu, mở niêm phong thứ nhất", "The vote was closed, the first seals opened"))
          .add("", number_of(one.inner.size(), in(" phiếu", " ballots")))
          .text();
    });
  if (what == "counted")
    return said<councils::Counted>(fact, in, [&](const auto& one) {
      Line line(in("Kiểm phiếu", "The ballots were counted"));
      for (const auto& finding : one.findings) line.add("", finding_words(finding, in));
      return line.text();
    });
  if (what == "dissolved")
    return said<councils::Dissolved>(fact, in, [&](const auto& one) {
      return Line(in("Hủy hội đồng", "The council was dissolved")).add("", one.reason).text();
    });
  if (what == "keyed") return in("Đặt mật khẩu niêm phong phiếu", "The password of a seal was set");
  if (what == "opened") return in("Mở phiên họp hội đồng", "The session was opened");
  return fact.what.kind;
}

std::string achieved(const plan::Fact& fact, const Tongue& in) {
  if (fact.what.kind == "achievement.withdrawn")
    return said<programmes::Withdrawn>(fact, in, [&](const auto& one) {
      return Line(in("Rút kết quả", "An achievement was withdrawn"))
          .add("", one.kind)
          .add("", one.record)
          .add("", one.reason)
          .text();
    });
  return said<programmes::Achievement>(fact, in, [&](const auto& one) {
    return Line(in("Đạt kết quả", "Achieved"))
        .add("", one.kind)
        .add("", one.title.empty() ? one.record : one.title)
        .add(in("ngày ", "on "), one.day)
        .text();
  });
}

std::string bound(const programmes::Binding& one, const Tongue& in) {
  Line line(one.removed ? in("Thôi gắn sản phẩm với chương trình", "A product is no longer counted by a programme")
                        : in("Gắn sản phẩm với kết quả của chương trình", "A product is counted by a programme"));
  line.add(in("sản phẩm ", "product "), std::to_string(one.deliverable)).add("", one.kind);
  return line.add(in("tỷ lệ trên ", "share of "), one.of).text();
}

/// What facts about research tasks, meetings and approvals have in common.
struct Told {
  std::optional<Day> day, until;
  bool passed = false;
  std::string title, text, reason, minutes, document, body, recipient;
  static void form(auto& self, auto& f) {
    f("day", self.day), f("until", self.until), f("passed", self.passed), f.words("body", self.body);
    f.words("title", self.title), f.words("text", self.text), f.words("reason", self.reason);
    f.words("minutes", self.minutes), f.words("document", self.document), f.words("recipient", self.recipient);
  }
};

/// Empty where it is about something else.
std::string work_text(const plan::Fact& fact, const Tongue& in) {
  struct Row {
    std::string_view kind;
    const char *vi, *en;
  };
  static constexpr auto rows = std::to_array<Row>({
      {"research.proposed", "Đề xuất nhiệm vụ", "A task was proposed"},
      {"research.followed", "Phân công theo dõi nhiệm vụ", "Who follows the task"},
      {"research.judged", "Kết luận của hội đồng", "What the council found"},
      {"research.listed", "Đưa vào danh mục", "The task is on the list"},
      {"research.called", "Thông báo tuyển chọn", "A call for applications"},
      {"research.assigned", "Giao trực tiếp", "The task is assigned without a call"},
      {"research.applied", "Nhận hồ sơ đăng ký", "An application came in"},
      {"research.funded", "Phê duyệt kinh phí", "The budget was approved"},
      {"research.contracted", "Ký hợp đồng", "The contract was signed"},
      {"research.checked", "Kiểm tra tiến độ", "The progress was checked"},
      {"research.extended", "Gia hạn", "The task was extended"},
      {"research.stopped", "Chấm dứt hợp đồng", "The task was stopped"},
      {"research.submitted", "Nhận hồ sơ nghiệm thu", "The results were handed in"},
      {"research.registered", "Đăng ký kết quả", "The results were registered"},
      {"research.announced", "Thông báo kết quả", "The result was announced"},
      {"research.delivered", "Nơi nhận đã nhận thông báo", "A recipient has the notice"},
      {"meeting.planned", "Lên lịch hội nghị", "A meeting was planned"},
      {"meeting.held", "Đã tổ chức hội nghị", "A meeting was held"},
      {"meeting.cancelled", "Hủy hội nghị", "A meeting was cancelled"},
      {"round.opened", "Gửi đăng ký, lấy ý kiến", "Many bodies were called upon"},
      {"round.answered", "Trả lời của một nơi", "A body answered"},
      {"round.reminded", "Nhắc nơi chưa trả lời", "Those who have not answered were reminded"},
      {"round.closed", "Đã tổng hợp các trả lời", "The answers were put together"},
      {"procedure.begun", "Bắt đầu quy trình", "A procedure was begun"},
      {"procedure.stepped", "Xong một bước", "A step is done"},
      {"procedure.stopped", "Dừng quy trình", "A procedure was stopped"},
      {"approval.begun", "Lập chuỗi trình duyệt", "An approval was begun"},
      {"approval.sent", "Báo cáo, trình", "It was sent up"},
      {"approval.decided", "Ý kiến của cấp được trình", "What the body decided"},
  });
  for (const Row& row : rows) {
    if (row.kind != fact.what.kind) continue;
    return said<Told>(fact, in, [&](const Told& one) {
      Line line(in(row.vi, row.en));
      if (row.kind == "research.judged")
        line.add("", in(one.passed ? "đạt" : "không đạt", one.passed ? "passed" : "did not pass"));
      return line.add("", one.title)
          .add("", one.body)
          .add("", one.recipient)
          .add("", one.text)
          .add("", one.reason)
          .add(in("ngày ", "on "), one.day)
          .add(in("đến ngày ", "until "), one.until)
          .add(in("biên bản ", "minutes "), one.minutes)
          .add(in("văn bản ", "document "), one.document)
          .text();
    });
  }
  return {};
}

}  // namespace

std::string programme_text(const plan::Fact& fact, const Names& names, Language language) {
  const Tongue in{language};
  const std::string& kind = fact.what.kind;
  if (kind.starts_with("council.")) return council_text(fact, names, in);
  if (kind == "dossier.set")
    return said<councils::Dossier>(fact, in, [&](const auto& one) {
      return Line(in("Nhập hồ sơ", "A dossier was entered"))
          .add("", one.title)
          .add(in("chủ trì: ", "by "), one.host)
          .text();
    });
  // Of relatives and sanctions the trail says no more than that they were told.
  if (kind == "expert.set") return in("Khai lý lịch khoa học", "What conflicts are reckoned from was told");
  if (kind == "rule.set")
    return said<programmes::OwnRule>(fact, in, [&](const auto& one) {
      return Line(one.value.empty() ? in("Trở lại quy định mặc định", "The usual rule holds again")
                                    : in("Đặt quy định riêng", "A rule of the agency's own"))
          .add("", one.value)
          .add(in("từ ngày ", "from "), one.from)
          .add(in("văn bản ", "document "), one.document)
          .text();
    });
  if (kind == "binding.set")
    return said<programmes::Binding>(fact, in, [&](const auto& one) { return bound(one, in); });
  if (kind.starts_with("achievement.")) return achieved(fact, in);
  const std::string text = work_text(fact, in);
  return text.empty() ? kind : text;
}

}  // namespace sauro::reports
