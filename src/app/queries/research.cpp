// SPDX-License-Identifier: AGPL-3.0-or-later
// Research tasks on their way, meetings, what goes up for approval, calls to many bodies, procedures.
#include "reports/research.h"

#include <algorithm>

#include "app/access/agency_calendar.h"
#include "app/actions/programme_records.h"
#include "app/queries/query.h"
#include "programmes/research/research.h"

namespace sauro::app {
namespace {

namespace research = programmes::research;
using research::Deadline;
using research::Task;

/// What deadlines are reckoned by.
struct Reckoning {
  programmes::Records records;
  Holidays holidays;
};

Result<Reckoning> reckoning_of(const Asking& asking) {
  const auto agency = agency_record(asking.view());
  if (!agency) return agency.error();
  const int year = asking.as_of().year();
  constexpr int back = 5;  // tasks run for some years
  return Reckoning{records_of(asking.view()), agency_calendar(agency->value, year - back, year + 1)};
}

Result<std::vector<Deadline>> deadlines(const Reckoning& by, const Task& task) {
  return research::deadlines_of(task, programmes::DatedRules(by.records), by.holidays);
}

AnswerOrError tasks(const Asking& asking, const Input& input) {
  const auto year = input.count("year");
  const auto by = reckoning_of(asking);
  if (!by) return by.error();
  const auto all = by->records.list<Task>("research", "all", year ? std::to_string(*year) + "/" : std::string());
  if (!all) return all.error();
  const std::string stage = input.text("stage"), follower = input.text("follower");
  std::vector<reports::TaskLine> lines;
  for (const auto& kept : *all) {
    const std::string& id = kept.id;
    const Task& task = kept.value;
    if (!stage.empty() && name_of(task.stage) != stage) continue;
    if (!follower.empty() && task.followed.leader != follower && task.followed.specialist != follower) continue;
    const auto due = deadlines(*by, task);
    if (!due) return due.error();
    lines.push_back({id, task, research::next_deadline(task, *due)});
  }
  return reports::tasks_answer(std::move(lines), asking.names(), asking.as_of());
}

AnswerOrError task(const Asking& asking, const Input& input) {
  const std::string id = input.text("research");
  auto kept = asking.view().find<Task>("research", id);
  if (!kept) return kept.error();
  if (!*kept) return refuse("unknown.research", id);
  const auto by = reckoning_of(asking);
  if (!by) return by.error();
  auto due = deadlines(*by, (*kept)->value);
  if (!due) return due.error();
  const auto all = by->records.list<Task>("research", "all");
  if (!all) return all.error();
  const auto least = programmes::DatedRules(by->records).count_on("research.alike", asking.as_of());
  if (!least) return least.error();
  reports::TaskPage page{id, std::move((*kept)->value), *std::move(due), {}, {}, asking.as_of()};
  for (const research::Alike& one : research::alike(id, page.task.set.title, *all, *least)) {
    const auto at = std::find_if(all->begin(), all->end(), [&](const auto& other) { return other.id == one.id; });
    page.alike.push_back({one.id, at->value.set.title, at->value.stage, one.percent});
  }
  const Standings standings = asking.rights().standings(asking.actor());
  for (const programmes::Action& action : research::programme().actions) {
    const auto stages = research::stages_of(action.name);
    const bool open = stages.empty() || std::find(stages.begin(), stages.end(), page.task.stage) != stages.end();
    if (open && (action.may & standings) != 0) page.may.emplace_back(action.name);
  }
  auto answer = reports::task_answer(page, asking.names());
  answer.version = (*kept)->version;
  return answer;
}

AnswerOrError meetings(const Asking& asking, const Input& input) {
  const auto year = input.count("year");
  const auto all =
      records_of(asking.view())
          .list<programmes::meetings::Meeting>("meeting", "all", year ? std::to_string(*year) + "-" : std::string());
  if (!all) return all.error();
  return reports::meetings_answer(*all);
}

AnswerOrError approvals(const Asking& asking, const Input& input) {
  const std::string about = input.text("about");
  const auto all = records_of(asking.view())
                       .list<programmes::approvals::Approval>("approval", about.empty() ? "all" : "about",
                                                              about.empty() ? about : about + "/");
  if (!all) return all.error();
  return reports::approvals_answer(*all);
}

AnswerOrError rounds(const Asking& asking, const Input& input) {
  const auto year = input.count("year");
  const auto all =
      records_of(asking.view())
          .list<programmes::rounds::Round>("round", "all", year ? std::to_string(*year) + "-" : std::string());
  if (!all) return all.error();
  return reports::rounds_answer(*all, asking.as_of());
}

AnswerOrError procedures(const Asking& asking, const Input& input) {
  const auto year = input.count("year");
  const auto by = reckoning_of(asking);
  if (!by) return by.error();
  const auto all = by->records.list<programmes::procedures::Procedure>(
      "procedure", "all", year ? std::to_string(*year) + "-" : std::string());
  if (!all) return all.error();
  std::vector<reports::ProcedureLine> lines;
  for (const auto& [id, one] : *all) {
    auto due = programmes::procedures::dues(one, by->holidays);
    if (!due) return due.error();
    lines.push_back({id, one, *std::move(due)});
  }
  return reports::procedures_answer(lines, asking.as_of());
}

}  // namespace

std::vector<Query> research_queries() {
  using enum FieldKind;
  return {{"research-tasks",
           "nhiệm vụ khoa học và công nghệ, theo bước",
           "research tasks by stage",
           readers,
           {{"year", count, false, false, "", "năm, mặc định mọi năm", "year, by default all"},
            {"stage", choice, false, false,
             "proposed|identified|listed|called|selected|running|submitted|accepted|failed|registered|rejected|stopped",
             "bước", "stage"},
            {"follower", id, false, false, "", "người theo dõi", "who follows it"}},
           tasks,
           "research-tasks"},
          {"research",
           "một nhiệm vụ: đã qua những gì, thời hạn, việc làm được tiếp theo",
           "a research task: its way, its deadlines, what may be done next",
           readers,
           {research::task_field()},
           task,
           "research"},
          {"meetings",
           "hội nghị, tập huấn, hội thảo",
           "conferences, training, workshops",
           readers,
           {{"year", count, false, false, "", "năm, mặc định mọi năm", "year, by default all"}},
           meetings,
           "meetings"},
          {"approvals",
           "những gì đang trình duyệt, ở cấp nào",
           "what goes up for approval, and where it is",
           readers,
           {{"about", text, false, false, "", "về việc gì, ví dụ research/nv1",
             "what it is about, for example research/nv1"}},
           approvals,
           "approvals"},
          {"rounds",
           "đợt đăng ký, lấy ý kiến: nơi nào chưa trả lời",
           "calls to many bodies: who is still to answer",
           readers,
           {{"year", count, false, false, "", "năm, mặc định mọi năm", "year, by default all"}},
           rounds,
           "rounds"},
          {"procedures",
           "quy trình theo bước: đang ở bước nào, hạn từng bước",
           "procedures: at which step they are, and by when each is due",
           readers,
           {{"year", count, false, false, "", "năm, mặc định mọi năm", "year, by default all"}},
           procedures,
           "procedures"}};
}

}  // namespace sauro::app
