// SPDX-License-Identifier: AGPL-3.0-or-later
// Research tasks on their way.
#include "reports/research.h"

#include <algorithm>

#include "app/queries/programme_case.h"
#include "programmes/research/research.h"

namespace sauro::app {
namespace {

namespace research = programmes::research;
using research::Deadline;
using research::Task;

Result<std::vector<Deadline>> deadlines(const ProgrammeCase& by, const Task& task) {
  return research::deadlines_of(task, by.given().rules, by.given().holidays);
}

AnswerOrError tasks(const Asking& asking, const Input& input) {
  const auto year = input.count("year");
  const auto by = ProgrammeCase::of(asking);
  if (!by) return by.error();
  const auto all =
      (*by)->given().records.list<Task>("research", "all", year ? std::to_string(*year) + "/" : std::string());
  if (!all) return all.error();
  const std::string stage = input.text("stage"), follower = input.text("follower");
  std::vector<reports::TaskLine> lines;
  for (const auto& kept : *all) {
    const std::string& id = kept.id;
    const Task& task = kept.value;
    if (!stage.empty() && name_of(task.stage) != stage) continue;
    if (!follower.empty() && task.followed.leader != follower && task.followed.specialist != follower) continue;
    const auto due = deadlines(**by, task);
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
  const auto by = ProgrammeCase::of(asking);
  if (!by) return by.error();
  auto due = deadlines(**by, (*kept)->value);
  if (!due) return due.error();
  const auto all = (*by)->given().records.list<Task>("research", "all");
  if (!all) return all.error();
  const auto least = (*by)->given().rules.count_on("research.alike", asking.as_of());
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
           "research"}};
}

}  // namespace sauro::app
