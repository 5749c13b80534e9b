// SPDX-License-Identifier: AGPL-3.0-or-later
// What is likely to come of the open work, and who bears how much of it.
#include <algorithm>
#include <set>

#include "app/queries/query.h"
#include "plan/tracking/status.h"
#include "reports/forecast_page.h"

namespace sauro::app {
namespace {

constexpr std::uint64_t usual_seed = 1;  // so that whoever asks twice reads the same
constexpr int usual_items = 20, most_items = 200;

struct AllWork {
  std::vector<KeptItem> items;
  std::vector<forecast::Work> works;
};

/// The items of all plans; the work of those that were issued, past ones too: what is likely follows from it. A draft
/// binds nobody yet, and nothing of it is late.
Result<AllWork> all_work(const Asking& asking) {
  const auto plans = asking.view().all<tracking::PlanState>("plan");
  if (!plans) return plans.error();
  std::set<std::string> binding;
  for (const auto& plan : *plans)
    if (plan.value.stage >= tracking::PlanStage::issued) binding.insert(plan.id);
  auto items = asking.view().items("plan", "");
  if (!items) return items.error();
  AllWork all{*std::move(items), {}};
  for (const KeptItem& item : all.items) {
    if (!binding.contains(item.value.set.plan)) continue;
    auto works = forecast::works_of(item.id, item.value);
    std::move(works.begin(), works.end(), std::back_inserter(all.works));
  }
  return all;
}

AnswerOrError forecast_of(const Asking& asking, const Input& input) {
  const auto plan = asking.plan_meant(input.text("plan"));
  if (!plan) return plan.error();
  const auto all = all_work(asking);
  if (!all) return all.error();
  const forecast::History history(all->works, asking.as_of());
  reports::ForecastPage page{asking.as_of()};
  page.plan = plan->id, page.title = plan->value.set.title;
  page.seed = static_cast<std::uint64_t>(input.count("seed").value_or(usual_seed));
  page.closed = history.closed();
  std::vector<forecast::Work> open;
  for (const KeptItem& item : all->items) {
    if (item.value.set.plan != plan->id || !tracking::is_counted(item.value)) continue;
    std::optional<forecast::Chance> least;
    for (forecast::Work& work : forecast::works_of(item.id, item.value)) {
      if (work.done) {  // today as well: nobody need wonder about it any more
        page.done.push_back(work.due);
        continue;
      }
      const auto chance = forecast::chance_of(work, history);
      if (chance && (!least || chance->chance < least->chance)) least = chance;
      open.push_back(std::move(work));
    }
    if (!least) continue;
    page.items.push_back({asking.line(item), *least});
    page.titles[item.id] = item.value.set.title;
  }
  std::sort(page.done.begin(), page.done.end());
  page.plan_forecast = forecast::forecast_plan(open, history, plan->value.set.year, page.seed);
  std::stable_sort(page.items.begin(), page.items.end(), [](const auto& a, const auto& b) {
    return a.chance.chance != b.chance.chance ? a.chance.chance < b.chance.chance : a.line.due < b.line.due;
  });
  const auto most = static_cast<std::size_t>(std::clamp(input.count("limit").value_or(usual_items), 0, most_items));
  if (page.items.size() > most)
    page.items.erase(page.items.begin() + static_cast<std::ptrdiff_t>(most), page.items.end());
  page.scores = forecast::yearly_scores(forecast::past_forecasts(all->works, asking.as_of()));
  return reports::forecast_answer(page);
}

/// Open items that wait for others, or are waited for.
AnswerOrError critical_path(const Asking& asking, const Input& input) {
  const auto plan = asking.plan_meant(input.text("plan"));
  if (!plan) return plan.error();
  const auto items = asking.view().items("plan", plan->id + "/");
  if (!items) return items.error();
  std::set<std::string> waited_for;
  for (const KeptItem& item : *items)
    if (item.value.follows) waited_for.insert(item.value.follows->after.begin(), item.value.follows->after.end());
  std::vector<forecast::Activity> activities;
  reports::PathPage page{plan->id, asking.as_of(), {}};
  for (const KeptItem& item : *items) {
    const auto follows = item.value.follows.value_or(tracking::Follows());
    const bool open = tracking::is_work(item.value) && item.value.stage != tracking::Stage::closed &&
                      item.value.stage != tracking::Stage::dropped;
    if (!open || (follows.after.empty() && !waited_for.contains(item.id))) continue;
    activities.push_back({item.id, follows.after, std::max(follows.months, 1), tracking::deadline_of(item.value)});
    page.items.push_back({asking.line(item), follows.after, activities.back().duration, {}});
  }
  const auto timings = forecast::critical_path(activities, asking.as_of());
  if (!timings) return timings.error();
  for (std::size_t i = 0; i < timings->size(); ++i) page.items[i].timing = (*timings)[i];
  std::stable_sort(page.items.begin(), page.items.end(),
                   [](const auto& a, const auto& b) { return a.timing.slack() < b.timing.slack(); });
  return reports::path_answer(page);
}

AnswerOrError workload(const Asking& asking, const Input& input) {
  auto all = all_work(asking);
  if (!all) return all.error();
  reports::WorkloadPage page{asking.as_of()};
  if (input.has("unit")) {
    const auto unit = asking.unit(input.text("unit"));
    if (!unit) return unit.error();
    std::erase_if(all->works, [&](const forecast::Work& work) { return work.unit != unit->id; });
  }
  const auto done_now = [&](const forecast::Work& work) { return work.done && *work.done >= asking.as_of(); };
  std::erase_if(all->works, done_now);
  page.units = forecast::workloads(all->works, forecast::Bearer::unit, asking.as_of());
  page.persons = forecast::workloads(all->works, forecast::Bearer::person, asking.as_of());
  for (const auto& one : page.units) page.unit_names[one.who] = asking.name("unit", one.who);
  for (const auto& one : page.persons) page.person_names[one.who] = asking.name("person", one.who);
  return reports::workload_answer(page);
}

}  // namespace

std::vector<Query> forecast_queries() {
  using enum FieldKind;
  return {
      {"forecast",
       "dự báo: bao nhiêu việc xong đến từng tháng, việc nào khó kịp hạn, dự báo trước đây đúng đến đâu",
       "forecast: how much is done by each month, what is least likely to be in time, how good past forecasts were",
       readers,
       {{"plan", id, false, false, "", "kế hoạch, mặc định kế hoạch đang thực hiện",
         "plan, by default the one that is run"},
        {"limit", count, false, false, "", "số việc kể ra, mặc định 20", "how many items are listed, by default 20"},
        {"seed", count, false, false, "", "số gieo của các lần thử, mặc định 1", "seed of the runs, by default 1"}},
       forecast_of,
       "forecast"},
      {"critical-path",
       "việc phải chờ việc khác: còn chậm được mấy tháng mà không lỡ hạn của mình hay của việc sau",
       "items that wait for others: by how many months they may slip without their deadline, or one behind them, being "
       "missed",
       readers,
       {{"plan", id, false, false, "", "kế hoạch, mặc định kế hoạch đang thực hiện",
         "plan, by default the one that is run"}},
       critical_path,
       "critical-path"},
      {"workload",
       "khối lượng việc theo tháng của từng đơn vị, từng người; tháng nhiều hơn mức từng làm được đánh dấu",
       "work by month of each unit and person; months above what they ever did are marked",
       readers,
       {{"unit", id, false, false, "", "đơn vị, mặc định mọi đơn vị", "unit, by default all"}},
       workload,
       "workload"}};
}

}  // namespace sauro::app
