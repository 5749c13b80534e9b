// SPDX-License-Identifier: AGPL-3.0-or-later
#include "reports/research.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "document/model/official.h"
#include "reports/councils.h"
#include "reports/lists.h"
#include "reports/members.h"

namespace sauro::reports {
namespace {

using programmes::research::Deadline;
using programmes::research::Level;
using programmes::research::Step;
using programmes::research::Task;

std::string level_text(Level level) {
  switch (level) {
    case Level::national: return "quốc gia";
    case Level::province: return "tỉnh";
    case Level::grassroots: return "cơ sở";
  }
  return {};
}

std::string step_text(Step step) {
  switch (step) {
    case Step::apply: return "hết hạn nộp hồ sơ đăng ký";
    case Step::submit: return "nộp hồ sơ nghiệm thu";
    case Step::council: return "lập hội đồng nghiệm thu";
    case Step::registry: return "đăng ký kết quả";
  }
  return {};
}

ListCell user_name(const Names& names, const std::string& user) {
  return user.empty() ? ListCell::nothing() : ListCell(names("user", user));
}

bool is_checked(const Task& task, int year) {
  return std::any_of(task.checks.begin(), task.checks.end(),
                     [&](const auto& one) { return one.day && one.day->year() == year; });
}

/// What happened to a task by documents of a day, in the order of its way.
struct Passed {
  const char *name, *text;
  std::optional<Day> day;
  std::string document;
};

std::vector<Passed> way_of(const Task& task) {
  std::vector<Passed> way = {{"proposed", "Đề xuất", task.set.day, {}}};
  const auto council = [&](const char* kind) {
    if (const auto* one = programmes::research::judged_by(task, kind))
      way.push_back({kind,
                     kind == std::string_view("identification") ? "Hội đồng xác định"
                     : kind == std::string_view("selection")    ? "Hội đồng tuyển chọn"
                                                                : "Hội đồng nghiệm thu",
                     one->day,
                     {}});
  };
  council("identification");
  const auto decided = [&](const char* name, const char* text, const auto& one) {
    if (one.day) way.push_back({name, text, one.day, one.document});
  };
  decided("listed", "Vào danh mục", task.listed);
  decided("called", task.called.until ? "Thông báo tuyển chọn" : "Giao trực tiếp", task.called);
  council("selection");
  decided("funded", "Phê duyệt kinh phí", task.funded);
  if (task.contract.from) way.push_back({"contracted", "Hợp đồng", task.contract.from, task.contract.document});
  decided("stopped", "Chấm dứt", task.stopped);
  if (task.submitted.day) way.push_back({"submitted", "Nhận hồ sơ nghiệm thu", task.submitted.day, {}});
  council("acceptance");
  decided("registered", "Đăng ký kết quả", task.registered);
  decided("announced", "Thông báo kết quả", task.announced);
  return way;
}

std::string way_text(programmes::research::Way way) {
  using programmes::research::Way;
  switch (way) {
    case Way::by_hand: return "trao tay";
    case Way::post: return "bưu chính";
    case Way::mail: return "thư điện tử";
    case Way::portal: return "trục liên thông";
  }
  return {};
}

std::string day_or_nothing(const std::optional<Day>& day) { return day ? document::day_text(*day) : std::string(); }

class Page {
 public:
  Page(const TaskPage& page, const Names& names) : page_(page), task_(page.task), names_(names) {}

  Answer answer() {
    out_.begin_object();
    head();
    way();
    councils();
    running();
    told();
    out_.end_object();
    answer_.json = out_.take() + "\n";
    return std::move(answer_);
  }

 private:
  void field(const char* label, std::string value) {
    if (!value.empty()) answer_.fields.push_back({label, std::move(value)});
  }
  void person(const char* member_name, const char* label, const std::string& user) {
    out_.key(member_name);
    if (user.empty()) return out_.null();
    out_.begin_flat_object();
    member(out_, "user", user);
    member(out_, "name", names_("user", user));
    out_.end_object();
    field(label, names_("user", user));
  }
  void said(const char* name, const char* label, const std::string& text) {
    member(out_, name, text);
    field(label, text);
  }
  void said(const char* name, const char* label, const std::optional<Day>& day) {
    member(out_, name, day);
    field(label, day_or_nothing(day));
  }

  void head() {
    member(out_, "format", "sauro.research/1");
    said("id", "Nhiệm vụ", page_.id);
    said("title", "Tên", task_.set.title);
    member(out_, "level", name_of(task_.set.level));
    field("Cấp", level_text(task_.set.level));
    out_.key("year");
    out_.number(std::int64_t{task_.set.year});
    field("Năm", std::to_string(task_.set.year));
    member(out_, "stage", name_of(task_.stage));
    field("Bước", task_stage_text(task_.stage));
    said("proposer", "Đề xuất", task_.set.proposer);
    said("need", "Tính cấp thiết", task_.set.need);
    said("product", "Sản phẩm dự kiến", task_.set.product);
    person("leader", "Lãnh đạo phụ trách", task_.followed.leader);
    person("specialist", "Chuyên quản", task_.followed.specialist);
    out_.key("budget");
    task_.funded.amount ? out_.raw(task_.funded.amount->str()) : out_.null();
    if (task_.funded.amount) field("Kinh phí, triệu đồng", task_.funded.amount->str(NumberFormat::vietnamese));
    said("host", "Tổ chức chủ trì", task_.contract.host);
    said("principal", "Chủ nhiệm", task_.contract.principal);
    said("from", "Từ ngày", task_.contract.from);
    said("until", "Đến ngày", task_.until);
    said("call_until", "Nhận hồ sơ đăng ký đến", task_.called.until);
    member(out_, "stopped_because", task_.stopped.text);
    member(out_, "recipients", task_.announced.recipients);
    field("Đã thông báo cho", fmt::format("{}", fmt::join(task_.announced.recipients, "; ")));
    member(out_, "may", page_.may);
  }

  void way() {
    ListRows rows, due;
    for (const Passed& one : way_of(task_)) rows.push_back({ListCell(one.name, one.text), one.day, one.document});
    add_list(out_, answer_, "way", "ĐÃ QUA", {{"what", "Việc", 28}, {"day", "Ngày", 11}, {"document", "Văn bản", 30}},
             rows);
    for (const Deadline& one : page_.deadlines)
      due.push_back({ListCell(name_of(one.step), step_text(one.step)), std::optional(one.due), one.done,
                     ListCell::yes(one.is_late(page_.as_of), "chậm")});
    add_list(out_, answer_, "deadlines", "THỜI HẠN",
             {{"step", "Việc", 32}, {"due", "Hạn", 11}, {"done", "Đã làm", 11}, {"late", "", 6}}, due);
  }

  void councils() {
    ListRows judged, applications, alike;
    for (const auto& one : task_.judged)
      judged.push_back(
          {one.council, ListCell(one.kind, programmes::councils::kind_name(one.kind)), one.dossier, one.day,
           ListCell::raw(one.passed ? "true" : "false", one.passed ? "đạt" : "không đạt"),
           ListCell(std::int64_t{one.place}),
           one.grade == programmes::councils::Grade::none ? ListCell::nothing() : ListCell(name_of(one.grade), {})});
    add_list(out_, answer_, "judged", "HỘI ĐỒNG KẾT LUẬN",
             {{"council", "Hội đồng", 10},
              {"kind", "Loại", 34},
              {"dossier", "Hồ sơ", 10},
              {"day", "Ngày", 11},
              {"passed", "Kết luận", 10},
              {"place", nullptr},
              {"grade", nullptr}},
             judged);
    member(out_, "applications", task_.applications);
    member(out_, "submitted", task_.submitted.dossier);
    for (const AlikeTask& one : page_.alike)
      alike.push_back({one.id, one.title, ListCell(name_of(one.stage), task_stage_text(one.stage)),
                       ListCell::raw(std::to_string(one.percent), std::to_string(one.percent) + " %")});
    add_list(out_, answer_, "alike", "NHIỆM VỤ CÓ TÊN GẦN GIỐNG",
             {{"id", "Mã", 10}, {"title", "Tên", 60}, {"stage", "Bước", 18}, {"percent", "Giống", 7}}, alike);
  }

  void running() {
    ListRows checks, extensions;
    for (const auto& one : task_.checks)
      checks.push_back({one.day, ListCell::raw(one.on_time ? "true" : "false", one.on_time ? "đúng tiến độ" : "chậm"),
                        one.text, one.document});
    add_list(out_, answer_, "checks", "KIỂM TRA TIẾN ĐỘ",
             {{"day", "Ngày", 11}, {"on_time", "Kết quả", 14}, {"text", "Nội dung", 50}, {"document", "Văn bản", 20}},
             checks);
    for (const auto& one : task_.extensions) extensions.push_back({one.until, one.reason, one.document});
    add_list(out_, answer_, "extensions", "GIA HẠN",
             {{"until", "Đến ngày", 11}, {"reason", "Lý do", 50}, {"document", "Văn bản", 20}}, extensions);
  }

  /// What was ordered; who has the notice of the result, and what shows it.
  void told() {
    write_products(out_, answer_, task_.contract.products, false);
    ListRows rows;
    for (const auto& one : task_.deliveries)
      rows.push_back({one.recipient, one.day, ListCell(name_of(one.way), way_text(one.way)), one.text,
                      ListCell(one.files), ListCell(one.hashes)});
    add_list(out_, answer_, "deliveries", "NƠI NHẬN ĐÃ NHẬN THÔNG BÁO",
             {{"recipient", "Nơi nhận", 36},
              {"day", "Ngày", 11},
              {"way", "Cách gửi", 12},
              {"text", "Ghi chú", 30},
              {"files", "Biên nhận", 24},
              {"hashes", nullptr}},
             rows);
    const auto open = programmes::research::undelivered(task_);
    member(out_, "undelivered", open);
    field("Chưa có biên nhận", fmt::format("{}", fmt::join(open, "; ")));
  }

  const TaskPage& page_;
  const Task& task_;
  const Names& names_;
  JsonWriter out_{JsonWriter::Layout::indented};
  Answer answer_;
};

}  // namespace

std::string task_stage_text(programmes::research::Stage stage) {
  switch (stage) {
    case programmes::research::Stage::proposed: return "mới đề xuất";
    case programmes::research::Stage::identified: return "đã xác định";
    case programmes::research::Stage::listed: return "trong danh mục";
    case programmes::research::Stage::called: return "đang tuyển chọn, giao";
    case programmes::research::Stage::selected: return "đã chọn đơn vị";
    case programmes::research::Stage::running: return "đang thực hiện";
    case programmes::research::Stage::submitted: return "chờ nghiệm thu";
    case programmes::research::Stage::accepted: return "đã nghiệm thu";
    case programmes::research::Stage::failed: return "chưa đạt nghiệm thu";
    case programmes::research::Stage::registered: return "đã đăng ký kết quả";
    case programmes::research::Stage::rejected: return "không được chọn";
    case programmes::research::Stage::stopped: return "đã chấm dứt";
  }
  return {};
}

Answer tasks_answer(std::vector<TaskLine> lines, const Names& names, Day as_of) {
  const auto due = [](const TaskLine& line) {
    return std::pair(!line.next, line.next ? line.next->due.days() : std::chrono::sys_days());
  };
  std::stable_sort(lines.begin(), lines.end(), [&](const TaskLine& a, const TaskLine& b) {
    return a.task.stage != b.task.stage ? a.task.stage < b.task.stage : due(a) < due(b);
  });
  ListRows rows;
  for (const auto& [id, task, next] : lines) {
    const bool runs = task.stage == programmes::research::Stage::running, checked = is_checked(task, as_of.year());
    rows.push_back({id, task.set.title, ListCell(name_of(task.set.level), level_text(task.set.level)),
                    ListCell::raw(std::to_string(task.set.year), std::to_string(task.set.year)),
                    ListCell(name_of(task.stage), task_stage_text(task.stage)), task.set.proposer, task.contract.host,
                    task.followed.leader, user_name(names, task.followed.leader), task.followed.specialist,
                    user_name(names, task.followed.specialist), task.until,
                    runs ? ListCell::raw(checked ? "true" : "false", checked ? "đã kiểm tra" : "chưa kiểm tra")
                         : ListCell::nothing(),
                    next ? ListCell(name_of(next->step), step_text(next->step)) : ListCell::nothing(),
                    next ? std::optional(next->due) : std::nullopt,
                    ListCell::yes(next && next->is_late(as_of), "chậm")});
  }
  return list_answer(
      "sauro.research-tasks/1", "NHIỆM VỤ KHOA HỌC VÀ CÔNG NGHỆ",
      {{"id", "Mã", 8},
       {"title", "Tên", 44},
       {"level", "Cấp", 8},
       {"year", "Năm", 5},
       {"stage", "Bước", 16},
       {"proposer", nullptr},
       {"host", nullptr},
       {"leader", nullptr},
       {"leader_name", "Lãnh đạo phụ trách", 16},
       {"specialist", nullptr},
       {"specialist_name", nullptr},
       {"until", "Đến ngày", 11},
       {"checked", "Trong năm", 13},
       {"step", "Việc tiếp theo", 22},
       {"due", "Hạn", 11},
       {"late", "", 5}},
      rows,
      "Chưa có nhiệm vụ nào. Nhập đề xuất: sauro research propose MÃ --title TÊN --proposer NƠI_ĐỀ_XUẤT …\n"
      "There are no tasks. Enter a proposal: sauro research propose ID --title TITLE --proposer WHO …\n");
}

Answer task_answer(const TaskPage& page, const Names& names) { return Page(page, names).answer(); }

}  // namespace sauro::reports
