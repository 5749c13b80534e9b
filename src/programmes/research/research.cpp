// SPDX-License-Identifier: AGPL-3.0-or-later
#include "programmes/research/research.h"

#include <algorithm>

namespace sauro::programmes::research {
namespace {

std::string stage_words(Stage stage) {
  using plan::both;
  switch (stage) {
    case Stage::proposed: return both("nhiệm vụ mới được đề xuất", "the task is only proposed");
    case Stage::identified: return both("nhiệm vụ đã được hội đồng xác định", "the task is identified");
    case Stage::listed: return both("nhiệm vụ đã vào danh mục", "the task is on the list");
    case Stage::called: return both("nhiệm vụ đang tuyển chọn hoặc giao trực tiếp", "the task is called for");
    case Stage::selected: return both("đã chọn được đơn vị chủ trì", "who does it is chosen");
    case Stage::running: return both("nhiệm vụ đang thực hiện", "the task is running");
    case Stage::submitted: return both("đã nhận hồ sơ nghiệm thu", "its results are handed in");
    case Stage::accepted: return both("nhiệm vụ đã nghiệm thu", "the task is accepted");
    case Stage::failed: return both("nhiệm vụ chưa được nghiệm thu", "its results were not accepted");
    case Stage::registered: return both("kết quả đã đăng ký", "its results are registered");
    case Stage::rejected: return both("nhiệm vụ không được chọn", "the task is rejected");
    case Stage::stopped: return both("nhiệm vụ đã chấm dứt", "the task is stopped");
  }
  return {};
}

struct ForStages {
  std::string_view action;
  std::vector<Stage> stages;
};

}  // namespace

std::vector<Stage> stages_of(std::string_view action) {
  static const std::vector<ForStages> all = {
      {"research.propose", {Stage::proposed}},
      {"research.enter", {Stage::proposed}},
      {"research.list", {Stage::identified}},
      {"research.call", {Stage::listed}},
      {"research.assign", {Stage::listed}},
      {"research.apply", {Stage::called}},
      {"research.fund", {Stage::called, Stage::selected}},
      {"research.contract", {Stage::selected}},
      {"research.check", {Stage::running}},
      {"research.extend", {Stage::running}},
      {"research.stop", {Stage::selected, Stage::running}},
      {"research.submit", {Stage::running, Stage::failed}},
      {"research.register", {Stage::accepted}},
      {"research.announce", {Stage::accepted, Stage::registered}},
      {"research.deliver", {Stage::accepted, Stage::registered}},
  };
  const auto at = std::find_if(all.begin(), all.end(), [&](const ForStages& one) { return one.action == action; });
  return at == all.end() ? std::vector<Stage>() : at->stages;
}

Result<Meant> task_meant(const Case& given, const plan::Input& input, std::string_view action) {
  Meant meant;
  meant.id = input.text("research");
  auto task = given.records.find<Task>("research", meant.id);
  if (!task) return task.error();
  if (!*task) return refuse("unknown.research", meant.id);
  meant.task = **std::move(task);
  const auto stages = stages_of(action);
  if (stages.empty() || std::find(stages.begin(), stages.end(), meant.task.stage) != stages.end()) return meant;
  const std::string words = stage_words(meant.task.stage);
  const auto middle = words.find(plan::between_languages);
  return refuse("research.stage",
                plan::both(meant.id + ": " + words.substr(0, middle), meant.id + ": " + words.substr(middle + 1)));
}

Achievement achieved(const char* kind, const Meant& meant, std::optional<Day> day) {
  return {kind,  "research/" + meant.id,
          day,   {"level=" + std::string(name_of(meant.task.set.level)), "year=" + std::to_string(meant.task.set.year)},
          false, meant.task.set.title};
}

plan::NewFact dossier_fact(const std::string& id, const std::string& task, const councils::Dossier& dossier) {
  councils::Dossier said = dossier;
  said.programme = "research";
  said.record = "research/" + task;
  plan::NewFact fact = fact_of("dossier.set", "dossier/" + id, said);
  fact.attachments = said.hashes;
  return fact;
}

const Programme& programme() {
  static const Programme all = [] {
    Programme research;
    research.name = "research";
    research.vi = "Nhiệm vụ khoa học và công nghệ";
    research.en = "Research tasks";
    research.kinds = {"research"};
    research.own_rules = {"research."};
    research.achieves = {
        {"research.proposed", "nhiệm vụ được đề xuất, đặt hàng", "tasks proposed or ordered"},
        {"research.followed", "nhiệm vụ được phân công lãnh đạo phụ trách", "tasks with a leader assigned"},
        {"research.advised", "nhiệm vụ được hội đồng tư vấn xác định", "tasks that a council has advised on"},
        {"research.listed", "nhiệm vụ vào danh mục được phê duyệt", "tasks on the approved list"},
        {"research.called", "nhiệm vụ được thông báo tuyển chọn", "tasks called for"},
        {"research.selected", "nhiệm vụ đã chọn được đơn vị chủ trì", "tasks for which somebody is chosen"},
        {"research.running", "nhiệm vụ đang thực hiện", "tasks that are run"},
        {"research.checked", "nhiệm vụ được kiểm tra tiến độ", "tasks whose progress was checked"},
        {"research.accepted", "nhiệm vụ được nghiệm thu", "tasks that were accepted"},
        {"research.registered", "nhiệm vụ đã đăng ký kết quả", "tasks whose results are registered"},
        {"research.announced", "nhiệm vụ đã thông báo kết quả", "tasks whose result was announced"},
        {"research.delivered", "nhiệm vụ mà mọi nơi nhận đều đã nhận thông báo kết quả",
         "tasks of whose result everybody who is to know has the notice"},
    };
    research.refusals = {
        {"unknown.research", "không có nhiệm vụ {}", "there is no task {}"},
        {"research.stage", "{}; chưa hoặc không còn làm được việc này", "{}; this cannot be done now"},
        {"research.table", "{}: không thấy dòng tiêu đề có cột tên nhiệm vụ và cột nơi đề xuất",
         "{}: no row of headings with the titles and who proposes them"},
        {"research.rows", "chưa nhập dòng nào, hãy sửa bảng rồi nhập lại: {}",
         "no row was taken in; mend the table and import it again: {}"},
        {"research.decided", "nhiệm vụ {} đã qua hội đồng xác định; không sửa đề xuất được nữa",
         "task {} is identified; its proposal stays as it is"},
        {"research.short-call", "thông báo tuyển chọn phải dài ít nhất {} ngày", "a call is open for at least {} days"},
        {"research.late-application", "đã hết hạn nộp hồ sơ ({})", "the call has closed ({})"},
        {"research.no-budget", "nhiệm vụ {} chưa được phê duyệt kinh phí", "the budget of {} is not approved yet"},
        {"research.product", "sản phẩm phải ghi TÊN; SỐ LƯỢNG ĐƠN VỊ, số lượng lớn hơn 0: {}",
         "a product is NAME; AMOUNT UNIT, the amount above 0: {}"},
        {"research.delivered-count", "hợp đồng có {} sản phẩm; hãy ghi số lượng đã giao của từng sản phẩm, theo thứ tự",
         "{} products were ordered; say how much of each was delivered, in order"},
        {"research.not-announced", "nhiệm vụ {} chưa có thông báo kết quả", "the result of {} is not announced yet"},
        {"research.recipient", "{} không phải nơi nhận của thông báo này", "the notice does not go to {}"},
        {"research.backwards", "ngày kết thúc trước ngày bắt đầu", "it ends before it begins"},
        {"research.not-longer", "hạn mới phải sau hạn hiện nay ({})", "the new end must be after the present one ({})"},
    };
    research.actions = choosing_actions();
    for (Action& one : running_actions()) research.actions.push_back(std::move(one));
    research.fold = fold;
    research.follow = follow;
    return research;
  }();
  return all;
}

}  // namespace sauro::programmes::research
