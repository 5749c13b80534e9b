// SPDX-License-Identifier: AGPL-3.0-or-later
// Every number and name of a report, reckoned from its tasks.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>

#include "reports/document_values.h"
#include "reports/sentences.h"

namespace sauro::reports {
namespace {

using tracking::Counts;
using tracking::Status;
using Lines = std::vector<const ItemLine*>;

constexpr std::size_t most_listed = 20;  // more are in the annex alone

Lines chosen(const std::vector<ItemLine>& tasks, const std::function<bool(const ItemLine&)>& wanted) {
  Lines list;
  for (const ItemLine& task : tasks)
    if (wanted(task)) list.push_back(&task);
  return list;
}

/// Trọng tâm first, then as given.
void key_first(Lines& lines) {
  std::stable_partition(lines.begin(), lines.end(),
                        [](const ItemLine* line) { return line->task_class == plan::TaskClass::key; });
}

std::string who(const ItemLine& line) { return line.unit.empty() ? line.person : line.unit; }

/// A title without the sign that ends it.
std::string unended(std::string title) {
  while (title.ends_with('.') || title.ends_with(';') || title.ends_with(' ')) title.pop_back();
  return title;
}

/// "02 nhiệm vụ, 01 nội dung công việc".
std::string number_text(Lines::const_iterator first, Lines::const_iterator last) {
  const auto steps =
      std::count_if(first, last, [](const ItemLine* line) { return line->kind == plan::ItemKind::step; });
  const auto tasks = last - first - steps;
  if (steps == 0) return tasks_text(tasks);
  return (tasks == 0 ? "" : tasks_text(tasks) + ", ") + steps_text(steps);
}

/// The lines as texts, the last of them saying how many more there are.
void put(forms::Values& values, const std::string& name, const Lines& lines,
         const std::function<std::string(const ItemLine&)>& detail) {
  std::vector<std::string> texts;
  for (const ItemLine* line : lines) {
    if (texts.size() == most_listed) break;
    std::string inside = who(*line);
    if (const std::string more = detail(*line); !more.empty()) inside += (inside.empty() ? "" : "; ") + more;
    texts.push_back(unended(line->title) + (inside.empty() ? "" : " (" + inside + ")") + ".");
  }
  values.lists[name] = texts_of(texts);
  values.texts[name + "_more"] =
      lines.size() > most_listed
          ? fmt::format("Còn {} khác nêu tại Phụ lục.", number_text(lines.begin() + most_listed, lines.end()))
          : std::string();
  values.texts[name + "_number"] = lines.empty() ? "" : number_text(lines.begin(), lines.end());
}

std::string due_text(const ItemLine& line) { return line.due ? "hạn " + prose_day(*line.due) : std::string(); }

std::string late_text(const ItemLine& line) {
  return due_text(line) + fmt::format(", quá hạn {} ngày", line.days_late);
}

std::string done_text(const ItemLine& line) {
  std::string text = line.done_day ? "xong ngày " + prose_day(*line.done_day) : std::string();
  if (line.status == Status::done_late) text += fmt::format(", chậm {} ngày", line.days_late);
  return text;
}

void add_period(forms::Values& values, const ReportData& data) {
  const auto& period = data.period;
  values.texts["period"] = period ? period->words : "";
  values.texts["next_period"] = period ? period->next_words : "";
  values.texts["from"] = period ? prose_day(period->data.first()) : "";
  values.texts["until"] = period ? prose_day(period->data.last()) : "";
  auto done = chosen(data.tasks, [&](const ItemLine& task) {
    return period && task.done_day && period->data.contains(*task.done_day) && tracking::is_done(task.status);
  });
  auto next = chosen(data.tasks, [&](const ItemLine& task) {
    return period && task.due && period->next.contains(*task.due) && !tracking::is_done(task.status);
  });
  key_first(done), key_first(next);
  put(values, "done_in_period", done, done_text);
  put(values, "due_next", next, due_text);
}

}  // namespace

Counts counts_of(const std::vector<ItemLine>& tasks) {
  Counts counts;
  for (const ItemLine& task : tasks) counts.add(task.status, task.never_updated && !tracking::is_done(task.status));
  return counts;
}

std::vector<NamedCounts> counts_by_unit(const std::vector<ItemLine>& tasks) {
  std::map<std::string, NamedCounts> units;
  for (const ItemLine& task : tasks) {
    auto& unit = units[who(task)];
    unit.id = task.unit_id, unit.name = who(task);
    unit.counts.add(task.status, task.never_updated && !tracking::is_done(task.status));
  }
  std::vector<NamedCounts> list;
  list.reserve(units.size());
  for (auto& [name, counts] : units) list.push_back(std::move(counts));
  return list;
}

std::vector<NamedCounts> counts_by_class(const std::vector<ItemLine>& tasks) {
  constexpr auto names =
      std::to_array<std::pair<plan::TaskClass, const char*>>({{plan::TaskClass::key, "Nhiệm vụ trọng tâm"},
                                                              {plan::TaskClass::approved, "Nhiệm vụ chấp thuận"},
                                                              {plan::TaskClass::none, "Nhiệm vụ khác"}});
  std::vector<NamedCounts> list;
  for (const auto& [task_class, name] : names) {
    NamedCounts counts{std::string(name_of(task_class)), name, {}};
    for (const ItemLine& task : tasks)
      if (task.task_class == task_class)
        counts.counts.add(task.status, task.never_updated && !tracking::is_done(task.status));
    if (counts.counts.all() > 0) list.push_back(std::move(counts));
  }
  return list;
}

void add_report(forms::Values& values, const ReportData& data) {
  const Counts counts = counts_of(data.tasks);
  values.texts["as_of"] = prose_day(data.as_of);
  values.texts["overview"] = counts_paragraph(data.who, counts);
  values.texts["tasks_number"] = counts.all() == 0 ? "" : tasks_text(counts.all());
  values.tables["units_table"] = counts_table("Đơn vị chủ trì", counts_by_unit(data.tasks), counts);
  values.tables["classes_table"] = counts_table("Loại nhiệm vụ", counts_by_class(data.tasks), counts);
  values.tables["tasks_table"] = tasks_table(data.tasks);
  values.texts["any_tasks"] = data.tasks.empty() ? "" : "có";
  values.texts["several_units"] = counts_by_unit(data.tasks).size() > 1 ? "có" : "";
  add_period(values, data);
  put(values, "late", chosen(data.tasks, [](const ItemLine& task) { return task.status == Status::open_overdue; }),
      late_text);
  put(values, "urged", chosen(data.urged, [](const ItemLine&) { return true; }), late_text);
  values.tables["urged_table"] = tasks_table(data.urged);
  put(values, "never_updated",
      chosen(data.tasks, [](const ItemLine& task) { return task.never_updated && !tracking::is_done(task.status); }),
      due_text);
  std::vector<std::string> texts, proposals;
  for (const ObstacleLine& one : data.obstacles) {
    texts.push_back(
        fmt::format("{}{}: {}.", unended(one.title), one.unit.empty() ? "" : " (" + one.unit + ")", unended(one.text)));
    if (!one.proposal.empty()) proposals.push_back(fmt::format("{}: {}.", unended(one.title), unended(one.proposal)));
  }
  values.lists["obstacles"] = texts_of(texts);
  values.lists["obstacle_proposals"] = texts_of(proposals);
  values.texts["obstacles_number"] =
      texts.empty() ? "" : std::string(texts.size() < 10 ? "0" : "") + std::to_string(texts.size()) + " vướng mắc";
  values.tables["obstacles_table"] = obstacles_table(data.obstacles);
}

}  // namespace sauro::reports
